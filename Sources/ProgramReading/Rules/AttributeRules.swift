import Diagnostics

/// What stands in the braces of a directive.
extension Rule {
  static let attributeUnknown = Rule(
    "M0424", .error,
    Words(nb: "«{name}» kjenner ikke «{key}»", en: "“{name}” doesn't know “{key}”"),
    help: Words(nb: "det kan være {choices}", en: "it may be {choices}"),
    explained: Explanation(
      why: Words(
        nb:
          "Et ord som er skrevet feil her, har ingen virkning. Den som svarer, får ikke det du hadde tenkt.",
        en: "A word misspelt here has no effect. The person doesn't get what you had in mind."),
      wrong: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: tall Hvor mange minutter varte det? {#minutter enhett=min}
        :::
        """),
      right: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: tall Hvor mange minutter varte det? {#minutter enhet=min}
        :::
        """)))

  static let attributeWithoutValue = Rule(
    "M0425", .error,
    Words(nb: "«{key}» mangler en verdi", en: "“{key}” lacks a value"),
    help: Words(
      nb: "skriv den bak et likhetstegn: {key}=…", en: "write it behind a sign of equality: {key}=…"),
    explained: Explanation(
      why: Words(
        nb:
          "Ordet venter på noe som ikke kommer. Uten denne beskjeden ville det ikke hatt noen virkning, og ingen hadde merket det før siden ble brukt.",
        en:
          "The word waits for something that never comes. Without this message it would have no effect, and nobody would notice before the page is used."
      ),
      wrong: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang visning}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """),
      right: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang visning=skjema}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """)))

  static let attributeValueUnknown = Rule(
    "M0426", .error,
    Words(nb: "«{value}» går ikke som {key}", en: "“{value}” can't be used for {key}"),
    help: Words(nb: "det kan være {choices}", en: "it may be {choices}"),
    explained: Explanation(
      why: Words(
        nb:
          "Med et ord som systemet ikke kjenner, ville øvelsen blitt tegnet på en annen måte enn du har planlagt den.",
        en:
          "With a word that the system doesn't know, the exercise would be drawn in another way than you planned it."
      ),
      wrong: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang visning=skjemma}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """),
      right: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang visning=skjema}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """)))

  static let attributeNotNumber = Rule(
    "M0427", .error,
    Words(nb: "«{value}» er ikke et tall", en: "“{value}” is not a number"),
    help: Words(nb: "skriv for eksempel {key}=10", en: "write for example {key}=10"),
    explained: Explanation(
      why: Words(
        nb:
          "Skalaen må vite hvor den begynner og slutter for å kunne tegnes. Et ord i stedet for et tall ville gjort den umulig å svare på.",
        en:
          "The scale must know where it begins and ends to be drawn. A word instead of a number would make it impossible to answer."
      ),
      wrong: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=ti}
        :::
        """),
      right: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=10}
        :::
        """)))

  static let attributeOutOfRange = Rule(
    "M0428", .error,
    Words(
      nb: "«{key}» må være et helt tall fra {low} til {high}",
      en: "“{key}” must be a whole number from {low} to {high}"),
    explained: Explanation(
      why: Words(
        nb:
          "Et felt som er høyere enn skjermen, er vanskelig å komme forbi på en telefon, og et som er for lite, inviterer ingen til å skrive.",
        en:
          "A field higher than the screen is hard to get past on a phone, and one that is too small invites nobody to write."
      ),
      wrong: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang}
        :: tekst Hva skjedde? {#hva-skjedde linjer=200}
        :::
        """),
      right: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang}
        :: tekst Hva skjedde? {#hva-skjedde linjer=20}
        :::
        """)))
}
