import CCmarkGFM
import Diagnostics
import ProgramModel
import Source

/// Walks cmark's inlines and makes our own of them.
struct InlineReader {
  typealias Node = UnsafeMutablePointer<cmark_node>

  private(set) var diagnostics: [Diagnostic] = []
  private(set) var html: RawHTML
  private let text: MarkdownText
  private var depth = 0
  /// What lies deeper than the limit isn't read, which is told once.
  private var isTooDeep = false
  /// How many links and pictures the words stand in: there an address is no bare one.
  private var linkDepth = 0
  /// Up to where bare addresses have been found, so that the second of two equal ones is told at its own place.
  private var addressesUpTo = 0
  /// The same of what begins like a comment.
  private var commentsUpTo = 0
  /// The same of what was meant as markup and isn't, of addresses with spaces, and of answers.
  private var leftoversUpTo = 0
  private var spacedUpTo = 0
  private var marksUpTo = 0
  private var mentionsUpTo = 0

  /// What a note's number in the text is in the file, from 0; nil where they are the same.
  private let notes: [Int?]?

  /// - Parameter html: what is known of the HTML above.
  init(_ text: MarkdownText, notes: [Int?]? = nil, html: RawHTML = RawHTML()) {
    self.text = text
    self.notes = notes
    self.html = html
  }

