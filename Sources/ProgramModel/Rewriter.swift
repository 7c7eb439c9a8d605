/// Makes blocks into others of the same shape, in the order in which a person reads, each after what it holds.
///
/// The other half of `Walker`: only these two know what each kind of block holds.
public protocol Rewriter {
  mutating func rewriteQuiz(_ quiz: Quiz) -> Quiz
  mutating func rewriteExercise(_ exercise: Exercise) -> Exercise
  mutating func rewriteField(_ field: Field) -> Field
  mutating func rewriteMeasure(_ placement: MeasurePlacement) -> MeasurePlacement
  mutating func rewriteRating(_ rating: Rating) -> Rating
  mutating func rewriteText(_ text: Prose) -> Prose
  mutating func rewriteInline(_ inline: Inline) -> Inline
}

extension Rewriter {
  /// The blocks, each rewritten.
  public mutating func rewrite(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    result.reserveCapacity(blocks.count)
    for block in blocks { result.append(rewrite(block)) }
    return result
  }

  /// A block by what it is.
  public mutating func rewrite(_ block: Block) -> Block {
    switch block {
    case .paragraph(let prose): return .paragraph(rewriteText(prose))
    case .heading(var heading):
      heading.prose = rewriteText(heading.prose)
      return .heading(heading)
    case .list(var list):
      for index in list.items.indices { list.items[index] = rewrite(list.items[index]) }
      return .list(list)
    case .quote(let blocks): return .quote(rewrite(blocks))
    case .code, .rule, .crisis, .quizAgain: return block
    case .table(var table):
      for index in table.head.indices { table.head[index] = rewriteText(table.head[index]) }
      for row in table.rows.indices {
        for cell in table.rows[row].indices { table.rows[row][cell] = rewriteText(table.rows[row][cell]) }
      }
      return .table(table)
    case .picture(let picture): return .picture(rewritten(picture))
    case .container(var container):
      container.title = rewritten(container.title)
      container.blocks = rewrite(container.blocks)
      return .container(container)
    case .quiz(let quiz): return .quiz(rewriteQuiz(quiz))
    case .exercise(let exercise): return .exercise(rewriteExercise(exercise))
    case .field(let field): return .field(rewriteField(field))
    case .measure(let placement): return .measure(rewriteMeasure(placement))
    case .rating(let rating): return .rating(rewriteRating(rating))
    case .branch(var branch):
      branch.unknown = rewritten(branch.unknown)
      branch.then = rewrite(branch.then)
      branch.otherwise = rewrite(branch.otherwise)
      return .branch(branch)
    case .media(var media):
      media.title = rewritten(media.title)
      media.alternative = rewritten(media.alternative)
      media.blocks = rewrite(media.blocks)
      return .media(media)
    case .footnotes(let notes):
      var result: [[Block]] = []
      for note in notes { result.append(rewrite(note)) }
      return .footnotes(result)
    case .untranslated(let locale, let blocks): return .untranslated(locale, rewrite(blocks))
    }
  }

}

// What each of these rewrites is told by its name.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rewriter {
  public mutating func rewriteQuiz(_ quiz: Quiz) -> Quiz { rewritten(quiz) }
  public mutating func rewriteExercise(_ exercise: Exercise) -> Exercise { rewritten(exercise) }
  public mutating func rewriteField(_ field: Field) -> Field { rewritten(field) }
  public mutating func rewriteMeasure(_ placement: MeasurePlacement) -> MeasurePlacement { placement }
  public mutating func rewriteRating(_ rating: Rating) -> Rating { rating }
  public mutating func rewriteText(_ text: Prose) -> Prose { rewritten(text) }
  public mutating func rewriteInline(_ inline: Inline) -> Inline { rewritten(inline) }

}

extension Rewriter {
  /// The quiz with all that it holds rewritten.
  public mutating func rewritten(_ original: Quiz) -> Quiz {
    var quiz = original
    quiz.question = rewriteText(quiz.question)
    quiz.introduction = rewrite(quiz.introduction)
    for index in quiz.answers.indices {
      quiz.answers[index].words = rewriteText(quiz.answers[index].words)
      quiz.answers[index].partner = rewritten(quiz.answers[index].partner)
      quiz.answers[index].feedback = rewrite(quiz.answers[index].feedback)
    }
    quiz.explanation = rewrite(quiz.explanation)
    return quiz
  }

  /// The exercise with all that it holds rewritten.
  public mutating func rewritten(_ original: Exercise) -> Exercise {
    var exercise = original
    exercise.title = rewriteText(exercise.title)
    exercise.blocks = rewrite(exercise.blocks)
    return exercise
  }

  /// The field with its words, and its columns where it is a table.
  public mutating func rewritten(_ original: Field) -> Field {
    var field = original
    field.label = rewriteText(field.label)
    switch field.kind {
    case .line, .text, .date, .time, .duration, .phone, .list, .timer, .plot: break
    case .number(var range):
      range.unit = rewritten(range.unit)
      field.kind = .number(range)
    case .scale(var range, let low, let high):
      let ends = (rewritten(low), rewritten(high))
      range.unit = rewritten(range.unit)
      field.kind = .scale(range, low: ends.0, high: ends.1)
    case .choice(let options): field.kind = .choice(rewritten(options))
    case .checks(let options): field.kind = .checks(rewritten(options))
    case .rows(let columns):
      var result: [Field] = []
      for column in columns { result.append(rewriteField(column)) }
      field.kind = .rows(result)
    case .computed(let expression, let unit): field.kind = .computed(expression, unit: rewritten(unit))
    }
    return field
  }

  private mutating func rewritten(_ original: Field.Options) -> Field.Options {
    var options = original
    for index in options.options.indices {
      options.options[index].words = rewriteText(options.options[index].words)
    }
    return options
  }

  private mutating func rewritten(_ picture: Picture) -> Picture {
    var picture = picture
    picture.alternative = rewriteText(picture.alternative)
    return picture
  }

  private mutating func rewritten(_ text: Prose?) -> Prose? { text.map { rewriteText($0) } }

  /// The text with its inlines rewritten.
  public mutating func rewritten(_ text: Prose) -> Prose { Prose(rewrite(text.inlines), at: text.span) }

  private mutating func rewrite(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(inlines.count)
    for inline in inlines { result.append(rewriteInline(inline)) }
    return result
  }

  /// The inline with what it holds rewritten.
  public mutating func rewritten(_ inline: Inline) -> Inline {
    switch inline {
    case .text, .lineBreak, .code, .footnote: return inline
    case .emphasis(let inner): return .emphasis(rewrite(inner))
    case .strong(let inner): return .strong(rewrite(inner))
    case .link(let link): return .link(Link(to: link.destination, words: rewrite(link.words), at: link.span))
    case .picture(let picture): return .picture(rewritten(picture))
    case .answer(let mention):
      return .answer(
        AnswerMention(of: mention.reference, otherwise: rewritten(mention.otherwise), at: mention.span))
    }
  }
}
