import Source

/// A block under whose name something that the person answers is stored. These are all that there are.
public enum AnsweredBlock: Sendable {
  case quiz(Quiz)
  case exercise(Exercise)
  case measure(MeasurePlacement)
  case rating(Rating)

  /// The name that links and conditions use.
  public var id: Identifier {
    switch self {
    case .quiz(let quiz): quiz.id
    case .exercise(let exercise): exercise.id
    case .measure(let placement): placement.id
    case .rating(let rating): rating.id
    }
  }

  /// Where a diagnostic about the whole block points.
  public var span: SourceSpan {
    switch self {
    case .quiz(let quiz): quiz.span
    case .exercise(let exercise): exercise.span
    case .measure(let placement): placement.span
    case .rating(let rating): rating.span
    }
  }
}
