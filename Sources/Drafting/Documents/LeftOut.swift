import Diagnostics

/// What a document had that the format has no place for.
enum LeftOut: Hashable, CaseIterable {
  case comment, deletion, insertion, underline, formula, picture, otherLink, cellBreak, wideTable, rawText,
    unknown

  /// Told with how many there were.
  func words(_ count: Int) -> Words {
    let one = count == 1
    return switch self {
    case .comment:
      Words(nb: one ? "en kommentar" : "\(count) kommentarer", en: one ? "a comment" : "\(count) comments")
    case .deletion:
      Words(
        nb: one ? "en sporet sletting" : "\(count) sporede slettinger",
        en: one ? "a tracked deletion" : "\(count) tracked deletions")
    case .insertion:
      Words(
        nb: (one ? "en sporet innsetting" : "\(count) sporede innsettinger")
          + ", som er tatt med som vanlig tekst",
        en: (one ? "a tracked insertion" : "\(count) tracked insertions") + ", kept as plain text")
    case .underline:
      Words(
        nb: "understreking, gjennomstreking, hevet eller senket skrift \(count) steder; ordene er tatt med",
        en: "underlined, struck, raised or lowered text in \(count) places; the words were kept")
    case .formula:
      Words(
        nb: one ? "en formel, skrevet som tekst" : "\(count) formler, skrevet som tekst",
        en: one ? "a formula, written as text" : "\(count) formulas, written as text")
    case .picture:
      Words(
        nb: (one ? "et bilde" : "\(count) bilder")
          + " av et slag som ikke vises i nettlesere; lagre som PNG, JPEG eller SVG",
        en: (one ? "a picture" : "\(count) pictures")
          + " of a kind that browsers don't show; save as PNG, JPEG or SVG")
    case .otherLink:
      Words(
        nb: (one ? "en lenke" : "\(count) lenker")
          + " som ikke går til nettet, e-post eller telefon; ordene er tatt med",
        en: (one ? "a link" : "\(count) links")
          + " to something else than the web, mail or a phone; the words were kept")
    case .cellBreak:
      Words(
        nb: "avsnitt eller lister i \(count) tabellruter; de er satt etter hverandre",
        en: "paragraphs or lists in \(count) table cells; they were put one after the other")
    case .wideTable:
      Words(
        nb: (one ? "en tabell" : "\(count) tabeller") + " med for mange kolonner, skrevet som liste",
        en: (one ? "a table" : "\(count) tables") + " with too many columns, written as a list")
    case .rawText: Words(nb: "råtekst \(count) steder", en: "raw text in \(count) places")
    case .unknown: Words(nb: "noe ukjent \(count) steder", en: "something unknown in \(count) places")
    }
  }
}

/// What was left out, page by page.
struct LeftOutList {
  private(set) var pages: [(title: String, counts: [LeftOut: Int])] = []
  private var page = ""

  mutating func begin(_ title: String) { page = title }

  mutating func add(_ what: LeftOut) {
    if pages.last?.title != page { pages.append((page, [:])) }
    pages[pages.count - 1].counts[what, default: 0] += 1
  }

  /// A line for each page and kind.
  var lines: [Words] {
    pages.flatMap { page in
      LeftOut.allCases.compactMap { what -> Words? in
        guard let count = page.counts[what] else { return nil }
        let words = what.words(count)
        guard !page.title.isEmpty else { return words }
        return Words(
          nb: "på siden «\(page.title)»: \(words.nb)", en: "on the page “\(page.title)”: \(words.en)")
      }
    }
  }
}
