import Diagnostics

/// What fields of numbers, time and drawing need.
extension Rule {
  static let scaleWithoutEnds = Rule(
    "M0309", .error,
    Words(nb: "skalaen mangler endene sine", en: "the scale lacks its ends"),
    help: Words(nb: "skriv {min=0 max=10}", en: "write {min=0 max=10}"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten endene vet ingen om 7 er mye eller lite, og svaret sier ingenting neste gang hun sammenligner.",
        en:
          "Without the ends nobody knows whether 7 is a lot or a little, and the answer says nothing when she compares next time."
      ),
      wrong: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke}
        :::
        """),
      right: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=10}
        :::
        """)))

  static let rangeUpsideDown = Rule(
    "M0310", .error,
    Words(nb: "min må være mindre enn max", en: "min must be less than max"),
    help: Words(nb: "skriv for eksempel {min=0 max=10}", en: "write for example {min=0 max=10}"),
    explained: Explanation(
      why: Words(
        nb: "Når det minste er større enn det største, finnes det ikke noe tall å svare med.",
        en: "When the least is more than the most, there is no number to answer with."),
      wrong: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=10 max=0}
        :::
        """),
      right: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=10}
        :::
        """)))

  static let stepNotPositive = Rule(
    "M0311", .error,
    Words(nb: "steget må være større enn 0", en: "the step must be more than 0"),
    help: Words(
      nb: "skriv for eksempel steg=1, eller ta det bort", en: "write for example step=1, or leave it out"),
    explained: Explanation(
      why: Words(
        nb:
          "Steget er avstanden mellom tallene man kan velge. Er den null, står skalaen stille, og ingen får svart.",
        en:
          "The step is the distance between the numbers one can choose. If it is zero, the scale stands still and nobody can answer."
      ),
      wrong: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=10 step=0}
        :::
        """),
      right: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=10 step=1}
        :::
        """)))

  static let scaleTooFine = Rule(
    "M0312", .error,
    Words(nb: "skalaen har over hundre trinn", en: "the scale has over a hundred steps"),
    help: Words(
      nb: "bruk :: tall, eller et større steg, som steg=10", en: "use :: number, or a larger step, as step=10"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Så mange trinn får ikke plass på en telefon, og ingen kjenner forskjell på 631 og 632. Den som skjelver på hendene, treffer ikke.",
        en:
          "So many steps have no room on a phone, and nobody feels the difference between 631 and 632. Shaking hands can't hit them."
      ),
      wrong: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=1000}
        :::
        """),
      right: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=100}
        :::
        """)))

  static let timerWithoutTime = Rule(
    "M0313", .error,
    Words(
      nb: "tidtakeren trenger en tid på høyst to timer", en: "the timer needs a time of at most two hours"),
    help: Words(nb: "skriv for eksempel {minutter=5}", en: "write for example {minutes=5}"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som begynner på en pusteøvelse, må vite når den er over. En tidtaker uten tid teller aldri ned.",
        en:
          "Whoever begins a breathing exercise must know when it is over. A timer without a time never counts down."
      ),
      wrong: .page(
        """
        ::: øvelse Pust {#pust}
        :: tidtaker Pust rolig {#rolig}
        :::
        """),
      right: .page(
        """
        ::: øvelse Pust {#pust}
        :: tidtaker Pust rolig {#rolig minutter=3}
        :::
        """)))

  static let computedWithoutValue = Rule(
    "M0314", .error,
    Words(nb: "det beregnede feltet mangler en beregning", en: "the computed field lacks a computation"),
    help: Words(nb: "skriv {verdi=\"sovet / i-seng * 100\"}", en: "write {value=\"slept / in-bed * 100\"}"),
    explained: Explanation(
      why: Words(
        nb:
          "Feltet skal regne ut noe for den som fyller ut. Uten en beregning blir det stående tomt for alltid.",
        en: "The field is to compute something for the person. Without a computation it stays empty for ever."
      ),
      wrong: .page(
        """
        ::: øvelse Natten {#natten}
        :: tall Timer du sov {#sov}
        :: tall Timer du lå i sengen {#la}
        :: beregnet Søvneffektivitet i prosent {#effektivitet}
        :::
        """),
      right: .page(
        """
        ::: øvelse Natten {#natten}
        :: tall Timer du sov {#sov}
        :: tall Timer du lå i sengen {#la}
        :: beregnet Søvneffektivitet i prosent {#effektivitet verdi="sov / la * 100"}
        :::
        """)))

  static let plotWithoutFields = Rule(
    "M0315", .error,
    Words(nb: "grafen mangler felt å tegne", en: "the plot lacks fields to draw"),
    help: Words(nb: "skriv {felt=dagbok.humor}", en: "write {fields=diary.mood}"),
    explained: Explanation(
      why: Words(
        nb:
          "En graf uten felt er en tom ramme. Den som har ført dagbok i to uker, får ikke se det som har endret seg.",
        en:
          "A plot without fields is an empty frame. Whoever has kept a diary for two weeks can't see what has changed."
      ),
      wrong: .page(
        """
        ::: dagbok Humør {#humor}
        :: skala Hvordan har du det? {#na min=0 max=10}
        :: graf Slik har det gått {#utvikling}
        :::
        """),
      right: .page(
        """
        ::: dagbok Humør {#humor}
        :: skala Hvordan har du det? {#na min=0 max=10}
        :: graf Slik har det gått {#utvikling felt=humor.na}
        :::
        """)))

  static let rowsHoldText = Rule(
    "M0316", .error,
    Words(
      nb: "mellom feltene i «rader» står det noe annet",
      en: "something else stands among the fields of “rows”"),
    help: Words(nb: "flytt det til før «rader»", en: "move it to before “rows”"),
    explained: Explanation(
      why: Words(
        nb:
          "Hver rad er en linje i en tabell og har bare plass til felt. Det du skrev her, ville ingen fått se.",
        en: "Each row is a line of a table with room for fields only. Nobody would see what you wrote here."),
      wrong: .page(
        """
        ::: øvelse Min stige {#stige}
        ::: rader Trinn {#trinn}
        Begynn med det letteste.

        :: linje Hva skal du gjøre? {#hva}
        :::
        :::
        """),
      right: .page(
        """
        ::: øvelse Min stige {#stige}
        Begynn med det letteste.

        ::: rader Trinn {#trinn}
        :: linje Hva skal du gjøre? {#hva}
        :::
        :::
        """)))
}
