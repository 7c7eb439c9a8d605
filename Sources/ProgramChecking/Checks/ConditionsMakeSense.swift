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
      let problems = ExpressionChecker.check(
        expression, wanted: wanted, known: row.keys.sorted() + types.names(in: block),
        names: { reference in
          (reference.parts.count == 1 ? row[reference.parts[0]] : nil) ?? types.type(of: reference, in: block)
        })
      diagnostics += problems
      guard problems.isEmpty else { return }
      diagnostics += NeverTrue.check(expression) { reference in
        reference.parts.count == 1 && row[reference.parts[0]] != nil
          ? nil : types.range(of: reference, in: block)
      }
    }
    func look(_ blocks: [Block], in block: Identifier?) {
      for child in blocks {
        if let show = child.show { check(show, wanted: .truth, in: block) }
        var around = block
        switch child {
        case .exercise(let exercise): around = exercise.id
        case .branch(let branch): check(branch.condition, wanted: .truth, in: block)
        case .field(let field):
          if case .computed(let expression, _) = field.kind {
            check(expression, wanted: nil, in: block)
            if let block, types.leads(expression, to: "\(block).\(field.id)", in: block) {
              diagnostics.append(
                Diagnostic(.computedFromItself, at: expression.span, ["name": .text(field.id.text)]))
            }
          }
          if case .rows(let columns) = field.kind {
            for column in columns {
              if let show = column.show { check(show, wanted: .truth, in: block) }
              guard case .computed(let expression, _) = column.kind else { continue }
              check(expression, wanted: nil, in: block, among: columns)
            }
            continue
          }
          if case .plot(let references) = field.kind {
            for reference in references {
              check(.reference(reference), wanted: nil, in: block)
              guard let type = types.type(of: reference, in: block), !type.canBeDrawn else { continue }
              diagnostics.append(
                Diagnostic(.plotOfWords, at: reference.span, ["name": .text(reference.text)]))
            }
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
  /// What can be answered in those of them that have two ends.
  private var ranges: [String: ClosedRange<Double>] = [:]
  /// What is asked for in those that are computed.
  private var computed: [String: (expression: Expression, block: Identifier)] = [:]
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
            for field in exercise.fields {
              let name = "\(exercise.id).\(field.id)"
              fields[name] = field.kind.type
              ranges[name] = field.kind.range
              if case .computed(let expression, _) = field.kind { computed[name] = (expression, exercise.id) }
            }
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

  /// The least and the greatest that a reference can be; nil where one of them isn't known.
  func range(of reference: Reference, in block: Identifier?) -> ClosedRange<Double>? {
    let parts = reference.parts
    if let name = field(reference, in: block) { return ranges[name] }
    guard parts.count > 1, let measure = measures[parts[0]]?.first else { return nil }
    switch (ReferencePart(word: parts[1]), parts.count) {
    case (.sum, 2): return measure.possibleScores
    case (.item, 3): return Int(parts[2]).flatMap(measure.values(ofItem:))
    default: return nil
    }
  }

  /// The field that a reference is of, as `block.field`.
  private func field(_ reference: Reference, in block: Identifier?) -> String? {
    let parts = reference.parts
    if let block, parts.count == 1 {
      return fields["\(block).\(parts[0])"].map { _ in "\(block).\(parts[0])" }
    }
    let own = parts.count == 3 && parts[0] == program.text ? parts.dropFirst() : parts[...]
    let name = own.joined(separator: ".")
    return own.count == 2 && fields[name] != nil ? name : nil
  }

  /// Whether an expression asks for a field, itself or by way of other computed ones.
  func leads(_ expression: Expression, to field: String, in block: Identifier) -> Bool {
    var seen: Set<String> = []
    var waiting = [(expression, block)]
    while let (next, place) = waiting.popLast() {
      for name in next.references.compactMap({ self.field($0, in: place) }) {
        if name == field { return true }
        if seen.insert(name).inserted, let more = computed[name] { waiting.append(more) }
      }
    }
    return false
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

extension Field.Kind {
  /// Of a scale alone: a number that is written may lie outside its ends, and is kept.
  fileprivate var range: ClosedRange<Double>? {
    guard case .scale(let range, _, _) = self, let least = range.minimum, let greatest = range.maximum,
      least <= greatest
    else { return nil }
    return least...greatest
  }
}

extension ExpressionType {
  /// Whether it has a height in a plot; what is unknown has been told of elsewhere.
  fileprivate var canBeDrawn: Bool {
    switch self {
    case .text, .option, .options, .records, .date: false
    default: true
    }
  }
}

extension Expression {
  /// All references in it, without those in the parentheses of calls on diaries.
  fileprivate var references: [Reference] {
    switch self {
    case .reference(let reference): [reference]
    case .not(let inner, _), .negative(let inner, _): inner.references
    case .binary(_, let left, let right): left.references + right.references
    default: []
    }
  }
}

extension Field.Options {
  fileprivate var keys: [String] { options.map(\.key) + (allowsOther ? ["other"] : []) }
}
