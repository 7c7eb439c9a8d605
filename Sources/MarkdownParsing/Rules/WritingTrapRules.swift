import Diagnostics

/// What looks right where it is written and comes out as something else, most of it brought along from Word.
extension Rule {
  static let colonsApart = Rule(
    "M0404", .error,
    Words(nb: "kolonene er ikke skrevet slik de skal", en: "the colons are not written as they should be"),
    help: Words(
      nb: "skriv vanlige koloner uten mellomrom mellom dem: {colons}",
      en: "write ordinary colons with no spaces between them: {colons}"),
    explained: Explanation(
      why: Words(
        nb:
          "Koloner med mellomrom imellom, eller av en annen bredde, blir til vanlig tekst som alle ser på siden.",
        en:
          "Colons with spaces between them, or of another width, become plain text that everybody sees on the page."
      ),
      wrong: .page(": : : tips\n\nPust rolig."),
      right: .page("::: tips\nPust rolig.\n:::")))

  static let addressBare = Rule(
    "M0580", .warning,
    Words(nb: "adressen kan ikke trykkes på", en: "the address can't be touched"),
    help: Words(
      nb: "skriv {written}, eller la et par ord være lenken: [ordene]({target})",
      en: "write {written}, or let a few words be the link: [the words]({target})"),
    explained: Explanation(
      why: Words(
        nb: "En adresse som ikke er en lenke, må skrives av for hånd. På en telefon er det få som gjør det.",
        en: "An address that is no link must be typed out by hand. On a phone few people do."),
      wrong: .page("Les mer på https://www.helsenorge.no/psykisk-helse."),
      right: .page("Les mer på <https://www.helsenorge.no/psykisk-helse>.")))

  static let ordinalBecomesList = Rule(
    "M0581", .warning,
    Words(nb: "«{written}» blir til et punkt i en liste", en: "“{written}” becomes an item of a list"),
    help: Words(
      nb: "skriv en omvendt skråstrek foran punktumet: {mended}",
      en: "write a backslash before the full stop: {mended}"),
    explained: Explanation(
      why: Words(
        nb: """
          Et tall og et punktum først på linjen er en nummerert liste. Datoen blir rykket inn og lest opp som punkt \
          nummer 17.
          """,
        en: """
          A number and a full stop at the start of a line make a numbered list. The date is indented and read aloud as \
          item 17.
          """),
      wrong: .page("17. mai gruer mange seg til."),
      right: .page("17\\. mai gruer mange seg til.")))

  static let underlineMakesHeading = Rule(
    "M0582", .warning,
    Words(
      nb: "streken under gjør teksten til en overskrift", en: "the line below makes the text a heading"),
    label: Words(nb: "denne teksten", en: "this text"),
    help: Words(
      nb: "skriv en tom linje foran streken, eller {heading} foran teksten hvis det skal være en overskrift",
      en: "write an empty line before it, or {heading} before the text if it is to be a heading"),
    explained: Explanation(
      why: Words(
        nb:
          "Et helt avsnitt blir stort og fett, og den som får siden lest opp, hører en overskrift som ikke er noen.",
        en:
          "A whole paragraph becomes large and bold, and whoever listens to the page hears a heading that is none."
      ),
      wrong: .page("Pust rolig ut.\n---\n\nKjenn etter."),
      right: .page("Pust rolig ut.\n\n---\n\nKjenn etter.")))

  static let dialogueBecomesList = Rule(
    "M0583", .warning,
    Words(nb: "replikkene blir til punkter i en liste", en: "the dialogue becomes a list of points"),
    help: Words(
      nb: "skriv tankestrek (–) foran hver replikk og en tom linje mellom dem",
      en: "write a dash (–) before each line of dialogue and an empty line between them"),
    explained: Explanation(
      why: Words(
        nb:
          "En bindestrek og et mellomrom er et kulepunkt. Samtalen ser ut som en oppramsing og leses opp som en liste.",
        en:
          "A hyphen and a space are a bullet. The talk looks like an enumeration and is read aloud as a list."
      ),
      wrong: .page("- Kommer du ikke? sa Elin.\n- Nei, sa Terje."),
      right: .page("– Kommer du ikke? sa Elin.\n\n– Nei, sa Terje.")))

