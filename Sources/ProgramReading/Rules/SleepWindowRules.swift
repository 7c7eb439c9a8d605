import Diagnostics

/// What stands in the braces of a sleep window, and what a table can't have as a column.
extension Rule {
  private static let diary = """
    ::: dagbok Natta mi {#natta}
    :: varighet Hvor lenge sov du? {#sov}
    :: varighet Hvor lenge lå du i senga? {#i-senga}
    :::

    ::: forsiktig
    Snakk med legen først hvis du har epilepsi.
    :::


    """

  private static func window(_ braces: String) -> Example {
    .page("\(diary)::: øvelse Søvnvinduet {#vindu \(braces)}\nDette har vi avtalt.\n:::")
  }

  static let windowSettingMissing = Rule(
    "M0330", .error,
    Words(nb: "søvnvinduet mangler «{key}»", en: "the sleep window lacks “{key}”"),
    help: Words(
      nb:
        "skriv for eksempel {visning=søvnvindu opp=07:00 gulv=\"5 t\" søvn=natta.sov seng=natta.i-senga}; det siste er to felt i dagboka",
      en:
        "write for example {view=sleep-window rise=07:00 floor=\"5 h\" sleep=night.slept bed=night.in-bed}; the last two are fields of the diary"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Vinduet regnes ut av når man står opp, det korteste det får bli, og nettene i dagboka. Mangler noe av det, får den som skal bruke det, ingenting å holde seg til.",
        en:
          "The window is worked out from when one gets up, the shortest it may be, and the nights in the diary. Without one of them the person has nothing to go by."
      ),
      wrong: window("visning=søvnvindu opp=07:00 søvn=natta.sov seng=natta.i-senga"),
      right: window("visning=søvnvindu opp=07:00 gulv=\"5 t\" søvn=natta.sov seng=natta.i-senga")))

  static let riseNotATime = Rule(
    "M0331", .error,
    Words(nb: "«{value}» er ikke et klokkeslett", en: "“{value}” is not a time of day"),
    help: Words(nb: "skriv for eksempel {key}=07:00", en: "write for example {key}=07:00"),
    explained: Explanation(
      why: Words(
        nb: "Leggetida regnes bakover fra når man står opp. Er den feil, blir hele natta feil.",
        en:
          "Bedtime is counted back from when one gets up. If that is wrong, the whole night is."
      ),
      wrong: window("visning=søvnvindu opp=25:00 gulv=\"5 t\" søvn=natta.sov seng=natta.i-senga"),
      right: window("visning=søvnvindu opp=06:30 gulv=\"5 t\" søvn=natta.sov seng=natta.i-senga")))

  static let floorNotALength = Rule(
    "M0332", .error,
    Words(nb: "«{value}» er ikke en lengde", en: "“{value}” is not a length of time"),
    help: Words(
      nb: "skriv for eksempel {key}=\"5 t\" eller {key}=\"5 t 30 min\"",
      en: "write for example {key}=\"5 h\" or {key}=\"5 h 30 min\""),
    explained: Explanation(
      why: Words(
        nb:
          "Gulvet er det som hindrer at noen får for lite tid i senga. Det må ikke kunne misforstås om det er timer eller minutter.",
        en:
          "The floor is what keeps people from getting too little time in bed. Nobody must be able to take hours for minutes."
      ),
      wrong: window("visning=søvnvindu opp=07:00 gulv=5 søvn=natta.sov seng=natta.i-senga"),
      right: window("visning=søvnvindu opp=07:00 gulv=\"5 t\" søvn=natta.sov seng=natta.i-senga")))

  static let floorAbsurd = Rule(
    "M0333", .error,
    Words(
      nb: "«{value}» går ikke som det korteste søvnvinduet",
      en: "“{value}” can't be the shortest sleep window"),
    help: Words(
      nb: "det må være mellom 4 og 10 timer, og en fagperson må stå inne for det",
      en: "it must be between 4 and 10 hours, and a clinician must vouch for it"),
    explained: Explanation(
      why: Words(
        nb:
          "Et vindu på et par timer gjør folk farlig trøtte. Et på et halvt døgn er ikke noe vindu. Feltets eget materiale gir ingen laveste grense, så en fagperson må sette den.",
        en:
          "A window of a couple of hours makes people dangerously tired. One of half a day is no window. The field's own material gives no lowest limit, so a clinician has to set it."
      ),
      wrong: window("visning=søvnvindu opp=07:00 gulv=\"50 min\" søvn=natta.sov seng=natta.i-senga"),
      right: window("visning=søvnvindu opp=07:00 gulv=\"5 t\" søvn=natta.sov seng=natta.i-senga")))

  static let windowSettingElsewhere = Rule(
    "M0334", .error,
    Words(nb: "«{key}» hører til et søvnvindu", en: "“{key}” belongs to a sleep window"),
    help: Words(
      nb: "skriv visning=søvnvindu også, eller ta det bort",
      en: "write view=sleep-window too, or take it away"),
    explained: Explanation(
      why: Words(
        nb: "Her har det ingen virkning. Den som åpner siden, får et vanlig skjema og ikke noe vindu.",
        en: "It has no effect here. Whoever opens the page gets a plain form and no window."),
      wrong: window("opp=07:00"),
      right: window("visning=søvnvindu opp=07:00 gulv=\"5 t\" søvn=natta.sov seng=natta.i-senga")))

  static let columnImpossible = Rule(
    "M0317", .error,
    Words(
      nb: "«{name}» går ikke som kolonne i «rader»", en: "“{name}” can't be a column of “rows”"),
    help: Words(
      nb:
        "skriv den etter «rader», eller bruk tekst, tall, skala, valg, klokkeslett, varighet eller beregnet",
      en: "write it after “rows”, or use text, number, scale, choice, time, duration or computed"),
    explained: Explanation(
      why: Words(
        nb:
          "En rute i en tabell har plass til ett svar. En liste, en tabell, en tidtaker eller en graf ville blitt til en vanlig linje, og den som svarer, ville ikke skjønt hva hun skulle skrive der.",
        en:
          "A cell of a table has room for one answer. A list, a table, a timer or a plot would become a plain line, and the person wouldn't know what to write there."
      ),
      wrong: .page(
        """
        ::: øvelse Min uke {#min-uke}
        ::: rader Det jeg vil gjøre {#gjore}
        :: linje Hva? {#hva}
        :: liste Hvem er med? {#hvem}
        :::
        :::
        """),
      right: .page(
        """
        ::: øvelse Min uke {#min-uke}
        ::: rader Det jeg vil gjøre {#gjore}
        :: linje Hva? {#hva}
        :: tekst Hvem er med? {#hvem}
        :::
        :::
        """)))
}
