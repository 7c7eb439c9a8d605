import Diagnostics

/// Links.
extension Rule {
  static let linkEmpty = Rule(
    "M0510", .error,
    Words(nb: "lenken har ingen adresse", en: "the link has no address"),
    help: Words(
      nb: "skriv adressen i parentesen: [ordene](adressen)",
      en: "write the address in the parentheses: [words](address)"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som trykker på lenken, kommer ingen steder, og det kan være nettopp hjelpen hun lette etter.",
        en: "Whoever touches the link gets nowhere, and it may be the very help she was looking for."),
      wrong: .page("Les mer hos [Helsenorge]()."),
      right: .page("Les mer hos [Helsenorge](https://www.helsenorge.no/).")))

  static let linkUnreadable = Rule(
    "M0511", .error,
    Words(nb: "adressen «{address}» er ikke til å forstå", en: "the address “{address}” makes no sense"),
    help: Words(
      nb: "skriv https://…, mailto:navn@sted.no, tel:116123 eller navnet på en fil",
      en: "write https://…, mailto:name@place.no, tel:116123 or the name of a file"),
    explained: Explanation(
      why: Words(
        nb:
          "En adresse med en skrivefeil åpner et tomt vindu eller en brukket e-post. Den som hadde samlet mot til å ta kontakt, prøver kanskje ikke igjen.",
        en:
          "A misspelt address opens an empty window or a broken mail. Whoever had gathered courage to make contact may not try again."
      ),
      wrong: .page("[Skriv til oss](mailto:hjelp.vik.example)"),
      right: .page("[Skriv til oss](mailto:hjelp@vik.example)")))

  static let linkSchemeRefused = Rule(
    "M0512", .error,
    Words(nb: "adressen «{address}» er ikke tillatt", en: "the address “{address}” is not allowed"),
    help: Words(
      nb:
        "lenker kan begynne med https:, http:, mailto: eller tel:; en fil legges i media/ og skrives media/navn.pdf",
      en:
        "links may begin with https:, http:, mailto: or tel:; a file goes into media/ and is written media/name.pdf"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "En slik lenke virker bare på din egen maskin, eller den kan kjøre kode hos den som trykker på den.",
        en: "Such a link works on your own machine only, or it may run code at whoever touches it."),
      wrong: .page("[Skriv ut arket](file:///C:/Skrivebord/ark.pdf)"),
      right: .page("[Skriv ut arket](media/ark.pdf)", beside: [.init("angst/media/ark.pdf", "")])))

  static let linkLeavesRoot = Rule(
    "M0513", .error,
    Words(nb: "«{address}» ligger utenfor innholdsmappen", en: "“{address}” lies outside the content folder"),
    help: Words(
      nb: "skriv stien fra filen du er i, uten / foran",
      en: "write the path from this file, without a leading /"),
    explained: Explanation(
      why: Words(
        nb:
          "Nettstedet kan ligge hvor som helst hos kommunen, og en sti utenfra peker da på noe helt annet, eller på ingenting.",
        en:
          "The site may lie anywhere at the municipality, and a path from outside then points to something else altogether, or to nothing."
      ),
      wrong: .page("[Velkommen](/angst/1-modul.nb.md)"),
      right: .page("[Velkommen](1-modul.nb.md)")))

  static let linkWithoutWords = Rule(
    "M0514", .error,
    Words(nb: "lenken har ingen ord å trykke på", en: "the link has no words to touch"),
    help: Words(
      nb: "skriv dem i hakeparentesen: [ordene](adressen)", en: "write them in the brackets: [words](address)"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "En lenke uten ord er usynlig på siden, og en skjermleser leser opp hele adressen bokstav for bokstav.",
        en:
          "A link without words is invisible on the page, and a screen reader reads out the whole address letter by letter."
      ),
      wrong: .page("Les mer: [](https://www.helsenorge.no/)"),
      right: .page("Les mer: [Helsenorge](https://www.helsenorge.no/)")))

  static let linkWithSpace = Rule(
    "M0518", .error,
    Words(
      nb: "adressen «{address}» har mellomrom, så lenken blir til vanlig tekst",
      en: "the address “{address}” has a space in it, so the link becomes plain text"),
    help: Words(
      nb: "skriv adressen uten mellomrom; i et filnavn kan du skrive bindestrek i stedet",
      en: "write the address without spaces; in the name of a file you can write a hyphen instead"),
    explained: Explanation(
      why: Words(
        nb:
          "Hakeparenteser og adresse står synlig på siden, og nummeret kan ikke trykkes på. Den som trenger å ringe, må taste det selv.",
        en:
          "The brackets and the address are seen on the page, and the number can't be touched. Whoever needs to call has to type it."
      ),
      wrong: .page("[Ring Mental Helse](tel:116 123)"),
      right: .page("[Ring Mental Helse](tel:116123)")))
}