  static let linesFlowTogether = Rule(
    "M0584", .warning,
    Words(
      nb: "linjene flyter sammen til ett avsnitt", en: "the lines flow together into one paragraph"),
    label: Words(nb: "begynner her", en: "begins here"),
    help: Words(
      nb:
        "er det en samtale, så skriv en tom linje mellom replikkene; er det en liste, så begynn hver linje med {marker}",
      en:
        "if it is a dialogue, write an empty line between the lines; if it is a list, begin each with {marker}"
    ),
    explained: Explanation(
      why: Words(
        nb: """
          Linjeskift inne i et avsnitt er bare mellomrom på siden. Det som så ut som en liste eller en samtale, blir en \
          grøt av streker.
          """,
        en: """
          A line break within a paragraph is only a space on the page. What looked like a list or a dialogue becomes a \
          muddle of dashes.
          """),
      wrong: .page("– Kommer du ikke? sa Elin.\n– Nei, sa Terje."),
      right: .page("– Kommer du ikke? sa Elin.\n\n– Nei, sa Terje.")))

  static let bulletFromElsewhere = Rule(
    "M0585", .warning,
    Words(nb: "kulepunktet «{bullet}» lager ingen liste", en: "the bullet “{bullet}” makes no list"),
    help: Words(
      nb: "skriv en bindestrek og et mellomrom foran hvert punkt: - Punkt",
      en: "write a hyphen and a space before each item: - Item"),
    explained: Explanation(
      why: Words(
        nb: "Punktene havner etter hverandre i ett avsnitt, og ingen hører at det er en liste.",
        en: "The items end up one after another in one paragraph, and nobody hears that it is a list."),
      wrong: .page("• Gå en tur\n• Ring en venn"),
      right: .page("- Gå en tur\n- Ring en venn")))

