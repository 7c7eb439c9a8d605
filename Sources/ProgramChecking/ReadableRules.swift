import Diagnostics

/// How a text reads. These rules ask for judgement: each can be answered in the text by `<!-- ok: … -->`.
public enum ReadableRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [
    .pageHardToRead, .wordToAvoid, .pageTooLong, .reviewDue, .crisisVerifiedLongAgo, .crisisVerifiedLater,
    .answerToNothing,
  ]
}

extension Rule {
  static let pageHardToRead = Rule(
    "M0901", .warning,
    Words(
      nb: "siden er tung å lese: lesbarhetsindeksen (LIX) er {lix}",
      en: "the page is hard to read: its readability index (LIX) is {lix}"),
    help: Words(
      nb: "del de lengste setningene og bytt ut lange ord til tallet er {limit} eller lavere",
      en: "divide the longest sentences and replace long words until the figure is {limit} or less"),
    explained: Explanation(
      why: Words(
        nb: """
          Den som er redd eller ikke har sovet, leser dårligere enn ellers. LIX er ord per setning pluss prosenten av ord \
          på over seks bokstaver; til og med 40 regnes som lettlest.
          """,
        en: """
          Whoever is afraid or hasn't slept reads less well than usual. LIX is words per sentence plus the percentage of \
          words of more than six letters; up to 40 counts as easy.
          """),
      wrong: .page(heavy),
      right: .page(light)))

  private static let heavy = """
    Angstlidelser kjennetegnes av vedvarende bekymringstanker og fysiologiske aktiveringsreaksjoner som opprettholdes \
    gjennom systematiske unngåelsesstrategier, og behandlingsforløpet innebærer derfor gradvis tilnærming til \
    fryktutløsende situasjoner i kombinasjon med undervisning om kroppens alarmberedskap. Deltakerne oppfordres til \
    regelmessig registrering av automatiske negative tankemønstre, ettersom slik kartlegging erfaringsmessig bidrar til \
    økt bevissthet omkring sammenhengene mellom fortolkninger, følelsesmessige reaksjoner og atferdsmessige \
    konsekvenser i hverdagslivet.

    Gjennomføringen av hjemmeoppgavene forutsetter tilstrekkelig forberedelse, hvilket innebærer at deltakeren \
    planlegger eksponeringsøvelsene grundig, vurderer gjennomførbarheten realistisk og evaluerer erfaringene \
    etterpå. Opprettholdelse av behandlingsgevinsten avhenger i betydelig grad av fortsatt egenaktivitet, og \
    tilbakefallsforebygging bør følgelig integreres allerede fra behandlingens begynnelse, fortrinnsvis gjennom \
    skriftlige planer som deltakeren utarbeider sammen med behandleren og nærmeste familiemedlemmer.
    """

  private static let light = """
    Når du er redd, går alarmen i kroppen. Hjertet slår fort, og du vil bort. Da er det lett å gå hjem. Det hjelper \
    der og da, men neste gang er du enda mer redd.

    Her skal du gjøre det motsatte, litt om gangen. Du finner noe som er litt skummelt, og så blir du der til det \
    slipper. Etterpå skriver du ned hva som skjedde. Gikk det slik du trodde? Ofte går det bedre.

    Velg noe lite først. Ta med en venn om du vil. Gjør det samme flere ganger, til det er nesten kjedelig. Da er du \
    klar for neste trinn. Noen dager går det tungt. Det er helt vanlig, og du kan prøve på nytt i morgen.
    """

  static let wordToAvoid = Rule(
    "M0902", .warning,
    Words(nb: "«{word}» er et ord vi ikke bruker her", en: "“{word}” is a word that we don't use here"),
    help: Words(nb: "skriv heller «{better}»", en: "write “{better}” instead"),
    explained: Explanation(
      why: Words(
        nb:
          "Fagord og ord som setter folk i bås, kan få den som leser, til å gi opp eller kjenne seg som en sak.",
        en: "Professional words and words that label people can make the reader give up or feel like a case."),
      wrong: .files([
        .init("glossary.yaml", "avoid:\n  nb:\n    pasient: du\n"),
        .init(
          "angst/1-modul.nb.md", "---\ntitle: Første modul\n---\n\n# Velkommen\n\nEn pasient puster rolig.\n"),
      ]),
      right: .files([
        .init("glossary.yaml", "avoid:\n  nb:\n    pasient: du\n"),
        .init("angst/1-modul.nb.md", "---\ntitle: Første modul\n---\n\n# Velkommen\n\nDu puster rolig.\n"),
      ])))

