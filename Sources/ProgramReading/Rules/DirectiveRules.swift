import Diagnostics

/// Directives: their names, and what they must hold.
extension Rule {
  static let directiveUnknown = Rule(
    "M0420", .error,
    Words(nb: "«{name}» finnes ikke", en: "there is no “{name}”"),
    help: Words(nb: "det kan være {choices}", en: "it may be {choices}"))

  static let directiveWithoutName = Rule(
    "M0421", .error,
    Words(nb: "kolonene mangler et navn", en: "the colons lack a name"),
    help: Words(
      nb: "skriv hva det er: ::: tips, ::: øvelse …", en: "write what it is: ::: tip, ::: exercise …"))

  static let leafWrittenAsContainer = Rule(
    "M0422", .error,
    Words(nb: "«{name}» skal ha to koloner", en: "“{name}” takes two colons"),
    help: Words(
      nb: "skriv :: {name}, og fjern linjen med ::: som skulle lukke det",
      en: "write :: {name}, and remove the line with ::: that was to close it"))

  static let containerWrittenAsLeaf = Rule(
    "M0423", .error,
    Words(nb: "«{name}» skal ha tre koloner", en: "“{name}” takes three colons"),
    help: Words(
      nb: "skriv ::: {name}, og en linje med bare ::: der det slutter",
      en: "write ::: {name}, and a line with only ::: where it ends"))

  static let containerEmpty = Rule(
    "M0429", .error,
    Words(nb: "«::: {name}» er tom", en: "“::: {name}” is empty"),
    help: Words(nb: "skriv noe i den, eller fjern den", en: "write something in it, or remove it"))

  static let ifWithoutCondition = Rule(
    "M0430", .error,
    Words(nb: "«hvis» mangler et vilkår", en: "“if” lacks a condition"),
    help: Words(nb: "skriv for eksempel ::: hvis styrke >= 7", en: "write for example ::: if strength >= 7"))

  static let elseWithoutIf = Rule(
    "M0431", .error,
    Words(nb: "«ellers» står uten «hvis» rett foran", en: "“else” stands without an “if” right before it"),
    help: Words(
      nb: "flytt den opp til rett etter ::: som lukker «hvis»",
      en: "move it to right after the ::: that closes the “if”"))

  static let measureWithoutName = Rule(
    "M0435", .error,
    Words(nb: "kartleggingen mangler et navn", en: "the measure lacks a name"),
    help: Words(
      nb: "skriv for eksempel :: kartlegging gad-7 {#gad7-for}",
      en: "write for example :: measure gad-7 {#gad7-before}"))

  static let repeatWithoutName = Rule(
    "M0436", .error,
    Words(nb: "«gjenta» mangler navnet på en quiz", en: "“repeat” lacks the name of a quiz"),
    help: Words(nb: "skriv :: gjenta navnet-på-quizen", en: "write :: repeat the-name-of-the-quiz"))
}
