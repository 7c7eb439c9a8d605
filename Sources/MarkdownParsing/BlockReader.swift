import CCmarkGFM
import Diagnostics
import ProgramModel
import Source

/// Walks cmark's blocks and makes our own of them.
struct BlockReader {
  typealias Node = UnsafeMutablePointer<cmark_node>

  private(set) var diagnostics: [Diagnostic] = []
  private let text: MarkdownText
  private var parser: MarkdownParser
  private var depth = 0
  /// The file's numbers of the notes that the text itself numbers, from 0; nil for a whole file, whose numbers they are.
  private var numbers: [Int?]?
  private var html = RawHTML()
  /// The comments in the titles of directives, which cmark doesn't see.
  private var titleComments: [Extents.Comment] = []

  init(_ text: MarkdownText, parser: MarkdownParser) {
    self.text = text
    self.parser = parser
  }

  mutating func document(_ root: Node) -> SyntaxDocument {
    var blocks: [SyntaxBlock] = []
    var notes: [Node] = []
    var found: [Node] = []
    var child = root.pointee.first_child
    while let node = child {
      if kind(node) == CMARK_NODE_FOOTNOTE_DEFINITION { notes.append(node) } else { found.append(node) }
      child = node.pointee.next
    }
    if let labels = parser.notes {
      // What a part of a file defines for itself is the file's, which has it.
      numbers = notes.map { labels[String(chunk: $0.pointee.as.literal)] }
      for node in found { block(node).map { blocks.append($0) } }
      return SyntaxDocument(
        blocks: blocks, footnotes: [], notes: labels,
        extents: ExtentsReader.read(root, of: text, titles: []))
    }
    var labels = FootnoteLabels()
    for note in notes { labels.add(String(chunk: note.pointee.as.literal)) }
    let (used, problems) = FootnoteTraps.check(text)
    // Those that titles alone point to, which aren't running text to cmark.
    let more = used.filter { labels.add(String(decoding: $0.label, as: UTF8.self)) }
    parser = parser.knowing(labels)
    for node in found { block(node).map { blocks.append($0) } }
    let footnotes = notes.map { self.blocks(in: $0) } + more.map { note($0) }
    diagnostics += problems + DefinitionTraps.check(text)
    let extents = ExtentsReader.read(root, of: text, titles: titleComments)
    return SyntaxDocument(blocks: blocks, footnotes: footnotes, notes: labels, extents: extents)
  }

  /// The blocks of a note that no running text points to.
  private mutating func note(_ definition: FootnoteScan.Definition) -> [SyntaxBlock] {
    let lines = FootnoteScan.lines(of: definition, in: text)
    // Without the label it is a text like any other.
    let first = definition.mark.upperBound + 1
    let words = MarkdownText(
      text.file, lines: [first..<max(first, lines[0].upperBound)] + lines.dropFirst().map(text.file.trimmed))
    let (document, problems) = parser.read(words)
    diagnostics += problems
    return document.blocks
  }

  private mutating func blocks(in parent: Node) -> [SyntaxBlock] {
    guard depth < TextLimits.depth else {
      if depth == TextLimits.depth {
        diagnostics.append(Diagnostic(.tooDeep, at: lineSpan(parent), ["limit": .number(TextLimits.depth)]))
      }
      return []
    }
    depth += 1
    defer { depth -= 1 }
    var blocks: [SyntaxBlock] = []
    var child = parent.pointee.first_child
    while let node = child {
      if let block = block(node) { blocks.append(block) }
      child = node.pointee.next
    }
    return blocks
  }

  private mutating func block(_ node: Node) -> SyntaxBlock? {
    switch kind(node) {
    case CMARK_NODE_PARAGRAPH: return .paragraph(prose(node))
    case CMARK_NODE_HEADING: return heading(node)
    case CMARK_NODE_LIST: return .list(list(node))
    case CMARK_NODE_BLOCK_QUOTE: return .quote(blocks(in: node), at: lineSpan(node))
    case CMARK_NODE_CODE_BLOCK: return code(node)
    case CMARK_NODE_THEMATIC_BREAK: return .rule(at: lineSpan(node))
    case CMARK_NODE_HTML_BLOCK: return html(node)
    case DirectiveExtension.container: return container(node)
    case DirectiveExtension.leaf: return leaf(node)
    case DirectiveExtension.strayFence:
      diagnostics.append(Diagnostic(.fenceClosesNothing, at: lineSpan(node)))
      return nil
    default:
      // A table is the only other block that an extension of ours makes.
      return node.pointee.extension != nil ? .table(table(node)) : nil
    }
  }

