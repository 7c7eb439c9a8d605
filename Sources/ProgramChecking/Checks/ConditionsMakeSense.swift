import Diagnostics
import ProgramModel
import ProgramReading
import Source

/// The names in conditions and computations exist, and operators get what they can work with.
enum ConditionsMakeSense {
  static func check(_ program: Program, in context: CheckContext) -> [Diagnostic] {
    guard let edition = program.edition(in: program.source) else { return [] }
    let types = AnswerTypes(program, context.content)
    var diagnostics: [Diagnostic] = []
    func check(
      _ expression: Expression, wanted: ExpressionType?, in block: Identifier?, among columns: [Field] = []
    ) {
      // What stands in the same row is nearest.
      let row = Dictionary(
        columns.map { ($0.id.text, $0.kind.type) }, uniquingKeysWith: { first, _ in first })
      diagnostics += ExpressionChecker.check(
        expression, wanted: wanted, known: row.keys.sorted() + types.names(in: block),
        names: { reference in
          (reference.parts.count == 1 ? row[reference.parts[0]] : nil) ?? types.type(of: reference, in: block)
        })
    }
    func look(_ blocks: [Block], in block: Identifier?) {
      for child in blocks {
        if let show = child.show { check(show, wanted: .truth, in: block) }
        var around = block
        switch child {
        case .exercise(let exercise): around = exercise.id
        case .branch(let branch): check(branch.condition, wanted: .truth, in: block)
        case .field(let field):
          if case .computed(let expression, _) = field.kind { check(expression, wanted: nil, in: block) }
          if case .rows(let columns) = field.kind {
            for column in columns {
              if let show = column.show { check(show, wanted: .truth, in: block) }
              guard case .computed(let expression, _) = column.kind else { continue }
              check(expression, wanted: nil, in: block, among: columns)
            }
            continue
          }
          if case .plot(let references) = field.kind {
            for reference in references { check(.reference(reference), wanted: nil, in: block) }
          }
        default: break
        }
        for children in child.children { look(children, in: around) }
      }
    }
    for module in edition.modules {
      for page in module.pages where page.facts.hasConditions { look(page.blocks, in: nil) }
    }
    return diagnostics
  }
}

/// What the references of a program's conditions give.
struct AnswerTypes {
  private let program: Identifier
  /// By `block.field`.
  private var fields: [String: ExpressionType] = [:]
  /// Exercises and diaries, which can be counted.
  private var exercises: Set<String> = []
  /// Placements and ids of measures.
  private var measures: [String: [Measure]] = [:]
  /// Modules, pages and quizzes, which can be done.
  private var doable: Set<String> = []
  private let others: [Program]

  init(_ program: Program, _ content: Content) {
    self.program = program.id
    others = content.programs
    let byID = Dictionary(grouping: content.measures, by: \.id)
    for module in program.edition(in: program.source)?.modules ?? [] {
      doable.insert(module.id.text)
      for page in module.pages {
        doable.insert(page.id.text)
        for block in page.facts.blocks {
          switch block {
          case .exercise(let exercise):
            exercises.insert(exercise.id.text)
            for field in exercise.fields { fields["\(exercise.id).\(field.id)"] = field.kind.type }
          case .quiz(let quiz): doable.insert(quiz.id.text)
          case .measure(let placement):
            let found = byID[placement.measure.value] ?? []
            measures[placement.id.text] = found
            measures[placement.measure.value.text] = found
          default: break
          }
        }
      }
    }
  }

  /// The names that could have been meant where a condition stands.
  func names(in block: Identifier?) -> [String] {
    let own =
      block.map { block in
        fields.keys.filter { $0.hasPrefix("\(block).") }.map { String($0.dropFirst(block.text.count + 1)) }
      } ?? []
    return
      (own + fields.keys + doable.map { "\($0).done" }
      + measures.keys.flatMap { ["\($0).sum", "\($0).band", "\($0).done"] })
      .sorted()
  }

  /// The type of a reference; nil where nothing has that name.
  func type(of reference: Reference, in block: Identifier?) -> ExpressionType? {
    let parts = reference.parts
    if let block, parts.count == 1, let type = fields["\(block).\(parts[0])"] { return type }
    if parts.count == 1 { return exercises.contains(parts[0]) ? .records : nil }
    if parts.count == 2, let type = fields[reference.text] { return type }
    if parts.count == 3, parts[0] == program.text, let type = fields["\(parts[1]).\(parts[2])"] {
      return type
    }
    if parts.count == 3, let other = others.first(where: { $0.id.text == parts[0] && $0.id != program }) {
      let names = AnswerNames(other)
      return names.fields.contains("\(parts[1]).\(parts[2])") ? .unknown : nil
    }
    let part = ReferencePart(word: parts[1])
    if let found = measures[parts[0]] { return type(ofMeasure: found, part, parts) }
    if parts.count == 2, part == .done, doable.contains(parts[0]) || exercises.contains(parts[0]) {
      return .truth
    }
    if parts.count == 2, part == .count, exercises.contains(parts[0]) { return .number }
    return nil
  }

  private func type(ofMeasure measures: [Measure], _ part: ReferencePart?, _ parts: [String])
    -> ExpressionType?
  {
    // A measure that doesn't exist has been told of.
    guard let measure = measures.first else { return .unknown }
    switch (part, parts.count) {
    case (.sum, 2), (.mean, 2): return .number
    case (.band, 2): return .option(of: measure.bands.map(\.name))
    case (.done, 2): return .truth
    case (.item, 3): return measure.items.contains { String($0.number) == parts[2] } ? .number : nil
    case (.subscale, 3): return measure.subscales.contains { $0.name == parts[2] } ? .number : nil
    default: return nil
    }
  }
}

extension Field.Kind {
  /// What a condition gets from the field.
  fileprivate var type: ExpressionType {
    switch self {
    case .line, .text, .phone: .text
    case .number, .scale: .number
    case .choice(let options): .option(of: options.from == nil ? options.keys : [])
    case .checks(let options): .options(of: options.from == nil ? options.keys : [])
    case .date: .date
    case .time: .time
    case .duration: .duration
    case .list, .rows: .records
    case .timer: .truth
    case .computed, .plot: .unknown
    }
  }
}

extension Field.Options {
  fileprivate var keys: [String] { options.map(\.key) + (allowsOther ? ["other"] : []) }
}
