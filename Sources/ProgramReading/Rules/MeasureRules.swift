import Diagnostics

/// The rules about measures.
public enum MeasureRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [
    .measureOptionUnreadable, .measureOptionTwice, .measureOneOption, .measureWithoutOptions,
    .measureWithoutItems, .measureItemNumber, .measureEmptyItem, .measureTextAmongItems, .measureNoSuchItem,
    .measureSubscalesUnreadable, .measureBandUnreadable, .measureBandOutside, .measureBandsOverlap,
    .measureBandGap, .measureBandStart, .measureBandEnd, .measureHighestBand, .measureTooManyMissing,
    .measureClinicalOutside, .measureWithoutAlert, .measureWithoutSource, .measureUnlocked,
    .measureWordsChanged,
  ]
}

/// Options and items.
extension Rule {
  static let measureOptionUnreadable = Rule(
    "M0601", .error,
    Words(nb: "svaralternativet har ikke et tall og en tekst", en: "the option has no number and text"),
    help: Words(nb: "skriv som `- 0: Ikke i det hele tatt`", en: "write as `- 0: Not at all`"),
    explained: Explanation(
      why: Words(
        nb:
          "Tallet er poengene svaret gir, og teksten er det personen leser. Mangler den ene delen, blir summen feil, eller det er ingenting å velge.",
        en:
          "The number is what the answer scores, and the text is what the person reads. Without one of them the sum is wrong, or there is nothing to choose."
      ),
      wrong: .measureFront(
        """
        options:
          - Nei: 0
          - Ja: 1
        """),
      right: .measureFront(
        """
        options:
          - 0: Nei
          - 1: Ja
        """)))

  static let measureOptionTwice = Rule(
    "M0602", .error,
    Words(nb: "verdien {value} står på to svaralternativer", en: "two options have the value {value}"),
    help: Words(nb: "gi hvert alternativ sitt eget tall", en: "give each option a number of its own"),
    explained: Explanation(
      why: Words(
        nb:
          "To ulike svar ville gitt samme poeng, og den som har det verst, kunne fått beskjed om at det går bra.",
        en:
          "Two different answers would give the same score, and whoever is worst off might be told that all is well."
      ),
      wrong: .measure(
        """
        ---
        title: Uro
        options:
          - 0: Nei
          - 1: Litt
          - 1: Mye
        ---
        1. Har du vært urolig?
        2. Har du vært rastløs?
        """),
      right: .measure(
        """
        ---
        title: Uro
        options:
          - 0: Nei
          - 1: Litt
          - 2: Mye
        ---
        1. Har du vært urolig?
        2. Har du vært rastløs?
        """)))

  static let measureOneOption = Rule(
    "M0603", .error,
    Words(nb: "bare ett svaralternativ", en: "only one option"),
    help: Words(nb: "skriv minst to", en: "write at least two"),
    explained: Explanation(
      why: Words(
        nb: "Med bare ett svar å velge sier resultatet ingenting om personen.",
        en: "With only one answer to choose, the result says nothing about the person."),
      wrong: .measureFront(
        """
        options:
          - 0: Nei
        """),
      right: .measureFront(
        """
        options:
          - 0: Nei
          - 1: Ja
        """)))

  static let measureWithoutOptions = Rule(
    "M0604", .error,
    Words(nb: "svaralternativer mangler for spørsmålet", en: "the item has no options"),
    help: Words(
      nb: "skriv `options:` øverst for alle, eller `- 0: Aldri` under spørsmålet",
      en: "write `options:` at the top for all, or `- 0: Never` below the item"),
    explained: Explanation(
      why: Words(
        nb: "Personen leser spørsmålet, men har ingenting å svare med, og får aldri noe resultat.",
        en: "The person reads the item but has nothing to answer with, and never gets a result."),
      wrong: .measure(
        """
        ---
        title: Uro
        period: de siste 14 dagene
        ---
        1. Har du vært urolig?
        2. Har du vært rastløs?
        """),
      right: .measure(
        """
        ---
        title: Uro
        period: de siste 14 dagene
        options: [{0: Nei}, {1: Ja}]
        ---
        1. Har du vært urolig?
        2. Har du vært rastløs?
        """)))

  static let measureWithoutItems = Rule(
    "M0605", .error,
    Words(nb: "kartleggingen har ingen spørsmål", en: "the measure has no items"),
    help: Words(
      nb: "skriv dem som en nummerert liste: `1. Følt deg nervøs`",
      en: "write them as a numbered list: `1. Felt nervous`"),
    explained: Explanation(
      why: Words(
        nb: "Den som vil finne ut hvordan det står til, møter et tomt skjema.",
        en: "Whoever wants to find out how things stand meets an empty form."),
      wrong: .measure(
        """
        ---
        title: Uro
        options: [{0: Nei}, {1: Ja}]
        ---
        Har du vært urolig?
        """),
      right: .measure(
        """
        ---
        title: Uro
        options: [{0: Nei}, {1: Ja}]
        ---
        1. Har du vært urolig?
        """)))

