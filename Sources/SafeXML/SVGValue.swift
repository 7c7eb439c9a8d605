/// Checks of the values that stand in a picture's attributes and styles.
enum SVGValue {
  /// Whether a value only has what numbers, keywords, path data and transformations are written with.
  static func isPlain(_ value: String) -> Bool {
    value.utf8.allSatisfy { byte in
      isLetterOrDigit(byte) || byte == 0x20 || byte == 0x09 || byte == 0x0A || "+-.,%()#_".utf8.contains(byte)
    }
  }

  /// Whether a value is a name that can be referred to.
  static func isID(_ value: some StringProtocol) -> Bool {
    !value.isEmpty
      && value.utf8.allSatisfy { isLetterOrDigit($0) || $0 >= 0x80 || "-_.:".utf8.contains($0) }
  }

  static func areNames(_ value: String) -> Bool {
    value.split(separator: " ").allSatisfy(isID)
  }

  /// Whether a reference leads to a part of the same picture: `#` and an id.
  static func isLocalReference(_ value: some StringProtocol) -> Bool {
    value.first == "#" && isID(value.dropFirst())
  }

  /// What is wrong with a CSS value.
  enum Fault {
    /// It refers to something outside the picture.
    case outsideReference
    /// It has something that no value here needs.
    case value
  }

  /// Finds what is wrong with a CSS value. Only functions that are known are allowed, and `url()` only as
  /// `url(#id)` where `mayRefer` says so; nothing in it can end a declaration, hide a letter or name an
  /// address.
  static func fault(in value: String, mayRefer: Bool) -> Fault? {
    let forbidden = "\\<>{};@!:[]$`".utf8
    var rest = value.utf8[...]
    guard !rest.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || forbidden.contains($0) }),
      !value.contains("/*")
    else { return mentionsURL(value) ? .outsideReference : .value }
    while let open = rest.firstIndex(of: UInt8(ascii: "(")) {
      let before = rest[..<open]
      let nameStart = before.lastIndex { !isLetterOrDigit($0) && $0 != UInt8(ascii: "-") }
      let name = Substring(nameStart.map { before[before.index(after: $0)...] } ?? before).lowercased()
      guard let close = rest[open...].firstIndex(of: UInt8(ascii: ")")) else { return .value }
      let inside = Substring(rest[rest.index(after: open)..<close])
      if name == "url" {
        guard mayRefer, isLocalReference(unquoted(inside)) else { return .outsideReference }
      } else if !functions.contains(name) || inside.contains("(") {
        return .value
      }
      rest = rest[rest.index(after: close)...]
    }
    return nil
  }

  /// Whether a value that is about to be dropped tries something that its author should hear of.
  static func looksDangerous(_ value: String) -> Bool {
    let bare = value.lowercased().filter { !$0.isWhitespace && $0 != "\\" }
    return bare.contains("url(") || bare.contains("script:") || bare.contains("data:")
      || bare.contains("expression(") || bare.contains("@import")
  }

  private static func mentionsURL(_ value: String) -> Bool { value.lowercased().contains("url(") }

  private static func unquoted(_ text: Substring) -> Substring {
    let text = text.trimmed
    guard let first = text.first, first == "\"" || first == "'", text.count >= 2, text.last == first
    else { return text }
    return text.dropFirst().dropLast()
  }

  private static let functions: Set<String> = [
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "translate", "scale", "rotate",
    "matrix", "skewx", "skewy",
  ]

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmed: SubSequence {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[endIndex...] }
    return self[first...last]
  }
}
