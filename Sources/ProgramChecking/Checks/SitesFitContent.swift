import Diagnostics
import ProgramModel
import Source

/// A site shows programs that exist, and a logo that is there.
enum SitesFitContent {
  private struct Told: Hashable {
    let rule: Rule
    let place: SourceSpan?
  }

  static func check(in context: CheckContext) -> [Diagnostic] {
    let content = context.content
    let ids = content.programs.map(\.id.text)
    var diagnostics: [Diagnostic] = []
    for site in content.sites {
      diagnostics += ColoursAreReadable.check(site, in: context)
      for program in site.programs ?? [] where !ids.contains(program.value.text) {
        diagnostics.append(
          Diagnostic(
            .siteProgramMissing, at: program.span, ["id": .text(program.value.text)],
            suggestion: Suggestion.nearest(to: program.value.text, among: ids)))
      }
      if let logo = site.logo, !context.paths.contains(logo.value) {
        diagnostics.append(Diagnostic(.siteLogoMissing, at: logo.span, ["path": .text(logo.value)]))
      }
    }
    // A file that is there and can't be read has been told of.
    if let name = content.defaultSite, !context.paths.contains("sites/\(name.value).yaml") {
      diagnostics.append(
        Diagnostic(
          .defaultSiteMissing, at: name.span, ["name": .text(name.value.text)],
          suggestion: Suggestion.nearest(to: name.value.text, among: content.sites.compactMap(\.id))))
    }
    // What several sites take from `site.yaml` is told once.
    var told: Set<Told> = []
    return diagnostics.filter { told.insert(Told(rule: $0.rule, place: $0.span)).inserted }
  }
}

extension Rule {
  static let siteProgramMissing = Rule(.M0180, .error, dependsOnOtherFiles: true)
  static let siteLogoMissing = Rule(.M0181, .error)
  static let defaultSiteMissing = Rule(.M0182, .error)
}
