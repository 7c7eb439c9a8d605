import MarkdownParsing
import Source

/// Writes a document's running words as Markdown.
struct InlineWriter {
  var leftOut = LeftOutList()
  /// Footnotes that wait for their words to be written.
  var footnotes: [[JSONValue]] = []
  /// A link holds no other link.
  private var isInLink = false
  /// The pictures that were met and can be shown.
  var pictures: PictureList

  init(pictures: PictureList) {
    self.pictures = pictures
  }

  /// A part of a line: plain, or in marks of emphasis, which hold only where the letters around allow it.
  private struct Piece {
    var text: String
    var mark = ""
  }

  mutating func text(_ inlines: [JSONValue], depth: Int = 0) -> String {
    guard depth < 40 else { return "" }
    var result = ""
    var last: Piece?
    for piece in inlines.flatMap({ pieces($0, depth) }) where !piece.text.isEmpty {
      var piece = piece
      if !piece.mark.isEmpty {
        // Blanks within the marks would keep them from being marks.
        let lead = piece.text.prefix { $0 == " " }
        let trail = String(piece.text.dropFirst(lead.count).reversed().prefix { $0 == " " })
        let inner = String(piece.text.dropFirst(lead.count).dropLast(trail.count))
        result += lead
        let joins =
          lead.isEmpty
          && (last?.mark.isEmpty == false && !result.hasSuffix(" ") || touches(result.last, inner.first))
        if inner.isEmpty || inner.contains("\n") || joins {
          piece = Piece(text: inner + trail)
        } else {
          piece = Piece(text: piece.mark + inner + piece.mark + trail, mark: trail.isEmpty ? piece.mark : "")
        }
      } else if let before = last, !before.mark.isEmpty, let first = piece.text.first,
        first.isLetter || first.isNumber,
        let end = before.text.dropLast(before.mark.count).last, !end.isLetter, !end.isNumber
      {
        // A closing mark between a sign and a letter is none.
        let inner = before.text.dropFirst(before.mark.count).dropLast(before.mark.count)
        result = String(result.dropLast(before.text.count) + inner)
      }
      // A shout before a link would make a picture of it.
      if piece.text.hasPrefix("["), result.hasSuffix("!") { result = String(result.dropLast()) + "\\!" }
      result += piece.text
      last = piece
    }
    return result
  }

  private func touches(_ before: Character?, _ first: Character?) -> Bool {
    guard let before, let first else { return false }
    return (before.isLetter || before.isNumber) && !first.isLetter && !first.isNumber
  }

  private mutating func pieces(_ inline: JSONValue, _ depth: Int) -> [Piece] {
    let content = inline.content
    switch inline.kind {
    case "Str": return [Piece(text: words(content.text ?? ""))]
    case "Space", "SoftBreak": return [Piece(text: " ")]
    case "LineBreak": return [Piece(text: "\\\n")]
    case "Emph": return [Piece(text: text(content.list, depth: depth + 1), mark: "*")]
    case "Strong": return [Piece(text: text(content.list, depth: depth + 1), mark: "**")]
    case "Underline", "Strikeout", "Superscript", "Subscript":
      leftOut.add(.underline)
      return content.list.flatMap { pieces($0, depth + 1) }
    case "SmallCaps": return content.list.flatMap { pieces($0, depth + 1) }
    case "Quoted", "Cite": return [Piece(text: text(content[1].list, depth: depth + 1))]
    case "Code": return [Piece(text: code(content[1].text ?? ""))]
    case "Math":
      leftOut.add(.formula)
      return [Piece(text: code(content[1].text ?? ""))]
    case "Link": return [Piece(text: link(content, depth))]
    case "Image": return [Piece(text: image(content, depth))]
    case "Note":
      footnotes.append(content.list)
      return [Piece(text: "[^\(footnotes.count)]")]
    case "Span": return span(content, depth)
    case "RawInline":
      leftOut.add(.rawText)
      return []
    default:
      leftOut.add(.unknown)
      return []
    }
  }

  private mutating func span(_ content: JSONValue, _ depth: Int) -> [Piece] {
    let classes = content[0].classes
    if classes.contains("deletion") || classes.contains("paragraph-deletion") {
      leftOut.add(.deletion)
      return []
    }
    if classes.contains("comment-start") {
      leftOut.add(.comment)
      return []
    }
    if classes.contains("insertion") || classes.contains("paragraph-insertion") { leftOut.add(.insertion) }
    guard depth < 40 else { return [] }
    return content[1].list.flatMap { pieces($0, depth + 1) }
  }

