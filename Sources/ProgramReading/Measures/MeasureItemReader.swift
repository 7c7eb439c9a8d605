import Diagnostics
import MarkdownParsing
import ProgramModel
import Source

/// Finds the items of a measure in its text: the numbered lists, each point with options of its own below it
/// or not.
struct MeasureItemReader {
  private let file: SourceFile
  private(set) var drafts: [MeasureItemDraft] = []
  /// What stands before the items.
  private(set) var introduction: [SyntaxBlock] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The number of the last item, also of one that has no text.
  private var last: Int?

  init(_ file: SourceFile) {
    self.file = file
  }

  mutating func read(_ blocks: [SyntaxBlock]) {
    var wasInterrupted = false
    for block in blocks {
      if case .list(let list) = block, let start = list.start {
        // A list that begins anew at a number that is taken goes on from the one before; text between them has been told of.
        let first = last.map { start > $0 ? start : $0 + 1 } ?? start
        for (offset, item) in list.items.enumerated() {
          let isTold = wasInterrupted || offset > 0
          read(item, number: first + offset, markdown: isTold ? start + offset : first + offset)
        }
      } else if last == nil {
        introduction.append(block)
      } else {
        wasInterrupted = true
        diagnostics.append(Diagnostic(.measureTextAmongItems, at: block.place ?? drafts.last?.span))
      }
    }
  }

  /// `markdown` is the number that stands there when nothing is wrong.
  private mutating func read(_ item: SyntaxList.Item, number: Int, markdown: Int) {
    last = number
    // Markdown counts on by itself; what is written must be the number in the published form.
    if let written = writtenNumber(item), written != markdown {
      let arguments: [String: Words.Argument] = ["written": .number(written), "number": .number(number)]
      let place = file.span(item.span.start, item.span.start + String(written).utf8.count)
      diagnostics.append(Diagnostic(.measureItemNumber, at: place, arguments))
    }
    guard case .paragraph(let words)? = item.blocks.first else {
      diagnostics.append(Diagnostic(.measureEmptyItem, at: item.span, ["number": .number(number)]))
      return
    }
    var options: [MeasureItemDraft.Option]?
    for block in item.blocks.dropFirst() {
      if case .list(let list) = block, list.start == nil {
        options = (options ?? []) + list.items.map(option)
      } else {
        diagnostics.append(Diagnostic(.measureTextAmongItems, at: block.place ?? item.span))
      }
    }
    drafts.append(
      MeasureItemDraft(number: number, words: words.prose, span: item.span, options: options))
  }

  private func writtenNumber(_ item: SyntaxList.Item) -> Int? {
    let digits = file.bytes[item.span.start..<item.span.end].prefix { (48...57).contains($0) }.prefix(9)
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// `- 0: Aldri`
  private func option(_ item: SyntaxList.Item) -> MeasureItemDraft.Option {
    guard item.blocks.count == 1, case .paragraph(let line)? = item.blocks.first else {
      return .init(value: nil, words: Prose([], at: item.span), span: item.span)
    }
    let text = line.prose.plainText
    guard let colon = text.firstIndex(of: ":") else {
      return .init(value: nil, words: line.prose, span: item.span)
    }
    let words = Prose(words: String(text[text.index(after: colon)...]).trimmed, at: line.prose.span)
    let value = Int(String(text[..<colon]).trimmed)
    return .init(value: words.isEmpty ? nil : value, words: words, span: item.span)
  }
}

extension SyntaxBlock {
  /// Where the block stands.
  fileprivate var place: SourceSpan? {
    switch self {
    case .paragraph(let text): text.prose.span
    case .heading(let heading): heading.prose.span
    case .list(let list): list.span
    case .quote(_, let span), .code(_, let span), .rule(let span): span
    case .table(let table): table.span
    case .directive(let directive): directive.span
    }
  }
}
