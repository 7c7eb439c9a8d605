import Diagnostics
import ProgramModel
import Resolution
import Source

/// What a page comes to.
struct PageLoad {
  /// All there is to touch or fill in.
  var parts = 0
  /// About how large it is, in bytes. What a text is written out as by itself is left out of it where that is little: a page is never
  /// too heavy for its own words, but for what they bring along again and again.
  var bytes = 0
  /// The files of the questionnaires on it.
  var measures: Set<SourceFile.ID> = []

  static func += (one: inout PageLoad, other: PageLoad) {
    one.parts += other.parts
    one.bytes += other.bytes
    one.measures.formUnion(other.measures)
  }
}

/// Counts what the pages of a program come to. What each thing is written as stands in `SiteRendering`; the numbers are what its
/// elements and attributes take, without the ids and words in them.
struct LoadWalk: Walker {
  private var load = PageLoad()
  private var hasMentions = false
  /// Of the exercise that the fields stand in: fields are named by it too.
  private var exerciseID = 0
  /// A table's columns stand in three rows.
  private var copies = 1

  private let names: Resolution
  /// What the things come to that a page may bring from elsewhere.
  private var quizzes: [Identifier: PageLoad] = [:]
  private let measures: [Identifier: PageLoad]
  private let crisis: PageLoad
  /// How many pages a module has, and how often a questionnaire is placed: a condition carries the names of all of them.
  private let pages: [Identifier: Int]
  private let placements: [Identifier: Int]
  private let programID: Int
  /// What stands in a page for a computed field, and for the options of one that is told of in a sentence, by where it is written.
  private var computed: [SourceSpan: Int] = [:]
  private var told: [SourceSpan: Int] = [:]

  init(_ program: Program, _ edition: Program.Edition, _ context: CheckContext) {
    names = context.names
    programID = program.id.text.utf8.count
    measures = Dictionary(
      context.content.measures.map { ($0.id, Self.whole($0, in: context.sources)) },
      uniquingKeysWith: { $0.parts > $1.parts ? $0 : $1 })
    let lines = context.content.sites.map(\.crisis.count).max() ?? 0
    crisis = PageLoad(parts: max(1, lines), bytes: 300 + 500 * lines)
    pages = Dictionary(
      edition.modules.map { ($0.id, $0.pages.count) }, uniquingKeysWith: max)
    let all = edition.modules.flatMap(\.pages)
    placements = all.reduce(into: [:]) { counts, page in
      for case .measure(let placement) in page.facts.answered {
        counts[placement.measure.value, default: 0] += 1
      }
    }
    let again = Set(all.flatMap(\.facts.quizzesAgain).compactMap { names[$0].flatMap(Self.quiz) })
    for page in all where !again.isEmpty {
      for case .quiz(let quiz) in page.facts.answered where again.contains(quiz.id) {
        quizzes[quiz.id] = load(of: [.quiz(quiz)], hasMentions: !page.facts.mentions.isEmpty)
      }
    }
  }

  mutating func load(of blocks: [Block], hasMentions: Bool) -> PageLoad {
    load = PageLoad()
    self.hasMentions = hasMentions
    walk(blocks)
    return load
  }

  private mutating func add(parts: Int = 0, _ bytes: Int) {
    load.parts += parts
    load.bytes += bytes
  }

  // MARK: What stands by itself

  mutating func visitContainer(_ container: Container) {
    add(700)
    descend(into: container)
  }

  mutating func visitExercise(_ exercise: Exercise) {
    let outer = exerciseID
    exerciseID = exercise.id.text.utf8.count
    add(1_500 + 2 * exerciseID)
    descend(into: exercise)
    exerciseID = outer
  }

  mutating func visitRating(_ rating: Rating) { add(1_200 + 24 * rating.id.text.utf8.count) }

  mutating func visitCrisis(at span: SourceSpan) { load += crisis }

  // MARK: Fields

  mutating func visitField(_ field: Field) {
    let id = exerciseID + field.id.text.utf8.count
    let before = load.bytes
    switch field.kind {
    case .scale(let range, _, _):
      let steps = ((range.maximum ?? 0) - (range.minimum ?? 0)) / range.step
      // A scale has at most a hundred; the limit is for what was refused and is looked at all the same.
      let count = steps.isFinite ? Int(min(max(steps, 0), 1_000)) + 1 : 1
      add(parts: count, count * (140 + 3 * id))
    case .choice(let options), .checks(let options):
      add(parts: options.options.count + 1, 500)
      for option in options.options { add(120 + 3 * (id + option.key.utf8.count) + option.words.length) }
    case .line, .text, .number, .date, .time, .duration, .phone, .list, .rows, .timer, .computed, .plot:
      add(parts: 1, 500 + 6 * id)
    }
    load.bytes = before + copies * (load.bytes - before)
    let outer = copies
    if case .rows = field.kind { copies = 3 }
    descend(into: field)
    copies = outer
  }

