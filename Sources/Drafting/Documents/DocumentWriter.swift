import Diagnostics
import ProgramModel
import ProgramReading
import Source

/// Writes a document's blocks as a module's pages.
struct DocumentWriter {
  /// Above a paragraph's limit one would not be read; so long ones are divided.
  private static let longestParagraph = 8 * 1024
  private static let mostColumns = 16
  private static let mostRows = 400

  private(set) var inline: InlineWriter
  private let language: Words.Language
  private let title: String
  private var pageIDs: Set<String> = []
  /// What can't stand in a heading follows it.
  private var afterHeading: [JSONValue] = []

  init(pictures: PictureList, title: String, in language: Words.Language) {
    inline = InlineWriter(pictures: pictures)
    self.title = title
    self.language = language
  }

  /// The pages. Headings of the highest level that the document has begin them.
  mutating func pages(_ blocks: [JSONValue]) -> String {
    let blocks = blocks.flatMap(unwrapped)
    let top = blocks.compactMap(\.headingLevel).min() ?? 1
    var texts: [String] = []
    var isPageEmpty = false
    for block in blocks {
      if let level = block.headingLevel {
        let words = PlainWords.of(block.content[2].list)
        guard !words.isEmpty else { continue }
        if level == top {
          if isPageEmpty { texts.append(emptyPage) }
          isPageEmpty = true
          inline.leftOut.begin(words)
        } else if texts.isEmpty {
          texts.append(pageHeading(title))
        }
        texts.append(heading(block, level: min(level - top + 1, 6)))
        for after in afterHeading.flatMap({ self.blocks([$0]) }) {
          texts.append(after)
          isPageEmpty = false
        }
        afterHeading = []
        continue
      }
      let written = self.blocks([block])
      guard !written.isEmpty else { continue }
      if texts.isEmpty { texts.append(pageHeading(title)) }
      texts += written
      isPageEmpty = false
    }
    if texts.isEmpty { texts.append(pageHeading(title)) }
    if isPageEmpty || texts.count == 1 { texts.append(emptyPage) }
    return (texts + notes()).joined(separator: "\n\n") + "\n"
  }

  private var emptyPage: String {
    language == .nb ? "Skriv teksten til denne siden her." : "Write the text of this page here."
  }

  /// Blocks without what only holds them together.
  private func unwrapped(_ block: JSONValue) -> [JSONValue] {
    switch block.kind {
    case "Div": block.content[1].list.flatMap(unwrapped)
    default: [block]
    }
  }

  // MARK: Headings

  private mutating func pageHeading(_ words: String) -> String {
    "# \(MarkdownEscaping.text(words)) {#\(pageID(words))}"
  }

  private mutating func heading(_ block: JSONValue, level: Int) -> String {
    let known = inline.footnotes.count
    var words = inline.text(block.content[2].list)
    // A heading holds words alone: its notes and pictures come below it.
    if inline.footnotes.count > known {
      afterHeading += inline.footnotes[known...].flatMap(\.self)
      inline.footnotes.removeSubrange(known...)
      words = MarkdownEscaping.text(PlainWords.of(block.content[2].list))
    }
    if words.contains("\n") || words.contains("![") || words.contains("](") {
      afterHeading += block.content[2].list.filter { $0.kind == "Image" }.map { image in
        ["t": "Para", "c": .array([image])]
      }
      words = MarkdownEscaping.text(PlainWords.of(block.content[2].list))
    }
    words = words.split(separator: " ").joined(separator: " ")
    let marks = String(repeating: "#", count: level)
    if words.hasSuffix("#") { words = String(words.dropLast()) + "\\#" }
    guard level == 1 else { return "\(marks) \(words)" }
    return "\(marks) \(words) {#\(pageID(PlainWords.of(block.content[2].list)))}"
  }

  private mutating func pageID(_ words: String) -> String {
    let first = Identifier(words: words).map { String($0.text.prefix(50)) } ?? "side"
    var stem = first
    while stem.hasSuffix("-") { stem.removeLast() }
    if ReservedNames.pages.contains(stem) { stem += "-1" }
    var id = stem
    var number = 2
    while !pageIDs.insert(id).inserted {
      id = "\(stem)-\(number)"
      number += 1
    }
    return id
  }

