import Diagnostics
import ProgramModel
import Source

/// A block that stores answers is unique in its program, a field in its block; pages and blocks share one name space in a module.
enum IDsAreUnique {
  static func check(_ program: Program) -> [Diagnostic] {
    guard let edition = program.edition(in: program.source) else { return [] }
    var diagnostics: [Diagnostic] = []
    var inProgram = Names()
    for module in edition.modules {
      var inModule = Names()
      for page in module.pages { inModule.take(page.id, at: page.span, &diagnostics) }
      for page in module.pages {
        for block in page.facts.blocks {
          guard let id = block.id, let span = block.span else { continue }
          let isFirst = inModule.take(id, at: span, &diagnostics)
          if isFirst, block.storesAnswers { inProgram.take(id, at: span, &diagnostics) }
          if case .exercise(let exercise) = block { checkFields(exercise.fields, &diagnostics) }
          if case .field(let field) = block, case .rows(let columns) = field.kind {
            checkFields(columns, &diagnostics)
          }
        }
      }
    }
    return diagnostics
  }

  private static func checkFields(_ fields: [Field], _ diagnostics: inout [Diagnostic]) {
    var names = Names()
    for field in fields { names.take(field.id, at: field.span, &diagnostics) }
  }

  /// Names that have been seen and where.
  private struct Names {
    private var seen: [Identifier: SourceSpan] = [:]

    /// Whether the name was free; if not, that is told.
    @discardableResult
    mutating func take(_ id: Identifier, at span: SourceSpan, _ diagnostics: inout [Diagnostic]) -> Bool {
      guard let first = seen[id] else {
        seen[id] = span
        return true
      }
      let note = Diagnostic.Note(Words(nb: "den første står her", en: "the first one is here"), at: first)
      diagnostics.append(Diagnostic(.idTaken, at: span, ["id": .text(id.text)], notes: [note]))
      return false
    }
  }
}

extension Block {
  /// Whether something that the person answers is stored under the block's id.
  fileprivate var storesAnswers: Bool {
    switch self {
    case .quiz, .exercise, .measure, .rating: true
    default: false
    }
  }
}

extension Rule {
  static let idTaken = Rule(.M0555, .error)
}
