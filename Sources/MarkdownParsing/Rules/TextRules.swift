import Diagnostics

/// What running text may hold.
extension Rule {
  static let rawHTML = Rule(
    "M0501", .error,
    Words(nb: "{tag} er HTML, og det går ikke her", en: "{tag} is HTML, which can't be used here"),
    help: Words(nb: "{instead}", en: "{instead}"),
    explained: Explanation(
      why: Words(
        nb:
          "HTML kan vise ulike ting i ulike nettlesere og slippe inn kode som leser det folk skriver. Det du trenger, finnes som tegn som alle telefoner forstår.",
        en:
          "HTML may look different in each browser and let in code that reads what people write. What you need exists as signs that every phone understands."
      ),
      wrong: .page("Angst er <b>ikke</b> farlig."),
      right: .page("Angst er **ikke** farlig.")))

  static let inlineDirectiveUnknown = Rule(
    "M0530", .error,
    Words(nb: "«:{name}[…]» finnes ikke", en: "there is no “:{name}[…]”"),
    help: Words(nb: "skriv :svar[øvelse.felt]", en: "write :answer[exercise.field]"),
    explained: Explanation(
      why: Words(
        nb: "Den som skal få møte sine egne ord igjen, ville se kolonet og klammene i stedet.",
        en: "Whoever was to meet her own words again would see the colon and the brackets instead."),
      wrong: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: linje Hva skjedde? {#situasjon}
        :::

        Du skrev: :swar[uro-na.situasjon]
        """),
      right: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: linje Hva skjedde? {#situasjon}
        :::

        Du skrev: :svar[uro-na.situasjon]
        """)))
}
