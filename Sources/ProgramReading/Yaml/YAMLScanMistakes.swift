import Diagnostics
import Source

/// What is told when the scan meets a mistake, and how it goes on after it.
extension YAMLScan {
  // MARK: The whole text

  /// Characters that YAML doesn't allow: all controls but tab and line breaks, and byte order marks within.
  mutating func tellInvisibleCharacter() -> Bool {
    var offset = index
    while offset < end {
      let sign = bytes[offset]
      var code: (value: Int, length: Int)?
      if sign < 0x20, sign != 0x09, sign != 0x0A, sign != 0x0D { code = (Int(sign), 1) }
      if sign == 0x7F { code = (0x7F, 1) }
      if sign == 0xC2, byte(offset + 1) < 0xA0, byte(offset + 1) != 0x85 { code = (Int(byte(offset + 1)), 2) }
      if sign == 0xEF, byte(offset + 1) == 0xBB, byte(offset + 2) == 0xBF { code = (0xFEFF, 3) }
      if sign == 0xEF, byte(offset + 1) == 0xBF, byte(offset + 2) >= 0xBE {
        code = (0xFFC0 | Int(byte(offset + 2) & 0x3F), 3)
      }
      if let code {
        let digits = String(code.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
        let place = file.span(offset, offset + code.length)
        let fix = Diagnostic.Fix(Words(nb: "slett tegnet", en: "delete the character"), [.init(place, "")])
        diagnostics.append(Diagnostic(.yamlInvisible, at: place, ["code": .text(name)], fixes: [fix]))
        return true
      }
      offset += 1
    }
    return false
  }

  mutating func tellDepth() {
    let limit = Words.Argument.number(YAMLReader.maximumDepth)
    diagnostics.append(Diagnostic(.yamlTooDeep, at: file.span(index, index + 1), ["limit": limit]))
  }

  mutating func tellUnclosed(_ bracket: Bracket) {
    let place = file.span(bracket.start, bracket.start + 1)
    let signs = bracket.isMapping ? ("{", "}") : ("[", "]")
    diagnostics.append(
      Diagnostic(.yamlUnclosedBracket, at: place, ["open": .text(signs.0), "close": .text(signs.1)]))
    open = []
    index = end
  }

  /// Spaces alone may indent.
  mutating func checkIndentation(_ blanks: Range<Int>) {
    guard blanks.upperBound < end, !isBreak(blanks.upperBound), byte(blanks.upperBound) != UInt8(ascii: "#")
    else {
      return
    }
    var stop = blanks.upperBound
    while byte(stop) == 0xC2, byte(stop + 1) == 0xA0 { stop += 2 }
    let isWrong = stop > blanks.upperBound || bytes[blanks].contains(0x09)
    guard isWrong else { return }
    diagnostics.append(Diagnostic(.yamlTab, at: file.span(blanks.lowerBound, stop)))
    skipLine()
  }

  // MARK: Texts that need quotes

  /// The end of the value on a line: before a comment that is surely one (two blanks before it), without
  /// blanks.
  func valueEnd(from offset: Int) -> Int {
    let stop = lineEnd(from: offset)
    var at = offset
    while at < stop {
      if bytes[at] == UInt8(ascii: "#"), at >= offset + 2, isBlank(at - 1), isBlank(at - 2) {
        return trimmedEnd(at, from: offset)
      }
      at += 1
    }
    return trimmedEnd(stop, from: offset)
  }

  func trimmedEnd(_ stop: Int, from start: Int) -> Int {
    var stop = stop
    while stop > start, bytes[stop - 1] == 0x20 || bytes[stop - 1] == 0x09 { stop -= 1 }
    return stop
  }

  /// A mistake that goes away when the text of a range stands in quotes.
  mutating func tellNeedsQuotes(_ rule: Rule, _ range: Range<Int>, sign: String? = nil) {
    let place = file.span(range.lowerBound, range.upperBound)
    diagnostics.append(YAMLQuoting.diagnostic(rule, at: place, in: file, sign: sign))
  }

  /// `title: Angst: hva er det`
  mutating func tellBareColon(from start: Int) {
    if open.isEmpty {
      tellNeedsQuotes(.yamlBareColon, start..<valueEnd(from: start))
      return skipLine()
    }
    tellNeedsQuotes(.yamlBareColon, start..<entryEnd(from: start))
  }

  /// The end of an entry between brackets: before the comma or bracket that follows it.
  private func entryEnd(from start: Int) -> Int {
    var offset = start
    while offset < end, !isBreak(offset) {
      switch bytes[offset] {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return trimmedEnd(offset, from: start)
      default: offset += 1
      }
    }
    return trimmedEnd(offset, from: start)
  }

  /// `title: *Viktig*`, `title: - Angst`, and what YAML takes for something else at the start of a value.
  mutating func tellSign() {
    let start = index
    let stop = open.isEmpty ? valueEnd(from: start) : max(entryEnd(from: start), start + 1)
    let sign = String(decoding: bytes[start..<(start + 1)], as: UTF8.self)
    tellNeedsQuotes(.yamlSign, start..<stop, sign: sign)
    skipLine()
  }

  /// `title: "Angst" og frykt`
  mutating func tellTextAfterQuote(_ start: Int) {
    let stop = open.isEmpty ? valueEnd(from: index) : entryEnd(from: index)
    tellNeedsQuotes(.yamlTextAfterQuote, start..<stop)
    skipLine()
  }

  /// `{say: Vær rolig, pust}`: the part after the comma has no key.
  mutating func tellSplit(at start: Int, _ firstEnd: Int) {
    guard let bracket = open.last, let value = bracket.plainValue else {
      diagnostics.append(Diagnostic(.yamlMissingColon, at: file.span(start, firstEnd)))
      return
    }
    var stop = firstEnd
    var offset = firstEnd
    // The text goes on as long as what follows a comma is no key either.
    while byte(offset) == UInt8(ascii: ",") {
      var next = offset + 1
      while isBlank(next) { next += 1 }
      let pieceEnd = plainEnd(from: next)
      if pieceEnd == next || isKey(endingAt: pieceEnd) { break }
      stop = pieceEnd
      offset = pieceEnd
    }
    tellNeedsQuotes(.yamlSplitByComma, value..<stop)
  }

  mutating func tellUnclosedQuote(_ start: Int, _ quote: UInt8, resumeAt next: Int) {
    let sign = String(decoding: [quote], as: UTF8.self)
    let place = file.span(start, trimmedEnd(lineEnd(from: start), from: start))
    diagnostics.append(Diagnostic(.yamlUnclosedQuote, at: place, ["sign": .text(sign)]))
    index = next
    lineStart = next
    keyAllowed = true
    pendingKey = nil
  }

  // MARK: Keys that are not quite keys

  /// The rule that a text breaks which stands where a key must be, or surely was meant as one.
  func missingKey(_ range: Range<Int>, column: Int) -> Rule? {
    let mustBeKey = levels.last.map { $0.isMapping && $0.column == column } ?? true
    if colonWithoutSpace(in: range, isCertain: mustBeKey) != nil { return .yamlMissingSpace }
    return mustBeKey ? .yamlMissingColon : nil
  }

  /// The offset of the colon in `title:Angst`. Where a text may stand too, `12:30` and `https://…` are left
  /// alone.
  private func colonWithoutSpace(in range: Range<Int>, isCertain: Bool) -> Int? {
    // A text after `- ` on its line is an item, not a key.
    if !isCertain, bytes[lineStart..<range.lowerBound].contains(UInt8(ascii: "-")) { return nil }
    var offset = range.lowerBound
    while offset < range.upperBound, bytes[offset] != UInt8(ascii: ":") {
      let sign = bytes[offset] | 0x20
      let isLetter = (97...122).contains(sign) || bytes[offset] == UInt8(ascii: "-") || bytes[offset] >= 0x80
      guard isLetter else { return nil }
      offset += 1
    }
    guard offset > range.lowerBound, offset + 1 < range.upperBound else { return nil }
    if byte(offset + 1) == UInt8(ascii: "/") { return nil }
    return offset
  }

  mutating func tellMissing(_ rule: Rule, _ range: Range<Int>) {
    guard rule == .yamlMissingSpace, let colon = colonWithoutSpace(in: range, isCertain: true) else {
      diagnostics.append(Diagnostic(rule, at: file.span(range.lowerBound, range.upperBound)))
      return skipLine()
    }
    // A non-breaking space looks like a space and isn't one.
    var after = colon + 1
    while byte(after) == 0xC2, byte(after + 1) == 0xA0 { after += 2 }
    let key = String(decoding: bytes[range.lowerBound...colon], as: UTF8.self)
    let rest = String(decoding: bytes[after..<max(after, range.upperBound)], as: UTF8.self)
    let fix = Diagnostic.Fix(
      Words(nb: "sett inn mellomrom", en: "insert a space"), [.init(file.span(colon + 1, after), " ")])
    diagnostics.append(
      Diagnostic(
        .yamlMissingSpace, at: file.span(colon, max(colon + 1, after)), ["text": .text("\(key) \(rest)")],
        fixes: [fix]))
    skipLine()
  }

  /// A line that goes on with a text and has a colon: a key that is indented too far, or a colon within the
  /// text.
  mutating func tellColonInContinuation(from start: Int, lineTextEnd: Int) {
    let word = bytes[index..<lineTextEnd]
    let looksLikeKey = !word.isEmpty && word.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "-") }
    if looksLikeKey {
      diagnostics.append(Diagnostic(.yamlIndentation, at: file.span(index, lineTextEnd)))
    } else {
      tellNeedsQuotes(.yamlBareColon, start..<valueEnd(from: index))
    }
    skipLine()
  }
}
