/// Texts as JSON has them, and JSON around what is JSON already.
public enum JSONText {
  /// A string in quotes. `<`, `>` and `&` are escaped too, so that the text can stand in a script or an attribute, and the
  /// two line separators that JavaScript once took for line breaks.
  public static func string(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same, at the end of what is written already.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// An array of strings that are there as UTF-8, at the end of what is written already.
  public static func append(_ texts: [[UInt8]], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      text.withUnsafeBufferPointer { append($0, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private static func append(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    var index = 0
    while index < utf8.count {
      // Nearly every byte stands for itself: one look at a bit, and whole runs are copied.
      guard mayNeedEscape(utf8[index]), let escape = escape(utf8, at: index) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
      bytes.append(contentsOf: escape.bytes.utf8)
      index += escape.length
      start = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    bytes.append(UInt8(ascii: "\""))
  }

  /// An object of values that have been written; its members stand in the order in which they are given.
  public static func object(written members: some Sequence<(String, String)>) -> String {
    "{\(members.map { "\(string($0)):\($1)" }.joined(separator: ","))}"
  }

  @inline(__always)
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 64
      ? signs &>> UInt64(byte) & 1 != 0 : byte == UInt8(ascii: "\\") || byte == 0x7F || byte == 0xE2
  }

  /// The bytes below 64: controls, quotes, and the signs that mean something in markup.
  private static let signs: UInt64 =
    0xFFFF_FFFF | 1 << UInt64(UInt8(ascii: "\"")) | 1 << UInt64(UInt8(ascii: "&"))
    | 1 << UInt64(UInt8(ascii: "<")) | 1 << UInt64(UInt8(ascii: ">"))

  /// What stands for the character at a byte, and how many bytes it has; nil for one that stands for itself.
  private static func escape(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (
    bytes: String, length: Int
  )? {
    switch utf8[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case 10: return ("\\n", 1)
    case 13: return ("\\r", 1)
    case 9: return ("\\t", 1)
    case 0..<0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
      let digits = String(utf8[index], radix: 16)
      return ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits, 1)
    case 0xE2:
      // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
      guard index + 2 < utf8.count, utf8[index + 1] == 0x80, utf8[index + 2] & 0xFE == 0xA8 else {
        return nil
      }
      return (utf8[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    default: return nil
    }
  }
}
