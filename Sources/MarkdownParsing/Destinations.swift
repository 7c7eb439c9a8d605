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
    guard address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F && $0 != "\\" }) else {
      return (.refused, .linkUnreadable)
    }
    if let scheme = scheme(of: address) { return read(address, scheme: scheme) }
    if address.hasPrefix("//") { return (.refused, .linkSchemeRefused) }
    if address.hasPrefix("#") { return (.here(fragment: String(address.dropFirst())), nil) }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count == 2 ? String(parts[1]) : nil
    guard let path = resolve(String(parts[0]).removingEscapes, against: file.path) else {
      return (.refused, .linkLeavesRoot)
    }
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
    guard !path.hasPrefix("/") else { return nil }
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
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
