import Diagnostics

extension Example {
  /// A text as old programs save it, a byte a character.
  fileprivate static func singleBytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }
}

/// Files of the content root, by their names and bytes.
extension Rule {
  static let fileUnused = Rule(
    "M0001", .warning,
    Words(nb: "filen blir ikke brukt", en: "the file is not used"),
    help: Words(
      nb: "en modul heter 1-navn.nb.md og ligger i programmets mappe; bilder ligger i media/",
      en: "a module is called 1-name.nb.md and lies in its program's folder; pictures lie in media/"),
    explained: Explanation(
      why: Words(
        nb: "Det du har skrevet der, kommer ikke med på nettstedet, og det er lett å tro at det gjør det.",
        en: "What you wrote there doesn't become part of the site, and it is easy to believe that it does."),
      wrong: .files([
        .init(
          "angst/moduler/2-sirkelen.nb.md",
          """
          ---
          title: Angstsirkelen
          ---

          # Sirkelen

          Angst går i ring.
          """)
      ]),
      right: .files([
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

  /// Also told of names that are no text at all, which only the build meets.
  public static let fileNameNotPortable = Rule(
    "M0002", .error,
    Words(nb: "filnavnet går ikke på alle maskiner", en: "the file's name doesn't work on every machine"),
    help: Words(
      nb: "bruk bokstavene a–z, tall og bindestrek, uten æ, ø, å og mellomrom",
      en: "use the letters a–z, digits and hyphens, without æ, ø, å and spaces"),
    explained: Explanation(
      why: Words(
        nb:
          "Filene flyttes mellom Mac, Windows og en nettjener. Et navn som skrives ulikt der, gir et bilde eller en modul som er borte hos den som leser.",
        en:
          "The files travel between Mac, Windows and a web server. A name that is written differently there becomes a picture or a module that is gone for the person who reads."
      ),
      wrong: .files([
        .init(
          "angst/2-å-møte-frykten.nb.md",
          """
          ---
          title: Angstsirkelen
          ---

          # Sirkelen

          Angst går i ring.
          """)
      ]),
      right: .files([
        .init(
          "angst/2-a-mote-frykten.nb.md",
          """
          ---
          title: Angstsirkelen
          ---

          # Sirkelen

          Angst går i ring.
          """)
      ])))

  static let folderNoID = Rule(
    "M0003", .error,
    Words(
      nb: "mappens navn kan ikke være navnet på et program", en: "the folder's name can't be a program's"),
    help: Words(
      nb: "bruk små bokstaver, tall og bindestrek: angst",
      en: "use small letters, digits and hyphens: anxiety"),
    explained: Explanation(
      why: Words(
        nb:
          "Mappens navn står i adressen til programmet og følger svarene som folk lagrer. Det må være likt overalt, for alltid.",
        en:
          "The folder's name stands in the program's address and goes with the answers that people save. It must be the same everywhere, for ever."
      ),
      wrong: .files([
        .init(
          "Depresjon/program.nb.md",
          """
          ---
          title: Depresjon
          ---

          Velkommen.
          """)
      ]),
      right: .files([
        .init(
          "depresjon/program.nb.md",
          """
          ---
          title: Depresjon
          ---

          Velkommen.
          """)
      ])))

  static let fileNoID = Rule(
    "M0004", .error,
    Words(
      nb: "filens navn kan ikke være navnet på en modul eller kartlegging",
      en: "the file's name can't be a module's or a measure's"),
    help: Words(
      nb: "bruk små bokstaver a–z, tall og bindestrek, som 2-angstsirkelen.nb.md eller gad-7.nb.md",
      en: "use small letters a–z, digits and hyphens, as 2-the-circle.en.md or gad-7.en.md"),
    explained: Explanation(
      why: Words(
        nb:
          "Navnet blir en del av adressen, og det er dette andre filer viser til. Med store bokstaver eller uten navn bak tallet finner ingen fram til den.",
        en:
          "The name becomes part of the address, and it is what other files refer to. With capitals, or without a name after the number, nobody finds the way to it."
      ),
      wrong: .files([
        .init(
          "angst/2-Sirkelen.nb.md",
          """
          ---
          title: Angstsirkelen
          ---

          # Sirkelen

          Angst går i ring.
          """)
      ]),
      right: .files([
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

  static let fileLanguageMissing = Rule(
    "M0005", .error,
    Words(nb: "filnavnet mangler koden for språket", en: "the file's name lacks the language's code"),
    help: Words(
      nb: "skriv .nb.md (bokmål), .nn.md (nynorsk) eller .en.md (engelsk) til slutt",
      en: "end it with .nb.md (bokmål), .nn.md (nynorsk) or .en.md (English)"),
    explained: Explanation(
      why: Words(
        nb:
          "Språket i filnavnet avgjør hvem som får teksten. Uten det vet ingen om dette er kilden eller en oversettelse, og skjermlesere leser den med feil stemme.",
        en:
          "The language in the file's name decides who gets the text. Without it nobody knows whether this is the source or a translation, and screen readers read it in the wrong voice."
      ),
      wrong: .files([
        .init(
          "angst/2-sirkelen.md",
          """
          ---
          title: Angstsirkelen
          ---

          # Sirkelen

          Angst går i ring.
          """)
      ]),
      right: .files([
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

  static let fileTooLarge = Rule(
    "M0006", .error,
    Words(nb: "filen er for stor", en: "the file is too large"),
    help: Words(
      nb: "en fil kan ha {limit} KB; del modulen i to", en: "a file may have {limit} KB; divide the module"),
    explained: Explanation(
      why: Words(
        nb:
          "Så mye tekst er flere timers lesing på en telefon. Delt i mindre moduler får den som er sliten, steder å stoppe og noe å bli ferdig med.",
        en:
          "So much text is hours of reading on a phone. In smaller modules, whoever is tired gets places to stop and something to finish."
      ),
      wrong: .told(
        Words(
          nb: "en modul på mer enn 256 KB, omtrent som en roman",
          en: "a module of more than 256 KB, about a novel"),
        [.init("angst/1-modul.nb.md", .bytes([UInt8](repeating: UInt8(ascii: "a"), count: 300_000)))]),
      right: .told(
        Words(
          nb: "det samme, delt i moduler på noen få sider",
          en: "the same, divided into modules of a few pages"),
        [
          .init(
            "angst/1-modul.nb.md",
            """
            ---
            title: Første modul
            ---

            # Velkommen

            Pust rolig.
            """)
        ])))

  static let fileNotText = Rule(
    "M0007", .error,
    Words(nb: "filen er ikke lagret som UTF-8", en: "the file is not saved as UTF-8"),
    label: Words(
      nb: "denne linjen har tegn som ikke lar seg lese", en: "this line has characters that can't be read"),
    help: Words(
      nb: "lagre den på nytt og velg UTF-8 som tegnkoding",
      en: "save it again and choose UTF-8 as its encoding"),
    explained: Explanation(
      why: Words(
        nb:
          "Æ, ø og å ville blitt til spørsmålstegn og rare tegn hos den som leser. Tekst som ser ødelagt ut, er vanskelig å ha tillit til.",
        en:
          "Letters such as æ, ø and å would become question marks and odd signs for the person who reads. It is hard to trust a text that looks broken."
      ),
      wrong: .told(
        Words(
          nb: "en modul lagret som «ANSI» eller «Windows-1252»",
          en: "a module saved as “ANSI” or “Windows-1252”"),
        [
          .init(
            "angst/1-modul.nb.md",
            .bytes(
              Example.singleBytes(
                "---\ntitle: Første modul\n---\n\n# Velkommen\n\nDet blir bedre når du øver.\n")))
        ]),
      right: .told(
        Words(nb: "den samme, lagret som UTF-8", en: "the same, saved as UTF-8"),
        [
          .init(
            "angst/1-modul.nb.md",
            """
            ---
            title: Første modul
            ---

            # Velkommen

            Det blir bedre når du øver.
            """)
        ])))
}
