import Diagnostics
import Source

/// Looks at lists for those that nobody meant: a date at the start of a line, dialogue with hyphens.
enum ListTraps {
  /// `17. mai` alone is no list, nor are several dates whose numbers don't follow each other. `items` are the first lines of the
  /// items; `areShort` says that each is one paragraph and nothing more.
  static func ordinals(_ items: [Range<Int>], areShort: Bool, of text: MarkdownText) -> Diagnostic? {
    let file = text.file
    let ordinals = items.compactMap { Ordinal($0, of: file) }
    guard let first = ordinals.first, ordinals.count == items.count else { return nil }
    let isAlone = ordinals.count == 1
    let follow = zip(ordinals, ordinals.dropFirst()).allSatisfy { $1.number == $0.number + 1 }
    guard isAlone ? first.isLikelyAlone : !follow && ordinals.allSatisfy(\.isMonth) else { return nil }
    let fix = Diagnostic.Fix(
      Words(nb: "skriv \\ foran punktumet", en: "write \\ before the full stop"),
      ordinals.map { .init(file.span($0.point, $0.point), "\\") },
      isCertain: isAlone && first.isMonth && areShort)
    let written = file.text(file.span(first.start, first.wordEnd))
    return Diagnostic(
      .ordinalBecomesList, at: file.span(first.start, first.wordEnd),
      [
        "written": .text(written),
        "mended": .text("\(first.number)\\." + file.text(file.span(first.point + 1, first.wordEnd))),
      ], fixes: [fix])
  }

  /// A list in which somebody says something and every item is a whole sentence.
  static func dialogue(_ items: [Range<Int>], of text: MarkdownText) -> Diagnostic? {
    let file = text.file
    guard items.count > 1,
      items.contains(where: { Dialogue.isReply(file.bytes, in: $0) }) || isAnswered(items, of: file),
      items.allSatisfy({ endsSentence($0, of: file) }), let first = items.first
    else { return nil }
    return Diagnostic(.dialogueBecomesList, at: file.span(first.lowerBound, first.upperBound))
  }

  /// Whether the first item asks something and the second answers as one answers somebody.
  private static func isAnswered(_ items: [Range<Int>], of file: SourceFile) -> Bool {
    let first = file.trimmed(items[0])
    guard let last = first.last, file.bytes[last] == UInt8(ascii: "?") else { return false }
    let words = items[1].drop {
      [32, UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(file.bytes[$0])
    }
    let word = words.prefix { file.bytes[$0] > 32 && !",.!?".utf8.contains(file.bytes[$0]) }
    guard let start = word.first, let end = word.last else { return false }
    return Dialogue.answers.contains(file.text(file.span(start, end + 1)))
  }

  private static func endsSentence(_ line: Range<Int>, of file: SourceFile) -> Bool {
    let line = file.trimmed(line)
    guard let last = line.last else { return false }
    switch file.bytes[last] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "\""): return true
    // » and ” and …
    case 0xBB, 0x9D, 0xA6: return true
    default: return false
    }
  }
}

/// A number with a point and the word behind it, as `17. mai`.
private struct Ordinal {
  let number: Int
  let start: Int
  /// The offset of the full stop.
  let point: Int
  let wordEnd: Int
  let isMonth: Bool
  private let isKnown: Bool

  init?(_ line: Range<Int>, of file: SourceFile) {
    let bytes = file.bytes
    start = line.lowerBound
    var index = start
    while index < line.upperBound, (48...57).contains(bytes[index]), index < start + 6 { index += 1 }
    guard index > start, index < line.upperBound, bytes[index] == UInt8(ascii: ".") else { return nil }
    number = bytes[start..<index].reduce(0) { $0 * 10 + Int($1) - 48 }
    point = index
    let word = bytes.blanksEnd(index + 1, in: line)
    var end = word
    while end < line.upperBound, bytes.isLetter(end, in: line) || bytes[end] & 0xC0 == 0x80 { end += 1 }
    wordEnd = end
    let text = String(decoding: bytes[word..<end], as: UTF8.self)
    isMonth = Self.months.contains(text) && (1...31).contains(number)
    isKnown = Self.nouns.contains(text)
  }

  /// Whether a line that stands alone is hardly the only item of a list: a date, a school class, or a year that ends a sentence.
  var isLikelyAlone: Bool { isMonth || isKnown || (1000...2999).contains(number) }

  private static let months: Set<String> = [
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "desember",
  ]

  private static let nouns: Set<String> = [
    "verdenskrig", "verdskrig", "klasse", "trinn", "steg", "etasje", "juledag", "påskedag", "pinsedag",
    "nyttårsdag",
    "plass", "gang", "time", "uke", "veke", "person", "århundre", "hundreår",
  ]
}
