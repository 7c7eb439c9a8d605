import MarkdownParsing
import ProgramModel
import Source

/// The box of a quiz's answer: `- [ ]` or `- [x]`, and what almost looks like one.
enum TaskBox: Equatable {
  /// A box and where the words behind it begin.
  case box(isRight: Bool, words: Int)
  /// Something that was meant as a box, and where the words behind it begin; `isCertain` where only spaces and bullets are wrong.
  case almost(isRight: Bool, words: Int, isCertain: Bool)
  /// A point in a list without any box; its words begin at the offset.
  case bare(words: Int)

  /// Looks at a line of a quiz; nil for a line that is no point in a list. A number and a point count as a bullet.
  init?(_ line: Range<Int>, of file: SourceFile) {
    let bytes = file.bytes
    var index = line.lowerBound
    let end = line.upperBound
    func skipSpaces() {
      while index < end, bytes[index] == 32 || bytes[index] == 9 || Self.isNoBreakSpace(bytes, index, end) {
        index += bytes[index] == 0xC2 ? 2 : 1
      }
    }
    skipSpaces()
    guard index < end else { return nil }
    let hasBullet = "-*+".utf8.contains(bytes[index])
    var digits = index
    while digits < end, (48...57).contains(bytes[digits]) { digits += 1 }
    let hasNumber =
      digits > index && digits + 1 < end && bytes[digits] == UInt8(ascii: ".") && bytes[digits + 1] == 32
    let foreignBullet = Self.foreignBullet(bytes, index, end)
    let bulletEnd = hasBullet ? index + 1 : hasNumber ? digits + 1 : index + foreignBullet
    index = bulletEnd
    let hasPlainSpace = index < end && bytes[index] == 32
    skipSpaces()
    let wordsWithoutBox = index
    guard let box = Self.readBox(bytes, index, end) else {
      // A dash without a box may be a line of talk.
      let isPoint =
        hasBullet || hasNumber || (foreignBullet > 0 && !Self.isDash(bytes, bulletEnd - foreignBullet))
      guard isPoint, hasPlainSpace else { return nil }
      self = .bare(words: wordsWithoutBox)
      return
    }
    // `[x](side.md)` is a link, not a box.
    if box.end < end, bytes[box.end] == UInt8(ascii: "(") { return nil }
    let hasSpaceBehind = box.end >= end || bytes[box.end] == 32 || bytes[box.end] == 9
    index = box.end
    skipSpaces()
    let isExact = (hasBullet || hasNumber) && hasPlainSpace && hasSpaceBehind && box.isExact
    if !isExact, !hasBullet, !hasNumber, foreignBullet == 0, !box.isExact { return nil }
    self =
      isExact
      ? .box(isRight: box.isRight, words: index)
      : .almost(isRight: box.isRight, words: index, isCertain: box.isPlain)
  }

  private struct Box {
    let isRight: Bool
    let isExact: Bool
    /// Square, and empty or with an x: only its spaces may be wrong.
    let isPlain: Bool
    let end: Int
  }

  /// `[ ]`, `[x]` or `[X]`; inexactly also `[]`, `[ x]`, `(x)`, `[v]` and boxes with Word's spaces.
  private static func readBox(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Box? {
    guard start < end else { return nil }
    let isRound = bytes[start] == UInt8(ascii: "(")
    guard bytes[start] == UInt8(ascii: "[") || isRound else { return nil }
    let closing = isRound ? UInt8(ascii: ")") : UInt8(ascii: "]")
    guard let close = bytes[start..<min(end, start + 8)].firstIndex(of: closing) else { return nil }
    let inner = String(decoding: bytes[start + 1..<close], as: UTF8.self)
    let mark = inner.filter { !$0.isWhitespace }.lowercased()
    guard ["", "x", "×", "v", "✓", "✔", "✗"].contains(mark) else { return nil }
    if isRound, mark.isEmpty { return nil }
    let isExact = !isRound && (inner == " " || inner == "x" || inner == "X")
    return Box(
      isRight: !mark.isEmpty && mark != "✗", isExact: isExact,
      isPlain: !isRound && (mark.isEmpty || mark == "x"),
      end: close + 1)
  }

  /// The length of a bullet from Word or a dash; 0 where there is none.
  private static func foreignBullet(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    if isDash(bytes, index) { return 3 }
    return bullets.first { index + $0.count <= end && bytes[index..<index + $0.count].elementsEqual($0) }?
      .count ?? 0
  }

  /// U+2010–U+2015.
  private static func isDash(_ bytes: [UInt8], _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
      && (0x90...0x95).contains(bytes[index + 2])
  }

  private static let bullets = ["•", "‣", "▪", "●", "○", "◦", "·", "\u{F0B7}"].map { Array($0.utf8) }

  private static func isNoBreakSpace(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    index + 1 < end && bytes[index] == 0xC2 && bytes[index + 1] == 0xA0
  }

  /// Whether a list's item begins with a box, as in a task list.
  static func begins(_ item: SyntaxList.Item) -> Bool {
    guard case .paragraph(let text)? = item.blocks.first, case .text(let words)? = text.prose.inlines.first
    else {
      return false
    }
    return ["[ ] ", "[x] ", "[X] "].contains { words.hasPrefix($0) }
  }
}
