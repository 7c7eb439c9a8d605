import Diagnostics
import ProgramModel
import Source

/// A municipality's colours are ones that the theme knows, and can be read on white (WCAG 2.2 AA: 4.5 to 1).
enum ColoursAreReadable {
  static func check(_ site: Site, in context: CheckContext) -> [Diagnostic] {
    let known = context.colours
    return site.colours.compactMap { name, value in
      guard known.contains(name.value) else {
        return Diagnostic(
          .colourUnknown, at: name.span, ["name": .text(name.value), "known": .list(known)],
          suggestion: Suggestion.nearest(to: name.value, among: known))
      }
      guard let colour = Colour(value.value), colour.contrast(with: .white) < 4.5 else { return nil }
      let nearest = colour.reaching(4.5, on: [.white], towards: .black)
      return Diagnostic(
        .colourTooPale, at: value.span,
        ["value": .text(value.value), "name": .text(name.value), "nearest": .text(nearest.description)])
    }
  }
}

extension Rule {
  static let colourUnknown = Rule(
    "M0183", .error,
    Words(nb: "temaet har ingen farge som heter «{name}»", en: "the theme has no colour called “{name}”"),
    help: Words(nb: "det kan være {known}", en: "it may be {known}"),
    explained: Explanation(
      why: Words(
        nb: "Fargen ville ikke blitt brukt noe sted, og siden ser ikke ut slik kommunen har bestemt.",
        en: "The colour would be used nowhere, and the site doesn't look the way the municipality decided."),
      wrong: .site(##"colours: {hovedfarge: "#1a5f7a"}"##),
      right: .site(##"colours: {primary: "#1a5f7a"}"##)))

  static let colourTooPale = Rule(
    "M0184", .error,
    Words(
      nb: "fargen {value} er for lys til å leses på hvitt",
      en: "the colour {value} is too pale to be read on white"),
    help: Words(nb: "den nærmeste som går, er {nearest}", en: "the nearest that works is {nearest}"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som ser dårlig, eller sitter ute i sola med en gammel telefon, kan ikke lese knappene. Loven krever også at de kan leses.",
        en:
          "Whoever sees poorly, or sits in the sun with an old phone, can't read the buttons. The law too requires that they can be read."
      ),
      wrong: .site(##"colours: {primary: "#7fd4ff"}"##),
      right: .site(##"colours: {primary: "#1a5f7a"}"##)))
}
