import Source

/// What is surely said to an answer though the line lacks its `>`: another arrow, or a word that one answers with.
enum FeedbackOpener {
  /// Where the words begin, behind the wrong sign where there is one; nil for a line that only goes on.
  static func end(_ bytes: [UInt8], in line: Range<Int>) -> Int? {
    for sign in signs where bytes[line].starts(with: sign) {
      var end = line.lowerBound + sign.count
      while end < line.upperBound, bytes[end] == 32 { end += 1 }
      return end
    }
    let word = bytes[line].prefix { $0 > 32 && !",.!:–".utf8.contains($0) }
    let behind = word.endIndex < line.upperBound ? bytes[word.endIndex] : UInt8(ascii: "!")
    let isOpener = words.contains(String(decoding: word, as: UTF8.self)) && ",.!:".utf8.contains(behind)
    return isOpener ? line.lowerBound : nil
  }

  private static let signs = ["»", "→", "->", "=>", "--", "–"].map { Array($0.utf8) }

  private static let words: Set<String> = [
    "Ja", "Nei", "Jo", "Riktig", "Rett", "Feil", "Galt", "Nesten", "Stemmer", "Nettopp", "Akkurat", "Bra",
    "Fint",
    "Yes", "No", "Right", "Wrong", "Correct", "Almost", "Exactly",
  ]
}
