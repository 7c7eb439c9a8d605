import Diagnostics

/// The ids under which answers are kept and places are found.
extension Rule {
  static let idUnreadable = Rule(
    "M0540", .error,
    Words(nb: "«{id}» kan ikke være en id", en: "“{id}” can't be an id"),
    help: Words(
      nb: "en id har små bokstaver a–z, tall og bindestrek, og begynner med en bokstav",
      en: "an id has small letters a–z, digits and hyphens, and begins with a letter"),
    explained: Explanation(
      why: Words(
        nb:
          "Id-en er navnet som svarene lagres under, i alle språk og på alle telefoner. Med æ, ø, å eller store bokstaver finnes de ikke trygt igjen overalt.",
        en:
          "The id is the name under which answers are kept, in every language and on every phone. With æ, ø, å or capitals they aren't safely found everywhere."
      ),
      wrong: .page(
        """
        ::: øvelse Sist gang du ble redd {#Sist_gang}
        :: linje Hva skjedde? {#situasjon}
        :::
        """),
      right: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang}
        :: linje Hva skjedde? {#situasjon}
        :::
        """)))

  static let idMissing = Rule(
    "M0541", .note,
    Words(nb: "her lagres svar, men det mangler en id", en: "answers are stored here, but there is no id"),
    help: Words(
      nb: "skriv {#{id}} bakerst på linjen, så finnes svarene igjen når teksten endres",
      en: "write {#{id}} at the end of the line, so that the answers are found when the words change"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten en fast id lages navnet av tittelen. Den dagen du finner et bedre ord, er det folk har skrevet, ikke lenger å finne under det gamle.",
        en:
          "Without an id of its own the name is made from the title. The day you find a better word, what people have written can't be found under the old one."
      ),
      wrong: .page(
        """
        ::: øvelse Sist gang du ble redd
        :: linje Hva skjedde? {#situasjon}
        :::
        """),
      right: .page(
        """
        ::: øvelse Sist gang du ble redd {#sist-gang}
        :: linje Hva skjedde? {#situasjon}
        :::
        """)))

  static let idImpossible = Rule(
    "M0542", .error,
    Words(nb: "det går ikke an å lage en id av disse ordene", en: "no id can be made of these words"),
    help: Words(
      nb: "skriv en bakerst på linjen: {#navnet}", en: "write one at the end of the line: {#its-name}"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten bokstaver å lage navnet av har svarene ingen plass å lagres, og det noen skriver, går tapt.",
        en:
          "Without letters to make the name from, the answers have no place to be kept, and what somebody writes is lost."
      ),
      wrong: .page(
        """
        ::: øvelse 5–4–3–2–1
        :: linje Fem ting du ser {#ser}
        :::
        """),
      right: .page(
        """
        ::: øvelse 5–4–3–2–1 {#fem-sanser}
        :: linje Fem ting du ser {#ser}
        :::
        """)))

  static let pageHeadingInside = Rule(
    "M0543", .error,
    Words(nb: "en side kan ikke begynne inni noe annet", en: "a page can't begin inside something else"),
    help: Words(nb: "skriv ## for en overskrift på siden", en: "write ## for a heading on the page"),
    explained: Explanation(
      why: Words(
        nb:
          "Siden ville begynne midt inni noe annet, og da vet ingen hvor den slutter, eller hvor de er kommet når de fortsetter i morgen.",
        en:
          "The page would begin in the middle of something else, and nobody knows where it ends or how far they have come when they go on tomorrow."
      ),
      wrong: .page(
        """
        > # Husk
        > Uro går over.
        """),
      right: .page(
        """
        > ## Husk
        > Uro går over.
        """)))
}
