import Diagnostics

/// What is said to an answer.
extension Rule {
  static let feedbackWithoutSign = Rule(
    "M0215", .error,
    Words(nb: "tilbakemeldingen mangler > foran seg", en: "the feedback lacks > before it"),
    help: Words(
      nb: "begynn linjen med > og et mellomrom", en: "begin the line with > and a space"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten > er linjen en del av svaret. Da står det du ville si etterpå, på siden fra første stund, og røper hva som er riktig.",
        en:
          "Without > the line is part of the answer. Then what you meant to say afterwards stands on the page from the start, and gives away what is right."
      ),
      wrong: .page(
        """
        ::: quiz Er angst farlig? {#angst-farlig}
        - [ ] Ja, hjertet kan ta skade
          Nei, hjertet tåler det godt.
        - [x] Nei, den er ubehagelig
        :::
        """),
      right: .page(
        """
        ::: quiz Er angst farlig? {#angst-farlig}
        - [ ] Ja, hjertet kan ta skade
          > Nei, hjertet tåler det godt.
        - [x] Nei, den er ubehagelig
        :::
        """)))

  static let feedbackWithoutAnswer = Rule(
    "M0214", .error,
    Words(
      nb: "tilbakemeldingen hører ikke til noe svar", en: "the feedback doesn't belong to any answer"),
    help: Words(
      nb: "flytt linjen med > til rett under svaret den gjelder; forklaringen til slutt skrives uten >",
      en: "move the line with > to right below its answer; the explanation at the end is written without >"),
    explained: Explanation(
      why: Words(
        nb: "Den som svarer, ville aldri fått lese det du skrev til nettopp det svaret.",
        en: "The person would never get to read what you wrote to that very answer."),
      wrong: .page(
        """
        ::: quiz Er angst farlig? {#angst-farlig}
        > Nei, hjertet tåler det godt.
        - [ ] Ja
        - [x] Nei
        :::
        """),
      right: .page(
        """
        ::: quiz Er angst farlig? {#angst-farlig}
        - [ ] Ja
          > Nei, hjertet tåler det godt.
        - [x] Nei
        :::
        """)))
}
