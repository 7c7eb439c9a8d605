import Diagnostics

/// Ids that have been used, `was=` and `retired:`.
extension Rule {
  static let idWasUsed = Rule(
    "M1130", .error,
    Words(
      nb: "id-en «{id}» har vært brukt til noe annet, og noen har svar lagret under den",
      en: "the id “{id}” has been used for something else, and somebody has answers stored under it"),
    help: Words(nb: "finn en id som aldri har vært brukt", en: "find an id that was never used"),
    explained: Explanation(
      why: Words(
        nb:
          "De gamle svarene ligger der fortsatt. De ville dukket opp i det nye feltet, som om de var svar på det nye spørsmålet.",
        en:
          "The old answers are still there. They would turn up in the new field, as if they answered the new question."
      ),
      wrong: .released(
        """
        ::: øvelse Tankene mine {#min-plan}
        :: linje Hva tenkte du? {#tenkte}
        :::
        """,
        """
        retired block min-plan exercise "Min plan"
        retired field min-plan.forst line "Hva gjør du først?"
        """),
      right: .released(
        """
        ::: øvelse Tankene mine {#tankene}
        :: linje Hva tenkte du? {#tenkte}
        :::
        """,
        """
        retired block min-plan exercise "Min plan"
        retired field min-plan.forst line "Hva gjør du først?"
        """)))

  static let wasUnknown = Rule(
    "M1131", .error,
    Words(nb: "ingenting er gitt ut med id-en «{id}»", en: "nothing has been released with the id “{id}”"),
    help: Words(
      nb: "skriv id-en slik den var, eller stryk was=", en: "write the id as it was, or delete was="),
    explained: Explanation(
      why: Words(
        nb:
          "Den som skriver was=, regner med at gamle svar følger med. Med en skrivefeil gjør de ikke det.",
        en: "Whoever writes was= counts on old answers to follow. With a slip in it they don't."
      ),
      wrong: .released(
        """
        ::: øvelse Min plan {#min-plan}
        :: linje Hva gjør du først? {#forst}
        :: linje Hvem kan hjelpe deg? {#hvem was=hjelpere}
        :::
        """,
        """
        block min-plan exercise "Min plan"
        field min-plan.forst line "Hva gjør du først?"
        """),
      right: .released(
        """
        ::: øvelse Min plan {#min-plan}
        :: linje Hva gjør du først? {#forst}
        :: linje Hvem kan hjelpe deg? {#hvem}
        :::
        """,
        """
        block min-plan exercise "Min plan"
        field min-plan.forst line "Hva gjør du først?"
        """)))

  static let wasStillAsked = Rule(
    "M1132", .error,
    Words(
      nb: "«{new}» skal ha svarene til «{id}», men «{id}» finnes fortsatt",
      en: "“{new}” is to have the answers of “{id}”, but “{id}” is still there"),
    help: Words(nb: "stryk was=, eller ta bort den gamle", en: "delete was=, or take the old one away"),
    explained: Explanation(
      why: Words(
        nb:
          "Et svar hører til ett spørsmål. Hadde to det samme, ville det den ene får skrevet, forandre den andre.",
        en:
          "An answer belongs to one question. If two had the same, what is written in one would change the other."
      ),
      wrong: .released(
        """
        ::: øvelse Min plan {#min-plan}
        :: linje Hva gjør du først? {#forst}
        :::

        ::: øvelse Planen etterpå {#etterpa was=min-plan}
        :: linje Hva gjør du så? {#sa}
        :::
        """,
        """
        block min-plan exercise "Min plan"
        field min-plan.forst line "Hva gjør du først?"
        """),
      right: .released(
        """
        ::: øvelse Min plan {#min-plan}
        :: linje Hva gjør du først? {#forst}
        :::

        ::: øvelse Planen etterpå {#etterpa}
        :: linje Hva gjør du så? {#sa}
        :::
        """,
        """
        block min-plan exercise "Min plan"
        field min-plan.forst line "Hva gjør du først?"
        """)))

  static let wasTwice = Rule(
    "M1133", .error,
    Words(
      nb: "to sier at de var «{id}», og svarene kan bare følge den ene",
      en: "two say that they were “{id}”, and the answers can follow only one"),
    label: Words(nb: "her igjen", en: "again here"),
    help: Words(nb: "stryk was= i den ene", en: "delete was= in one of them"),
    explained: Explanation(
      why: Words(
        nb: "Et svar hører til ett spørsmål. Verktøyet kan ikke velge hvilket for den som har svart.",
        en: "An answer belongs to one question. The tool can't choose which for the person who answered."
      ),
      wrong: .released(
        """
        ::: øvelse Min plan {#min-plan}
        :: linje Hva gjør du først? {#forst was=gjor}
        :: linje Hva gjør du så? {#sa was=gjor}
        :::
        """,
        """
        block min-plan exercise "Min plan"
        field min-plan.gjor line "Hva gjør du?"
        """),
      right: .released(
        """
        ::: øvelse Min plan {#min-plan}
        :: linje Hva gjør du først? {#forst was=gjor}
        :: linje Hva gjør du så? {#sa}
        :::
        """,
        """
        block min-plan exercise "Min plan"
        field min-plan.gjor line "Hva gjør du?"
        """)))

  static let retiredStillAsked = Rule(
    "M1134", .error,
    Words(
      nb: "«{id}» er gitt opp her, men det spørres fortsatt om",
      en: "“{id}” is given up here, but is still asked"),
    help: Words(
      nb: "ta det bort fra siden, eller stryk det her", en: "take it away from the page, or delete it here"),
    explained: Explanation(
      why: Words(
        nb:
          "Enten spørres det, eller så gjør det ikke det. Er spørsmålet blitt stående ved et uhell, skriver folk svar som siden vises som noe utgått.",
        en:
          "Either it is asked or it isn't. If the question was left by accident, people write answers that are later shown as something past."
      ),
      wrong: .released(
        """
        ::: øvelse Min plan {#min-plan}
        :: linje Hva gjør du først? {#forst}
        :::
        """,
        """
        block min-plan exercise "Min plan"
        field min-plan.forst line "Hva gjør du først?"
        """, front: "retired: [min-plan]"),
      right: .released(
        "Hei.",
        """
        block min-plan exercise "Min plan"
        field min-plan.forst line "Hva gjør du først?"
        """, front: "retired: [min-plan]")))

  static let retiredUnknown = Rule(
    "M1135", .error,
    Words(
      nb: "ingenting er gitt ut med navnet «{id}»", en: "nothing has been released under the name “{id}”"),
    help: Words(
      nb: "skriv id-en slik den var, som «ovelse», «ovelse.felt» eller «ovelse.felt.valg»",
      en: "write the id as it was, as “exercise”, “exercise.field” or “exercise.field.option”"),
    explained: Explanation(
      why: Words(
        nb: "Med en skrivefeil er det du ville gi opp, ikke gitt opp, og noe annet kunne bli det i stedet.",
        en: "With a slip, what you wanted to give up isn't given up, and something else might be instead."
      ),
      wrong: .released(
        "Hei.",
        """
        page modul.velkommen "Velkommen"
        """, front: "retired: [min-plan]"),
      right: .released(
        "Hei.",
        """
        page modul.velkommen "Velkommen"
        """)))
}
