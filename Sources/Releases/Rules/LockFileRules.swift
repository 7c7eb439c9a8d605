import Diagnostics

/// The file itself: what a hand or a merge has done to it.
extension Rule {
  static let lockLineUnreadable = Rule(
    "M1101", .error,
    Words(
      nb: "linjen i answers.lock er ikke til å forstå", en: "the line in answers.lock can't be understood"),
    help: Words(
      nb: "filen skrives av programmet; hent den tilbake slik den var da den sist ble lagret i felles arkiv",
      en: "the file is written by the program; take it back as it was when it was last committed"),
    explained: Explanation(
      why: Words(
        nb:
          "Filen er det eneste som vet hva folks svar ligger lagret under. Når en linje i den ikke kan leses, kan ingen si om en endring mister svar.",
        en:
          "The file is all that knows what people's answers are stored under. When a line in it can't be read, nobody can say whether an edit loses answers."
      ),
      wrong: .released(
        "Hei.",
        """
        block min-plan øvelse "Min plan"
        """),
      right: .released(
        """
        ::: øvelse Min plan {#min-plan}
        :: linje Hva gjør du først? {#forst}
        :::
        """,
        """
        block min-plan exercise "Min plan"
        field min-plan.forst line "Hva gjør du først?"
        """)))

  static let lockUnmerged = Rule(
    "M1102", .error,
    Words(
      nb: "to utgaver av answers.lock er ikke flettet sammen",
      en: "two editions of answers.lock aren't merged"),
    help: Words(
      nb:
        "behold linjene fra begge sider, men bare den høyeste «version» og den høyeste «sum», stryk linjene med <<<<<<<, ======= og >>>>>>>, og kjør «mestring release» med --merged",
      en:
        "keep the lines of both sides, but only the highest “version” and the highest “sum”, delete those with <<<<<<<, ======= and >>>>>>>, and run `mestring release` with --merged"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "To har gitt ut hver sin utgave. Svar er lagret etter begge, så ingen av linjene kan tas bort.",
        en:
          "Two people have released an edition each. Answers are stored after both, so none of the lines can be taken away."
      ),
      wrong: .files([
        .init(
          "angst/answers.lock",
          """
          format 1
          program angst
          <<<<<<< HEAD
          version 2
          =======
          version 3
          >>>>>>> ny-modul

          """)
      ]),
      right: .files([.init("angst/answers.lock", "format 1\nprogram angst\nversion 3\n")])))

  static let lockTooNew = Rule(
    "M1103", .error,
    Words(
      nb: "answers.lock er skrevet av en nyere mestring enn denne",
      en: "answers.lock was written by a newer mestring than this one"),
    help: Words(nb: "oppdater mestring", en: "update mestring"),
    explained: Explanation(
      why: Words(
        nb:
          "En eldre utgave av verktøyet forstår ikke alt som står i filen, og ville tro at svar som er trygge, er mistet, eller det motsatte.",
        en:
          "An older edition of the tool doesn't understand all that the file says, and would take answers that are safe for lost, or the other way round."
      ),
      wrong: .files([.init("angst/answers.lock", "format 3\nprogram angst\nversion 1\n")]),
      right: .files([.init("angst/answers.lock", "format 1\nprogram angst\nversion 1\n")])))

  static let lockFactTwice = Rule(
    "M1104", .error,
    Words(nb: "«{id}» står to ganger i answers.lock", en: "“{id}” is in answers.lock twice"),
    help: Words(
      nb:
        "er linjene like, så stryk den ene; er de to forskjellige spørsmål, må den som ble gitt ut sist, få en ny id",
      en:
        "if the lines are alike, delete one; if they are two different questions, the one released last needs a new id"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "To utgaver er flettet sammen, og begge har brukt samme navn. Er det to forskjellige spørsmål, ville svarene på det ene blitt vist som svar på det andre.",
        en:
          "Two editions have been merged, and both used the same name. If they are two different questions, the answers to one would be shown as answers to the other."
      ),
      wrong: .released(
        "Hei.",
        """
        block min-plan exercise "Min plan"
        block min-plan exercise "Planen min"
        """),
      right: .released(
        """
        ::: øvelse Min plan {#min-plan}
        :: linje Hva gjør du først? {#forst}
        :::
        """,
        """
        block min-plan exercise "Min plan"
        """)))

  static let lockOfOtherProgram = Rule(
    "M1105", .error,
    Words(
      nb: "svarene er lagret under «{old}», og programmet heter nå «{new}»",
      en: "the answers are stored under “{old}”, and the program is called “{new}” now"),
    help: Words(
      nb:
        "skriv «id: {old}» her øverst; er dette et nytt program, så slett answers.lock i mappen og linjen «released»",
      en:
        "write “id: {old}” here; if this is a new program, delete the answers.lock in its folder and the line “released”"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Alle svar begynner med programmets navn. Med et nytt navn finner ingen igjen noe av det de har skrevet.",
        en:
          "Every answer begins with the program's name. With a new one nobody finds anything of what they have written."
      ),
      wrong: .files([.init("angst/answers.lock", "format 1\nprogram uro\nversion 1\n")]),
      right: .files([
        .init("angst/answers.lock", "format 1\nprogram uro\nversion 1\n"),
        .init("angst/program.nb.md", "---\ntitle: Angst\nid: uro\nsummary: Om uro.\n---\n\nVelkommen.\n"),
      ])))
}
