import ProgramModel
import Source

/// A piece of an expression.
struct ExpressionToken: Sendable {
  enum Kind: Equatable, Sendable {
    case number(Double)
    case text(String)
    case time(minutes: Int)
    /// A name with dots, in parts.
    case name([String])
    case operation(Expression.Operator)
    case not
    case open
    case close
    case comma
    case end
  }

  let kind: Kind
  /// Bytes of the expression's text.
  let range: Range<Int>
}

/// The words of expressions in English, bokmål and nynorsk.
public enum ExpressionWords {
  static let operators: [String: ExpressionToken.Kind] = [
    "and": .operation(.and), "og": .operation(.and), "or": .operation(.or), "eller": .operation(.or),
    "has": .operation(.has), "har": .operation(.has), "not": .not, "ikke": .not, "ikkje": .not,
  ]

  static let functions: [String: String] = [
    "answered": "answered", "besvart": "answered", "svart": "answered", "svara": "answered",
    "mean": "mean", "snitt": "mean", "gjennomsnitt": "mean", "gjennomsnittet": "mean",
    "sum": "sum", "summen": "sum", "last": "last", "siste": "last", "sist": "last",
    "count": "count", "antall": "count", "tal": "count", "tall": "count",
  ]
}
