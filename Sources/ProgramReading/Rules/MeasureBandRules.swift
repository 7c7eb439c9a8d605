import Diagnostics

/// Bands.
extension Rule {
  static let measureBandUnreadable = Rule(
    "M0612", .error,
    Words(nb: "nivået har ikke to tall", en: "the band has no two numbers"),
    help: Words(
      nb: "skriv som `- 0-4: {name: minimal, say: \"…\"}`, med det minste tallet først",
      en: "write as `- 0-4: {name: minimal, say: \"…\"}`, the smaller number first"),
    explained: Explanation(
      why: Words(
        nb:
          "Tallene sier hvem som får hvilken tekst. Uten dem får personen en sum, men ingen forklaring på hva den betyr.",
        en:
          "The numbers say who gets which text. Without them the person gets a score, but no word on what it means."
      ),
      wrong: .measureFront(
        """
        bands:
          - lite: {name: lite, say: Lite uro.}
          - 2-3: {name: mye, say: Mye uro., show: contact}
        """),
      right: .measureFront(
        """
        bands:
          - 0-1: {name: lite, say: Lite uro.}
          - 2-3: {name: mye, say: Mye uro., show: contact}
        """)))

  static let measureBandOutside = Rule(
    "M0613", .error,
    Words(
      nb: "nivået går utenfor de mulige poengene, {from}–{to}",
      en: "the band goes beyond the possible scores, {from}–{to}"),
    help: Words(
      nb: "rett grensene, eller se om et svaralternativ eller spørsmål mangler",
      en: "mend the limits, or see whether an option or item is missing"),
    explained: Explanation(
      why: Words(
        nb:
          "Ingen kan få så mange poeng, så noen av tekstene vil aldri bli vist. Ofte betyr det at et spørsmål er glemt, og da er hver sum for lav.",
        en:
          "Nobody can score so high, so some of the words will never be shown. Often it means that an item was forgotten, and then every score is too low."
      ),
      wrong: .measureFront(
        """
        bands:
          - 0-1: {name: lite, say: Lite uro.}
          - 2-4: {name: mye, say: Mye uro., show: contact}
        """),
      right: .measureFront(
        """
        bands:
          - 0-1: {name: lite, say: Lite uro.}
          - 2-3: {name: mye, say: Mye uro., show: contact}
        """)))

  static let measureBandsOverlap = Rule(
    "M0614", .error,
    Words(nb: "to nivåer dekker {scores}", en: "two bands cover {scores}"),
    help: Words(
      nb: "la hvert nivå begynne rett over der det forrige slutter, som 0-4 og 5-9",
      en: "let each band begin right above where the one before ends, as 0-4 and 5-9"
    ),
    explained: Explanation(
      why: Words(
        nb: "Den som får en poengsum i begge, kan få den milde teksten når den alvorlige var ment.",
        en: "Whoever scores within both may get the mild words where the serious ones were meant."),
      wrong: .measureFront(
        """
        bands:
          - 0-2: {name: lite, say: Lite uro.}
          - 2-3: {name: mye, say: Mye uro., show: contact}
        """),
      right: .measureFront(
        """
        bands:
          - 0-1: {name: lite, say: Lite uro.}
          - 2-3: {name: mye, say: Mye uro., show: contact}
        """)))

  static let measureBandGap = Rule(
    "M0615", .error,
    Words(nb: "ingen nivåer mellom {from} og {to}", en: "no band between {from} and {to}"),
    help: Words(
      nb: "la hvert nivå begynne rett over der det forrige slutter, som 0-4 og 5-9",
      en: "let each band begin right above where the one before ends, as 0-4 and 5-9"
    ),
    explained: Explanation(
      why: Words(
        nb: "Den som havner mellom nivåene, får ingen forklaring og ingen hjelp videre.",
        en: "Whoever ends up between the bands gets no explanation and no help onwards."),
      wrong: .measureFront(
        """
        bands:
          - 0-1: {name: lite, say: Lite uro.}
          - 3: {name: mye, say: Mye uro., show: contact}
        """),
      right: .measureFront(
        """
        bands:
          - 0-1: {name: lite, say: Lite uro.}
          - 2-3: {name: mye, say: Mye uro., show: contact}
        """)))

  static let measureBandStart = Rule(
    "M0616", .error,
    Words(nb: "ingen nivåer under {to}", en: "no band below {to}"),
    help: Words(nb: "den laveste poengsummen er {from}", en: "the lowest score is {from}"),
    explained: Explanation(
      why: Words(
        nb: "Den som svarer nei på alt, får et tall uten et ord om at det er bra.",
        en: "Whoever answers no to everything gets a figure, and not a word that this is good."),
      wrong: .measureFront(
        """
        bands:
          - 1: {name: lite, say: Lite uro.}
          - 2-3: {name: mye, say: Mye uro., show: contact}
        """),
      right: .measureFront(
        """
        bands:
          - 0-1: {name: lite, say: Lite uro.}
          - 2-3: {name: mye, say: Mye uro., show: contact}
        """)))

  static let measureBandEnd = Rule(
    "M0617", .error,
    Words(nb: "ingen nivåer over {from}", en: "no band above {from}"),
    help: Words(nb: "den høyeste poengsummen er {to}", en: "the highest score is {to}"),
    explained: Explanation(
      why: Words(
        nb: "De som har det aller verst, er de eneste som ikke får vite noe.",
        en: "Those who are worst off would be the only ones who are told nothing."),
      wrong: .measureFront(
        """
        bands:
          - 0-1: {name: lite, say: Lite uro.}
          - 2: {name: mye, say: Mye uro., show: contact}
        """),
      right: .measureFront(
        """
        bands:
          - 0-1: {name: lite, say: Lite uro.}
          - 2-3: {name: mye, say: Mye uro., show: contact}
        """)))

  static let measureHighestBand = Rule(
    "M0618", .error,
    Words(nb: "det høyeste nivået mangler {missing}", en: "the highest band lacks {missing}"),
    label: Words(
      nb: "den som havner her, må få vite hva den kan gjøre",
      en: "whoever ends up here must be told what to do"),
    help: Words(
      nb: "skriv hva personen leser og hva som vises: `say: \"…\", show: contact`",
      en: "write what the person reads and what is shown: `say: \"…\", show: contact`"),
    explained: Explanation(
      why: Words(
        nb: "Den som får flest poeng, trenger mest å høre hva tallet betyr og hvor det er hjelp å få.",
        en: "Whoever scores highest needs most to hear what the figure means and where help is to be had."),
      wrong: .measureFront(
        """
        bands:
          - 0-1: {name: lite, say: Lite uro.}
          - 2-3: {name: mye, say: Mye uro.}
        """),
      right: .measureFront(
        """
        bands:
          - 0-1: {name: lite, say: Lite uro.}
          - 2-3: {name: mye, say: Mye uro., show: contact}
        """)))
}
