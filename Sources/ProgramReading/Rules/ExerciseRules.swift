import Diagnostics

/// Exercises, and the words and options of their fields.
extension Rule {
  static let fieldOutsideExercise = Rule(
    "M0301", .error,
    Words(nb: "«{name}» må stå i en øvelse", en: "“{name}” must stand in an exercise"),
    help: Words(
      nb: "skriv ::: øvelse Navnet {#navnet} foran, og ::: etter",
      en: "write ::: exercise Its name {#its-name} before it, and ::: after"),
    explained: Explanation(
      why: Words(
        nb:
          "Det noen skriver, lagres i øvelsen det hører til. Et felt utenfor har ikke noe sted å lagre, og ordene hennes ville gå tapt.",
        en:
          "What somebody writes is kept in the exercise that it belongs to. A field outside has no place to keep it, and her words would be lost."
      ),
      wrong: .page(":: linje Hva skjedde? {#hva-skjedde}"),
      right: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """)))

  static let fieldWithoutLabel = Rule(
    "M0302", .error,
    Words(
      nb: "feltet har ingen ord som sier hva man skal skrive",
      en: "the field has no words that say what to write"),
    help: Words(
      nb: "skriv dem bak navnet: :: linje Hva skjedde?",
      en: "write them behind the name: :: line What happened?"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som møter et tomt felt uten ord, vet ikke hva hun skal skrive. En skjermleser har heller ingenting å lese opp.",
        en:
          "Whoever meets an empty field without words doesn't know what to write. A screen reader has nothing to read aloud either."
      ),
      wrong: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang}
        :: linje {#hva-skjedde}
        :::
        """),
      right: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """)))

  static let exerciseWithoutTitle = Rule(
    "M0303", .error,
    Words(nb: "øvelsen har ingen tittel", en: "the exercise has no title"),
    help: Words(
      nb: "skriv den bak navnet: ::: øvelse Min angstsirkel",
      en: "write it behind the name: ::: exercise My anxiety circle"),
    explained: Explanation(
      why: Words(
        nb:
          "Tittelen er navnet som øvelsen har på «Min side» og på arket som skrives ut. Uten den finner ingen igjen det de har skrevet.",
        en:
          "The title is the exercise's name on the person's own page and on the printed sheet. Without it nobody finds again what they wrote."
      ),
      wrong: .page(
        """
        ::: øvelse {#sist-gang}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """),
      right: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """)))

  static let exerciseInExercise = Rule(
    "M0304", .error,
    Words(nb: "her begynner en øvelse inni en annen", en: "an exercise begins inside another one here"),
    help: Words(nb: "lukk den første med ::: før denne", en: "close the first one with ::: before this"),
    explained: Explanation(
      why: Words(
        nb:
          "Svarene ville ligge i to øvelser samtidig, og da kan ingen si hvilken de skal vises under. Den som fylte ut, ville savne det hun skrev.",
        en:
          "The answers would lie in two exercises at once, and nobody could say under which they should be shown. Whoever filled it in would miss what she wrote."
      ),
      wrong: .page(
        """
        ::: øvelse Tanken {#tanken}
        :: linje Hva tenkte du? {#tenkte}

        ::: øvelse Kroppen {#kroppen}
        :: linje Hva kjente du? {#kjente}
        :::
        :::
        """),
      right: .page(
        """
        ::: øvelse Tanken {#tanken}
        :: linje Hva tenkte du? {#tenkte}
        :::

        ::: øvelse Kroppen {#kroppen}
        :: linje Hva kjente du? {#kjente}
        :::
        """)))

  static let choiceWithoutOptions = Rule(
    "M0305", .error,
    Words(nb: "feltet har ingenting å velge mellom", en: "the field has nothing to choose among"),
    help: Words(
      nb: "skriv valgene som en liste rett under: - Gikk ut",
      en: "write the options as a list right below: - Went out"),
    explained: Explanation(
      why: Words(
        nb: "Et valg uten noe å velge mellom stopper den som prøver å svare, midt i øvelsen.",
        en:
          "A choice with nothing to choose among stops whoever tries to answer, in the middle of the exercise."
      ),
      wrong: .page(
        """
        ::: øvelse Etterpå {#etterpa}
        :: valg Hva gjorde du? {#gjorde}
        :::
        """),
      right: .page(
        """
        ::: øvelse Etterpå {#etterpa}
        :: valg Hva gjorde du? {#gjorde}
        - Gikk ut {#gikk-ut}
        - Ble værende {#ble}
        :::
        """)))

  static let optionTwice = Rule(
    "M0306", .error,
    Words(nb: "valget «{id}» finnes to ganger", en: "the option “{id}” is there twice"),
    help: Words(nb: "gi det ene en annen id", en: "give one of them another id"),
    explained: Explanation(
      why: Words(
        nb:
          "To valg med samme id blir lagret likt. Den som krysset av det ene, kunne få se det andre når hun kommer tilbake.",
        en:
          "Two options with one id are stored alike. Whoever ticked one of them could be shown the other when she comes back."
      ),
      wrong: .page(
        """
        ::: øvelse Etterpå {#etterpa}
        :: valg Hva gjorde du? {#gjorde}
        - Gikk ut {#gikk}
        - Gikk hjem {#gikk}
        :::
        """),
      right: .page(
        """
        ::: øvelse Etterpå {#etterpa}
        :: valg Hva gjorde du? {#gjorde}
        - Gikk ut {#gikk-ut}
        - Gikk hjem {#gikk-hjem}
        :::
        """)))

  static let optionEmpty = Rule(
    "M0307", .error,
    Words(nb: "valget har ingen ord", en: "the option has no words"),
    help: Words(
      nb: "skriv dem bak streken, eller fjern linjen", en: "write them behind the dash, or remove the line"),
    explained: Explanation(
      why: Words(
        nb:
          "Et valg uten ord kan ingen velge med vilje. Den som trykker på det, har svart noe som ikke betyr noe.",
        en:
          "Nobody can choose an option without words on purpose. Whoever touches it has answered something that means nothing."
      ),
      wrong: .page(
        """
        ::: øvelse Etterpå {#etterpa}
        :: valg Hva gjorde du? {#gjorde}
        - Gikk ut
        -
        - Ble værende
        :::
        """),
      right: .page(
        """
        ::: øvelse Etterpå {#etterpa}
        :: valg Hva gjorde du? {#gjorde}
        - Gikk ut
        - Ble værende
        :::
        """)))

  static let optionTooLong = Rule(
    "M0308", .error,
    Words(nb: "et valg er én setning", en: "an option is one sentence"),
    help: Words(nb: "flytt resten ut av listen", en: "move the rest out of the list"),
    explained: Explanation(
      why: Words(
        nb:
          "Et valg skal kunne leses med ett blikk på en liten skjerm. Det som står under det, ville ellers bli borte uten at noen så det.",
        en:
          "An option must be readable at a glance on a small screen. What stands below it would otherwise disappear without anybody noticing."
      ),
      wrong: .page(
        """
        ::: øvelse Etterpå {#etterpa}
        :: valg Hva gjorde du? {#gjorde}
        - Gikk ut

          Det gjør mange.
        - Ble værende
        :::
        """),
      right: .page(
        """
        ::: øvelse Etterpå {#etterpa}
        :: valg Hva gjorde du? {#gjorde}
        - Gikk ut
        - Ble værende

        Mange går ut.
        :::
        """)))
}
