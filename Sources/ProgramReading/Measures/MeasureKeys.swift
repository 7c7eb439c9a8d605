import Diagnostics

/// The keys of measures (section 8 of the format).
extension FileKey {
  static let published = FileKey("source", .line, norwegian: "kilde", "kjelde", "referanse")
  static let licence = FileKey("licence", .line, norwegian: "lisens", "license", "rettigheter")
  static let validated = FileKey("validated", .yesOrNo, norwegian: "validert", "låst")
  static let fingerprint = FileKey("fingerprint", .line, norwegian: "fingeravtrykk")
  static let checked = FileKey("checked", .line, norwegian: "kontrollert", "sjekket", "sammenlignet")
  static let period = FileKey("period", .line, norwegian: "periode", "tidsrom")
  static let options = FileKey("options", .any, norwegian: "svaralternativer", "alternativer", "svar", "valg")
  static let score = FileKey("score", .line, norwegian: "skår", "skåre", "poeng", "sum")
  static let subscales = FileKey("subscales", .any, norwegian: "delskalaer", "delskalaar", "subskalaer")
  static let reversed = FileKey(
    "reversed", .wholeNumbers(1...200), norwegian: "snudd", "snudde", "reversert", "reverserte")
  static let unscored = FileKey("unscored", .wholeNumbers(1...200), norwegian: "uten-poeng", "ikke-skåret")
  static let missing = FileKey("missing", .wholeNumber(0...100), norwegian: "manglende", "mangler")
  static let bands = FileKey("bands", .any, norwegian: "nivåer", "nivå", "bånd", "grenser", "tolkning")
  static let clinical = FileKey("clinical", .number, norwegian: "klinisk", "grenseverdi")
  static let change = FileKey("change", .number, norwegian: "endring")
  static let alerts = FileKey("alerts", .listOfFacts(.alert), norwegian: "varsler", "varsel", "alert")

  // Within `bands` and `alerts`.
  static let bandName = FileKey("name", .line, norwegian: "navn", "namn")
  static let say = FileKey("say", .line, norwegian: "si", "tekst", "sier")
  static let show = FileKey(
    "show", .choice([.init("contact", "kontakt"), .init("crisis", "krise")]), norwegian: "vis")
  static let when = FileKey("when", .line, norwegian: "når", "hvis", "if")
}

extension KeyTable {
  static let alert = KeyTable(Words(nb: "i «alerts»", en: "of “alerts”"), [.when.required, .show.required])

  static let band = KeyTable(Words(nb: "i «bands»", en: "of “bands”"), [.bandName.required, .say, .show])

  static let measure = KeyTable(
    Words(nb: "i en kartlegging", en: "of a measure"),
    [
      .title.required, .summary, .published, .licence, .validated, .fingerprint, .checked, .period, .options,
      .score,
      .subscales, .reversed, .unscored, .missing, .bands, .clinical, .change, .alerts,
    ])
}
