import Diagnostics
import ProgramReading
import Source

/// Warnings that ask for judgement can be answered where they stand: `<!-- ok: M0901 because we quote a law -->`.
///
/// The comment holds codes, a reason, or both; without a code it answers every such warning. On a line of its own it answers for the
/// block right below; right below a page's heading for the page; before the first page for the whole file. Behind text it answers
/// for that paragraph. In front matter and `.yaml` files, `# ok: …` answers for the key on the line below, or on its own line.
public enum WarningAnswers {
  /// The diagnostics without those that were answered, and a note for every answer to nothing.
  ///
  /// `isComplete` says that all checks have run with all that they need; else an answer may be to what wasn't looked for.
  public static func applied(
    to diagnostics: [Diagnostic], in files: [SourceFile], isComplete: Bool
  ) -> [Diagnostic] {
    var answers: [SourceFile.ID: [Answer]] = [:]
    for file in files {
      let found = AnswerReader(file).answers()
      if !found.isEmpty { answers[file.id] = found }
    }
    guard !answers.isEmpty else { return diagnostics }
    var used: Set<Use> = []
    let kept = diagnostics.filter { diagnostic in
      guard diagnostic.rule.canBeAnswered, let span = diagnostic.span else { return true }
      var isAnswered = false
      for answer in answers[span.file] ?? [] where answer.range.contains(span.start) {
        guard answer.codes.isEmpty || answer.codes.contains(diagnostic.rule.code) else { continue }
        used.insert(Use(place: answer.span, code: answer.codes.isEmpty ? nil : diagnostic.rule.code))
        isAnswered = true
      }
      return !isAnswered
    }
    guard isComplete else { return kept }
    let broken = Set(diagnostics.filter { $0.severity == .error }.compactMap { $0.span?.file })
    let stale = answers.filter { !broken.contains($0.key) }.values.flatMap { $0 }.flatMap { answer in
      let codes: [String?] = answer.codes.isEmpty ? [nil] : answer.codes
      return codes.filter { !used.contains(Use(place: answer.span, code: $0)) }.map { code in
        Diagnostic(.answerToNothing, at: answer.span, ["answer": .text(code.map { "ok: \($0)" } ?? "ok: …")])
      }
    }
    return kept + stale
  }

  private struct Use: Hashable {
    let place: SourceSpan
    let code: String?
  }

  /// One comment.
  fileprivate struct Answer {
    let codes: [String]
    let span: SourceSpan
    /// What it answers for.
    let range: Range<Int>
  }
}

/// Finds the answers of one file and what each stands for.
private struct AnswerReader {
  private let file: SourceFile
  private let bytes: [UInt8]

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  func answers() -> [WarningAnswers.Answer] {
    let marks = marks()
    guard !marks.isEmpty else { return [] }
    let isMarkdown = file.path.hasSuffix(".md")
    let textStart = isMarkdown ? FileReader.textStart(of: file) : bytes.count
    let lines = file.lines
    let fenced = isMarkdown ? fencedLines(lines, from: lines.line(of: textStart)) : []
    return marks.compactMap { mark in
      let line = lines.line(of: mark)
      if mark < textStart { return inYAML(mark, line, lines) }
      return fenced.contains(line) ? nil : inText(mark, line, lines, textStart)
    }
  }

