import Diagnostics

/// Finds in running words the marks that were meant to make them bold or stressed and don't, so that a reader sees them: `**viktig **`,
/// `~~x~~`, `==x==`, `H~2~O`, `\newpage`.
enum ShownMarks {
  struct Mark: Equatable {
    let written: String
    /// Some of the letters that follow, by which it is told from others.
    let behind: String
  }

  /// In their order: of a pair the first, of a small sign or a command the whole.
  static func find(in words: String) -> [Mark] {
    let bytes = Array(words.utf8)
    var found: [Mark] = []
    // Of two that belong together one is told.
    var open: Set<UInt8> = []
    func tell(_ range: Range<Int>) {
      var end = range.upperBound
      while end < min(bytes.count, range.upperBound + 12), isLetter(bytes, end), bytes[end] < 0x80 {
        end += 1
      }
      found.append(
        Mark(written: text(bytes, range), behind: text(bytes, range.upperBound..<end)))
    }
    var index = 0
    while index < bytes.count {
      let end = runEnd(bytes, index)
      switch bytes[index] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"):
        if isPair(bytes, index..<end), open.remove(bytes[index]) == nil {
          open.insert(bytes[index])
          tell(index..<end)
        }
      case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "="):
        if let close = closing(bytes, index..<end) {
          tell(index..<(end - index == 2 ? end : close))
          index = close
          continue
        }
      case UInt8(ascii: "\\"):
        if let close = command(bytes, index) { tell(index..<close) }
      default: break
      }
      index = end
    }
    return found
  }

  /// What to do about them.
  static func advice(on written: String) -> Words {
    if written.hasPrefix("*") || written.hasPrefix("_") {
      return Words(
        nb:
          "sett tegnene helt inntil ordene, og et mellomrom utenfor dem: «et **viktig** ord»; skal de vises, så skriv \\ foran",
        en:
          "let the signs touch the words, with a space outside: “an **important** word”; if they are to be seen, write \\ before them"
      )
    }
    return Words(
      nb: "slett dem; ord utheves med *ett* eller **to** stjernetegn foran og bak",
      en: "delete them; words are stressed by *one* or **two** asterisks before and behind")
  }

  private static func runEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
    return end
  }

  /// Two, not a line to write on or one between letters, as in `f**k`.
  private static func isPair(_ bytes: [UInt8], _ run: Range<Int>) -> Bool {
    run.count == 2 && !isWithinWord(bytes, run)
  }

  /// Whether letters stand on both sides.
  static func isWithinWord(_ bytes: [UInt8], _ run: Range<Int>) -> Bool {
    isLetter(bytes, run.lowerBound - 1) && isLetter(bytes, run.upperBound)
  }

  /// Where a mark that begins right before a word ends right behind one.
  private static func closing(_ bytes: [UInt8], _ run: Range<Int>) -> Int? {
    let sign = bytes[run.lowerBound]
    let isSmall = run.count == 1 && sign != UInt8(ascii: "=")
    guard run.count == 2 || isSmall, run.upperBound < bytes.count, bytes[run.upperBound] != 32 else {
      return nil
    }
    // What stands low or high is short and follows a letter.
    if isSmall, !isLetter(bytes, run.lowerBound - 1) { return nil }
    var index = run.upperBound
    while index < min(bytes.count, run.upperBound + (isSmall ? 8 : 400)) {
      if bytes[index] == sign {
        let end = runEnd(bytes, index)
        return end - index == run.count && bytes[index - 1] != 32 ? end : nil
      }
      if isSmall, !isLetter(bytes, index) { return nil }
      index += 1
    }
    return nil
  }

  /// `\newpage`: a word of small letters behind a backslash that no word stands before, as in a path of Windows.
  private static func command(_ bytes: [UInt8], _ start: Int) -> Int? {
    var end = start + 1
    while end < bytes.count, (97...122).contains(bytes[end]) { end += 1 }
    let isFree = start == 0 || bytes[start - 1] == 32
    let isWhole = end == bytes.count || bytes[end] == 32 || bytes[end] == UInt8(ascii: "{")
    return end - start > 3 && isFree && isWhole ? end : nil
  }

  private static func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    let byte = bytes[index]
    return (97...122).contains(byte | 32) || (48...57).contains(byte) || byte >= 0x80
  }

  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
