import Diagnostics

/// The lines that open and close directives.
extension Rule {
  static let containerUnclosed = Rule(
    "M0401", .error,
    Words(nb: "«::: {name}» blir aldri lukket", en: "“::: {name}” is never closed"),
    label: Words(nb: "åpnes her", en: "opened here"),
    help: Words(
      nb: "skriv en linje med bare ::: der det skal slutte, senest der siden slutter",
      en: "write a line with only ::: where it ends, at the latest where the page ends"))

  static let fenceClosesNothing = Rule(
    "M0402", .error,
    Words(nb: "::: lukker ingenting her", en: "::: closes nothing here"),
    help: Words(
      nb: "fjern linjen, eller skriv et navn etter kolonene for å åpne noe: ::: tips",
      en: "remove the line, or write a name after the colons to open something: ::: tip"))

  static let directiveIndented = Rule(
    "M0403", .error,
    Words(
      nb: "linjen står så langt inne at den blir til kode",
      en: "the line stands so far in that it becomes code"),
    help: Words(nb: "fjern mellomrommene foran kolonene", en: "remove the spaces before the colons"))

  static let attributesUnclosed = Rule(
    "M0410", .error,
    Words(nb: "krøllparentesen blir ikke lukket", en: "the brace is not closed"),
    help: Words(nb: "skriv } på slutten av linjen", en: "write } at the end of the line"))

  static let attributesNotLast = Rule(
    "M0411", .error,
    Words(nb: "krøllparentesen må stå sist på linjen", en: "the braces must be the last thing on the line"),
    help: Words(nb: "flytt {#id …} til slutten", en: "move {#id …} to the end"))

  static let attributeTwice = Rule(
    "M0412", .error,
    Words(nb: "«{key}» står to ganger", en: "“{key}” is there twice"),
    help: Words(nb: "behold den ene", en: "keep one of them"))

  static let attributeIDTwice = Rule(
    "M0413", .error,
    Words(nb: "her står to id-er", en: "there are two ids here"),
    help: Words(nb: "behold den ene", en: "keep one of them"))

  static let attributeUnreadable = Rule(
    "M0414", .error,
    Words(nb: "«{text}» er ikke til å forstå her", en: "“{text}” makes no sense here"),
    help: Words(
      nb: "i krøllparentesen står #id, navn=verdi eller et enkelt ord",
      en: "braces hold #id, name=value or a single word"))
}
