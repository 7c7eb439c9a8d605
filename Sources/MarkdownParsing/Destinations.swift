import Diagnostics
import ProgramModel
import Source

extension Destination {
  /// Reads the address of a link or a picture: where it goes, or the rule that it breaks.
  ///
  /// Only https, http, mailto and tel leave the site. A path is resolved against the file it stands in and stays inside the
  /// content root. Everything else, `javascript:` and `//host` among it, is refused.
  public static func read(_ address: String, in file: SourceFile) -> (
    destination: Destination, problem: Rule?
  ) {
    let address = address.composed
    guard !address.isEmpty else { return (.refused, .linkEmpty) }
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
      return (.refused, .linkUnreadable)
    }
    if let scheme = scheme(of: address) { return read(address, scheme: scheme) }
    if address.utf8.starts(with: "//".utf8) { return (.refused, .linkSchemeRefused) }
    if address.utf8.first == UInt8(ascii: "#") { return (.here(fragment: String(address.dropFirst())), nil) }
    let sign = address.utf8.firstIndex(of: UInt8(ascii: "#"))
    let written = sign.map { String(address[..<$0]) } ?? address
    guard let path = resolve(written.removingEscapes, against: file.path) else {
      return (.refused, .linkLeavesRoot)
    }
    let fragment = sign.map { String(address[address.utf8.index(after: $0)...]) }
    return (.file(path: path, fragment: fragment), nil)
  }

  private static func read(_ address: String, scheme: String) -> (destination: Destination, problem: Rule?) {
    let rest = address.dropFirst(scheme.count + 1)
    switch scheme.lowercased() {
    case "https", "http":
      let host = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      let isPlain = rest.hasPrefix("//") && !host.isEmpty && !host.utf8.contains(UInt8(ascii: "@"))
      return isPlain ? (.web(address), nil) : (.refused, .linkUnreadable)
    case "mailto":
      return rest.utf8.contains(UInt8(ascii: "@")) ? (.mail(String(rest)), nil) : (.refused, .linkUnreadable)
    case "tel":
      let isNumber = !rest.isEmpty && rest.allSatisfy { $0.isASCII && ($0.isNumber || "+-()".contains($0)) }
      return isNumber ? (.phone(String(rest)), nil) : (.refused, .linkUnreadable)
    default: return (.refused, .linkSchemeRefused)
    }
  }

  /// What stands before a colon that comes before any slash.
  private static func scheme(of address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let before = address[..<colon]
    return before.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") } ? nil : String(before)
  }

  /// A relative path from a file's folder as a path from the content root; nil where it leaves the root.
  public static func resolve(_ path: String, against file: String) -> String? {
    let slash = UInt8(ascii: "/")
    let relative = Array(path.utf8)
    guard relative.first != slash else { return nil }
    var bytes = Array(file.utf8)
    bytes.removeSubrange((bytes.lastIndex(of: slash) ?? 0)...)
    for part in relative.split(separator: slash) where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) {
        guard !bytes.isEmpty else { return nil }
        bytes.removeSubrange((bytes.lastIndex(of: slash) ?? 0)...)
      } else {
        if !bytes.isEmpty { bytes.append(slash) }
        bytes += part
      }
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// The text with `%20` and its kin turned into what they stand for; as it was where that makes no text.
  fileprivate var removingEscapes: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}
