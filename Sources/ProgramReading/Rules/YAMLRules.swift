import Diagnostics

/// The rules about how front matter and `.yaml` files are written.
public enum YAMLRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [
    .yamlUnreadable, .frontMatterUnclosed, .yamlBareColon, .yamlCutOff, .yamlSign, .yamlUnclosedQuote,
    .yamlTextAfterQuote, .yamlMissingSpace, .yamlMissingColon, .yamlTab, .yamlIndentation, .yamlDuplicateKey,
    .yamlUnclosedBracket, .yamlSplitByComma, .yamlInvisible, .yamlTooLarge, .yamlTooDeep, .yamlSeveralParts,
  ]
}

/// Lines and the texts in them.
extension Rule {
  static let yamlUnreadable = Rule(
    "M0101", .error,
    Words(nb: "linjen kan ikke leses", en: "the line cannot be read"),
    help: Words(
      nb: "skriv en nøkkel, kolon, mellomrom og verdien, som `title: Hva er angst?`",
      en: "write a key, a colon, a space and the value, as `title: What is anxiety?`"),
    explained: Explanation(
      why: Words(
        nb:
          "En linje som bare nesten er skrevet riktig, kan bety to ting. Da er det bedre å stoppe enn å vise noe du ikke mente.",
        en:
          "A line that is only nearly right may mean two things. Then it is better to stop than to show something you didn't mean."
      ),
      wrong: .moduleFront("reviewed: {by: Kari Lie, : psykolog, date: 2026-05-01}"),
      right: .moduleFront("reviewed: {by: Kari Lie, role: psykolog, date: 2026-05-01}")))

