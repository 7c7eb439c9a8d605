import Source

/// A condition or a computation over what the person has answered (section 9 of the format).
///
/// It never becomes script text: the page carries it as data. What isn't answered is unknown, and unknown goes through every
/// operator.
public indirect enum Expression: Sendable {
  case number(Double, at: SourceSpan)
  case text(String, at: SourceSpan)
  /// A time of day in minutes from midnight, written `07:00`.
  case time(minutes: Int, at: SourceSpan)
  case reference(Reference)
  /// `answered(field)`, `diary.mean(field, 7)`.
  case call(on: Reference?, function: String, arguments: [Expression], at: SourceSpan)
  case not(Expression, at: SourceSpan)
  case negative(Expression, at: SourceSpan)
  case binary(Operator, Expression, Expression)

  /// An operator between two operands. Its raw value is what the page's data carries.
  public enum Operator: String, Sendable, CaseIterable {
    case less = "<"
    case lessOrEqual = "<="
    case equal = "="
    case unequal = "!="
    case greaterOrEqual = ">="
    case greater = ">"
    case has
    case and
    case or
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
  }

  /// From the first sign to the last, within the attribute or title that it was written in.
  public var span: SourceSpan {
    switch self {
    case .number(_, let span), .text(_, let span), .time(_, let span), .call(_, _, _, let span),
      .not(_, let span),
      .negative(_, let span):
      span
    case .reference(let reference): reference.span
    case .binary(_, let left, let right): left.span.through(right.span)
    }
  }
}
