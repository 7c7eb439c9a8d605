import Diagnostics

/// What conditions and computations mean.
extension Rule {
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
    Words(nb: "dette er {type}, ikke et vilkår", en: "this is {type}, not a condition"),
    help: Words(
      nb: "sammenlign det med noe, som `… >= 10`, eller skriv `besvart(…)`",
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
    Words(
      nb: "«{name}» er et valg, og det sammenlignes ikke med tegn",
      en: "“{name}” is a choice, which isn't compared with a sign"),
    help: Words(nb: "skriv `{right}`", en: "write `{right}`"))

  static let expressionHasNoOptions = Rule(
    "M0725", .error,
    Words(nb: "`har` krever et valg, og dette er {type}", en: "`has` needs a choice, and this is {type}"),
    help: Words(
      nb: "bruk `har` etter et felt av slaget `valg` eller `avkryssing`, og `=` eller `>=` ellers",
      en: "use `has` after a `choice` or `checks` field, and `=` or `>=` elsewhere"))

  static let expressionUnknownOption = Rule(
    "M0726", .error,
    Words(nb: "«{option}» er ikke blant valgene", en: "“{option}” is not among the options"),
    help: Words(nb: "valgene er {options}", en: "the options are {options}"))

  static let expressionWrongArguments = Rule(
    "M0727", .error,
    Words(nb: "parentesen inneholder ikke det den skal", en: "the parenthesis doesn't hold what it must"),
    help: Words(nb: "skriv som `{example}`", en: "write as `{example}`"))
}
