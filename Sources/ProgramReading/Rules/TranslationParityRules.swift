import Diagnostics

/// What a translation must have as its source has it.
extension Rule {
  static let answerCountDiffers = Rule(
    "M0810", .error,
    Words(
      nb: "quizen «{id}» har {here} svar her og {there} i kilden",
      en: "the quiz “{id}” has {here} answers here and {there} in the source"),
    help: Words(nb: "skriv like mange, i samme rekkefølge", en: "write as many, in the same order"),
    explained: Explanation(
      why: Words(
        nb:
          "Svarene lagres etter plassen sin. Er det ett for mye eller for lite, får personen tilbakemelding på et annet svar enn hun ga.",
        en:
          "Answers are kept by their place. With one too many or too few, the person gets the words that belong to another answer than hers."
      ),
      wrong: .translated(
        """
        # Velkommen

        ::: quiz Er angst farlig? {#farlig}
        - [ ] Ja
        - [x] Nei
        :::
        """,
        to:
          """
          # Welcome

          ::: quiz Is anxiety dangerous? {#farlig}
          - [ ] Yes
          - [x] No
          - [ ] Sometimes
          :::
          """),
      right: .translated(
        """
        # Velkommen

        ::: quiz Er angst farlig? {#farlig}
        - [ ] Ja
        - [x] Nei
        :::
        """,
        to:
          """
          # Welcome

          ::: quiz Is anxiety dangerous? {#farlig}
          - [ ] Yes
          - [x] No
          :::
          """)))

  static let rightAnswerDiffers = Rule(
    "M0811", .error,
    Words(
      nb: "det riktige svaret er et annet enn i kilden", en: "the right answer is another than in the source"),
    help: Words(
      nb: "sett [x] ved de samme svarene, i samme rekkefølge",
      en: "put [x] at the same answers, in the same order"),
    explained: Explanation(
      why: Words(
        nb: "Den som leser oversettelsen, ville lært det motsatte av det som er sant.",
        en: "Whoever reads the translation would learn the opposite of what is true."),
      wrong: .translated(
        """
        # Velkommen

        ::: quiz Er angst farlig? {#farlig}
        - [ ] Ja
        - [x] Nei
        :::
        """,
        to:
          """
          # Welcome

          ::: quiz Is anxiety dangerous? {#farlig}
          - [x] Yes
          - [ ] No
          :::
          """),
      right: .translated(
        """
        # Velkommen

        ::: quiz Er angst farlig? {#farlig}
        - [ ] Ja
        - [x] Nei
        :::
        """,
        to:
          """
          # Welcome

          ::: quiz Is anxiety dangerous? {#farlig}
          - [ ] Yes
          - [x] No
          :::
          """)))

