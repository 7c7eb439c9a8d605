import Source

/// Looks for what was meant by what is wrong, of as many mistakes in a file as anybody hears of: each look goes through all that
/// could have been meant, and thousands of slips among thousands of names would take minutes.
public struct Guesses: Sendable {
  private var made: [SourceFile.ID: Int] = [:]
  private var madeInAll = 0
  /// Of all files together: a thousand may each have a slip.
  private static let most = 500

  /// For the mistakes of one check.
  public init() {}

  /// What `Suggestion.nearest` gives; nil too where enough has been guessed.
  public mutating func nearest(
    to written: String, at span: SourceSpan, among words: @autoclosure () -> some Sequence<String>
  ) -> String? {
    guard madeInAll < Self.most, made[span.file, default: 0] < SourceList.mostTold else { return nil }
    madeInAll += 1
    made[span.file, default: 0] += 1
    return Suggestion.nearest(to: written, among: words())
  }
}
