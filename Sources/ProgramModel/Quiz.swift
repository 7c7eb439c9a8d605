import Source

/// One playful question: no points, as many tries as one likes.
public struct Quiz: Sendable {
  /// How it is answered: from `type=`, else `one` or `many` by how many answers are right.
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

  /// One line of the task list; in a `match` its left side.
  public struct Answer: Sendable {
    /// What is stored for it: its number, or the one it was first released under. A quiz gives it one where it has none.
    public var key: String
    /// What the person chooses, sorts or matches; in `text` a spelling that counts.
    public var words: Prose
    /// What the answer is matched with, in a quiz of the kind `match`.
    public var partner: Prose?
    /// As `[x]` says; true for a line of `order` or `match` without a box. A translation can't change it.
    public let isRight: Bool
    /// The `>` lines below it: shown once it is chosen, or beside the solution where nothing is chosen.
    public var feedback: [Block]
    /// The answer's own line.
    public let span: SourceSpan

    /// For a `partner` in a quiz of the kind `match` only.
    public init(
      _ words: Prose, key: String = "", partner: Prose?, isRight: Bool, feedback: [Block], at span: SourceSpan
    ) {
      self.key = key
      self.words = words
      self.partner = partner
      self.isRight = isRight
      self.feedback = feedback
      self.span = span
    }
  }

  /// Unique within the program; links and `repeat` name it.
  public let id: Identifier
  /// The answer is stored under it, as the field `answer`: the id, or the one it was first released under.
  public var key: Identifier
  /// Whether the id was written, not made from the words.
  public let hasOwnID: Bool
  /// The ids that the quiz had before, from `was=`.
  public let formerly: [String]
  /// The source's, also in a translation.
  public let kind: Kind
  /// The directive's title, else the first paragraph; never empty.
  public var question: Prose
  /// Text between the question and the answers.
  public var introduction: [Block]
  /// As written, which for `order` is the right order; the person's answer is stored by their numbers.
  public var answers: [Answer]
  /// Those that are no longer offered, so that whoever chose one can read what it was.
  public var former: [Answer] = []
  /// Text after the answers, shown once one has tried; empty where there is none.
  public var explanation: [Block]
  /// When it is shown; nil is always.
  public let show: Expression?
  /// The colons and the name of its directive.
  public let span: SourceSpan

  /// For answers that fit the kind; those that don't have been told of, as have too many right ones.
  public init(
    id: Identifier, hasOwnID: Bool = true, formerly: [String] = [], kind: Kind, question: Prose,
    introduction: [Block],
    answers: [Answer], explanation: [Block], show: Expression?, at span: SourceSpan
  ) {
    self.id = id
    key = id
    self.hasOwnID = hasOwnID
    self.formerly = formerly
    self.kind = kind
    self.question = question
    self.introduction = introduction
    self.answers = answers
    for (index, answer) in answers.enumerated() where answer.key.isEmpty {
      self.answers[index].key = String(index + 1)
    }
    self.explanation = explanation
    self.show = show
    self.span = span
  }
}
