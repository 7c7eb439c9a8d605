import Diagnostics

extension Example {
  /// A module of one page with its translation. The texts begin with the pages' headings.
  static func translated(_ source: String, to translation: String) -> Example {
    .files([
      .init("angst/1-modul.nb.md", "---\ntitle: Første modul\n---\n\n\(source)"),
      .init("angst/1-modul.en.md", "---\ntitle: First module\n---\n\n\(translation)"),
    ])
  }
}

/// What a translation lacks of its source, or has besides it.
extension Rule {
  static let moduleNotInSource = Rule(
    "M0801", .error,
    Words(
      nb: "modulen «{id}» finnes ikke på {language}", en: "the module “{id}” doesn't exist in {language}"),
    help: Words(
      nb: "en oversettelse heter det samme som kilden, bare med et annet språk",
      en: "a translation has the same name as its source, only with another language"),
    explained: Explanation(
      why: Words(
        nb:
          "Oversettelsen finner ikke kilden sin, så den som leser engelsk, får norsk tekst selv om noen har gjort arbeidet.",
        en:
          "The translation doesn't find its source, so whoever reads English gets Norwegian though somebody has done the work."
      ),
      wrong: .files([
        .init(
          "angst/1-module.en.md",
          """
          ---
          title: First module
          ---

          # Welcome

          Hello.
          """)
      ]),
      right: .files([
        .init(
          "angst/1-modul.en.md",
          """
          ---
          title: First module
          ---

          # Welcome

          Hello.
          """)
      ])))

