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
    var members = [
      "\"code\":\(JSONText.string(diagnostic.rule.code))",
      "\"severity\":\(JSONText.string(diagnostic.severity.rawValue))",
      "\"message\":\(JSONText.string(diagnostic.message(in: language)))",
    ]
    members += place(diagnostic.span, sources)
    members.append("\"help\":\(diagnostic.help(in: language).map(JSONText.string) ?? "null")")
    let notes = diagnostic.notes.map { note in
      let parts =
        ["\"message\":\(JSONText.string(note.words.text(in: language)))"] + place(note.span, sources)
      return "{\(parts.joined(separator: ","))}"
    }
    members.append("\"notes\":[\(notes.joined(separator: ","))]")
    let fixes = diagnostic.fixes.map { fix in
      let edits = fix.edits.map { edit in
        let parts = place(edit.span, sources) + ["\"newText\":\(JSONText.string(edit.newText))"]
        return "{\(parts.joined(separator: ","))}"
      }
      let title = JSONText.string(fix.title.text(in: language))
      return "{\"title\":\(title),\"edits\":[\(edits.joined(separator: ","))]}"
    }
    members.append("\"fixes\":[\(fixes.joined(separator: ","))]")
    return "{\(members.joined(separator: ","))}"
  }

  private func place(_ span: SourceSpan?, _ sources: SourceList) -> [String] {
    guard let span, let file = sources[span.file] else {
      return ["\"file\":null", "\"line\":null", "\"column\":null", "\"endLine\":null", "\"endColumn\":null"]
    }
    let table = LineTable(file.bytes)
    let start = table.position(of: span.start)
    let end = table.position(of: span.end)
    return [
      "\"file\":\(JSONText.string(file.path))", "\"line\":\(start.line)", "\"column\":\(start.column)",
      "\"endLine\":\(end.line)", "\"endColumn\":\(end.column)",
    ]
  }
}
