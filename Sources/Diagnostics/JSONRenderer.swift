import Source

/// Diagnostics as data: one JSON object a line.
public struct JSONRenderer {
  /// The language of messages, help and titles; member names and severities are always the same.
  public let language: Words.Language

  /// For the language that the run speaks in its text output too.
  public init(language: Words.Language) {
    self.language = language
  }

  /// One diagnostic as a line without its line break.
  public func render(_ diagnostic: Diagnostic, sources: SourceList) -> String {
    let places = Places(sources: sources)
    func place(_ span: SourceSpan?) -> [(String, JSONValue)] {
      guard let place = places[span] else {
        return ["file", "line", "column", "endLine", "endColumn"].map { ($0, .null) }
      }
      return [
        ("file", .string(place.path)), ("line", .whole(place.start.line)),
        ("column", .whole(place.start.column)), ("endLine", .whole(place.end.line)),
        ("endColumn", .whole(place.end.column)),
      ]
    }
    let notes = diagnostic.notes.map { note in
      JSONValue.members(
        [("message", .string(note.words.text(in: language)))] + place(note.span))
    }
    let fixes = diagnostic.fixes.map { fix -> JSONValue in
      let edits = fix.edits.map { edit in
        JSONValue.members(place(edit.span) + [("newText", .string(edit.newText))])
      }
      return ["title": .string(fix.title.text(in: language)), "edits": .array(edits)]
    }
    let start: [(String, JSONValue)] = [
      ("code", .string(diagnostic.rule.code)), ("severity", .string(diagnostic.severity.rawValue)),
      ("message", .string(diagnostic.message(in: language))),
    ]
    let end: [(String, JSONValue)] = [
      ("help", diagnostic.help(in: language).map(JSONValue.string) ?? .null), ("notes", .array(notes)),
      ("fixes", .array(fixes)),
    ]
    return JSONValue.members(start + place(diagnostic.span) + end).compact
  }
}
