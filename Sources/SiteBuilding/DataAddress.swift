import SiteRendering
import Source

/// A file as an address that holds all of it, for what has no files beside it.
enum DataAddress {
  /// The address of a file by its name and its bytes. Drawings are text, and stay as near to it as an address lets them: that is
  /// smaller than in base 64, and far smaller when packed.
  static func of(_ path: String, _ bytes: [UInt8]) -> String {
    let type = MediaType.of(path).prefix { $0 != ";" }
    guard path.hasSuffix(".svg") else { return "data:\(type);base64,\(Base64.text(bytes))" }
    var text = Array("data:\(type),".utf8)
    text.reserveCapacity(bytes.count * 5 / 4)
    PercentEncoding.append(bytes, to: &text, plain: plain)
    return String(decoding: text, as: UTF8.self)
  }

  private static let plain = PercentEncoding.Plain(andSigns: " =/:;,.()-_'!*+~?@")
}
