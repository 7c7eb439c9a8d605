import Diagnostics
import ProgramModel
import Resolution
import Source

/// A sleep window stands after its caution, and takes its nights from a diary that the program has.
enum SleepWindowsAreSafe {
  static func check(_ program: Program, in context: CheckContext) -> [Diagnostic] {
    guard let edition = program.edition(in: program.source) else { return [] }
    let exercises = edition.modules.flatMap(\.pages).flatMap(\.facts.exercises)
    guard exercises.contains(where: { $0.view == .sleepWindow }) else { return [] }
    var diagnostics: [Diagnostic] = []
    for page in edition.modules.flatMap(\.pages) {
      var walk = WindowWalk()
      walk.walk(page.blocks)
      for (exercise, isWarned) in walk.windows {
        diagnostics += problems(of: exercise, isWarned: isWarned)
        for reference in exercise.window.map({ [$0.sleep, $0.inBed] }) ?? [] {
          problem(reference, program.id, exercises, context.names).map { diagnostics.append($0) }
        }
      }
    }
    return diagnostics
  }

  private static func problems(of exercise: Exercise, isWarned: Bool) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if !isWarned { diagnostics.append(Diagnostic(.windowWithoutCaution, at: exercise.span)) }
    if exercise.isFilledAgain { diagnostics.append(Diagnostic(.windowFilledAgain, at: exercise.span)) }
    let own = SleepWindow.Stored.fields.map(\.id)
    for field in exercise.fields where own.contains(field.id.text) {
      diagnostics.append(Diagnostic(.idTaken, at: field.span, ["id": .text(field.id.text)]))
    }
    return diagnostics
  }

  private static func problem(
    _ reference: Reference, _ program: Identifier, _ exercises: [Exercise], _ names: Resolution
  ) -> Diagnostic? {
    guard case .field(let name, let field)? = names[reference], name.program == program,
      let exercise = exercises.first(where: { $0.id == name.block })
    else {
      let known = exercises.flatMap { exercise in
        exercise.fields.filter(\.isLength).map { "\(exercise.id).\($0.id)" }
      }
      return Diagnostic(
        .answerToTellMissing, at: reference.span, ["id": .text(reference.text)],
        suggestion: Suggestion.nearest(to: reference.text, among: known.sorted()))
    }
    guard exercise.isFilledAgain, field.isLength else {
      return Diagnostic(.windowNotFromDiary, at: reference.span, ["id": .text(reference.text)])
    }
    return nil
  }
}

/// Finds the sleep windows of a page, each with whether the person has met a caution before it.
private struct WindowWalk: Walker {
  var windows: [(Exercise, isWarned: Bool)] = []
  private var isWarned = false

  mutating func visitContainer(_ container: Container) {
    switch container.kind {
    case .caution: isWarned = true
    // On sheets of their own, which the person needn't have seen.
    case .guide, .relatives:
      let outer = isWarned
      descend(into: container)
      isWarned = outer
    case .homework, .example, .note, .tip, .important, .summary, .reveal: descend(into: container)
    }
  }

  mutating func visitExercise(_ exercise: Exercise) {
    // What stands in the exercise is shown last, when all is answered.
    if exercise.view == .sleepWindow { windows.append((exercise, isWarned)) }
    descend(into: exercise)
  }

  mutating func visitText(_ text: Prose) {}
}

extension Field {
  /// Whether it can tell how long something was.
  fileprivate var isLength: Bool {
    switch kind {
    case .duration, .computed: true
    case .line, .text, .number, .scale, .choice, .checks, .date, .time, .phone, .list, .rows, .timer, .plot:
      false
    }
  }
}

extension Rule {
  static let windowWithoutCaution = Rule(.M0335, .error)
  static let windowNotFromDiary = Rule(.M0336, .error, comesOf: [.unreadFile])
  static let windowFilledAgain = Rule(.M0337, .error)
}
