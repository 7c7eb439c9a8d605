import Diagnostics

/// Figures, sound and film.
extension Rule {
  static let mediaWithoutFile = Rule(
    "M0432", .error,
    Words(nb: "«{name}» mangler en fil", en: "“{name}” lacks a file"),
    help: Words(nb: "skriv {fil=media/navn.mp3}", en: "write {src=media/name.mp3}"),
    explained: Explanation(
      why: Words(
        nb: "Uten en fil er det ingenting å se eller høre, bare en tittel som lover noe.",
        en: "Without a file there is nothing to see or hear, only a title that promises something."),
      wrong: .page(
        """
        ::: lyd Rolig pust
        Legg en hånd på magen, og pust rolig ut.
        :::
        """),
      right: .page(
        """
        ::: lyd Rolig pust {fil=media/pust.mp3}
        Legg en hånd på magen, og pust rolig ut.
        :::
        """, beside: [.init("angst/media/pust.mp3", "")])))

  static let videoWithoutCaptions = Rule(
    "M0433", .error,
    Words(nb: "filmen mangler teksting", en: "the film lacks captions"),
    help: Words(nb: "legg til teksting=media/navn.vtt", en: "add captions=media/name.vtt"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som ikke hører, eller som sitter på bussen uten lyd, får ikke med seg noe av det som blir sagt.",
        en: "Whoever can't hear, or sits on the bus without sound, gets nothing of what is said."),
      wrong: .page(
        """
        ::: video Rolig pust {fil=media/pust.mp4}
        :::
        """,
        beside: [
          .init("angst/media/pust.mp4", ""),
          .init(
            "angst/media/pust.vtt",
            """
            WEBVTT

            00:00.000 --> 00:04.000
            Pust rolig ut.
            """),
        ]),
      right: .page(
        """
        ::: video Rolig pust {fil=media/pust.mp4 teksting=media/pust.vtt}
        :::
        """,
        beside: [
          .init("angst/media/pust.mp4", ""),
          .init(
            "angst/media/pust.vtt",
            """
            WEBVTT

            00:00.000 --> 00:04.000
            Pust rolig ut.
            """),
        ])))

  static let audioWithoutTranscript = Rule(
    "M0434", .error,
    Words(nb: "lyden mangler det som blir sagt", en: "the sound lacks what is said in it"),
    help: Words(nb: "skriv ordene mellom ::: og :::", en: "write the words between ::: and :::"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som ikke hører, eller som ikke kan spille av lyd der hun er, får ingenting. Ordene under lyden gjør at alle er med.",
        en:
          "Whoever can't hear, or can't play sound where she is, gets nothing. The words below the sound let everybody take part."
      ),
      wrong: .page(
        """
        ::: lyd Rolig pust {fil=media/pust.mp3}
        :::
        """, beside: [.init("angst/media/pust.mp3", "")]),
      right: .page(
        """
        ::: lyd Rolig pust {fil=media/pust.mp3}
        Legg en hånd på magen, og pust rolig ut.
        :::
        """, beside: [.init("angst/media/pust.mp3", "")])))
}
