import Diagnostics
import Source

/// Where the facts at the top of a Markdown file stand: YAML between `---` lines.
enum FrontMatter {
  /// The bytes of the YAML, and where the text after it begins; nil where the file has no front matter.
  ///
  /// A front matter that isn't closed reaches to the first blank line or heading; `problem` tells so.
  static func range(in file: SourceFile) -> (yaml: Range<Int>, bodyStart: Int, problem: Diagnostic?)? {
    let bytes = file.bytes
    let start = textStart(in: file)
    guard let first = line(at: start, in: bytes), isMark(first.text, in: bytes, UInt8(ascii: "-")) else {
      return nil
    }
    var offset = first.next
    var guess: Int?
    while let line = line(at: offset, in: bytes) {
      if isMark(line.text, in: bytes, UInt8(ascii: "-")) || isMark(line.text, in: bytes, UInt8(ascii: ".")) {
        return (first.next..<offset, line.next, nil)
      }
      let isHeading = bytes[line.text].starts(with: [UInt8(ascii: "#"), 0x20])
      if guess == nil, isHeading || isEmpty(bytes[line.text]) { guess = offset }
      offset = line.next
    }
    let problem = Diagnostic(.frontMatterUnclosed, at: file.span(start, start + 3))
    let end = guess ?? bytes.count
    return (first.next..<end, end, problem)
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

  /// Three times the sign, and blanks.
  private static func isMark(_ line: Range<Int>, in bytes: [UInt8], _ sign: UInt8) -> Bool {
    let text = bytes[line]
    return text.count >= 3 && text.prefix(3).allSatisfy { $0 == sign } && isEmpty(text.dropFirst(3))
  }

  private static func isEmpty(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
