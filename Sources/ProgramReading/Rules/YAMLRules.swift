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

extension Rule {
  static let yamlUnreadable = Rule(
    "M0101", .error,
    Words(nb: "linjen kan ikke leses", en: "the line cannot be read"),
    help: Words(
      nb: "skriv en nøkkel, kolon, mellomrom og verdien, som `title: Hva er angst?`",
      en: "write a key, a colon, a space and the value, as `title: What is anxiety?`"))

  static let frontMatterUnclosed = Rule(
    "M0102", .error,
    Words(
      nb: "linjen `---` som avslutter opplysningene øverst i filen, mangler",
      en: "the line `---` that ends the facts at the top of the file is missing"),
    label: Words(nb: "opplysningene begynner her", en: "the facts begin here"),
    help: Words(
      nb: "skriv `---` på en egen linje etter den siste opplysningen",
      en: "write `---` on a line of its own after the last fact"))

  static let yamlBareColon = Rule(
    "M0103", .error,
    Words(
      nb: "kolon midt i en tekst uten anførselstegn", en: "a colon within a text that has no quotes"),
    label: Words(nb: "teksten trenger anførselstegn", en: "the text needs quotes"),
    help: Words(nb: "skriv {quoted}", en: "write {quoted}"))

  static let yamlCutOff = Rule(
    "M0104", .error,
    Words(
      nb: "teksten blir kuttet ved `#`", en: "the text is cut off at `#`"),
    label: Words(nb: "dette blir ikke med", en: "this is left out"),
    help: Words(
      nb: "skriv {quoted}, eller to mellomrom foran `# ` hvis det er et notat til deg selv",
      en: "write {quoted}, or two spaces before `# ` if it is a note to yourself"))

  static let yamlSign = Rule(
    "M0105", .error,
    Words(
      nb: "tegnet `{sign}` kan ikke stå først i en verdi uten anførselstegn",
      en: "the sign `{sign}` cannot begin a value that has no quotes"),
    help: Words(nb: "skriv {quoted}", en: "write {quoted}"))

  static let yamlUnclosedQuote = Rule(
    "M0106", .error,
    Words(
      nb: "anførselstegnet som avslutter teksten, mangler", en: "the quote that ends the text is missing"),
    label: Words(nb: "begynner her og slutter aldri", en: "begins here and never ends"),
    help: Words(nb: "sett `{sign}` der teksten slutter", en: "put `{sign}` where the text ends"))

  static let yamlTextAfterQuote = Rule(
    "M0107", .error,
    Words(
      nb: "tekst etter anførselstegnet som avslutter verdien", en: "text after the quote that ends the value"),
    help: Words(
      nb: "sett anførselstegn rundt hele verdien: {quoted}", en: "put quotes around the whole value: {quoted}"
    ))

  static let yamlMissingSpace = Rule(
    "M0108", .error,
    Words(nb: "mellomrommet etter kolon mangler", en: "the space after the colon is missing"),
    help: Words(nb: "skriv `{text}`", en: "write `{text}`"))

  static let yamlMissingColon = Rule(
    "M0109", .error,
    Words(nb: "linjen har ingen nøkkel med kolon", en: "the line has no key with a colon"),
    help: Words(
      nb:
        "skriv nøkkelen, kolon og verdien, som `title: Hva er angst?`; en tekst over flere linjer rykkes inn",
      en:
        "write a key, a colon and a value, as `title: What is anxiety?`; further lines of a text are indented"
    ))

  static let yamlTab = Rule(
    "M0110", .error,
    Words(
      nb: "innrykket er laget med tabulator eller hardt mellomrom",
      en: "the indentation is made with a tab or a non-breaking space"),
    help: Words(
      nb: "rykk inn med vanlige mellomrom, to for hvert nivå",
      en: "indent with ordinary spaces, two for each level"))

  static let yamlIndentation = Rule(
    "M0111", .error,
    Words(
      nb: "innrykket stemmer ikke med linjene over", en: "the indentation doesn't fit the lines above"),
    help: Words(
      nb: "nøkler som hører sammen, begynner like langt inne",
      en: "keys that belong together begin equally far in"))

  static let yamlDuplicateKey = Rule(
    "M0112", .error,
    Words(nb: "«{key}» står to ganger", en: "“{key}” is written twice"),
    help: Words(nb: "behold den ene", en: "keep one of them"))

  static let yamlUnclosedBracket = Rule(
    "M0113", .error,
    Words(nb: "`{close}` mangler", en: "`{close}` is missing"),
    label: Words(nb: "begynner her og slutter aldri", en: "begins here and never ends"),
    help: Words(
      nb: "sett `{close}` etter det siste, eller anførselstegn rundt en tekst som begynner med `{open}`",
      en: "put `{close}` after the last one, or quotes around a text that begins with `{open}`"))

  static let yamlSplitByComma = Rule(
    "M0114", .error,
    Words(nb: "kommaet deler teksten i to", en: "the comma splits the text in two"),
    label: Words(nb: "teksten trenger anførselstegn", en: "the text needs quotes"),
    help: Words(nb: "skriv {quoted}", en: "write {quoted}"))

  static let yamlInvisible = Rule(
    "M0115", .error,
    Words(nb: "usynlig tegn ({code})", en: "invisible character ({code})"),
    help: Words(nb: "slett det", en: "delete it"))

  static let yamlTooLarge = Rule(
    "M0116", .error,
    Words(
      nb: "opplysningene er for store: {size} KiB, og grensen er 64",
      en: "the facts are too large: {size} KiB of 64"),
    help: Words(
      nb: "lange tekster hører til under den avsluttende linjen `---`",
      en: "long texts belong below the closing line `---`"))

  static let yamlTooDeep = Rule(
    "M0117", .error,
    Words(
      nb: "for mange nivåer av lister og innrykk; grensen er {limit}",
      en: "too many levels of lists and indentation; the limit is {limit}"))

  static let yamlSeveralParts = Rule(
    "M0118", .error,
    Words(nb: "filen har flere deler, skilt med `---`", en: "the file has several parts, divided by `---`"),
    help: Words(nb: "slett linjen `---`", en: "delete the line `---`"))
}
