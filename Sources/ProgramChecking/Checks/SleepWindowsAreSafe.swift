import Diagnostics
import ProgramModel
import Source

/// A sleep window stands after its caution, and takes its nights from a diary that the program has.
enum SleepWindowsAreSafe {
  static func check(_ program: Program) -> [Diagnostic] {
    guard let edition = program.edition(in: program.source) else { return [] }
    var exercises: [String: Exercise] = [:]
    var hasWindow = false
    for page in edition.modules.flatMap(\.pages) {
      for case .exercise(let exercise) in page.facts.blocks {
        exercises[exercise.id.text] = exercise
        hasWindow = hasWindow || exercise.view == .sleepWindow
      }
    }
    guard hasWindow else { return [] }
    var diagnostics: [Diagnostic] = []
    for page in edition.modules.flatMap(\.pages) {
      _ = look(page.blocks, isWarned: false) { exercise, isWarned in
        if !isWarned { diagnostics.append(Diagnostic(.windowWithoutCaution, at: exercise.span)) }
        if exercise.isFilledAgain {
          diagnostics.append(Diagnostic(.windowFilledAgain, at: exercise.span))
        }
        let own = SleepWindow.Stored.fields.map(\.id)
        for field in exercise.fields where own.contains(field.id.text) {
          diagnostics.append(Diagnostic(.idTaken, at: field.span, ["id": .text(field.id.text)]))
        }
        guard let window = exercise.window else { return }
        for reference in [window.sleep, window.inBed] {
          if let problem = problem(reference, exercises) { diagnostics.append(problem) }
        }
      }
    }
    return diagnostics
  }

  /// Visits the sleep windows, each with whether the person has met a caution on the page before it.
  private static func look(
    _ blocks: [Block], isWarned: Bool, _ visit: (Exercise, Bool) -> Void
  ) -> Bool {
    var isWarned = isWarned
    for block in blocks {
      switch block {
      case .container(let container) where container.kind == .caution: isWarned = true
      // On sheets of their own, which the person needn't have seen.
      case .container(let container) where container.kind == .guide || container.kind == .relatives:
        _ = look(container.blocks, isWarned: isWarned, visit)
      case .exercise(let exercise) where exercise.view == .sleepWindow:
        // What stands in the exercise is shown last, when all is answered.
        visit(exercise, isWarned)
        isWarned = look(exercise.blocks, isWarned: isWarned, visit)
      default: for children in block.children { isWarned = look(children, isWarned: isWarned, visit) }
      }
    }
    return isWarned
  }

  private static func problem(_ reference: Reference, _ exercises: [String: Exercise]) -> Diagnostic? {
    let parts = reference.parts
    guard parts.count == 2, let exercise = exercises[parts[0]],
      let field = exercise.fields.first(where: { $0.id.text == parts[1] })
    else {
      let known = exercises.values.flatMap { exercise in
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

extension Field {
  /// Whether it can tell how long something was.
  fileprivate var isLength: Bool {
    switch kind {
    case .duration, .computed: true
    default: false
    }
  }
}

extension Rule {
  static let windowWithoutCaution = Rule(.M0335, .error)
  static let windowNotFromDiary = Rule(.M0336, .error, comesOf: [.unreadableReference])
  static let windowFilledAgain = Rule(.M0337, .error)
}
