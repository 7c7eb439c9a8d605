import Diagnostics

/// The rules about conditions and computations.
public enum ExpressionRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [
    .expressionEmpty, .expressionOtherSign, .expressionUnknownSign, .expressionTightMinus,
    .expressionDecimalComma,
    .expressionNotANumber, .expressionNotATime, .expressionUnclosedText, .expressionNotAName,
    .expressionAndBesideOr,
    .expressionChained, .expressionMissingValue, .expressionMissingOperator, .expressionEndsEarly,
    .expressionUnclosed, .expressionUnopened, .expressionUnknownFunction, .expressionTooDeep,
    .expressionTooLong,
    .expressionUnknownName, .expressionNotACondition, .expressionNotANumericValue, .expressionIncomparable,
    .expressionOptionCompared, .expressionHasNoOptions, .expressionUnknownOption, .expressionWrongArguments,
  ]
}

extension Rule {
  // MARK: How it is written

  static let expressionEmpty = Rule(
    "M0701", .error,
    Words(nb: "betingelsen er tom", en: "the condition is empty"),
    help: Words(nb: "skriv for eksempel `gad-7.sum >= 10`", en: "write for example `gad-7.sum >= 10`"))

  static let expressionOtherSign = Rule(
    "M0702", .error,
    Words(nb: "`{written}` skrives `{right}` her", en: "`{written}` is written `{right}` here"),
    help: Words(nb: "skriv `{right}`", en: "write `{right}`"))

  static let expressionUnknownSign = Rule(
    "M0703", .error,
    Words(nb: "`{sign}` kan ikke stå i en betingelse", en: "`{sign}` cannot stand in a condition"),
    help: Words(
      nb:
        "bruk `< <= = != >= > + - * /`, `has`, `and`, `or`, `not`, tall, navn og tekst i anførselstegn",
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

  static let expressionAndBesideOr = Rule(
    "M0710", .error,
    Words(
      nb: "`and` og `or` ved siden av hverandre trenger parenteser", en: "`and` beside `or` needs parentheses"
    ),
    help: Words(
      nb: "vis hva som hører sammen, som `a and (b or c)`",
      en: "show what belongs together, as `a and (b or c)`"))

  static let expressionChained = Rule(
    "M0711", .error,
    Words(nb: "to sammenligninger på rad", en: "two comparisons in a row"),
    help: Words(nb: "skriv `5 <= x and x <= 9`", en: "write `5 <= x and x <= 9`"))

  static let expressionMissingValue = Rule(
    "M0712", .error,
    Words(nb: "noe mangler foran `{text}`", en: "something is missing before `{text}`"),
    help: Words(nb: "skriv et navn, et tall eller en tekst", en: "write a name, a number or a text"))

  static let expressionMissingOperator = Rule(
    "M0713", .error,
    Words(
      nb: "`and`, `or` eller et regnetegn mangler foran `{text}`",
      en: "`and`, `or` or a sign is missing before `{text}`"),
    help: Words(
      nb: "sett anførselstegn rundt en tekst, og bindestrek mellom ordene i et navn",
      en: "put quotes around a text, and hyphens between the words of a name"))

  static let expressionEndsEarly = Rule(
    "M0714", .error,
    Words(nb: "noe mangler etter `{text}`", en: "something is missing after `{text}`"),
    help: Words(nb: "skriv et navn, et tall eller en tekst", en: "write a name, a number or a text"))

  static let expressionUnclosed = Rule(
    "M0715", .error,
    Words(nb: "parentesen er ikke lukket", en: "the parenthesis is not closed"),
    help: Words(nb: "sett `)` der den slutter", en: "put `)` where it ends"))

  static let expressionUnopened = Rule(
    "M0716", .error,
    Words(nb: "parentesen er ikke åpnet", en: "the parenthesis is not opened"),
    help: Words(
      nb: "slett `)`, eller sett `(` der den begynner", en: "delete `)`, or put `(` where it begins"))

  static let expressionUnknownFunction = Rule(
    "M0717", .error,
    Words(nb: "«{name}» kan ikke ha parentes etter seg", en: "“{name}” cannot be followed by a parenthesis"),
    help: Words(
      nb: "det kan `answered(felt)` og `dagbok.mean(felt, 7)`, `.sum(…)`, `.last(…)` og `.count`",
      en: "`answered(field)` can, and `diary.mean(field, 7)`, `.sum(…)`, `.last(…)` and `.count`"))

  static let expressionTooDeep = Rule(
    "M0718", .error,
    Words(
      nb: "for mange parenteser i hverandre; grensen er {limit}",
      en: "too many nested parentheses; the limit is {limit}"))

  static let expressionTooLong = Rule(
    "M0719", .error,
    Words(
      nb: "betingelsen er for lang; grensen er {limit} tegn",
      en: "the condition is too long; the limit is {limit} characters"))

  // MARK: What it means

  static let expressionUnknownName = Rule(
    "M0720", .error,
    Words(nb: "«{name}» finnes ikke", en: "“{name}” doesn't exist"),
    help: Words(
      nb: "skriv `felt` i samme øvelse, `øvelse.felt` i samme program, ellers `program.øvelse.felt`",
      en:
        "write `field` in its exercise, `exercise.field` in its program, else `program.exercise.field`"
    ))

  static let expressionNotACondition = Rule(
    "M0721", .error,
    Words(nb: "dette er {type}, ikke en betingelse", en: "this is {type}, not a condition"),
    help: Words(
      nb: "sammenlign det med noe, som `… >= 10`, eller skriv `answered(…)`",
      en: "compare it with something, as `… >= 10`, or write `answered(…)`"))

  static let expressionNotANumericValue = Rule(
    "M0722", .error,
    Words(
      nb: "dette er {type}, og det kan ikke regnes med", en: "this is {type}, which cannot be counted with"),
    help: Words(nb: "regn med tall og varigheter", en: "count with numbers and durations"))

  static let expressionIncomparable = Rule(
    "M0723", .error,
    Words(
      nb: "{left} kan ikke sammenlignes slik med {right}",
      en: "{left} cannot be compared with {right} like this"),
    help: Words(
      nb: "sammenlign like ting; tekster kan bare være like (`=`) eller ulike (`!=`)",
      en: "compare things that are alike; texts can only be equal (`=`) or unequal (`!=`)"))

  static let expressionOptionCompared = Rule(
    "M0724", .error,
    Words(nb: "valget «{name}» sammenlignes med et tegn", en: "the choice “{name}” is compared with a sign"),
    help: Words(
      nb: "skriv `{name} has` og id-en til valget", en: "write `{name} has` and the option's id"))

  static let expressionHasNoOptions = Rule(
    "M0725", .error,
    Words(nb: "`has` krever et valg, og dette er {type}", en: "`has` needs a choice, and this is {type}"),
    help: Words(
      nb: "bruk `has` etter et felt av slaget `choice` eller `checks`",
      en: "use `has` after a `choice` or `checks` field"))

  static let expressionUnknownOption = Rule(
    "M0726", .error,
    Words(nb: "«{option}» er ikke blant valgene", en: "“{option}” is not among the options"),
    help: Words(nb: "valgene er {options}", en: "the options are {options}"))

  static let expressionWrongArguments = Rule(
    "M0727", .error,
    Words(nb: "parentesen inneholder ikke det den skal", en: "the parenthesis doesn't hold what it must"),
    help: Words(nb: "skriv som `{example}`", en: "write as `{example}`"))
}
