import Diagnostics
import Source

/// Where the facts at the top of a Markdown file stand: YAML between `---` lines.
enum FrontMatter {
  /// The bytes of the YAML, and where the text after it begins; nil where the file has no front matter.
  ///
  /// A front matter that isn't closed reaches to the first blank line or heading; `problem` tells so.
  static func range(in file: SourceFile) -> (yaml: Range<Int>, bodyStart: Int, problem: Diagnostic?)? {
    let bytes = file.bytes
    var start = textStart(in: file)
    while let blank = line(at: start, in: bytes), isEmpty(bytes[blank.text]) { start = blank.next }
    guard let first = line(at: start, in: bytes), let opening = Mark(first.text, in: bytes) else {
      return nil
    }
    var offset = first.next
    var guess: Int?
    while let line = line(at: offset, in: bytes) {
      if let closing = Mark(line.text, in: bytes), closing != .hyphens || opening == .hyphens {
        let wrong = [(opening, first.text), (closing, line.text)].filter { $0.0 != .exact }.map(\.1)
        return (first.next..<offset, line.next, wrong.isEmpty ? nil : wrongDashes(wrong, of: file))
      }
      if isDots(line.text, in: bytes) { return (first.next..<offset, line.next, nil) }
      let isHeading = bytes[line.text].starts(with: [UInt8(ascii: "#"), 0x20])
      if guess == nil, isHeading || isEmpty(bytes[line.text]) { guess = offset }
      offset = line.next
    }
    // A file that begins with a dash and has no second one has no front matter at all.
    guard opening == .exact else { return nil }
    let problem = Diagnostic(.frontMatterUnclosed, at: file.span(start, start + 3))
    let end = guess ?? bytes.count
    return (first.next..<end, end, problem)
  }

  /// A line of `---`, or what Word and haste make of one.
  private enum Mark {
    /// Two hyphens, or more than three, count only where the first line has them: elsewhere they may be a rule of the text.
    case exact, almost, hyphens

    init?(_ line: Range<Int>, in bytes: [UInt8]) {
      var hyphens = 0
      var dashes = 0
      var index = line.lowerBound
      while index < line.upperBound {
        if bytes[index] == UInt8(ascii: "-") {
          guard index == line.lowerBound || bytes[index - 1] > 0x20 else { return nil }
          hyphens += 1
          index += 1
        } else if bytes[index] == 0xE2, index + 2 < line.upperBound, bytes[index + 1] == 0x80,
          (0x90...0x95).contains(bytes[index + 2])
        {
          dashes += 1
          index += 3
        } else if bytes[index] == 0x20 || bytes[index] == 0x09 {
          guard index > line.lowerBound else { return nil }
          index += 1
        } else {
          return nil
        }
      }
      if dashes == 0, hyphens == 3 {
        self = .exact
      } else if dashes > 0 {
        self = .almost
      } else if hyphens > 1 {
        self = .hyphens
      } else {
        return nil
      }
    }
  }

  private static func wrongDashes(_ lines: [Range<Int>], of file: SourceFile) -> Diagnostic {
    let spans = lines.map { file.span($0.lowerBound, $0.upperBound) }
    let fix = Diagnostic.Fix(
      Words(nb: "skriv ---", en: "write ---"), spans.map { .init($0, "---") }, isCertain: true)
    return Diagnostic(.frontMatterDashes, at: spans.first, fixes: [fix])
  }

  /// Where the text of a file without front matter begins: after a byte order mark.
  static func textStart(in file: SourceFile) -> Int {
    file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The text of a line without its break, and where the next one begins; nil after the last.
  private static func line(at start: Int, in bytes: [UInt8]) -> (text: Range<Int>, next: Int)? {
    guard start < bytes.count else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    var next = min(end + 1, bytes.count)
    if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { next = end + 2 }
    return (start..<end, next)
  }

  /// A line of `...`, with which YAML may end too.
  private static func isDots(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    let text = bytes[line]
    return text.count >= 3 && text.prefix(3).allSatisfy { $0 == UInt8(ascii: ".") }
      && isEmpty(text.dropFirst(3))
  }

  private static func isEmpty(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
