import Diagnostics
import Source

/// Looks at the lines of a paragraph for what was meant as something else than plain text: a heading without its space, a bullet
/// from Word, dialogue whose lines flow together.
struct ParagraphTraps {
  private let text: MarkdownText
  private let lines: [Range<Int>]

  /// What a paragraph's lines show. `lines` are its lines from their first byte that isn't a space or a `>`.
  static func check(_ lines: [Range<Int>], of text: MarkdownText) -> [Diagnostic] {
    if let table = table(lines, of: text) { return [table] }
    // Most lines begin with a letter, and nothing is allotted for them.
    guard lines.contains(where: { LineStart(text.file.bytes, in: $0) != nil }) else { return [] }
    return ParagraphTraps(text: text, lines: lines).check()
  }

  /// Lines that all begin with an upright stroke, which would be a table if the second one were a line.
  private static func table(_ lines: [Range<Int>], of text: MarkdownText) -> Diagnostic? {
    let bytes = text.file.bytes
    let stroke = UInt8(ascii: "|")
    guard lines.count > 1, lines.allSatisfy({ $0.first.map { bytes[$0] } == stroke }), let first = lines.first
    else { return nil }
    let trimmed = text.file.trimmed(first)
    let strokes = bytes[trimmed].count { $0 == stroke }
    let cells = bytes[trimmed.upperBound - 1] == stroke ? strokes - 1 : strokes
    guard cells > 0 else { return nil }
    return Diagnostic(
      .tableWithoutLine, at: text.file.span(first.lowerBound, trimmed.upperBound),
      ["line": .text("|" + String(repeating: "---|", count: cells))])
  }

  private init(text: MarkdownText, lines: [Range<Int>]) {
    self.text = text
    self.lines = lines
  }

  private var file: SourceFile { text.file }

  private func check() -> [Diagnostic] {
    let starts = lines.map { LineStart(file.bytes, in: $0) }
    var diagnostics: [Diagnostic] = []
    var bullets: [(place: Range<Int>, name: String)] = []
    for (number, start) in starts.enumerated() {
      let line = lines[number]
      switch start {
      case .hashes(let count): heading(count, line, isFirst: number == 0).map { diagnostics.append($0) }
      case .hardSpace(let place, let mended): diagnostics.append(hardSpace(place, mended, line))
      case .bullet(let place, let name): bullets.append((place, name))
      case .dashes(let place): diagnostics.append(dashes(place, isFirst: number == 0))
      case .colons(let place, let count): diagnostics.append(colons(place, count, line))
      case .marker, nil: break
      }
    }
    if let first = bullets.first { diagnostics.append(list(bullets, first)) }
    if let together = linesTogether(starts) { diagnostics.append(together) }
    return diagnostics
  }

  // MARK: One line

  /// `##Ord` surely is a heading; `#Ord` may be a tag as people write them, unless it looks like a title.
  private func heading(_ count: Int, _ line: Range<Int>, isFirst: Bool) -> Diagnostic? {
    let bytes = file.bytes
    let words = line.lowerBound + count
    if count == 1 {
      guard isFirst, bytes.isCapital(words, in: line), !endsSentence(line), !hasInnerCapital(words, line)
      else {
        return nil
      }
    }
    let signs = String(repeating: "#", count: count)
    let place = file.span(words, words)
    let fix = Diagnostic.Fix(
      Words(nb: "sett inn mellomrom etter \(signs)", en: "insert a space after \(signs)"),
      [.init(place, " ")], isCertain: count > 1 || lines.count == 1)
    let end = bytes[words..<line.upperBound].firstIndex(of: 32) ?? line.upperBound
    return Diagnostic(
      .headingWithoutSpace, at: file.span(line.lowerBound, end),
      ["mended": .text("«\(signs) \(file.text(file.span(words, end)))»")], fixes: [fix])
  }

  private func endsSentence(_ line: Range<Int>) -> Bool {
    guard let last = file.trimmed(line).last else { return false }
    return [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!")].contains(
      file.bytes[last])
  }

  /// As in `#MeToo`.
  private func hasInnerCapital(_ start: Int, _ line: Range<Int>) -> Bool {
    let word = file.bytes[start..<line.upperBound].prefix { $0 != 32 }
    return word.dropFirst().contains { (65...90).contains($0) || $0 == UInt8(ascii: "#") }
  }

  private func hardSpace(_ place: Range<Int>, _ mended: String, _ line: Range<Int>) -> Diagnostic {
    let span = file.span(place.lowerBound, place.upperBound)
    let title =
      mended.isEmpty
      ? Words(nb: "slett det harde mellomrommet", en: "delete the non-breaking space")
      : Words(nb: "skriv et vanlig mellomrom", en: "write an ordinary space")
    // `-` and a hard space may be a line of dialogue, which mustn't become a bullet.
    let fix = Diagnostic.Fix(
      title, [.init(span, mended)], isCertain: !Dialogue.isReply(file.bytes, in: line))
    return Diagnostic(.hardSpaceInMarkup, at: span, fixes: [fix])
  }

