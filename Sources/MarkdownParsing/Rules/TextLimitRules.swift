import Diagnostics

/// Limits on what a text may be.
extension Rule {
  static let paragraphTooLong = Rule(
    "M0011", .error,
    Words(nb: "avsnittet er for langt", en: "the paragraph is too long"),
    label: Words(nb: "begynner her", en: "it begins here"),
    help: Words(
      nb: "et avsnitt kan ha {limit} KB tekst; del det med en tom linje",
      en: "a paragraph may have {limit} KB of text; divide it with an empty line"),
    explained: Explanation(
      why: Words(
        nb:
          "Et så langt avsnitt leser ingen ferdig på en telefon, og noen slike kan få hele byggingen til å stoppe opp.",
        en:
          "Nobody reads so long a paragraph to its end on a phone, and some of that kind can make the whole build grind to a halt."
      ),
      wrong: .told(
        Words(
          nb: "Et avsnitt på 20 KB uten en eneste tom linje",
          en: "A paragraph of 20 KB without a single empty line"),
        page: String(repeating: "Uro går over av seg selv.\n", count: 800)),
      right: .told(
        Words(
          nb: "Færre av setningene, med en tom linje etter hver",
          en: "Fewer of the sentences, with an empty line after each"),
        page: String(repeating: "Uro går over av seg selv.\n\n", count: 300))))

  static let tableTooWide = Rule(
    "M0012", .error,
    Words(nb: "tabellen har for mange kolonner", en: "the table has too many columns"),
    help: Words(nb: "en tabell kan ha {limit} kolonner", en: "a table may have {limit} columns"),
    explained: Explanation(
      why: Words(
        nb:
          "Så mange kolonner får ikke plass på en telefon. Den som leser, ville måtte dra tabellen sidelengs og miste oversikten.",
        en:
          "So many columns have no room on a phone. The reader would have to drag the table sideways and lose track of it."
      ),
      wrong: .page(
        """
        | Dag | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 |
        |-----|---|---|---|---|---|---|---|---|---|----|----|----|----|----|----|----|
        | Uro | 4 | 4 | 6 | 5 | 3 | 3 | 2 | 4 | 3 | 2  | 2  | 5  | 3  | 2  | 1  | 2  |
        """),
      right: .page(
        """
        | Dag | Uro |
        |-----|-----|
        | 1   | 4   |
        | 2   | 4   |
        | 3   | 6   |
        """)))

  static let tableTooLong = Rule(
    "M0013", .error,
    Words(nb: "tabellen har for mange rader", en: "the table has too many rows"),
    help: Words(
      nb: "en tabell kan ha {limit} rader; del den i flere", en: "a table may have {limit} rows; divide it"),
    explained: Explanation(
      why: Words(
        nb: "Ingen finner fram i en så lang tabell på en telefon, og siden blir tung å åpne på en gammel en.",
        en:
          "Nobody finds their way in so long a table on a phone, and the page becomes heavy to open on an old one."
      ),
      wrong: .told(
        Words(nb: "En tabell med 600 rader", en: "A table of 600 rows"),
        page: "| Dag | Uro |\n|---|---|\n" + String(repeating: "| Mandag | 4 |\n", count: 600)),
      right: .told(
        Words(nb: "En tabell med sju rader", en: "A table of seven rows"),
        page: "| Dag | Uro |\n|---|---|\n" + String(repeating: "| Mandag | 4 |\n", count: 7))))

  static let tooDeep = Rule(
    "M0014", .error,
    Words(nb: "her ligger for mange ting inni hverandre", en: "too many things are nested here"),
    help: Words(nb: "høyst {limit} nivåer er mulig", en: "at most {limit} levels are possible"),
    explained: Explanation(
      why: Words(
        nb:
          "Ingen leser noe som ligger hundre nivåer inne, og for hvert nivå blir linjene smalere på en liten skjerm.",
        en:
          "Nobody reads what lies a hundred levels in, and with each level the lines grow narrower on a small screen."
      ),
      wrong: .told(
        Words(
          nb: "En linje som begynner med 101 sitattegn", en: "A line that begins with 101 quotation signs"),
        page: String(repeating: ">", count: 101) + " Uro går over."),
      right: .told(
        Words(nb: "Den samme linjen med ett sitattegn", en: "The same line with one quotation sign"),
        page: String(repeating: ">", count: 1) + " Uro går over.")))

  static let tooManyBrackets = Rule(
    "M0015", .error,
    Words(nb: "avsnittet har for mange hakeparenteser", en: "the paragraph has too many square brackets"),
    help: Words(
      nb: "et avsnitt kan ha {limit} lenker og bilder; del det med en tom linje",
      en: "a paragraph may have {limit} links and pictures; divide it with an empty line"),
    explained: Explanation(
      why: Words(
        nb:
          "Et avsnitt med så mange lenker er umulig å lese, og noen slike kan få hele byggingen til å stoppe opp.",
        en:
          "A paragraph of so many links can't be read, and some of that kind can make the whole build grind to a halt."
      ),
      wrong: .told(
        Words(nb: "Et avsnitt med 700 hakeparenteser", en: "A paragraph of 700 square brackets"),
        page: String(repeating: "Uro [går over].\n", count: 700)),
      right: .told(
        Words(
          nb: "Færre av setningene, med en tom linje etter hver",
          en: "Fewer of the sentences, with an empty line after each"),
        page: String(repeating: "Uro [går over].\n\n", count: 600))))

  static let definitionsTooLong = Rule(
    "M0016", .error,
    Words(
      nb: "en lang lenkeadresse blir gjentatt for mange ganger",
      en: "a long link address is repeated too many times"),
    help: Words(
      nb: "skriv adressen i hver lenke: [ordene](adressen)",
      en: "write the address in each link: [words](address)"),
    explained: Explanation(
      why: Words(
        nb:
          "Hver lenke til en slik adresse gjentar hele adressen på siden. Den blir så stor at en gammel telefon på dårlig nett ikke får åpnet den.",
        en:
          "Each link to such an address repeats the whole of it on the page, which grows so large that an old phone on a slow network can't open it."
      ),
      wrong: .told(
        Words(
          nb: "En lenkeadresse på 10 000 tegn som 300 lenker viser til",
          en: "A link address of 10,000 characters that 300 links refer to"),
        page: String(repeating: "Se [kilden].\n\n", count: 300) + "[kilden]: https://vik.example/"
          + String(repeating: "a", count: 10000)),
      right: .told(
        Words(nb: "Den samme teksten med en kort adresse", en: "The same text with a short address"),
        page: String(repeating: "Se [kilden].\n\n", count: 300) + "[kilden]: https://vik.example/"
          + String(repeating: "a", count: 1))))
}
