import Diagnostics

/// The rules about site files.
public enum SiteRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [
    .oneTextForSeveralLanguages, .crisisMissing, .crisisUnverified, .notAPhone, .notAColour, .notAnAddress,
    .addressWithPath, .notAMailAddress, .textLacksLanguage, .siteWithoutName,
  ]
}

extension Rule {
  static let oneTextForSeveralLanguages = Rule(
    "M0140", .warning,
    Words(
      nb: "én tekst i «{key}» vises på flere språk: {languages}",
      en: "one text of “{key}” is shown in several languages: {languages}"),
    help: Words(nb: "skriv `{key}: {example}`", en: "write `{key}: {example}`"))

  static let crisisMissing = Rule(
    "M0141", .error,
    Words(nb: "krisehjelp mangler på nettstedet", en: "help in a crisis is missing from the site"),
    help: Words(
      nb: "skriv `crisis:` og minst én linje under: `  - {name: Mental Helse, phone: 116 123}`",
      en: "write `crisis:` and at least one line below: `  - {name: Mental Helse, phone: 116 123}`"))

  static let crisisUnverified = Rule(
    "M0142", .warning,
    Words(
      nb: "krisenumrene er ikke kontrollert", en: "the crisis numbers have not been checked"),
    help: Words(
      nb: "ring dem, og skriv dagen: `crisis-verified: 2026-11-01`",
      en: "ring them, and write the day: `crisis-verified: 2026-11-01`"))

  static let notAPhone = Rule(
    "M0143", .error,
    Words(nb: "«{value}» er ikke et telefonnummer", en: "“{value}” is not a phone number"),
    help: Words(
      nb:
        "skriv bare sifre og mellomrom, som `116 123`; resten hører til i «text» eller «hours»",
      en: "write digits and spaces only, as `116 123`; the rest belongs in “text” or “hours”"
    ))

  static let notAColour = Rule(
    "M0144", .error,
    Words(nb: "fargen «{name}» kan ikke leses", en: "the colour “{name}” cannot be read"),
    help: Words(
      nb: "skriv seks tegn etter `#`, i anførselstegn: `\"#1a5f7a\"`",
      en: "write six digits after `#`, in quotes: `\"#1a5f7a\"`"))

  static let notAnAddress = Rule(
    "M0145", .error,
    Words(nb: "«{value}» er ikke en sikker nettadresse", en: "“{value}” is not a secure web address"),
    help: Words(
      nb: "skriv hele adressen, som `https://selvhjelp.kommune.no/`",
      en: "write the whole address, as `https://selvhjelp.kommune.no/`"))

  static let addressWithPath = Rule(
    "M0146", .warning,
    Words(
      nb: "adressen deler nettleserens lager med alt annet på {host}",
      en: "the address shares the browser's storage with everything else on {host}"),
    label: Words(nb: "har en sti etter vertsnavnet", en: "has a path after the host name"),
    help: Words(
      nb: "bruk et eget vertsnavn, som `https://selvhjelp.{host}/`, så andre sider ikke kommer til svarene",
      en:
        "use a host name of its own, as `https://selvhjelp.{host}/`, so that no other pages reach the answers"
    ))

  static let notAMailAddress = Rule(
    "M0147", .error,
    Words(nb: "«{value}» er ikke en e-postadresse", en: "“{value}” is not a mail address"),
    help: Words(nb: "skriv den som `navn@kommune.no`", en: "write it as `name@council.org`"))

  static let textLacksLanguage = Rule(
    "M0148", .warning,
    Words(nb: "«{key}» mangler tekst på {languages}", en: "“{key}” has no text in {languages}"),
    help: Words(nb: "skriv `{key}: {example}`", en: "write `{key}: {example}`"))

  static let siteWithoutName = Rule(
    "M0149", .warning,
    Words(nb: "nettstedet har ikke noe navn", en: "the site has no name"),
    help: Words(
      nb: "skriv hvem som står bak: `name: Kristiansand kommune`",
      en: "write who is behind it: `name: Kristiansand kommune`"))
}