  /// Whether a byte may be the start of markup in running text.
  static func mayBeMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"),
      UInt8(ascii: "&"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  mutating func inlines(in parent: Node) -> [Inline] {
    guard depth < TextLimits.depth else {
      if !isTooDeep {
        diagnostics.append(
          Diagnostic(.tooDeep, at: firstLine(near: parent), ["limit": .number(TextLimits.depth)]))
      }
      isTooDeep = true
      return []
    }
    depth += 1
    defer { depth -= 1 }
    var result: [Inline] = []
    var words = PendingText()
    var child = parent.pointee.first_child
    while let node = child {
      child = node.pointee.next
      switch cmark_node_type(UInt32(node.pointee.type)) {
      case CMARK_NODE_TEXT: words.add(node.pointee.as.literal)
      case CMARK_NODE_SOFTBREAK: words.addSpace()
      case CMARK_NODE_HTML_INLINE: tellHTML(node)
      default:
        guard let inline = inline(node) else { continue }
        flush(&words, into: &result, near: node)
        result.append(inline)
      }
    }
    flush(&words, into: &result, near: parent)
    return result
  }

  private mutating func inline(_ node: Node) -> Inline? {
    switch cmark_node_type(UInt32(node.pointee.type)) {
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code(String(chunk: node.pointee.as.literal))
    case CMARK_NODE_EMPH: return .emphasis(inlines(in: node))
    case CMARK_NODE_STRONG: return .strong(inlines(in: node))
    case CMARK_NODE_LINK: return link(node)
    case CMARK_NODE_IMAGE: return picture(node)
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      return footnote(String(chunk: node.pointee.as.literal))
    default: return nil
    }
  }

  private func footnote(_ digits: String) -> Inline? {
    guard let number = Int(digits) else { return nil }
    guard let notes else { return .footnote(number) }
    guard notes.indices.contains(number - 1), let known = notes[number - 1] else { return nil }
    return .footnote(known)
  }

  private mutating func link(_ node: Node) -> Inline {
    let span = span(of: node, mark: UInt8(ascii: "["))
    let address = String(chunk: node.pointee.as.link.url)
    linkDepth += 1
    let words = inlines(in: node)
    linkDepth -= 1
    let read = Destination.read(address, in: text.file)
    if let rule = read.problem {
      diagnostics.append(Diagnostic(rule, at: span, ["address": .text(address)]))
    } else if words.plainText.allSatisfy(\.isWhitespace) {
      diagnostics.append(Diagnostic(.linkWithoutWords, at: span))
    }
    tellTitle(of: node, at: span)
    return .link(Link(to: read.destination, words: words, at: span))
  }

  private mutating func picture(_ node: Node) -> Inline {
    let span = span(of: node, mark: UInt8(ascii: "!"))
    let address = String(chunk: node.pointee.as.link.url)
    linkDepth += 1
    let alternative = inlines(in: node).plainText
    linkDepth -= 1
    let isDecorative = isMarkedDecorative(after: node)
    var path: String?
    switch Destination.read(address, in: text.file) {
    case (.file(let file, _), nil): path = file
    case (_, let problem):
      diagnostics.append(
        Diagnostic(problem ?? .pictureFromElsewhere, at: span, ["address": .text(address)]))
    }
    if alternative.allSatisfy(\.isWhitespace), !isDecorative {
      diagnostics.append(Diagnostic(.pictureWithoutAlternative, at: span))
    }
    tellTitle(of: node, at: span)
    return .picture(
      Picture(
        path: path, alternative: Prose(words: alternative, at: span), isDecorative: isDecorative, at: span))
  }

  /// `![](x.svg){decorative}`: the word in braces right after a picture.
  private func isMarkedDecorative(after node: Node) -> Bool {
    guard let next = node.pointee.next, cmark_node_type(UInt32(next.pointee.type)) == CMARK_NODE_TEXT else {
      return false
    }
    return Self.decorativeMarks.contains { String(chunk: next.pointee.as.literal).hasPrefix($0) }
  }

  private static let decorativeMarks = ["{decorative}", "{dekorativ}", "{pynt}"]

  private mutating func tellHTML(_ node: Node) {
    let literal = String(chunk: node.pointee.as.literal)
    let place = span(of: node, mark: UInt8(ascii: "<"))
    if let diagnostic = html.diagnostic(for: literal, at: place) { diagnostics.append(diagnostic) }
  }

  /// The words that a browser shows beside the mouse, and a phone nowhere.
  private mutating func tellTitle(of node: Node, at span: SourceSpan) {
    guard node.pointee.as.link.title.len > 0 else { return }
    diagnostics.append(Diagnostic(.titleUnseen, at: span))
  }

  // MARK: Words

  private mutating func flush(_ words: inout PendingText, into result: inout [Inline], near node: Node) {
    guard !words.isEmpty else { return }
    let signs = words.signs
    var string = words.take()
    if text.needsComposing { string = string.composed }
    if case .picture(let picture)? = result.last, picture.isDecorative {
      for mark in Self.decorativeMarks where string.hasPrefix(mark) { string.removeFirst(mark.count) }
      if string.isEmpty { return }
    }
    // Most words have none of the signs that anything below begins with.
    if linkDepth == 0, !signs.isEmpty {
      let leftovers = tellLeftovers(in: string, near: node)
      tellBareAddresses(in: string, near: node, except: leftovers)
      tellSpacedAddresses(in: string, near: node)
      if signs.contains(.angle) { tellShownComments(in: string, near: node) }
    }
    if signs.contains(.mark) { tellShownMarks(in: string, near: node) }
    if signs.isSuperset(of: [.colon, .bracket]) {
      result += mentions(in: string, near: node)
    } else {
      result.append(.text(string))
    }
  }

  private mutating func tellBareAddresses(
    in string: String, near node: Node, except leftovers: [SourceSpan]
  ) {
    for found in BareAddresses.find(in: string) {
      guard let span = bareAddress(found.address, near: node) else { continue }
      addressesUpTo = span.end
      // The address of a link that is written wrong has been told of with it.
      if leftovers.contains(where: { $0.start <= span.start && span.start < $0.end }) { continue }
      let title = Words(nb: "skriv \(found.written)", en: "write \(found.written)")
      let fix = Diagnostic.Fix(title, [.init(span, found.written)], isCertain: found.isCertain)
      diagnostics.append(
        Diagnostic(
          .addressBare, at: span, ["written": .text(found.written), "target": .text(found.target)],
          fixes: [fix]))
    }
  }

  private mutating func tellShownMarks(in string: String, near node: Node) {
    for mark in ShownMarks.find(in: string) {
      // With what follows, since the same signs may make other words bold on the line.
      var place = next(mark.written + mark.behind, near: node, after: \.marksUpTo)
      if text.file.text(place) != mark.written + mark.behind {
        repeat {
          place = next(mark.written, near: node, after: \.marksUpTo)
        } while text.file.text(place) == mark.written
          && ShownMarks.isWithinWord(text.file.bytes, place.start..<place.end)
      }
      let span = text.file.span(place.start, place.start + mark.written.utf8.count)
      // Somebody who wants the signs to be seen has put a backslash before them.
      guard text.file.text(span) == mark.written,
        span.start == 0 || text.file.bytes[span.start - 1] != UInt8(ascii: "\\")
      else { continue }
      diagnostics.append(
        Diagnostic(
          .marksShown, at: span,
          ["written": .text(mark.written), "advice": .words(ShownMarks.advice(on: mark.written))]))
    }
  }

  /// `[Ring](tel:116 123)`, which is no link to Markdown.
  private mutating func tellSpacedAddresses(in string: String, near node: Node) {
    for address in SpacedAddresses.find(in: string) {
      let written = next("](\(address))", near: node, after: \.spacedUpTo)
      // Somebody who writes about Markdown has put a backslash before the bracket.
      let start = written.start + 2
      guard written.end == start + address.utf8.count + 1,
        start < 3 || text.file.bytes[start - 3] != UInt8(ascii: "\\")
      else { continue }
      let span = text.file.span(start, written.end - 1)
      var fixes: [Diagnostic.Fix] = []
      if address.lowercased().hasPrefix("tel:") {
        let mended = address.filter { $0 != " " && $0 != "\t" }
        let title = Words(nb: "skriv \(mended)", en: "write \(mended)")
        fixes.append(Diagnostic.Fix(title, [.init(span, mended)], isCertain: true))
      }
      diagnostics.append(Diagnostic(.linkWithSpace, at: span, ["address": .text(address)], fixes: fixes))
    }
  }

  /// `<!-- a -- b -->` and comments that a new paragraph ends: they were for the translator, and everybody would read them.
  private mutating func tellShownComments(in string: String, near node: Node) {
    let mark = Array("<!--".utf8)
    var rest = Array(string.utf8)[...]
    while let found = ByteSearch.first(mark, in: rest) {
      rest = rest[(found + mark.count)...]
      guard let place = nextComment(near: node) else { return }
      commentsUpTo = place.end
      diagnostics.append(Diagnostic(.commentShown, at: place))
    }
  }

  /// The next place where a comment seems to begin; one behind a backslash is about comments.
  private func nextComment(near node: Node) -> SourceSpan? {
    let bytes = text.file.bytes
    let mark = Array("<!--".utf8)
    for range in lines(around: node) where range.upperBound > commentsUpTo {
      let line = bytes[max(range.lowerBound, commentsUpTo)..<range.upperBound]
      guard let start = ByteSearch.first(mark, in: line) else { continue }
      if start > range.lowerBound, bytes[start - 1] == UInt8(ascii: "\\") { return nil }
      return text.file.span(start, start + mark.count)
    }
    return nil
  }

  /// What was meant as a link, a footnote or an answer, and isn't one.
  private mutating func tellLeftovers(in string: String, near node: Node) -> [SourceSpan] {
    var places: [SourceSpan] = []
    for leftover in Leftovers.find(in: string) {
      let place = next(leftover.written, near: node, after: \.leftoversUpTo)
      guard text.file.text(place) == leftover.written,
        place.start == 0 || text.file.bytes[place.start - 1] != UInt8(ascii: "\\")
      else { continue }
      places.append(place)
      var fixes: [Diagnostic.Fix] = []
      if leftover.isCertain {
        let title = Words(nb: "skriv \(leftover.mended)", en: "write \(leftover.mended)")
        fixes.append(.init(title, [.init(place, leftover.mended)], isCertain: true))
      }
      diagnostics.append(
        Diagnostic(
          leftover.rule, at: place,
          [
            "written": .text(leftover.written), "mended": .text(leftover.mended),
            "name": .text(leftover.name),
          ],
          fixes: fixes))
    }
    return places
  }

  /// The next place of an address in the block around a node that isn't the target of a link or code.
  private func bareAddress(_ address: String, near node: Node) -> SourceSpan? {
    let wanted = Array(address.utf8)
    let bytes = text.file.bytes
    for range in lines(around: node) where range.count >= wanted.count {
      for start in range.lowerBound...range.upperBound - wanted.count where start >= addressesUpTo {
        guard bytes[start] == wanted[0], bytes[start..<start + wanted.count].elementsEqual(wanted) else {
          continue
        }
        let before = start > range.lowerBound ? bytes[start - 1] : 32
        let isTarget = before == UInt8(ascii: "(") && start >= 2 && bytes[start - 2] == UInt8(ascii: "]")
        if isTarget || before == UInt8(ascii: "<") || before == UInt8(ascii: "`")
          || before == UInt8(ascii: "/")
        {
          continue
        }
        return text.file.span(start, start + wanted.count)
      }
    }
    return nil
  }

  /// Divides words at each `:answer[…]`.
  private mutating func mentions(in string: String, near node: Node) -> [Inline] {
    var result: [Inline] = []
    var rest = string[...]
    while let mention = MentionReader.first(in: rest) {
      if mention.range.lowerBound > rest.startIndex {
        result.append(.text(String(rest[..<mention.range.lowerBound])))
      }
      let span = next(String(rest[mention.range]), near: node, after: \.mentionsUpTo)
      if mention.isAnswer {
        let reference = Reference(mention.reference.split(separator: ".").map(String.init), at: span)
        let otherwise = mention.otherwise.map { Prose(words: $0, at: span) }
        result.append(.answer(AnswerMention(of: reference, otherwise: otherwise, at: span)))
      } else {
        diagnostics.append(
          Diagnostic(
            .inlineDirectiveUnknown, at: span, ["name": .text(mention.name)],
            suggestion: Suggestion.nearest(to: mention.name, among: MentionReader.names)))
      }
      rest = rest[mention.range.upperBound...]
    }
    if !rest.isEmpty { result.append(.text(String(rest))) }
    return result
  }

  /// Takes attributes that have been read from the source off the end of running text.
  static func removeAttributes(_ inlines: inout [Inline]) {
    guard case .text(let words)? = inlines.last, let brace = words.lastIndex(of: "{") else { return }
    var kept = words[..<brace]
    while kept.last?.isWhitespace == true { kept.removeLast() }
    inlines.removeLast()
    if !kept.isEmpty { inlines.append(.text(String(kept))) }
  }

  // MARK: Places

  /// The place of a node in the file. cmark counts a paragraph's later lines without their indentation, so the place is kept
  /// only where the sign stands that must be there, else the first such sign of the line is taken.
  private func span(of node: Node, mark: UInt8) -> SourceSpan {
    let line = Int(node.pointee.start_line)
    guard line >= 1, line <= text.lines.count else { return text.file.span(0, 0) }
    let range = text.lines[line - 1]
    let bytes = text.file.bytes
    var start = text.offset(line: line, column: Int(node.pointee.start_column))
    if start >= range.upperBound || bytes[start] != mark {
      start = range.first { bytes[$0] == mark } ?? text.trimmedRange(ofLine: line).lowerBound
    }
    let end = text.offset(line: Int(node.pointee.end_line), column: Int(node.pointee.end_column) + 1)
    let isSameLine = node.pointee.end_line == node.pointee.start_line
    return text.file.span(start, isSameLine && end > start ? end : range.upperBound)
  }

  /// The lines of the block around a node.
  private func lines(around node: Node) -> ArraySlice<Range<Int>> {
    var block = node
    while cmark_node_type(UInt32(block.pointee.type)).rawValue & UInt32(CMARK_NODE_TYPE_MASK)
      == UInt32(CMARK_NODE_TYPE_INLINE), let parent = block.pointee.parent
    {
      block = parent
    }
    let first = min(max(Int(block.pointee.start_line), 1), text.lines.count)
    let last = min(max(Int(block.pointee.end_line), first), text.lines.count)
    return text.lines[max(first - 1, 0)..<last]
  }

  /// The next place of some words in the lines of the block around a node, so that the second of two equal ones is told at its
  /// own; the block's first line where they are written in another way.
  private mutating func next(
    _ words: String, near node: Node, after cursor: WritableKeyPath<InlineReader, Int>
  ) -> SourceSpan {
    let lines = lines(around: node)
    let wanted = Array(words.utf8.prefix(40))
    for range in lines where range.upperBound > self[keyPath: cursor] {
      let rest = max(range.lowerBound, self[keyPath: cursor])..<range.upperBound
      guard rest.count >= wanted.count else { continue }
      for start in rest.lowerBound...rest.upperBound - wanted.count
      where text.file.bytes[start..<start + wanted.count].elementsEqual(wanted) {
        let found = text.file.span(start, min(start + words.utf8.count, range.upperBound))
        self[keyPath: cursor] = found.end
        return found
      }
    }
    return firstLine(near: node)
  }

  private func firstLine(near node: Node) -> SourceSpan {
    lines(around: node).first.map { text.file.span($0.lowerBound, $0.upperBound) } ?? text.file.span(0, 0)
  }
}

/// Words that are gathered until something else than words comes.
private struct PendingText {
  private var bytes: [UInt8] = []

