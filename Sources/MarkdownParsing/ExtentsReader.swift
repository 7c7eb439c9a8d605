import CCmarkGFM
import Source

/// Notes where cmark's blocks and comments stand. It goes through the whole tree, also through what is read line by line
/// afterwards, as a quiz.
struct ExtentsReader {
  typealias Node = UnsafeMutablePointer<cmark_node>

  private let text: MarkdownText
  private var pageStarts: [Int] = []
  private var blocks: [Extents.Block] = []
  private var comments: [Extents.Comment] = []

  /// The extents of a parsed text; comments in the titles of directives come from whoever reads those.
  static func read(_ root: Node, of text: MarkdownText, titles: [Extents.Comment]) -> Extents {
    var reader = ExtentsReader(text: text)
    root.walkBelow { reader.note($0) }
    let start = text.lines.first?.lowerBound ?? text.file.bytes.count
    return Extents(
      text: start..<text.file.bytes.count, pageStarts: reader.pageStarts, blocks: reader.blocks,
      comments: reader.comments + titles)
  }

  private init(text: MarkdownText) {
    self.text = text
  }

  /// Notes a block; whether there are blocks within it.
  private mutating func note(_ node: Node) -> Bool {
    let kind = cmark_node_type(UInt32(node.pointee.type))
    switch kind {
    case CMARK_NODE_PARAGRAPH: noteText(node, .text)
    case CMARK_NODE_HEADING:
      if node.pointee.as.heading.level == 1, isOnPage(node) { notePage(node) }
      noteText(node, .heading)
    case CMARK_NODE_HTML_BLOCK: noteHTML(node)
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_THEMATIC_BREAK: note(node, .text)
    case CMARK_NODE_LIST:
      note(node, .list)
      return true
    case CMARK_NODE_ITEM:
      note(node, .item)
      return true
    case CMARK_NODE_BLOCK_QUOTE:
      note(node, .quote)
      return true
    case CMARK_NODE_FOOTNOTE_DEFINITION: return true
    case DirectiveExtension.container:
      // cmark has the last line within; the one that closes stands below it.
      let isClosed = node.pointee.user_data != nil
      note(node, .container, until: Int(node.pointee.end_line) + (isClosed ? 1 : 0))
      return true
    case DirectiveExtension.leaf: note(node, .leaf)
    case DirectiveExtension.strayFence: break
    default:
      // A table is the only other block that an extension of ours makes.
      if node.pointee.extension != nil { noteText(node, .text) }
    }
    return false
  }

  private func isOnPage(_ node: Node) -> Bool {
    node.pointee.parent.map { cmark_node_type(UInt32($0.pointee.type)) } == CMARK_NODE_DOCUMENT
  }

  private mutating func notePage(_ node: Node) {
    let line = Int(node.pointee.start_line)
    guard line >= 1, line <= text.lines.count else { return }
    pageStarts.append(text.lines[line - 1].lowerBound)
  }

  private mutating func note(_ node: Node, _ kind: Extents.Block.Kind) {
    note(node, kind, until: Int(node.pointee.end_line))
  }

  private mutating func note(_ node: Node, _ kind: Extents.Block.Kind, until line: Int) {
    let start = text.offset(line: Int(node.pointee.start_line), column: Int(node.pointee.start_column))
    var last = min(max(line, Int(node.pointee.start_line)), text.lines.count)
    // A list takes the empty lines below it along.
    while last > Int(node.pointee.start_line), text.trimmedRange(ofLine: last).isEmpty { last -= 1 }
    guard last >= 1 else { return }
    // Nothing may begin where the block ends: the next one begins on a line of its own.
    blocks.append(
      .init(kind: kind, range: start..<max(start, text.lines[last - 1].upperBound) + 1, parent: nil))
  }

  // MARK: Comments

  /// A block of running text, with the comments in it.
  private mutating func noteText(_ node: Node, _ kind: Extents.Block.Kind) {
    note(node, kind)
    guard let range = blocks.last?.range else { return }
    var from = range.lowerBound
    node.walkBelow { inline in
      if cmark_node_type(UInt32(inline.pointee.type)) == CMARK_NODE_HTML_INLINE,
        isComment(inline.pointee.as.literal)
      {
        let line = text.offset(line: Int(inline.pointee.start_line), column: 1)
        let words = firstLine(of: inline.pointee.as.literal)
        if let comment = comment(words, from: max(from, line), before: range.upperBound) {
          comments.append(.init(range: comment, isBehindText: true))
          from = comment.upperBound
        }
      }
      return true
    }
  }

  /// A block of HTML, which may hold one comment behind the other.
  private mutating func noteHTML(_ node: Node) {
    let literal = node.pointee.as.literal
    let first = Int(node.pointee.start_line)
    let breaks = UnsafeBufferPointer(start: literal.data, count: max(Int(literal.len), 0)).count { $0 == 10 }
    let isComment = isComment(literal)
    note(node, isComment ? .comment : .text, until: first + max(breaks - 1, 0))
    guard isComment, let range = blocks.last?.range else { return }
    var from = range.lowerBound
    while let comment = comment("<!--".utf8, from: from, before: range.upperBound) {
      comments.append(.init(range: comment, isBehindText: false))
      from = comment.upperBound
    }
  }

  private func isComment(_ literal: cmark_chunk) -> Bool {
    UnsafeBufferPointer(start: literal.data, count: max(Int(literal.len), 0))
      .drop { $0 == 32 || $0 == 9 }.starts(with: "<!--".utf8)
  }

  /// The first line of a comment, which code that shows another comment hasn't.
  private func firstLine(of literal: cmark_chunk) -> ArraySlice<UInt8> {
    let bytes = UnsafeBufferPointer(start: literal.data, count: max(Int(literal.len), 0))
    return Array(bytes.prefix { $0 != 10 && $0 != 13 })[...]
  }

  /// The next comment of a part of the file that begins so; nil where none is closed.
  private func comment(
    _ words: some Collection<UInt8>, from start: Int, before end: Int
  ) -> Range<Int>? {
    let bytes = text.file.bytes
    let end = min(end, bytes.count)
    guard start < end, let opening = ByteSearch.first(words, in: bytes[start..<end]),
      let closing = ByteSearch.first("-->".utf8, in: bytes[min(opening + 4, end)..<end])
    else { return nil }
    return opening..<closing + 3
  }
}
