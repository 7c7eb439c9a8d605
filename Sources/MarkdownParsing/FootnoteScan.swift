import Source

/// Finds the labels of footnotes in a text by its bytes.
enum FootnoteScan {
  /// Where `[^label]:` stands.
  struct Definition {
    let label: ArraySlice<UInt8>
    let mark: Range<Int>
    /// Among the text's lines, from 0.
    let line: Int
  }

  /// The definitions of a text, outside fences.
  static func definitions(in text: MarkdownText) -> [Definition] {
    let bytes = text.file.bytes
    var definitions: [Definition] = []
    var isFenced = false
    for (number, line) in text.lines.enumerated() {
      guard let first = line.first(where: { bytes[$0] != 32 }), first - line.lowerBound < 4 else { continue }
      if bytes[first..<line.upperBound].starts(with: "```".utf8) { isFenced.toggle() }
      guard !isFenced, let label = label(bytes, at: first, in: line) else { continue }
      let end = label.endIndex + 1
      if end < line.upperBound, bytes[end] == UInt8(ascii: ":") {
        definitions.append(Definition(label: label, mark: first..<end, line: number))
      }
    }
    return definitions
  }

  /// The label of every `[^label]`, but for those that begin at some places.
  static func labels(in text: MarkdownText, except places: Set<Int> = []) -> [ArraySlice<UInt8>] {
    let bytes = text.file.bytes
    var labels: [ArraySlice<UInt8>] = []
    for line in text.lines {
      for index in line where bytes[index] == UInt8(ascii: "[") && !places.contains(index) {
        label(bytes, at: index, in: line).map { labels.append($0) }
      }
    }
    return labels
  }

  /// The lines of a definition: its own and those that are indented below it, with the empty ones between.
  static func lines(of definition: Definition, in text: MarkdownText) -> [MarkdownText.Line] {
    var lines = [text.lines[definition.line]]
    var pending: [MarkdownText.Line] = []
    for line in text.lines[(definition.line + 1)...] {
      let words = text.file.trimmed(line)
      if words.isEmpty {
        pending.append(line)
      } else if words.lowerBound > line.lowerBound
        || pending.isEmpty && text.file.bytes[words.lowerBound] != 0x5B
      {
        lines += pending + [line]
        pending = []
      } else {
        break
      }
    }
    return lines
  }

  /// The longest label that Markdown knows, in bytes.
  private static let longest = 1000

  /// What stands in `[^…]` at an offset.
  private static func label(_ bytes: [UInt8], at start: Int, in line: Range<Int>) -> ArraySlice<UInt8>? {
    guard start + 2 < line.upperBound, bytes[start] == UInt8(ascii: "["),
      bytes[start + 1] == UInt8(ascii: "^"),
      let close = bytes[start..<min(line.upperBound, start + longest)].firstIndex(of: UInt8(ascii: "]")),
      close > start + 2
    else { return nil }
    return bytes[(start + 2)..<close]
  }
}
