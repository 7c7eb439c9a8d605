import ProgramModel

/// The scores that a measure can give, from its items' options.
struct ScoreRange {
  /// The least and the greatest value of each item that has options, by its number.
  private let items: [Int: ClosedRange<Double>]
  private let scored: [ClosedRange<Double>]

  init(items: [Measure.Item], options: [Measure.Option], unscored: [Int]) {
    var ranges: [Int: ClosedRange<Double>] = [:]
    var scored: [ClosedRange<Double>] = []
    for item in items {
      let values = (item.options ?? options).map { Double($0.value) }
      guard let least = values.min(), let greatest = values.max() else { continue }
      ranges[item.number] = least...greatest
      if !unscored.contains(item.number) { scored.append(least...greatest) }
    }
    self.items = ranges
    self.scored = scored
  }

  /// The range of the score; nil where it can't be told from the options alone. Reversed items have the same
  /// range.
  func range(of score: Measure.Score) -> ClosedRange<Double>? {
    guard !scored.isEmpty else { return nil }
    switch score {
    case .sum: return sum
    case .mean: return mean
    case .expression(let expression): return range(of: expression)
    }
  }

  private var sum: ClosedRange<Double> {
    scored.reduce(0...0) { ($0.lowerBound + $1.lowerBound)...($0.upperBound + $1.upperBound) }
  }

  private var mean: ClosedRange<Double> {
    let count = Double(max(scored.count, 1))
    return (sum.lowerBound / count)...(sum.upperBound / count)
  }

  private func range(of expression: Expression) -> ClosedRange<Double>? {
    switch expression {
    case .number(let number, _): return number...number
    case .reference(let reference):
      switch (reference.parts.first.flatMap(ReferencePart.init(word:)), reference.parts.count) {
      case (.sum, 1): return sum
      case (.mean, 1): return mean
      case (.item, 2): return Int(reference.parts[1]).flatMap { items[$0] }
      default: return nil
      }
    case .negative(let inner, _):
      return range(of: inner).map { -$0.upperBound ... -$0.lowerBound }
    case .binary(let operation, let left, let right):
      guard let left = range(of: left), let right = range(of: right) else { return nil }
      return combined(operation, left, right)
    default: return nil
    }
  }

  private func combined(
    _ operation: Expression.Operator, _ left: ClosedRange<Double>, _ right: ClosedRange<Double>
  ) -> ClosedRange<Double>? {
    let ends: [(Double, Double)] = [
      (left.lowerBound, right.lowerBound), (left.lowerBound, right.upperBound),
      (left.upperBound, right.lowerBound),
      (left.upperBound, right.upperBound),
    ]
    let values: [Double]
    switch operation {
    case .plus: values = ends.map { $0.0 + $0.1 }
    case .minus: values = ends.map { $0.0 - $0.1 }
    case .times: values = ends.map { $0.0 * $0.1 }
    case .divided where !right.contains(0): values = ends.map { $0.0 / $0.1 }
    default: return nil
    }
    guard let least = values.min(), let greatest = values.max(), least.isFinite, greatest.isFinite else {
      return nil
    }
    return least...greatest
  }
}
