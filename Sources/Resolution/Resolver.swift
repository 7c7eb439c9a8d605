import ProgramModel

/// Binds the names of one program's text, each in the scope that it stands in.
struct Resolver: Walker {
  private(set) var bound: [Reference: Meaning]
  private let own: ProgramNames
  private let all: [Identifier: ProgramNames]
  /// The exercise around, whose fields go by their own names.
  private var exercise: Identifier?
  /// The columns of the row around, which are nearest.
  private var columns: [Identifier: Field] = [:]

  /// - Parameter bound: what has been bound in other programs.
  init(_ own: ProgramNames, among all: [Identifier: ProgramNames], _ bound: [Reference: Meaning]) {
    self.own = own
    self.all = all
    self.bound = bound
  }

  mutating func visitExercise(_ exercise: Exercise) {
    if let show = exercise.show { visitExpression(show, .show) }
    let outer = self.exercise
    self.exercise = exercise.id
    descend(inside: exercise)
    self.exercise = outer
  }

  mutating func visitField(_ field: Field) {
    guard case .rows(let columns) = field.kind else { return descend(into: field) }
    let outer = self.columns
    if let show = field.show { visitExpression(show, .show) }
    visitText(field.label)
    self.columns = Dictionary(columns.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for column in columns { visitField(column) }
    self.columns = outer
  }

  mutating func visitReference(_ reference: Reference, _ use: ReferenceUse) {
    switch use {
    case .quiz:
      if reference.parts.count == 1, let quiz = Identifier(reference.parts[0]), own.quizzes.contains(quiz) {
        bound[reference] = .quiz(quiz)
      }
    case .options, .mention, .window: bound[reference] = field(reference)
    case .plot: bound[reference] = meaning(of: reference)
    }
  }

  mutating func visitExpression(_ expression: Expression, _ use: ExpressionUse) { bind(expression) }

  private mutating func bind(_ expression: Expression) {
    switch expression {
    case .number, .text, .time: break
    case .reference(let reference): bound[reference] = meaning(of: reference)
    case .call(let whole, _, let arguments, _): bind(whole, arguments)
    case .not(let inner, _), .negative(let inner, _): bind(inner)
    // What stands behind `has` is an option of what stands before it.
    case .binary(.has, let left, _): bind(left)
    case .binary(_, let left, let right):
      bind(left)
      bind(right)
    }
  }

  /// `answered(field)`, and `diary.mean(field)`, which asks for `diary.field`.
  private mutating func bind(_ whole: Reference?, _ arguments: [Expression]) {
    var asked = whole
    if case .reference(let field)? = arguments.first { asked = whole.map { $0.adding(field) } ?? field }
    if let asked { bound[asked] = meaning(of: asked) }
  }

  // MARK: Scopes

  private func meaning(of reference: Reference) -> Meaning? {
    if reference.parts.count == 1, let name = Identifier(reference.parts[0]), let column = columns[name] {
      return .column(column)
    }
    if let field = field(reference) { return field }
    guard let name = reference.parts.first.flatMap({ Identifier($0) }) else { return nil }
    return own.other(name, reference.parts)
  }

  /// `field` in its exercise, `exercise.field` in its program, else `program.exercise.field`.
  private func field(_ reference: Reference) -> Meaning? {
    let parts = reference.parts.compactMap { Identifier($0) }
    guard parts.count == reference.parts.count else { return nil }
    switch parts.count {
    case 1: return exercise.flatMap { own.field($0, parts[0]) }
    case 2: return own.field(parts[0], parts[1])
    case 3: return all[parts[0]]?.field(parts[1], parts[2])
    default: return nil
    }
  }
}
