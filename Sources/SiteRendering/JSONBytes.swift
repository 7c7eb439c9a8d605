/// JSON strings written straight into bytes, exactly as `Source.JSONText` writes them: the search data is too big to go through
/// a `String` for each text.
enum JSONBytes {
  /// Appends a text in quotes.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { appendEscaped($0, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard needsLook[Int(byte)], let (replacement, length) = replacement(at: index, in: text) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: text[start..<index])
      bytes.append(contentsOf: replacement)
      index += length
      start = index
    }
    bytes.append(contentsOf: text[start..<index])
  }

  private static func replacement(
    at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> ([UInt8], length: Int)? {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "\""): return (Array("\\\"".utf8), 1)
    case UInt8(ascii: "\\"): return (Array("\\\\".utf8), 1)
    case UInt8(ascii: "\n"): return (Array("\\n".utf8), 1)
    case UInt8(ascii: "\r"): return (Array("\\r".utf8), 1)
    case UInt8(ascii: "\t"): return (Array("\\t".utf8), 1)
    case 0xE2:
      // U+2028 and U+2029, which JavaScript once took for line breaks.
      guard index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 else {
        return nil
      }
      return (Array((text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8), 3)
    default:
      let digits = Array("0123456789abcdef".utf8)
      return (Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]], 1)
    }
  }

  private static let needsLook: [Bool] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0..<0x20, 0x7F, 0xE2: true
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): true
    default: false
    }
  }
}
