import ProgramModel
import Resolution

/// How much there is to work out where a computed field builds on others: a page carries all of it, written out.
struct ComputedSizes {
  struct Size {
    /// The names, numbers and signs in all.
    var terms: Int
    /// How many computed fields stand behind each other.
    var levels: Int
  }

  /// The most that an expression may come to.
  static let mostTerms = 200
  /// As far as a page follows the computed fields of a condition.
  static let mostLevels = 7

  private enum Key: Hashable {
    case field(FieldName)
    case column(Identifier, of: FieldName)
  }

  private let names: Resolution
  /// Without those that lead in a circle, of which another rule tells.
  private var sizes: [Key: Size] = [:]

  /// The computed fields of all programs: one may ask for another's.
  init(_ programs: [Program], _ names: Resolution) {
    self.names = names
    var expressions: [Key: (expression: Expression, table: FieldName?)] = [:]
    for (name, field) in programs.flatMap(\.namedFields) {
      if case .computed(let expression, _) = field.kind { expressions[.field(name)] = (expression, nil) }
      guard case .rows(let columns) = field.kind else { continue }
      for column in columns {
        guard case .computed(let expression, _) = column.kind else { continue }
        expressions[.column(column.id, of: name)] = (expression, name)
      }
    }
    let asked = expressions.mapValues { each in
      keys(in: each.expression, of: each.table).filter { expressions[$0] != nil }
    }
    for key in AskingOrder(asked).order {
      guard let each = expressions[key] else { continue }
      sizes[key] = size(of: each.expression, in: each.table)
    }
  }

  /// What an expression comes to; `table` is the field in whose rows it stands.
  func size(of expression: Expression, in table: FieldName?) -> Size {
    var result = Size(terms: expression.terms, levels: 1)
    for key in keys(in: expression, of: table) {
      guard let size = sizes[key] else { continue }
      // Beyond the limit it doesn't matter how far.
      result.terms = min(result.terms + size.terms, Self.mostTerms + 1)
      result.levels = max(result.levels, min(size.levels, Self.mostLevels) + 1)
    }
    return result
  }

  private func keys(in expression: Expression, of table: FieldName?) -> [Key] {
    expression.references.compactMap { reference in
      switch names[reference] {
      case .field(let name, _)?: .field(name)
      case .column(let column)?: table.map { .column(column.id, of: $0) }
      case .records?, .count?, .done?, .measure?, .quiz?, nil: nil
      }
    }
  }
}

extension Program {
  /// The fields of its exercises, as the source has them.
  var namedFields: [(name: FieldName, field: Field)] {
    (edition(in: source)?.modules ?? []).flatMap(\.pages).flatMap(\.facts.exercises).flatMap { exercise in
      exercise.fields.map { (FieldName(id, exercise.id, $0.id), $0) }
    }
  }
}

extension Expression {
  /// Its names, numbers and signs.
  fileprivate var terms: Int {
    switch self {
    case .number, .text, .time, .reference: 1
    case .call(_, _, let arguments, _): 1 + arguments.reduce(0) { $0 + $1.terms }
    case .not(let inner, _), .negative(let inner, _): 1 + inner.terms
    case .binary(_, let left, let right): 1 + left.terms + right.terms
    }
  }
}
