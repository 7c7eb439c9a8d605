import Diagnostics

/// Diagnostics as they are shown to those who write.
struct Report {
  private let diagnostics: [Diagnostic]
  private let sources: SourceList
  private let root: String
  private let language: Words.Language

  init(_ diagnostics: [Diagnostic], _ sources: SourceList, root: String, _ language: Words.Language) {
    self.diagnostics = diagnostics
    self.sources = sources
    self.root = root
    self.language = language
  }

  func text(colours: Bool, leastSeverity: Severity) -> String {
    let renderer = TextRenderer(language: language, colours: colours, root: root)
    return diagnostics.filter { $0.severity >= leastSeverity }
      .map { renderer.render($0, sources: sources) + "\n" }.joined()
  }

  var json: String {
    let renderer = JSONRenderer(language: language)
    return diagnostics.map { renderer.render($0, sources: sources) + "\n" }.joined()
  }

  func sarif(version: String) -> String {
    SARIFRenderer(language: language, version: version, root: root).render(diagnostics, sources: sources)
  }

  /// «2 feil, 1 advarsel»
  var counts: String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let nb = "\(warnings) advars\(warnings == 1 ? "el" : "ler")"
    let en = "\(warnings) warning\(warnings == 1 ? "" : "s")"
    guard errors > 0 else { return Words(nb: nb, en: en).text(in: language) }
    return Words(nb: "\(errors) feil, \(nb)", en: "\(errors) error\(errors == 1 ? "" : "s"), \(en)").text(
      in: language)
  }

  /// What is said when errors have stopped a build.
  var refusal: String {
    Words(
      nb: "\(counts); ingenting er skrevet, og det som lå der fra før, er ikke rørt\n",
      en: "\(counts); nothing was written, and what was there before is untouched\n"
    ).text(in: language)
  }
}