  var isEmpty: Bool { bytes.isEmpty }

  mutating func add(_ chunk: cmark_chunk) {
    guard let data = chunk.data, chunk.len > 0 else { return }
    bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(chunk.len)))
  }

  mutating func addSpace() { bytes.append(32) }

  /// What they have of the signs by which something that isn't words may begin.
  struct Signs: OptionSet {
    let rawValue: UInt8
    static let colon = Signs(rawValue: 1)
    static let bracket = Signs(rawValue: 2)
    /// `]`, `(`, `@` or `www`.
    static let other = Signs(rawValue: 4)
    static let angle = Signs(rawValue: 8)
    /// What bold or stressed words are written with, here or elsewhere.
    static let mark = Signs(rawValue: 16)
  }

  /// One look at each byte.
  var signs: Signs {
    bytes.withUnsafeBufferPointer { bytes in
      var signs: Signs = []
      var before: UInt8 = 0
      for byte in bytes {
        // Small letters and spaces are most of a text.
        if byte >= UInt8(ascii: "a") {
          if byte == UInt8(ascii: "w"), before == byte { signs.insert(.other) }
          if byte == UInt8(ascii: "~") { signs.insert(.mark) }
        } else if byte != 32 {
          switch byte {
          case UInt8(ascii: ":"): signs.insert(.colon)
          case UInt8(ascii: "["): signs.insert(.bracket)
          case UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: "@"): signs.insert(.other)
          case UInt8(ascii: "<"): signs.insert(.angle)
          case UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "\\"):
            signs.insert(.mark)
          default: break
          }
        }
        before = byte
      }
      return signs
    }
  }

  mutating func take() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
