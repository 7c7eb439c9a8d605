/// Addresses: what may not stand in one as it is, is written as `%` and two digits.
public enum PercentEncoding {
  /// The bytes that stay as they are. Which ones depends on the part of an address, and on who reads it.
  public struct Plain: Sendable {
    fileprivate let table: [Bool]

    /// Letters and digits of ASCII, and these signs.
    public init(andSigns signs: StaticString) {
      var table = (UInt8.min...UInt8.max).map { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: false
        }
      }
      signs.withUTF8Buffer { for byte in $0 { table[Int(byte)] = true } }
      self.table = table
    }

    fileprivate init(table: [Bool]) {
      self.table = table
    }

    /// What RFC 3986 leaves alone everywhere, and the slashes between the parts of a path.
    public static let path = Plain(andSigns: "-._~/")
    /// All of ASCII: for an address that has been written as one, but for its letters of other alphabets.
    public static let ascii = Plain(table: (UInt8.min...UInt8.max).map { $0 < 0x80 })
  }

  /// A text as a part of an address.
  public static func text(_ text: some StringProtocol, plain: Plain = .path) -> String {
    var bytes: [UInt8] = []
    append(text.utf8, to: &bytes, plain: plain)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same of bytes, at the end of what is written already.
  public static func append(
    _ text: some Sequence<UInt8>, to bytes: inout [UInt8], plain: Plain = .path
  ) {
    for byte in text {
      if plain.table[Int(byte)] {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(digit(byte >> 4))
        bytes.append(digit(byte & 15))
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
