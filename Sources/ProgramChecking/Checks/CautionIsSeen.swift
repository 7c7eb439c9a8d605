import Diagnostics
import ProgramModel
import Source

/// A caution is never folded away or made to depend on an answer.
enum CautionIsSeen {
  static func check(_ program: Program) -> [Diagnostic] {
    guard let edition = program.edition(in: program.source) else { return [] }
    var walk = CautionWalk()
    for module in edition.modules {
      for page in module.pages where page.facts.containers.contains(.caution) { walk.walk(page.blocks) }
    }
    return walk.diagnostics
  }
}

private struct CautionWalk: Walker {
  var diagnostics: [Diagnostic] = []
  private var isHidden = false

  private mutating func within(hidden: Bool, _ descend: (inout CautionWalk) -> Void) {
    let outer = isHidden
    isHidden = isHidden || hidden
    descend(&self)
    isHidden = outer
  }

  mutating func visitContainer(_ container: Container) {
    if container.kind == .caution, isHidden || container.show != nil {
      diagnostics.append(Diagnostic(.cautionHidden, at: container.span))
    }
    within(hidden: container.show != nil || container.kind == .reveal) { $0.descend(into: container) }
  }

  mutating func visitBranch(_ branch: Branch) { within(hidden: true) { $0.descend(into: branch) } }
  mutating func visitQuiz(_ quiz: Quiz) { within(hidden: quiz.show != nil) { $0.descend(into: quiz) } }

  mutating func visitExercise(_ exercise: Exercise) {
    // What stands in a sleep window is shown to those who have answered no to everything.
    within(hidden: exercise.show != nil || exercise.view == .sleepWindow) { $0.descend(into: exercise) }
  }

  mutating func visitText(_ text: Prose) {}
}

extension Rule {
  static let cautionHidden = Rule(.M0440, .error)
}
