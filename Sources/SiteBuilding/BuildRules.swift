import Diagnostics

/// The rules that only the build itself can tell of.
enum BuildRules {
  /// All of them, for the catalogue.
  static let all: [Rule] = [.fileIsLink, .pictureUnsafe]
}

/// Files that can't be taken as they are.
extension Rule {
  static let fileIsLink = Rule(
    "M0008", .error,
    Words(nb: "«{path}» er en snarvei til noe annet", en: "“{path}” is a link to something else"),
    help: Words(nb: "legg selve filen i mappen", en: "put the file itself in the folder"),
    explained: Explanation(
      why: Words(
        nb:
          "En snarvei virker bare på den maskinen den ble laget på. Hos en kollega, eller der nettstedet bygges, er innholdet borte, eller det er noe helt annet.",
        en:
          "A link works only on the machine where it was made. At a colleague's, or where the site is built, the content is gone, or something else entirely."
      ),
      wrong: .told(
        Words(nb: "en snarvei til en modul i en annen mappe", en: "a link to a module in another folder"),
        [.init("angst/2-sirkelen.nb.md", .link(to: "../felles/sirkelen.nb.md"))]),
      right: .told(
        Words(nb: "selve filen, kopiert inn", en: "the file itself, copied in"),
        [
          .init(
            "angst/2-sirkelen.nb.md",
            """
            ---
            title: Angstsirkelen
            ---

            # Sirkelen

            Angst går i ring.
            """)
        ])))

  static let pictureUnsafe = Rule(
    "M0524", .error,
    Words(
      nb: "bildet «{path}» har {what} på linje {line}", en: "the picture “{path}” has {what} on line {line}"),
    help: Words(
      nb: "lagre det på nytt som vanlig SVG, uten skript og henvisninger",
      en: "save it again as plain SVG, without scripts and references"),
    explained: Explanation(
      why: Words(
        nb:
          "Et bilde kan skjule kode som leser svarene til personen, eller hente noe utenfra som avslører at hun er her.",
        en:
          "A picture may hide code that reads the person's answers, or fetch something from outside that reveals that she is here."
      ),
      wrong: .files([
        .init(
          "angst/1-modul.nb.md",
          """
          ---
          title: Første modul
          ---

          # Velkommen

          ![En bølge](media/bolge.svg)
          """),
        .init(
          "angst/media/bolge.svg",
          """
          <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
          <image href="https://bilder.example/bolge.png"/>
          </svg>
          """),
      ]),
      right: .files([
        .init(
          "angst/1-modul.nb.md",
          """
          ---
          title: Første modul
          ---

          # Velkommen

          ![En bølge](media/bolge.svg)
          """),
        .init(
          "angst/media/bolge.svg",
          """
          <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
          <path d="M2 12q5-8 10 0t10 0"/>
          </svg>
          """),
      ])))
}
