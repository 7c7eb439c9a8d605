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

/// Text, links and pictures.
extension Rule {
  static let rawHTML = Rule(
    "M0501", .error,
    Words(nb: "{tag} er HTML, og det går ikke her", en: "{tag} is HTML, which can't be used here"),
    help: Words(nb: "{instead}", en: "{instead}"))

  static let linkEmpty = Rule(
    "M0510", .error,
    Words(nb: "lenken har ingen adresse", en: "the link has no address"),
    help: Words(
      nb: "skriv adressen i parentesen: [ordene](adressen)",
      en: "write the address in the parentheses: [words](address)"))

  static let linkUnreadable = Rule(
    "M0511", .error,
    Words(nb: "adressen «{address}» er ikke til å forstå", en: "the address “{address}” makes no sense"),
    help: Words(
      nb: "skriv https://…, mailto:navn@sted.no, tel:116123 eller navnet på en fil",
      en: "write https://…, mailto:name@place.no, tel:116123 or the name of a file"))

  static let linkSchemeRefused = Rule(
    "M0512", .error,
    Words(nb: "adressen «{address}» er ikke tillatt", en: "the address “{address}” is not allowed"),
    help: Words(
      nb: "lenker kan begynne med https:, http:, mailto: eller tel:",
      en: "links may begin with https:, http:, mailto: or tel:"))

  static let linkLeavesRoot = Rule(
    "M0513", .error,
    Words(nb: "«{address}» ligger utenfor innholdsmappen", en: "“{address}” lies outside the content folder"),
    help: Words(
      nb: "skriv stien fra filen du er i, uten / foran",
      en: "write the path from this file, without a leading /"))

  static let linkWithoutWords = Rule(
    "M0514", .error,
    Words(nb: "lenken har ingen ord å trykke på", en: "the link has no words to touch"),
    help: Words(
      nb: "skriv dem i hakeparentesen: [ordene](adressen)", en: "write them in the brackets: [words](address)"
    ))

  /// Of pictures in a text, and of the files of `figure`, `audio` and `video`: none may come from outside.
  public static let pictureFromElsewhere = Rule(
    "M0520", .error,
    Words(nb: "bildet «{address}» ligger ikke i mappen", en: "the picture “{address}” is not in the folder"),
    help: Words(
      nb: "legg bildet i media/ ved siden av filen og skriv ![beskrivelse](media/navn.svg)",
      en: "put the picture in media/ beside the file and write ![description](media/name.svg)"))

  /// Of pictures in a text without `{decorative}`, and of every `figure`.
  public static let pictureWithoutAlternative = Rule(
    "M0521", .error,
    Words(nb: "bildet mangler beskrivelse", en: "the picture has no description"),
    label: Words(nb: "hva viser det?", en: "what does it show?"),
    help: Words(
      nb: "skriv hva bildet viser: ![Ei dør på gløtt](…), eller {decorative} bak et bilde som bare er pynt",
      en: "write what it shows: ![A door ajar](…), or {decorative} after a picture that is only decoration"))

  static let inlineDirectiveUnknown = Rule(
    "M0530", .error,
    Words(nb: "«:{name}[…]» finnes ikke", en: "there is no “:{name}[…]”"),
    help: Words(nb: "skriv :svar[øvelse.felt]", en: "write :answer[exercise.field]"))
}
