import Diagnostics
import ProgramModel
import Resolution
import Source

/// A page has no more to answer than an old phone can show: a few words of a text may stand for a hundred buttons each.
enum PagesCanBeCarried {
  /// The most there may be to touch or fill in on a page, and in a whole module.
  private static let mostOnPage = 2_000
  private static let mostInModule = 6_000

  static func check(_ program: Program, in context: CheckContext) -> [Diagnostic] {
    guard let source = program.edition(in: program.source) else { return [] }
    var walk = PartsWalk(source, context)
    var diagnostics: [Diagnostic] = []
    func tell(_ parts: Int, _ most: Int, at span: SourceSpan) {
      guard parts > most else { return }
      diagnostics.append(Diagnostic(.tooMuchToAnswer, at: span, ["limit": .number(most)]))
    }
    tell(walk.parts(in: source.front.blocks), mostOnPage, at: source.front.span.beginning)
    for module in source.modules {
      let parts = module.pages.map { walk.parts(in: $0.blocks) }
      for (page, parts) in zip(module.pages, parts) { tell(parts, mostOnPage, at: page.span) }
      tell(parts.reduce(0, +), mostInModule, at: module.span.beginning)
    }
    return diagnostics
  }
}

/// Counts what there is to touch or fill in.
private struct PartsWalk: Walker {
  private var parts = 0
  private let names: Resolution
  /// What each quiz comes to, for those that are shown again.
  private let quizzes: [Identifier: Int]
  private let measures: [Identifier: Int]
  private let crisisLines: Int

  init(_ edition: Program.Edition, _ context: CheckContext) {
    names = context.names
    var quizzes: [Identifier: Int] = [:]
    for page in edition.modules.flatMap(\.pages) {
      for case .quiz(let quiz) in page.facts.answered { quizzes[quiz.id] = Self.parts(of: quiz) }
    }
    self.quizzes = quizzes
    measures = Dictionary(
      context.content.measures.map { measure in
        (measure.id, measure.items.reduce(1) { $0 + max(1, ($1.options ?? measure.options).count) })
      }, uniquingKeysWith: max)
    crisisLines = context.content.sites.map(\.crisis.count).max() ?? 0
  }

  mutating func parts(in blocks: [Block]) -> Int {
    parts = 0
    walk(blocks)
    return parts
  }

  mutating func visitField(_ field: Field) {
    switch field.kind {
    case .scale(let range, _, _):
      let steps = ((range.maximum ?? 0) - (range.minimum ?? 0)) / range.step
      // A scale has at most a hundred; the limit is for what was refused and is looked at all the same.
      parts += steps.isFinite ? Int(min(max(steps, 0), 1_000)) + 1 : 1
    case .choice(let options), .checks(let options): parts += options.options.count + 1
    case .line, .text, .number, .date, .time, .duration, .phone, .list, .rows, .timer, .computed, .plot:
      parts += 1
    }
    descend(into: field)
  }

  mutating func visitQuiz(_ quiz: Quiz) {
    parts += Self.parts(of: quiz)
    descend(into: quiz)
  }

  mutating func visitQuizAgain(_ reference: Reference) {
    guard case .quiz(let id)? = names[reference] else { return }
    parts += quizzes[id] ?? 1
  }

  mutating func visitMeasure(_ placement: MeasurePlacement) {
    parts += measures[placement.measure.value] ?? 1
  }

  mutating func visitCrisis(at span: SourceSpan) { parts += max(1, crisisLines) }

  /// Nothing in running text is answered.
  mutating func visitText(_ text: Prose) {}

  private static func parts(of quiz: Quiz) -> Int {
    // Each of those to match is chosen among all.
    quiz.kind == .match ? quiz.answers.count * quiz.answers.count : quiz.answers.count
  }
}

extension Rule {
  static let tooMuchToAnswer = Rule(.M0595, .error)
}
