/// What stands at the start of a line of text, as far as it looks like markup and isn't.
enum LineStart: Equatable {
  /// `##Ord`: signs of a heading with a word right behind them.
  case hashes(count: Int)
  /// A hard space that keeps markup from being markup: before it, or in place of the space that it needs.
  case hardSpace(Range<Int>, mended: String)
  /// `•` and its kin, with what stands between it and the words.
  case bullet(Range<Int>, name: String)
  /// A dash, `-Ord`, `1.Ord` or `a) `: something that was meant to begin a line of its own.
  case marker(isNumber: Bool)
  /// A line of nothing but dashes that are no hyphens.
  case dashes(Range<Int>)
  /// Colons with spaces between them, or of full width.
  case colons(Range<Int>, count: Int)

  /// Looks at a line from its first byte that isn't a space; nil for a line of plain text.
  init?(_ bytes: [UInt8], in line: Range<Int>) {
    guard let first = line.first else { return nil }
    switch bytes[first] {
    case UInt8(ascii: "#"): self.init(hashes: bytes, line)
    case UInt8(ascii: ":"): self.init(colons: bytes, line)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): self.init(hyphen: bytes, line)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self.init(number: bytes, line)
    case UInt8(ascii: "a")...UInt8(ascii: "h"): self.init(letter: bytes, line)
    case UInt8(ascii: "o"):
      guard bytes.isTab(first + 1, in: line) else { return nil }
      self = .bullet(first..<bytes.blanksEnd(first + 1, in: line), name: "o")
    case 0xC2, 0xE2, 0xEF: self.init(sign: bytes, line)
    default: return nil
    }
  }

  private init?(hashes bytes: [UInt8], _ line: Range<Int>) {
    var end = line.lowerBound
    while end < line.upperBound, bytes[end] == UInt8(ascii: "#") { end += 1 }
    let count = end - line.lowerBound
    guard count <= 6, end < line.upperBound else { return nil }
    if bytes.isHardSpace(end, in: line) {
      self = .hardSpace(end..<bytes.blanksEnd(end, in: line), mended: " ")
    } else if bytes.isLetter(end, in: line) {
      self = .hashes(count: count)
    } else {
      return nil
    }
  }

  private init?(colons bytes: [UInt8], _ line: Range<Int>) {
    var end = line.lowerBound
    var count = 0
    var isOdd = false
    var last = end
    while end < line.upperBound {
      if bytes[end] == UInt8(ascii: ":") {
        end += 1
      } else if bytes.starts(with: [0xEF, 0xBC, 0x9A], at: end, in: line) {
        end += 3
        isOdd = true
      } else {
        break
      }
      count += 1
      last = end
      let blanks = bytes.blanksEnd(end, in: line)
      let isColonNext =
        blanks < line.upperBound
        && (bytes[blanks] == UInt8(ascii: ":")
          || bytes.starts(with: [0xEF, 0xBC, 0x9A], at: blanks, in: line))
      if blanks > end, isColonNext { isOdd = true }
      end = blanks
    }
    guard count >= 2, isOdd, end >= line.upperBound || bytes.isLetter(end, in: line) else { return nil }
    self = .colons(line.lowerBound..<(end < line.upperBound ? end : last), count: count)
  }

  private init?(hyphen bytes: [UInt8], _ line: Range<Int>) {
    let next = line.lowerBound + 1
    if bytes.isHardSpace(next, in: line) {
      self = .hardSpace(next..<bytes.blanksEnd(next, in: line), mended: " ")
    } else if bytes.isLetter(next, in: line) {
      // `*Ord*` is emphasis.
      let isEmphasis =
        bytes[line.lowerBound] == UInt8(ascii: "*") && bytes[next..<line.upperBound].contains(0x2A)
      guard !isEmphasis else { return nil }
      self = .marker(isNumber: false)
    } else {
      self.init(dashes: bytes, line)
    }
  }

  private init?(number bytes: [UInt8], _ line: Range<Int>) {
    var end = line.lowerBound
    while end < line.upperBound, (48...57).contains(bytes[end]) { end += 1 }
    guard end - line.lowerBound <= 2, end < line.upperBound,
      bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")")
    else { return nil }
    let words = bytes.blanksEnd(end + 1, in: line)
    let hasSpace = end + 1 < line.upperBound && (bytes[end + 1] == 32 || bytes[end + 1] == 9)
    guard !hasSpace, bytes.isCapital(words, in: line) else { return nil }
    self = .marker(isNumber: true)
  }

  private init?(letter bytes: [UInt8], _ line: Range<Int>) {
    let next = line.lowerBound + 1
    guard next + 1 < line.upperBound, bytes[next] == UInt8(ascii: ")"), bytes[next + 1] == 32 else {
      return nil
    }
    self = .marker(isNumber: true)
  }

  /// A sign beyond ASCII.
  private init?(sign bytes: [UInt8], _ line: Range<Int>) {
    let start = line.lowerBound
    if bytes.isHardSpace(start, in: line) {
      let words = bytes.blanksEnd(start, in: line)
      guard bytes.beginsMarkup(words, in: line) else { return nil }
      self = .hardSpace(start..<words, mended: "")
      return
    }
    if bytes.starts(with: [0xEF, 0xBC, 0x9A], at: start, in: line) {
      self.init(colons: bytes, line)
      return
    }
    if let (name, bullet) = Self.bullets.first(where: { bytes.starts(with: $0.1, at: start, in: line) }) {
      let end = bytes.blanksEnd(start + bullet.count, in: line)
      // A middle dot is a bullet only with a gap behind it.
      guard end < line.upperBound, name != "·" || end > start + bullet.count else { return nil }
      self = .bullet(start..<end, name: name)
      return
    }
    self.init(dashes: bytes, line)
  }

  /// A dash and a gap, or a line of dashes alone.
  private init?(dashes bytes: [UInt8], _ line: Range<Int>) {
    var end = line.lowerBound
    var count = 0
    var long = 0
    var textEnd = end
    while end < line.upperBound {
      let dash = bytes.dashLength(end, in: line)
      if dash > 0 {
        count += 1
        long += dash > 1 ? 1 : 0
        end += dash
        textEnd = end
      } else if bytes.blanksEnd(end, in: line) > end {
        end = bytes.blanksEnd(end, in: line)
        if count == 1, end < line.upperBound, bytes.dashLength(end, in: line) == 0 {
          guard long == 1 else { return nil }
          self = .marker(isNumber: false)
          return
        }
      } else {
        // `–Ord`
        guard count == 1, long == 1, bytes.isLetter(end, in: line) else { return nil }
        self = .marker(isNumber: false)
        return
      }
    }
    // A single en dash may be a placeholder; an em dash or several are what became of three hyphens.
    let isEmDash = bytes.starts(with: [0xE2, 0x80, 0x94], at: line.lowerBound, in: line)
    guard long > 0, count > 1 || isEmDash else { return nil }
    self = .dashes(line.lowerBound..<textEnd)
  }

  /// Bullets as Word and web pages have them; the last two are what its Symbol font becomes.
  private static let bullets: [(String, [UInt8])] = [
    "•", "‣", "▪", "●", "○", "◦", "■", "□", "➢", "·", "\u{F0B7}", "\u{F0A7}",
  ].map { ($0, Array($0.utf8)) }
}

