extension [Block] {
  /// Visits every block, each before what it holds.
  public func forEachBlock(_ visit: (Block) -> Void) {
    for block in self {
      visit(block)
      block.forEachChild { $0.forEachBlock(visit) }
    }
  }

  /// Visits all running text: of paragraphs, titles, questions, labels, options and cells.
  public func forEachProse(_ visit: (Prose) -> Void) {
    forEachBlock { $0.forEachOwnProse(visit) }
  }

  /// Visits every inline of all running text, each before what it holds.
  public func forEachInline(_ visit: (Inline) -> Void) {
    forEachProse { $0.inlines.forEachInline(visit) }
  }
}

extension [Inline] {
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
    var children: [[Block]] = []
    forEachChild { children.append($0) }
    return children
  }

  /// Visits the lists of blocks that a block holds. Most hold none, and a walk over a program meets tens of thousands of them.
  public func forEachChild(_ visit: ([Block]) -> Void) {
    switch self {
    case .list(let list): list.items.forEach(visit)
    case .quote(let blocks), .untranslated(_, let blocks): visit(blocks)
    case .container(let container): visit(container.blocks)
    case .quiz(let quiz):
      visit(quiz.introduction)
      for answer in quiz.answers { visit(answer.feedback) }
      visit(quiz.explanation)
    case .exercise(let exercise): visit(exercise.blocks)
    case .branch(let branch):
      visit(branch.then)
      visit(branch.otherwise)
    case .media(let media): visit(media.blocks)
    case .footnotes(let notes): notes.forEach(visit)
    case .field(let field):
      if case .rows(let columns) = field.kind { visit(columns.map(Block.field)) }
    default: break
    }
  }

  /// Visits the running text that is the block's own.
  public func forEachOwnProse(_ visit: (Prose) -> Void) {
    switch self {
    case .paragraph(let prose): visit(prose)
    case .heading(let heading): visit(heading.prose)
    case .table(let table):
      table.head.forEach(visit)
      for row in table.rows { row.forEach(visit) }
    case .container(let container): container.title.map(visit)
    case .quiz(let quiz):
      visit(quiz.question)
      for answer in quiz.answers {
        visit(answer.words)
        answer.partner.map(visit)
      }
    case .exercise(let exercise): visit(exercise.title)
    case .field(let field):
      visit(field.label)
      for option in field.kind.options { visit(option.words) }
    case .branch(let branch): branch.unknown.map(visit)
    case .media(let media): media.title.map(visit)
    default: break
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
  /// The options of a choice with those that are no longer offered.
  public var allOptions: [Field.Option] {
    switch self {
    case .choice(let options), .checks(let options): options.options + options.former
    default: []
    }
  }

  /// The options of a choice; empty for any other field.
  public var options: [Field.Option] {
    switch self {
    case .choice(let options), .checks(let options): options.options
    default: []
    }
  }
}
