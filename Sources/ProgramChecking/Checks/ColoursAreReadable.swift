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
  static let colourUnknown = Rule(.M0183, .error)
  static let colourTooPale = Rule(.M0184, .error)
}
