/// The Swift source that the rules' files become: `Rule.ID`, a case a file, and what each says.
///
/// A code without a file doesn't compile; so no look-up can fail, and nothing is read or kept when the program starts.
public enum RuleTable {
  /// For files in the order of their codes.
  public static func source(of files: [RuleFile]) -> String {
    let cases = files.map { "    case \($0.code)\n" }.joined()
    return """
      // Made by EmbedRules, anew in each build.

      extension Rule {
        /// The code of a rule: each has a file in `Sources/Diagnostics/Rules` that says what it means.
        public enum ID: String, CaseIterable, Sendable {
      \(cases)  }
      }

      extension Rule.ID {
      \(property("message", "Words", files.map { ($0.code, text($0.message)) }))
      \(property("label", "Words?", files.map { ($0.code, $0.label.map(text) ?? "nil") }))
      \(property("help", "Words?", files.map { ($0.code, $0.help.map(text) ?? "nil") }))
      \(property("explanation", "Explanation", files.map { ($0.code, "explanationOf\($0.code)") }))
      \(files.map(explanation).joined(separator: "\n"))}

      """
  }

  private static func property(_ name: String, _ type: String, _ values: [(code: String, value: String)])
    -> String
  {
    let cases = values.map { "    case .\($0.code): return \($0.value)\n" }.joined()
    return "  var \(name): \(type) {\n    switch self {\n\(cases)    }\n  }\n"
  }

  private static func explanation(_ file: RuleFile) -> String {
    """
      private var explanationOf\(file.code): Explanation {
        let why = \(text(file.why))
        let wrong: Example = \(example(file.wrong))
        let right: Example = \(example(file.right))
        return Explanation(why: why, wrong: wrong, right: right)
      }

    """
  }

  private static func text(_ text: RuleFile.Text) -> String {
    "Words(nb: \(SwiftLiteral.quoted(text.nb)), en: \(SwiftLiteral.quoted(text.en)))"
  }

  private static func example(_ example: RuleFile.Example) -> String {
    let files = "[\(example.files.map(file).joined(separator: ", "))]"
    let content = content(example.content)
    return switch example.kind {
    case .page: ".page(\(content))"
    case .module: ".module(\(content))"
    case .moduleFront: ".moduleFront(\(content))"
    case .program: ".program(\(content))"
    case .programFront: ".programFront(\(content))"
    case .site: ".site(\(content))"
    case .settings: ".settings(\(content))"
    case .measure: ".measure(\(content))"
    case .measureFront: ".measureFront(\(content))"
    case .glossary: ".glossary(\(content))"
    case .files: ".files(\(files))"
    case .releasing: ".releasing(\(files))"
    case .told: ".told(\(example.words.map(text) ?? "Words(nb: \"\", en: \"\")"), \(files))"
    }
  }

  private static func file(_ file: RuleFile.File) -> String {
    let content =
      switch file.content {
      case .text(let pieces): ".text(\(content(pieces)))"
      case .bytes(let pieces): ".bytes(\(content(pieces)).unicodeScalars.map { UInt8($0.value) })"
      case .link(let target): ".link(to: \(SwiftLiteral.quoted(target)))"
      case .absent: ".absent"
      case .pipe: ".pipe"
      }
    return "Example.File(\(SwiftLiteral.quoted(file.path)), \(content))"
  }

  /// A list of one is its literal, which the compiler keeps as it is.
  private static func content(_ pieces: [RuleFile.Piece]) -> String {
    if pieces.count == 1, let piece = pieces.first, piece.count == 1 {
      return SwiftLiteral.quoted(piece.text)
    }
    let parts = pieces.map { "String(repeating: \(SwiftLiteral.quoted($0.text)), count: \($0.count))" }
    return "[\(parts.joined(separator: ", "))].joined()"
  }
}
