import Diagnostics

/// Scoring, safety and the lock on the wording.
extension Rule {
  static let measureTooManyMissing = Rule(
    "M0619", .error,
    Words(nb: "alle spørsmålene kan ikke mangle", en: "not all items may be missing"),
    help: Words(
      nb: "kartleggingen har {count} spørsmål som gir poeng",
      en: "the measure has {count} items that are scored"),
    explained: Explanation(
      why: Words(
        nb: "Uten et eneste svar er summen tatt ut av luften, og noen ville tro at den handler om dem.",
        en:
          "Without a single answer the score comes out of thin air, and somebody would take it to be about her."
      ),
      wrong: .measureFront("missing: 3"),
      right: .measureFront("missing: 1")))

  static let measureClinicalOutside = Rule(
    "M0620", .error,
    Words(
      nb: "grensen ligger utenfor de mulige poengene, {from}–{to}",
      en: "the limit lies beyond the possible scores, {from}–{to}"),
    help: Words(
      nb: "skriv poengsummen der plagene regnes som kliniske, eller se om et spørsmål mangler",
      en: "write the score at which it counts as clinical, or see whether an item is missing"),
    explained: Explanation(
      why: Words(
        nb:
          "En grense som ingen kan nå, eller som alle når, gjør evalueringen verdiløs: enten har ingen fått hjelp, eller så har alle.",
        en:
          "A limit that nobody can reach, or that everybody does, makes an evaluation worthless: either nobody was unwell, or all were."
      ),
      wrong: .measureFront("clinical: 8"),
      right: .measureFront("clinical: 2")))

  static let measureWithoutAlert = Rule(
    "M0621", .error,
    Words(
      nb: "spørsmål {number} gjelder selvskading eller død, og ingenting varsles",
      en: "item {number} is about self-harm or death, and nothing alerts"),
    help: Words(
      nb: "skriv øverst `alerts: [{when: item.{number} >= {least}, show: crisis}]`",
      en: "write at the top `alerts: [{when: item.{number} >= {least}, show: crisis}]`"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som svarer ja på et slikt spørsmål, må få vite med en gang hvor det er hjelp. Ingen andre ser svaret.",
        en:
          "Whoever answers yes to such an item must learn at once where there is help. Nobody else sees the answer."
      ),
      wrong: .measure(
        """
        ---
        title: Uro
        options: [{0: Nei}, {1: Ja}]
        ---
        1. Har du vært urolig?
        2. Har du tenkt at du vil dø?
        """),
      right: .measure(
        """
        ---
        title: Uro
        options: [{0: Nei}, {1: Ja}]
        alerts: [{when: item.2 >= 1, show: crisis}]
        ---
        1. Har du vært urolig?
        2. Har du tenkt at du vil dø?
        """)))

  static let measureWithoutSource = Rule(
    "M0622", .error,
    Words(
      nb: "«source» mangler i en validert kartlegging", en: "“source” is missing from a validated measure"),
    help: Words(
      nb: "skriv hvor ordlyden er utgitt: `source: Spitzer RL et al. 2006. …`",
      en: "write where the wording is published: `source: Spitzer RL et al. 2006. …`"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten kilden kan ingen sammenligne ordene med det utgitte skjemaet, og hverken personen eller kollegene dine vet hva resultatet bygger på.",
        en:
          "Without its source nobody can compare the words with the published form, and neither the person nor your colleagues know what the result rests on."
      ),
      wrong: .measure(
        """
        ---
        title: Uro
        options: [{0: Nei}, {1: Ja}]
        validated: true
        fingerprint: 98bce9 b9a24b 67a19b 4214d8 73eedb
        ---
        1. Har du vært urolig?
        2. Har du vært rastløs?
        """),
      right: .measure(
        """
        ---
        title: Uro
        options: [{0: Nei}, {1: Ja}]
        source: Lie K. 2019
        validated: true
        fingerprint: 98bce9 b9a24b 67a19b 4214d8 73eedb
        ---
        1. Har du vært urolig?
        2. Har du vært rastløs?
        """)))

  static let measureUnlocked = Rule(
    "M0623", .error,
    Words(nb: "ordlyden er ikke låst", en: "the wording is not locked"),
    help: Words(
      nb: "sammenlign hvert ord med det utgitte skjemaet, og skriv så `fingerprint: {found}`",
      en: "compare every word with the published form, then write `fingerprint: {found}`"),
    explained: Explanation(
      why: Words(
        nb:
          "Et skjema er prøvd ut med akkurat disse ordene. Låsen gjør at ingen retter et ord i god mening uten å vite at resultatet da ikke lenger kan sammenlignes.",
        en:
          "A form was tried with these very words. The lock keeps anybody from mending one in good faith without knowing that results can then no longer be compared."
      ),
      wrong: .measureFront("validated: true"),
      right: .measureFront(
        """
        validated: true
        fingerprint: 83f5f9 b9a24b 67a19b 4214d8 73eedb 6ea8bd
        """)))

  static let measureWordsChanged = Rule(
    "M0624", .error,
    Words(nb: "ordlyden er endret siden den ble låst", en: "the wording has changed since it was locked"),
    help: Words(
      nb: "sett ordene tilbake; er endringen riktig etter det utgitte skjemaet, skriv `fingerprint: {found}`",
      en: "put the words back; if the change is right by the published form, write `fingerprint: {found}`"),
    explained: Explanation(
      why: Words(
        nb:
          "Ett annet ord kan endre hvordan folk svarer. Da betyr ikke poengene lenger det forskningen sier, og gamle og nye svar kan ikke sammenlignes.",
        en:
          "One other word may change how people answer. The score then no longer means what research says, and old and new answers can't be compared."
      ),
      wrong: .measureFront(
        """
        period: den siste uken
        validated: true
        fingerprint: 83f5f9 b9a24b 67a19b 4214d8 73eedb 6ea8bd
        """),
      right: .measureFront(
        """
        period: de siste sju dagene
        validated: true
        fingerprint: 83f5f9 b9a24b 67a19b 4214d8 73eedb 6ea8bd
        """)))
}
