/// Text of somebody else's as it may stand in a terminal.
public enum VisibleText {
  /// The most characters of one line that are shown.
  static let limit = 400

  /// Without what would disturb a terminal or turn its order about: a visible sign stands for each. Line breaks stay.
  public static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { disturbs($0) && $0 != "\n" }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(disturbs(scalar) && scalar != "\n" ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  /// The same of one line, cut where it is longer than anybody reads.
  static func line(_ text: String) -> String {
    let visible = of(text)
    guard visible.utf8.count > limit, visible.unicodeScalars.count > limit else { return visible }
    return String(String.UnicodeScalarView(visible.unicodeScalars.prefix(limit))) + "…"
  }

  static func disturbs(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<32, 127..<160, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
