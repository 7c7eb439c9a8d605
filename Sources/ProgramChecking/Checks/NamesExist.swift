import Diagnostics
import ProgramModel
import Source

/// What a text refers to by name exists: quizzes that are repeated, answers that are told again, measures, modules that open
/// others.
enum NamesExist {
  static func check(_ program: Program, in context: CheckContext) -> [Diagnostic] {
    guard let edition = program.edition(in: program.source) else { return [] }
    let names = AnswerNames(program)
    var diagnostics: [Diagnostic] = []
    let measures = Set(context.content.measures.map(\.id))
    for module in edition.modules {
      if case .afterModule(let other) = module.opens,
        !edition.modules.contains(where: { $0.id == other.value })
      {
        diagnostics.append(
          Diagnostic(
            .moduleToOpenMissing, at: other.span, ["id": .text(other.value.text)],
            suggestion: Suggestion.nearest(to: other.value.text, among: edition.modules.map(\.id.text))))
      }
      for page in module.pages {
        for block in page.facts.blocks {
          switch block {
          case .quizAgain(let reference):
            guard !names.quizzes.contains(reference.text) else { continue }
            diagnostics.append(
              Diagnostic(
                .quizToRepeatMissing, at: reference.span, ["id": .text(reference.text)],
                suggestion: Suggestion.nearest(to: reference.text, among: names.quizzes.sorted())))
          case .field(let field):
            guard let rows = field.ownOptions, !names.has(rows, in: context.content) else { continue }
            diagnostics.append(
              Diagnostic(
                .answerToTellMissing, at: rows.span, ["id": .text(rows.text)],
                suggestion: Suggestion.nearest(to: rows.text, among: names.fields.sorted())))
          case .measure(let placement):
            guard !measures.contains(placement.measure.value) else { continue }
            diagnostics.append(
              Diagnostic(
                .measureMissing, at: placement.measure.span, ["id": .text(placement.measure.value.text)],
                suggestion: Suggestion.nearest(
                  to: placement.measure.value.text, among: measures.map(\.text).sorted())))
          default: break
          }
        }
        for mention in page.facts.mentions where !names.has(mention.reference, in: context.content) {
          diagnostics.append(
            Diagnostic(
              .answerToTellMissing, at: mention.span, ["id": .text(mention.reference.text)],
              suggestion: Suggestion.nearest(to: mention.reference.text, among: names.fields.sorted())))
        }
      }
    }
    return diagnostics
  }
}

/// The names under which a program stores answers.
struct AnswerNames {
  let program: Identifier
  /// `block`
  let quizzes: Set<String>
  /// `block.field`
  let fields: Set<String>

  init(_ program: Program) {
    self.program = program.id
    var quizzes: Set<String> = []
    var fields: Set<String> = []
    for module in program.edition(in: program.source)?.modules ?? [] {
      for page in module.pages {
        for block in page.facts.blocks {
          switch block {
          case .quiz(let quiz): quizzes.insert(quiz.id.text)
          case .exercise(let exercise):
            for field in exercise.fields { fields.insert("\(exercise.id).\(field.id)") }
          default: break
          }
        }
      }
    }
    self.quizzes = quizzes
    self.fields = fields
  }

  /// Whether a reference of two parts, or of three from another program, names a field.
  func has(_ reference: Reference, in content: Content) -> Bool {
    if reference.parts.count == 2 { return fields.contains(reference.text) }
    guard reference.parts.count == 3 else { return false }
    let block = reference.parts.dropFirst().joined(separator: ".")
    if reference.parts[0] == program.text { return fields.contains(block) }
    guard let other = content.programs.first(where: { $0.id.text == reference.parts[0] }) else {
      return false
    }
    return AnswerNames(other).fields.contains(block)
  }
}

extension Field {
  /// What the person has written elsewhere, where that is what one chooses among.
  fileprivate var ownOptions: Reference? {
    switch kind {
    case .choice(let options), .checks(let options): options.from
    default: nil
    }
  }
}

extension Rule {
  static let quizToRepeatMissing = Rule(.M0570, .error, comesOf: [.unreadableReference])
  static let answerToTellMissing = Rule(.M0571, .error, comesOf: [.unreadableReference])
  static let measureMissing = Rule(.M0572, .error, dependsOnOtherFiles: true)
  static let moduleToOpenMissing = Rule(.M0573, .error, dependsOnOtherFiles: true)
}
