import Diagnostics
import Source

/// Raw HTML is refused with the name of what to write instead. A comment is for translators and reaches nobody else.
struct RawHTML {
  /// The elements that the text has opened so far: their ends say nothing that their beginnings haven't said.
  private var opened: Set<String> = []

  /// What to tell of a piece of HTML, which takes all of its lines with it. Of a closing tag too where nothing has opened it.
  mutating func diagnostic(for literal: String, at span: SourceSpan) -> Diagnostic? {
    let trimmed = literal.drop(while: \.isWhitespace)
    if trimmed.hasPrefix("<!--") { return nil }
    let isEnd = trimmed.hasPrefix("</")
    let name = Self.name(after: trimmed.dropFirst(isEnd ? 2 : 1))
    if isEnd, opened.contains(name) { return nil }
    noteBeginnings(in: trimmed)
    let tag = name.isEmpty ? "<" : isEnd ? "</\(name)>" : "<\(name)>"
    let instead = isEnd ? Words(nb: "fjern den", en: "remove it") : Self.instead(of: name)
    return Diagnostic(.rawHTML, at: span, ["tag": .text(tag), "instead": .words(instead)])
  }

  private mutating func noteBeginnings(in literal: Substring) {
    for piece in literal.split(separator: "<") where piece.first?.isLetter == true {
      opened.insert(Self.name(after: piece))
    }
  }

  private static func name(after sign: Substring) -> String {
    sign.prefix { $0.isLetter || $0.isNumber }.lowercased()
  }

  private static func instead(of name: String) -> Words {
    switch name {
    case "b", "strong": Words(nb: "skriv **ordene** for fet skrift", en: "write **the words** for bold")
    case "i", "em", "u": Words(nb: "skriv *ordene* for kursiv", en: "write *the words* for italics")
    case "br":
      Words(nb: "avslutt linjen med en omvendt skråstrek (\\)", en: "end the line with a backslash (\\)")
    case "img":
      Words(nb: "skriv ![beskrivelse](media/bilde.svg)", en: "write ![description](media/picture.svg)")
    case "a": Words(nb: "skriv [ordene](adressen)", en: "write [the words](the address)")
    case "details", "summary": Words(nb: "bruk `::: vis-mer`", en: "use `::: reveal`")
    case "video": Words(nb: "bruk `::: video`", en: "use `::: video`")
    case "audio": Words(nb: "bruk `::: lyd`", en: "use `::: audio`")
    case "figure": Words(nb: "bruk `::: figur`", en: "use `::: figure`")
    case "h1", "h2", "h3", "h4", "h5", "h6": Words(nb: "begynn linjen med #", en: "begin the line with #")
    case "ul", "ol", "li":
      Words(nb: "begynn hver linje med `- ` eller `1. `", en: "begin each line with `- ` or `1. `")
    case "table", "tr", "td", "th":
      Words(nb: "skriv tabellen med loddrette streker: | a | b |", en: "write the table with bars: | a | b |")
    case "div", "section", "aside":
      Words(
        nb: "bruk `::: merk`, `::: tips` eller `::: viktig`",
        en: "use `::: note`, `::: tip` or `::: important`")
    case "": Words(nb: "skriv \\< for et vanlig mindre enn-tegn", en: "write \\< for a plain less-than sign")
    default:
      Words(
        nb: "skriv det som vanlig tekst eller med et `:::`-felt",
        en: "write it as plain text or with a `:::` block")
    }
  }
}
