import Diagnostics
import ProgramModel

/// The keys of site files (section 10 of the format).
extension FileKey {
  static let siteName = FileKey("name", .hostName, norwegian: "navn", "namn", "title", "tittel")
  static let languages = FileKey("languages", .languages, norwegian: "språk", "målformer", "language")
  static let programs = FileKey("programs", .ids, norwegian: "programmer", "program")
  static let colours = FileKey("colours", .named, norwegian: "farger", "fargar", "colors", "colour", "color")
  static let logo = FileKey("logo", .line)
  static let contact = FileKey("contact", .facts(.contact), norwegian: "kontakt")
  static let crisis = FileKey("crisis", .listOfFacts(.crisisLine), norwegian: "krise", "nødhjelp", "akutt")
  static let crisisVerified = FileKey(
    "crisis-verified", .date, norwegian: "krise-kontrollert", "krise-sjekket", "krise-bekreftet")
  static let feedback = FileKey(
    "feedback", .facts(.feedback), norwegian: "tilbakemelding", "tilbakemeldinger")
  static let accessibilityStatement = FileKey(
    "accessibility-statement", .line, norwegian: "tilgjengelighetserklæring", "tilgjengelegheitserklæring")
  static let codes = FileKey("codes", .line, norwegian: "koder", "kodar")
  static let address = FileKey("address", .line, norwegian: "adresse", "nettadresse", "url")
  static let sleepWindow = FileKey(
    "sleep-window",
    .choice([.init("on", "på", "true", "yes", "ja"), .init("off", "av", "false", "no", "nei")]),
    norwegian: "søvnvindu", "søvnvindauge", "sovnvindu")
  static let defaultSite = FileKey("default", .id, norwegian: "standard")

  // Within `contact`, `crisis` and `feedback`.
  static let service = FileKey("service", .hostName, norwegian: "tjeneste", "teneste", "name")
  static let lineName = FileKey("name", .hostName, norwegian: "navn", "namn")
  static let phone = FileKey("phone", .line, norwegian: "telefon", "tlf", "nummer")
  static let chat = FileKey("chat", .line, norwegian: "prat", "nettprat")
  static let lineFor = FileKey(
    "for",
    .choice([
      .init(Site.CrisisLine.Audience.everybody.rawValue, "alle", "everyone"),
      .init(Site.CrisisLine.Audience.under18.rawValue, "under 18"),
      .init(Site.CrisisLine.Audience.from18To25.rawValue, "18–25"),
      .init(Site.CrisisLine.Audience.violence.rawValue, "vold", "vald"),
    ]), norwegian: "hvem", "kven", "målgruppe")
  static let hours = FileKey(
    "hours", .hostText, norwegian: "åpningstider", "åpningstid", "opningstider", "tider")
  static let web = FileKey("web", .line, norwegian: "nettside", "nett", "nettsted", "url")
  static let selfReferral = FileKey("self-referral", .hostText, norwegian: "selvhenvisning", "sjølvtilvising")
  static let words = FileKey("text", .hostText, norwegian: "tekst")
  static let email = FileKey("email", .line, norwegian: "epost", "e-post", "mail", "e-mail")
}

extension KeyTable {
  static let contact = KeyTable(
    Words(nb: "i «contact»", en: "of “contact”"), [.service.required, .phone, .hours, .web, .selfReferral])

  static let crisisLine = KeyTable(
    Words(nb: "i «crisis»", en: "of “crisis”"),
    [.lineName.required, .phone, .chat, .web, .hours, .lineFor, .words],
    either: [.phone, .chat])

  static let feedback = KeyTable(Words(nb: "i «feedback»", en: "of “feedback”"), [.email.required])

  private static let ofSite: [FileKey] = [
    .siteName, .languages, .programs, .colours, .logo, .contact, .crisis, .crisisVerified, .feedback,
    .accessibilityStatement, .codes, .address, .sleepWindow,
  ]

  static let site = KeyTable(Words(nb: "i en fil for et nettsted", en: "of a site file"), ofSite)

  static let settings = KeyTable(
    Words(nb: "i site.yaml", en: "of site.yaml"),
    [.source.required, .languages.required, .defaultSite]
      + ofSite.filter { $0.name != FileKey.languages.name })
}
