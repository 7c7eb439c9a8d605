import Diagnostics
import Source

/// What is wrong, as JSON for the panel over the page.
struct MistakeList {
  /// The data, on one line.
  let json: [UInt8]

  /// The most that is shown of each kind; nobody mends more from a panel.
  private static let most = 40

  /// `failure` is why nothing could be built at all. Notes are left out: they ask nothing of the author.
  init(
    _ diagnostics: [Diagnostic], _ sources: SourceList, failure: Words?, root: String,
    _ language: Words.Language
  ) {
    let renderer = Renderer(sources: sources, root: root, language: language)
    let failures = failure.map { ["{\"message\":\(JSONText.string($0.text(in: language)))}"] } ?? []
    let errors = diagnostics.filter { $0.severity == .error }
    let warnings = diagnostics.filter { $0.severity == .warning }
    let members = [
      "\"errorCount\":\(errors.count + failures.count)", "\"warningCount\":\(warnings.count)",
      "\"errors\":[\((failures + errors.prefix(Self.most).map(renderer.mistake)).joined(separator: ","))]",
      "\"warnings\":[\(warnings.prefix(Self.most).map(renderer.mistake).joined(separator: ","))]",
    ]
    json = Array("{\(members.joined(separator: ","))}".utf8)
  }

  private struct Renderer {
    let sources: SourceList
    let root: String
    let language: Words.Language

    func mistake(_ diagnostic: Diagnostic) -> String {
      var members = [
        member("code", diagnostic.rule.code), member("message", diagnostic.message(in: language)),
        member("label", diagnostic.label(in: language)), member("help", diagnostic.help(in: language)),
      ]
      members += place(diagnostic.span, withLine: true)
      let notes = diagnostic.notes.map { note in
        object([member("message", note.words.text(in: language))] + place(note.span, withLine: false))
      }
      members.append(notes.isEmpty ? nil : "\"notes\":[\(notes.joined(separator: ","))]")
      return object(members)
    }

    private func place(_ span: SourceSpan?, withLine: Bool) -> [String?] {
      guard let excerpt = span.flatMap({ Excerpt(of: $0, in: sources) }) else { return [] }
      let position = excerpt.position
      let place = member("place", "\(root)/\(excerpt.path):\(position.line):\(position.column)")
      guard withLine else { return [place] }
      return [
        place, "\"line\":\(position.line)", member("before", excerpt.before),
        member("marked", excerpt.marked),
        member("after", excerpt.after),
      ]
    }

    private func member(_ name: String, _ text: String?) -> String? {
      text.map { "\"\(name)\":\(JSONText.string($0))" }
    }

    private func object(_ members: [String?]) -> String {
      "{\(members.compactMap(\.self).joined(separator: ","))}"
    }
  }
}
