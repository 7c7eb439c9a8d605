import Diagnostics
import ProgramModel
import Source

/// Finds comparisons that no answer can make true: `styrke >= 70` where the scale ends at 10.
public enum NeverTrue {
  /// - Parameter range: the least and the greatest that a reference can be; nil where one of them isn't known.
  public static func check(
    _ expression: Expression, range: (Reference) -> ClosedRange<Double>?
  ) -> [Diagnostic] {
    switch expression {
    case .not(let inner, _), .negative(let inner, _): return check(inner, range: range)
    case .binary(let operation, .reference(let reference), .number(let number, let span)):
      return problem(operation, reference, number, at: reference.span.through(span), range)
    case .binary(let operation, .number(let number, let span), .reference(let reference)):
      return problem(operation.turned, reference, number, at: span.through(reference.span), range)
    case .binary(_, let left, let right): return check(left, range: range) + check(right, range: range)
    default: return []
    }
  }

  private static func problem(
    _ operation: Expression.Operator, _ reference: Reference, _ number: Double, at span: SourceSpan,
    _ range: (Reference) -> ClosedRange<Double>?
  ) -> [Diagnostic] {
    guard let range = range(reference) else { return [] }
    let isPossible =
      switch operation {
      case .greater: range.upperBound > number
      case .greaterOrEqual: range.upperBound >= number
      case .less: range.lowerBound < number
      case .lessOrEqual: range.lowerBound <= number
      case .equal: range.contains(number)
      default: true
      }
    guard !isPossible else { return [] }
    return [
      Diagnostic(
        .expressionNeverTrue, at: span,
        [
          "name": .text(reference.text), "low": .text(DecimalNumber.text(range.lowerBound)),
          "high": .text(DecimalNumber.text(range.upperBound)),
        ])
    ]
  }
}

extension Expression.Operator {
  /// With its sides changed.
  fileprivate var turned: Self {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}

extension Measure {
  /// The scores that the answers can give; nil where they can't be told from the options alone.
  public var possibleScores: ClosedRange<Double>? {
    ScoreRange(items: items, options: options, unscored: unscored).range(of: score)
  }

  /// The least and the greatest value of an item.
  public func values(ofItem number: Int) -> ClosedRange<Double>? {
    guard let item = items.first(where: { $0.number == number }) else { return nil }
    let values = (item.options ?? options).map { Double($0.value) }
    guard let least = values.min(), let greatest = values.max() else { return nil }
    return least...greatest
  }
}
