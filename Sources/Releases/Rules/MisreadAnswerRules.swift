import Diagnostics

/// What is still there, but would be read as something else than was answered.
extension Rule {
  static let kindChanged = Rule(
    "M1120", .error,
    Words(
      nb: "«{title}» var {old} og er nå {new}, så svarene som er gitt, kan ikke leses",
      en: "“{title}” was {old} and is {new} now, so the answers that were given can't be read"),
    help: Words(
      nb: "la det være {old}, eller gi det en ny id og skriv den gamle under «retired:» øverst i modulen",
      en:
        "let it be {old}, or give it a new id and write the old one under “retired:” at the top of the module"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Et svar på en skala er ikke en dato. Blir det lest som noe annet enn det var, står det noe der som ingen har svart.",
        en:
          "An answer on a scale is no date. Read as something else than it was, it says what nobody has answered."
      ),
      wrong: .released(
        """
        ::: øvelse Min plan {#min-plan}
        :: dato Når begynner du? {#start}
        :::
        """,
        """
        block min-plan exercise "Min plan"
        field min-plan.start line "Når begynner du?"
        """),
      right: .released(
        """
        ::: øvelse Min plan {#min-plan}
        :: dato Når begynner du? {#dagen}
        :::
        """,
        """
        block min-plan exercise "Min plan"
        field min-plan.start line "Når begynner du?"
        """, front: "retired: [min-plan.start]")))

  static let scaleChanged = Rule(
    "M1121", .error,
    Words(
      nb: "«{title}» gikk {old} og går nå {new}: de samme tallene betyr noe annet",
      en: "“{title}” went {old} and goes {new} now: the same numbers mean something else"),
    help: Words(
      nb: "la skalaen stå, eller gi feltet en ny id og skriv den gamle under «retired:» øverst i modulen",
      en:
        "leave the scale as it was, or give the field a new id and write the old one under “retired:” at the top of the module"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "8 av 10 er mye, og 8 av 100 er nesten ingenting. Den som svarte 8, mener fortsatt det hun mente da.",
        en:
          "8 of 10 is much, and 8 of 100 is next to nothing. Whoever answered 8 still means what she meant."
      ),
      wrong: .released(
        """
        ::: øvelse Sist gang {#sist}
        :: skala Hvor sterk var angsten? {#styrke min=0 max=100}
        :::
        """,
        """
        block sist exercise "Sist gang"
        field sist.styrke scale min=0 max=10 "Hvor sterk var angsten?"
        """),
      right: .released(
        """
        ::: øvelse Sist gang {#sist}
        :: skala Hvor sterk var angsten? {#styrke min=0 max=10}
        :::
        """,
        """
        block sist exercise "Sist gang"
        field sist.styrke scale min=0 max=10 "Hvor sterk var angsten?"
        """)))

  static let rhythmChanged = Rule(
    "M1122", .error,
    Words(
      nb: "«{title}» ble fylt ut én gang før og flere ganger nå, eller omvendt",
      en: "“{title}” was filled in once before and again and again now, or the other way round"),
    help: Words(
      nb:
        "la det være som det var, eller gi det en ny id og skriv den gamle under «retired:» øverst i modulen",
      en:
        "leave it as it was, or give it a new id and write the old one under “retired:” at the top of the module"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Det som er fylt ut dag for dag, ligger lagret med en dag hver. I et skjema for én gang ville bare den siste vises, og i en dagbok hører det gamle svaret ikke til noen dag.",
        en:
          "What was filled in day by day is stored with a day each. In a form for once only the last would be seen, and in a diary the old answer belongs to no day."
      ),
      wrong: .released(
        """
        ::: øvelse Sist gang {#sist flere}
        :: linje Hva skjedde? {#skjedde}
        :::
        """,
        """
        block sist exercise "Sist gang"
        field sist.skjedde line "Hva skjedde?"
        """),
      right: .released(
        """
        ::: øvelse Sist gang {#hver-gang flere}
        :: linje Hva skjedde? {#skjedde}
        :::
        """,
        """
        block sist exercise "Sist gang"
        field sist.skjedde line "Hva skjedde?"
        """, front: "retired: [sist]")))

  static let measureChanged = Rule(
    "M1123", .error,
    Words(
      nb: "under «{id}» ligger svar på «{old}», og nå spørres det om «{new}»",
      en: "under “{id}” there are answers to “{old}”, and now “{new}” is asked"),
    help: Words(
      nb: "gi den nye kartleggingen en egen id, og skriv den gamle under «retired:» øverst i modulen",
      en:
        "give the new questionnaire an id of its own, and write the old one under “retired:” at the top of the module"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "To kartlegginger har ikke samme tall. Poeng fra den ene i kurven til den andre ville vist en bedring eller et fall som ingen har hatt.",
        en:
          "Two questionnaires don't have the same numbers. Points of one in the curve of the other would show a change for better or worse that nobody has had."
      ),
      wrong: .released(
        ":: kartlegging uro {#start}",
        """
        block start measure tristhet "tristhet"
        """),
      right: .released(
        ":: kartlegging uro {#uro-start}",
        """
        block start measure tristhet "tristhet"
        """, front: "retired: [start]")))
}
