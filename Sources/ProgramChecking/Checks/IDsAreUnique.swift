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
        let told = diagnostics.count
        for anchor in page.facts.anchors where anchor.id != page.facts.closingRating?.id {
          inModule.take(anchor.id, at: anchor.span, &diagnostics)
        }
        let taken = Set(diagnostics[told...].compactMap(\.span))
        for block in page.facts.answered {
          if !taken.contains(block.span) { inProgram.take(block, &diagnostics) }
          if case .exercise(let exercise) = block { checkFields(exercise.fields, &diagnostics) }
        }
        for field in page.facts.fields {
          if case .rows(let columns) = field.kind { checkFields(columns, &diagnostics) }
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
    private var closings: Set<Identifier> = []

    mutating func take(_ id: Identifier, at span: SourceSpan, _ diagnostics: inout [Diagnostic]) {
      guard let first = seen[id] else {
        seen[id] = span
        return
      }
      let words = Words(nb: "den første står her", en: "the first one is here")
      tell(id, at: span, first, words, &diagnostics)
    }

    /// Nobody wrote the id of a rating that ends a module, so it's the other block's that is one too many. Two such ratings have
    /// modules of one name, which has been told.
    mutating func take(_ block: AnsweredBlock, _ diagnostics: inout [Diagnostic]) {
      guard case .rating(let rating) = block, !rating.isPlaced else {
        return take(block.id, at: block.span, &diagnostics)
      }
      guard closings.insert(rating.id).inserted else { return }
      guard let first = seen[rating.id] else {
        seen[rating.id] = rating.span
        return
      }
      let words = Words(
        nb: "modulen slutter her med «var dette nyttig?», som har den id-en",
        en: "the module ends here with “was this useful?”, which has that id")
      tell(rating.id, at: first, rating.span, words, &diagnostics)
    }

    private func tell(
      _ id: Identifier, at span: SourceSpan, _ first: SourceSpan,
      _ words: Words,
      _ diagnostics: inout [Diagnostic]
    ) {
      let note = Diagnostic.Note(words, at: first)
      diagnostics.append(Diagnostic(.idTaken, at: span, ["id": .text(id.text)], notes: [note]))
    }
  }
}

extension Rule {
  static let idTaken = Rule(.M0555, .error, comesOf: [.unreadableLine, .looseID])
}
