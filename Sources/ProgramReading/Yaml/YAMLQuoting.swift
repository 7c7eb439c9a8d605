import Diagnostics
import Source

/// Puts quotes around a text, for the fixes that add them.
enum YAMLQuoting {
  /// The text as YAML in quotes: double ones, or single ones where the text has double ones itself.
  ///
  /// A text of several lines becomes one. Typographic quotes around the whole were meant as YAML's.
  static func quoted(_ text: String) -> String {
    var text = text.split(whereSeparator: \.isNewline)
      .map { $0.drop { $0 == " " || $0 == "\t" } }
      .joined(separator: " ")
    let pairs: [(Character, Character)] = [("“", "”"), ("”", "”"), ("„", "“"), ("‘", "’"), ("’", "’")]
    if let first = text.first, let last = text.last, text.count > 2,
      pairs.contains(where: { $0 == (first, last) })
    {
      text = String(text.dropFirst().dropLast())
    }
    guard text.contains("\"") || text.contains("\\") else { return "\"\(text)\"" }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// A diagnostic whose help shows the text in quotes and whose fix puts them there.
  static func diagnostic(
    _ rule: Rule, at place: SourceSpan, quoting text: SourceSpan? = nil, in file: SourceFile,
    sign: String? = nil
  ) -> Diagnostic {
    let text = text ?? place
    let quoted = quoted(file.text(text))
    var arguments: [String: Words.Argument] = ["quoted": .text("`\(quoted)`")]
    if let sign { arguments["sign"] = .text(sign) }
    let title = Words(nb: "sett anførselstegn rundt teksten", en: "put quotes around the text")
    let isCertain = isCertain(rule, place, text, sign, in: file)
    return Diagnostic(
      rule, at: place, arguments, fixes: [.init(title, [.init(text, quoted)], isCertain: isCertain)])
  }

  /// Whether nothing but a text can have been meant.
  private static func isCertain(
    _ rule: Rule, _ place: SourceSpan, _ text: SourceSpan, _ sign: String?, in file: SourceFile
  ) -> Bool {
    switch rule {
    // `contact: service: …` may be a key on the wrong line.
    case .yamlBareColon:
      let before = file.bytes[text.start..<text.end].prefix { $0 != UInt8(ascii: ":") }
      return !before.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "-") }
    case .yamlTextAfterQuote: return true
    case .yamlSign: return sign.map { "*@`%!&".contains($0) } ?? false
    // `# ` may begin a note to oneself, which mustn't end up on a page.
    case .yamlCutOff: return place.start + 1 < place.end && file.bytes[place.start + 1] > 0x20
    default: return false
    }
  }
}
