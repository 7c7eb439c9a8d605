import Diagnostics
import ProgramModel
import ProgramReading
import Resolution
import Source

/// The names in conditions and computations exist, and operators get what they can work with.
enum ConditionsMakeSense {
  static func check(_ program: Program, in context: CheckContext) -> [Diagnostic] {
    guard let edition = program.edition(in: program.source) else { return [] }
    var walk = ConditionWalk(program, context.names, context.sizes)
    walk.walk(edition.front.blocks)
    for page in edition.modules.flatMap(\.pages) where page.facts.hasConditions { walk.walk(page.blocks) }
    return walk.diagnostics
  }
}

/// The names that could have been meant, kept while one stands in the same exercise: thousands aren't sorted for each slip.
private final class KnownNames {
  private var last: (block: Identifier?, names: [String])?

  func names(in block: Identifier?, _ find: () -> [String]) -> [String] {
    if let last, last.block == block { return last.names }
    let names = find()
    last = (block, names)
    return names
  }
}

private struct ConditionWalk: Walker {
  private(set) var diagnostics: [Diagnostic] = []
  private let program: Program
  private let names: Resolution
  /// The exercise around.
  private var exercise: Identifier?
  /// The field whose value is looked at, and the columns beside it.
  private var field: Field?
  private var columns: [Field] = []
  /// The computed fields of the program that may ask for themselves, found when the first one is met.
  private lazy var circling = CirclingFields(Self.computed(in: program), names)
  /// How many conditions have been told of in each file.
  private var told: [SourceFile.ID: Int] = [:]

  private let sizes: ComputedSizes
  private let known = KnownNames()
  /// The field in whose rows one is.
  private var table: FieldName?

  init(_ program: Program, _ names: Resolution, _ sizes: ComputedSizes) {
    self.program = program
    self.names = names
    self.sizes = sizes
  }

  mutating func visitExercise(_ exercise: Exercise) {
    if let show = exercise.show { visitExpression(show, .show) }
    let outer = self.exercise
    self.exercise = exercise.id
    descend(inside: exercise)
    self.exercise = outer
  }

  mutating func visitField(_ field: Field) {
    let outer = (self.field, columns, table)
    self.field = field
    if case .rows(let columns) = field.kind {
      self.columns = columns
      table = exercise.map { FieldName(program.id, $0, field.id) }
    }
    descend(into: field)
    (self.field, columns, table) = outer
  }

  mutating func visitExpression(_ expression: Expression, _ use: ExpressionUse) {
    let wanted: ExpressionType? =
      switch use {
      case .show, .branch: .truth
      case .value: nil
      }
    check(expression, wanted: wanted)
    tellSize(expression)
    switch use {
    case .show, .branch: break
    case .value: tellCircle(expression)
    }
  }

  mutating func visitReference(_ reference: Reference, _ use: ReferenceUse) {
    switch use {
    case .plot:
      check(.reference(reference), wanted: nil)
      guard let type = names[reference]?.type, !type.canBeDrawn else { return }
      diagnostics.append(Diagnostic(.plotOfWords, at: reference.span, ["name": .text(reference.text)]))
    // `NamesExist` and `SleepWindowsAreSafe` look at these.
    case .options, .quiz, .mention, .window: break
    }
  }

  mutating func visitText(_ text: Prose) {}

  private mutating func check(_ expression: Expression, wanted: ExpressionType?) {
    // Of more than a hundred in a file nobody hears, nor of what was meant by them.
    let isHeard = told[expression.span.file, default: 0] <= SourceList.mostTold
    let problems = ExpressionChecker.check(
      expression, wanted: wanted,
      known: columns.map(\.id.text).sorted()
        + known.names(in: exercise) { names.known(in: program.id, block: exercise) },
      suggests: isHeard
    ) { names[$0]?.type }
    diagnostics += problems
    told[expression.span.file, default: 0] += problems.count
    guard problems.isEmpty else { return }
    diagnostics += NeverTrue.check(expression) { names[$0]?.range }
  }

  private mutating func tellSize(_ expression: Expression) {
    let size = sizes.size(of: expression, in: table)
    guard size.terms > ComputedSizes.mostTerms || size.levels > ComputedSizes.mostLevels else { return }
    diagnostics.append(
      Diagnostic(
        .computedFromTooMuch, at: expression.span,
        ["terms": .number(ComputedSizes.mostTerms), "levels": .number(ComputedSizes.mostLevels)]))
  }

  /// A computed field may not ask for itself, by way of others either.
  private mutating func tellCircle(_ expression: Expression) {
    guard let exercise, let field, columns.isEmpty else { return }
    guard circling.leadsToItself(FieldName(program.id, exercise, field.id)) else { return }
    diagnostics.append(
      Diagnostic(.computedFromItself, at: expression.span, ["name": .text(field.id.text)]))
  }

  private static func computed(in program: Program) -> [FieldName: Expression] {
    var computed: [FieldName: Expression] = [:]
    for (name, field) in program.namedFields {
      if case .computed(let expression, _) = field.kind { computed[name] = expression }
    }
    return computed
  }
}

extension Meaning {
  /// What a condition gets.
  fileprivate var type: ExpressionType? {
    switch self {
    case .field(_, let field), .column(let field): field.kind.type
    case .records: .records
    case .count: .number
    case .done: .truth
    case .measure(_, let measure, let part, _): measure.map { type(of: part, $0) } ?? .unknown
    case .quiz: nil
    }
  }

  private func type(of part: ReferencePart, _ measure: Measure) -> ExpressionType {
    switch part {
    case .sum, .mean, .item, .subscale: .number
    case .band: .option(of: measure.bands.map(\.name))
    case .done: .truth
    case .last, .count: .unknown
    }
  }

  /// The least and the greatest that it can be; nil where one of them isn't known.
  fileprivate var range: ClosedRange<Double>? {
    switch self {
    case .field(_, let field): return field.kind.range
    case .measure(_, let measure?, .sum, _): return measure.possibleScores
    case .measure(_, let measure?, .item, let item):
      return item.flatMap { Int($0) }.flatMap(measure.values(ofItem:))
    case .measure, .column, .records, .count, .done, .quiz: return nil
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
    case .number, .time, .duration, .truth, .unknown: true
    }
  }
}

extension Field.Options {
  fileprivate var keys: [String] { options.map(\.key) + (allowsOther ? ["other"] : []) }
}
