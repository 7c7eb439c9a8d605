import Diagnostics
import ProgramModel
import ProgramReading
import Source

/// Each place of an exercise's view is filled by exactly one field, and no field fills a place that the view lacks.
enum PlacesAreFilled {
  static func check(_ program: Program) -> [Diagnostic] {
    guard let edition = program.edition(in: program.source) else { return [] }
    var diagnostics: [Diagnostic] = []
    for module in edition.modules {
      for page in module.pages {
        for exercise in page.facts.exercises { diagnostics += check(exercise) }
      }
    }
    return diagnostics
  }

  static func check(_ exercise: Exercise) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let places = exercise.view.places
    var filled: [ViewPlace: SourceSpan] = [:]
    for field in exercise.fields {
      guard let place = field.place else { continue }
      let arguments: [String: Words.Argument] = [
        "place": .words(place.value.words), "view": .words(exercise.view.words), "places": places.words,
        "advice": .words(advice(for: place.value, in: exercise)),
      ]
      if !places.contains(place.value) {
        diagnostics.append(Diagnostic(.placeNotInView, at: place.span, arguments))
      } else if let first = filled[place.value] {
        let note = Diagnostic.Note(Words(nb: "det første står her", en: "the first one is here"), at: first)
        diagnostics.append(Diagnostic(.placeTwice, at: place.span, arguments, notes: [note]))
      } else {
        filled[place.value] = place.span
      }
    }
    guard diagnostics.isEmpty else { return diagnostics }
    let empty = places.filter { filled[$0] == nil }
    guard let first = empty.first else { return [] }
    return [
      Diagnostic(
        .placeEmpty, at: exercise.span,
        ["place": .words(first.words), "places": empty.words, "view": .words(exercise.view.words)])
    ]
  }
}

extension PlacesAreFilled {
  /// The places that the view has; where it has none, a view that has the place.
  private static func advice(for place: ViewPlace, in exercise: Exercise) -> Words {
    guard exercise.view.places.isEmpty else {
      let names = exercise.view.places.map(\.words)
      return Words(
        nb: "plassene er: " + names.map(\.nb).joined(separator: ", "),
        en: "its places are: " + names.map(\.en).joined(separator: ", "))
    }
    let other = View.allCases.first { $0.places.contains(place) }?.words
    return Words(
      nb: "fjern plass=, eller gi øvelsen en visning som har plassen"
        + (other.map { ": visning=\($0.nb)" } ?? ""),
      en: "remove place=, or give the exercise a view that has it" + (other.map { ": view=\($0.en)" } ?? ""))
  }
}

extension [ViewPlace] {
  fileprivate var words: Words.Argument {
    .words(
      Words(nb: map(\.words.nb).joined(separator: ", "), en: map(\.words.en).joined(separator: ", ")))
  }
}

extension Rule {
  static let placeNotInView = Rule(.M0320, .error, comesOf: [.fieldWithMistake])
  static let placeTwice = Rule(.M0321, .error, comesOf: [.fieldWithMistake])
  static let placeEmpty = Rule(.M0322, .error, comesOf: [.fieldWithMistake, .leafThatOpens, .openContainer])
}
