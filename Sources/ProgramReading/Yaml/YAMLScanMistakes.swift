import Diagnostics
import Source

/// What is told when the scan meets a mistake, and how it goes on after it.
extension YAMLScan {
  // MARK: The whole text

  /// Characters that YAML doesn't allow: all controls but tab and line breaks, and byte order marks within.
  mutating func tellInvisibleCharacter() -> Bool {
    var offset = index
    var found: [(place: SourceSpan, code: Int)] = []
    while offset < end {
      if bytes[offset] >= 0x20, bytes[offset] < 0x7F {
        offset += 1
      } else if let (code, length) = invisible(at: offset) {
        found.append((file.span(offset, offset + length), code))
        offset += length
      } else {
        offset += 1
      }
    }
    guard let first = found.first else { return false }
    let digits = String(first.code, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let title = Words(nb: "slett det usynlige", en: "delete what is invisible")
    let fix = Diagnostic.Fix(title, found.map { .init($0.place, "") }, isCertain: true)
    diagnostics.append(Diagnostic(.yamlInvisible, at: first.place, ["code": .text(name)], fixes: [fix]))
    return true
  }

  private func invisible(at offset: Int) -> (code: Int, length: Int)? {
    let second = byte(offset + 1)
    let third = byte(offset + 2)
    switch bytes[offset] {
    case 0x09, 0x0A, 0x0D: return nil
    case 0..<0x20, 0x7F: return (Int(bytes[offset]), 1)
    case 0xC2 where second < 0xA0 && second != 0x85: return (Int(second), 2)
    // A space of no width, and a joiner of words: YAML allows them, and nobody finds them.
    case 0xE2 where second == 0x80 && third == 0x8B: return (0x200B, 3)
    case 0xE2 where second == 0x81 && third == 0xA0: return (0x2060, 3)
    case 0xEF where second == 0xBB && third == 0xBF: return (0xFEFF, 3)
    case 0xEF where second == 0xBF && third >= 0xBE: return (0xFFC0 | Int(third & 0x3F), 3)
    default: return nil
    }
  }

  mutating func tellDepth() {
    let limit = Words.Argument.number(YAMLReader.maximumDepth)
    diagnostics.append(Diagnostic(.yamlTooDeep, at: file.span(index, index + 1), ["limit": limit]))
  }

  mutating func tellUnclosed(_ bracket: Bracket) {
    if let cut = cutOff(within: bracket) {
      tellNeedsQuotes(.yamlCutOff, cut)
      open = []
      index = end
      return
    }
    let place = file.span(bracket.start, bracket.start + 1)
    let signs = bracket.isMapping ? ("{", "}") : ("[", "]")
    diagnostics.append(
      Diagnostic(.yamlUnclosedBracket, at: place, ["open": .text(signs.0), "close": .text(signs.1)]))
    open = []
    index = end
  }

  /// `{primary: #1f5f4a}`: the sign begins a comment, which hides the bracket that closes.
  private func cutOff(within bracket: Bracket) -> Range<Int>? {
    let stop = lineEnd(from: bracket.start)
    guard let closer = bytes[bracket.start..<stop].lastIndex(of: UInt8(ascii: bracket.isMapping ? "}" : "]"))
    else { return nil }
    for offset in (bracket.start + 1)..<max(closer, bracket.start + 1)
    where bytes[offset] == UInt8(ascii: "#") && isBlank(offset - 1) && !isGap(offset + 1) {
      return offset..<entryEnd(from: offset)
    }
    return nil
  }

  /// Spaces alone may indent.
  mutating func checkIndentation(_ blanks: Range<Int>) {
    guard blanks.upperBound < end, !isBreak(blanks.upperBound), byte(blanks.upperBound) != UInt8(ascii: "#")
    else {
      return
    }
    var stop = blanks.upperBound
    while (byte(stop) == 0xC2 && byte(stop + 1) == 0xA0) || isBlank(stop) { stop += isBlank(stop) ? 1 : 2 }
    let isWrong = stop > blanks.upperBound || bytes[blanks].contains(0x09)
    guard isWrong else { return }
    let place = file.span(blanks.lowerBound, stop)
    let tabs = bytes[blanks.lowerBound..<stop].count { $0 == 0x09 }
    let spaces = bytes[blanks.lowerBound..<stop].count { $0 == 0x20 || $0 == 0xC2 }
    let fix = Diagnostic.Fix(
      Words(nb: "rykk inn med vanlige mellomrom", en: "indent with ordinary spaces"),
      [.init(place, String(repeating: " ", count: tabs * 2 + spaces))], isCertain: tabs == 0 || spaces == 0)
    diagnostics.append(Diagnostic(.yamlTab, at: place, fixes: [fix]))
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
      tellNeedsQuotes(.yamlBareColon, (itemStart(before: start) ?? start)..<valueEnd(from: start))
      return skipLine()
    }
    tellNeedsQuotes(.yamlBareColon, start..<entryEnd(from: start))
  }

  /// Where a whole item of a list begins, if what stands before a text on its line is no key but words, as in
  /// `- Beck, J. (2021). CBT: Basics. New York: Guilford`.
  private func itemStart(before start: Int) -> Int? {
    var first = lineStart
    while byte(first) == 0x20 { first += 1 }
    guard byte(first) == UInt8(ascii: "-"), isBlank(first + 1) else { return nil }
    while first < start, byte(first) == UInt8(ascii: "-") || isBlank(first) { first += 1 }
    guard first < start else { return nil }
    let key = bytes[first..<start].prefix { $0 != UInt8(ascii: ":") }
    return key.contains(0x20) ? first : nil
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
      Words(nb: "sett inn mellomrom", en: "insert a space"), [.init(file.span(colon + 1, after), " ")],
      isCertain: true)
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
