import Diagnostics

/// The lines that open and close directives.
extension Rule {
  static let containerUnclosed = Rule(
    "M0401", .error,
    Words(nb: "«::: {name}» blir aldri lukket", en: "“::: {name}” is never closed"),
    label: Words(nb: "åpnes her", en: "opened here"),
    help: Words(
      nb: "skriv en linje med bare ::: der det skal slutte, senest der siden slutter",
      en: "write a line with only ::: where it ends, at the latest where the page ends"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten slutt ville alt resten av siden stå i rammen, og den som leser, ser ikke lenger hva som er rådet og hva som er teksten.",
        en:
          "Without an end the whole rest of the page would stand in the frame, and the reader no longer sees what is the advice and what is the text."
      ),
      wrong: .page(
        """
        ::: tips Når det stormer
        Pust rolig ut.

        Uro går over av seg selv.
        """),
      right: .page(
        """
        ::: tips Når det stormer
        Pust rolig ut.
        :::

        Uro går over av seg selv.
        """)))

  static let fenceClosesNothing = Rule(
    "M0402", .error,
    Words(nb: "::: lukker ingenting her", en: "::: closes nothing here"),
    help: Words(
      nb: "fjern linjen, eller skriv et navn etter kolonene for å åpne noe: ::: tips",
      en: "remove the line, or write a name after the colons to open something: ::: tip"),
    explained: Explanation(
      why: Words(
        nb:
          "En løs linje med ::: betyr som regel at noe annet ble lukket for tidlig, eller at en linje er slettet. Da kan noe stå et annet sted enn du trodde.",
        en:
          "A loose line of ::: mostly means that something else was closed too early or that a line was deleted. Then something may stand elsewhere than you thought."
      ),
      wrong: .page(
        """
        Uro går over av seg selv.
        :::
        """),
      right: .page("Uro går over av seg selv.")))

  static let directiveIndented = Rule(
    "M0403", .error,
    Words(
      nb: "linjen står så langt inne at den blir til kode",
      en: "the line stands so far in that it becomes code"),
    help: Words(nb: "fjern mellomrommene foran kolonene", en: "remove the spaces before the colons"),
    explained: Explanation(
      why: Words(
        nb: "Fire mellomrom gjør linjen til kode. Den som leser, ville få se kolonene i stedet for rådet.",
        en: "Four spaces make the line code. The reader would be shown the colons instead of the advice."),
      wrong: .page(
        """
        Uro går over av seg selv.

            ::: tips Når det stormer
            Pust rolig ut.
            :::
        """),
      right: .page(
        """
        Uro går over av seg selv.

        ::: tips Når det stormer
        Pust rolig ut.
        :::
        """)))

  static let attributesUnclosed = Rule(
    "M0410", .error,
    Words(nb: "krøllparentesen blir ikke lukket", en: "the brace is not closed"),
    help: Words(nb: "skriv } på slutten av linjen", en: "write } at the end of the line"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten slutten på krøllparentesen blir id-en en del av tittelen, og svarene kan ikke finnes igjen når tittelen endres.",
        en:
          "Without the end of the braces the id becomes a part of the title, and the answers can't be found again when the title changes."
      ),
      wrong: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """),
      right: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """)))

  static let attributesNotLast = Rule(
    "M0411", .error,
    Words(nb: "krøllparentesen må stå sist på linjen", en: "the braces must be the last thing on the line"),
    help: Words(nb: "flytt {#id …} til slutten", en: "move {#id …} to the end"),
    explained: Explanation(
      why: Words(
        nb:
          "Midt på linjen er det ikke klart hva som er tittel, og hva som bare er til systemet. Den som leser, kunne få se {#id} i overskriften.",
        en:
          "In the middle of the line it isn't clear what is the title and what is only for the system. The reader might be shown {#id} in the heading."
      ),
      wrong: .page(
        """
        ::: øvelse {#sist-gang} Sist gang du ble redd
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """),
      right: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """)))

  static let attributeTwice = Rule(
    "M0412", .error,
    Words(nb: "«{key}» står to ganger", en: "“{key}” is there twice"),
    help: Words(nb: "behold den ene", en: "keep one of them"),
    explained: Explanation(
      why: Words(
        nb: "Bare én av dem kan gjelde. Den som svarer, kunne få en annen skala enn den du mente.",
        en: "Only one of them can count. The person might be given another scale than the one you meant."),
      wrong: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=10 max=100}
        :::
        """),
      right: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=10}
        :::
        """)))

  static let attributeIDTwice = Rule(
    "M0413", .error,
    Words(nb: "her står to id-er", en: "there are two ids here"),
    help: Words(nb: "behold den ene", en: "keep one of them"),
    explained: Explanation(
      why: Words(
        nb:
          "Svarene ligger lagret under én id. Står det to, kan ingen vite hvilken, og det noen har skrevet, kan bli borte for dem.",
        en:
          "Answers are kept under one id. With two nobody can know which, and what somebody has written may be lost to them."
      ),
      wrong: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang #redd}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """),
      right: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """)))

  static let attributeUnreadable = Rule(
    "M0414", .error,
    Words(nb: "«{text}» er ikke til å forstå her", en: "“{text}” makes no sense here"),
    help: Words(
      nb: "i krøllparentesen står #id, navn=verdi eller et enkelt ord",
      en: "braces hold #id, name=value or a single word"),
    explained: Explanation(
      why: Words(
        nb:
          "Det du ba om her, ville ellers bli borte uten at noen merket det, før den som bruker siden, savner det.",
        en:
          "What you asked for here would otherwise be dropped unnoticed, until whoever uses the page misses it."
      ),
      wrong: .page(
        """
        ::: øvelse Sist gang du ble redd {.stor #sist-gang}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """),
      right: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """)))
}
