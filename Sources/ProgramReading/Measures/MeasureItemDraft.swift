import ProgramModel
import Source

/// An item as the numbered list of a measure's text has it.
struct MeasureItemDraft: Sendable {
  /// An answer of the item's own, a line `- 0: Aldri` below it.
  struct Option: Sendable {
    /// Nil where the line doesn't begin with a number, which is told.
    let value: Int?
    let words: Prose
    let span: SourceSpan
  }

  let number: Int
  let words: Prose
  let span: SourceSpan
  /// Nil where the item has the options of the whole measure.
  let options: [Option]?
}
