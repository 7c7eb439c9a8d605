import Source

/// A walk through blocks and all that they hold, in the order in which a person reads.
///
/// Only this file and `Rewriter` know what each kind of block holds. A kind of block or a text that is new is added here, and every
/// check, the search and the pages' data meet it. Each `visit` goes on into what the thing holds unless a walker has one of its
/// own; that goes on with `descend(into:)`, or doesn't.
public protocol Walker {
  /// One for each kind of block, as it is met.
  mutating func visitParagraph(_ prose: Prose)
  mutating func visitHeading(_ heading: Heading)
  mutating func visitList(_ list: TextList)
  mutating func visitQuote(_ blocks: [Block])
  mutating func visitCode(_ code: String, at span: SourceSpan)
  mutating func visitTable(_ table: Table)
  mutating func visitRule(at span: SourceSpan)
  mutating func visitContainer(_ container: Container)
  mutating func visitQuiz(_ quiz: Quiz)
  /// One answer of a quiz.
  mutating func visitAnswer(_ answer: Quiz.Answer)
  mutating func visitExercise(_ exercise: Exercise)
  mutating func visitField(_ field: Field)
  mutating func visitMeasure(_ placement: MeasurePlacement)
  mutating func visitCrisis(at span: SourceSpan)
  mutating func visitQuizAgain(_ reference: Reference)
  mutating func visitRating(_ rating: Rating)
  mutating func visitBranch(_ branch: Branch)
  mutating func visitMedia(_ media: Media)
  mutating func visitFootnotes(_ notes: [[Block]])
  mutating func visitUntranslated(_ blocks: [Block], in locale: Locale)

  /// Any words that a person reads: of paragraphs, titles, questions, labels, options, cells, the ends of a scale, units, captions and
  /// alternative texts.
  mutating func visitText(_ text: Prose)
  /// What a text builds on, or on what terms it may be used.
  mutating func visitSources(_ sources: [Prose])
  /// A title for guides alone.
  mutating func visitClinicalTitle(_ title: Prose)
  /// A link among running text.
  mutating func visitLink(_ link: Link)
  /// A picture that stands alone or within a sentence.
  mutating func visitPicture(_ picture: Picture)
  /// What the person wrote earlier, in a sentence.
  mutating func visitMention(_ mention: AnswerMention)

  /// What decides whether something is shown, or what is computed.
  mutating func visitExpression(_ expression: Expression, _ use: ExpressionUse)
  /// A name of something else in a field, or of a quiz.
  mutating func visitReference(_ reference: Reference, _ use: ReferenceUse)
}

/// What an expression is there for.
public enum ExpressionUse: Sendable {
  /// A block is shown while it is true.
  case show
  /// It chooses between two branches.
  case branch
  /// It is the value of a computed field.
  case value
}

/// What a reference outside an expression is there for.
public enum ReferenceUse: Sendable {
  /// The rows or lines that a choice takes its options from.
  case options
  /// A line of a plot.
  case plot
  /// A quiz that is shown again.
  case quiz
  /// `:answer[…]` in a sentence.
  case mention
  /// The nights of a sleep window.
  case window
}

extension Walker {
  /// Visits each of some blocks.
  @inlinable public mutating func walk(_ blocks: [Block]) {
    for block in blocks { walk(block) }
  }

  /// Visits a block by what it is.
  @inlinable public mutating func walk(_ block: Block) {
    switch block {
    case .paragraph(let prose): visitParagraph(prose)
    case .heading(let heading): visitHeading(heading)
    case .list(let list): visitList(list)
    case .quote(let blocks): visitQuote(blocks)
    case .code(let code, let span): visitCode(code, at: span)
    case .table(let table): visitTable(table)
    case .rule(let span): visitRule(at: span)
    case .picture(let picture): visitPicture(picture)
    case .container(let container): visitContainer(container)
    case .quiz(let quiz): visitQuiz(quiz)
    case .exercise(let exercise): visitExercise(exercise)
    case .field(let field): visitField(field)
    case .measure(let placement): visitMeasure(placement)
    case .crisis(let span): visitCrisis(at: span)
    case .quizAgain(let reference): visitQuizAgain(reference)
    case .rating(let rating): visitRating(rating)
    case .branch(let branch): visitBranch(branch)
    case .media(let media): visitMedia(media)
    case .footnotes(let notes): visitFootnotes(notes)
    case .untranslated(let locale, let blocks): visitUntranslated(blocks, in: locale)
    }
  }

  /// Visits what stands among running text.
  @inlinable public mutating func walk(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text, .lineBreak, .code, .footnote: break
      case .emphasis(let inner), .strong(let inner): walk(inner)
      case .link(let link): visitLink(link)
      case .picture(let picture): visitPicture(picture)
      case .answer(let mention): visitMention(mention)
      }
    }
  }

}

