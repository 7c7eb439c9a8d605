import Diagnostics

/// The signs, numbers and names of conditions and computations.
extension Rule {
  static let expressionEmpty = Rule(
    "M0701", .error,
    Words(nb: "vilkåret er tomt", en: "the condition is empty"),
    help: Words(nb: "skriv for eksempel `gad-7.sum >= 10`", en: "write for example `gad-7.sum >= 10`"),
    explained: Explanation(
      why: Words(
        nb:
          "Med et tomt vilkår kan ingen si når teksten skal vises, og den den var ment for, får den kanskje aldri.",
        en:
          "With an empty condition nobody can say when the text is to be shown, and whom it was meant for may never get it."
      ),
      wrong: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: tips Når det er mye {vis=""}
        Pust rolig ut.
        :::
        """),
      right: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: tips Når det er mye {vis="uro-for.sum >= 2"}
        Pust rolig ut.
        :::
        """)))

  static let expressionOtherSign = Rule(
    "M0702", .error,
    Words(nb: "`{written}` skrives `{right}` her", en: "`{written}` is written `{right}` here"),
    help: Words(nb: "skriv `{right}`", en: "write `{right}`"),
    explained: Explanation(
      why: Words(
        nb:
          "Tegnet betyr noe annet her enn der du er vant til det. Da kunne rådet blitt vist til andre enn dem det er skrevet for.",
        en:
          "The sign means something else here than where you are used to it. The advice might be shown to others than those it is written for."
      ),
      wrong: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: hvis uro-for.sum => 2
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

  static let expressionUnknownSign = Rule(
    "M0703", .error,
    Words(nb: "`{sign}` kan ikke stå i et vilkår", en: "`{sign}` cannot stand in a condition"),
    help: Words(
      nb:
        "bruk `< <= = != >= > + - * /`, `har`, `og`, `eller`, `ikke`, tall, navn og tekst i anførselstegn",
      en:
        "use `< <= = != >= > + - * /`, `has`, `and`, `or`, `not`, numbers, names and quoted text"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Et tegn som systemet ikke kjenner, kan det ikke regne med. Da får ingen se det som avhenger av svaret.",
        en:
          "The system can't count with a sign it doesn't know. Then nobody is shown what depends on the answer."
      ),
      wrong: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: hvis uro-for.sum % 2
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

  static let expressionTightMinus = Rule(
    "M0704", .error,
    Words(nb: "minus uten mellomrom rundt", en: "a minus without spaces round it"),
    help: Words(
      nb: "skriv ` - ` med mellomrom på begge sider; en bindestrek uten hører til et navn",
      en: "write ` - ` with a space on both sides; a hyphen without them belongs to a name"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten mellomrom leses bindestreken som en del av et navn, og regnestykket ville spurt etter et felt som ikke finnes.",
        en:
          "Without spaces the hyphen is read as part of a name, and the computation would ask for a field that doesn't exist."
      ),
      wrong: .page(
        """
        ::: øvelse Uro før og etter {#ut}
        :: tall Før {#for}
        :: tall Etter {#etter}
        :: beregnet Så mye gikk den ned {#ned verdi="for -etter"}
        :::
        """),
      right: .page(
        """
        ::: øvelse Uro før og etter {#ut}
        :: tall Før {#for}
        :: tall Etter {#etter}
        :: beregnet Så mye gikk den ned {#ned verdi="for - etter"}
        :::
        """)))

  static let expressionDecimalComma = Rule(
    "M0705", .error,
    Words(nb: "komma i et tall", en: "a comma in a number"),
    help: Words(nb: "skriv punktum: `{right}`", en: "write a point: `{right}`"),
    explained: Explanation(
      why: Words(
        nb:
          "Komma skiller ting i en parentes, så 7,5 kunne blitt lest som 7 og 5. Grensen ville ligge et annet sted enn du satte den.",
        en:
          "A comma divides things in parentheses, so that 7,5 might be read as 7 and 5. The limit would lie elsewhere than where you set it."
      ),
      wrong: .page(
        """
        ::: øvelse Natten {#natten}
        :: tall Timer du sov {#sov}

        ::: hvis sov >= 7,5
        Du sov godt.
        :::
        :::
        """),
      right: .page(
        """
        ::: øvelse Natten {#natten}
        :: tall Timer du sov {#sov}

        ::: hvis sov >= 7.5
        Du sov godt.
        :::
        :::
        """)))

  static let expressionNotANumber = Rule(
    "M0706", .error,
    Words(nb: "«{text}» er ikke et tall", en: "“{text}” is not a number"),
    help: Words(
      nb: "et navn begynner med en bokstav, og et tall har bare sifre og punktum",
      en: "a name begins with a letter, and a number has only digits and a point"),
    explained: Explanation(
      why: Words(
        nb:
          "Blir et tall og et ord skrevet sammen, er det ikke til å vite om du mente grensen eller navnet, og feil person kunne fått teksten.",
        en:
          "When a number and a word run together there is no telling whether you meant the limit or a name, and the wrong person might get the text."
      ),
      wrong: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: hvis uro-for.sum >= 2poeng
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

  static let expressionNotATime = Rule(
    "M0707", .error,
    Words(nb: "«{text}» er ikke et klokkeslett", en: "“{text}” is not a time of day"),
    help: Words(nb: "skriv timer og minutter, som `07:00`", en: "write hours and minutes, as `07:00`"),
    explained: Explanation(
      why: Words(
        nb:
          "Et klokkeslett som ikke finnes, inntreffer aldri. Den som legger seg sent, ville ikke fått rådet du skrev til henne.",
        en:
          "A time that doesn't exist never comes. Whoever goes to bed late wouldn't get the advice that you wrote for her."
      ),
      wrong: .page(
        """
        ::: øvelse Kvelden {#kvelden}
        :: klokkeslett Når la du deg? {#la-meg}

        ::: hvis la-meg >= 24:30
        Prøv å legge deg litt før i morgen.
        :::
        :::
        """),
      right: .page(
        """
        ::: øvelse Kvelden {#kvelden}
        :: klokkeslett Når la du deg? {#la-meg}

        ::: hvis la-meg >= 00:30
        Prøv å legge deg litt før i morgen.
        :::
        :::
        """)))

  static let expressionUnclosedText = Rule(
    "M0708", .error,
    Words(
      nb: "anførselstegnet som avslutter teksten, mangler", en: "the quote that ends the text is missing"),
    help: Words(nb: "sett `{sign}` der teksten slutter", en: "put `{sign}` where the text ends"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten det siste anførselstegnet vet ingen hvor teksten slutter, og alt etter den ville blitt en del av det som sammenlignes.",
        en:
          "Without the last quote nobody knows where the text ends, and all that follows would become part of what is compared."
      ),
      wrong: .page(
        """
        ::: øvelse I dag {#i-dag}
        :: linje Hvor var du? {#sted}

        ::: hvis sted = "hjemme
        Gå en tur i morgen.
        :::
        :::
        """),
      right: .page(
        """
        ::: øvelse I dag {#i-dag}
        :: linje Hvor var du? {#sted}

        ::: hvis sted = "hjemme"
        Gå en tur i morgen.
        :::
        :::
        """)))

  static let expressionNotAName = Rule(
    "M0709", .error,
    Words(nb: "«{text}» er ikke et navn", en: "“{text}” is not a name"),
    help: Words(
      nb: "skriv ett punktum mellom delene, som `angstsirkel.styrke`",
      en: "write one point between the parts, as `angstsirkel.styrke`"),
    explained: Explanation(
      why: Words(
        nb: "Et navn med en tom del viser ikke til noe svar, og teksten som venter på det, ble aldri vist.",
        en:
          "A name with an empty part refers to no answer, and the text that waits for it would never be shown."
      ),
      wrong: .page(
        """
        :: kartlegging uro {#uro-for}

        ::: hvis uro-for..sum >= 2
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
}