extension [UInt8] {
  func starts(with mark: [UInt8], at index: Int, in line: Range<Int>) -> Bool {
    index + mark.count <= line.upperBound && self[index..<index + mark.count].elementsEqual(mark)
  }

  func isTab(_ index: Int, in line: Range<Int>) -> Bool { index < line.upperBound && self[index] == 9 }

  /// U+00A0, or U+202F, its narrow kin.
  func isHardSpace(_ index: Int, in line: Range<Int>) -> Bool {
    starts(with: [0xC2, 0xA0], at: index, in: line) || starts(with: [0xE2, 0x80, 0xAF], at: index, in: line)
  }

  /// The offset after spaces, tabs and hard spaces.
  func blanksEnd(_ index: Int, in line: Range<Int>) -> Int {
    var index = index
    while index < line.upperBound {
      if self[index] == 32 || self[index] == 9 {
        index += 1
      } else if isHardSpace(index, in: line) {
        index += self[index] == 0xC2 ? 2 : 3
      } else {
        break
      }
    }
    return index
  }

  /// Whether a letter stands there; beyond ASCII those of C3–CA, which are Latin.
  func isLetter(_ index: Int, in line: Range<Int>) -> Bool {
    guard index < line.upperBound else { return false }
    return (97...122).contains(self[index] | 32) || (0xC3...0xCA).contains(self[index])
  }

  func isCapital(_ index: Int, in line: Range<Int>) -> Bool {
    guard index < line.upperBound else { return false }
    if (65...90).contains(self[index]) { return true }
    return self[index] == 0xC3 && index + 1 < line.upperBound && (0x80...0x9E).contains(self[index + 1])
  }

  /// The length of a hyphen or a dash; 0 for anything else.
  func dashLength(_ index: Int, in line: Range<Int>) -> Int {
    guard index < line.upperBound else { return 0 }
    if self[index] == UInt8(ascii: "-") { return 1 }
    // U+2010–U+2015; U+2212 is the minus sign.
    guard index + 2 < line.upperBound, self[index] == 0xE2 else { return 0 }
    if self[index + 1] == 0x80, (0x90...0x95).contains(self[index + 2]) { return 3 }
    return self[index + 1] == 0x88 && self[index + 2] == 0x92 ? 3 : 0
  }

  /// Whether what stands there would be markup at the start of a line.
  fileprivate func beginsMarkup(_ index: Int, in line: Range<Int>) -> Bool {
    guard index < line.upperBound else { return false }
    let next = index + 1 < line.upperBound ? self[index + 1] : 10
    switch self[index] {
    case UInt8(ascii: "#"):
      var end = index
      while end < line.upperBound, self[end] == UInt8(ascii: "#") { end += 1 }
      return end < line.upperBound && (self[end] == 32 || self[end] == 9 || isHardSpace(end, in: line))
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): return next == 32
    case UInt8(ascii: ":"): return next == UInt8(ascii: ":")
    case UInt8(ascii: ">"): return true
    default: return false
    }
  }
}
