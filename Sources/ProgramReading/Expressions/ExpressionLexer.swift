import Diagnostics
import ProgramModel
import Source

/// Divides the text of an expression into tokens. It stops at the first thing that makes no sense.
struct ExpressionLexer {
  private let bytes: [UInt8]
  private let places: ExpressionPlaces
  private var index = 0
  private(set) var tokens: [ExpressionToken] = []
  private(set) var problem: Diagnostic?

  init(_ text: String, _ places: ExpressionPlaces) {
    bytes = Array(text.utf8)
    self.places = places
  }

  mutating func run() {
    while problem == nil {
      skipBlanks()
      guard index < bytes.count else { break }
      scanToken()
    }
    tokens.append(ExpressionToken(kind: .end, range: bytes.count..<bytes.count))
  }

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// The length of a blank at an offset; also a non-breaking space is one.
  private func blank(at offset: Int) -> Int {
    switch byte(offset) {
    case 0x20, 0x09, 0x0A, 0x0D: return offset < bytes.count ? 1 : 0
    case 0xC2: return byte(offset + 1) == 0xA0 ? 2 : 0
    default: return 0
    }
  }

  private mutating func skipBlanks() {
    while case let length = blank(at: index), length > 0 { index += length }
  }

  private mutating func add(_ kind: ExpressionToken.Kind, length: Int) {
    tokens.append(ExpressionToken(kind: kind, range: index..<(index + length)))
    index += length
  }