  /// Words, where a bare address becomes a link unless it is within one.
  private func words(_ text: String) -> String {
    guard !isInLink else { return MarkdownEscaping.text(text) }
    var result = ""
    var rest = text[...]
    for found in BareAddresses.find(in: text) {
      guard let place = rest.firstRange(of: found.address) else { continue }
      result += MarkdownEscaping.text(String(rest[..<place.lowerBound]))
      let words = MarkdownEscaping.text(found.address)
      let target = found.target == found.address ? found.address : found.target
      if let safe = LinkAddress.safe(target) {
        result +=
          found.written.hasPrefix("<")
          ? "<\(safe == target ? found.address : safe)>" : "[\(words)](<\(safe)>)"
      } else {
        result += words
      }
      rest = rest[place.upperBound...]
    }
    return result + MarkdownEscaping.text(String(rest))
  }

  private func code(_ text: String) -> String {
    let plain = String(text.map { $0.isNewline || $0 == "\u{A0}" ? " " : $0 }).filter { $0 != "`" }
    return plain.allSatisfy { $0 == " " } ? "" : "`\(plain)`"
  }

  private mutating func link(_ content: JSONValue, _ depth: Int) -> String {
    let wasInLink = isInLink
    isInLink = true
    let words = text(content[1].list, depth: depth + 1)
    isInLink = wasInLink
    // A picture that is a link stays a picture.
    if words.contains("![") || words.contains("\n") { return words }
    guard let address = content[2][0].text, let safe = LinkAddress.safe(address) else {
      leftOut.add(.otherLink)
      return words
    }
    if words.allSatisfy({ $0 == " " }) || words == MarkdownEscaping.text(address) { return "<\(safe)>" }
    let isPlain = !safe.utf8.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
    return isPlain ? "[\(words)](\(safe))" : "[\(words)](<\(safe)>)"
  }

  private mutating func image(_ content: JSONValue, _ depth: Int) -> String {
    let path = content[2][0].text ?? ""
    let words = MarkdownEscaping.text(PlainWords.of(content[1].list))
    guard let written = pictures.write(path, words) else {
      leftOut.add(.picture)
      return ""
    }
    return written
  }
}

/// The addresses that a link may lead to.
enum LinkAddress {
  /// The address as it can stand in angle brackets; nil for what the format refuses.
  static func safe(_ address: String) -> String? {
    guard !address.utf8.contains(where: isForbidden) else { return nil }
    let text = PercentEncoding.text(address, plain: .ascii)
    let lower = text.lowercased()
    if lower.hasPrefix("https://") || lower.hasPrefix("http://") {
      let rest = text.drop { $0 != ":" }.dropFirst(3)
      let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      return host.isEmpty || host.contains("@") || host.contains("%") ? nil : text
    }
    if lower.hasPrefix("mailto:") { return text.contains("@") ? text : nil }
    guard lower.hasPrefix("tel:") else { return nil }
    let number = text.dropFirst(4).filter { $0 != "%" }
    return !number.isEmpty && number.allSatisfy { $0.isASCII && ($0.isNumber || "+-()".contains($0)) }
      ? text : nil
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x21 || byte == 0x7F || "<>\\\"`|{}".utf8.contains(byte)
  }
}

/// The words of inlines without any formatting.
enum PlainWords {
  static func of(_ inlines: [JSONValue], depth: Int = 0) -> String {
    guard depth < 40 else { return "" }
    let text = inlines.map { inline -> String in
      let content = inline.content
      return switch inline.kind {
      case "Str": content.text ?? ""
      case "Space", "SoftBreak", "LineBreak": " "
      case "Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps":
        of(content.list, depth: depth + 1)
      case "Quoted", "Cite", "Link": of(content[1].list, depth: depth + 1)
      case "Span":
        content[0].classes.contains { $0 == "deletion" || $0 == "comment-start" }
          ? "" : of(content[1].list, depth: depth + 1)
      case "Code": content[1].text ?? ""
      default: ""
      }
    }.joined()
    return text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
