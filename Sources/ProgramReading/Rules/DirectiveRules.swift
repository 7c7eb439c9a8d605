import Diagnostics

/// Directives: their names, and what they must hold.
extension Rule {
  static let elseWithCondition = Rule(
    "M0438", .error,
    Words(nb: "«ellers» tar ikke noe vilkår", en: "“else” takes no condition"),
    help: Words(
      nb: "skriv ::: ellers alene på linjen, og en ny ::: hvis {words} inni den",
      en: "write ::: else alone on its line, and a new ::: if {words} inside it"),
    explained: Explanation(
      why: Words(
        nb:
          "Teksten ville blitt vist til alle som det første vilkåret ikke stemmer for, også dem du ikke hadde tenkt på.",
        en:
          "The text would be shown to everybody for whom the first condition doesn't hold, also to those you had not meant."
      ),
      wrong: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=10}
        :::

        ::: hvis uro-na.styrke >= 7
        Ring noen du stoler på.
        :::
        ::: ellers uro-na.styrke >= 4
        Ta en pause.
        :::
        """),
      right: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=10}
        :::

        ::: hvis uro-na.styrke >= 7
        Ring noen du stoler på.
        :::
        ::: ellers
        ::: hvis uro-na.styrke >= 4
        Ta en pause.
        :::
        :::
        """)))

  static let calloutUnknown = Rule(
    "M0439", .error,
    Words(nb: "«{name}» finnes ikke", en: "there is no “{name}”"),
    help: Words(nb: "det kan være {choices}", en: "it may be {choices}"),
    explained: Explanation(
      why: Words(
        nb:
          "Rammen blir til et sitat med et rart ord i klammer først. Det som var viktig, ser ikke viktig ut.",
        en:
          "The frame becomes a quotation with an odd word in brackets at its start. What mattered doesn't look as if it did."
      ),
      wrong: .page("> [!VIKTIGG]\n> Ring 113 hvis det haster."),
      right: .page("> [!VIKTIG]\n> Ring 113 hvis det haster.")))

  static let directiveUnknown = Rule(
    "M0420", .error,
    Words(nb: "«{name}» finnes ikke", en: "there is no “{name}”"),
    help: Words(nb: "det kan være {choices}", en: "it may be {choices}"),
    explained: Explanation(
      why: Words(
        nb:
          "Et navn som er skrevet feil, gjør rådet eller øvelsen om til ingenting. Den som trengte det, får aldri se at det skulle vært der.",
        en:
          "A misspelt name turns the advice or the exercise into nothing. Whoever needed it never sees that it should have been there."
      ),
      wrong: .page(
        """
        ::: tisp Når det stormer
        Pust rolig ut.
        :::
        """),
      right: .page(
        """
        ::: tips Når det stormer
        Pust rolig ut.
        :::
        """)))

  static let directiveWithoutName = Rule(
    "M0421", .error,
    Words(nb: "kolonene mangler et navn", en: "the colons lack a name"),
    help: Words(
      nb: "skriv hva det er: ::: tips, ::: øvelse …", en: "write what it is: ::: tip, ::: exercise …"),
    explained: Explanation(
      why: Words(
        nb:
          "Navnet sier om dette er et råd, en øvelse eller en advarsel. Uten det kan det ikke vises på noen måte som leseren kjenner igjen.",
        en:
          "The name says whether this is advice, an exercise or a caution. Without it nothing can be shown that the reader recognises."
      ),
      wrong: .page(
        """
        ::: {#sist-gang}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """),
      right: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """)))

  static let leafWrittenAsContainer = Rule(
    "M0422", .error,
    Words(nb: "«{name}» skal ha to koloner", en: "“{name}” takes two colons"),
    help: Words(
      nb: "skriv :: {name}, og fjern linjen med ::: som skulle lukke det",
      en: "write :: {name}, and remove the line with ::: that was to close it"),
    explained: Explanation(
      why: Words(
        nb:
          "Tre koloner åpner noe som må lukkes igjen. Et felt er bare én linje, og uten denne beskjeden kunne alle feltene under havne inni det.",
        en:
          "Three colons open something that must be closed again. A field is one line only, and without this message all the fields below it could end up inside it."
      ),
      wrong: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang}
        ::: linje Hva skjedde? {#hva-skjedde}
        :::
        """),
      right: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """)))

  static let containerWrittenAsLeaf = Rule(
    "M0423", .error,
    Words(nb: "«{name}» skal ha tre koloner", en: "“{name}” takes three colons"),
    help: Words(
      nb: "skriv ::: {name}, og en linje med bare ::: der det slutter",
      en: "write ::: {name}, and a line with only ::: where it ends"),
    explained: Explanation(
      why: Words(
        nb:
          "Med to koloner er det bare denne linjen som hører til. Resten av rådet ville stå løst på siden, uten rammen som gjør at det blir lagt merke til.",
        en:
          "With two colons only this line belongs to it. The rest of the advice would stand loose on the page, without the frame that makes people notice it."
      ),
      wrong: .page(
        """
        :: tips Når det stormer
        Pust rolig ut.
        :::
        """),
      right: .page(
        """
        ::: tips Når det stormer
        Pust rolig ut.
        :::
        """)))

  static let containerEmpty = Rule(
    "M0429", .error,
    Words(nb: "«::: {name}» er tom", en: "“::: {name}” is empty"),
    help: Words(nb: "skriv noe i den, eller fjern den", en: "write something in it, or remove it"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som leser, ville se en tom ramme og lure på hva som mangler, eller om det er noe galt med telefonen.",
        en:
          "The reader would see an empty frame and wonder what is missing, or whether something is wrong with the phone."
      ),
      wrong: .page(
        """
        Uro går over av seg selv.

        ::: tips Når det stormer
        :::
        """),
      right: .page(
        """
        Uro går over av seg selv.

        ::: tips Når det stormer
        Pust rolig ut.
        :::
        """)))

  static let ifWithoutCondition = Rule(
    "M0430", .error,
    Words(nb: "«hvis» mangler et vilkår", en: "“if” lacks a condition"),
    help: Words(nb: "skriv for eksempel ::: hvis styrke >= 7", en: "write for example ::: if strength >= 7"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten et vilkår vet ingen hvem teksten er til. Enten får alle se den, også de som den kan skremme, eller så får ingen det.",
        en:
          "Without a condition nobody knows whom the text is for. Either all are shown it, also those whom it may frighten, or nobody is."
      ),
      wrong: .page(
        """
        ::: hvis
        Det er mye uro. Snakk med noen i dag.
        :::
        """),
      right: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: hvis uro-for.sum >= 2
        Det er mye uro. Snakk med noen i dag.
        :::
        """)))

  static let elseWithoutIf = Rule(
    "M0431", .error,
    Words(nb: "«ellers» står uten «hvis» rett foran", en: "“else” stands without an “if” right before it"),
    help: Words(
      nb: "flytt den opp til rett etter ::: som lukker «hvis»",
      en: "move it to right after the ::: that closes the “if”"),
    explained: Explanation(
      why: Words(
        nb:
          "«Ellers» trenger noe å være det motsatte av. Med annen tekst imellom kan ingen se hvem den er til.",
        en:
          "“Else” needs something to be the opposite of. With other text between them nobody can see whom it is for."
      ),
      wrong: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: hvis uro-for.sum >= 2
        Det er mye uro.
        :::

        Uro svinger fra dag til dag.

        ::: ellers
        Det er lite uro.
        :::
        """),
      right: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: hvis uro-for.sum >= 2
        Det er mye uro.
        :::

        ::: ellers
        Det er lite uro.
        :::

        Uro svinger fra dag til dag.
        """)))

  static let measureWithoutName = Rule(
    "M0435", .error,
    Words(nb: "kartleggingen mangler et navn", en: "the measure lacks a name"),
    help: Words(
      nb: "skriv for eksempel :: kartlegging gad-7 {#gad7-for}",
      en: "write for example :: measure gad-7 {#gad7-before}"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten navnet vet ingen hvilket skjema som skal fylles ut, og siden står uten de spørsmålene den lover.",
        en:
          "Without the name nobody knows which questionnaire to fill in, and the page stands without the questions it promises."
      ),
      wrong: .page(
        """
        Svar på noen spørsmål først.

        :: kartlegging
        """),
      right: .page(
        """
        Svar på noen spørsmål først.

        :: kartlegging uro
        """)))

  static let repeatWithoutName = Rule(
    "M0436", .error,
    Words(nb: "«gjenta» mangler navnet på en quiz", en: "“repeat” lacks the name of a quiz"),
    help: Words(nb: "skriv :: gjenta navnet-på-quizen", en: "write :: repeat the-name-of-the-quiz"),
    explained: Explanation(
      why: Words(
        nb: "Å møte en quiz igjen er det som får den til å sitte. Uten navnet er det ingen å gjenta.",
        en: "Meeting a quiz again is what makes it stick. Without its name there is none to repeat."),
      wrong: .page(
        """
        ::: quiz Er angst farlig? {#farlig}
        - [ ] Ja
        - [x] Nei
        :::

        ## Husker du?

        :: gjenta
        """),
      right: .page(
        """
        ::: quiz Er angst farlig? {#farlig}
        - [ ] Ja
        - [x] Nei
        :::

        ## Husker du?

        :: gjenta farlig
        """)))
}
