import Source

/// What a page's blocks hold, found in one walk when the page is made, so that whoever looks for links, pictures or exercises
/// doesn't walk through all its text again.
public struct PageFacts: Sendable {
  /// What stores answers, in the order of the page.
  public fileprivate(set) var answered: [AnsweredBlock] = []
  /// What a link can point at: headings with ids, and blocks. The columns of tables aren't among them, nor other fields.
  public fileprivate(set) var anchors: [Anchor] = []
  /// The fields of all exercises with the columns of tables, in the order of the page.
  public fileprivate(set) var fields: [Field] = []
  /// The quizzes that are shown again.
  public fileprivate(set) var quizzesAgain: [Reference] = []
  /// All links within running text, titles and options included, in the order of the page.
  public fileprivate(set) var links: [Link] = []
  /// Pictures that stand alone and those within sentences.
  public fileprivate(set) var pictures: [Picture] = []
  /// Figures, sounds and films.
  public fileprivate(set) var media: [Media] = []
  /// Each `:answer[…]` of the page, in its order.
  public fileprivate(set) var mentions: [AnswerMention] = []
  /// The kinds of container that the page has.
  public fileprivate(set) var containers: Set<Container.Kind> = []
  /// Whether anything depends on or is computed from what the person answers.
  public fileprivate(set) var hasConditions = false
  /// Whether anything is named that stands elsewhere.
  public fileprivate(set) var hasReferences = false
  /// Whether any of it stands in the source's language, for want of a translation.
  public fileprivate(set) var hasUntranslated = false

  /// Something that has an id.
  public struct Anchor: Sendable {
    /// Unique within the module.
    public let id: Identifier
    /// Where a diagnostic about the id points.
    public let span: SourceSpan
    /// Headings alone have no name in a page's data.
    public let isHeading: Bool
  }

  /// Walks through the blocks once, and into all that they hold.
  public init(_ blocks: [Block]) {
    var walk = PageWalk()
    walk.walk(blocks)
    self = walk.facts
  }

  fileprivate init() {}

  /// The exercises of the page.
  public var exercises: [Exercise] {
    answered.compactMap { if case .exercise(let exercise) = $0 { exercise } else { nil } }
  }

  /// Whether «var dette nyttig?» stands on the page.
  public var hasRating: Bool { answered.contains { if case .rating = $0 { true } else { false } } }

  /// The rating with which a module ends whose author hasn't placed it.
  public var closingRating: Rating? {
    if case .rating(let rating)? = answered.last, !rating.isPlaced { rating } else { nil }
  }
}

private struct PageWalk: Walker {
  var facts = PageFacts()

  private mutating func add(_ id: Identifier?, at span: SourceSpan, isHeading: Bool = false) {
    if let id { facts.anchors.append(.init(id: id, span: span, isHeading: isHeading)) }
  }

  private mutating func add(_ block: AnsweredBlock) {
    facts.answered.append(block)
    add(block.id, at: block.span)
  }

  mutating func visitHeading(_ heading: Heading) {
    add(heading.id, at: heading.prose.span, isHeading: true)
    descend(into: heading)
  }

  mutating func visitContainer(_ container: Container) {
    facts.containers.insert(container.kind)
    add(container.id, at: container.span)
    descend(into: container)
  }

  mutating func visitQuiz(_ quiz: Quiz) {
    add(.quiz(quiz))
    descend(into: quiz)
  }

  mutating func visitExercise(_ exercise: Exercise) {
    add(.exercise(exercise))
    descend(into: exercise)
  }

  mutating func visitField(_ field: Field) {
    facts.fields.append(field)
    descend(into: field)
  }

  mutating func visitMeasure(_ placement: MeasurePlacement) {
    add(.measure(placement))
    descend(into: placement)
  }

  mutating func visitQuizAgain(_ reference: Reference) {
    facts.quizzesAgain.append(reference)
    facts.hasReferences = true
  }

  mutating func visitRating(_ rating: Rating) { add(.rating(rating)) }

  mutating func visitMedia(_ media: Media) {
    facts.media.append(media)
    add(media.id, at: media.span)
    descend(into: media)
  }

  mutating func visitUntranslated(_ blocks: [Block], in locale: Locale) {
    facts.hasUntranslated = true
    walk(blocks)
  }

  mutating func visitLink(_ link: Link) {
    facts.links.append(link)
    walk(link.words)
  }

  mutating func visitPicture(_ picture: Picture) { facts.pictures.append(picture) }

  mutating func visitMention(_ mention: AnswerMention) {
    facts.mentions.append(mention)
    facts.hasReferences = true
  }

  mutating func visitExpression(_ expression: Expression, _ use: ExpressionUse) {
    facts.hasConditions = true
    facts.hasReferences = true
  }

  mutating func visitReference(_ reference: Reference, _ use: ReferenceUse) {
    facts.hasReferences = true
    switch use {
    case .plot: facts.hasConditions = true
    case .options, .quiz, .mention, .window: break
    }
  }
}
