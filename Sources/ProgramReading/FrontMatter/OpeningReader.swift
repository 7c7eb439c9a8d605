import ProgramModel
import Source

/// Reads when a module opens: `always`, `after <module>`, `after 7 days`, in English or Norwegian.
enum OpeningReader {
  static func read(_ written: Located<String>) -> Module.Opening? {
    let words = written.value.lowercased().split(separator: " ")
    guard let first = words.first else { return nil }
    if words.count == 1, ["always", "alltid"].contains(first) { return .always }
    guard ["after", "etter"].contains(first) else { return nil }
    if words.count == 3, ["days", "day", "dager", "dag", "dagar", "døgn"].contains(words[2]),
      let days = Int(words[1]), (1...365).contains(days)
    {
      return .afterDays(days)
    }
    guard words.count == 2, let id = Identifier(String(words[1])) else { return nil }
    return .afterModule(Located(id, at: span(of: id, in: written)))
  }

  /// The place of the module's name, which is the last word; the whole where the value was written in quotes.
  private static func span(of id: Identifier, in written: Located<String>) -> SourceSpan {
    let whole = written.span
    guard whole.end - whole.start == written.value.utf8.count else { return whole }
    return SourceSpan(file: whole.file, start: whole.end - id.text.utf8.count, end: whole.end)
  }
}
