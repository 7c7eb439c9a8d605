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
  static let siteProgramMissing = Rule(
    "M0180", .error,
    Words(nb: "programmet «{id}» finnes ikke", en: "there is no program “{id}”"),
    help: Words(
      nb: "et program er en mappe med program.nb.md i", en: "a program is a folder with program.en.md in it"),
    explained: Explanation(
      why: Words(
        nb: "Kommunen tror at den tilbyr programmet, men ingen finner det på nettstedet.",
        en: "The municipality believes that it offers the program, but nobody finds it on the site."),
      wrong: .site("programs: [angts]"),
      right: .site("programs: [angst]")))

  static let siteLogoMissing = Rule(
    "M0181", .error,
    Words(nb: "logoen «{path}» finnes ikke", en: "the logo “{path}” doesn't exist"),
    help: Words(
      nb: "legg filen i sites/ og skriv navnet på den", en: "put the file in sites/ and write its name"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten logoen ser siden ut som den kommer fra noen andre, og folk kan bli usikre på om den er ekte.",
        en:
          "Without the logo the site looks as if it came from somebody else, and people may doubt that it is genuine."
      ),
      wrong: .files([
        .init(
          "sites/kommunen.yaml",
          """
          name: Vik kommune
          logo: logo.svg
          """)
      ]),
      right: .files([
        .init(
          "sites/kommunen.yaml",
          """
          name: Vik kommune
          logo: logo.svg
          """),
        .init(
          "sites/logo.svg",
          #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9"/></svg>"#
        ),
      ])))

  static let defaultSiteMissing = Rule(
    "M0182", .error,
    Words(
      nb: "nettstedet «{name}», som site.yaml har som default, finnes ikke",
      en: "the site “{name}”, which site.yaml has as its default, doesn't exist"),
    help: Words(
      nb: "lag sites/{name}.yaml, eller fjern linjen", en: "make sites/{name}.yaml, or remove the line"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten et nettsted med dette navnet vet ingen hvilken kommune siden skal bygges for, og den kunne fått feil krisetelefoner.",
        en:
          "Without a site of this name nobody knows which municipality to build for, and the pages might get the wrong crisis numbers."
      ),
      wrong: .settings("default: komunen"),
      right: .settings("default: kommunen")))
}