  static let frontMatterUnclosed = Rule(
    "M0102", .error,
    Words(
      nb: "linjen `---` som avslutter opplysningene øverst i filen, mangler",
      en: "the line `---` that ends the facts at the top of the file is missing"),
    label: Words(nb: "opplysningene begynner her", en: "the facts begin here"),
    help: Words(
      nb: "skriv `---` på en egen linje etter den siste opplysningen",
      en: "write `---` on a line of its own after the last fact"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten et tydelig slutt kan opplysningene og teksten blandes, slik at noe av teksten forsvinner for den som leser.",
        en:
          "Without a clear end the facts and the text run together, and part of the text is lost to the person who reads."
      ),
      wrong: .module(
        """
        ---
        title: Hva er angst?

        # Velkommen

        Hei.
        """),
      right: .module(
        """
        ---
        title: Hva er angst?
        ---

        # Velkommen

        Hei.
        """)))

  static let yamlBareColon = Rule(
    "M0103", .error,
    Words(
      nb: "kolon midt i en tekst uten anførselstegn", en: "a colon within a text that has no quotes"),
    label: Words(nb: "teksten trenger anførselstegn", en: "the text needs quotes"),
    help: Words(nb: "skriv {quoted}", en: "write {quoted}"),
    explained: Explanation(
      why: Words(
        nb:
          "Kolon skiller en nøkkel fra verdien. Et kolon til gjør det uklart hva som er tittelen, og den kunne blitt vist avkortet på forsiden.",
        en:
          "A colon divides a key from its value. A second one makes it unclear what the title is, and it might be shown cut short on the front page."
      ),
      wrong: .moduleFront("title: Angst: hva er det?"),
      right: .moduleFront(#"title: "Angst: hva er det?""#)))

  static let yamlCutOff = Rule(
    "M0104", .error,
    Words(
      nb: "teksten blir kuttet ved `#`", en: "the text is cut off at `#`"),
    label: Words(nb: "dette blir ikke med", en: "this is left out"),
    help: Words(
      nb: "skriv {quoted}, eller to mellomrom foran `# ` hvis det er et notat til deg selv",
      en: "write {quoted}, or two spaces before `# ` if it is a note to yourself"),
    explained: Explanation(
      why: Words(
        nb: "Alt etter tegnet blir borte uten at noen ser det, og personen får en halv setning.",
        en:
          "Everything after the sign is lost without anybody seeing it, and the person gets half a sentence."),
      wrong: .moduleFront("summary: Steg #1 mot bedre søvn"),
      right: .moduleFront(#"summary: "Steg #1 mot bedre søvn""#)))

  static let yamlSign = Rule(
    "M0105", .error,
    Words(
      nb: "tegnet `{sign}` kan ikke stå først i en verdi uten anførselstegn",
      en: "the sign `{sign}` cannot begin a value that has no quotes"),
    help: Words(nb: "skriv {quoted}", en: "write {quoted}"),
    explained: Explanation(
      why: Words(
        nb:
          "Noen tegn betyr noe eget først i en verdi, og teksten bak blir tolket som noe helt annet enn det du skrev.",
        en:
          "Some signs mean something of their own at the start of a value, and the text after them is taken for something quite different from what you wrote."
      ),
      wrong: .moduleFront("title: - Tenk om jeg besvimer"),
      right: .moduleFront(#"title: "- Tenk om jeg besvimer""#)))

  static let yamlUnclosedQuote = Rule(
    "M0106", .error,
    Words(
      nb: "anførselstegnet som avslutter teksten, mangler", en: "the quote that ends the text is missing"),
    label: Words(nb: "begynner her og slutter aldri", en: "begins here and never ends"),
    help: Words(nb: "sett `{sign}` der teksten slutter", en: "put `{sign}` where the text ends"),
    explained: Explanation(
      why: Words(
        nb: "Alt som følger, blir lest som en del av den ene teksten, og resten av opplysningene går tapt.",
        en: "Everything that follows is read as part of that one text, and the other facts are lost."),
      wrong: .moduleFront(#"title: "Hva er angst?"#),
      right: .moduleFront(#"title: "Hva er angst?""#)))

  static let yamlTextAfterQuote = Rule(
    "M0107", .error,
    Words(
      nb: "tekst etter anførselstegnet som avslutter verdien", en: "text after the quote that ends the value"),
    help: Words(
      nb: "sett anførselstegn rundt hele verdien: {quoted}", en: "put quotes around the whole value: {quoted}"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Bare det som står mellom anførselstegnene, ville blitt tittelen. Resten hadde personen aldri fått se.",
        en:
          "Only what stands between the quotes would have become the title. The person would never have seen the rest."
      ),
      wrong: .moduleFront(#"title: "Fare" eller falsk alarm?"#),
      right: .moduleFront(#"title: '"Fare" eller falsk alarm?'"#)))

  static let yamlMissingSpace = Rule(
    "M0108", .error,
    Words(nb: "mellomrommet etter kolon mangler", en: "the space after the colon is missing"),
    help: Words(nb: "skriv `{text}`", en: "write `{text}`"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten mellomrommet er det ikke en nøkkel og en verdi, men ett langt ord. Modulen mister da tittelen sin.",
        en: "Without the space it is no key and value, but one long word. The module then loses its title."),
      wrong: .moduleFront("title:Hva er angst?"),
      right: .moduleFront("title: Hva er angst?")))

  static let yamlMissingColon = Rule(
    "M0109", .error,
    Words(nb: "linjen har ingen nøkkel med kolon", en: "the line has no key with a colon"),
    help: Words(
      nb:
        "skriv nøkkelen, kolon og verdien, som `title: Hva er angst?`; en tekst over flere linjer rykkes inn",
      en:
        "write a key, a colon and a value, as `title: What is anxiety?`; further lines of a text are indented"
    ),
    explained: Explanation(
      why: Words(
        nb: "En linje uten nøkkel hører ingen steder til, så det du skrev på den, ville ingen fått lese.",
        en: "A line without a key belongs nowhere, so nobody would get to read what you wrote on it."),
      wrong: .moduleFront("summary Om uro i kroppen"),
      right: .moduleFront("summary: Om uro i kroppen")))
}