  // MARK: Blocks

  private mutating func blocks(_ blocks: [JSONValue], depth: Int = 0) -> [String] {
    // Two lists after each other would be read as one.
    var result: [String] = []
    var lastKind = ""
    for block in blocks {
      let written = self.block(block, depth)
      guard !written.isEmpty else { continue }
      if block.kind == lastKind, block.kind == "BulletList" || block.kind == "OrderedList" {
        result.append("<!-- -->")
      }
      lastKind = block.kind
      result += written
    }
    return result
  }

  private mutating func block(_ block: JSONValue, _ depth: Int) -> [String] {
    guard depth < 20 else {
      inline.leftOut.add(.unknown)
      return []
    }
    let content = block.content
    switch block.kind {
    case "Plain", "Para": return paragraphs(content.list)
    case "LineBlock": return content.list.flatMap { paragraphs($0.list) }
    case "CodeBlock": return code(content[1].text ?? "")
    case "BlockQuote":
      let inner = blocks(content.list, depth: depth + 1)
      return inner.isEmpty ? [] : [prefixed(inner.joined(separator: "\n\n"), "> ", "> ")]
    case "BulletList": return list(content.list, depth) { _ in "- " }
    case "OrderedList":
      let start = min(max(content[0][0].whole ?? 1, 0), 999_999)
      return list(content[1].list, depth) { "\(start + $0). " }
    case "DefinitionList":
      return content.list.flatMap { item in
        paragraphs([["t": "Strong", "c": .array(item[0].list)]])
          + item[1].list.flatMap { blocks($0.list, depth: depth + 1) }
      }
    case "Header": return paragraphs([["t": "Strong", "c": .array(content[2].list)]])
    case "HorizontalRule": return ["***"]
    case "Table": return table(content)
    case "Div": return blocks(content[1].list, depth: depth + 1)
    case "Figure": return blocks(content[2].list, depth: depth + 1)
    case "Null": return []
    case "RawBlock":
      inline.leftOut.add(.rawText)
      return []
    default:
      inline.leftOut.add(.unknown)
      return []
    }
  }

  private mutating func paragraphs(_ inlines: [JSONValue]) -> [String] {
    var text = inline.text(inlines)
    while let last = text.last, last == " " || last == "\n" || text.hasSuffix("\\\n") {
      text.removeLast(text.hasSuffix("\\\n") && !text.hasSuffix("\\\\\n") ? 1 : 1)
      if last == "\n", text.hasSuffix("\\") { text.removeLast() }
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
      .map { MarkdownEscaping.line(String($0)) }.filter { !$0.isEmpty && $0 != "\\" }
    let whole = lines.joined(separator: "\n")
    guard !whole.allSatisfy({ $0 == " " || $0 == "\n" }) else { return [] }
    return whole.utf8.count <= Self.longestParagraph ? [whole] : divided(whole)
  }

  /// A paragraph in pieces, divided at blanks.
  private func divided(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if piece.utf8.count + word.utf8.count > Self.longestParagraph, !piece.isEmpty {
        pieces.append(piece)
        piece = ""
      }
      piece += (piece.isEmpty ? "" : " ") + word
    }
    return (pieces + [piece]).map(MarkdownEscaping.line)
  }

  private func code(_ text: String) -> [String] {
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    let lines = text.split(whereSeparator: \.isNewline).map { $0.filter { $0 != "\u{0}" } }
    return lines.isEmpty ? [] : ["\(fence)\n\(lines.joined(separator: "\n"))\n\(fence)"]
  }

  private mutating func list(
    _ items: [JSONValue], _ depth: Int, marker: (Int) -> String
  ) -> [String] {
    var written: [String] = []
    var isLoose = false
    for item in items {
      let inner = blocks(item.list, depth: depth + 1)
      guard !inner.isEmpty else { continue }
      let mark = marker(written.count)
      let isTight = item.list.dropFirst().allSatisfy { $0.kind == "BulletList" || $0.kind == "OrderedList" }
      isLoose = isLoose || !isTight
      let text = inner.joined(separator: isTight ? "\n" : "\n\n")
      written.append(prefixed(text, mark, String(repeating: " ", count: mark.count)))
    }
    return written.isEmpty ? [] : [written.joined(separator: isLoose ? "\n\n" : "\n")]
  }

