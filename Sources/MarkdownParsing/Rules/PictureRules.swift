import Diagnostics

/// Pictures.
extension Rule {
  /// Of pictures in a text, and of the files of `figure`, `audio` and `video`: none may come from outside.
  public static let pictureFromElsewhere = Rule(
    "M0520", .error,
    Words(nb: "bildet «{address}» ligger ikke i mappen", en: "the picture “{address}” is not in the folder"),
    help: Words(
      nb: "legg bildet i media/ ved siden av filen og skriv ![beskrivelse](media/navn.svg)",
      en: "put the picture in media/ beside the file and write ![description](media/name.svg)"))

  /// Of pictures in a text without `{decorative}`, and of every `figure`.
  public static let pictureWithoutAlternative = Rule(
    "M0521", .error,
    Words(nb: "bildet mangler beskrivelse", en: "the picture has no description"),
    label: Words(nb: "hva viser det?", en: "what does it show?"),
    help: Words(
      nb: "skriv hva bildet viser: ![Ei dør på gløtt](…), eller {decorative} bak et bilde som bare er pynt",
      en: "write what it shows: ![A door ajar](…), or {decorative} after a picture that is only decoration"))
}