  // MARK: Quizzes and questionnaires

  mutating func visitQuiz(_ quiz: Quiz) {
    let id = quiz.id.text.utf8.count
    let count = quiz.answers.count
    add(800)
    if quiz.kind == .match {
      // Each of those to match is chosen among all.
      let partners = quiz.answers.reduce(0) { $0 + 35 + ($1.partner?.length ?? 0) }
      add(parts: count * count, count * (200 + 2 * id + partners))
    } else {
      add(parts: count, count * (120 + 3 * id))
    }
    descend(into: quiz)
  }

  mutating func visitQuizAgain(_ reference: Reference) {
    guard let id = names[reference].flatMap(Self.quiz) else { return }
    load += quizzes[id] ?? PageLoad(parts: 1)
  }

  private static func quiz(_ meaning: Meaning) -> Identifier? {
    if case .quiz(let id) = meaning { id } else { nil }
  }

  mutating func visitMeasure(_ placement: MeasurePlacement) {
    var known = measures[placement.measure.value] ?? PageLoad(parts: 1)
    // Each answer is named by the placement.
    known.bytes += known.parts * 4 * placement.id.text.utf8.count
    load += known
    descend(into: placement)
  }

  private static func whole(_ measure: Measure, in sources: SourceList) -> PageLoad {
    let period = measure.period?.length ?? 0
    var load = PageLoad(parts: 1, bytes: 1_500, measures: [measure.file])
    // Its introduction, its bands and its scoring.
    load.bytes += sources[measure.file]?.bytes.count ?? 0
    for item in measure.items {
      let options = item.options ?? measure.options
      load.parts += max(1, options.count)
      load.bytes += 300 + period + options.reduce(0) { $0 + 180 + $1.words.length }
    }
    return load
  }

  // MARK: Words

  mutating func visitText(_ text: Prose) {
    add(text.length)
    if hasMentions { descend(into: text) }
  }

  /// It carries all that could have been chosen.
  mutating func visitMention(_ mention: AnswerMention) {
    add(300)
    guard case .field(_, let field)? = names[mention.reference] else { return }
    let options =
      told[field.span]
      ?? field.kind.allOptions.reduce(0) { $0 + 35 + $1.key.utf8.count + $1.words.length }
    told[field.span] = options
    add(options)
  }

  // MARK: Expressions

  mutating func visitExpression(_ expression: Expression, _ use: ExpressionUse) {
    let bytes = bytes(of: expression, depth: 0)
    // Once for each branch, and for what is shown while nothing is known.
    add(use == .branch ? 3 * (bytes + 60) : copies * bytes)
  }

  mutating func visitReference(_ reference: Reference, _ use: ReferenceUse) {
    if use == .plot { add(200 + bytes(of: reference, depth: 0)) }
  }

  private mutating func bytes(of expression: Expression, depth: Int) -> Int {
    switch expression {
    case .number, .text, .time: return 40
    case .reference(let reference): return bytes(of: reference, depth: depth)
    case .call(_, _, let arguments, _):
      return arguments.reduce(60) { $0 + bytes(of: $1, depth: depth) }
    case .not(let inner, _), .negative(let inner, _): return 20 + bytes(of: inner, depth: depth)
    case .binary(_, let left, let right):
      return 30 + bytes(of: left, depth: depth) + bytes(of: right, depth: depth)
    }
  }

  /// What stands in a page for a name: where the answers are stored, or all of a computed field.
  private mutating func bytes(of reference: Reference, depth: Int) -> Int {
    let name = 60 + programID + reference.parts.reduce(0) { $0 + $1.utf8.count }
    switch names[reference] {
    case .field(_, let field)?, .column(let field)?: return bytes(of: field, depth: depth) ?? name
    case .done(let id)?: return name + (pages[id] ?? 0) * (40 + programID + id.text.utf8.count)
    case .measure(let id, let measure, _, _)?:
      return name + (placements[measure?.id ?? id] ?? 1) * (60 + programID)
    case .records?, .count?, .quiz?, nil: return name
    }
  }

  /// Nil for a field that isn't computed, and for one that stands behind too many others.
  private mutating func bytes(of field: Field, depth: Int) -> Int? {
    guard case .computed(let expression, _) = field.kind, depth <= ComputedSizes.mostLevels else {
      return nil
    }
    if let known = computed[field.span] { return known }
    // Those that name each other in a circle are told of elsewhere.
    computed[field.span] = 0
    let bytes = min(bytes(of: expression, depth: depth + 1), 1 << 40)
    computed[field.span] = bytes
    return bytes
  }
}

extension Prose {
  /// How many bytes it is written in.
  fileprivate var length: Int { max(0, span.end - span.start) }
}