  // MARK: Text

  private mutating func prose(_ node: Node) -> SyntaxProse {
    let span = blockSpan(node)
    diagnostics += ParagraphTraps.check(textLines(node), of: text)
    let (attributes, end) = trailingAttributes(in: span)
    return SyntaxProse(
      prose: Prose(inlines(node, withoutAttributes: attributes != nil), at: text.file.span(span.start, end)),
      attributes: attributes)
  }

  private mutating func heading(_ node: Node) -> SyntaxBlock {
    let span = lineSpan(node)
    if node.pointee.as.heading.setext {
      HeadingTraps.underline(firstLine: Int(node.pointee.start_line), at: span, of: text).map {
        diagnostics.append($0)
      }
    }
    var attributes: Attributes?
    // Only a heading with an id in braces has attributes; the closing `#`s of an ATX heading are rare with them.
    let bytes = text.file.bytes[span.start..<span.end]
    if bytes.last == UInt8(ascii: "}") || ByteSearch.first("{#".utf8, in: bytes) != nil {
      (attributes, _) = DirectiveLine.attributes(of: text.file, in: span.start..<span.end, &diagnostics)
    }
    if attributes == nil, node.pointee.as.heading.level == 1 {
      DirectiveLine.misplacedID(of: text.file, in: span.start..<span.end).map { diagnostics.append($0) }
    }
    let prose = Prose(inlines(node, withoutAttributes: attributes != nil), at: span)
    return .heading(
      SyntaxHeading(level: Int(node.pointee.as.heading.level), prose: prose, attributes: attributes))
  }

  private mutating func inlines(_ node: Node, withoutAttributes: Bool = false) -> [Inline] {
    var reader = InlineReader(text, notes: numbers, html: html)
    var inlines = reader.inlines(in: node)
    diagnostics += reader.diagnostics
    html = reader.html
    if withoutAttributes { InlineReader.removeAttributes(&inlines) }
    return inlines
  }

  /// An option's `{#id}` at the end of its first line, if the text ends so.
  private mutating func trailingAttributes(in span: SourceSpan) -> (Attributes?, end: Int) {
    let bytes = text.file.bytes
    guard span.end > span.start, bytes[span.end - 1] == UInt8(ascii: "}") else { return (nil, span.end) }
    var start = span.end
    while start > span.start, bytes[start - 1] != 10, bytes[start - 1] != 13 { start -= 1 }
    guard bytes[start..<span.end].contains(UInt8(ascii: "{")) else { return (nil, span.end) }
    // A picture's or an answer's own braces touch what they belong to; an option's stand after a space.
    var ignored: [Diagnostic] = []
    let (attributes, end) = DirectiveLine.attributes(of: text.file, in: start..<span.end, &ignored)
    guard let attributes else { return (nil, span.end) }
    diagnostics += ignored
    return (attributes, end)
  }

  // MARK: Lists, code, tables

  private mutating func list(_ node: Node) -> SyntaxList {
    var items: [SyntaxList.Item] = []
    var child = node.pointee.first_child
    while let item = child {
      items.append(SyntaxList.Item(blocks: blocks(in: item), span: lineSpan(item)))
      child = item.pointee.next
    }
    let list = node.pointee.as.list
    tellTraps(of: node, items)
    return SyntaxList(
      start: list.list_type == CMARK_ORDERED_LIST ? Int(list.start) : nil, isTight: list.tight, items: items,
      span: lineSpan(node))
  }

  private mutating func tellTraps(of node: Node, _ items: [SyntaxList.Item]) {
    let isNumbered = node.pointee.as.list.list_type == CMARK_ORDERED_LIST
    let lines = items.map { $0.span.start..<$0.span.end }
    let trap =
      isNumbered
      ? ListTraps.ordinals(lines, areShort: items.allSatisfy { $0.blocks.count == 1 }, of: text)
      : ListTraps.dialogue(lines, of: text)
    if let trap { diagnostics.append(trap) }
  }

