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
  case rating(Rating)
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
    case .code(_, let span), .rule(let span), .crisis(let span): span
    case .table(let table): table.span
    case .picture(let picture): picture.span
    case .container(let container): container.span
    case .quiz(let quiz): quiz.span
    case .exercise(let exercise): exercise.span
    case .field(let field): field.span
    case .measure(let placement): placement.span
    case .quizAgain(let reference): reference.span
    case .rating(let rating): rating.span
    case .branch(let branch): branch.span
    case .media(let media): media.span
    case .footnotes(let notes): notes.first?.first?.span
    }
  }

  /// When the block is shown; nil for one that always is.
  public var show: Expression? {
    switch self {
    case .container(let container): container.show
    case .quiz(let quiz): quiz.show
    case .exercise(let exercise): exercise.show
    case .field(let field): field.show
    case .measure(let placement): placement.show
    case .paragraph, .heading, .list, .quote, .code, .table, .rule, .picture, .crisis, .quizAgain, .rating,
      .branch,
      .media, .footnotes, .untranslated:
      nil
    }
  }

  /// The id that links can name.
  public var id: Identifier? {
    switch self {
    case .heading(let heading): heading.id
    case .container(let container): container.id
    case .quiz(let quiz): quiz.id
    case .exercise(let exercise): exercise.id
    case .measure(let placement): placement.id
    case .media(let media): media.id
    case .rating(let rating): rating.id
    case .paragraph, .list, .quote, .code, .table, .rule, .picture, .field, .crisis, .quizAgain, .branch,
      .footnotes,
      .untranslated:
      nil
    }
  }
}

/// A heading within a page: level 2 and down.
public struct Heading: Sendable {
  /// 2 and down; level 1 begins a page.
  public let level: Int
  /// The `{#id}` that links lead to; nil where none is written. It comes from the source language.
  public let id: Identifier?
  /// The words, without the attributes behind them.
  public var prose: Prose

  /// For a level of at least 2.
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
  /// The blocks of each point.
  public var items: [[Block]]
  /// The first line of the list.
  public let span: SourceSpan

  /// For points of text; a task list outside a quiz is one too, and has been told of.
  public init(start: Int?, isTight: Bool, items: [[Block]], at span: SourceSpan) {
    self.start = start
    self.isTight = isTight
    self.items = items
    self.span = span
  }
}

/// A table with a head.
public struct Table: Sendable {
  /// From the colons below the head. `start` and `end` follow the direction of the language.
  public enum Alignment: Sendable { case none, start, center, end }

  /// One for each column; a column beyond them has `none`.
  public let alignments: [Alignment]
  /// The cells of the first row.
  public var head: [Prose]
  /// The rows below the head, each with a cell for each column.
  public var rows: [[Prose]]
  /// The line of the head.
  public let span: SourceSpan

  /// For rows that are as wide as the head.
  public init(alignments: [Alignment], head: [Prose], rows: [[Prose]], at span: SourceSpan) {
    self.alignments = alignments
    self.head = head
    self.rows = rows
    self.span = span
  }
}

/// A directive that holds blocks and stores nothing: a callout, an example, a summary, homework.
public struct Container: Sendable {
  /// Which of the format's containers it is. `guide` stands on the guide's sheet only, never on a page.
  public enum Kind: String, Sendable, CaseIterable {
    case homework, example, note, tip, important, caution, summary, reveal, guide, relatives
  }

  /// Decides how it looks and whether it is folded; `caution` never is.
  public let kind: Kind
  /// What links lead to; nil where none is written, since nothing is stored under it.
  public let id: Identifier?
  /// Nil shows the name of the kind alone.
  public var title: Prose?
  /// In the order of the page; they may be fields where the container stands in an exercise.
  public var blocks: [Block]
  /// When it is shown; nil is always.
  public let show: Expression?
  /// The opening line; for a callout written as `> [!NOTE]` its first line.
  public let span: SourceSpan

  /// For blocks that `show` decides about as a whole.
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
  /// A truth, or unknown while what it asks for isn't answered.
  public let condition: Expression
  /// Shown where the condition is true; without a script all branches are shown.
  public var then: [Block]
  /// Shown where the condition is false; empty without an `else`.
  public var otherwise: [Block]
  /// What is shown while the condition is unknown.
  public var unknown: Prose?
  /// The line of the `if`.
  public let span: SourceSpan

  /// For a condition that has been parsed; its types are checked with the whole program.
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
  /// What kind of player or picture it becomes.
  public enum Kind: String, Sendable { case figure, audio, video }

  /// A film must have captions, a sound a transcript, a figure an alternative text.
  public let kind: Kind
  /// What links lead to; nil where none is written, since nothing is stored under it.
  public let id: Identifier?
  /// The caption below it; nil shows none.
  public var title: Prose?
  /// The file's path from the content root; nil where the path was refused.
  public let path: String?
  /// A film's captions (WebVTT), by their path from the content root.
  public let captions: String?
  /// What a figure shows, or the player's name; nil takes the title's words for that name.
  public var alternative: Prose?
  /// What is said in a sound or a film, or the text beside a figure.
  public var blocks: [Block]
  /// The opening line.
  public let span: SourceSpan

  /// For paths from the content root, where `ProgramChecking` looks whether the files are there.
  public init(
    _ kind: Kind, id: Identifier?, title: Prose?, path: String?, captions: String?, alternative: Prose?,
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