  private func prefixed(_ text: String, _ first: String, _ other: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      let prefix = index == 0 ? first : other
      return line.isEmpty ? (prefix.hasPrefix(">") ? ">" : "") : prefix + line
    }.joined(separator: "\n")
  }

  // MARK: Tables

  private mutating func table(_ content: JSONValue) -> [String] {
    let caption = blocks(content[1][1].list)
    let head = content[3][1].list
    let bodies = content[4].list.flatMap { $0[2].list + $0[3].list }
    let foot = content[5][1].list
    var rows = (head + bodies + foot).map { row in row[1].list.map { cell($0) } }
    rows.removeAll { $0.allSatisfy(\.isEmpty) }
    let columns = rows.map(\.count).max() ?? 0
    guard columns > 0, !rows.isEmpty else { return caption }
    guard columns <= Self.mostColumns, columns > 1 else {
      if columns > 1 { inline.leftOut.add(.wideTable) }
      // A frame around text, or more columns than a telephone shows: what is in it follows line by line.
      return caption
        + rows.map { MarkdownEscaping.line($0.filter { !$0.isEmpty }.joined(separator: " – ")) }
        .flatMap { divided($0) }
    }
    let filled = rows.map { $0 + Array(repeating: "", count: columns - $0.count) }
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
    let head1 = [line(filled[0]), line(Array(repeating: "---", count: columns))]
    var tables: [String] = []
    var rest = filled.dropFirst()
    repeat {
      tables.append((head1 + rest.prefix(Self.mostRows).map(line)).joined(separator: "\n"))
      rest = rest.dropFirst(Self.mostRows)
    } while !rest.isEmpty
    return caption + tables
  }

  private mutating func cell(_ cell: JSONValue) -> String {
    let parts = cell[4].list.flatMap { cellTexts($0, 0) }.filter { !$0.isEmpty }
    if parts.count > 1 { inline.leftOut.add(.cellBreak) }
    return parts.joined(separator: "; ").split(whereSeparator: \.isNewline)
      .map { $0.hasSuffix("\\") ? $0.dropLast() : $0 }.joined(separator: " ")
  }

  /// The running words of what a cell holds, whatever it holds them in.
  private mutating func cellTexts(_ block: JSONValue, _ depth: Int) -> [String] {
    guard depth < 10 else { return [] }
    switch block.kind {
    case "Plain", "Para": return [inline.text(block.content.list)]
    case "Header": return [inline.text(block.content[2].list)]
    case "CodeBlock": return [MarkdownEscaping.text(block.content[1].text ?? "")]
    case "BulletList": return block.content.list.flatMap { $0.list.flatMap { cellTexts($0, depth + 1) } }
    case "OrderedList": return block.content[1].list.flatMap { $0.list.flatMap { cellTexts($0, depth + 1) } }
    case "BlockQuote": return block.content.list.flatMap { cellTexts($0, depth + 1) }
    case "LineBlock": return block.content.list.map { inline.text($0.list) }
    case "Div": return block.content[1].list.flatMap { cellTexts($0, depth + 1) }
    case "Table":
      return (block.content[3][1].list + block.content[4].list.flatMap { $0[2].list + $0[3].list })
        .flatMap { $0[1].list.flatMap { $0[4].list.flatMap { cellTexts($0, depth + 1) } } }
    default:
      inline.leftOut.add(.unknown)
      return []
    }
  }

  // MARK: Footnotes

  /// The words of the notes, which may have notes themselves.
  private mutating func notes() -> [String] {
    var texts: [String] = []
    var index = 0
    while index < inline.footnotes.count, index < 1000 {
      let inner = blocks(inline.footnotes[index])
      let text = inner.isEmpty ? "…" : inner.joined(separator: "\n\n")
      texts.append(prefixed(text, "[^\(index + 1)]: ", "    "))
      index += 1
    }
    return texts
  }
}

extension JSONValue {
  /// The level of a heading; nil for any other block.
  fileprivate var headingLevel: Int? { kind == "Header" ? content[0].whole : nil }
}
