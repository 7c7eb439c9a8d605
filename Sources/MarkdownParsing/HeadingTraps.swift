import Diagnostics
import Source

/// Looks at text that becomes a heading or code by what stands around it.
enum HeadingTraps {
  /// A paragraph that a line of hyphens or equals signs makes a heading of. `firstLine` is the paragraph's own, from 1.
  static func underline(firstLine: Int, at span: SourceSpan, of text: MarkdownText) -> Diagnostic? {
    let file = text.file
    guard firstLine >= 1, firstLine < text.lines.count else { return nil }
    var number = firstLine + 1
    var line: Range<Int>
    repeat {
      line = text.trimmedRange(ofLine: number)
      number += 1
    } while number <= text.lines.count && !isUnderline(file.bytes[line])
    guard isUnderline(file.bytes[line]), let sign = file.bytes[line].first else { return nil }
    let isHyphens = sign == UInt8(ascii: "-")
    let heading = isHyphens ? "## " : "# "
    let hasSeveralLines = number - 2 > firstLine
    let apart = Diagnostic.Fix(
      Words(nb: "sett en tom linje foran streken", en: "put an empty line before the line"),
      [.init(file.span(line.lowerBound, line.lowerBound), text.lineBreak)],
      isCertain: isHyphens && line.count >= 3
        && (hasSeveralLines || endsSentence(file.bytes[span.start..<span.end])))
    return Diagnostic(
      .underlineMakesHeading, at: span, ["heading": .text("«\(heading)»")], fixes: isHyphens ? [apart] : [])
  }

  private static func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
    guard let sign = line.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "=") else { return false }
    return line.allSatisfy { $0 == sign }
  }

  /// A heading may end in a question mark, hardly in anything else that ends a sentence.
  private static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
    guard let last = text.last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: ",")
      || last == UInt8(ascii: ":")
  }

  /// Text that stands so far in that it is shown as code. Nobody who writes for people in a hard time means that.
  static func indentation(
    _ lines: ClosedRange<Int>, at span: SourceSpan, isAtMargin: Bool, of text: MarkdownText
  ) -> Diagnostic {
    let file = text.file
    // A code block has the empty lines behind it too.
    let isShort = lines.dropFirst().allSatisfy { text.trimmedRange(ofLine: $0).isEmpty }
    guard isAtMargin, isShort, lines.lowerBound >= 1, lines.lowerBound <= text.lines.count else {
      return Diagnostic(.indentationMakesCode, at: span)
    }
    let line = text.lines[lines.lowerBound - 1]
    let words = file.bytes.blanksEnd(line.lowerBound, in: line)
    let isOneTab = words == line.lowerBound + 1 && file.bytes[line.lowerBound] == 9
    let fix = Diagnostic.Fix(
      Words(nb: "fjern innrykket", en: "remove the indentation"),
      [.init(file.span(line.lowerBound, words), "")],
      isCertain: isOneTab && file.bytes.isLetter(words, in: line))
    return Diagnostic(.indentationMakesCode, at: span, fixes: [fix])
  }
}
