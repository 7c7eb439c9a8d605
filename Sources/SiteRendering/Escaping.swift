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
      guard needsLook(byte), let (replacement, length) = replacement(at: index, in: text) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
      index += length
      start = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
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

  /// Whether something may have to be done at a byte: a look at one bit, as it is asked of every byte of a site.
  @inline(__always)
  private static func needsLook(_ byte: UInt8) -> Bool {
    byte < 64 ? signs &>> UInt64(byte) & 1 != 0 : byte == 0x7F || byte == 0xEF
  }

  /// The bytes below 64: controls but for tab and line breaks, and the signs that mean something in markup.
  private static let signs: UInt64 =
    0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A | 1 << 0x0D)
    | 1 << UInt64(UInt8(ascii: "&")) | 1 << UInt64(UInt8(ascii: "<")) | 1 << UInt64(UInt8(ascii: ">"))
    | 1 << UInt64(UInt8(ascii: "\""))
}
