/// What `explain` says of a rule besides its message: why it is there, an example that breaks it and one that keeps it.
///
/// The examples are tried: the wrong one gives the rule's code and no other, the right one nothing at all.
public struct Explanation: Hashable, Sendable {
  /// What somebody would lose without the rule, in one to three whole sentences.
  public let why: Words
  /// The mistake as an author makes it.
  public let wrong: Example
  /// The same, mended.
  public let right: Example

  /// For two examples that differ in nothing but the mistake.
  public init(why: Words, wrong: Example, right: Example) {
    self.why = why
    self.wrong = wrong
    self.right = right
  }
}
