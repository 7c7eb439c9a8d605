import Diagnostics

/// How the parts of conditions and computations stand together.
extension Rule {
  static let expressionAndBesideOr = Rule(
    "M0710", .error,
    Words(
      nb: "«og» ved siden av «eller» trenger parenteser", en: "“and” beside “or” needs parentheses"
    ),
    help: Words(
      nb: "vis hva som hører sammen, som `a og (b eller c)`",
      en: "show what belongs together, as `a and (b or c)`"),
    explained: Explanation(
      why: Words(
        nb:
          "«A eller B og C» kan leses på to måter. Den ene ville gitt rådet til noen som ikke skulle hatt det.",
        en:
          "“A or B and C” can be read in two ways. One of them would give the advice to somebody who shouldn't have it."
      ),
      wrong: .page(
        """
        ::: øvelse I dag {#i-dag}
        :: skala Uro {#uroen min=0 max=10}
        :: skala Søvn {#sovnen min=0 max=10}
        :: skala Humør {#humoret min=0 max=10}

        ::: hvis uroen >= 7 eller sovnen <= 3 og humoret <= 3
        Snakk med noen i dag.
        :::
        :::
        """),
      right: .page(
        """
        ::: øvelse I dag {#i-dag}
        :: skala Uro {#uroen min=0 max=10}
        :: skala Søvn {#sovnen min=0 max=10}
        :: skala Humør {#humoret min=0 max=10}

        ::: hvis uroen >= 7 eller (sovnen <= 3 og humoret <= 3)
        Snakk med noen i dag.
        :::
        :::
        """)))

