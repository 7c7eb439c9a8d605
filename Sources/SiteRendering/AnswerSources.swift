import ProgramModel

/// What of a program stores answers or can be done, by the names that conditions and sentences use.
struct AnswerSources: Sendable {
  /// What a name before `.done` stands for.
  enum Doable: Sendable {
    /// Pages, by the keys under which progress is stored.
    case pages([String])
    /// A block that is done when something in it is answered, by what its answers' keys begin with.
    case block([String])
  }

  /// The fields of each of the site's languages by `block.field`; their kinds are the source's in all.
  private let fields: [Locale: [String: Field]]
  private let doable: [String: Doable]
  /// Where a measure has been placed, by the placements' ids and the measures', in the order of the program.
  private let placements: [String: [Identifier]]
  /// `block.field` as the answers are stored, by `block.field` as it is named.
  private let keys: [String: String]

  init(_ program: Identifier, modules: [ModuleEntry], locales: [Locale]) {
    var fields: [Locale: [String: Field]] = [:]
    var doable: [String: Doable] = [:]
    var placements: [String: [Identifier]] = [:]
    var keys: [String: String] = [:]
    for locale in locales {
      for block in modules.flatMap({ $0.texts[locale] ?? [] }).flatMap(\.facts.blocks) {
        guard case .exercise(let exercise) = block else { continue }
        for field in exercise.fields {
          fields[locale, default: [:]]["\(exercise.id).\(field.id)"] = field
          keys["\(exercise.id).\(field.id)"] =
            field.home.map { "\($0).\(field.key)" } ?? "\(exercise.key).\(field.key)"
        }
      }
    }
    // Structure is the same in every language, so the first tells it.
    let pages = modules.map { module in (module, locales.first.flatMap { module.texts[$0] } ?? []) }
    for block in pages.flatMap(\.1).flatMap(\.facts.blocks) {
      switch block {
      case .exercise(let exercise):
        let moved = exercise.fields.compactMap { field in field.home.map { "\(program).\($0).\(field.key)" } }
        doable[exercise.id.text] = .block(["\(program).\(exercise.key)"] + moved)
      case .quiz(let quiz): doable[quiz.id.text] = .block(["\(program).\(quiz.key)"])
      case .measure(let placement):
        placements[placement.id.text, default: []].append(placement.key)
        guard placement.measure.value != placement.id else { continue }
        placements[placement.measure.value.text, default: []].append(placement.key)
      default: break
      }
    }
    for (module, texts) in pages {
      let keys = module.progressKeys.map { "\(program).\($0)" }
      for (page, key) in zip(texts, keys) { doable[page.id.text] = .pages([key]) }
      doable[module.id.text] = .pages(keys)
    }
    self.fields = fields
    self.doable = doable
    self.placements = placements
    self.keys = keys
  }

  func field(_ block: String, _ name: String, in locale: Locale) -> Field? {
    fields[locale]?["\(block).\(name)"]
  }
  func key(_ block: String, _ name: String) -> String? { keys["\(block).\(name)"] }
  func doable(_ name: String) -> Doable? { doable[name] }
  func placements(of name: String) -> [Identifier]? { placements[name] }
}
