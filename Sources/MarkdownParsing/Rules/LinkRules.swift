import Diagnostics

/// Links.
extension Rule {
  static let linkEmpty = Rule(
    "M0510", .error,
    Words(nb: "lenken har ingen adresse", en: "the link has no address"),
    help: Words(
      nb: "skriv adressen i parentesen: [ordene](adressen)",
      en: "write the address in the parentheses: [words](address)"))

  static let linkUnreadable = Rule(
    "M0511", .error,
    Words(nb: "adressen «{address}» er ikke til å forstå", en: "the address “{address}” makes no sense"),
    help: Words(
      nb: "skriv https://…, mailto:navn@sted.no, tel:116123 eller navnet på en fil",
      en: "write https://…, mailto:name@place.no, tel:116123 or the name of a file"))

  static let linkSchemeRefused = Rule(
    "M0512", .error,
    Words(nb: "adressen «{address}» er ikke tillatt", en: "the address “{address}” is not allowed"),
    help: Words(
      nb:
        "lenker kan begynne med https:, http:, mailto: eller tel:; en fil legges i media/ og skrives media/navn.pdf",
      en:
        "links may begin with https:, http:, mailto: or tel:; a file goes into media/ and is written media/name.pdf"
    ))

  static let linkLeavesRoot = Rule(
    "M0513", .error,
    Words(nb: "«{address}» ligger utenfor innholdsmappen", en: "“{address}” lies outside the content folder"),
    help: Words(
      nb: "skriv stien fra filen du er i, uten / foran",
      en: "write the path from this file, without a leading /"))

  static let linkWithoutWords = Rule(
    "M0514", .error,
    Words(nb: "lenken har ingen ord å trykke på", en: "the link has no words to touch"),
    help: Words(
      nb: "skriv dem i hakeparentesen: [ordene](adressen)", en: "write them in the brackets: [words](address)"
    ))
}