  static let measureItemNumber = Rule(
    "M0607", .error,
    Words(
      nb: "nummer {written} står der nummer {number} skulle stått",
      en: "number {written} stands where {number} belongs"),
    help: Words(
      nb: "nummerer spørsmålene i rekkefølge som i det utgitte skjemaet; poengene regnes etter numrene",
      en: "number the items in the order of the published form; the score goes by the numbers"),
    explained: Explanation(
      why: Words(
        nb:
          "Poeng, delskalaer og varsler viser til numrene. Er de forskjøvet, kan varselet om selvskading henge på feil spørsmål.",
        en:
          "Scores, subscales and alerts go by the numbers. Where they have slipped, the alert on self-harm may hang on the wrong item."
      ),
      wrong: .measure(
        """
        ---
        title: Uro
        options: [{0: Nei}, {1: Ja}]
        ---
        1. Har du vært urolig?
        3. Har du vært rastløs?
        """),
      right: .measure(
        """
        ---
        title: Uro
        options: [{0: Nei}, {1: Ja}]
        ---
        1. Har du vært urolig?
        2. Har du vært rastløs?
        """)))

  static let measureEmptyItem = Rule(
    "M0608", .error,
    Words(nb: "spørsmål {number} har ingen tekst", en: "item {number} has no text"),
    help: Words(
      nb: "skriv det bak nummeret, eller slett linjen", en: "write it after the number, or delete the line"),
    explained: Explanation(
      why: Words(
        nb: "Personen skal svare på noe hun ikke får lese, og svaret teller likevel med.",
        en: "The person is to answer something she doesn't get to read, and yet the answer counts."),
      wrong: .measure(
        """
        ---
        title: Uro
        options: [{0: Nei}, {1: Ja}]
        ---
        1. Har du vært urolig?
        2.
        """),
      right: .measure(
        """
        ---
        title: Uro
        options: [{0: Nei}, {1: Ja}]
        ---
        1. Har du vært urolig?
        2. Har du vært rastløs?
        """)))

  static let measureTextAmongItems = Rule(
    "M0609", .error,
    Words(nb: "tekst mellom eller etter spørsmålene", en: "text between or after the items"),
    help: Words(
      nb: "flytt den foran spørsmål 1; under et spørsmål står bare svaralternativer, som `- 0: Aldri`",
      en: "move it before item 1; only options stand below an item, as `- 0: Never`"),
    explained: Explanation(
      why: Words(
        nb:
          "Et skjema gir bare det resultatet det er prøvd ut for når spørsmålene står samlet, slik de er utgitt. Tekst imellom kan endre hvordan folk svarer.",
        en:
          "A form gives the result it was tried for only when its items stand together as published. Text in between may change how people answer."
      ),
      wrong: .measure(
        """
        ---
        title: Uro
        options: [{0: Nei}, {1: Ja}]
        ---
        1. Har du vært urolig?

        Ta deg god tid.

        2. Har du vært rastløs?
        """),
      right: .measure(
        """
        ---
        title: Uro
        options: [{0: Nei}, {1: Ja}]
        ---
        Ta deg god tid.

        1. Har du vært urolig?
        2. Har du vært rastløs?
        """)))

  static let measureNoSuchItem = Rule(
    "M0610", .error,
    Words(nb: "spørsmål {number} finnes ikke", en: "there is no item {number}"),
    help: Words(nb: "det siste er nummer {last}", en: "the last is number {last}"),
    explained: Explanation(
      why: Words(
        nb:
          "Et spørsmål som skulle vært snudd eller holdt utenfor, blir i stedet regnet som de andre, og poengsummen blir feil.",
        en:
          "An item that was to be reversed or left out is counted like the others instead, and the score is wrong."
      ),
      wrong: .measureFront("reversed: [4]"),
      right: .measureFront("reversed: [3]")))

  static let measureSubscalesUnreadable = Rule(
    "M0611", .error,
    Words(nb: "delskalaene kan ikke leses", en: "the subscales cannot be read"),
    help: Words(
      nb: "skriv som `subscales: {kropp: [1, 4], tanker: [2, 3]}`",
      en: "write as `subscales: {body: [1, 4], thoughts: [2, 3]}`"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten navn på delskalaene får ingen vite hva plagene handler mest om, og vilkår som bruker dem, slår aldri til.",
        en:
          "Without names for the subscales nobody learns what the trouble is mostly about, and conditions that use them never come true."
      ),
      wrong: .measureFront("subscales: [1, 2]"),
      right: .measureFront("subscales: {kropp: [1, 2]}")))
}
