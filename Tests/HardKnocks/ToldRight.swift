import Diagnostics
import Source

/// What holds of everything that is told, whatever it is told of.
enum ToldRight {
  static func complaint(about diagnostics: [Diagnostic], in sources: SourceList) -> String? {
    for diagnostic in diagnostics {
      let code = diagnostic.rule.code
      let spans = [diagnostic.span] + diagnostic.notes.map(\.span)
      for span in spans.compactMap(\.self) where !lies(span, in: sources) {
        return "\(code) points outside its file"
      }
      for fix in diagnostic.fixes {
        let edits = fix.edits.sorted { $0.span < $1.span }
        if edits.contains(where: { !lies($0.span, in: sources) }) {
          return "a fix of \(code) leaves its file"
        }
        for (edit, next) in zip(edits, edits.dropFirst())
        where edit.span.file == next.span.file && edit.span.end > next.span.start {
          return "the edits of a fix of \(code) overlap"
        }
      }
      for language in [Words.Language.nb, .en] {
        let text = TextRenderer(language: language).render(diagnostic, sources: sources)
        if hasControls(text) { return "\(code) lets signs through that steer a terminal" }
        if text.utf8.count > 20_000 { return "\(code) takes \(text.utf8.count) bytes to tell" }
      }
    }
    return nil
  }

  private static func lies(_ span: SourceSpan, in sources: SourceList) -> Bool {
    guard let file = sources[span.file] else { return false }
    return span.start <= span.end && span.end <= file.bytes.count
  }

  private static func hasControls(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      scalar != "\n" && (scalar.value < 32 || (127..<160).contains(scalar.value))
    }
  }
}
