import Diagnostics

/// Limits on what a text may be.
extension Rule {
  static let paragraphTooLong = Rule(
    "M0011", .error,
    Words(nb: "avsnittet er for langt", en: "the paragraph is too long"),
    label: Words(nb: "begynner her", en: "it begins here"),
    help: Words(
      nb: "et avsnitt kan ha {limit} KB tekst; del det med en tom linje",
      en: "a paragraph may have {limit} KB of text; divide it with an empty line"))

  static let tableTooWide = Rule(
    "M0012", .error,
    Words(nb: "tabellen har for mange kolonner", en: "the table has too many columns"),
    help: Words(nb: "en tabell kan ha {limit} kolonner", en: "a table may have {limit} columns"))

  static let tableTooLong = Rule(
    "M0013", .error,
    Words(nb: "tabellen har for mange rader", en: "the table has too many rows"),
    help: Words(
      nb: "en tabell kan ha {limit} rader; del den i flere", en: "a table may have {limit} rows; divide it"))

  static let tooDeep = Rule(
    "M0014", .error,
    Words(nb: "her ligger for mange ting inni hverandre", en: "too many things are nested here"),
    help: Words(nb: "høyst {limit} nivåer er mulig", en: "at most {limit} levels are possible"))

  static let tooManyBrackets = Rule(
    "M0015", .error,
    Words(nb: "avsnittet har for mange hakeparenteser", en: "the paragraph has too many square brackets"),
    help: Words(
      nb: "et avsnitt kan ha {limit} lenker og bilder; del det med en tom linje",
      en: "a paragraph may have {limit} links and pictures; divide it with an empty line"))

  static let definitionsTooLong = Rule(
    "M0016", .error,
    Words(
      nb: "en lang lenkeadresse blir gjentatt for mange ganger",
      en: "a long link address is repeated too many times"),
    help: Words(
      nb: "skriv adressen i hver lenke: [ordene](adressen)",
      en: "write the address in each link: [words](address)"))
}
