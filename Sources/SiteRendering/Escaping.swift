/// Text as XML and HTML both read it, in elements and in attributes within double quotes.
enum Escaping {
  /// Appends a text by runs of bytes that need no escaping.
  ///
  /// What XML can't hold at all (most control characters, U+FFFE and U+FFFF) becomes the replacement character, so that no
  /// text of an author makes a page malformed.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard needsLook[Int(byte)], let (replacement, length) = replacement(at: index, in: text) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: text[start..<index])
      replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
      index += length
      start = index
    }
    bytes.append(contentsOf: text[start..<index])
  }

  /// What stands for the character at a place, and how many bytes it has; nil for one that stays.
  private static func replacement(
    at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (StaticString, length: Int)? {
    switch text[index] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case 0xEF:
      index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE ? ("\u{FFFD}", 3) : nil
    default: ("\u{FFFD}", 1)
    }
  }

  /// The bytes at which something may have to be done.
  private static let needsLook: [Bool] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F, 0xEF: true
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    default: false
    }
  }
}
