import Diagnostics

/// What was meant as a link, an answer, a footnote or a table and comes out as plain text, signs and all.
extension Rule {
  static let linkMiswritten = Rule(
    "M0519", .error,
    Words(
      nb: "lenken er ikke skrevet slik den skal, så den blir til vanlig tekst",
      en: "the link isn't written as it should be, so it becomes plain text"),
    help: Words(nb: "skriv {mended}", en: "write {mended}"),
    explained: Explanation(
      why: Words(
        nb:
          "Parentesene og adressen står synlig på siden, og det er ingenting å trykke på. Den som trengte hjelpen bak lenken, kommer ikke dit.",
        en:
          "The brackets and the address are seen on the page, and there is nothing to touch. Whoever needed the help behind the link doesn't get there."
      ),
      wrong: .page("Les mer hos [Helsenorge] (https://www.helsenorge.no/)."),
      right: .page("Les mer hos [Helsenorge](https://www.helsenorge.no/).")))

  static let footnoteMissing = Rule(
    "M0525", .error,
    Words(nb: "fotnoten «{name}» finnes ikke", en: "there is no footnote “{name}”"),
    help: Words(
      nb: "skriv den på en linje for seg selv: [^{name}]: Teksten i noten",
      en: "write it on a line of its own: [^{name}]: The words of the note"),
    explained: Explanation(
      why: Words(
        nb: "Leseren ser tegnene i stedet for et tall å trykke på, og kilden du viste til, er borte.",
        en: "The reader sees the signs instead of a number to touch, and the source that you named is gone."),
      wrong: .page("Angst er vanlig.[^1]"),
      right: .page("Angst er vanlig.[^1]\n\n[^1]: Folkehelseinstituttet, 2023.")))

  static let footnoteUnused = Rule(
    "M0526", .error,
    Words(nb: "fotnoten «{name}» blir ikke vist noe sted", en: "the footnote “{name}” is shown nowhere"),
    help: Words(
      nb: "skriv [^{name}] der den hører til i teksten, eller fjern den",
      en: "write [^{name}] where it belongs in the text, or remove it"),
    explained: Explanation(
      why: Words(
        nb: "En fotnote som ingen viser til, kommer ikke med. Det du skrev i den, får ingen lest.",
        en: "A footnote that nothing points to is left out. Nobody gets to read what you wrote in it."),
      wrong: .page("Angst er vanlig.\n\n[^1]: Folkehelseinstituttet, 2023."),
      right: .page("Angst er vanlig.[^1]\n\n[^1]: Folkehelseinstituttet, 2023.")))

  static let answerMiswritten = Rule(
    "M0531", .error,
    Words(nb: "«{written}» blir til vanlig tekst", en: "“{written}” becomes plain text"),
    help: Words(nb: "skriv {mended}", en: "write {mended}"),
    explained: Explanation(
      why: Words(
        nb: "I stedet for sine egne ord ser leseren koloner og navn hun aldri har hørt om.",
        en: "Instead of her own words the reader sees colons and names that she has never heard of."),
      wrong: .page(
        """
        ::: øvelse Et skritt {#et-skritt}
        :: linje Hva vil du prøve? {#prove}
        :::

        Du ville prøve dette: :svar{et-skritt.prove}
        """),
      right: .page(
        """
        ::: øvelse Et skritt {#et-skritt}
        :: linje Hva vil du prøve? {#prove}
        :::

        Du ville prøve dette: :svar[et-skritt.prove]
        """)))

  static let tableWithoutLine = Rule(
    "M0594", .error,
    Words(
      nb: "tabellen mangler streken under overskriftene", en: "the table lacks the line below its headings"),
    label: Words(nb: "begynner her", en: "begins here"),
    help: Words(
      nb: "linjen under den første skal være slik: {line}",
      en: "the line below the first one must be like this: {line}"),
    explained: Explanation(
      why: Words(
        nb: "Uten den streken blir tabellen til ett avsnitt med loddrette streker mellom ordene.",
        en: "Without that line the table becomes one paragraph with upright strokes between the words."),
      wrong: .page("| Tanke | Følelse |\n| Jeg dør | Redd |"),
      right: .page("| Tanke | Følelse |\n|---|---|\n| Jeg dør | Redd |")))
}

/// The rules of this page, for the catalogue.
enum LeftoverRules {
  static let all: [Rule] = [
    .linkMiswritten, .footnoteMissing, .footnoteUnused, .answerMiswritten, .tableWithoutLine,
  ]
}
