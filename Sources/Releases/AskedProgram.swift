import ProgramModel
import Source

/// What a program asks as it is written now, in its source language: what is compared with the lock.
struct AskedProgram {
  struct Module {
    let id: Identifier
    let span: SourceSpan
    /// Its front matter in every language that it is written in.
    let fronts: [SourceSpan]
    let retired: [Located<String>]
  }

  struct Page {
    let name: AnswerLock.PageName
    let hasOwnID: Bool
    let formerly: [String]
    let title: String
    let span: SourceSpan
  }

  struct Block {
    let id: Identifier
    let hasOwnID: Bool
    let formerly: [String]
    fileprivate(set) var kind: AnswerLock.Block.Kind
    /// Nil on the program's front page.
    let place: AnswerLock.PageName?
    let title: String
    let fields: [Field]
    let options: [Option]
    let span: SourceSpan
    /// Has a record for each day, and puts what was written before under the day on which it was.
    var isWeek = false
    /// Filled in again for no other reason than its view.
    var repeatsByView = false
  }

  struct Field {
    let id: Identifier
    let hasOwnID: Bool
    let formerly: [String]
    /// As the lock would have it, but for keys and options.
    let fact: AnswerLock.Field
    let columns: [Field]
    let options: [Option]
    let span: SourceSpan

    /// Whether an answer is stored for it; what is computed or drawn stores none.
    var stores: Bool { fact.kind != .computed && fact.kind != .plot }
  }

  struct Option {
    let id: Identifier?
    let formerly: [String]
    /// From 1.
    let place: Int
    let words: String
    let partner: String?
    let span: SourceSpan
  }

  let id: Identifier
  /// The version as the front page has it.
  let version: String
  /// The last release, as the front page has it; nil where it names none.
  let released: Int?
  let span: SourceSpan
  private(set) var modules: [Module] = []
  private(set) var pages: [Page] = []
  private(set) var blocks: [Block] = []

  init(_ program: Program) {
    id = program.id
    let source = program.edition(in: program.source)
    version = source?.front.version ?? "0"
    released = source?.front.released
    span = source?.front.span ?? SourceSpan(file: .init(0), start: 0, end: 0)
    guard let source else { return }
    for block in PageFacts(source.front.blocks).answered { take(block, on: nil) }
    let fronts = Dictionary(
      program.editions.flatMap(\.modules).map { ($0.id, [$0.span]) }, uniquingKeysWith: +)
    for module in source.modules {
      modules.append(
        Module(
          id: module.id, span: module.span, fronts: Set(fronts[module.id] ?? []).sorted(),
          retired: module.retired))
      for page in module.pages {
        let name = AnswerLock.PageName(module: module.id, page: page.id)
        pages.append(
          Page(
            name: name, hasOwnID: page.hasOwnID, formerly: page.formerly, title: page.title.plainText,
            span: page.span))
        for block in page.facts.answered { take(block, on: name) }
      }
    }
  }

  private mutating func take(_ block: AnsweredBlock, on place: AnswerLock.PageName?) {
    switch block {
    case .quiz(let quiz):
      let options = quiz.answers.enumerated().map { number, answer in
        Option(
          id: nil, formerly: [], place: number + 1, words: answer.words.plainText,
          partner: answer.partner?.plainText, span: answer.span)
      }
      blocks.append(
        Block(
          id: quiz.id, hasOwnID: quiz.hasOwnID, formerly: quiz.formerly, kind: .quiz(quiz.kind), place: place,
          title: quiz.question.plainText, fields: [], options: quiz.kind == .text ? [] : options,
          span: quiz.span))
    case .exercise(let exercise):
      let kind: AnswerLock.Block.Kind =
        exercise.kind == .diary ? .diary : exercise.isFilledAgain ? .log : .exercise
      let isWeek = exercise.view == .week
      blocks.append(
        Block(
          id: exercise.id, hasOwnID: exercise.hasOwnID, formerly: exercise.formerly, kind: kind, place: place,
          title: exercise.title.plainText, fields: exercise.fields.map(Self.field) + Self.ownFields(exercise),
          options: [], span: exercise.span, isWeek: isWeek,
          repeatsByView: isWeek && kind == .log && !exercise.repeats))
    case .measure(let placement):
      blocks.append(
        Block(
          id: placement.id, hasOwnID: true, formerly: placement.formerly,
          kind: .measure(placement.measure.value), place: place, title: placement.measure.value.text,
          fields: [], options: [], span: placement.span))
    case .rating(let rating):
      blocks.append(
        Block(
          id: rating.id, hasOwnID: true, formerly: [], kind: .rating, place: place, title: "", fields: [],
          options: [], span: rating.span))
    }
  }

  /// A week that was released as filled in once, before a week had a record a day, is that until its author says otherwise.
  /// Returns those that are held.
  mutating func holdWeeks(by lock: AnswerLock) -> [Block] {
    let once = Set(lock.blocks.filter { $0.kind == .exercise }.flatMap { [$0.key.text, $0.name.text] })
    return blocks.indices.compactMap { index in
      let names = [blocks[index].id.text] + blocks[index].formerly
      guard blocks[index].repeatsByView, names.contains(where: once.contains) else { return nil }
      blocks[index].kind = .exercise
      return blocks[index]
    }
  }

  private static func field(_ field: ProgramModel.Field) -> Field {
    var fact = AnswerLock.Field(key: field.id, kind: field.kind.name, label: field.label.plainText)
    var columns: [Field] = []
    switch field.kind {
    case .number(let range): fact.limits = limits(range)
    case .scale(let range, let low, let high):
      fact.limits = limits(range)
      fact.limits.low = low?.plainText
      fact.limits.high = high?.plainText
    case .choice(let options), .checks(let options):
      fact.allowsOther = options.allowsOther
      fact.hasOwnRows = options.from != nil
    case .rows(let fields): columns = fields.map(Self.field)
    case .line, .text, .date, .time, .duration, .phone, .list, .timer, .computed, .plot: break
    }
    let options = field.kind.options.enumerated().map { number, option in
      Option(
        id: option.id, formerly: option.formerly, place: number + 1, words: option.words.plainText,
        partner: nil,
        span: option.words.span)
    }
    return Field(
      id: field.id, hasOwnID: field.hasOwnID, formerly: field.formerly, fact: fact, columns: columns,
      options: options, span: field.span)
  }

  /// What the view of a sleep window asks by itself. Its words are the theme's, so the lock has the ids in their place.
  private static func ownFields(_ exercise: Exercise) -> [Field] {
    guard exercise.view == .sleepWindow else { return [] }
    return SleepWindow.Stored.fields.compactMap { id, kind in
      Identifier(id).map {
        Field(
          id: $0, hasOwnID: true, formerly: [], fact: AnswerLock.Field(key: $0, kind: kind, label: id),
          columns: [], options: [], span: exercise.span)
      }
    }
  }

  private static func limits(_ range: ProgramModel.Field.NumberRange) -> AnswerLock.Limits {
    AnswerLock.Limits(
      minimum: range.minimum, maximum: range.maximum, step: range.step, unit: range.unit?.plainText)
  }
}
