extension Sequence<Block> {
  /// Visits every block, each before what it holds.
  public func forEachBlock(_ visit: (Block) -> Void) {
    for block in self {
      visit(block)
      block.children.forEach { $0.forEachBlock(visit) }
    }
  }

  /// Visits all running text: of paragraphs, titles, questions, labels, options and cells.
  public func forEachProse(_ visit: (Prose) -> Void) {
    forEachBlock { block in block.proses.forEach(visit) }
  }

  /// Visits every inline of all running text, each before what it holds.
  public func forEachInline(_ visit: (Inline) -> Void) {
    forEachProse { $0.inlines.forEachInline(visit) }
  }
}

extension Sequence<Inline> {
  /// Visits every inline, each before what it holds.
  public func forEachInline(_ visit: (Inline) -> Void) {
    for inline in self {
      visit(inline)
      switch inline {
      case .emphasis(let inner), .strong(let inner): inner.forEachInline(visit)
      case .link(let link): link.words.forEachInline(visit)
      default: break
      }
    }
  }
}

extension Block {
  /// The lists of blocks that a block holds.
  public var children: [[Block]] {
    switch self {
    case .list(let list): list.items
    case .quote(let blocks), .untranslated(_, let blocks): [blocks]
    case .container(let container): [container.blocks]
    case .quiz(let quiz): [quiz.introduction] + quiz.answers.map(\.feedback) + [quiz.explanation]
    case .exercise(let exercise): [exercise.blocks]
    case .branch(let branch): [branch.then, branch.otherwise]
    case .media(let media): [media.blocks]
    case .footnotes(let notes): notes
    case .field(let field):
      if case .rows(let columns) = field.kind { [columns.map(Block.field)] } else { [] }
    default: []
    }
  }

  /// The running text that is the block's own.
  public var proses: [Prose] {
    switch self {
    case .paragraph(let prose): [prose]
    case .heading(let heading): [heading.prose]
    case .table(let table): table.head + table.rows.flatMap(\.self)
    case .container(let container): container.title.map { [$0] } ?? []
    case .quiz(let quiz): [quiz.question] + quiz.answers.flatMap { [$0.words] + ($0.partner.map { [$0] } ?? []) }
    case .exercise(let exercise): [exercise.title]
    case .field(let field): [field.label] + field.kind.options.map(\.words)
    case .branch(let branch): branch.unknown.map { [$0] } ?? []
    case .media(let media): media.title.map { [$0] } ?? []
    default: []
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
    default: nil
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
    case .rating(let id, _): id
    default: nil
    }
  }
}

extension Field.Kind {
  /// The options of a choice; empty for any other field.
  public var options: [Field.Option] {
    switch self {
    case .choice(let options), .checks(let options): options.options
    default: []
    }
  }
}
