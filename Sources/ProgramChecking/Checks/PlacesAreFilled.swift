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
        for case .exercise(let exercise) in page.facts.blocks { diagnostics += check(exercise) }
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
  static let placeNotInView = Rule(
    "M0320", .error,
    Words(
      nb: "visningen «{view}» har ingen plass som heter «{place}»",
      en: "the view “{view}” has no place called “{place}”"),
    help: Words(nb: "{advice}", en: "{advice}"),
    explained: Explanation(
      why: Words(
        nb:
          "Tegningen har ikke noe sted for det som skrives i feltet. Den som fyller ut, ville se sirkelen sin uten de ordene.",
        en:
          "The drawing has no place for what is written in the field. Whoever fills it in would see her circle without those words."
      ),
      wrong: .page(
        """
        ::: øvelse Min angstsirkel {#sirkel visning=sirkel}
        :: linje Hva skjedde? {#situasjon plass=utløser}
        :: linje Hva tenkte du? {#tanker plass=tanke}
        :: linje Hva kjente du? {#kroppen plass=kropp}
        :: linje Hva gjorde du? {#gjorde plass=handling}
        :: linje Hva følte du? {#folte plass=følelse}
        :::
        """),
      right: .page(
        """
        ::: øvelse Min angstsirkel {#sirkel visning=sirkel}
        :: linje Hva skjedde? {#situasjon plass=utløser}
        :: linje Hva tenkte du? {#tanker plass=tanke}
        :: linje Hva kjente du? {#kroppen plass=kropp}
        :: linje Hva gjorde du? {#gjorde plass=handling}
        :: linje Hva følte du? {#folte}
        :::
        """)))

  static let placeTwice = Rule(
    "M0321", .error,
    Words(nb: "to felt har plassen «{place}»", en: "two fields have the place “{place}”"),
    help: Words(nb: "gi det ene en annen plass: {places}", en: "give one of them another place: {places}"),
    explained: Explanation(
      why: Words(
        nb:
          "To svar på samme sted i tegningen ville dekke hverandre, og den som har skrevet begge, ser bare det ene.",
        en:
          "Two answers in one place of the drawing would cover each other, and whoever wrote both sees only one."
      ),
      wrong: .page(
        """
        ::: øvelse Min angstsirkel {#sirkel visning=sirkel}
        :: linje Hva skjedde? {#situasjon plass=utløser}
        :: linje Hva tenkte du? {#tanker plass=tanke}
        :: linje Hva kjente du? {#kroppen plass=kropp}
        :: linje Hva følte du? {#folte plass=kropp}
        :: linje Hva gjorde du? {#gjorde plass=handling}
        :::
        """),
      right: .page(
        """
        ::: øvelse Min angstsirkel {#sirkel visning=sirkel}
        :: linje Hva skjedde? {#situasjon plass=utløser}
        :: linje Hva tenkte du? {#tanker plass=tanke}
        :: linje Hva kjente du? {#kroppen plass=kropp}
        :: linje Hva følte du? {#folte}
        :: linje Hva gjorde du? {#gjorde plass=handling}
        :::
        """)))

  static let placeEmpty = Rule(
    "M0322", .error,
    Words(
      nb: "visningen «{view}» mangler felt på disse plassene: {places}",
      en: "the view “{view}” lacks fields in these places: {places}"),
    help: Words(
      nb: "skriv for eksempel plass={place} på feltet som skal stå der",
      en: "write for example place={place} at the field that belongs there"),
    explained: Explanation(
      why: Words(
        nb:
          "Tegningen ville ha et hull der svaret skulle stått, og den som ser på sin egen sirkel, tror at hun har glemt noe.",
        en:
          "The drawing would have a hole where the answer should be, and whoever looks at her own circle thinks she has forgotten something."
      ),
      wrong: .page(
        """
        ::: øvelse Min angstsirkel {#sirkel visning=sirkel}
        :: linje Hva skjedde? {#situasjon plass=utløser}
        :: linje Hva tenkte du? {#tanker plass=tanke}
        :: linje Hva kjente du? {#kroppen plass=kropp}
        :: linje Hva gjorde du? {#gjorde}
        :::
        """),
      right: .page(
        """
        ::: øvelse Min angstsirkel {#sirkel visning=sirkel}
        :: linje Hva skjedde? {#situasjon plass=utløser}
        :: linje Hva tenkte du? {#tanker plass=tanke}
        :: linje Hva kjente du? {#kroppen plass=kropp}
        :: linje Hva gjorde du? {#gjorde plass=handling}
        :::
        """)))
}
