import Diagnostics
import ProgramModel
import Source

/// A caution is never folded away or made to depend on an answer.
enum CautionIsSeen {
  static func check(_ program: Program) -> [Diagnostic] {
    guard let edition = program.edition(in: program.source) else { return [] }
    var diagnostics: [Diagnostic] = []
    func look(_ blocks: [Block], isHidden: Bool) {
      for block in blocks {
        var hidden = isHidden || block.show != nil
        switch block {
        case .container(let container):
          if container.kind == .caution, hidden {
            diagnostics.append(Diagnostic(.cautionHidden, at: container.span))
          }
          hidden = hidden || container.kind == .reveal
        case .branch: hidden = true
        // What stands in it is shown to those who have answered no to everything.
        case .exercise(let exercise): hidden = hidden || exercise.view == .sleepWindow
        default: break
        }
        for children in block.children { look(children, isHidden: hidden) }
      }
    }
    for module in edition.modules {
      for page in module.pages where page.holdsCaution { look(page.blocks, isHidden: false) }
    }
    return diagnostics
  }
}

extension Page {
  fileprivate var holdsCaution: Bool {
    facts.blocks.contains {
      if case .container(let container) = $0 { container.kind == .caution } else { false }
    }
  }
}

extension Rule {
  static let cautionHidden = Rule(.M0440, .error)
}