  static let optionsDiffer = Rule(
    "M0812", .error,
    Words(
      nb: "valgene er {here} her og {there} i kilden",
      en: "the options are {here} here and {there} in the source"),
    help: Words(
      nb: "skriv de samme, med samme id og rekkefølge", en: "write the same ones, with the same ids and order"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Svaret lagres som valget, ikke som ordene. Er valgene andre eller byttet om, ser personen et annet svar enn det hun ga når hun skifter språk.",
        en:
          "The answer is kept as the option, not as its words. Where the options differ or have changed places, the person sees another answer than hers in the other language."
      ),
      wrong: .translated(
        """
        # Velkommen

        ::: øvelse Det som hjelper {#ro}
        :: valg Hva gjør deg rolig? {#hva}
        - Gå en tur {#tur}
        - Ringe noen {#ringe}
        :::
        """,
        to:
          """
          # Welcome

          ::: øvelse What helps {#ro}
          :: valg What calms you? {#hva}
          - Call someone {#ringe}
          - Take a walk {#tur}
          :::
          """),
      right: .translated(
        """
        # Velkommen

        ::: øvelse Det som hjelper {#ro}
        :: valg Hva gjør deg rolig? {#hva}
        - Gå en tur {#tur}
        - Ringe noen {#ringe}
        :::
        """,
        to:
          """
          # Welcome

          ::: øvelse What helps {#ro}
          :: valg What calms you? {#hva}
          - Take a walk {#tur}
          - Call someone {#ringe}
          :::
          """)))

  static let idDiffers = Rule(
    "M0813", .error,
    Words(
      nb: "id-en er «{here}» her og «{there}» i kilden",
      en: "the id is “{here}” here and “{there}” in the source"),
    help: Words(nb: "skriv {#{there}}", en: "write {#{there}}"),
    explained: Explanation(
      why: Words(
        nb:
          "Svarene ligger under id-en. Med en annen id i oversettelsen ville de blitt borte idet personen bytter språk.",
        en:
          "The answers lie under the id. With another id in the translation they would vanish as the person changes language."
      ),
      wrong: .translated(
        """
        # Velkommen

        ::: quiz Er angst farlig? {#farlig}
        - [ ] Ja
        - [x] Nei
        :::
        """,
        to:
          """
          # Welcome

          ::: quiz Is anxiety dangerous? {#dangerous}
          - [ ] Yes
          - [x] No
          :::
          """),
      right: .translated(
        """
        # Velkommen

        ::: quiz Er angst farlig? {#farlig}
        - [ ] Ja
        - [x] Nei
        :::
        """,
        to:
          """
          # Welcome

          ::: quiz Is anxiety dangerous? {#farlig}
          - [ ] Yes
          - [x] No
          :::
          """)))

  static let conditionDiffers = Rule(
    "M0814", .error,
    Words(nb: "vilkåret er et annet enn i kilden", en: "the condition is another than in the source"),
    help: Words(nb: "skriv det samme som der", en: "write the same as there"),
    explained: Explanation(
      why: Words(
        nb: "Personen ville fått et annet råd på det ene språket enn på det andre, for det samme svaret.",
        en: "The same answer would bring one piece of advice in one language and another in the other."),
      wrong: .translated(
        """
        # Velkommen

        ::: øvelse Uro {#uro}
        :: skala Hvor sterk? {#styrke min=0 max=10 low="ingen" high="sterkest"}
        :::

        ::: hvis uro.styrke >= 7
        Ring noen.
        :::
        """,
        to:
          """
          # Welcome

          ::: exercise Worry {#uro}
          :: scale How strong? {#styrke min=0 max=10 low="none" high="strongest"}
          :::

          ::: if uro.styrke >= 8
          Call someone.
          :::
          """),
      right: .translated(
        """
        # Velkommen

        ::: øvelse Uro {#uro}
        :: skala Hvor sterk? {#styrke min=0 max=10 low="ingen" high="sterkest"}
        :::

        ::: hvis uro.styrke >= 7
        Ring noen.
        :::
        """,
        to:
          """
          # Welcome

          ::: exercise Worry {#uro}
          :: scale How strong? {#styrke min=0 max=10 low="none" high="strongest"}
          :::

          ::: if uro.styrke >= 7
          Call someone.
          :::
          """)))

  static let settingDiffers = Rule(
    "M0815", .error,
    Words(nb: "«{what}» er noe annet enn i kilden", en: "“{what}” is something else than in the source"),
    help: Words(nb: "skriv det samme som der", en: "write the same as there"),
    explained: Explanation(
      why: Words(
        nb:
          "Svar fra de to språkene havner i samme kurve. En sjuer av ti er ikke det samme som en sjuer av hundre.",
        en:
          "Answers from both languages go into the same curve. Seven out of ten is not the same as seven out of a hundred."
      ),
      wrong: .translated(
        """
        # Velkommen

        ::: øvelse Uro {#uro}
        :: skala Hvor sterk? {#styrke min=0 max=10 low="ingen" high="sterkest"}
        :::
        """,
        to:
          """
          # Welcome

          ::: exercise Worry {#uro}
          :: scale How strong? {#styrke min=0 max=100 low="none" high="strongest"}
          :::
          """),
      right: .translated(
        """
        # Velkommen

        ::: øvelse Uro {#uro}
        :: skala Hvor sterk? {#styrke min=0 max=10 low="ingen" high="sterkest"}
        :::
        """,
        to:
          """
          # Welcome

          ::: exercise Worry {#uro}
          :: scale How strong? {#styrke min=0 max=10 low="none" high="strongest"}
          :::
          """)))
}