  private mutating func code(_ node: Node) -> SyntaxBlock {
    let literal = String(chunk: node.pointee.as.code.literal)
    let hasDirective = literal.utf8.split(separator: 10).contains { line in
      let words = line.drop { $0 == 32 || $0 == 9 }
      return words.starts(with: ":: ".utf8) || words.starts(with: "::: ".utf8)
    }
    if node.pointee.as.code.fenced == 0, hasDirective {
      diagnostics.append(Diagnostic(.directiveIndented, at: lineSpan(node)))
    } else if node.pointee.as.code.fenced == 0 {
      let isAtMargin = node.pointee.parent.map { kind($0) } == CMARK_NODE_DOCUMENT
      let lines = Int(node.pointee.start_line)...max(Int(node.pointee.start_line), Int(node.pointee.end_line))
      diagnostics.append(
        HeadingTraps.indentation(lines, at: lineSpan(node), isAtMargin: isAtMargin, of: text))
    }
    if node.pointee.as.code.fenced != 0, !isClosed(node) {
      let fence = String(repeating: UnicodeScalar(node.pointee.as.code.fence_char).description, count: 3)
      diagnostics.append(Diagnostic(.codeUnclosed, at: lineSpan(node), ["fence": .text(fence)]))
    }
    return .code(literal, at: lineSpan(node))
  }

  /// Whether code between fences ends in one.
  private func isClosed(_ node: Node) -> Bool {
    let last = Int(node.pointee.end_line)
    guard last > Int(node.pointee.start_line), last <= text.lines.count else { return false }
    let line = text.trimmedRange(ofLine: last)
    let fence = node.pointee.as.code.fence_char
    let signs = text.file.bytes[line].reversed().prefix { $0 == fence }
    return signs.count >= Int(node.pointee.as.code.fence_length)
  }

  private mutating func table(_ node: Node) -> Table {
    var alignments: [Table.Alignment] = []
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    if let values = cmark_gfm_extensions_get_table_alignments(node) {
      for index in 0..<count {
        switch values[index] {
        case UInt8(ascii: "l"): alignments.append(.start)
        case UInt8(ascii: "c"): alignments.append(.center)
        case UInt8(ascii: "r"): alignments.append(.end)
        default: alignments.append(.none)
        }
      }
    }
    var rows: [[Prose]] = []
    var row = node.pointee.first_child
    while let cells = row {
      var proses: [Prose] = []
      var cell = cells.pointee.first_child
      while let content = cell {
        proses.append(Prose(inlines(content), at: lineSpan(cells)))
        cell = content.pointee.next
      }
      rows.append(proses)
      tellCells(beyond: count, of: cells)
      row = cells.pointee.next
    }
    return Table(
      alignments: alignments, head: rows.first ?? [], rows: Array(rows.dropFirst()), at: lineSpan(node))
  }

  private mutating func tellCells(beyond columns: Int, of row: Node) {
    let span = lineSpan(row)
    guard let rest = TableCells.beyond(columns, in: span.start..<span.end, of: text.file) else { return }
    let place = text.file.span(rest.lowerBound, rest.upperBound)
    diagnostics.append(Diagnostic(.cellsBeyondTable, at: place, ["words": .text(text.file.text(place))]))
  }

  private mutating func html(_ node: Node) -> SyntaxBlock? {
    let literal = String(chunk: node.pointee.as.literal)
    let start = lineSpan(node).start
    let end = text.lines.last?.upperBound ?? start
    if let diagnostic = html.diagnostic(for: literal, at: lineSpan(node))
      ?? CommentTraps.check(at: start, before: end, of: text)
    {
      diagnostics.append(diagnostic)
    }
    return nil
  }

  // MARK: Directives

