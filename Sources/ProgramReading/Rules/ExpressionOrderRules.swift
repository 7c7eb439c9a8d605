import Diagnostics

/// How the parts of conditions and computations stand together.
extension Rule {
  static let expressionAndBesideOr = Rule(
    "M0710", .error,
    Words(
      nb: "«og» ved siden av «eller» trenger parenteser", en: "“and” beside “or” needs parentheses"
    ),
    help: Words(
      nb: "vis hva som hører sammen, som `a og (b eller c)`",
      en: "show what belongs together, as `a and (b or c)`"))

  static let expressionChained = Rule(
    "M0711", .error,
    Words(nb: "to sammenligninger på rad", en: "two comparisons in a row"),
    help: Words(nb: "skriv `5 <= x og x <= 9`", en: "write `5 <= x and x <= 9`"))

  static let expressionMissingValue = Rule(
    "M0712", .error,
    Words(nb: "noe mangler foran `{text}`", en: "something is missing before `{text}`"),
    help: Words(nb: "skriv et navn, et tall eller en tekst", en: "write a name, a number or a text"))

  static let expressionMissingOperator = Rule(
    "M0713", .error,
    Words(
      nb: "et tegn (som `>=`), «og» eller «eller» mangler foran `{text}`",
      en: "a sign (as `>=`), “and” or “or” is missing before `{text}`"),
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
      nb: "det kan `besvart(felt)` og `dagbok.snitt(felt, 7)`, `.sum(…)`, `.siste(…)` og `.antall`",
      en: "`answered(field)` can, and `diary.mean(field, 7)`, `.sum(…)`, `.last(…)` and `.count`"))

  static let expressionTooDeep = Rule(
    "M0718", .error,
    Words(
      nb: "for mange parenteser i hverandre; grensen er {limit}",
      en: "too many nested parentheses; the limit is {limit}"),
    help: Words(
      nb: "skriv vilkåret enklere, eller del teksten i flere «hvis»",
      en: "write the condition more simply, or divide the text into several “if”"))

  static let expressionTooLong = Rule(
    "M0719", .error,
    Words(
      nb: "vilkåret er for langt; grensen er {limit} tegn",
      en: "the condition is too long; the limit is {limit} characters"),
    help: Words(
      nb: "skriv vilkåret enklere, eller del teksten i flere «hvis»",
      en: "write the condition more simply, or divide the text into several “if”"))
}