  static let pageNotInSource = Rule(
    "M0802", .error,
    Words(nb: "siden «{id}» finnes ikke i kilden", en: "the page “{id}” is not in the source"),
    help: Words(
      nb: "gi den samme id som der, eller fjern den", en: "give it the id it has there, or remove it"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten samme id finner ikke siden plassen sin. Det oversetteren skrev, blir ikke vist, og det personen har svart, følger ikke med mellom språkene.",
        en:
          "Without the same id the page doesn't find its place. What the translator wrote isn't shown, and what the person answered doesn't follow from one language to the other."
      ),
      wrong: .translated(
        """
        # Velkommen {#velkommen}

        Hei.
        """,
        to:
          """
          # Welcome {#welcome}

          Hello.
          """),
      right: .translated(
        """
        # Velkommen {#velkommen}

        Hei.
        """,
        to:
          """
          # Welcome {#velkommen}

          Hello.
          """)))

  static let pageUntranslated = Rule(
    "M0803", .warning,
    Words(nb: "siden «{title}» mangler på {language}", en: "the page “{title}” is missing in {language}"),
    help: Words(
      nb: "så lenge vises den på kildens språk", en: "until then it is shown in the source's language"),
    explained: Explanation(
      why: Words(
        nb: "Den som leser dette språket, møter midt i modulen en hel side hun kanskje ikke forstår.",
        en:
          "Whoever reads this language meets, in the middle of the module, a whole page that she may not understand."
      ),
      wrong: .translated(
        """
        # Velkommen

        Hei.

        # Alarmen

        Angst er en alarm.
        """,
        to:
          """
          # Welcome

          Hello.
          """),
      right: .translated(
        """
        # Velkommen

        Hei.

        # Alarmen

        Angst er en alarm.
        """,
        to:
          """
          # Welcome

          Hello.

          # The alarm

          Anxiety is an alarm.
          """)))

  static let blockUntranslated = Rule(
    "M0804", .warning,
    Words(nb: "noe i kilden er ikke oversatt her", en: "something in the source is not translated here"),
    help: Words(
      nb: "så lenge vises det på kildens språk", en: "until then it is shown in the source's language"),
    explained: Explanation(
      why: Words(
        nb:
          "Et avsnitt på et annet språk midt i teksten er lett å hoppe over, og det kan være det viktigste.",
        en:
          "A paragraph in another language in the middle of a text is easily skipped, and it may be what matters most."
      ),
      wrong: .translated(
        """
        # Velkommen

        Hei.

        Ta deg god tid.
        """,
        to:
          """
          # Welcome

          Hello.
          """),
      right: .translated(
        """
        # Velkommen

        Hei.

        Ta deg god tid.
        """,
        to:
          """
          # Welcome

          Hello.

          Take your time.
          """)))

  static let blockNotInSource = Rule(
    "M0805", .error,
    Words(nb: "«{id}» finnes ikke på denne siden i kilden", en: "“{id}” is not on this page in the source"),
    help: Words(
      nb: "gi den samme id og plass som der, eller fjern den",
      en: "give it the id and place it has there, or remove it"),
    explained: Explanation(
      why: Words(
        nb:
          "Det som bare finnes i oversettelsen, har ikke noe sted å lagre svaret, så den som svarer på engelsk, mister det når hun bytter språk.",
        en:
          "What exists only in the translation has nowhere to keep its answer: whoever answers in English loses it when changing language."
      ),
      wrong: .translated(
        """
        # Velkommen

        Hei.
        """,
        to:
          """
          # Welcome

          Hello.

          ::: quiz Is anxiety dangerous? {#farlig}
          - [ ] Yes
          - [x] No
          :::
          """),
      right: .translated(
        """
        # Velkommen

        Hei.
        """,
        to:
          """
          # Welcome

          Hello.
          """)))

  static let textNotInSource = Rule(
    "M0806", .warning,
    Words(
      nb: "teksten finnes ikke i kilden og blir ikke vist",
      en: "the text is not in the source and isn't shown"),
    help: Words(
      nb: "fjern den, eller skriv den i kilden også", en: "remove it, or write it in the source too"),
    explained: Explanation(
      why: Words(
        nb: "Oversetteren tror at teksten blir lest, men kilden bestemmer hva som står på siden.",
        en: "The translator believes that the text is read, but the source decides what is on the page."),
      wrong: .translated(
        """
        # Velkommen

        Hei.
        """,
        to:
          """
          # Welcome

          Hello.

          Take your time.
          """),
      right: .translated(
        """
        # Velkommen

        Hei.
        """,
        to:
          """
          # Welcome

          Hello.
          """)))

  static let moduleUntranslated = Rule(
    "M0807", .warning,
    Words(nb: "modulen «{id}» mangler på {language}", en: "the module “{id}” is missing in {language}"),
    help: Words(
      nb: "så lenge vises den på kildens språk", en: "until then it is shown in the source's language"),
    explained: Explanation(
      why: Words(
        nb: "Den som har valgt dette språket, får plutselig en hel modul på et annet.",
        en: "Whoever chose this language suddenly gets a whole module in another."),
      wrong: .files([
        .init(
          "angst/program.en.md",
          """
          ---
          title: Anxiety
          summary: On worry.
          ---

          Welcome.
          """)
      ]),
      right: .files([
        .init(
          "angst/program.en.md",
          """
          ---
          title: Anxiety
          summary: On worry.
          ---

          Welcome.
          """),
        .init(
          "angst/1-modul.en.md",
          """
          ---
          title: First module
          ---

          # Welcome

          Hello.
          """),
      ])))

  static let frontUntranslated = Rule(
    "M0808", .warning,
    Words(
      nb: "programmets forside mangler på {language}", en: "the program's front page is missing in {language}"
    ),
    help: Words(
      nb: "lag program.{language}.md; så lenge vises forsiden på kildens språk",
      en: "make program.{language}.md; until then the front page is shown in the source's language"),
    explained: Explanation(
      why: Words(
        nb:
          "Forsiden er det første som møter den som har valgt dette språket. Er den på et annet, tror mange at resten også er det, og går igjen.",
        en:
          "The front page is the first that meets whoever chose this language. Where it is in another, many think that all the rest is too, and leave."
      ),
      wrong: .files([
        .init("angst/program.en.md", .absent),
        .init(
          "angst/1-modul.en.md",
          """
          ---
          title: First module
          ---

          # Welcome

          Hello.
          """),
      ]),
      right: .files([
        .init(
          "angst/program.en.md",
          """
          ---
          title: Anxiety
          summary: On worry.
          ---

          Welcome.
          """),
        .init(
          "angst/1-modul.en.md",
          """
          ---
          title: First module
          ---

          # Welcome

          Hello.
          """),
      ])))
}
