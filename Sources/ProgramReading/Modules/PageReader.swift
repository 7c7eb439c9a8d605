import Diagnostics
import MarkdownParsing
import ProgramModel
import Source

/// Divides a module's text into pages, at each level-1 heading.
struct PageReader {
  private(set) var diagnostics: [Diagnostic] = []
  /// Where all that was read stands; nil before.
  private(set) var extents: Extents?
  private let file: SourceFile
  private let module: Identifier
  private let locale: Locale
  private let parser: MarkdownParser

  init(_ file: SourceFile, module: Identifier, locale: Locale, parser: MarkdownParser) {
    self.file = file
    self.module = module
    self.locale = locale
    self.parser = parser
  }

  /// The pages of the text from `start` on.
  mutating func pages(from start: Int) -> [Page] {
    let text = MarkdownText(file, range: start..<file.bytes.count)
    let (document, problems) = parser.read(text)
    diagnostics += problems
    extents = document.extents
    // A text over a limit has not been read, and what it lacks says nothing.
    let wasRefused = document.blocks.isEmpty && !problems.isEmpty
    let told = problems.compactMap(\.span?.start).sorted()
    var pages: [Page] = []
    var blocks = document.blocks[...]
    if let lost = textBeforeFirst(&blocks) { pages.append(lost) }
    while case .heading(let heading)? = blocks.first {
      // Taking it out of the array would copy all the others for each page.
      blocks = blocks.dropFirst()
      let end = blocks.firstIndex(where: Self.startsPage) ?? blocks.endIndex
      let content = blocks[..<end]
      blocks = blocks[end...]
      // What could not be read has been told of, and is no reason to say that nothing stands here.
      if content.isEmpty, !heading.prose.isEmpty, !Self.hasAny(told, below: heading, above: blocks.first) {
        diagnostics.append(Diagnostic(.pageEmpty, at: heading.prose.span))
      }
      if let page = page(heading, content, document) { pages.append(page) }
    }
    if document.blocks.first(where: Self.startsPage) == nil, !wasRefused {
      diagnostics.append(Diagnostic(.moduleWithoutPages, at: file.span(start, start)))
    }
    return pages
  }

  private static func startsPage(_ block: SyntaxBlock) -> Bool {
    if case .heading(let heading) = block { heading.level == 1 } else { false }
  }

  /// Whether any of some offsets, which are in order, lies between a page's heading and the next one.
  private static func hasAny(
    _ offsets: [Int], below heading: SyntaxHeading, above next: SyntaxBlock?
  ) -> Bool {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < heading.prose.span.end { low = middle + 1 } else { high = middle }
    }
    guard low < offsets.count else { return false }
    return if case .heading(let next)? = next { offsets[low] < next.prose.span.start } else { true }
  }

  /// Takes what stands before the first heading, which is told, as a page of its own: what refers to something in it finds it.
  private mutating func textBeforeFirst(_ blocks: inout ArraySlice<SyntaxBlock>) -> Page? {
    let first = blocks.firstIndex(where: Self.startsPage) ?? blocks.endIndex
    guard first > blocks.startIndex else { return nil }
    var builder = BlockBuilder(file, parser: parser)
    let lost = builder.blocks(Array(blocks[..<first]), in: .page)
    blocks = blocks[first...]
    guard let span = lost.first?.span else { return nil }
    if first < blocks.endIndex { diagnostics.append(Diagnostic(.textBeforeFirstPage, at: span)) }
    return standIn(for: Prose([], at: span), lost)
  }

  /// A page whose heading can't be read, which has been told.
  private func standIn(for title: Prose, _ blocks: [Block]) -> Page? {
    return Identifier("page-\(title.span.start)").map {
      Page(id: $0, hasOwnID: true, title: title, locale: locale, blocks: blocks, at: title.span)
    }
  }

  private mutating func page(
    _ heading: SyntaxHeading, _ content: ArraySlice<SyntaxBlock>, _ document: SyntaxDocument
  ) -> Page? {
    var builder = BlockBuilder(file, parser: parser.knowing(document.notes))
    builder.rating = Identifier(ratingOf: module)
    let blocks = FootnoteNumbers.numbered(builder.blocks(Array(content), in: .page), of: document) {
      builder.blocks($0, in: .page)
    }
    diagnostics += builder.diagnostics
    let span = heading.prose.span
    if heading.prose.isEmpty {
      diagnostics.append(Diagnostic(.pageWithoutTitle, at: span))
      return standIn(for: heading.prose, blocks)
    }
    guard let (id, isWritten) = id(heading) else { return standIn(for: heading.prose, blocks) }
    let (formerly, former) = FormerNames.read(in: heading.attributes)
    diagnostics += former
    return Page(
      id: id, hasOwnID: isWritten, formerly: formerly, title: heading.prose, locale: locale, blocks: blocks,
      at: span)
  }

  private mutating func id(_ heading: SyntaxHeading) -> (Identifier, isWritten: Bool)? {
    let words = heading.prose.plainText
    if let id = file.meantID(of: heading) { return (id, true) }
    guard let written = heading.attributes?.id else {
      if let id = Identifier(words: words) {
        tellWindows(id, at: heading.prose.span)
        return (id, false)
      }
      diagnostics.append(Diagnostic(.idImpossible, at: heading.prose.span))
      return nil
    }
    guard let id = Identifier(written.text) else {
      diagnostics.append(
        Diagnostic(
          .idUnreadable, at: written.span, ["id": .text(written.text)],
          suggestion: Identifier(words: written.text).map { "#\($0.text)" }))
      return Identifier(words: written.text).map { ($0, true) }
    }
    if ReservedNames.pages.contains(id.text) {
      diagnostics.append(Diagnostic(.idReserved, at: written.span, ["id": .text(id.text)]))
    }
    tellWindows(id, at: written.span)
    return (id, true)
  }

  private mutating func tellWindows(_ id: Identifier, at span: SourceSpan) {
    guard ReservedNames.windows.contains(id.text) else { return }
    diagnostics.append(Diagnostic(.idOfWindows, at: span, ["id": .text(id.text)]))
  }
}