  static let headingWithoutSpace = Rule(
    "M0586", .error,
    Words(nb: "overskriften mangler et mellomrom", en: "the heading lacks a space"),
    help: Words(
      nb: "skriv {mended}, eller \\# foran ordet hvis det skal stå slik",
      en: "write {mended}, or \\# before the word if it is meant so"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten mellomrom etter # blir overskriften til vanlig tekst med et rart tegn foran, og siden som skulle begynne her, gjør det ikke.",
        en:
          "Without a space after the # the heading is plain text with an odd sign before it, and the page that should begin here doesn't."
      ),
      wrong: .page("##Når det kommer brått\n\nHjertet hamrer."),
      right: .page("## Når det kommer brått\n\nHjertet hamrer.")))

  static let hardSpaceInMarkup = Rule(
    "M0587", .error,
    Words(
      nb: "et hardt mellomrom gjør linjen til vanlig tekst",
      en: "a non-breaking space makes the line plain text"),
    label: Words(nb: "her", en: "here"),
    help: Words(
      nb: "slett mellomrommet, og skriv et vanlig i stedet hvis det skal være ett der",
      en: "delete the space, and type an ordinary one instead if there should be one"),
    explained: Explanation(
      why: Words(
        nb:
          "Word setter inn harde mellomrom som ser ut som vanlige. Etter # eller - virker de ikke, og overskriften eller punktet blir borte.",
        en:
          "Word puts in non-breaking spaces that look like ordinary ones. After # or - they don't work, and the heading or the item is lost."
      ),
      wrong: .page("##\u{A0}Når det kommer brått\n\nHjertet hamrer."),
      right: .page("## Når det kommer brått\n\nHjertet hamrer.")))

  static let characterInvisible = Rule(
    "M0588", .warning,
    Words(nb: "usynlig tegn i teksten ({code})", en: "invisible character in the text ({code})"),
    help: Words(
      nb: "slett det; skriv ordene rundt på nytt hvis du ikke finner det",
      en: "delete it; type the words around it again if you can't find it"),
    explained: Explanation(
      why: Words(
        nb:
          "Tegn som ingen ser, følger med når man limer inn. Søket finner ikke ordene de står i, og noen nettlesere viser en firkant.",
        en:
          "Characters that nobody sees come along when one pastes. Search doesn't find the words they stand in, and some browsers show a box."
      ),
      wrong: .page("Pust\u{200B} rolig."),
      right: .page("Pust rolig.")))

  static let dashesFromElsewhere = Rule(
    "M0589", .warning,
    Words(
      nb: "linjen av tankestreker blir ingen skillelinje", en: "the line of dashes makes no dividing line"),
    help: Words(
      nb: "skriv tre bindestreker, --- , med en tom linje foran",
      en: "write three hyphens, --- , with an empty line before them"),
    explained: Explanation(
      why: Words(
        nb:
          "Word gjør tre bindestreker til tankestreker. Da står det en enslig strek i teksten der det skulle ha vært en linje.",
        en:
          "Word turns three hyphens into dashes. Then a lonely dash stands in the text where there should have been a line."
      ),
      wrong: .page("Pust rolig ut.\n\n—\n\nKjenn etter."),
      right: .page("Pust rolig ut.\n\n---\n\nKjenn etter.")))

  static let indentationMakesCode = Rule(
    "M0590", .warning,
    Words(nb: "innrykket gjør teksten til kode", en: "the indentation makes the text code"),
    help: Words(
      nb:
        "fjern tabulatoren eller mellomrommene foran; skal det være kode, så sett ``` på linjen over og under",
      en: "remove the tab or the spaces before it; if it is to be code, put ``` on the line above and below"),
    explained: Explanation(
      why: Words(
        nb:
          "Et avsnitt som er rykket inn slik man gjør i Word, vises med skrivemaskinskrift og brytes ikke på en smal skjerm.",
        en:
          "A paragraph indented as one does in Word is shown in typewriter letters and doesn't wrap on a narrow screen."
      ),
      wrong: .page("Pust rolig.\n\n\tKjenn etter hvor det sitter."),
      right: .page("Pust rolig.\n\nKjenn etter hvor det sitter.")))

  static let commentUnclosed = Rule(
    "M0591", .error,
    Words(
      nb: "kommentaren slutter aldri, så resten blir borte",
      en: "the comment never ends, so the rest is lost"),
    label: Words(nb: "begynner her", en: "it begins here"),
    help: Words(nb: "skriv --> der kommentaren slutter", en: "write --> where the comment ends"),
    explained: Explanation(
      why: Words(
        nb:
          "Alt etter <!-- er en kommentar til det står -->. Uten det forsvinner resten av siden uten et ord.",
        en:
          "Everything after <!-- is a comment until --> stands there. Without it the rest of the page vanishes without a word."
      ),
      wrong: .page("Pust rolig.\n\n<!-- til oversetter: rolig som i sakte\n\nKjenn etter."),
      right: .page("Pust rolig.\n\n<!-- til oversetter: rolig som i sakte -->\n\nKjenn etter.")))

  static let textAfterComment = Rule(
    "M0592", .error,
    Words(
      nb: "teksten bak kommentaren blir borte", en: "the text behind the comment is lost"),
    help: Words(
      nb: "la kommentaren stå på en egen linje, eller bak teksten",
      en: "let the comment stand on a line of its own, or behind the text"),
    explained: Explanation(
      why: Words(
        nb:
          "En linje som begynner med en kommentar, er kommentar til linjen slutter. Det som står bak, ser ingen.",
        en: "A line that begins with a comment is a comment to its end. Nobody sees what stands behind it."),
      wrong: .page("Pust rolig.\n\n<!-- til oversetter: imperativ --> Kjenn etter."),
      right: .page("Pust rolig.\n\n<!-- til oversetter: imperativ -->\nKjenn etter.")))
}

/// The rules of what trips those who write, for the catalogue.
public enum WritingTrapRules {
  /// All of them.
  public static let all: [Rule] = [
    .colonsApart, .addressBare, .ordinalBecomesList, .underlineMakesHeading, .dialogueBecomesList,
    .linesFlowTogether, .bulletFromElsewhere, .headingWithoutSpace, .hardSpaceInMarkup, .characterInvisible,
    .dashesFromElsewhere, .indentationMakesCode, .commentUnclosed, .textAfterComment,
  ]
}
