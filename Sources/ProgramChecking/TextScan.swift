import ProgramModel

/// Goes through running text byte by byte: where words begin and end, how many letters they have, where sentences end.
struct TextScan {
  /// What a text is made of.
  enum Event {
    case word(Range<Int>, letters: Int)
    case sentenceEnd(Int)
  }

  /// Tells each word and each end of a sentence, in their order. A text without a full stop at its end ends one too.
  static func run(_ text: [UInt8], _ tell: (Event) -> Void) {
    text.withUnsafeBufferPointer { run($0, tell) }
  }

  @inline(__always)
  private static func run(_ bytes: UnsafeBufferPointer<UInt8>, _ tell: (Event) -> Void) {
    var wordStart: Int?
    var letters = 0
    var hasWords = false
    func endWord(_ index: Int) {
      guard let start = wordStart else { return }
      tell(.word(start..<index, letters: letters))
      wordStart = nil
      letters = 0
      hasWords = true
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // Most of a text is letters.
      if (97...122).contains(byte) {
        if wordStart == nil { wordStart = index }
        letters += 1
        index += 1
        continue
      }
      switch kind(bytes, index) {
      case .letter:
        if wordStart == nil { wordStart = index }
        if byte & 0xC0 != 0x80 { letters += 1 }
        index += 1
      case .inner(let length):
        // Hyphens and apostrophes belong to the word that goes on behind them.
        let goesOn =
          wordStart != nil && index + length < bytes.count && kind(bytes, index + length) == .letter
        if !goesOn { endWord(index) }
        index += length
      case .other(let length):
        endWord(index)
        if hasWords, endsSentence(bytes, index) {
          tell(.sentenceEnd(index + 1))
          hasWords = false
        }
        index += length
      }
    }
    endWord(index)
    if hasWords { tell(.sentenceEnd(index)) }
  }

  private enum Kind: Equatable {
    case letter
    case inner(Int)
    case other(Int)
  }

  private static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Kind {
    let byte = bytes[index]
    switch byte {
    case 48...57, 65...90, 97...122: return .letter
    case UInt8(ascii: "-"), UInt8(ascii: "'"): return .inner(1)
    case 0..<0x80: return .other(1)
    case 0x80..<0xC0: return .letter
    case 0xC2:
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      // A soft hyphen is no divider, and ª and º are letters.
      return second == 0xAD
        ? .inner(2) : second == 0xAA || second == 0xBA || second == 0xB5 ? .letter : .other(2)
    case 0xE2:
      // Dashes, quotes and other signs; the hyphens U+2010 and U+2011 and the apostrophe U+2019 may stand within words.
      let isSign = index + 2 < bytes.count && (0x80...0xAF).contains(bytes[index + 1])
      guard isSign else { return .letter }
      let isInner =
        bytes[index + 1] == 0x80
        && (bytes[index + 2] == 0x90 || bytes[index + 2] == 0x91 || bytes[index + 2] == 0x99)
      return isInner ? .inner(3) : .other(3)
    case 0xF0...: return .other(4)
    default: return .letter
    }
  }

  /// Whether a sentence ends at a sign: not at the point of `17. mai`, `f.eks.` or `kl. 9`.
  private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    guard
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
        || byte == UInt8(ascii: ":")
    else { return false }
    var next = index + 1
    // Closing quotes and brackets belong to the sentence; a letter says that it goes on.
    while next < bytes.count, bytes[next] != 32 {
      switch kind(bytes, next) {
      case .letter: return false
      case .inner(let length), .other(let length): next += length
      }
    }
    while next < bytes.count, bytes[next] == 32 { next += 1 }
    guard next < bytes.count, byte == UInt8(ascii: ".") else { return true }
    let isSmallOrDigit =
      (97...122).contains(bytes[next]) || (48...57).contains(bytes[next])
      || (bytes[next] == 0xC3 && next + 1 < bytes.count && bytes[next + 1] >= 0xA0)
    return !isSmallOrDigit
  }
}

extension [Inline] {
  /// Adds the words as they are read to a buffer.
  func appendWords(to bytes: inout [UInt8]) {
    for inline in self {
      switch inline {
      case .text(let words), .code(let words): bytes.append(contentsOf: words.utf8)
      case .lineBreak: bytes.append(32)
      case .emphasis(let inner), .strong(let inner): inner.appendWords(to: &bytes)
      case .link(let link): link.words.appendWords(to: &bytes)
      case .picture, .footnote: break
      case .answer(let mention): mention.otherwise?.inlines.appendWords(to: &bytes)
      }
    }
  }
}