  /// The offsets of every `ok:` that a comment may begin with.
  private func marks() -> [Int] {
    var marks: [Int] = []
    bytes.withUnsafeBufferPointer { bytes in
      var index = 2
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: ":"), bytes[index - 1] | 32 == UInt8(ascii: "k"),
          bytes[index - 2] | 32 == UInt8(ascii: "o")
        {
          marks.append(index - 2)
        }
        index += 1
      }
    }
    return marks
  }

  // MARK: YAML

  private func inYAML(_ mark: Int, _ line: Int, _ lines: LineTable) -> WarningAnswers.Answer? {
    let range = lines.range(ofLine: line)
    var sign = mark
    while sign > range.lowerBound, isBlank(bytes[sign - 1]) { sign -= 1 }
    guard sign > range.lowerBound, bytes[sign - 1] == UInt8(ascii: "#") else { return nil }
    sign -= 1
    let before = file.trimmed(range.lowerBound..<sign)
    let codes = codes(in: mark + 3..<range.upperBound)
    let span = file.span(sign, range.upperBound)
    if !before.isEmpty { return .init(codes: codes, span: span, range: range) }
    // The key below, with all that is indented under it.
    var first = line + 1
    while first <= lines.count, isComment(lines.range(ofLine: first)) { first += 1 }
    var last = first
    let own = indentation(lines.range(ofLine: first))
    while last < lines.count, indentation(lines.range(ofLine: last + 1)) > own { last += 1 }
    return .init(
      codes: codes, span: span,
      range: lines.start(
        ofLine: first)..<max(lines.start(ofLine: first), lines.range(ofLine: last).upperBound))
  }

  private func isComment(_ line: Range<Int>) -> Bool {
    file.trimmed(line).first.map { bytes[$0] == UInt8(ascii: "#") } ?? false
  }

  private func indentation(_ line: Range<Int>) -> Int { file.trimmed(line).lowerBound - line.lowerBound }

  // MARK: Text

  private func inText(
    _ mark: Int, _ line: Int, _ lines: LineTable, _ textStart: Int
  ) -> WarningAnswers.Answer? {
    let range = lines.range(ofLine: line)
    var start = mark
    while start > range.lowerBound, isBlank(bytes[start - 1]) { start -= 1 }
    start -= 4
    guard start >= range.lowerBound, bytes[start..<start + 4].elementsEqual("<!--".utf8) else { return nil }
    var end = mark + 3
    while end + 3 <= bytes.count, !bytes[end..<end + 3].elementsEqual("-->".utf8) { end += 1 }
    guard end + 3 <= bytes.count else { return nil }
    let codes = codes(in: mark + 3..<end)
    let span = file.span(start, end + 3)
    guard file.trimmed(range.lowerBound..<start).isEmpty else {
      return .init(codes: codes, span: span, range: paragraph(around: line, lines))
    }
    return .init(
      codes: codes, span: span, range: scope(of: line, endLine: lines.line(of: end), lines, textStart))
  }

  /// What a comment on lines of its own answers for.
  private func scope(of line: Int, endLine: Int, _ lines: LineTable, _ textStart: Int) -> Range<Int> {
    let pages = pageLines(lines, from: lines.line(of: textStart))
    guard let page = pages.last(where: { $0 < line }) else { return 0..<bytes.count + 1 }
    let between = (page + 1..<max(line, page + 1)).map { file.trimmed(lines.range(ofLine: $0)) }
    if between.allSatisfy({ $0.isEmpty || beginsComment($0) }) {
      let next = pages.first { $0 > page }.map { lines.start(ofLine: $0) } ?? bytes.count + 1
      return lines.start(ofLine: page)..<next
    }
    var first = endLine + 1
    while first <= lines.count {
      let text = file.trimmed(lines.range(ofLine: first))
      if !text.isEmpty, !beginsComment(text) { break }
      first += 1
    }
    guard first <= lines.count else { return bytes.count..<bytes.count }
    return lines.start(ofLine: first)..<lines.range(ofLine: lastLine(ofBlockAt: first, lines)).upperBound
  }

  private func beginsComment(_ line: Range<Int>) -> Bool { bytes[line].starts(with: "<!--".utf8) }

  /// The last line of the block that begins at a line: a container to the line that closes it, a list with all its items, else up to
  /// the next empty line.
  private func lastLine(ofBlockAt first: Int, _ lines: LineTable) -> Int {
    var line = first
    if isFence(first, lines), !isBareFence(first, lines) {
      var depth = 1
      while line < lines.count, depth > 0 {
        line += 1
        if isFence(line, lines) { depth += isBareFence(line, lines) ? -1 : 1 }
      }
      return line
    }
    let isList = isItem(first, lines)
    while line < lines.count {
      let next = file.trimmed(lines.range(ofLine: line + 1))
      if next.isEmpty {
        guard isList, line + 2 <= lines.count else { return line }
        let range = lines.range(ofLine: line + 2)
        let isIndented = !file.trimmed(range).isEmpty && indentation(range) >= 2
        guard isIndented || isItem(line + 2, lines) else { return line }
      }
      line += 1
    }
    return line
  }

  private func isFence(_ line: Int, _ lines: LineTable) -> Bool {
    bytes[file.trimmed(lines.range(ofLine: line))].starts(with: ":::".utf8)
  }

  private func isBareFence(_ line: Int, _ lines: LineTable) -> Bool {
    bytes[file.trimmed(lines.range(ofLine: line))].allSatisfy { $0 == UInt8(ascii: ":") }
  }

  private func isItem(_ line: Int, _ lines: LineTable) -> Bool {
    let text = bytes[file.trimmed(lines.range(ofLine: line))]
    guard let first = text.first else { return false }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+") {
      return text.dropFirst().first == 32
    }
    let rest = text.drop { (48...57).contains($0) }
    return rest.count < text.count && (rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"))
  }

  private func paragraph(around line: Int, _ lines: LineTable) -> Range<Int> {
    var first = line
    var last = line
    while first > 1, !file.trimmed(lines.range(ofLine: first - 1)).isEmpty { first -= 1 }
    while last < lines.count, !file.trimmed(lines.range(ofLine: last + 1)).isEmpty { last += 1 }
    return lines.start(ofLine: first)..<lines.range(ofLine: last).upperBound
  }

  // MARK: Lines

  /// The lines of level-1 headings.
  private func pageLines(_ lines: LineTable, from first: Int) -> [Int] {
    let fenced = fencedLines(lines, from: first)
    return (first...max(first, lines.count)).filter { line in
      bytes[lines.range(ofLine: line)].starts(with: "# ".utf8) && !fenced.contains(line)
    }
  }

  /// The lines of code between fences, which hold no comments and no headings.
  private func fencedLines(_ lines: LineTable, from first: Int) -> Set<Int> {
    var fenced: Set<Int> = []
    var isOpen = false
    for line in first...max(first, lines.count) {
      let text = bytes[file.trimmed(lines.range(ofLine: line))]
      let isMark = text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8)
      if isOpen || isMark { fenced.insert(line) }
      if isMark { isOpen.toggle() }
    }
    return fenced
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

  /// The codes that an answer begins with.
  private func codes(in range: Range<Int>) -> [String] {
    var codes: [String] = []
    for word in bytes[range].split(whereSeparator: { $0 <= 32 || $0 == UInt8(ascii: ",") }) {
      guard word.count == 5, word.first == UInt8(ascii: "M"),
        word.dropFirst().allSatisfy({ (48...57).contains($0) })
      else { break }
      codes.append(String(decoding: word, as: UTF8.self))
    }
    return codes
  }
}
