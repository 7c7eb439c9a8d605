import Diagnostics

/// What holds lines together: indentation, lists, brackets and limits.
extension Rule {
  static let yamlTab = Rule(
    "M0110", .error,
    Words(
      nb: "innrykket er laget med tabulator eller hardt mellomrom",
      en: "the indentation is made with a tab or a non-breaking space"),
    help: Words(
      nb: "rykk inn med vanlige mellomrom, to for hvert nivå",
      en: "indent with ordinary spaces, two for each level"),
    explained: Explanation(
      why: Words(
        nb:
          "Tabulatorer og harde mellomrom ser like ut på skjermen, men er ulikt lange fra program til program. Da kan en krisetelefon havne under feil tjeneste.",
        en:
          "Tabs and non-breaking spaces look alike on the screen but differ in length from program to program. A crisis number may then end up with the wrong service."
      ),
      wrong: .moduleFront(
        """
        authors:
        \u{9}- Kari Lie
        """),
      right: .moduleFront(
        """
        authors:
          - Kari Lie
        """)))

  static let yamlIndentation = Rule(
    "M0111", .error,
    Words(
      nb: "innrykket stemmer ikke med linjene over", en: "the indentation doesn't fit the lines above"),
    help: Words(
      nb: "nøkler som hører sammen, begynner like langt inne",
      en: "keys that belong together begin equally far in"),
    explained: Explanation(
      why: Words(
        nb:
          "Innrykket forteller hva som hører sammen. Er det skjevt, kan et telefonnummer eller et navn bli hengende ved noe annet enn det du tenkte.",
        en:
          "The indentation tells what belongs together. Where it is askew, a phone number or a name may hang on something else than you had in mind."
      ),
      wrong: .moduleFront(
        """
        title: Hva er angst?
          summary: Om uro i kroppen
        """),
      right: .moduleFront(
        """
        title: Hva er angst?
        summary: Om uro i kroppen
        """)))

  static let yamlDuplicateKey = Rule(
    "M0112", .error,
    Words(nb: "«{key}» står to ganger", en: "“{key}” is written twice"),
    help: Words(nb: "behold den ene", en: "keep one of them"),
    explained: Explanation(
      why: Words(
        nb: "Bare den ene ville blitt brukt, og ingen kan se hvilken. Kanskje er det den gamle.",
        en: "Only one would be used, and nobody can see which. It may be the old one."),
      wrong: .moduleFront(
        """
        minutes: 10
        minutes: 20
        """),
      right: .moduleFront("minutes: 20")))

  static let yamlUnclosedBracket = Rule(
    "M0113", .error,
    Words(nb: "`{close}` mangler", en: "`{close}` is missing"),
    label: Words(nb: "begynner her og slutter aldri", en: "begins here and never ends"),
    help: Words(
      nb: "sett `{close}` etter det siste, eller anførselstegn rundt en tekst som begynner med `{open}`",
      en: "put `{close}` after the last one, or quotes around a text that begins with `{open}`"),
    explained: Explanation(
      why: Words(
        nb: "Listen sluker alt som kommer etter, og de andre opplysningene i filen blir borte.",
        en: "The list swallows everything after it, and the other facts of the file are lost."),
      wrong: .moduleFront("authors: [Kari Lie, Ola Nes"),
      right: .moduleFront("authors: [Kari Lie, Ola Nes]")))

  static let yamlSplitByComma = Rule(
    "M0114", .error,
    Words(nb: "kommaet deler teksten i to", en: "the comma splits the text in two"),
    label: Words(nb: "teksten trenger anførselstegn", en: "the text needs quotes"),
    help: Words(nb: "skriv {quoted}", en: "write {quoted}"),
    explained: Explanation(
      why: Words(
        nb:
          "Mellom klammer skiller komma én opplysning fra den neste. Åpningstidene ville blitt halve, og noen ringer når ingen svarer.",
        en:
          "Between braces a comma divides one fact from the next. Half the hours would be lost, and somebody rings when nobody answers."
      ),
      wrong: .site(
        """
        crisis:
          - {name: Legevakt, phone: 116 117, hours: hverdager, lørdager}
        """),
      right: .site(
        """
        crisis:
          - {name: Legevakt, phone: 116 117, hours: "hverdager, lørdager"}
        """)))

