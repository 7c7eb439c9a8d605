import MarkdownParsing
import ProgramModel

/// Numbers the footnotes that a page refers to anew, from 1 in the order in which they are met.
struct FootnoteNumbers: Rewriter {
  /// The places that the page's notes have among the file's.
  private var places: [Int] = []
  /// The page's numbers by the file's.
  private var numbers: [Int: Int] = [:]

  /// A page's blocks with its notes last. A note may refer to another, which then is the page's too.
  ///
  /// - Parameter note: makes blocks of a note. Each is asked for once.
  static func numbered(
    _ blocks: [Block], of document: SyntaxDocument, note: ([SyntaxBlock]) -> [Block]
  ) -> [Block] {
    guard !document.footnotes.isEmpty else { return blocks }
    var numbers = FootnoteNumbers()
    let page = numbers.rewrite(blocks)
    let notes = numbers.notes(of: document, note)
    return notes.isEmpty ? page : page + [.footnotes(notes)]
  }

  /// The notes that have been met so far, and those that they refer to.
  mutating func notes(of document: SyntaxDocument, _ note: ([SyntaxBlock]) -> [Block]) -> [[Block]] {
    var notes: [[Block]] = []
    while notes.count < places.count {
      let place = places[notes.count]
      notes.append(document.footnotes.indices.contains(place) ? rewrite(note(document.footnotes[place])) : [])
    }
    return notes
  }

  mutating func rewriteInline(_ inline: Inline) -> Inline {
    guard case .footnote(let number) = inline else { return rewritten(inline) }
    if let known = numbers[number] { return .footnote(known) }
    places.append(number - 1)
    numbers[number] = places.count
    return .footnote(places.count)
  }
}
