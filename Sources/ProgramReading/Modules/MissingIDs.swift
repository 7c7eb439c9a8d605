import Diagnostics
import ProgramModel
import Source

/// Gives what stores answers and has no id the one that it goes by already, so that writing it down changes no answer: the same in
/// every language, and another only where two would have had the same.
struct MissingIDs {
  private let notes: [SourceSpan: Diagnostic]
  private var resolved: [SourceSpan: Diagnostic] = [:]
  private var translated: Set<SourceSpan> = []

  /// The diagnostics with fixes that write each missing id in all languages at once. It is told once, in the source.
  static func resolved(_ told: [Diagnostic], in content: Content?) -> [Diagnostic] {
    guard let content, told.contains(where: { $0.rule == .idMissing }) else { return told }
    var ids = MissingIDs(told)
    for program in content.programs { ids.resolve(program) }
    return told.compactMap { diagnostic in
      guard diagnostic.rule == .idMissing, let span = diagnostic.span else { return diagnostic }
      return ids.translated.contains(span) ? nil : ids.resolved[span] ?? diagnostic
    }
  }

  private init(_ told: [Diagnostic]) {
    notes = Dictionary(
      told.filter { $0.rule == .idMissing }.compactMap { note in note.span.map { ($0, note) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Something that stores answers, in the order of the program.
  private struct Place {
    let id: Identifier
    let span: SourceSpan
    let hasOwnID: Bool
    /// Within which its id is unique: the exercise of a field; nil for a block, which is unique in the program.
    let owner: Int?
    let module: Int
  }

  private mutating func resolve(_ program: Program) {
    guard let source = program.editions.first(where: { $0.locale == program.source }) else { return }
    let places = Self.places(in: source)
    let others = program.editions.filter { $0.locale != program.source }.map(Self.places)
      .filter { $0.count == places.count }
    var taken = Self.taken(by: places, in: source)
    for (number, place) in places.enumerated() where !place.hasOwnID {
      let translations = others.map { $0[number] }
      for translation in translations where translation.span.file != place.span.file {
        translated.insert(translation.span)
      }
      guard let note = notes[place.span] else { continue }
      let id = free(place, &taken)
      var spans = Set<SourceSpan>()
      let edits = ([place] + translations).compactMap { place -> Diagnostic.Fix.Edit? in
        guard let edit = notes[place.span]?.fixes.first?.edits.first, spans.insert(place.span).inserted else {
          return nil
        }
        return .init(edit.span, edit.newText.hasPrefix("#") ? "#\(id) " : " {#\(id)}")
      }
      let fix = Diagnostic.Fix(
        Words(nb: "skriv {#\(id)}", en: "write {#\(id)}"), edits, isCertain: true)
      resolved[place.span] = Diagnostic(.idMissing, at: note.span, ["id": .text(id.text)], fixes: [fix])
    }
  }

  // MARK: What is there

  private static func places(in edition: Program.Edition) -> [Place] {
    var walk = PlaceWalk()
    walk.walk(edition.front.blocks)
    for (number, module) in edition.modules.enumerated() {
      walk.module = number
      for page in module.pages { walk.walk(page.blocks) }
    }
    return walk.places
  }

  private struct PlaceWalk: Walker {
    var places: [Place] = []
    var module = -1
    /// The place of the exercise or table around.
    private var owner: Int?

    mutating func visitQuiz(_ quiz: Quiz) {
      places.append(
        Place(id: quiz.id, span: quiz.span, hasOwnID: quiz.hasOwnID, owner: nil, module: module))
      descend(into: quiz)
    }

    mutating func visitExercise(_ exercise: Exercise) {
      let outer = owner
      owner = places.count
      places.append(
        Place(id: exercise.id, span: exercise.span, hasOwnID: exercise.hasOwnID, owner: nil, module: module))
      descend(into: exercise)
      owner = outer
    }

    mutating func visitField(_ field: Field) {
      let outer = owner
      places.append(
        Place(id: field.id, span: field.span, hasOwnID: field.hasOwnID, owner: owner, module: module))
      if case .rows = field.kind { owner = places.count - 1 }
      descend(into: field)
      owner = outer
    }

    mutating func visitText(_ text: Prose) {}
  }

  /// Ids by where they are unique.
  private struct Taken {
    var program: Set<Identifier> = []
    var modules: [Int: Set<Identifier>] = [:]
    var owners: [Int: Set<Identifier>] = [:]
    /// The number that was last put behind an id: those before it are taken, and thousands of one name don't try them all again.
    var numbers: [Name: Int] = [:]

    struct Name: Hashable {
      let id: Identifier
      let owner: Int?
      let module: Int
    }
  }

  private static func taken(by places: [Place], in edition: Program.Edition) -> Taken {
    var taken = Taken()
    for (number, module) in edition.modules.enumerated() {
      for page in module.pages {
        taken.modules[number, default: []].insert(page.id)
        // A quiz or an exercise without an id is who asks.
        let asking = Set(
          page.facts.answered.compactMap { block -> SourceSpan? in
            switch block {
            case .quiz(let quiz): quiz.span
            case .exercise(let exercise): exercise.span
            case .measure, .rating: nil
            }
          })
        for anchor in page.facts.anchors where !asking.contains(anchor.span) {
          taken.modules[number, default: []].insert(anchor.id)
        }
      }
    }
    for place in places where place.hasOwnID {
      if let owner = place.owner {
        taken.owners[owner, default: []].insert(place.id)
      } else {
        taken.program.insert(place.id)
      }
    }
    return taken
  }

  /// The id that a place goes by, or the next that nothing else has.
  private func free(_ place: Place, _ taken: inout Taken) -> Identifier {
    func isTaken(_ id: Identifier) -> Bool {
      if let owner = place.owner { return taken.owners[owner]?.contains(id) ?? false }
      return taken.program.contains(id) || taken.modules[place.module]?.contains(id) ?? false
    }
    var id = place.id
    let name = Taken.Name(id: place.id, owner: place.owner, module: place.module)
    var number = taken.numbers[name] ?? 2
    while isTaken(id), number < 100_000 {
      let suffix = "-\(number)"
      id = Identifier(place.id.text.prefix(Identifier.maximumLength - suffix.count) + suffix) ?? id
      number += 1
    }
    taken.numbers[name] = number
    if let owner = place.owner {
      taken.owners[owner, default: []].insert(id)
    } else {
      taken.program.insert(id)
    }
    return id
  }
}
