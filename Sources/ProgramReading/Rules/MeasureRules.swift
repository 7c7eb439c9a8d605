import Diagnostics

/// The rules about measures.
public enum MeasureRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [
    .measureOptionUnreadable, .measureOptionTwice, .measureOneOption, .measureWithoutOptions,
    .measureWithoutItems,
    .measureItemTwice, .measureItemNumber, .measureEmptyItem, .measureTextAmongItems, .measureNoSuchItem,
    .measureSubscalesUnreadable, .measureBandUnreadable, .measureBandOutside, .measureBandsOverlap,
    .measureBandGap,
    .measureBandStart, .measureBandEnd, .measureHighestBand, .measureTooManyMissing, .measureClinicalOutside,
    .measureWithoutAlert, .measureWithoutSource, .measureUnlocked, .measureWordsChanged,
  ]
}

extension Rule {
  // MARK: Options and items

  static let measureOptionUnreadable = Rule(
    "M0601", .error,
    Words(nb: "svaralternativet har ikke et tall og en tekst", en: "the option has no number and text"),
    help: Words(nb: "skriv som `- 0: Ikke i det hele tatt`", en: "write as `- 0: Not at all`"))

  static let measureOptionTwice = Rule(
    "M0602", .error,
    Words(nb: "verdien {value} står på to svaralternativer", en: "two options have the value {value}"),
    help: Words(nb: "gi hvert alternativ sitt eget tall", en: "give each option a number of its own"))

  static let measureOneOption = Rule(
    "M0603", .error,
    Words(nb: "bare ett svaralternativ", en: "only one option"),
    help: Words(nb: "skriv minst to", en: "write at least two"))

  static let measureWithoutOptions = Rule(
    "M0604", .error,
    Words(nb: "svaralternativer mangler for spørsmålet", en: "the item has no options"),
    help: Words(
      nb: "skriv `options:` øverst for alle, eller `- 0: Aldri` under spørsmålet",
      en: "write `options:` at the top for all, or `- 0: Never` below the item"))

  static let measureWithoutItems = Rule(
    "M0605", .error,
    Words(nb: "kartleggingen har ingen spørsmål", en: "the measure has no items"),
    help: Words(
      nb: "skriv dem som en nummerert liste: `1. Følt deg nervøs`",
      en: "write them as a numbered list: `1. Felt nervous`"))

  static let measureItemTwice = Rule(
    "M0606", .error,
    Words(nb: "to spørsmål har nummer {number}", en: "two items have the number {number}"),
    help: Words(nb: "bruk numrene fra det utgitte skjemaet", en: "use the numbers of the published form"))

  static let measureItemNumber = Rule(
    "M0607", .error,
    Words(
      nb: "nummer {written} står der nummer {number} skulle stått",
      en: "number {written} stands where {number} belongs"),
    help: Words(
      nb: "nummerer spørsmålene i rekkefølge som i det utgitte skjemaet; poengene regnes etter numrene",
      en: "number the items in the order of the published form; the score goes by the numbers"))

  static let measureEmptyItem = Rule(
    "M0608", .error,
    Words(nb: "spørsmål {number} har ingen tekst", en: "item {number} has no text"))

  static let measureTextAmongItems = Rule(
    "M0609", .error,
    Words(nb: "tekst mellom eller etter spørsmålene", en: "text between or after the items"),
    help: Words(
      nb: "flytt den foran spørsmål 1; under et spørsmål står bare svaralternativer, som `- 0: Aldri`",
      en: "move it before item 1; only options stand below an item, as `- 0: Never`"))

  static let measureNoSuchItem = Rule(
    "M0610", .error,
    Words(nb: "spørsmål {number} finnes ikke", en: "there is no item {number}"),
    help: Words(nb: "det siste er nummer {last}", en: "the last is number {last}"))

  static let measureSubscalesUnreadable = Rule(
    "M0611", .error,
    Words(nb: "delskalaene kan ikke leses", en: "the subscales cannot be read"),
    help: Words(
      nb: "skriv som `subscales: {kropp: [1, 4], tanker: [2, 3]}`",
      en: "write as `subscales: {body: [1, 4], thoughts: [2, 3]}`"))

  // MARK: Bands

