import Source

/// A block of a page, in the order in which a person reads.
public enum Block: Sendable {
  case paragraph(Prose)
  case heading(Heading)
  case list(TextList)
  case quote([Block])
  case code(String, at: SourceSpan)
  indirect case table(Table)
  case rule(at: SourceSpan)
  /// A picture that stands on its own.
  indirect case picture(Picture)
  indirect case container(Container)
  indirect case quiz(Quiz)
  indirect case exercise(Exercise)
  /// A field of the exercise around it.
  indirect case field(Field)
  indirect case measure(MeasurePlacement)
  case crisis(at: SourceSpan)
  /// An earlier quiz again.
  indirect case quizAgain(Reference)
  /// «Var dette nyttig?»
  case rating(id: Identifier?, at: SourceSpan)
  indirect case branch(Branch)
  indirect case media(Media)
  /// The footnotes of a page, in the order of their numbers.
  case footnotes([[Block]])
  /// Blocks that stand in another language than the text around them, because the translation lacks them.
  case untranslated(Locale, [Block])

  /// Where the block stands; nil for what has no place of its own.
  public var span: SourceSpan? {
    switch self {
    case .paragraph(let prose): prose.span
    case .heading(let heading): heading.prose.span
    case .list(let list): list.span
    case .quote(let blocks), .untranslated(_, let blocks): blocks.first?.span
    case .code(_, let span), .rule(let span), .crisis(let span), .rating(_, let span): span
    case .table(let table): table.span
    case .picture(let picture): picture.span
    case .container(let container): container.span
    case .quiz(let quiz): quiz.span
    case .exercise(let exercise): exercise.span
    case .field(let field): field.span
    case .measure(let placement): placement.span
    case .quizAgain(let reference): reference.span
    case .branch(let branch): branch.span
    case .media(let media): media.span
    case .footnotes(let notes): notes.first?.first?.span
    }
  }
}

/// A heading within a page: level 2 and down.
public struct Heading: Sendable {
  public let level: Int
  public let id: Identifier?
  public var prose: Prose

  public init(level: Int, id: Identifier?, prose: Prose) {
    self.level = level
    self.id = id
    self.prose = prose
  }
}

/// A list of points or numbers.
public struct TextList: Sendable {
  /// The first number; nil for bullets.
  public let start: Int?
  /// No blank lines between its items, so that they are set without paragraphs.
  public let isTight: Bool
  public var items: [[Block]]
  public let span: SourceSpan

  public init(start: Int?, isTight: Bool, items: [[Block]], at span: SourceSpan) {
    self.start = start
    self.isTight = isTight
    self.items = items
    self.span = span
  }
}

/// A table with a head.
public struct Table: Sendable {
  public enum Alignment: Sendable { case none, start, center, end }

  public let alignments: [Alignment]
  public var head: [Prose]
  public var rows: [[Prose]]
  public let span: SourceSpan

  public init(alignments: [Alignment], head: [Prose], rows: [[Prose]], at span: SourceSpan) {
    self.alignments = alignments
    self.head = head
    self.rows = rows
    self.span = span
  }
}

/// A directive that holds blocks and stores nothing: a callout, an example, a summary, homework.
public struct Container: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case homework, example, note, tip, important, caution, summary, reveal, guide, relatives
  }

  public let kind: Kind
  public let id: Identifier?
  public var title: Prose?
  public var blocks: [Block]
  /// When it is shown; nil is always.
  public let show: Expression?
  public let span: SourceSpan

  public init(
    _ kind: Kind, id: Identifier?, title: Prose?, blocks: [Block], show: Expression?, at span: SourceSpan
  ) {
    self.kind = kind
    self.id = id
    self.title = title
    self.blocks = blocks
    self.show = show
    self.span = span
  }
}

/// `if` and what follows it: blocks that depend on what the person has answered.
public struct Branch: Sendable {
  public let condition: Expression
  public var then: [Block]
  public var otherwise: [Block]
  /// What is shown while the condition is unknown.
  public var unknown: Prose?
  public let span: SourceSpan

  public init(
    _ condition: Expression, then: [Block], otherwise: [Block], unknown: Prose?, at span: SourceSpan
  ) {
    self.condition = condition
    self.then = then
    self.otherwise = otherwise
    self.unknown = unknown
    self.span = span
  }
}

/// A figure, a sound or a film from the content root.
public struct Media: Sendable {
  public enum Kind: String, Sendable { case figure, audio, video }

  public let kind: Kind
  public let id: Identifier?
  public var title: Prose?
  /// The file's path from the content root; nil where the path was refused.
  public let path: String?
  /// A film's captions (WebVTT), by their path from the content root.
  public let captions: String?
  public let alternative: String?
  /// What is said in a sound or a film, or the text beside a figure.
  public var blocks: [Block]
  public let span: SourceSpan

  public init(
    _ kind: Kind, id: Identifier?, title: Prose?, path: String?, captions: String?, alternative: String?,
    blocks: [Block], at span: SourceSpan
  ) {
    self.kind = kind
    self.id = id
    self.title = title
    self.path = path
    self.captions = captions
    self.alternative = alternative
    self.blocks = blocks
    self.span = span
  }
}
