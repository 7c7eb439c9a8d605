import Diagnostics
import Source

/// What is wrong, as JSON for the panel over the page.
struct MistakeList {
  /// The data.
  let json: JSONValue

  /// The most that is shown of each kind; nobody mends more from a panel.
  private static let most = 40

  /// `failure` is why nothing could be built at all. Notes are left out: they ask nothing of the author.
  init(
    _ diagnostics: [Diagnostic], _ sources: SourceList, failure: Words?, root: String,
    _ language: Words.Language
  ) {
    let renderer = Renderer(sources: sources, root: root, language: language)
    let failures = failure.map { [JSONValue.members([("message", .string($0.text(in: language)))])] } ?? []
    let errors = diagnostics.filter { $0.severity == .error }
    let warnings = diagnostics.filter { $0.severity == .warning }
    json = [
      "errorCount": .whole(errors.count + failures.count), "warningCount": .whole(warnings.count),
      "errors": .array(failures + errors.prefix(Self.most).map(renderer.mistake)),
      "warnings": .array(warnings.prefix(Self.most).map(renderer.mistake)),
    ]
  }

  private struct Renderer {
    let sources: SourceList
    let root: String
    let language: Words.Language

    private typealias Members = [(String, JSONValue?)]

    func mistake(_ diagnostic: Diagnostic) -> JSONValue {
      let notes = diagnostic.notes.map { note in
        object([("message", text(note.words.text(in: language)))] + place(note.span, withLine: false))
      }
      let start: Members = [
        ("code", text(diagnostic.rule.code)), ("message", text(diagnostic.message(in: language))),
        ("label", text(diagnostic.label(in: language))), ("help", text(diagnostic.help(in: language))),
      ]
      return object(
        start + place(diagnostic.span, withLine: true) + [("notes", notes.isEmpty ? nil : .array(notes))])
    }

    private func place(_ span: SourceSpan?, withLine: Bool) -> Members {
      guard let excerpt = span.flatMap({ Excerpt(of: $0, in: sources) }) else { return [] }
      let position = excerpt.position
      let place: Members = [
        ("place", text("\(root)/\(excerpt.path):\(position.line):\(position.column)"))
      ]
      guard withLine else { return place }
      return place + [
        ("line", .whole(position.line)), ("before", text(excerpt.before)), ("marked", text(excerpt.marked)),
        ("after", text(excerpt.after)),
      ]
    }

    private func text(_ text: String?) -> JSONValue? { text.map(JSONValue.string) }

    /// What has no value is left out.
    private func object(_ members: Members) -> JSONValue {
      .members(members.compactMap { name, value in value.map { (name, $0) } })
    }
  }
}
