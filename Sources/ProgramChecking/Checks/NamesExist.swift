import Diagnostics
import ProgramModel
import Resolution
import Source

/// What a text refers to by name exists: quizzes that are repeated, answers that are told again, measures, modules that open
/// others.
enum NamesExist {
  static func check(_ program: Program, in context: CheckContext) -> [Diagnostic] {
    guard let source = program.edition(in: program.source) else { return [] }
    var walk = NameWalk(program.id, context)
    // What a translation has of its own are the answers that its sentences tell again.
    for edition in [source] + program.editions.filter({ $0.locale != program.source }) {
      walk.walk(edition.front.blocks)
      for module in edition.modules {
        for page in module.pages where page.facts.hasReferences || !page.facts.answered.isEmpty {
          walk.walk(page.blocks)
        }
      }
    }
    let ids = source.modules.map(\.id)
    let known = Set(ids)
    for module in source.modules {
      guard case .afterModule(let other) = module.opens, !known.contains(other.value) else { continue }
      walk.diagnostics.append(
        Diagnostic(
          .moduleToOpenMissing, at: other.span, ["id": .text(other.value.text)],
          suggestion: walk.guesses.nearest(
            to: other.value.text, at: other.span, among: ids.map(\.text))))
    }
    // What isn't translated is met once in each edition.
    var told: Set<SourceSpan> = []
    return walk.diagnostics.filter { $0.span.map { told.insert($0).inserted } ?? true }
  }
}

private struct NameWalk: Walker {
  var diagnostics: [Diagnostic] = []
  var guesses = Guesses()
  private let program: Identifier
  private let names: Resolution
  private let measures: Set<Identifier>
  private lazy var quizzes = names.quizzes(of: program)
  private lazy var fields = names.fields(of: program)

  init(_ program: Identifier, _ context: CheckContext) {
    self.program = program
    names = context.names
    measures = context.measures
  }

  mutating func visitReference(_ reference: Reference, _ use: ReferenceUse) {
    guard names[reference] == nil else { return }
    switch use {
    case .quiz: tell(.quizToRepeatMissing, reference, quizzes)
    case .options, .mention: tell(.answerToTellMissing, reference, fields)
    // Those of a plot are looked at as conditions are, those of a sleep window with what it needs of them.
    case .plot, .window: break
    }
  }

  mutating func visitMeasure(_ placement: MeasurePlacement) {
    let measure = placement.measure
    guard !measures.contains(measure.value) else { return }
    diagnostics.append(
      Diagnostic(
        .measureMissing, at: measure.span, ["id": .text(measure.value.text)],
        suggestion: guesses.nearest(
          to: measure.value.text, at: measure.span, among: measures.map(\.text).sorted())))
  }

  private mutating func tell(_ rule: Rule, _ reference: Reference, _ known: [String]) {
    diagnostics.append(
      Diagnostic(
        rule, at: reference.span, ["id": .text(reference.text)],
        suggestion: guesses.nearest(to: reference.text, at: reference.span, among: known)))
  }
}

extension Rule {
  static let quizToRepeatMissing = Rule(.M0570, .error, comesOf: [.unreadFile])
  static let answerToTellMissing = Rule(.M0571, .error, comesOf: [.unreadFile])
  static let measureMissing = Rule(
    .M0572, .error, dependsOnOtherFiles: true, comesOf: [.unreadableName])
  static let moduleToOpenMissing = Rule(.M0573, .error, dependsOnOtherFiles: true)
}