  private func dashes(_ place: Range<Int>, isFirst: Bool) -> Diagnostic {
    let span = file.span(place.lowerBound, place.upperBound)
    // Right below a text, three hyphens would make a heading of it.
    let fix = Diagnostic.Fix(
      Words(nb: "skriv ---", en: "write ---"), [.init(span, isFirst ? "---" : text.lineBreak + "---")],
      isCertain: lines.count == 1)
    return Diagnostic(.dashesFromElsewhere, at: span, fixes: [fix])
  }

  private func colons(_ place: Range<Int>, _ count: Int, _ line: Range<Int>) -> Diagnostic {
    let colons = count == 2 ? "::" : ":::"
    let span = file.span(place.lowerBound, place.upperBound)
    let mended = place.upperBound < line.upperBound ? colons + " " : colons
    let fix = Diagnostic.Fix(
      Words(nb: "skriv \(colons)", en: "write \(colons)"), [.init(span, mended)], isCertain: true)
    return Diagnostic(.colonsApart, at: span, ["colons": .text(colons)], fixes: [fix])
  }

  // MARK: Several lines

  private func list(
    _ bullets: [(place: Range<Int>, name: String)], _ first: (place: Range<Int>, name: String)
  ) -> Diagnostic {
    let edits = bullets.map {
      Diagnostic.Fix.Edit(file.span($0.place.lowerBound, $0.place.upperBound), "- ")
    }
    let fix = Diagnostic.Fix(
      Words(nb: "skriv «- » foran hvert punkt", en: "write “- ” before each item"), edits, isCertain: true)
    return Diagnostic(
      .bulletFromElsewhere, at: file.span(first.place.lowerBound, first.place.upperBound),
      ["bullet": .text(first.name)], fixes: [fix])
  }

  /// Two lines or more that begin with a dash or a number of their own, the first among them.
  private func linesTogether(_ starts: [LineStart?]) -> Diagnostic? {
    guard let first = lines.first, case .marker(let isNumber)? = starts.first else { return nil }
    var others: [Range<Int>] = []
    for number in starts.indices.dropFirst() where starts[number] == .marker(isNumber: isNumber) {
      // A line that was broken on purpose begins anew on the page too.
      if !breaksLine(lines[number - 1]) { others.append(lines[number]) }
    }
    guard !others.isEmpty else { return nil }
    let marker = isNumber ? "1. " : "- "
    let apart = Diagnostic.Fix(
      Words(nb: "sett en tom linje mellom dem", en: "put an empty line between them"),
      others.map { .init(file.span($0.lowerBound, $0.lowerBound), text.lineBreak) })
    return Diagnostic(
      .linesFlowTogether, at: file.span(first.lowerBound, first.upperBound), ["marker": .text("«\(marker)»")],
      fixes: [apart])
  }

  /// Whether a line ends in a backslash or two spaces.
  private func breaksLine(_ line: Range<Int>) -> Bool {
    let end = file.bytes[line].suffix(2)
    return end.last == UInt8(ascii: "\\") || end.elementsEqual([32, 32])
  }
}

/// Lines of talk, as one writes them in a story.
enum Dialogue {
  /// Whether somebody says something in a line: `, sa Kari`, `! said she`.
  static func isReply(_ bytes: [UInt8], in line: Range<Int>) -> Bool {
    for index in line where isBreath(bytes[index]) || isClosingQuote(bytes, index) {
      var start = index + 1
      if bytes[index] >= 0x80 { start += bytes[index] == 0xC2 ? 1 : 2 }
      start = bytes.blanksEnd(start, in: line)
      var end = start
      while end < line.upperBound, (97...122).contains(bytes[end]) { end += 1 }
      guard end > start, verbs.contains(String(decoding: bytes[start..<end], as: UTF8.self)) else { continue }
      let subject = bytes.blanksEnd(end, in: line)
      guard subject > end else { continue }
      if bytes.isCapital(subject, in: line) { return true }
      var stop = subject
      while stop < line.upperBound, (97...122).contains(bytes[stop]) { stop += 1 }
      if pronouns.contains(String(decoding: bytes[subject..<stop], as: UTF8.self)) { return true }
    }
    return false
  }

  private static func isBreath(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
      || byte == UInt8(ascii: "\"")
  }

  /// » or ”
  private static func isClosingQuote(_ bytes: [UInt8], _ index: Int) -> Bool {
    if bytes[index] == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] == 0xBB }
    return bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
      && bytes[index + 2] == 0x9D
  }

  /// What one begins with when one is asked.
  static let answers: Set<String> = [
    "Ja", "Nei", "Jo", "Jeg", "Eg", "Det", "At", "Fordi", "Kanskje", "Tja", "Fint", "Bra", "Greit",
    "Ingenting", "Ikke",
    "Yes", "No", "I", "It", "That", "Because", "Maybe", "Fine", "Nothing", "Not",
  ]

  private static let verbs: Set<String> = [
    "sa", "sier", "seier", "spurte", "spør", "svarte", "svarer", "svara", "svarar", "ropte", "roper",
    "hvisket",
    "hvisker", "said", "says", "asked", "asks", "replied", "answered",
  ]

  private static let pronouns: Set<String> = [
    "han", "hun", "ho", "hen", "jeg", "eg", "de", "dei", "vi", "du", "he", "she", "they", "we", "mamma",
    "pappa",
    "mor", "far", "mom", "mum", "dad", "terapeuten", "legen", "læreren",
  ]
}
