import Diagnostics
import Source

/// Looks at comments for what they swallow: everything to the end of the file where one isn't closed, and the rest of its last line.
enum CommentTraps {
  /// What is wrong with the comment that begins at `start`, within the part of the file up to `end`.
  static func check(at start: Int, before end: Int, of text: MarkdownText) -> Diagnostic? {
    let file = text.file
    let bytes = file.bytes
    guard bytes.starts(with: Array("<!--".utf8), at: start, in: start..<end) else { return nil }
    var index = start + 4
    while index + 2 < end, !bytes.starts(with: Array("-->".utf8), at: index, in: start..<end) { index += 1 }
    guard index + 2 < end else { return Diagnostic(.commentUnclosed, at: file.span(start, start + 4)) }
    var lineEnd = index + 3
    while lineEnd < end, bytes[lineEnd] != 10, bytes[lineEnd] != 13 { lineEnd += 1 }
    let rest = file.trimmed(index + 3..<lineEnd)
    // Another comment behind it is one too, and is looked at in its own place where it matters.
    guard !rest.isEmpty, !bytes.starts(with: Array("<!--".utf8), at: rest.lowerBound, in: rest) else {
      return nil
    }
    let isAtMargin = start == 0 || bytes[start - 1] == 10 || bytes[start - 1] == 13
    let fix = Diagnostic.Fix(
      Words(nb: "sett et linjeskift bak kommentaren", en: "put a line break behind the comment"),
      [.init(file.span(index + 3, rest.lowerBound), text.lineBreak)], isCertain: isAtMargin)
    return Diagnostic(.textAfterComment, at: file.span(rest.lowerBound, rest.upperBound), fixes: [fix])
  }
}
