import Diagnostics

/// Pictures.
extension Rule {
  /// Of pictures in a text, and of the files of `figure`, `audio` and `video`: none may come from outside.
  public static let pictureFromElsewhere = Rule(
    "M0520", .error,
    Words(nb: "«{address}» ligger ikke i mappen", en: "“{address}” is not in the folder"),
    help: Words(
      nb: "legg filen i media/ ved siden av teksten, og skriv for eksempel ![beskrivelse](media/navn.svg)",
      en: "put the file in media/ beside the text, and write for example ![description](media/name.svg)"),
    explained: Explanation(
      why: Words(
        nb:
          "Et bilde fra et annet nettsted forteller eieren der hvem som leser om angst akkurat nå, og det vises ikke uten nett.",
        en:
          "A picture from another website tells its owner who is reading about anxiety right now, and it doesn't show without a network."
      ),
      wrong: .page("![Ei dør på gløtt](https://bilder.example/dor.svg)"),
      right: .page(
        "![Ei dør på gløtt](media/dor.svg)",
        beside: [
          .init(
            "angst/media/dor.svg",
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M2 1h4v8H2z"/></svg>"#)
        ])))

  /// Of pictures in a text without `{decorative}`, and of every `figure`.
  public static let pictureWithoutAlternative = Rule(
    "M0521", .error,
    Words(nb: "bildet mangler beskrivelse", en: "the picture has no description"),
    label: Words(nb: "hva viser det?", en: "what does it show?"),
    help: Words(
      nb:
        "skriv hva bildet viser: ![Ei dør på gløtt](…), i en figur {beskrivelse=\"Ei dør på gløtt\"}; bak et bilde som bare er pynt: {decorative}",
      en:
        "write what it shows: ![A door ajar](…), in a figure {alt=\"A door ajar\"}; after a picture that is only decoration: {decorative}"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Den som ikke ser bildet, får det lest opp som ingenting, eller som et filnavn. Da mangler hun det bildet skulle si.",
        en:
          "Whoever can't see the picture hears nothing, or a file name. Then she lacks what the picture was to say."
      ),
      wrong: .page(
        "![](media/dor.svg)",
        beside: [
          .init(
            "angst/media/dor.svg",
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M2 1h4v8H2z"/></svg>"#)
        ]),
      right: .page(
        "![Ei dør på gløtt](media/dor.svg)",
        beside: [
          .init(
            "angst/media/dor.svg",
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M2 1h4v8H2z"/></svg>"#)
        ])))
}
