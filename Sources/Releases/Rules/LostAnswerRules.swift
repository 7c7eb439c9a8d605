import Diagnostics

/// What people have answered, and what is no longer there under its name.
extension Rule {
  static let releasedRenamed = Rule(
    "M1110", .error,
    Words(
      nb: "{what} «{title}» er gitt ut som «{old}» og heter nå «{new}»",
      en: "{what} “{title}” was released as “{old}” and is called “{new}” now"),
    label: Words(nb: "er det den samme?", en: "is it the same?"),
    help: Words(
      nb:
        "skriv {#{new} was={old}}, så følger svarene med; er det noe nytt, så skriv «retired: [{old}]» øverst i modulen",
      en:
        "write {#{new} was={old}} and the answers follow; if it is something new, write “retired: [{old}]” at the top of the module"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Det folk har svart, ligger lagret under den gamle id-en. Uten et ord om hvor den er blitt av, står feltet tomt neste gang de åpner siden.",
        en:
          "What people have answered is stored under the old id. Without a word about where it went, the field is empty the next time they open the page."
      ),
      wrong: .released(
        """
        ::: øvelse Min plan {#planen}
        :: linje Hva gjør du først? {#forst}
        :::
        """,
        """
        block min-plan exercise "Min plan"
        """),
      right: .released(
        """
        ::: øvelse Min plan {#planen was=min-plan}
        :: linje Hva gjør du først? {#forst}
        :::
        """,
        """
        block min-plan exercise "Min plan"
        """)))

  static let releasedGone = Rule(
    "M1111", .error,
    Words(
      nb: "{what} «{title}» ({id}) er borte, og folk har svart der",
      en: "{what} “{title}” ({id}) is gone, and people have answered there"),
    help: Words(
      nb:
        "skal den bort, så skriv «retired: [{id}]» øverst i modulen, så kan de fortsatt lese svarene sine; har den fått ny id, så skriv was={id} bak den nye",
      en:
        "if it is to go, write “retired: [{id}]” at the top of the module, and they can still read their answers; if it has a new id, write was={id} behind that"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Svarene ligger igjen i nettleserne, men ingen side spør etter dem lenger. Den som har skrevet noe der, skal kunne lese det, med spørsmålet det var svar på.",
        en:
          "The answers are still in the browsers, but no page asks for them. Whoever wrote something there must be able to read it, with the question that it answered."
      ),
      wrong: .released(
        """
        ::: øvelse Min plan {#min-plan}
        :: linje Hva gjør du først? {#forst}
        :::
        """,
        """
        block min-plan exercise "Min plan"
        field min-plan.hvem line "Hvem kan hjelpe deg?"
        field min-plan.forst line "Hva gjør du først?"
        """),
      right: .released(
        """
        ::: øvelse Min plan {#min-plan}
        :: linje Hva gjør du først? {#forst}
        :::
        """,
        """
        block min-plan exercise "Min plan"
        field min-plan.hvem line "Hvem kan hjelpe deg?"
        field min-plan.forst line "Hva gjør du først?"
        """, front: "retired: [min-plan.hvem]")))

  static let optionGone = Rule(
    "M1112", .error,
    Words(
      nb: "valget «{option}» er tatt bort, og noen kan ha valgt det",
      en: "the option “{option}” has been taken away, and somebody may have chosen it"),
    help: Words(
      nb: "sett det tilbake, eller skriv «retired: [{path}]» øverst i modulen, så kan de lese hva de valgte",
      en:
        "put it back, or write “retired: [{path}]” at the top of the module, and they can read what they chose"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Den som valgte det, ville sett et svar uten innhold. Når valget er gitt opp med vilje, står ordene fortsatt på Min side.",
        en:
          "Whoever chose it would see an answer without content. When the option is given up on purpose, its words still stand on one's own page."
      ),
      wrong: .released(
        """
        ::: øvelse Sist gang {#sist}
        :: valg Hva gjorde du? {#gjorde}
        - Gikk ut
        - Ringte noen
        :::
        """,
        """
        block sist exercise "Sist gang"
        field sist.gjorde choice "Hva gjorde du?"
        option sist.gjorde.1 at=1 "Gikk ut"
        option sist.gjorde.2 at=2 "Satte meg ned"
        option sist.gjorde.3 at=3 "Ringte noen"
        """),
      right: .released(
        """
        ::: øvelse Sist gang {#sist}
        :: valg Hva gjorde du? {#gjorde}
        - Gikk ut
        - Ringte noen
        :::
        """,
        """
        block sist exercise "Sist gang"
        field sist.gjorde choice "Hva gjorde du?"
        option sist.gjorde.1 at=1 "Gikk ut"
        option sist.gjorde.2 at=2 "Satte meg ned"
        option sist.gjorde.3 at=3 "Ringte noen"
        """, front: "retired: [sist.gjorde.2]")))

  static let optionsUnclear = Rule(
    "M1113", .error,
    Words(
      nb: "er valget «{new}» nytt, eller er det {old} med andre ord?",
      en: "is the option “{new}” new, or is it {old} in other words?"),
    label: Words(nb: "både ord og plass er andre enn før", en: "both words and place are others than before"),
    help: Words(
      nb:
        "er det det samme, så skriv en id bak: {#id was={key}}; er det nytt, så skriv «retired: [{path}]» øverst i modulen",
      en:
        "if it is the same, write an id behind it: {#id was={key}}; if it is new, write “retired: [{path}]” at the top of the module"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Et valg som har flyttet seg, kjennes igjen på ordene, og ett som er rettet, på plassen. Når begge deler er nye, kunne noen komme til å stå med et svar hun aldri har gitt.",
        en:
          "An option that has moved is known by its words, and one that was mended by its place. When both are new, somebody might end up with an answer that she never gave."
      ),
      wrong: .released(
        """
        ::: øvelse Sist gang {#sist}
        :: valg Hva gjorde du? {#gjorde}
        - Snakket med en venn
        - Gikk ut
        - Ble stående
        :::
        """,
        """
        block sist exercise "Sist gang"
        field sist.gjorde choice "Hva gjorde du?"
        option sist.gjorde.1 at=1 "Gikk ut"
        option sist.gjorde.2 at=2 "Ble stående"
        option sist.gjorde.3 at=3 "Ringte noen"
        """),
      right: .released(
        """
        ::: øvelse Sist gang {#sist}
        :: valg Hva gjorde du? {#gjorde}
        - Snakket med en venn {#venn was=3}
        - Gikk ut
        - Ble stående
        :::
        """,
        """
        block sist exercise "Sist gang"
        field sist.gjorde choice "Hva gjorde du?"
        option sist.gjorde.1 at=1 "Gikk ut"
        option sist.gjorde.2 at=2 "Ble stående"
        option sist.gjorde.3 at=3 "Ringte noen"
        """)))

  static let quizAnswersUnclear = Rule(
    "M1116", .error,
    Words(
      nb: "er svaret «{new}» nytt, eller er det {old} med andre ord?",
      en: "is the answer “{new}” new, or is it {old} in other words?"),
    label: Words(nb: "både ord og plass er andre enn før", en: "both words and place are others than before"),
    help: Words(
      nb:
        "er det det samme, så la det stå der det sto; er det nytt, så skriv «retired: [{path}]» øverst i modulen",
      en:
        "if it is the same, let it stand where it stood; if it is new, write “retired: [{path}]” at the top of the module"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Et svar som har flyttet seg, kjennes igjen på ordene, og ett som er rettet, på plassen. Når begge deler er nye, kunne noen få se at hun valgte noe annet enn det hun gjorde.",
        en:
          "An answer that has moved is known by its words, and one that was mended by its place. When both are new, somebody might see that she chose something else than she did."
      ),
      wrong: .released(
        """
        ::: quiz Hva gjør alarmen? {#alarm}
        - [ ] Skader hjertet
        - [x] Gjør kroppen klar
        - [ ] Ingenting
        :::
        """,
        """
        block alarm quiz one "Hva gjør alarmen?"
        option alarm.1 at=1 "Gjør kroppen klar"
        option alarm.2 at=2 "Ingenting"
        option alarm.3 at=3 "Den er farlig"
        """),
      right: .released(
        """
        ::: quiz Hva gjør alarmen? {#alarm}
        - [x] Gjør kroppen klar
        - [ ] Ingenting
        - [ ] Skader hjertet
        :::
        """,
        """
        block alarm quiz one "Hva gjør alarmen?"
        option alarm.1 at=1 "Gjør kroppen klar"
        option alarm.2 at=2 "Ingenting"
        option alarm.3 at=3 "Den er farlig"
        """)))

  static let moduleRenamed = Rule(
    "M1114", .error,
    Words(
      nb: "modulen er gitt ut som «{old}» og heter nå «{new}»",
      en: "the module was released as “{old}” and is called “{new}” now"),
    help: Words(
      nb: "skriv «id: {old}» her, i alle språk, så kan filen hete hva den vil",
      en: "write “id: {old}” here, in every language, and the file may be called anything"),
    explained: Explanation(
      why: Words(
        nb:
          "Hvor langt folk er kommet, ligger lagret under modulens navn. Med et nytt navn ser alt de har lest, ulest ut.",
        en:
          "How far people have come is stored under the module's name. With a new one all that they have read looks unread."
      ),
      wrong: .files([
        .init("angst/1-modul.nb.md", .absent),
        .init(
          "angst/1-starten.nb.md", "---\ntitle: Første modul\n---\n\n# Velkommen {#velkommen}\n\nHei.\n"),
        Example.lock("page modul.velkommen \"Velkommen\""),
      ]),
      right: .files([
        .init("angst/1-modul.nb.md", .absent),
        .init(
          "angst/1-starten.nb.md",
          "---\nid: modul\ntitle: Første modul\n---\n\n# Velkommen {#velkommen}\n\nHei.\n"),
        Example.lock("page modul.velkommen \"Velkommen\""),
      ])))

  static let moduleGone = Rule(
    "M1115", .error,
    Words(
      nb: "modulen «{id}» er borte, og folk har svart der",
      en: "the module “{id}” is gone, and people have answered there"),
    help: Words(
      nb:
        "skal den bort, så skriv «retired: [{id}]» øverst i en av de andre modulene; har filen bare fått nytt navn, så skriv «id: {id}» øverst i den",
      en:
        "if it is to go, write “retired: [{id}]” at the top of one of the other modules; if its file was only renamed, write “id: {id}” at the top of it"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Alt som er skrevet i modulen, blir liggende uten et sted å stå. Når den er gitt opp med vilje, kan det fortsatt leses på Min side.",
        en:
          "All that was written in the module is left without a place. When it is given up on purpose, it can still be read on one's own page."
      ),
      wrong: .released("Hei.", "page modul.velkommen \"Velkommen\"\npage tanker.fella \"Tankefella\""),
      right: .released(
        "Hei.", "page modul.velkommen \"Velkommen\"\npage tanker.fella \"Tankefella\"",
        front: "retired: [tanker]")))

  static let ownAnswerGone = Rule(
    "M1117", .error,
    Words(
      nb: "«{title}» lot folk svare med egne ord, og det gjør det ikke lenger",
      en: "“{title}” let people answer in words of their own, and does so no longer"),
    help: Words(
      nb: "skriv {flag} i klammene igjen, eller gi feltet en ny id og skriv den gamle under «retired:»",
      en:
        "write {flag} in the braces again, or give the field a new id and write the old one under “retired:”"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som fant et eget svar, ville sett et spørsmål uten svar, og ordene hun lette seg fram til, ville ikke stå noe sted på siden.",
        en:
          "Whoever found an answer of her own would see a question without one, and the words that she searched for would stand nowhere on the page."
      ),
      wrong: .released(
        """
        ::: øvelse Sist gang {#sist}
        :: valg Hva gjorde du? {#gjorde}
        - Gikk ut
        - Ringte noen
        :::
        """,
        """
        block sist exercise "Sist gang"
        field sist.gjorde choice other "Hva gjorde du?"
        option sist.gjorde.1 at=1 "Gikk ut"
        option sist.gjorde.2 at=2 "Ringte noen"
        """),
      right: .released(
        """
        ::: øvelse Sist gang {#sist}
        :: valg Hva gjorde du? {#gjorde annet}
        - Gikk ut
        - Ringte noen
        :::
        """,
        """
        block sist exercise "Sist gang"
        field sist.gjorde choice other "Hva gjorde du?"
        option sist.gjorde.1 at=1 "Gikk ut"
        option sist.gjorde.2 at=2 "Ringte noen"
        """)))
}