  static let measureBandUnreadable = Rule(
    "M0612", .error,
    Words(nb: "nivået har ikke to tall", en: "the band has no two numbers"),
    help: Words(
      nb: "skriv som `- 0-4: {name: minimal, say: \"…\"}`, med det minste tallet først",
      en: "write as `- 0-4: {name: minimal, say: \"…\"}`, the smaller number first"))

  static let measureBandOutside = Rule(
    "M0613", .error,
    Words(
      nb: "nivået går utenfor de mulige poengene, {from}–{to}",
      en: "the band goes beyond the possible scores, {from}–{to}"),
    help: Words(
      nb: "rett grensene, eller se om et svaralternativ eller spørsmål mangler",
      en: "mend the limits, or see whether an option or item is missing"))

  static let measureBandsOverlap = Rule(
    "M0614", .error,
    Words(nb: "to nivåer dekker {from}–{to}", en: "two bands cover {from}–{to}"),
    help: Words(
      nb: "la hvert nivå begynne der det forrige slutter", en: "let each band begin where the one before ends"
    ))

  static let measureBandGap = Rule(
    "M0615", .error,
    Words(nb: "ingen nivåer mellom {from} og {to}", en: "no band between {from} and {to}"),
    help: Words(
      nb: "la hvert nivå begynne der det forrige slutter", en: "let each band begin where the one before ends"
    ))

  static let measureBandStart = Rule(
    "M0616", .error,
    Words(nb: "ingen nivåer under {to}", en: "no band below {to}"),
    help: Words(nb: "den laveste poengsummen er {from}", en: "the lowest score is {from}"))

  static let measureBandEnd = Rule(
    "M0617", .error,
    Words(nb: "ingen nivåer over {from}", en: "no band above {from}"),
    help: Words(nb: "den høyeste poengsummen er {to}", en: "the highest score is {to}"))

  static let measureHighestBand = Rule(
    "M0618", .error,
    Words(nb: "det høyeste nivået mangler {missing}", en: "the highest band lacks {missing}"),
    label: Words(
      nb: "den som havner her, må få vite hva den kan gjøre",
      en: "whoever ends up here must be told what to do"),
    help: Words(
      nb: "skriv hva personen leser og hva som vises: `say: \"…\", show: contact`",
      en: "write what the person reads and what is shown: `say: \"…\", show: contact`"))

  // MARK: Scoring and safety

  static let measureTooManyMissing = Rule(
    "M0619", .error,
    Words(nb: "alle spørsmålene kan ikke mangle", en: "not all items may be missing"),
    help: Words(
      nb: "kartleggingen har {count} spørsmål som gir poeng",
      en: "the measure has {count} items that are scored"))

  static let measureClinicalOutside = Rule(
    "M0620", .error,
    Words(
      nb: "grensen ligger utenfor de mulige poengene, {from}–{to}",
      en: "the limit lies beyond the possible scores, {from}–{to}"))

  static let measureWithoutAlert = Rule(
    "M0621", .error,
    Words(
      nb: "spørsmål {number} gjelder selvskading eller død, og ingenting varsles",
      en: "item {number} is about self-harm or death, and nothing alerts"),
    help: Words(
      nb: "skriv øverst `alerts: [{when: item.{number} >= {least}, show: crisis}]`",
      en: "write at the top `alerts: [{when: item.{number} >= {least}, show: crisis}]`"))

  static let measureWithoutSource = Rule(
    "M0622", .error,
    Words(
      nb: "«source» mangler i en validert kartlegging", en: "“source” is missing from a validated measure"),
    help: Words(
      nb: "skriv hvor ordlyden er utgitt: `source: Spitzer RL et al. 2006. …`",
      en: "write where the wording is published: `source: Spitzer RL et al. 2006. …`"))

  static let measureUnlocked = Rule(
    "M0623", .error,
    Words(nb: "ordlyden er ikke låst", en: "the wording is not locked"),
    help: Words(
      nb: "sammenlign hvert ord med det utgitte skjemaet, og skriv så `fingerprint: {found}`",
      en: "compare every word with the published form, then write `fingerprint: {found}`"))

  static let measureWordsChanged = Rule(
    "M0624", .error,
    Words(nb: "ordlyden er endret siden den ble låst", en: "the wording has changed since it was locked"),
    help: Words(
      nb: "sett ordene tilbake; er endringen riktig etter det utgitte skjemaet, skriv `fingerprint: {found}`",
      en: "put the words back; if the change is right by the published form, write `fingerprint: {found}`"))
}