  static let pageTooLong = Rule(
    "M0903", .warning,
    Words(
      nb: "siden tar omtrent {minutes} minutter å lese", en: "the page takes about {minutes} minutes to read"),
    help: Words(
      nb: "del den i to med en overskrift der en ny tanke begynner: # Videre",
      en: "divide it with a heading where a new thought begins: # Onwards"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som har det vondt, orker sjelden mer enn ti minutter om gangen. En side som ikke tar slutt, blir ikke lest ferdig.",
        en:
          "Somebody in a hard time seldom manages more than ten minutes at a time. A page without an end isn't read to its end."
      ),
      wrong: .told(
        Words(nb: "En side med 2400 ord.", en: "A page of 2400 words."),
        [
          .init(
            "angst/1-modul.nb.md",
            "---\ntitle: Første modul\n---\n\n# Velkommen\n"
              + String(repeating: "\nDu puster rolig ut og inn.\n", count: 400))
        ]),
      right: .page("Du puster rolig ut og inn.")))

  static let reviewDue = Rule(
    "M0911", .warning,
    Words(nb: "teksten skulle vært sett på igjen {date}", en: "the text was to be looked at again on {date}"),
    help: Words(
      nb: "la en fagperson lese den på nytt, og skriv ny `date` og `next`",
      en: "have a clinician read it anew, and write a new `date` and `next`"),
    explained: Explanation(
      why: Words(
        nb:
          "Fagstoff blir gammelt. Datoen er et løfte til dem som leser om at noen fortsatt går god for det.",
        en:
          "What professionals know grows old. The date is a promise to readers that somebody still vouches for it."
      ),
      wrong: .programFront(
        "reviewed: {by: Kari Nordmann, role: psykolog, date: 2024-03-01, next: 2025-03-01}"),
      right: .programFront(
        "reviewed: {by: Kari Nordmann, role: psykolog, date: 2026-03-01, next: 2028-03-01}")))

  static let crisisVerifiedLongAgo = Rule(
    "M0912", .warning,
    Words(
      nb: "krisenumrene ble sist kontrollert {date}, for over et år siden",
      en: "the crisis numbers were last checked on {date}, more than a year ago"),
    help: Words(
      nb: "ring dem, og skriv dagen i `crisis-verified`",
      en: "ring them, and write the day in `crisis-verified`"),
    explained: Explanation(
      why: Words(
        nb: "Et nummer som ikke lenger er i bruk, er verre enn ingen hjelp når det står om livet.",
        en: "A number that is out of use is worse than no help when a life is at stake."),
      wrong: .settings("crisis-verified: 2025-03-01"),
      right: .settings("crisis-verified: 2026-03-01")))

  static let crisisVerifiedLater = Rule(
    "M0913", .warning,
    Words(
      nb: "krisenumrene er kontrollert {date}, en dag som ikke har vært ennå",
      en: "the crisis numbers were checked on {date}, a day that is still to come"),
    help: Words(
      nb: "skriv dagen da noen sist ringte dem, i `crisis-verified`",
      en: "write the day when somebody last rang them, in `crisis-verified`"),
    explained: Explanation(
      why: Words(
        nb: "Med et feil årstall kommer påminnelsen om å ringe numrene på nytt altfor sent.",
        en: "With a wrong year the reminder to ring the numbers again comes far too late."),
      wrong: .settings("crisis-verified: 2062-03-01"),
      right: .settings("crisis-verified: 2026-03-01")))

  static let answerToNothing = Rule(
    "M0990", .note,
    Words(nb: "«{answer}» svarer ikke på noe her", en: "“{answer}” answers nothing here"),
    help: Words(
      nb:
        "fjern kommentaren; bare advarsler som begynner med M09, kan besvares, og bare i teksten rett under",
      en:
        "remove the comment; only warnings that begin with M09 can be answered, and only in the text right below"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Et svar som blir stående etter at teksten er endret, ville skjult den neste advarselen for alle.",
        en: "An answer that stays after the text has changed would hide the next warning from everybody."),
      wrong: .page("<!-- ok: M0902 vi siterer loven -->\nPust rolig."),
      right: .page("Pust rolig.")))
}