  private mutating func tell(_ rule: Rule, _ range: Range<Int>, _ arguments: [String: Words.Argument] = [:]) {
    problem = Diagnostic(rule, at: places.span(range), arguments)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: Signs

  /// Signs that others use for an operator, with the one to write.
  private static let slips: [(written: String, right: String)] = [
    ("===", "="), ("==", "="), ("&&", "and"), ("||", "or"), ("<>", "!="), ("=>", ">="), ("=<", "<="),
    ("=!", "!="),
    ("≥", ">="), ("≤", "<="), ("≠", "!="), ("×", "*"), ("÷", "/"), ("·", "*"), ("&", "and"), ("|", "or"),
    ("–", "-"), ("−", "-"), ("—", "-"),
  ]

  /// An operator as authors write it in their own language.
  private static func told(_ right: String) -> Words {
    Words(nb: ["and": "og", "or": "eller", "not": "ikke"][right] ?? right, en: right)
  }

  /// The operators by their signs, the longer ones first.
  private static let signs: [(sign: String, operation: Expression.Operator)] = [
    ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("!=", .unequal), ("<", .less), (">", .greater),
    ("=", .equal),
    ("+", .plus), ("*", .times), ("/", .divided),
  ]

  /// The quotes that may stand round a text, each with those that close it.
  private static let quotes: [(open: String, close: [String])] = [
    ("\"", ["\""]), ("'", ["'"]), ("«", ["»"]), ("“", ["”", "“"]), ("”", ["”"]), ("„", ["“", "”"]),
    ("‘", ["’", "‘"]),
    ("’", ["’"]), ("`", ["`"]),
  ]

  private mutating func scanToken() {
    for slip in Self.slips where starts(with: slip.written) {
      let length = slip.written.utf8.count
      return tell(
        .expressionOtherSign, index..<(index + length),
        ["written": .text(slip.written), "right": .words(Self.told(slip.right))])
    }
    for sign in Self.signs where starts(with: sign.sign) {
      return add(.operation(sign.operation), length: sign.sign.utf8.count)
    }
    for quote in Self.quotes where starts(with: quote.open) { return scanText(quote.open, quote.close) }
    switch bytes[index] {
    case UInt8(ascii: "("): add(.open, length: 1)
    case UInt8(ascii: ")"): add(.close, length: 1)
    case UInt8(ascii: ","): add(.comma, length: 1)
    case UInt8(ascii: "-"): scanMinus()
    case UInt8(ascii: "!"):
      tell(
        .expressionOtherSign, index..<(index + 1), ["written": "!", "right": .words(Self.told("not"))])
    case UInt8(ascii: "0")...UInt8(ascii: "9"): scanNumber()
    case let sign where isLetter(sign): scanName()
    default: tellUnknownSign()
    }
  }

  private func starts(with sign: String) -> Bool { bytes[index...].starts(with: sign.utf8) }

  /// Whether a value has just ended, so that an operator must follow.
  private var isAfterValue: Bool {
    switch tokens.last?.kind {
    case .number, .text, .time, .name, .close: true
    default: false
    }
  }

  /// A minus between values has spaces round it, since a name may hold hyphens.
  private mutating func scanMinus() {
    let hasBlankBefore = index > 0 && (bytes[index - 1] == 0x20 || bytes[index - 1] == 0xA0)
    let hasBlankAfter = blank(at: index + 1) > 0
    guard isAfterValue, !hasBlankBefore || !hasBlankAfter else { return add(.operation(.minus), length: 1) }
    tell(.expressionTightMinus, index..<(index + 1))
  }

  private mutating func tellUnknownSign() {
    var end = index + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    tell(.expressionUnknownSign, index..<end, ["sign": .text(text(index..<end))])
  }

  private mutating func scanText(_ open: String, _ close: [String]) {
    let start = index
    var end = index + open.utf8.count
    let textStart = end
    while end < bytes.count {
      if let quote = close.first(where: { bytes[end...].starts(with: $0.utf8) }) {
        return add(.text(text(textStart..<end)), length: end + quote.utf8.count - start)
      }
      end += 1
    }
    tell(.expressionUnclosedText, start..<bytes.count, ["sign": .text(close.first ?? open)])
  }

  // MARK: Numbers and names

  private func digits(from start: Int) -> Int {
    var end = start
    while (48...57).contains(byte(end)) { end += 1 }
    return end
  }

  private mutating func scanNumber() {
    let start = index
    var end = digits(from: start)
    if byte(end) == UInt8(ascii: ":"), (48...57).contains(byte(end + 1)) { return scanTime(hoursEnd: end) }
    if byte(end) == UInt8(ascii: "."), (48...57).contains(byte(end + 1)) { end = digits(from: end + 1) }
    // In the parentheses of a function a comma divides, and a space follows it.
    if byte(end) == UInt8(ascii: ","), (48...57).contains(byte(end + 1)) {
      let stop = digits(from: end + 1)
      let right = text(start..<end) + "." + text((end + 1)..<stop)
      return tell(.expressionDecimalComma, start..<stop, ["right": .text(right)])
    }
    if byte(end) == UInt8(ascii: "-"), blank(at: end + 1) == 0 {
      return tell(.expressionTightMinus, end..<(end + 1))
    }
    guard !isLetter(byte(end)), let number = DecimalNumber.read(text(start..<end)) else {
      var stop = end
      while isNamePart(byte(stop)) { stop += 1 }
      return tell(
        .expressionNotANumber, start..<max(stop, end), ["text": .text(text(start..<max(stop, end)))])
    }
    add(.number(number), length: end - start)
  }

  private mutating func scanTime(hoursEnd: Int) {
    let start = index
    let end = digits(from: hoursEnd + 1)
    let hours = Int(text(start..<hoursEnd)) ?? 99
    let minutes = Int(text((hoursEnd + 1)..<end)) ?? 99
    let isTime = hours < 24 && minutes < 60 && end - hoursEnd == 3 && hoursEnd - start <= 2
    guard isTime else { return tell(.expressionNotATime, start..<end, ["text": .text(text(start..<end))]) }
    add(.time(minutes: hours * 60 + minutes), length: end - start)
  }

  /// A letter, also beyond ASCII: a name in Norwegian is told of as a name, not as signs.
  private func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || (byte >= 0xC3 && byte < 0xE2)
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    isLetter(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte & 0xC0 == 0x80
  }

  private mutating func scanName() {
    let start = index
    var end = start
    while isNamePart(byte(end)) || byte(end) == UInt8(ascii: ".") { end += 1 }
    // A hyphen at the end is a minus that lacks its space.
    if byte(end - 1) == UInt8(ascii: "-") { return tell(.expressionTightMinus, (end - 1)..<end) }
    let name = text(start..<end)
    if let word = ExpressionWords.operators[name.lowercased()] { return add(word, length: end - start) }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.contains(where: \.isEmpty) {
      return tell(.expressionNotAName, start..<end, ["text": .text(name)])
    }
    add(.name(parts), length: end - start)
  }
}
