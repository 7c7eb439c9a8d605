import Diagnostics
import Source

/// Goes through YAML byte by byte before libyaml does, the way libyaml's scanner would.
///
/// It notes where each text begins and ends, which libyaml doesn't tell; it refuses anchors, aliases, tags and
/// too deep nesting before anything is built from them; and it tells in an author's words what libyaml would
/// tell in a programmer's. After a mistake it goes on with the next line, so that all mistakes are told at
/// once.
struct YAMLScan {
  /// Where a text ends, and what a `#` cut off it.
  struct ScalarPlace {
    let end: Int
    let cutOff: Range<Int>?
  }

  /// The lines below a key, or the items of a list, that begin at one column.
  struct Level {
    let column: Int
    let isMapping: Bool
    var keys: [String: Range<Int>] = [:]
  }

  /// An open `[` or `{`.
  struct Bracket {
    let start: Int
    let isMapping: Bool
    var keys: [String: Range<Int>] = [:]
    /// Where the last value without quotes began, to tell of a comma that splits it.
    var plainValue: Int?
  }

  /// The most mistakes told of one file; more would not help anybody.
  static let maximumDiagnostics = 20

  let file: SourceFile
  let bytes: [UInt8]
  let end: Int
  var index: Int
  var lineStart: Int
  var levels: [Level] = []
  var brackets: [Int: Int] = [:]
  var open: [Bracket] = []
  /// Whether a key may begin here: at the start of a line, after `- `, after `{` and `,`.
  var keyAllowed = true
  var hasBegun = false
  /// The key whose value comes next.
  var pendingKey: Int?
  /// The texts by the offset of their first byte.
  var scalars: [Int: ScalarPlace] = [:]
  /// What a `#` hides behind keys without a value, by the offset of the key.
  var commentsForValues: [Int: Range<Int>] = [:]
  var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile, range: Range<Int>) {
    self.file = file
    bytes = file.bytes
    index = range.lowerBound
    lineStart = range.lowerBound
    end = range.upperBound
  }

  mutating func run() {
    guard !tellInvisibleCharacter() else { return }
    while diagnostics.count < Self.maximumDiagnostics {
      skipToToken()
      guard index < end else { break }
      if levels.count + open.count > YAMLReader.maximumDepth { return tellDepth() }
      let known = diagnostics.count
      scanToken()
      // Within brackets nothing is certain after a mistake.
      if diagnostics.count > known, !open.isEmpty { return }
    }
    if index >= end, let bracket = open.last { tellUnclosed(bracket) }
  }

  // MARK: Bytes

  func byte(_ offset: Int) -> UInt8 { offset < end ? bytes[offset] : 0 }

  func isBlank(_ offset: Int) -> Bool { byte(offset) == 0x20 || byte(offset) == 0x09 }

  func isBreak(_ offset: Int) -> Bool { bytes.yamlBreak(at: offset, before: end) > 0 }

  /// A blank, a line break or the end.
  func isGap(_ offset: Int) -> Bool { offset >= end || isBlank(offset) || isBreak(offset) }

  /// Whether the line at the index divides or ends the YAML: `---` or `...`.
  func isDocumentMark(at offset: Int) -> Bool {
    guard offset == lineStart else { return false }
    let sign = byte(offset)
    return (sign == UInt8(ascii: "-") || sign == UInt8(ascii: ".")) && byte(offset + 1) == sign
      && byte(offset + 2) == sign && isGap(offset + 3)
  }

  func isFirstOnLine(_ offset: Int) -> Bool { bytes[lineStart..<offset].allSatisfy { $0 == 0x20 } }

  mutating func skipBreak() {
    index += bytes.yamlBreak(at: index, before: end)
    lineStart = index
  }

  /// The offset of the end of the line that holds an offset.
  func lineEnd(from offset: Int) -> Int {
    var offset = offset
    while offset < end, !isBreak(offset) { offset += 1 }
    return offset
  }

  /// Goes to the next line, after a mistake.
  mutating func skipLine() {
    index = lineEnd(from: index)
    keyAllowed = true
    pendingKey = nil
  }

  // MARK: Between texts

  /// Skips blanks, comments and line breaks.
  private mutating func skipToToken() {
    while index < end {
      let start = index
      while isBlank(index) { index += 1 }
      if start == lineStart, open.isEmpty { checkIndentation(start..<index) }
      if byte(index) == UInt8(ascii: "#"), index == lineStart || isGap(index - 1) {
        let stop = lineEnd(from: index)
        if let key = pendingKey { commentsForValues[key] = index..<stop }
        index = stop
      }
      guard index < end, isBreak(index) else { return }
      skipBreak()
      if open.isEmpty { keyAllowed = true }
      pendingKey = nil
    }
  }

  private mutating func scanToken() {
    let column = index - lineStart
    if open.isEmpty { levels.removeLast(levels.count - (levels.lastIndex { $0.column <= column } ?? -1) - 1) }
    if isDocumentMark(at: index) { return scanDocumentMark() }
    let sign = bytes[index]
    switch sign {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      begin()
      open.append(Bracket(start: index, isMapping: sign == UInt8(ascii: "{")))
      index += 1
      keyAllowed = true
      pendingKey = nil
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      scanClosingBracket(sign)
    case UInt8(ascii: ",") where !open.isEmpty:
      index += 1
      keyAllowed = true
    case UInt8(ascii: "-") where isGap(index + 1) && open.isEmpty && keyAllowed:
      begin()
      if levels.last.map({ $0.column < column }) ?? true {
        levels.append(Level(column: column, isMapping: false))
      }
      index += 1
      pendingKey = nil
    case UInt8(ascii: ":") where isGap(index + 1) || !open.isEmpty:
      scanStrayColon()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      scanQuoted(by: sign)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      open.isEmpty ? scanBlockText() : tellSign()
    case UInt8(ascii: "-") where isGap(index + 1), UInt8(ascii: "?") where isGap(index + 1) || !open.isEmpty,
      UInt8(ascii: ","), UInt8(ascii: "*"), UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "#"):
      tellSign()
    default:
      scanPlain()
    }
  }

  /// Something stands here, so that a later `---` would begin a second part.
  mutating func begin() { hasBegun = true }

  private mutating func scanDocumentMark() {
    let isEnd = bytes[index] == UInt8(ascii: ".")
    if isEnd {
      index = end
    } else if hasBegun {
      diagnostics.append(Diagnostic(.yamlSeveralParts, at: file.span(index, index + 3)))
      index = end
    } else {
      hasBegun = true
      index += 3
    }
  }

  private mutating func scanClosingBracket(_ sign: UInt8) {
    guard let bracket = open.last else { return tellSign() }
    guard bracket.isMapping == (sign == UInt8(ascii: "}")) else { return tellUnclosed(bracket) }
    open.removeLast()
    index += 1
    brackets[bracket.start] = index
    keyAllowed = false
    guard open.isEmpty else { return }
    var next = index
    while isBlank(next) { next += 1 }
    if !isGap(next), byte(next) != UInt8(ascii: "#") || next == index {
      // `title: [Angst] og frykt`: the whole is a text.
      tellNeedsQuotes(.yamlTextAfterQuote, bracket.start..<valueEnd(from: index))
      skipLine()
    }
  }

  /// A colon that follows no key: after a text in quotes or brackets, or on its own.
  private mutating func scanStrayColon() {
    let isInBrackets = !open.isEmpty
    let rule: Rule = isInBrackets ? .yamlUnreadable : .yamlMissingColon
    diagnostics.append(Diagnostic(rule, at: file.wholeLine(at: index)))
    if !isInBrackets { skipLine() }
  }

  // MARK: Keys

  /// Notes a key at `range`, whose colon stands at the index or after blanks.
  mutating func addKey(_ range: Range<Int>, name: String) {
    begin()
    let column = range.lowerBound - lineStart
    if let last = open.indices.last {
      if open[last].isMapping {
        tellIfDouble(open[last].keys.updateValue(range, forKey: name), range, name)
        open[last].plainValue = nil
      }
    } else {
      if levels.last.map({ $0.column < column || !$0.isMapping }) ?? true {
        levels.append(Level(column: column, isMapping: true))
      }
      let last = levels.count - 1
      tellIfDouble(levels[last].keys.updateValue(range, forKey: name), range, name)
    }
    while isBlank(index) { index += 1 }
    index += 1
    keyAllowed = false
    pendingKey = range.lowerBound
  }

  private mutating func tellIfDouble(_ earlier: Range<Int>?, _ range: Range<Int>, _ name: String) {
    guard let earlier else { return }
    let first = file.span(earlier.lowerBound, earlier.upperBound)
    diagnostics.append(
      Diagnostic(
        .yamlDuplicateKey, at: file.span(range.lowerBound, range.upperBound), ["key": .text(name)],
        notes: [.init(Words(nb: "den første står her", en: "the first is here"), at: first)]))
  }

  /// Whether the text that ends at `offset` is a key: a colon follows on the same line.
  func isKey(endingAt offset: Int) -> Bool {
    var next = offset
    while isBlank(next) { next += 1 }
    return byte(next) == UInt8(ascii: ":") && next < end && (isGap(next + 1) || !open.isEmpty)
  }
}