  static let yamlInvisible = Rule(
    "M0115", .error,
    Words(nb: "usynlig tegn ({code})", en: "invisible character ({code})"),
    help: Words(nb: "slett det", en: "delete it"),
    explained: Explanation(
      why: Words(
        nb:
          "Tegnet følger gjerne med når noe limes inn. Det synes ikke her, men kan gi en rute eller et hull midt i teksten hos den som leser.",
        en:
          "Such a character often comes along when something is pasted. It can't be seen here, but may leave a box or a gap in the text for the person who reads."
      ),
      wrong: .told(
        Words(
          nb: "en tittel limt inn fra et lysbilde, med et usynlig linjeskift mellom to ord",
          en: "a title pasted from a slide, with an invisible line break between two words"),
        [
          .init(
            "angst/1-modul.nb.md",
            """
            ---
            title: Hva er\u{B}angst?
            ---

            # Velkommen

            Hei.
            """)
        ]),
      right: .told(
        Words(nb: "den samme tittelen, skrevet med mellomrom", en: "the same title, written with a space"),
        [
          .init(
            "angst/1-modul.nb.md",
            """
            ---
            title: Hva er angst?
            ---

            # Velkommen

            Hei.
            """)
        ])))

  static let yamlTooLarge = Rule(
    "M0116", .error,
    Words(
      nb: "opplysningene er for store: {size} KiB, og grensen er 64",
      en: "the facts are too large: {size} KiB of 64"),
    help: Words(
      nb: "lange tekster hører til under den avsluttende linjen `---`",
      en: "long texts belong below the closing line `---`"),
    explained: Explanation(
      why: Words(
        nb:
          "Øverst i filen skal det stå noen få opplysninger. Så mye der er som regel selve teksten som har havnet på feil side av linjen, og da får ingen lese den.",
        en:
          "The top of the file is for a few facts. So much there is usually the text itself on the wrong side of the line, and then nobody gets to read it."
      ),
      wrong: .told(
        Words(nb: "et sammendrag på mer enn 64 KiB", en: "a summary of more than 64 KiB"),
        [
          .init(
            "angst/1-modul.nb.md",
            "---\ntitle: Angst\nsummary: " + String(repeating: "Pust rolig. ", count: 6000)
              + "\n---\n\n# Velkommen\n\nHei.\n")
        ]),
      right: .told(
        Words(
          nb: "et sammendrag på et par setninger, og resten under linjen",
          en: "a summary of a few sentences, and the rest below the line"),
        [
          .init(
            "angst/1-modul.nb.md",
            """
            ---
            title: Angst
            summary: Pust rolig.
            ---

            # Velkommen

            Pust rolig.
            """)
        ])))

  static let yamlTooDeep = Rule(
    "M0117", .error,
    Words(
      nb: "for mange nivåer av lister og innrykk; grensen er {limit}",
      en: "too many levels of lists and indentation; the limit is {limit}"),
    help: Words(
      nb: "slett de klammene som er for mange, eller sett anførselstegn rundt teksten",
      en: "delete the brackets that are too many, or put quotes around the text"),
    explained: Explanation(
      why: Words(
        nb:
          "Ingen opplysning trenger så mange nivåer. Som regel har et tegn blitt skrevet mange ganger, og det som står inni, finner ingen fram til.",
        en:
          "No fact needs so many levels. Usually a sign was written many times over, and nobody finds the way to what stands inside."
      ),
      wrong: .moduleFront("authors: [[[[[[[[[[[[[[[[[[[[[Kari Lie]]]]]]]]]]]]]]]]]]]]]"),
      right: .moduleFront("authors: [Kari Lie]")))

  static let yamlSeveralParts = Rule(
    "M0118", .error,
    Words(nb: "filen har flere deler, skilt med `---`", en: "the file has several parts, divided by `---`"),
    help: Words(nb: "slett linjen `---`", en: "delete the line `---`"),
    explained: Explanation(
      why: Words(
        nb:
          "Alt under en slik linje ville blitt oversett. I en fil for et nettsted kan det være krisetelefonene.",
        en:
          "Everything below such a line would be overlooked. In a site's file that may be the crisis numbers."
      ),
      wrong: .site(
        """
        name: Vik kommune
        ---
        address: https://hjelp.vik.example/
        """),
      right: .site(
        """
        name: Vik kommune
        address: https://hjelp.vik.example/
        """)))
}
