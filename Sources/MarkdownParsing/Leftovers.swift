import Diagnostics

/// Finds in running words what was meant as markup and isn't: `[ord] (adresse)`, `[^1]` without a note, `:svar{…}`.
struct Leftovers {
  struct Leftover {
    let rule: Rule
    let written: String
    let mended: String
    /// Of a footnote.
    var name = ""
    var isCertain = false
  }

  private let bytes: [UInt8]
  private var found: [Leftover] = []

  /// All of them, in their order. Words without brackets or colons cost one look at each byte.
  static func find(in words: String) -> [Leftover] {
    guard words.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: ":") }) else {
      return []
    }
    var search = Leftovers(bytes: Array(words.utf8))
    search.run()
    return search.found
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "["): index = bracket(at: index)
      case UInt8(ascii: "("): index = turned(at: index)
      case UInt8(ascii: ":"): index = answer(at: index)
      default: index += 1
      }
    }
  }

  // MARK: Brackets

  private mutating func bracket(at start: Int) -> Int {
    if byte(start + 1) == UInt8(ascii: "^") { return footnote(at: start) }
    let isDouble = byte(start + 1) == UInt8(ascii: "[")
    guard let close = closing(UInt8(ascii: "]"), from: start), close > start + 1 else { return start + 1 }
    if isDouble, byte(close + 1) == UInt8(ascii: "]") {
      let words = text(start + 2, close)
      tell(start, close + 2, mended: "[\(words)](2-navn.nb.md)")
      return close + 2
    }
    let words = text(start + 1, close)
    // `:svar[…]` and a box of a task list are none.
    let isDirective = start > 0 && isLetter(start - 1)
    if isDirective || words == " " || words == "x" || words == "X" { return close + 1 }
    if byte(close + 1) == UInt8(ascii: "(") {
      return unclosed(start, close, words)
    }
    if byte(close + 1) == UInt8(ascii: "["), let end = closing(UInt8(ascii: "]"), from: close + 1),
      end > close + 2, byte(close + 2) != UInt8(ascii: "^"), !words.allSatisfy(\.isNumber)
    {
      tell(start, end + 1, mended: "[\(words)](https://…)")
      return end + 1
    }
    // `[ord] (adresse)`
    if byte(close + 1) == 32, byte(close + 2) == UInt8(ascii: "("),
      let end = closing(UInt8(ascii: ")"), from: close + 2), isAddress(close + 3, end)
    {
      tell(start, end + 1, mended: "[\(words)](\(text(close + 3, end)))", isCertain: true)
      return end + 1
    }
    return close + 1
  }

  /// `[ord](https://adresse her`, whose parenthesis is never closed.
  private mutating func unclosed(_ start: Int, _ close: Int, _ words: String) -> Int {
    let address = close + 2
    guard closing(UInt8(ascii: ")"), from: close + 1) == nil else { return address }
    var end = address
    while end < bytes.count, bytes[end] != 32 { end += 1 }
    while end > address, ".,;:!?".utf8.contains(bytes[end - 1]) { end -= 1 }
    guard isAddress(address, end) else { return address }
    tell(start, end, mended: "[\(words)](\(text(address, end)))")
    return end
  }

  /// `(ord)[adresse]`
  private mutating func turned(at start: Int) -> Int {
    guard let close = closing(UInt8(ascii: ")"), from: start), close > start + 1,
      byte(close + 1) == UInt8(ascii: "["), let end = closing(UInt8(ascii: "]"), from: close + 1),
      isAddress(close + 2, end)
    else { return start + 1 }
    tell(start, end + 1, mended: "[\(text(start + 1, close))](\(text(close + 2, end)))", isCertain: true)
    return end + 1
  }

  private mutating func footnote(at start: Int) -> Int {
    guard let close = closing(UInt8(ascii: "]"), from: start), close > start + 2 else { return start + 1 }
    let name = text(start + 2, close)
    found.append(
      Leftover(rule: .footnoteMissing, written: text(start, close + 1), mended: "", name: name))
    return close + 1
  }

  // MARK: Answers

  /// `:svar{…}`, `: svar[…]` and `::svar[…]`.
  private mutating func answer(at start: Int) -> Int {
    var word = start + 1
    while byte(word) == UInt8(ascii: ":") || byte(word) == 32 { word += 1 }
    // The last colon is the answer's own where a space or a word stands before it.
    if word > start + 1, bytes[word - 1] == UInt8(ascii: ":"), word > start + 2 { return word - 1 }
    var end = word
    while end < bytes.count, (97...122).contains(bytes[end]) { end += 1 }
    let name = text(word, end)
    let opener = byte(end)
    guard MentionReader.names.contains(name), opener == UInt8(ascii: "[") || opener == UInt8(ascii: "{"),
      word > start + 1 || opener == UInt8(ascii: "{"),
      let close = closing(opener == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}"), from: end)
    else { return max(word, start + 1) }
    found.append(
      Leftover(
        rule: .answerMiswritten, written: text(start, close + 1),
        mended: ":\(name)[\(text(end + 1, close))]", isCertain: word == start + 1))
    return close + 1
  }

  // MARK: Bytes

  private mutating func tell(_ start: Int, _ end: Int, mended: String, isCertain: Bool = false) {
    found.append(
      Leftover(rule: .linkMiswritten, written: text(start, end), mended: mended, isCertain: isCertain))
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Not further off than a link is long: a page of open brackets would else be looked through once for each.
  private func closing(_ sign: UInt8, from start: Int) -> Int? {
    bytes[start..<min(start + 1000, bytes.count)].firstIndex(of: sign)
  }

  private func isLetter(_ index: Int) -> Bool {
    (97...122).contains(bytes[index] | 32) || bytes[index] >= 0x80
  }

  private func isAddress(_ start: Int, _ end: Int) -> Bool {
    guard start < end, !bytes[start..<end].contains(32) else { return false }
    return bytes[start..<end].withUnsafeBufferPointer { SpacedAddresses.looksLikeAddress($0[...]) }
  }
}
