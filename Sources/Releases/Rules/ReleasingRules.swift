import Diagnostics

/// What a draft may lack and a release may not.
extension Rule {
  static let idMissingAtRelease = Rule(
    "M1140", .error,
    Words(
      nb: "{what} «{title}» må ha en id før den gis ut",
      en: "{what} “{title}” must have an id before it is released"),
    help: Words(
      nb: "«mestring check --fix» skriver {#{id}} for deg",
      en: "`mestring check --fix` writes {#{id}} for you"),
    explained: Explanation(
      why: Words(
        nb:
          "Fra nå av lagrer folk svar her. Uten en fast id ville en bedre tittel gjøre at ingen finner igjen sine.",
        en:
          "From now on people store answers here. Without an id of its own, a better title would keep them from finding theirs."
      ),
      wrong: .releasing([
        .init("angst/1-modul.nb.md", "---\ntitle: Første modul\n---\n\n# Velkommen\n\nHei.\n")
      ]),
      right: .releasing([
        .init("angst/1-modul.nb.md", "---\ntitle: Første modul\n---\n\n# Velkommen {#velkommen}\n\nHei.\n")
      ])))

  static let versionNotNumber = Rule(
    "M1141", .error,
    Words(
      nb: "«version» må være et helt tall for å kunne telles opp",
      en: "“version” must be a whole number to be counted up"),
    help: Words(
      nb: "stryk linjen; «mestring release» skriver den", en: "delete the line; `mestring release` writes it"),
    explained: Explanation(
      why: Words(
        nb:
          "Versjonen følger med alt folk eksporterer. Bare et tall som går oppover, sier hvilken utgave som kom først.",
        en:
          "The version goes along with all that people export. Only a number that counts up tells which edition came first."
      ),
      wrong: .releasing([
        .init("angst/1-modul.nb.md", "---\ntitle: Første modul\n---\n\n# Velkommen {#velkommen}\n\nHei.\n"),
        .init(
          "angst/program.nb.md", "---\ntitle: Angst\nsummary: Om uro.\nversion: vår\n---\n\nVelkommen.\n"),
      ]),
      right: .releasing([
        .init("angst/1-modul.nb.md", "---\ntitle: Første modul\n---\n\n# Velkommen {#velkommen}\n\nHei.\n"),
        .init("angst/program.nb.md", "---\ntitle: Angst\nsummary: Om uro.\n---\n\nVelkommen.\n"),
      ])))
}
