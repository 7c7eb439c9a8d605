import SiteRendering

/// A file as an address that holds all of it, for what has no files beside it.
enum DataAddress {
  /// The address of a file by its name and its bytes. Drawings are text, and stay as near to it as an address lets them: that is
  /// smaller than in base 64, and far smaller when packed.
  static func of(_ path: String, _ bytes: [UInt8]) -> String {
    let type = MediaType.of(path).prefix { $0 != ";" }
    guard path.hasSuffix(".svg") else { return "data:\(type);base64,\(Base64.text(bytes))" }
    var text = Array("data:\(type),".utf8)
    text.reserveCapacity(bytes.count * 5 / 4)
    for byte in bytes {
      if isPlain[Int(byte)] {
        text.append(byte)
      } else {
        text += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static let isPlain: [Bool] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: " =/:;,.()-_'!*+~?@".utf8.contains(byte)
    }
  }
}