  private mutating func container(_ node: Node) -> SyntaxBlock {
    let line = directiveLine(node)
    if node.pointee.user_data == nil {
      let rule: Rule = wasMeantToClose(node, line) ? .fenceClosesByName : .containerUnclosed
      diagnostics.append(Diagnostic(rule, at: line.head, ["name": .text(line.name)]))
    }
    let first = Int(node.pointee.start_line) + 1
    let last = max(Int(node.pointee.end_line), first - 1)
    let isRaw = parser.isRaw(line.name)
    return .directive(
      Directive(
        form: .container, line: line, title: title(line), blocks: isRaw ? [] : blocks(in: node),
        content: isRaw && first <= last ? Array(text.lines[first - 1..<min(last, text.lines.count)]) : []))
  }

  /// Whether a line with a name was meant to close: `::: slutt`, `:::/tips`, or the name of the container around it once more.
  private mutating func wasMeantToClose(_ node: Node, _ line: DirectiveLine) -> Bool {
    guard line.title.isEmpty, line.attributes == nil else { return false }
    if line.name.hasPrefix("/") || ["slutt", "end", "stopp", "stop", "ferdig", "lukk"].contains(line.name) {
      return true
    }
    guard let parent = node.pointee.parent, kind(parent) == DirectiveExtension.container else { return false }
    let known = diagnostics.count
    defer { diagnostics.removeLast(diagnostics.count - known) }
    return directiveLine(parent).name == line.name
  }

  private mutating func leaf(_ node: Node) -> SyntaxBlock {
    let line = directiveLine(node)
    return .directive(Directive(form: .leaf, line: line, title: title(line), blocks: [], content: []))
  }

  private mutating func directiveLine(_ node: Node) -> DirectiveLine {
    let number = Int(node.pointee.start_line)
    let start = text.offset(line: number, column: Int(node.pointee.start_column))
    let end = number <= text.lines.count ? text.lines[number - 1].upperBound : start
    let (line, problems) = DirectiveLine.read(start..<max(start, end), of: text.file)
    diagnostics += problems
    return line
  }

  private mutating func title(_ line: DirectiveLine) -> Prose? {
    guard !line.title.isEmpty else { return nil }
    let (prose, problems, comments) = parser.title(line.title, of: text.file)
    diagnostics += problems
    titleComments += comments
    return prose
  }

  // MARK: Places

  private func kind(_ node: Node) -> cmark_node_type { cmark_node_type(UInt32(node.pointee.type)) }

  /// The lines of a paragraph, each from its first byte that is neither a space nor the `>` of a quotation.
  private func textLines(_ node: Node) -> [Range<Int>] {
    let first = Int(node.pointee.start_line)
    let last = min(max(Int(node.pointee.end_line), first), text.lines.count)
    guard first >= 1, first <= last else { return [] }
    let bytes = text.file.bytes
    return (first...last).map { number in
      let line = text.lines[number - 1]
      if number == first {
        return min(
          text.offset(line: first, column: Int(node.pointee.start_column)), line.upperBound)..<line.upperBound
      }
      var start = line.lowerBound
      while start < line.upperBound,
        bytes[start] == 32 || bytes[start] == 9 || bytes[start] == UInt8(ascii: ">")
      {
        start += 1
      }
      return start..<line.upperBound
    }
  }

  /// The first line of a block, from where it begins.
  private func lineSpan(_ node: Node) -> SourceSpan {
    let line = Int(node.pointee.start_line)
    let start = text.offset(line: line, column: Int(node.pointee.start_column))
    guard line >= 1, line <= text.lines.count else { return text.file.span(start, start) }
    return text.file.span(start, max(start, text.trimmedRange(ofLine: line).upperBound))
  }

  /// The whole of a block, without spaces at its end.
  private func blockSpan(_ node: Node) -> SourceSpan {
    let start = text.offset(line: Int(node.pointee.start_line), column: Int(node.pointee.start_column))
    let last = min(max(Int(node.pointee.end_line), Int(node.pointee.start_line)), text.lines.count)
    guard last >= 1 else { return text.file.span(start, start) }
    return text.file.span(start, max(start, text.trimmedRange(ofLine: last).upperBound))
  }
}

extension String {
  /// The words of a piece of cmark's text.
  init(chunk: cmark_chunk) {
    guard let data = chunk.data, chunk.len > 0 else {
      self = ""
      return
    }
    self.init(decoding: UnsafeBufferPointer(start: data, count: Int(chunk.len)), as: UTF8.self)
  }
}
