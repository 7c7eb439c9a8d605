import Source

/// Diagnostics as a person reads them in a terminal.
public struct TextRenderer {
  /// The language of messages and help; `error[M0401]` is the same in all.
  public let language: Words.Language
  /// Colours by ANSI escapes; only for a terminal.
  public let colours: Bool
  /// What stands before each path, so that it can be touched in the terminal: the content root as it was written.
  public let root: String

  /// For a `root` that paths are shown behind; empty shows them from the content root.
  public init(language: Words.Language, colours: Bool = false, root: String = "") {
    self.language = language
    self.colours = colours
    self.root = root
  }

  /// One diagnostic: the message, the place, the marked line, the help and the notes.
  public func render(_ diagnostic: Diagnostic, sources: SourceList) -> String {
    let kind = "\(diagnostic.severity.rawValue)[\(diagnostic.rule.code)]"
    var lines = [
      coloured(kind, as: diagnostic.severity)
        + bold(": \(VisibleText.line(diagnostic.message(in: language)))")
    ]
    var margin = 1
    if let span = diagnostic.span, let excerpt = Excerpt(of: span, in: sources) {
      margin = String(excerpt.position.line).count
      lines += self.lines(of: excerpt, label: diagnostic.label(in: language).map(VisibleText.line))
    } else if let label = diagnostic.label(in: language) {
      lines.append(" = \(VisibleText.line(label))")
    }
    let indent = String(repeating: " ", count: margin)
    if let help = diagnostic.help(in: language) {
      lines.append(
        "\(indent) = \(Words(nb: "hjelp", en: "help").text(in: language)): \(VisibleText.line(help))")
    }
    for note in diagnostic.notes {
      let place = note.span.flatMap { address(of: $0, sources: sources) }
      let words = VisibleText.line(note.words.text(in: language))
      let name = Words(nb: "merk", en: "note").text(in: language)
      lines.append("\(indent) = \(name): \(words)" + (place.map { " (\($0))" } ?? ""))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func address(of span: SourceSpan, sources: SourceList) -> String? {
    guard let file = sources[span.file] else { return nil }
    let position = file.lines.position(of: span.start)
    return "\(path(file.path)):\(position.line):\(position.column)"
  }

  private func path(_ path: String) -> String {
    VisibleText.line(root.isEmpty ? path : "\(root)/\(path)")
  }

  private func lines(of excerpt: Excerpt, label: String?) -> [String] {
    let position = excerpt.position
    let number = String(position.line)
    let indent = String(repeating: " ", count: number.count)
    let carets = String(repeating: "^", count: max(1, excerpt.marked.unicodeScalars.count))
    let pad = String(repeating: " ", count: excerpt.before.unicodeScalars.count)
    return [
      "\(indent)--> \(path(excerpt.path)):\(position.line):\(position.column)",
      "\(indent) |",
      "\(number) | \(excerpt.line)",
      "\(indent) | \(pad)\(bold(carets))" + (label.map { " \($0)" } ?? ""),
    ]
  }

  private func bold(_ text: String) -> String { colours ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func coloured(_ text: String, as severity: Severity) -> String {
    guard colours else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }
}
