import Diagnostics
import ProgramModel
import Source

/// A site shows programs that exist, and a logo that is there.
enum SitesFitContent {
  static func check(in context: CheckContext) -> [Diagnostic] {
    let content = context.content
    let ids = content.programs.map(\.id.text)
    var diagnostics: [Diagnostic] = []
    for site in content.sites {
      diagnostics += ColoursAreReadable.check(site)
      for program in site.programs ?? [] where !ids.contains(program.value.text) {
        diagnostics.append(
          Diagnostic(
            .siteProgramMissing, at: program.span, ["id": .text(program.value.text)],
            suggestion: Suggestion.nearest(to: program.value.text, among: ids)))
      }
      if let logo = site.logo, !context.paths.contains(logo) {
        diagnostics.append(Diagnostic(.siteLogoMissing, at: site.span?.beginning, ["path": .text(logo)]))
      }
    }
    if let name = content.defaultSite, !content.sites.contains(where: { $0.id == name }) {
      diagnostics.append(
        Diagnostic(
          .defaultSiteMissing, at: nil, ["name": .text(name)],
          suggestion: Suggestion.nearest(to: name, among: content.sites.compactMap(\.id))))
    }
    return diagnostics
  }
}

extension Rule {
  static let siteProgramMissing = Rule(
    "M0180", .error,
    Words(nb: "programmet «{id}» finnes ikke", en: "there is no program “{id}”"),
    help: Words(
      nb: "et program er en mappe med program.nb.md i", en: "a program is a folder with program.en.md in it"))

  static let siteLogoMissing = Rule(
    "M0181", .error,
    Words(nb: "logoen «{path}» finnes ikke", en: "the logo “{path}” doesn't exist"),
    help: Words(
      nb: "legg filen i sites/ og skriv navnet på den", en: "put the file in sites/ and write its name"))

  static let defaultSiteMissing = Rule(
    "M0182", .error,
    Words(
      nb: "nettstedet «{name}», som site.yaml har som default, finnes ikke",
      en: "the site “{name}”, which site.yaml has as its default, doesn't exist"),
    help: Words(
      nb: "lag sites/{name}.yaml, eller fjern linjen", en: "make sites/{name}.yaml, or remove the line"))
}
