import ProgramModel
import Resolution

/// Where the answers of a program are stored, by the names that its text goes by.
struct AnswerSources: Sendable {
  /// What a name before `.done` stands for.
  enum Doable: Sendable {
    /// Pages, by the keys under which progress is stored.
    case pages([String])
    /// A block that is done when something in it is answered, by what its answers' keys begin with.
    case block([String])
  }

  /// The fields of each of the site's languages; their kinds are the source's in all.
  private var fields: [Locale: [FieldName: Field]] = [:]
  private var doable: [Identifier: Doable] = [:]
  /// Where a measure has been placed, by the placements' ids and the measures', in the order of the program.
  private var placements: [Identifier: [Identifier]] = [:]
  /// The keys of answers with their program and block.
  private var keys: [FieldName: String] = [:]

  init(_ program: Identifier, modules: [ModuleEntry], locales: [Locale]) {
    for locale in locales {
      for exercise in modules.flatMap({ $0.texts[locale] ?? [] }).flatMap(\.facts.exercises) {
        for field in exercise.fields {
          let name = FieldName(program, exercise.id, field.id)
          fields[locale, default: [:]][name] = field
          keys[name] =
            "\(program)." + (field.home.map { "\($0).\(field.key)" } ?? "\(exercise.key).\(field.key)")
        }
      }
    }
    // Structure is the same in every language, so the first tells it.
    let pages = modules.map { module in (module, locales.first.flatMap { module.texts[$0] } ?? []) }
    for block in pages.flatMap(\.1).flatMap(\.facts.answered) {
      switch block {
      case .exercise(let exercise):
        let moved = exercise.fields.compactMap { field in field.home.map { "\(program).\($0).\(field.key)" } }
        doable[exercise.id] = .block(["\(program).\(exercise.key)"] + moved)
      case .quiz(let quiz): doable[quiz.id] = .block(["\(program).\(quiz.key)"])
      case .measure(let placement):
        placements[placement.id, default: []].append(placement.key)
        guard placement.measure.value != placement.id else { continue }
        placements[placement.measure.value, default: []].append(placement.key)
      case .rating: break
      }
    }
    for (module, texts) in pages {
      let keys = module.progressKeys.map { "\(program).\($0)" }
      for (page, key) in zip(texts, keys) { doable[page.id] = .pages([key]) }
      doable[module.id] = .pages(keys)
    }
  }

  func field(_ name: FieldName, in locale: Locale) -> Field? { fields[locale]?[name] }
  func key(_ name: FieldName) -> String? { keys[name] }
  func doable(_ name: Identifier) -> Doable? { doable[name] }
  func placements(of name: Identifier) -> [Identifier]? { placements[name] }
}
