import Diagnostics

/// What goes wrong round braces: values without quotes, ids that stand elsewhere.
extension Rule {
  static let fenceClosesByName = Rule(
    "M0405", .error,
    Words(
      nb: "«::: {name}» åpner noe nytt i stedet for å lukke",
      en: "“::: {name}” opens something new instead of closing"),
    help: Words(nb: "skriv bare ::: på linjen som lukker", en: "write only ::: on the line that closes"),
    explained: Explanation(
      why: Words(
        nb:
          "Kolonene lukker når de står alene. Med et ord bak begynner de noe nytt, og resten av siden havner inni det.",
        en:
          "The colons close when they stand alone. With a word behind them they begin something new, and the rest of the page ends up inside it."
      ),
      wrong: .page("::: tips Når det stormer\nPust rolig ut.\n::: slutt"),
      right: .page("::: tips Når det stormer\nPust rolig ut.\n:::")))

  /// Also told of words that no reader of braces alone can know to belong to the value before them.
  public static let valueWithoutQuotes = Rule(
    "M0415", .error,
    Words(nb: "teksten bak «{key}=» trenger anførselstegn", en: "the text behind “{key}=” needs quotes"),
    help: Words(nb: "skriv {mended}", en: "write {mended}"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten anførselstegn slutter verdien ved første mellomrom. Da blir et vilkår til noe annet enn du mente, og ordene på skalaen blir halve.",
        en:
          "Without quotes the value ends at the first space. Then a condition becomes something else than you meant, and the words on the scale are cut short."
      ),
      wrong: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=10 lav=ingen uro høy="verst tenkelig"}
        :::
        """),
      right: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: skala Hvor urolig er du? {#styrke min=0 max=10 lav="ingen uro" høy="verst tenkelig"}
        :::
        """)))

  /// Also told of titles, whose words only the reader of directives knows.
  public static let idOutsideBraces = Rule(
    "M0416", .error,
    Words(nb: "id-en står ikke i krøllparentes", en: "the id doesn't stand in braces"),
    help: Words(nb: "skriv {mended}", en: "write {mended}"),
    explained: Explanation(
      why: Words(
        nb:
          "Bare det som står i krøllparentes, er en id. Alt annet er en del av teksten, så leseren ser det, og svarene lagres under et annet navn enn du har valgt.",
        en:
          "Only what stands in braces is an id. Everything else is part of the text, so the reader sees it, and the answers are kept under another name than you chose."
      ),
      wrong: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang}
        :: linje Hva skjedde? [#hva-skjedde]
        :::
        """),
      right: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang}
        :: linje Hva skjedde? {#hva-skjedde}
        :::
        """)))

  /// Told where the text is put together, by whoever knows what may have an id.
  public static let idBelongsNowhere = Rule(
    "M0417", .error,
    Words(nb: "«{id}» hører ikke til noe her", en: "“{id}” belongs to nothing here"),
    help: Words(
      nb:
        "flytt den bakerst på linjen den hører til: en overskrift, et felt, en quiz eller et valg; ellers fjern den",
      en:
        "move it to the end of the line it belongs to: a heading, a field, a quiz or an option; else remove it"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "En id på en linje for seg selv eller i vanlig tekst har ingen virkning. Feltet den var ment for, får en annen, og svarene blir vanskelige å finne igjen.",
        en:
          "An id on a line of its own or in plain text has no effect. The field that it was meant for gets another, and the answers are hard to find again."
      ),
      wrong: .page("Pust rolig ut. {#pust}"),
      right: .page("Pust rolig ut.")))
}
