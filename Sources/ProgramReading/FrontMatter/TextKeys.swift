import Diagnostics
import ProgramModel

/// The keys of programs and modules (section 3 of the format).
extension FileKey {
  static let title = FileKey("title", .line, norwegian: "tittel", "overskrift", "navn")
  static let summary = FileKey(
    "summary", .text, norwegian: "sammendrag", "samandrag", "oppsummering", "ingress")
  static let clinicalTitle = FileKey(
    "clinical-title", .line, norwegian: "fagtittel", "klinisk-tittel", "faglig-tittel")
  static let discreetTitle = FileKey("discreet-title", .line, norwegian: "diskret-tittel", "nøytral-tittel")
  static let minutes = FileKey(
    "minutes", .wholeNumber(1...600), norwegian: "minutter", "minutt", "varighet", "tid")
  static let audience = FileKey("audience", .line, norwegian: "målgruppe", "for")
  static let access = FileKey(
    "access", .choice([.init("open", "åpen", "åpent", "open"), .init("code", "kode")]), norwegian: "tilgang")
  static let quickExit = FileKey("quick-exit", .yesOrNo, norwegian: "hurtigutgang", "rask-utgang", "skjul")
  static let status = FileKey(
    "status",
    .choice([
      .init("draft", "utkast", "kladd"), .init("published", "publisert", "publiserte"),
      .init("coming", "kommer", "kjem"), .init("hidden", "skjult"),
    ]))
  static let opens = FileKey("opens", .line, norwegian: "åpner", "åpnes", "opnar")
  static let modules = FileKey("modules", .lines, norwegian: "moduler", "modular", "rekkefølge")
  static let version = FileKey("version", .line, norwegian: "versjon", "utgave")
  static let released = FileKey("released", .wholeNumber(1...1_000_000), norwegian: "utgitt", "utgjeven")
  static let intendedUse = FileKey("intended-use", .text, norwegian: "formål", "føremål", "bruksområde")
  static let authors = FileKey(
    "authors", .lines, norwegian: "forfattere", "forfatter", "forfattarar", "author")
  static let sources = FileKey("sources", .lines, norwegian: "kilder", "kjelder", "referanser", "litteratur")
  static let reviewed = FileKey(
    "reviewed", .facts(.review), norwegian: "gjennomgått", "fagfelle", "kvalitetssikret")
  static let livedExperience = FileKey(
    "lived-experience", .text, norwegian: "brukererfaring", "erfaring", "brukarerfaring", "egenerfaring")
  static let ownID = FileKey("id", .id)
  static let source = FileKey("source", .language, norwegian: "kildespråk", "kilde", "språk")
  static let retired = FileKey("retired", .names, norwegian: "utgått", "utgåtte", "pensjonert")

  // Within `reviewed`.
  static let by = FileKey("by", .line, norwegian: "av", "navn", "hvem")
  static let role = FileKey("role", .line, norwegian: "rolle", "stilling", "tittel")
  static let date = FileKey("date", .date, norwegian: "dato", "når")
  static let next = FileKey("next", .date, norwegian: "neste", "neste-gang")
}

extension KeyTable {
  static let review = KeyTable(
    Words(nb: "i «reviewed»", en: "of “reviewed”"), [.by.required, .role, .date.required, .next])
}
