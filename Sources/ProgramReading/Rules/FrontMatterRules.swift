import Diagnostics

/// The rules about the keys of programs, modules, measures and sites, and their values.
public enum FrontMatterRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [
    .keyUnknown, .keyWrongKind, .keyMissing, .keyUnknownChoice, .keyEmpty, .keyEmptyNote, .keysExpected,
    .notADate,
    .unknownLanguage, .notAnID, .titleMissing, .publishedUnreviewed, .openingNotUnderstood,
  ]
}

extension Rule {
  static let keyUnknown = Rule(
    "M0120", .error,
    Words(nb: "«{key}» er ikke en nøkkel {place}", en: "“{key}” is not a key {place}"),
    help: Words(nb: "nøklene her er {keys}", en: "the keys here are {keys}"))

  static let keyWrongKind = Rule(
    "M0121", .error,
    Words(nb: "«{key}» skal være {kind}", en: "“{key}” must be {kind}"))

  static let keyMissing = Rule(
    "M0122", .error,
    Words(nb: "«{key}» mangler", en: "“{key}” is missing"),
    help: Words(nb: "skriv `{key}: …`", en: "write `{key}: …`"))

  static let keyUnknownChoice = Rule(
    "M0123", .error,
    Words(nb: "«{value}» kan ikke stå i «{key}»", en: "“{value}” cannot be the value of “{key}”"),
    help: Words(nb: "skriv {choices}", en: "write {choices}"))

  static let keyEmpty = Rule(
    "M0124", .error,
    Words(nb: "«{key}» står tom", en: "“{key}” is empty"),
    help: Words(nb: "skriv `{key}: …`", en: "write `{key}: …`"))

  static let keyEmptyNote = Rule(
    "M0125", .warning,
    Words(nb: "«{key}» står tom", en: "“{key}” is empty"),
    help: Words(nb: "skriv en verdi, eller slett linjen", en: "write a value, or delete the line"))

  static let keysExpected = Rule(
    "M0126", .error,
    Words(nb: "nøkler med verdier mangler {place}", en: "keys with values are missing {place}"),
    help: Words(
      nb: "skriv linjer som `title: Hva er angst?`", en: "write lines like `title: What is anxiety?`"))

  static let notADate = Rule(
    "M0127", .error,
    Words(nb: "«{value}» er ingen dato", en: "“{value}” is not a date"),
    help: Words(nb: "skriv år, måned og dag, som 2026-11-01", en: "write year, month and day, as 2026-11-01"))

  static let unknownLanguage = Rule(
    "M0128", .error,
    Words(nb: "«{value}» er ikke koden for et språk", en: "“{value}” is not the code of a language"),
    help: Words(
      nb: "skriv for eksempel `nb` for bokmål, `nn` for nynorsk, `en` for engelsk eller `se` for nordsamisk",
      en: "write for example `nb` for bokmål, `nn` for nynorsk, `en` for English or `se` for Northern Sámi"))

  static let notAnID = Rule(
    "M0129", .error,
    Words(nb: "«{value}» kan ikke være en id", en: "“{value}” cannot be an id"),
    help: Words(
      nb: "en id har bare a–z, 0–9 og bindestrek, begynner med en bokstav og har høyst 64 tegn",
      en: "an id has only a–z, 0–9 and hyphens, begins with a letter and has at most 64 characters"))

  static let titleMissing = Rule(
    "M0130", .error,
    Words(nb: "tittelen mangler", en: "the title is missing"),
    help: Words(
      nb: "begynn filen med tre linjer: `---`, `title: …` og `---`",
      en: "begin the file with three lines: `---`, `title: …` and `---`"))

  static let publishedUnreviewed = Rule(
    "M0131", .error,
    Words(
      nb: "«published» uten fagfelle: {missing} mangler i «reviewed»",
      en: "“published” without a reviewer: {missing} missing in “reviewed”"),
    label: Words(
      nb: "bare det en fagperson har gått god for, kan publiseres",
      en: "only what a clinician vouches for can be published"),
    help: Words(
      nb: "skriv `reviewed: {by: navn, role: stilling, date: 2026-11-01}`, eller `status: draft` så lenge",
      en: "write `reviewed: {by: name, role: position, date: 2026-11-01}`, or `status: draft` meanwhile"))

  static let openingNotUnderstood = Rule(
    "M0132", .error,
    Words(nb: "«{value}» sier ikke når modulen åpner", en: "“{value}” doesn't say when the module opens"),
    help: Words(
      nb: "skriv `always`, `after` og navnet på en modul, eller for eksempel `after 7 days`",
      en: "write `always`, `after` and a module's name, or for example `after 7 days`"))
}
