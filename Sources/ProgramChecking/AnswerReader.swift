import MarkdownParsing
import Source

/// Finds the answers of one file and what each stands for.
struct AnswerReader {
  private let file: SourceFile
  private let bytes: [UInt8]
  private let extents: Extents

  /// The answers in the order in which they stand; none of a file of which nothing is known.
  static func answers(in file: SourceFile, _ extents: Extents?) -> [WarningAnswer] {
    guard let extents else { return [] }
    let reader = AnswerReader(file: file, extents: extents)
    return reader.inYAML() + reader.inText()
  }

  private init(file: SourceFile, extents: Extents) {
    self.file = file
    self.extents = extents
    bytes = file.bytes
  }

  // MARK: YAML

  /// `# ok: …` above the text, from below: so that each finds the key under it without going through the others.
  private func inYAML() -> [WarningAnswer] {
    let end = extents.text.lowerBound
    guard end > 0 else { return [] }
    let lines = file.lines
    let lastLine = lines.line(of: end - 1)
    var answers: [WarningAnswer] = []
    /// The line of the key below and the last of those that belong to it.
    var key: (first: Int, last: Int)?
    var keyEnds = KeyEnds()
    for line in (1...lastLine).reversed() {
      let range = lines.range(ofLine: line)
      let words = file.trimmed(range)
      if let sign = answerSign(in: range) {
        let codes = codes(in: sign.words..<range.upperBound)
        let span = file.span(sign.start, range.upperBound)
        let isAlone = file.trimmed(range.lowerBound..<sign.start).isEmpty
        let scope =
          isAlone
          ? key.map { lines.start(ofLine: $0.first)..<lines.range(ofLine: $0.last).upperBound }
            ?? bytes.count..<bytes.count : range
        answers.append(WarningAnswer(codes: codes, span: span, range: scope))
      }
      let last = keyEnds.end(of: line, indentedBy: words.lowerBound - range.lowerBound)
      if words.isEmpty || bytes[words.lowerBound] != UInt8(ascii: "#") { key = (line, last ?? lastLine) }
    }
    return answers.reversed()
  }

  /// Where keys end, learnt from below: at the next line that isn't further in.
  private struct KeyEnds {
    private var lines: [(line: Int, indentation: Int)] = []

    /// The last line of the key on a line; nil where it goes on to the end.
    mutating func end(of line: Int, indentedBy indentation: Int) -> Int? {
      while let next = lines.last, next.indentation > indentation { lines.removeLast() }
      defer { lines.append((line, indentation)) }
      return lines.last.map { $0.line - 1 }
    }
  }

  /// `# ok:` in a line: where it begins and where the words behind it do.
  private func answerSign(in line: Range<Int>) -> (start: Int, words: Int)? {
    var index = line.lowerBound
    while index + 2 < line.upperBound {
      if isMark(at: index, before: line.upperBound) {
        let sign = blanksStart(before: index, from: line.lowerBound)
        if sign > line.lowerBound, bytes[sign - 1] == UInt8(ascii: "#") { return (sign - 1, index + 3) }
      }
      index += 1
    }
    return nil
  }

  // MARK: Text

  private func inText() -> [WarningAnswer] {
    let answering = extents.comments.compactMap { comment -> (Extents.Comment, words: Int)? in
      var mark = comment.range.lowerBound + 4
      while mark < comment.range.upperBound, bytes[mark] == 32 || bytes[mark] == 9 { mark += 1 }
      return isMark(at: mark, before: comment.range.upperBound) ? (comment, mark + 3) : nil
    }
    guard !answering.isEmpty else { return [] }
    let neighbours = Neighbours(extents.blocks)
    return answering.map { comment, words in
      WarningAnswer(
        codes: codes(in: words..<comment.range.upperBound - 3),
        span: file.span(comment.range.lowerBound, comment.range.upperBound),
        range: scope(of: comment, neighbours))
    }
  }

  /// The blocks next to each block that are no comments, found once for all: comments may stand in hundreds below each other.
  private struct Neighbours {
    private(set) var before: [Int?] = []
    private(set) var after: [Int?]

    init(_ blocks: [Extents.Block]) {
      before.reserveCapacity(blocks.count)
      after = [Int?](repeating: nil, count: blocks.count)
      var last: Int?
      for index in blocks.indices {
        before.append(last)
        if blocks[index].kind != .comment { last = index }
      }
      var next: Int?
      for index in blocks.indices.reversed() {
        after[index] = next
        if blocks[index].kind != .comment { next = index }
      }
    }
  }

  /// What a comment answers for.
  private func scope(of comment: Extents.Comment, _ neighbours: Neighbours) -> Range<Int> {
    let start = comment.range.lowerBound
    guard let own = extents.block(at: start) else { return start..<start }
    // Behind words it is the paragraph's, or the whole directive's whose title it stands in.
    if comment.isBehindText { return extents.blocks[own].range }
    guard let page = extents.page(at: start) else { return 0..<bytes.count + 1 }
    let whole = extents.range(ofPage: page)
    if let above = neighbours.before[own], extents.block(from: whole.lowerBound) == above { return whole }
    guard let below = neighbours.after[own], whole.contains(extents.blocks[below].range.lowerBound),
      isInside(below, containerOf: own)
    else { return start..<start }
    return extents.blocks[below].range
  }

  /// Whether a block stands in the container that a comment stands in, not behind the line that closes it.
  private func isInside(_ block: Int, containerOf comment: Int) -> Bool {
    var container = extents.blocks[comment].parent
    while let index = container, extents.blocks[index].kind != .container {
      container = extents.blocks[index].parent
    }
    guard let container else { return true }
    return extents.blocks[container].range.contains(extents.blocks[block].range.lowerBound)
  }

  // MARK: Bytes

  /// `ok:`, in capitals or not.
  private func isMark(at index: Int, before end: Int) -> Bool {
    index + 2 < end && bytes[index] | 32 == UInt8(ascii: "o") && bytes[index + 1] | 32 == UInt8(ascii: "k")
      && bytes[index + 2] == UInt8(ascii: ":")
  }

  private func blanksStart(before index: Int, from start: Int) -> Int {
    var index = index
    while index > start, bytes[index - 1] == 32 || bytes[index - 1] == 9 { index -= 1 }
    return index
  }

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