  static let expressionChained = Rule(
    "M0711", .error,
    Words(nb: "to sammenligninger på rad", en: "two comparisons in a row"),
    help: Words(nb: "skriv `5 <= x og x <= 9`", en: "write `5 <= x and x <= 9`"),
    explained: Explanation(
      why: Words(
        nb:
          "To grenser i ett er lett å tenke, men hver av dem må sies for seg for at den riktige skal få teksten.",
        en:
          "Two limits in one are easy to think, but each must be said by itself if the right person is to get the text."
      ),
      wrong: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: hvis 1 <= uro-for.sum <= 2
        Det er litt uro.
        :::
        """),
      right: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: hvis 1 <= uro-for.sum og uro-for.sum <= 2
        Det er litt uro.
        :::
        """)))

  static let expressionMissingValue = Rule(
    "M0712", .error,
    Words(nb: "noe mangler foran `{text}`", en: "something is missing before `{text}`"),
    help: Words(nb: "skriv et navn, et tall eller en tekst", en: "write a name, a number or a text"),
    explained: Explanation(
      why: Words(
        nb: "Uten navnet på det som skal sammenlignes, kan ingen avgjøre hvem teksten er til.",
        en: "Without the name of what is to be compared nobody can decide whom the text is for."),
      wrong: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: hvis >= 2
        Det er mye uro.
        :::
        """),
      right: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: hvis uro-for.sum >= 2
        Det er mye uro.
        :::
        """)))

  static let expressionMissingOperator = Rule(
    "M0713", .error,
    Words(
      nb: "et tegn (som `>=`), «og» eller «eller» mangler foran `{text}`",
      en: "a sign (as `>=`), “and” or “or” is missing before `{text}`"),
    help: Words(
      nb:
        "skriv det med tegn, som `styrke >= 7` for 7 eller mer; en tekst skal ha anførselstegn, og et navn bindestrek mellom ordene",
      en:
        "write it with signs, as `strength >= 7` for 7 or more; a text takes quotes, and a name hyphens between its words"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "To ting ved siden av hverandre sier ikke hva du spør om: mer enn, mindre enn eller akkurat så mye? Svaret avgjør hvem som får teksten.",
        en:
          "Two things side by side don't say what you ask: more than, less than or just as much? The answer decides who gets the text."
      ),
      wrong: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: hvis uro-for.sum 2
        Det er mye uro.
        :::
        """),
      right: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: hvis uro-for.sum >= 2
        Det er mye uro.
        :::
        """)))

  static let expressionEndsEarly = Rule(
    "M0714", .error,
    Words(nb: "noe mangler etter `{text}`", en: "something is missing after `{text}`"),
    help: Words(nb: "skriv et navn, et tall eller en tekst", en: "write a name, a number or a text"),
    explained: Explanation(
      why: Words(
        nb: "Setningen stopper før grensen er nevnt, og da kan ingen si hvem som er over den.",
        en: "The sentence stops before the limit is named, and nobody can say who is above it."),
      wrong: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: hvis uro-for.sum >=
        Det er mye uro.
        :::
        """),
      right: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: hvis uro-for.sum >= 2
        Det er mye uro.
        :::
        """)))

  static let expressionUnclosed = Rule(
    "M0715", .error,
    Words(nb: "parentesen er ikke lukket", en: "the parenthesis is not closed"),
    help: Words(nb: "sett `)` der den slutter", en: "put `)` where it ends"),
    explained: Explanation(
      why: Words(
        nb:
          "Parentesen viser hva som hører sammen. Uten slutten kan den samme setningen gjelde både flere og færre enn du mente.",
        en:
          "The parentheses show what belongs together. Without their end the same sentence may mean more people than you meant, or fewer."
      ),
      wrong: .page(
        """
        ::: øvelse I dag {#i-dag}
        :: skala Uro {#uroen min=0 max=10}
        :: skala Søvn {#sovnen min=0 max=10}

        ::: hvis ikke (uroen >= 7 eller sovnen <= 3
        Ha en fin dag.
        :::
        :::
        """),
      right: .page(
        """
        ::: øvelse I dag {#i-dag}
        :: skala Uro {#uroen min=0 max=10}
        :: skala Søvn {#sovnen min=0 max=10}

        ::: hvis ikke (uroen >= 7 eller sovnen <= 3)
        Ha en fin dag.
        :::
        :::
        """)))

  static let expressionUnopened = Rule(
    "M0716", .error,
    Words(nb: "parentesen er ikke åpnet", en: "the parenthesis is not opened"),
    help: Words(
      nb: "slett `)`, eller sett `(` der den begynner", en: "delete `)`, or put `(` where it begins"),
    explained: Explanation(
      why: Words(
        nb:
          "En slutt uten begynnelse tyder på at noe er slettet. Det som er igjen, kan spørre om noe annet enn du hadde tenkt.",
        en:
          "An end without a beginning means that something was deleted. What is left may ask for something else than you had in mind."
      ),
      wrong: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: hvis uro-for.sum >= 2)
        Det er mye uro.
        :::
        """),
      right: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: hvis uro-for.sum >= 2
        Det er mye uro.
        :::
        """)))

  static let expressionUnknownFunction = Rule(
    "M0717", .error,
    Words(nb: "«{name}» kan ikke ha parentes etter seg", en: "“{name}” cannot be followed by a parenthesis"),
    help: Words(
      nb: "det kan `besvart(felt)` og `dagbok.snitt(felt, 7)`, `.sum(…)`, `.siste(…)` og `.antall`",
      en: "`answered(field)` can, and `diary.mean(field, 7)`, `.sum(…)`, `.last(…)` and `.count`"),
    explained: Explanation(
      why: Words(
        nb:
          "Bare noen få utregninger finnes, og alle er prøvd. En som ikke finnes, ville gitt et tomt svar til den som venter på det.",
        en:
          "There are only a few computations, and all of them are tried. One that doesn't exist would give an empty answer to whoever waits for it."
      ),
      wrong: .page(
        """
        ::: dagbok Humør {#humor}
        :: skala Hvordan har du det? {#na min=0 max=10}
        :: beregnet Beste dag {#best verdi="humor.maks(na)"}
        :::
        """),
      right: .page(
        """
        ::: dagbok Humør {#humor}
        :: skala Hvordan har du det? {#na min=0 max=10}
        :: beregnet Snittet siste uke {#best verdi="humor.snitt(na, 7)"}
        :::
        """)))

  static let expressionTooDeep = Rule(
    "M0718", .error,
    Words(
      nb: "for mange parenteser i hverandre; grensen er {limit}",
      en: "too many nested parentheses; the limit is {limit}"),
    help: Words(
      nb: "skriv vilkåret enklere, eller del teksten i flere «hvis»",
      en: "write the condition more simply, or divide the text into several “if”"),
    explained: Explanation(
      why: Words(
        nb:
          "Ingen kan lese etter om et slikt vilkår treffer de riktige, heller ikke den som tar over teksten etter deg.",
        en:
          "Nobody can check that such a condition finds the right people, nor can whoever takes over the text after you."
      ),
      wrong: .told(
        Words(nb: "Et vilkår med 51 parenteser i hverandre", en: "A condition with 51 nested parentheses"),
        page: ":: kartlegging uro {#uro-for}\n\n::: hvis " + String(repeating: "(", count: 51)
          + "uro-for.sum >= 2" + String(repeating: ")", count: 51) + "\nDet er mye uro.\n:::"),
      right: .told(
        Words(nb: "Det samme vilkåret med én parentes", en: "The same condition with one parenthesis"),
        page: ":: kartlegging uro {#uro-for}\n\n::: hvis " + String(repeating: "(", count: 1)
          + "uro-for.sum >= 2" + String(repeating: ")", count: 1) + "\nDet er mye uro.\n:::")))

  static let expressionTooLong = Rule(
    "M0719", .error,
    Words(
      nb: "vilkåret er for langt; grensen er {limit} tegn",
      en: "the condition is too long; the limit is {limit} characters"),
    help: Words(
      nb: "skriv vilkåret enklere, eller del teksten i flere «hvis»",
      en: "write the condition more simply, or divide the text into several “if”"),
    explained: Explanation(
      why: Words(
        nb:
          "Ingen kan lese etter om et så langt vilkår treffer de riktige, heller ikke den som tar over teksten etter deg.",
        en:
          "Nobody can check that so long a condition finds the right people, nor can whoever takes over the text after you."
      ),
      wrong: .told(
        Words(nb: "Et vilkår på over 4096 tegn", en: "A condition of more than 4096 characters"),
        page: ":: kartlegging uro {#uro-for}\n\n::: hvis uro-for.sum >= 2"
          + String(repeating: " og uro-for.sum >= 2", count: 250) + "\nDet er mye uro.\n:::"),
      right: .told(
        Words(nb: "Det samme vilkåret, skrevet én gang", en: "The same condition, written once"),
        page: ":: kartlegging uro {#uro-for}\n\n::: hvis uro-for.sum >= 2"
          + String(repeating: " og uro-for.sum >= 2", count: 0) + "\nDet er mye uro.\n:::")))
}
