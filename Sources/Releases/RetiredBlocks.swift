import ProgramModel
import Source

/// What is no longer asked, made into blocks again out of the lock's words, so that one's own page can show an answer with its
/// question.
enum RetiredBlocks {
  /// Blocks that are retired, and retired fields with the title of the block that they stood in.
  static func blocks(of lock: AnswerLock, at span: SourceSpan) -> [AnsweredBlock] {
    lock.blocks.compactMap { block in
      block.isRetired ? whole(block, at: span) : rest(of: block, at: span)
    }
  }

  private static func whole(_ block: AnswerLock.Block, at span: SourceSpan) -> AnsweredBlock? {
    let title = Prose([.text(block.title)], at: span)
    switch block.kind {
    case .quiz(let kind):
      return .quiz(
        Quiz(
          id: block.key, kind: kind, question: title, introduction: [],
          answers: block.options.map { $0.answer(at: span) }, explanation: [], show: nil, at: span))
    // A field that has moved on to another block is still asked.
    case .exercise, .log, .diary:
      return exercise(block, block.fields.filter { $0.nowIn == nil || $0.isRetired }, at: span)
    case .measure(let measure):
      return .measure(
        MeasurePlacement(of: Located(measure, at: span), id: block.key, at: nil, show: nil, at: span))
    case .rating: return .rating(Rating(id: block.key, at: span))
    }
  }

  private static func rest(of block: AnswerLock.Block, at span: SourceSpan) -> AnsweredBlock? {
    let fields = block.fields.filter(\.isRetired)
    return fields.isEmpty ? nil : exercise(block, fields, at: span)
  }

  private static func exercise(
    _ block: AnswerLock.Block, _ fields: [AnswerLock.Field], at span: SourceSpan
  ) -> AnsweredBlock {
    .exercise(
      Exercise(
        id: block.key, kind: block.kind == .diary ? .diary : .exercise,
        title: Prose([.text(block.title)], at: span), view: .form, repeats: block.kind == .log,
        blocks: fields.map { .field(field($0, at: span)) }, show: nil, at: span))
  }

  private static func field(_ fact: AnswerLock.Field, at span: SourceSpan) -> Field {
    let range = Field.NumberRange(
      minimum: fact.limits.minimum, maximum: fact.limits.maximum, step: fact.limits.step,
      unit: fact.limits.unit.map { Prose(words: $0, at: span) })
    let options = Field.Options(
      fact.options.map { $0.option(at: span) }, allowsOther: fact.allowsOther, from: nil)
    let kind: Field.Kind =
      switch fact.kind {
      case .line, .computed, .plot: .line
      case .text: .text(lines: 4)
      case .number: .number(range)
      case .scale:
        .scale(
          range, low: fact.limits.low.map { Prose(words: $0, at: span) },
          high: fact.limits.high.map { Prose(words: $0, at: span) })
      case .choice: .choice(options)
      case .checks: .checks(options)
      case .date: .date
      case .time: .time
      case .duration: .duration
      case .phone: .phone
      case .list: .list
      case .rows: .rows(fact.columns.map { field($0, at: span) })
      case .timer: .timer(seconds: 1)
      }
    return Field(
      id: fact.key, kind: kind, label: Prose([.text(fact.label)], at: span), place: nil, show: nil, at: span)
  }
}

extension AnswerLock.Option {
  /// As an option of a choice again.
  func option(at span: SourceSpan) -> Field.Option {
    Field.Option(id: nil, key: key, words: Prose([.text(words)], at: span))
  }

  /// As an answer of a quiz again.
  func answer(at span: SourceSpan) -> Quiz.Answer {
    Quiz.Answer(
      Prose([.text(words)], at: span), key: key, partner: partner.map { Prose([.text($0)], at: span) },
      isRight: false, feedback: [], at: span)
  }
}
