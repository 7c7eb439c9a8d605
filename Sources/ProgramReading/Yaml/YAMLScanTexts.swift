import Diagnostics
import Source

/// Texts: without quotes, in quotes, and the lines below a `|`.
extension YAMLScan {
  // MARK: Without quotes

  mutating func scanPlain() {
    begin()
    let start = index
    if open.isEmpty, keyAllowed, byte(start) == UInt8(ascii: "-"), byte(start + 1) == 0xC2,
      byte(start + 2) == 0xA0
    {
      return tellHardSpace(after: start)
    }
    let startLine = lineStart
    let isKeyPlace = keyAllowed && open.isEmpty
    let column = start - lineStart
    let firstEnd = plainEnd(from: start)

    if isKey(endingAt: firstEnd) {
      if keyAllowed {
        let name = String(decoding: bytes[start..<firstEnd], as: UTF8.self)
        index = firstEnd
        scalars[start] = ScalarPlace(end: firstEnd, cutOff: nil)
        return addKey(start..<firstEnd, name: name)
      }
      if let bracket = open.first, isFirstOnLine(start), column <= levels.last?.column ?? -1 {
        return tellUnclosed(bracket)
      }
      return tellBareColon(from: start)
    }
    if isKeyPlace, let rule = missingKey(start..<firstEnd, column: column) {
      return tellMissing(rule, start..<firstEnd)
    }
    if let bracket = open.last, bracket.isMapping, keyAllowed { return tellSplit(at: start, firstEnd) }

    scanPlainLines(from: start, firstEnd: firstEnd, startLine: startLine)
  }

  /// Word's hard space in place of the one that makes an item of a list.
  private mutating func tellHardSpace(after hyphen: Int) {
    var stop = hyphen + 1
    while byte(stop) == 0xC2, byte(stop + 1) == 0xA0 { stop += 2 }
    let place = file.span(hyphen + 1, stop)
    let fix = Diagnostic.Fix(
      Words(nb: "skriv et vanlig mellomrom", en: "write an ordinary space"), [.init(place, " ")],
      isCertain: true)
    diagnostics.append(Diagnostic(.yamlHardSpace, at: place, fixes: [fix]))
    skipLine()
  }

  /// The end of a text without quotes on its first line, without blanks at its end.
  func plainEnd(from start: Int) -> Int {
    var offset = start
    var textEnd = start
    while offset < end, !isBreak(offset) {
      let sign = bytes[offset]
      if sign == UInt8(ascii: "#"), offset > start, isBlank(offset - 1) { break }
      if sign == UInt8(ascii: ":"), isGap(offset + 1) { break }
      if !open.isEmpty, isFlowSign(sign) { break }
      offset += 1
      if sign != 0x20, sign != 0x09 { textEnd = offset }
    }
    return textEnd
  }

  private func isFlowSign(_ sign: UInt8) -> Bool {
    switch sign {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
    default: false
    }
  }

  /// A text goes on over lines that are indented more than the key it belongs to.
  private mutating func scanPlainLines(from start: Int, firstEnd: Int, startLine: Int) {
    let parent = levels.last?.column ?? -1
    var textEnd = firstEnd
    index = firstEnd
    var cutOff: Range<Int>?
    while true {
      while isBlank(index) { index += 1 }
      if byte(index) == UInt8(ascii: "#"), index > textEnd {
        let stop = lineEnd(from: index)
        // Within brackets a comment can hide the rest of them; there it is never meant as text.
        cutOff = open.isEmpty ? index..<trimmedEnd(stop, from: index) : nil
        index = stop
        break
      }
      guard index < end, isBreak(index) else { break }
      let beforeBreaks = index
      let lineBeforeBreaks = lineStart
      while index < end, isBlank(index) || isBreak(index) {
        if isBreak(index) { skipBreak() } else { index += 1 }
      }
      let column = index - lineStart
      let continues =
        index < end && !isDocumentMark(at: index) && byte(index) != UInt8(ascii: "#")
        && (open.isEmpty ? column > parent : !isFlowSign(bytes[index]))
      guard continues else {
        index = beforeBreaks
        lineStart = lineBeforeBreaks
        break
      }
      let lineTextEnd = plainEnd(from: index)
      if lineTextEnd == index || isKey(endingAt: lineTextEnd) {
        guard open.isEmpty else {
          index = beforeBreaks
          lineStart = lineBeforeBreaks
          break
        }
        return tellColonInContinuation(from: start, lineTextEnd: lineTextEnd)
      }
      textEnd = lineTextEnd
      index = lineTextEnd
    }
    scalars[start] = ScalarPlace(end: textEnd, cutOff: cutOff)
    if let last = open.indices.last { open[last].plainValue = start }
    keyAllowed = false
    pendingKey = nil
  }

