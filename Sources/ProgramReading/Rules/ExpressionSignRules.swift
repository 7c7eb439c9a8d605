import Diagnostics

/// The signs, numbers and names of conditions and computations.
extension Rule {
  static let expressionEmpty = Rule(
    "M0701", .error,
    Words(nb: "vilkåret er tomt", en: "the condition is empty"),
    help: Words(nb: "skriv for eksempel `gad-7.sum >= 10`", en: "write for example `gad-7.sum >= 10`"))

  static let expressionOtherSign = Rule(
    "M0702", .error,
    Words(nb: "`{written}` skrives `{right}` her", en: "`{written}` is written `{right}` here"),
    help: Words(nb: "skriv `{right}`", en: "write `{right}`"))

  static let expressionUnknownSign = Rule(
    "M0703", .error,
    Words(nb: "`{sign}` kan ikke stå i et vilkår", en: "`{sign}` cannot stand in a condition"),
    help: Words(
      nb:
        "bruk `< <= = != >= > + - * /`, `har`, `og`, `eller`, `ikke`, tall, navn og tekst i anførselstegn",
      en:
        "use `< <= = != >= > + - * /`, `has`, `and`, `or`, `not`, numbers, names and quoted text"
    ))

  static let expressionTightMinus = Rule(
    "M0704", .error,
    Words(nb: "minus uten mellomrom rundt", en: "a minus without spaces round it"),
    help: Words(
      nb: "skriv ` - ` med mellomrom på begge sider; en bindestrek uten hører til et navn",
      en: "write ` - ` with a space on both sides; a hyphen without them belongs to a name"))

  static let expressionDecimalComma = Rule(
    "M0705", .error,
    Words(nb: "komma i et tall", en: "a comma in a number"),
    help: Words(nb: "skriv punktum: `{right}`", en: "write a point: `{right}`"))

  static let expressionNotANumber = Rule(
    "M0706", .error,
    Words(nb: "«{text}» er ikke et tall", en: "“{text}” is not a number"),
    help: Words(
      nb: "et navn begynner med en bokstav, og et tall har bare sifre og punktum",
      en: "a name begins with a letter, and a number has only digits and a point"))

  static let expressionNotATime = Rule(
    "M0707", .error,
    Words(nb: "«{text}» er ikke et klokkeslett", en: "“{text}” is not a time of day"),
    help: Words(nb: "skriv timer og minutter, som `07:00`", en: "write hours and minutes, as `07:00`"))

  static let expressionUnclosedText = Rule(
    "M0708", .error,
    Words(
      nb: "anførselstegnet som avslutter teksten, mangler", en: "the quote that ends the text is missing"),
    help: Words(nb: "sett `{sign}` der teksten slutter", en: "put `{sign}` where the text ends"))

  static let expressionNotAName = Rule(
    "M0709", .error,
    Words(nb: "«{text}» er ikke et navn", en: "“{text}” is not a name"),
    help: Words(
      nb: "skriv ett punktum mellom delene, som `angstsirkel.styrke`",
      en: "write one point between the parts, as `angstsirkel.styrke`"))
}
