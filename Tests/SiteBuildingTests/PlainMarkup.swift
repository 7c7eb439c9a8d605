import Foundation

/// HTML as its elements and words, for comparing what two makers write of the same text.
///
/// What neither adds nor takes a word, and leads nowhere else, is left out:
/// - all attributes but an address, the words of a picture, a title and the number that a list begins at: the product has classes, ids
///   and languages of its own; the class of a code block names a language that nothing here colours;
/// - where a picture's file lies: it gets a name of its own in the site;
/// - `figure` round a picture that stands alone, which is a `p` to others;
/// - white space, but in `pre`: a browser shows a line break in a paragraph as a space, and none beside a block;
/// - how an address is escaped, and whether `MAILTO:` is large: a browser escapes what isn't.
enum PlainMarkup {
  static func pieces(of html: String) -> [String] {
    var pieces: [String] = []
    var isVerbatim = false
    var rest = html[...]
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">") {
        let tag = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
        if name == "pre" { isVerbatim = !tag.hasPrefix("/") }
        pieces.append(element(tag, name))
      } else {
        let words = first == "<" ? rest.prefix(1) : rest.prefix { $0 != "<" }
        rest = rest[words.endIndex...]
        pieces.append((isVerbatim ? "=" : " ") + unescaped(words))
      }
    }
    return trimmed(pieces)
  }

  private static func element(_ tag: Substring, _ name: String) -> String {
    let kept = ["href", "alt", "title", "start"].compactMap { attribute in
      value(of: attribute, in: tag).map { "\(attribute)=\(attribute == "href" ? address($0) : $0)" }
    }
    let plain = name == "figure" ? "p" : name
    return "<" + (tag.hasPrefix("/") ? "/" : "") + ([plain] + kept).joined(separator: " ") + ">"
  }

  private static func value(of attribute: String, in tag: Substring) -> String? {
    guard let start = tag.range(of: " \(attribute)=\"")?.upperBound,
      let end = tag[start...].firstIndex(of: "\"")
    else { return nil }
    return unescaped(tag[start..<end])
  }

  private static func address(_ written: String) -> String {
    let plain = written.removingPercentEncoding ?? written
    guard let colon = plain.firstIndex(of: ":") else { return plain }
    return plain[..<colon].lowercased() + plain[colon...]
  }

  private static func unescaped(_ words: Substring) -> String {
    guard words.contains("&") else { return String(words) }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(String(words)) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }

  /// With one space for each white space in running words, and none beside a block.
  private static func trimmed(_ pieces: [String]) -> [String] {
    pieces.indices.compactMap { index in
      guard pieces[index].hasPrefix(" ") else { return pieces[index] }
      var words = pieces[index].dropFirst().split(omittingEmptySubsequences: false) { " \n\t".contains($0) }
        .reduce(into: [Substring]()) { if !$1.isEmpty || !($0.last?.isEmpty ?? false) { $0.append($1) } }
      if index == 0 || isBlock(pieces[index - 1]), words.first == "" { words.removeFirst() }
      if index + 1 == pieces.count || isBlock(pieces[index + 1]), words.last == "" { words.removeLast() }
      return words.isEmpty ? nil : " " + words.joined(separator: " ")
    }
  }

  private static func isBlock(_ piece: String) -> Bool {
    let name = piece.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    return piece.hasPrefix("<") && !["a", "em", "strong", "code", "img"].contains(String(name))
  }
}