  // MARK: In quotes

  mutating func scanQuoted(by quote: UInt8) {
    begin()
    let start = index
    let startLine = lineStart
    let parent = levels.last?.column ?? -1
    index += 1
    while index < end {
      let sign = bytes[index]
      if sign == quote {
        guard quote == UInt8(ascii: "'"), byte(index + 1) == quote, index + 1 < end else { break }
        index += 2
      } else if sign == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += isBreak(index + 1) ? 1 : 2
      } else if isBreak(index) {
        skipBreak()
        while isBlank(index) { index += 1 }
        let isOutside = open.isEmpty && index < end && !isBreak(index) && index - lineStart <= parent
        if isOutside || isDocumentMark(at: index) {
          return tellUnclosedQuote(start, quote, resumeAt: lineStart)
        }
      } else {
        index += 1
      }
    }
    guard index < end else { return tellUnclosedQuote(start, quote, resumeAt: end) }
    index += 1
    finishQuoted(start: start, startLine: startLine)
  }

  private mutating func finishQuoted(start: Int, startLine: Int) {
    let textEnd = index
    if isKey(endingAt: textEnd), startLine == lineStart {
      guard keyAllowed else { return tellTextAfterQuote(start) }
      scalars[start] = ScalarPlace(end: textEnd, cutOff: nil)
      let name = String(decoding: bytes[(start + 1)..<(textEnd - 1)], as: UTF8.self)
      return addKey(start..<textEnd, name: name)
    }
    var next = textEnd
    while isBlank(next) { next += 1 }
    let ends = isGap(next) || (byte(next) == UInt8(ascii: "#") && next > textEnd)
    let isEntry = !open.isEmpty && (isFlowSign(byte(next)) || ends)
    guard ends || isEntry else { return tellTextAfterQuote(start) }
    scalars[start] = ScalarPlace(end: textEnd, cutOff: nil)
    if let last = open.indices.last { open[last].plainValue = nil }
    keyAllowed = false
    pendingKey = nil
  }

  // MARK: Below a `|` or `>`

  mutating func scanBlockText() {
    begin()
    let start = index
    var offset = index + 1
    var explicit: Int?
    while offset < end, !isGap(offset) {
      switch bytes[offset] {
      case UInt8(ascii: "+"), UInt8(ascii: "-"): break
      case UInt8(ascii: "1")...UInt8(ascii: "9"): explicit = Int(bytes[offset]) - 48
      default: return tellSign()
      }
      offset += 1
    }
    while isBlank(offset) { offset += 1 }
    guard isGap(offset) || byte(offset) == UInt8(ascii: "#") else { return tellSign() }
    index = lineEnd(from: offset)
    let parent = levels.last?.column ?? -1
    var indent = explicit.map { max(parent, 0) + $0 }
    var textEnd = index
    while index < end {
      let beforeBreak = index
      let lineBeforeBreak = lineStart
      skipBreak()
      var text = index
      while byte(text) == 0x20, text < end { text += 1 }
      if text >= end || isBreak(text) {
        index = text
        continue
      }
      let column = text - lineStart
      if column <= parent || column < (indent ?? 0) || isDocumentMark(at: text) {
        index = beforeBreak
        lineStart = lineBeforeBreak
        break
      }
      if indent == nil { indent = column }
      index = lineEnd(from: text)
      textEnd = index
    }
    scalars[start] = ScalarPlace(end: textEnd, cutOff: nil)
    keyAllowed = true
    pendingKey = nil
  }
}
