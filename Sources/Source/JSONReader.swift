/// Reads JSON that another program wrote: strictly, with a limit on how deep it goes, and nothing of it trusted.
public enum JSONReader {
  /// The value; nil where the bytes aren't one JSON value and nothing else, or it is nested deeper than `depth`.
  public static func read(_ bytes: [UInt8], depth: Int = 200) -> JSONValue? {
    guard (try? UTF8Span(validating: bytes.span)) != nil else { return nil }
    var reader = Reader(bytes: bytes, depth: depth)
    guard let value = reader.value(0) else { return nil }
    reader.skipBlanks()
    return reader.index == bytes.count ? value : nil
  }

  private struct Reader {
    let bytes: [UInt8]
    let depth: Int
    var index = 0

    mutating func skipBlanks() {
      while let byte = current, byte == 32 || byte == 9 || byte == 10 || byte == 13 { index += 1 }
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ byte: Character) -> Bool {
      guard current == byte.asciiValue else { return false }
      index += 1
      return true
    }

    mutating func value(_ level: Int) -> JSONValue? {
      guard level < depth else { return nil }
      skipBlanks()
      switch current {
      case UInt8(ascii: "{"): return object(level)
      case UInt8(ascii: "["): return array(level)
      case UInt8(ascii: "\""): return string().map(JSONValue.string)
      case UInt8(ascii: "t"): return word("true", .bool(true))
      case UInt8(ascii: "f"): return word("false", .bool(false))
      case UInt8(ascii: "n"): return word("null", .null)
      default: return number()
      }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) -> JSONValue? {
      let length = word.utf8CodeUnitCount
      guard index + length <= bytes.count,
        bytes[index..<index + length].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: length))
      else { return nil }
      index += length
      return value
    }

    private mutating func array(_ level: Int) -> JSONValue? {
      index += 1
      skipBlanks()
      if take("]") { return .array([]) }
      var items: [JSONValue] = []
      while let item = value(level + 1) {
        items.append(item)
        skipBlanks()
        if take("]") { return .array(items) }
        guard take(",") else { return nil }
      }
      return nil
    }

    private mutating func object(_ level: Int) -> JSONValue? {
      index += 1
      skipBlanks()
      if take("}") { return .object([]) }
      var members: [JSONValue.Member] = []
      while true {
        skipBlanks()
        guard let name = string() else { return nil }
        skipBlanks()
        guard take(":"), let value = value(level + 1) else { return nil }
        members.append(.init(name, value))
        skipBlanks()
        if take("}") { return .object(members) }
        guard take(",") else { return nil }
      }
    }

    private mutating func number() -> JSONValue? {
      let start = index
      while let byte = current, (48...57).contains(byte) || [43, 45, 46, 69, 101].contains(byte) {
        index += 1
      }
      guard index > start, bytes[start] != UInt8(ascii: "+"), bytes[start] != UInt8(ascii: "."),
        let number = Double(String(decoding: bytes[start..<index], as: UTF8.self)), number.isFinite
      else { return nil }
      return .number(number)
    }

    private mutating func string() -> String? {
      guard take("\"") else { return nil }
      var text: [UInt8] = []
      while let byte = current {
        index += 1
        switch byte {
        case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
        case UInt8(ascii: "\\"):
          guard let scalar = escaped() else { return nil }
          text += Array(String(scalar).utf8)
        case 0..<32: return nil
        default: text.append(byte)
        }
      }
      return nil
    }

    private mutating func escaped() -> Unicode.Scalar? {
      guard let byte = current else { return nil }
      index += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
      case UInt8(ascii: "b"): return "\u{8}"
      case UInt8(ascii: "f"): return "\u{C}"
      case UInt8(ascii: "n"): return "\n"
      case UInt8(ascii: "r"): return "\r"
      case UInt8(ascii: "t"): return "\t"
      case UInt8(ascii: "u"):
        guard let first = unit() else { return nil }
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
        guard take("\\"), take("u"), let second = unit(), (0xDC00..<0xE000).contains(second) else {
          return nil
        }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      default: return nil
      }
    }

    private mutating func unit() -> UInt32? {
      guard index + 4 <= bytes.count,
        let unit = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16),
        bytes[index] != UInt8(ascii: "+")
      else { return nil }
      index += 4
      return unit
    }
  }
}
