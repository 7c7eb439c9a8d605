import Diagnostics

/// The ids under which answers are kept and places are found.
extension Rule {
  static let idUnreadable = Rule(
    "M0540", .error,
    Words(nb: "«{id}» kan ikke være en id", en: "“{id}” can't be an id"),
    help: Words(
      nb: "en id har små bokstaver a–z, tall og bindestrek, og begynner med en bokstav",
      en: "an id has small letters a–z, digits and hyphens, and begins with a letter"))

  static let idMissing = Rule(
    "M0541", .note,
    Words(nb: "her lagres svar, men det mangler en id", en: "answers are stored here, but there is no id"),
    help: Words(
      nb: "skriv {#{id}} bakerst på linjen, så finnes svarene igjen når teksten endres",
      en: "write {#{id}} at the end of the line, so that the answers are found when the words change"))

  static let idImpossible = Rule(
    "M0542", .error,
    Words(nb: "det går ikke an å lage en id av disse ordene", en: "no id can be made of these words"),
    help: Words(
      nb: "skriv en bakerst på linjen: {#navnet}", en: "write one at the end of the line: {#its-name}"))

  static let pageHeadingInside = Rule(
    "M0543", .error,
    Words(nb: "en side kan ikke begynne inni noe annet", en: "a page can't begin inside something else"),
    help: Words(nb: "skriv ## for en overskrift på siden", en: "write ## for a heading on the page"))
}
