import Source

/// One playful question: no points, as many tries as one likes.
public struct Quiz: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// One answer is right: radio buttons.
    case one
    /// Several are right: check boxes.
    case many
    /// The answers are put in order; they are written in the right one.
    case order
    /// Each answer has a partner.
    case match
    /// The person writes; each answer is a spelling that counts as right.
    case text
    /// Nothing is right.
    case poll
  }

  public struct Answer: Sendable {
    public var words: Prose
    /// What the answer is matched with, in a quiz of the kind `match`.
    public var partner: Prose?
    public let isRight: Bool
    public var feedback: [Block]
    public let span: SourceSpan

    public init(_ words: Prose, partner: Prose?, isRight: Bool, feedback: [Block], at span: SourceSpan) {
      self.words = words
      self.partner = partner
      self.isRight = isRight
      self.feedback = feedback
      self.span = span
    }
  }

  public let id: Identifier
  /// Whether the id was written, not made from the words.
  public let hasOwnID: Bool
  public let kind: Kind
  public var question: Prose
  /// Text between the question and the answers.
  public var introduction: [Block]
  public var answers: [Answer]
  public var explanation: [Block]
  public let show: Expression?
  public let span: SourceSpan

  public init(
    id: Identifier, hasOwnID: Bool = true, kind: Kind, question: Prose, introduction: [Block],
    answers: [Answer], explanation: [Block], show: Expression?, at span: SourceSpan
  ) {
    self.id = id
    self.hasOwnID = hasOwnID
    self.kind = kind
    self.question = question
    self.introduction = introduction
    self.answers = answers
    self.explanation = explanation
    self.show = show
    self.span = span
  }
}