// What each of these visits is told at the protocol.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Walker {
  // MARK: What a visit does unless a walker has its own

  @inlinable public mutating func visitParagraph(_ prose: Prose) { visitText(prose) }
  @inlinable public mutating func visitHeading(_ heading: Heading) { descend(into: heading) }
  @inlinable public mutating func visitList(_ list: TextList) { descend(into: list) }
  @inlinable public mutating func visitQuote(_ blocks: [Block]) { walk(blocks) }
  @inlinable public mutating func visitCode(_ code: String, at span: SourceSpan) {}
  @inlinable public mutating func visitTable(_ table: Table) { descend(into: table) }
  @inlinable public mutating func visitRule(at span: SourceSpan) {}
  @inlinable public mutating func visitContainer(_ container: Container) { descend(into: container) }
  @inlinable public mutating func visitQuiz(_ quiz: Quiz) { descend(into: quiz) }
  @inlinable public mutating func visitAnswer(_ answer: Quiz.Answer) { descend(into: answer) }
  @inlinable public mutating func visitExercise(_ exercise: Exercise) { descend(into: exercise) }
  @inlinable public mutating func visitField(_ field: Field) { descend(into: field) }
  @inlinable public mutating func visitMeasure(_ placement: MeasurePlacement) { descend(into: placement) }
  @inlinable public mutating func visitCrisis(at span: SourceSpan) {}
  @inlinable public mutating func visitQuizAgain(_ reference: Reference) { visitReference(reference, .quiz) }
  @inlinable public mutating func visitRating(_ rating: Rating) {}
  @inlinable public mutating func visitBranch(_ branch: Branch) { descend(into: branch) }
  @inlinable public mutating func visitMedia(_ media: Media) { descend(into: media) }
  @inlinable public mutating func visitFootnotes(_ notes: [[Block]]) {
    for note in notes { walk(note) }
  }
  @inlinable public mutating func visitUntranslated(_ blocks: [Block], in locale: Locale) { walk(blocks) }
  @inlinable public mutating func visitText(_ text: Prose) { descend(into: text) }
  @inlinable public mutating func visitSources(_ sources: [Prose]) { walk(texts: sources) }
  @inlinable public mutating func visitClinicalTitle(_ title: Prose) { visitText(title) }
  @inlinable public mutating func visitLink(_ link: Link) { walk(link.words) }
  @inlinable public mutating func visitPicture(_ picture: Picture) { descend(into: picture) }
  @inlinable public mutating func visitMention(_ mention: AnswerMention) { descend(into: mention) }
  @inlinable public mutating func visitExpression(_ expression: Expression, _ use: ExpressionUse) {}
  @inlinable public mutating func visitReference(_ reference: Reference, _ use: ReferenceUse) {}

  // MARK: What each thing holds

  @inlinable public mutating func descend(into text: Prose) { walk(text.inlines) }
  @inlinable public mutating func descend(into heading: Heading) { visitText(heading.prose) }

  @inlinable public mutating func descend(into list: TextList) {
    for item in list.items { walk(item) }
  }

  @inlinable public mutating func descend(into table: Table) {
    for cell in table.head { visitText(cell) }
    for row in table.rows {
      for cell in row { visitText(cell) }
    }
  }

  @inlinable public mutating func descend(into container: Container) {
    if let show = container.show { visitExpression(show, .show) }
    if let title = container.title { visitText(title) }
    walk(container.blocks)
  }

  @inlinable public mutating func descend(into quiz: Quiz) {
    if let show = quiz.show { visitExpression(show, .show) }
    visitText(quiz.question)
    walk(quiz.introduction)
    for answer in quiz.answers { visitAnswer(answer) }
    walk(quiz.explanation)
  }

  @inlinable public mutating func descend(into answer: Quiz.Answer) {
    visitText(answer.words)
    if let partner = answer.partner { visitText(partner) }
    walk(answer.feedback)
  }

  @inlinable public mutating func descend(into exercise: Exercise) {
    if let show = exercise.show { visitExpression(show, .show) }
    descend(inside: exercise)
  }

  /// All of an exercise but when it is shown, which is asked from outside of it.
  @inlinable public mutating func descend(inside exercise: Exercise) {
    if let window = exercise.window {
      visitReference(window.sleep, .window)
      visitReference(window.inBed, .window)
    }
    visitText(exercise.title)
    walk(exercise.blocks)
  }

  @inlinable public mutating func descend(into field: Field) {
    if let show = field.show { visitExpression(show, .show) }
    visitText(field.label)
    switch field.kind {
    case .line, .text, .date, .time, .duration, .phone, .list, .timer: break
    case .number(let range): if let unit = range.unit { visitText(unit) }
    case .scale(let range, let low, let high):
      if let low { visitText(low) }
      if let high { visitText(high) }
      if let unit = range.unit { visitText(unit) }
    case .choice(let options), .checks(let options):
      if let from = options.from { visitReference(from, .options) }
      for option in options.options { visitText(option.words) }
    case .rows(let columns): for column in columns { visitField(column) }
    case .computed(let expression, let unit):
      visitExpression(expression, .value)
      if let unit { visitText(unit) }
    case .plot(let references): for reference in references { visitReference(reference, .plot) }
    }
  }

  @inlinable public mutating func descend(into placement: MeasurePlacement) {
    if let show = placement.show { visitExpression(show, .show) }
  }

  @inlinable public mutating func descend(into branch: Branch) {
    visitExpression(branch.condition, .branch)
    if let unknown = branch.unknown { visitText(unknown) }
    walk(branch.then)
    walk(branch.otherwise)
  }

  @inlinable public mutating func descend(into media: Media) {
    if let title = media.title { visitText(title) }
    if let alternative = media.alternative { visitText(alternative) }
    walk(media.blocks)
  }

  @inlinable public mutating func descend(into picture: Picture) { visitText(picture.alternative) }

  @inlinable public mutating func descend(into mention: AnswerMention) {
    visitReference(mention.reference, .mention)
    if let otherwise = mention.otherwise { visitText(otherwise) }
  }
}
