/// Finds `:answer[reference]{else="…"}` in running words.
public enum MentionReader {
  struct Mention {
    let name: String
    let reference: String
    let otherwise: String?
    let range: Range<Substring.Index>

    var isAnswer: Bool { names.contains(name) }
  }

  /// English first, then Norwegian.
  public static let names = ["answer", "svar"]

  /// The first `:name[…]` of a text; a colon before anything else is plain text.
  static func first(in text: Substring) -> Mention? {
    var search = text.startIndex
    while let colon = text[search...].firstIndex(of: ":") {
      search = text.index(after: colon)
      // A colon inside a word, as in a clock time, is no directive.
      if colon > text.startIndex, text[text.index(before: colon)].isLetter { continue }
      let nameEnd = text[search...].firstIndex { !$0.isLetter } ?? text.endIndex
      guard nameEnd > search, nameEnd < text.endIndex, text[nameEnd] == "[",
        let close = text[nameEnd...].firstIndex(of: "]")
      else { continue }
      let name = String(text[search..<nameEnd]).lowercased()
      let reference = text[text.index(after: nameEnd)..<close].filter { !$0.isWhitespace }
      var end = text.index(after: close)
      var otherwise: String?
      if end < text.endIndex, text[end] == "{", let brace = text[end...].firstIndex(of: "}") {
        otherwise = value(in: text[text.index(after: end)..<brace])
        end = text.index(after: brace)
      }
      return Mention(name: name, reference: reference, otherwise: otherwise, range: colon..<end)
    }
    return nil
  }

  /// The text of `else="…"`, in quotes of any kind.
  private static func value(in attributes: Substring) -> String? {
    guard let equals = attributes.firstIndex(of: "=") else { return nil }
    let key = attributes[..<equals].filter { !$0.isWhitespace }
    guard ["else", "ellers"].contains(key) else { return nil }
    return attributes[attributes.index(after: equals)...]
      .trimmingPrefix { $0.isWhitespace || "\"'«“”„‘".contains($0) }
      .reversed().drop { $0.isWhitespace || "\"'»”“’".contains($0) }.reversed()
      .reduce(into: "") { $0.append($1) }
  }
}
