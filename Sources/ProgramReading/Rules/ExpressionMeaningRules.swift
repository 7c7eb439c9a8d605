import Diagnostics

/// What conditions and computations mean.
extension Rule {
  static let expressionNeverTrue = Rule(
    "M0728", .error,
    Words(
      nb: "dette stemmer aldri: «{name}» går fra {low} til {high}",
      en: "this is never true: “{name}” goes from {low} to {high}"),
    help: Words(
      nb: "skriv et tall mellom endene, eller se om tegnet er snudd",
      en: "write a number between the ends, or see whether the sign is turned"),
    explained: Explanation(
      why: Words(
        nb:
          "Teksten eller varselet bak vilkåret kommer aldri fram, heller ikke hos den som trenger det mest.",
        en: "The text or the alert behind the condition never appears, not even for whoever needs it most."),
      wrong: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=10}
        :::

        ::: hvis uro-na.styrke >= 70
        Ring noen du stoler på.
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
        """)))

  /// Told by whoever knows all computed fields.
  public static let computedFromItself = Rule(
    "M0729", .error,
    Words(nb: "«{name}» regnes ut av seg selv", en: "“{name}” is computed from itself"),
    help: Words(
      nb: "regn med felt som fylles ut, eller med andre beregnede felt",
      en: "count with fields that are filled in, or with other computed fields"),
    explained: Explanation(
      why: Words(
        nb: "Regnestykket får aldri noe å begynne med, og feltet står tomt for alle.",
        en: "The sum never gets anything to begin with, and the field stays empty for everybody."),
      wrong: .page(
        """
        ::: øvelse Kaffe {#kaffe}
        :: tall Kopper {#kopper min=0 max=20}
        :: beregnet I uka {#uka verdi="uka * 7"}
        :::
        """),
      right: .page(
        """
        ::: øvelse Kaffe {#kaffe}
        :: tall Kopper {#kopper min=0 max=20}
        :: beregnet I uka {#uka verdi="kopper * 7"}
        :::
        """)))

  /// Told by whoever knows the types of answers.
  public static let plotOfWords = Rule(
    "M0318", .error,
    Words(nb: "«{name}» kan ikke tegnes som en graf", en: "“{name}” can't be drawn as a plot"),
    help: Words(
      nb: "ta felt med tall: skala, tall, varighet, klokkeslett eller beregnet",
      en: "take fields with numbers: scale, number, duration, time or computed"),
    explained: Explanation(
      why: Words(
        nb:
          "Ord og valg har ingen høyde, så grafen blir stående tom uansett hvor mange dager som er fylt ut.",
        en: "Words and choices have no height, so the plot stays empty however many days have been filled in."
      ),
      wrong: .page(
        """
        ::: dagbok Uka mi {#uka-mi}
        :: linje Hva gjorde du? {#gjorde}
        :: skala Hvordan var dagen? {#dagen min=0 max=10}
        :: graf Dagene mine {#kurve felt=gjorde}
        :::
        """),
      right: .page(
        """
        ::: dagbok Uka mi {#uka-mi}
        :: linje Hva gjorde du? {#gjorde}
        :: skala Hvordan var dagen? {#dagen min=0 max=10}
        :: graf Dagene mine {#kurve felt=dagen}
        :::
        """)))

  static let expressionUnknownName = Rule(
    "M0720", .error,
    Words(nb: "«{name}» finnes ikke", en: "“{name}” doesn't exist"),
    help: Words(nb: "{advice}", en: "{advice}"),
    explained: Explanation(
      why: Words(
        nb:
          "Et svar som ikke finnes, blir aldri gitt. Den som trenger teksten, får den ikke, og ingen merker det.",
        en:
          "An answer that doesn't exist is never given. Whoever needs the text doesn't get it, and nobody notices."
      ),
      wrong: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=10}
        :::

        ::: hvis uro-na.styrken >= 7
        Ring noen du stoler på.
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
        """)))

  static let expressionNotACondition = Rule(
    "M0721", .error,
    Words(nb: "dette er {type}, ikke et vilkår", en: "this is {type}, not a condition"),
    help: Words(
      nb: "sammenlign det med noe, som `… >= 10`, eller skriv `besvart(…)`",
      en: "compare it with something, as `… >= 10`, or write `answered(…)`"),
    explained: Explanation(
      why: Words(
        nb: "Et tall alene er hverken ja eller nei, så ingen kan si hvem som skal få se teksten.",
        en: "A number by itself is neither yes nor no, so nobody can say who is to be shown the text."),
      wrong: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=10}
        :::

        ::: hvis uro-na.styrke
        Ring noen du stoler på.
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
        """)))

  static let expressionNotANumericValue = Rule(
    "M0722", .error,
    Words(
      nb: "dette er {type}, og det kan ikke regnes med", en: "this is {type}, which cannot be counted with"),
    help: Words(nb: "regn med tall og varigheter", en: "count with numbers and durations"),
    explained: Explanation(
      why: Words(
        nb: "Ord kan ikke legges sammen med tall. Feltet ville stått tomt for alle som fyller ut.",
        en: "Words can't be added to numbers. The field would stay empty for everybody who fills it in."),
      wrong: .page(
        """
        ::: øvelse Turen {#turen}
        :: linje Hvor gikk du? {#hvor}
        :: tall Minutter {#minutter}
        :: beregnet Minutter i uken {#uken verdi="hvor * 7"}
        :::
        """),
      right: .page(
        """
        ::: øvelse Turen {#turen}
        :: linje Hvor gikk du? {#hvor}
        :: tall Minutter {#minutter}
        :: beregnet Minutter i uken {#uken verdi="minutter * 7"}
        :::
        """)))

  static let expressionIncomparable = Rule(
    "M0723", .error,
    Words(
      nb: "{left} kan ikke sammenlignes slik med {right}",
      en: "{left} cannot be compared with {right} like this"),
    help: Words(
      nb: "sammenlign like ting; tekster kan bare være like (`=`) eller ulike (`!=`)",
      en: "compare things that are alike; texts can only be equal (`=`) or unequal (`!=`)"),
    explained: Explanation(
      why: Words(
        nb:
          "Ulike ting kan ikke være større eller mindre enn hverandre. Teksten ble aldri vist, heller ikke til den som trenger den mest.",
        en:
          "Unlike things can't be more or less than each other. The text would never be shown, not even to whoever needs it most."
      ),
      wrong: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=10}
        :::

        ::: hvis uro-na.styrke >= "mye"
        Ring noen du stoler på.
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
        """)))

  static let expressionOptionCompared = Rule(
    "M0724", .error,
    Words(
      nb: "«{name}» er et valg, og det sammenlignes ikke med tegn",
      en: "“{name}” is a choice, which isn't compared with a sign"),
    help: Words(nb: "skriv `{right}`", en: "write `{right}`"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som svarer, kan ha krysset av flere ting, og da er svaret ikke likt noen av dem alene. Rådet ville ikke nådd fram.",
        en:
          "The person may have ticked several things, and then the answer equals none of them alone. The advice wouldn't reach her."
      ),
      wrong: .page(
        """
        ::: øvelse Etterpå {#etterpa}
        :: valg Hva gjorde du? {#gjorde}
        - Gikk ut {#gikk-ut}
        - Ble værende {#ble}

        ::: hvis gjorde = gikk-ut
        Prøv å bli litt lenger neste gang.
        :::
        :::
        """),
      right: .page(
        """
        ::: øvelse Etterpå {#etterpa}
        :: valg Hva gjorde du? {#gjorde}
        - Gikk ut {#gikk-ut}
        - Ble værende {#ble}

        ::: hvis gjorde har gikk-ut
        Prøv å bli litt lenger neste gang.
        :::
        :::
        """)))

  static let expressionHasNoOptions = Rule(
    "M0725", .error,
    Words(nb: "`har` krever et valg, og dette er {type}", en: "`has` needs a choice, and this is {type}"),
    help: Words(
      nb: "bruk `har` etter et felt av slaget `valg` eller `avkryssing`, og `=` eller `>=` ellers",
      en: "use `has` after a `choice` or `checks` field, and `=` or `>=` elsewhere"),
    explained: Explanation(
      why: Words(
        nb: "Et tall har ingen valg å lete blant. Teksten som venter på det, ville aldri bli vist.",
        en: "A number has no options to look among. The text that waits for it would never be shown."),
      wrong: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=10}
        :::

        ::: hvis uro-na.styrke har 7
        Ring noen du stoler på.
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
        """)))

  static let expressionUnknownOption = Rule(
    "M0726", .error,
    Words(nb: "«{option}» er ikke blant valgene", en: "“{option}” is not among the options"),
    help: Words(nb: "valgene er {options}", en: "the options are {options}"),
    explained: Explanation(
      why: Words(
        nb:
          "Et valg som ikke finnes, kan ingen ha valgt. Den som gjorde det du tenkte på, får ikke rådet ditt.",
        en:
          "Nobody can have chosen an option that doesn't exist. Whoever did what you had in mind doesn't get your advice."
      ),
      wrong: .page(
        """
        ::: øvelse Etterpå {#etterpa}
        :: valg Hva gjorde du? {#gjorde}
        - Gikk ut {#gikk-ut}
        - Ble værende {#ble}

        ::: hvis gjorde har gikk
        Prøv å bli litt lenger neste gang.
        :::
        :::
        """),
      right: .page(
        """
        ::: øvelse Etterpå {#etterpa}
        :: valg Hva gjorde du? {#gjorde}
        - Gikk ut {#gikk-ut}
        - Ble værende {#ble}

        ::: hvis gjorde har gikk-ut
        Prøv å bli litt lenger neste gang.
        :::
        :::
        """)))

  static let expressionWrongArguments = Rule(
    "M0727", .error,
    Words(nb: "parentesen inneholder ikke det den skal", en: "the parenthesis doesn't hold what it must"),
    help: Words(nb: "skriv som `{example}`", en: "write as `{example}`"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten et felt i parentesen er det ingenting å regne på, og den som har ført dagbok, får ikke se hvordan det har gått.",
        en:
          "Without a field in the parentheses there is nothing to count with, and whoever has kept a diary isn't shown how it went."
      ),
      wrong: .page(
        """
        ::: dagbok Humør {#humor}
        :: skala Hvordan har du det? {#na min=0 max=10}
        :: beregnet Snittet siste uke {#snittet verdi="humor.snitt(7)"}
        :::
        """),
      right: .page(
        """
        ::: dagbok Humør {#humor}
        :: skala Hvordan har du det? {#na min=0 max=10}
        :: beregnet Snittet siste uke {#snittet verdi="humor.snitt(na, 7)"}
        :::
        """)))
}
