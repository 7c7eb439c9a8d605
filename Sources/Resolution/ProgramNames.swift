import ProgramModel

/// All that a program's text can refer to by name.
struct ProgramNames: Sendable {
  let program: Identifier
  /// The fields by `block`, then by their own names, in the order of the page.
  private(set) var fields: [Identifier: [Identifier: Field]] = [:]
  /// What is done: modules, pages, quizzes and exercises.
  private(set) var doable: Set<Identifier> = []
  private(set) var quizzes: Set<Identifier> = []
  /// Placements, and measures by their own names where they are placed.
  private(set) var measures: [Identifier: Measure?] = [:]

  init(_ program: Program, measures: [Identifier: Measure]) {
    self.program = program.id
    guard let edition = program.edition(in: program.source) else { return }
    add(PageFacts(edition.front.blocks), measures)
    for module in edition.modules {
      doable.insert(module.id)
      for page in module.pages {
        doable.insert(page.id)
        add(page.facts, measures)
      }
    }
  }

  private mutating func add(_ facts: PageFacts, _ known: [Identifier: Measure]) {
    for block in facts.answered {
      switch block {
      case .exercise(let exercise):
        // Two of one name have been told of; what is in either may be meant.
        for field in exercise.fields { fields[exercise.id, default: [:]][field.id] = field }
        if fields[exercise.id] == nil { fields[exercise.id] = [:] }
      case .quiz(let quiz):
        doable.insert(quiz.id)
        quizzes.insert(quiz.id)
      case .measure(let placement):
        let found = known[placement.measure.value]
        measures[placement.id] = .some(found)
        measures[placement.measure.value] = .some(found)
      case .rating: break
      }
    }
  }

  func field(_ block: Identifier, _ name: Identifier) -> Meaning? {
    fields[block]?[name].map { .field(FieldName(program, block, name), $0) }
  }

  /// What a name of a condition means that is no field's.
  func other(_ name: Identifier, _ texts: [String]) -> Meaning? {
    guard texts.count > 1 else { return fields[name] == nil ? nil : .records(of: name) }
    let part = ReferencePart(word: texts[1])
    if let measure = measures[name] { return result(of: measure, name, part, texts) }
    guard texts.count == 2 else { return nil }
    switch part {
    case .done: return doable.contains(name) || fields[name] != nil ? .done(name) : nil
    case .count: return fields[name] == nil ? nil : .count(of: name)
    case .sum, .band, .item, .subscale, .mean, .last, nil: return nil
    }
  }

  private func result(
    of measure: Measure?, _ name: Identifier, _ part: ReferencePart?, _ texts: [String]
  ) -> Meaning? {
    guard let part else { return nil }
    guard let measure else { return .measure(name, nil, part: part, of: texts.count > 2 ? texts[2] : nil) }
    switch (part, texts.count) {
    case (.sum, 2), (.mean, 2), (.band, 2), (.done, 2): return .measure(name, measure, part: part, of: nil)
    case (.item, 3):
      guard measure.items.contains(where: { String($0.number) == texts[2] }) else { return nil }
      return .measure(name, measure, part: part, of: texts[2])
    case (.subscale, 3):
      guard measure.subscales.contains(where: { $0.name == texts[2] }) else { return nil }
      return .measure(name, measure, part: part, of: texts[2])
    case (.sum, _), (.mean, _), (.band, _), (.done, _), (.item, _), (.subscale, _), (.last, _), (.count, _):
      return nil
    }
  }

  // MARK: What could have been meant

  /// The fields as `block.field`.
  var fieldNames: [String] {
    fields.flatMap { block, fields in fields.keys.map { "\(block).\($0)" } }.sorted()
  }

  /// The names of conditions where one stands.
  func known(in block: Identifier?) -> [String] {
    let own = block.flatMap { fields[$0] }.map { $0.keys.map(\.text) } ?? []
    let done = doable.union(fields.keys).map { "\($0).done" }
    let results = measures.keys.flatMap { ["\($0).sum", "\($0).band", "\($0).done"] }
    return (own + fieldNames + done + results).sorted()
  }
}
