import Diagnostics

/// What was released in a form that its view has no longer.
extension Rule {
  static let weekFilledOnce = Rule(
    "M0730", .warning,
    Words(
      nb:
        "«{title}» er en uke som ble gitt ut for å fylles ut én gang, så tirsdagens ord tar plassen til mandagens",
      en:
        "“{title}” is a week that was released to be filled in once, so Tuesday's words take the place of Monday's"
    ),
    help: Words(
      nb:
        "skriv «flere» i krøllparentesen, så får hver dag sin plass, og det som er skrevet, får dagen det ble skrevet; skal det fortsatt fylles ut én gang, så skriv «view=skjema»",
      en:
        "write “repeat” in the braces: each day gets a place of its own, and what was written gets the day on which it was; if it is to be filled in once still, write “view=form”"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "En uke tar vare på ord for hver dag. Det som alt er gitt ut, skifter likevel ikke form før den som skriver, har valgt det.",
        en:
          "A week keeps words for each day. What has been released already doesn't change its form before its author has chosen, though."
      ),
      wrong: .released(
        """
        ::: øvelse Uka mi {#uka-mi view=uke}
        :: linje Hva gledet du deg over? {#gledet}
        :::
        """,
        """
        block uka-mi exercise "Uka mi"
        field uka-mi.gledet line "Hva gledet du deg over?"
        """),
      right: .released(
        """
        ::: øvelse Uka mi {#uka-mi view=uke flere}
        :: linje Hva gledet du deg over? {#gledet}
        :::
        """,
        """
        block uka-mi exercise "Uka mi"
        field uka-mi.gledet line "Hva gledet du deg over?"
        """)))
}
