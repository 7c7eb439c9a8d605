import Diagnostics

/// Modules, programs and the content root.
extension Rule {
  static let moduleTwice = Rule(
    "M0556", .error,
    Words(
      nb: "to filer er modulen «{id}» på samme språk",
      en: "two files are the module “{id}” in the same language"),
    help: Words(nb: "gi den ene et annet navn", en: "give one of them another name"),
    explained: Explanation(
      why: Words(
        nb:
          "Begge ville fått samme adresse, så bare den ene kunne vises. Personen ville også fått svar fra den ene modulen inn i den andre.",
        en:
          "Both would have the same address, so only one could be shown. A person's answers in one module would also turn up in the other."
      ),
      wrong: .files([
        .init(
          "angst/2-modul.nb.md",
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

  static let moduleNumberTwice = Rule(
    "M0557", .error,
    Words(nb: "to moduler har nummer {number}", en: "two modules have the number {number}"),
    help: Words(
      nb: "gi den ene et annet nummer i filnavnet", en: "give one of them another number in the file's name"),
    explained: Explanation(
      why: Words(
        nb:
          "Nummeret sier i hvilken rekkefølge modulene leses. Er det likt, kan den som trenger grunnlaget først, møte øvelsene før forklaringen.",
        en:
          "The number says in which order the modules are read. Where it is the same, somebody may meet the exercises before what explains them."
      ),
      wrong: .files([
        .init(
          "angst/1-sirkelen.nb.md",
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

  static let moduleNotListed = Rule(
    "M0558", .error,
    Words(
      nb: "modulen «{id}» står ikke i programmets rekkefølge",
      en: "the module “{id}” is not in the program's order"),
    help: Words(nb: "skriv den i modules: i program-filen", en: "write it in modules: in the program's file"),
    explained: Explanation(
      why: Words(
        nb: "Modulen er skrevet, men ikke med i rekkefølgen, så ingen kommer til den.",
        en: "The module is written, but no part of the order, so nobody gets to it."),
      wrong: .files([
        .init(
          "angst/program.nb.md",
          """
          ---
          title: Angst
          modules: [modul]
          ---

          Velkommen.
          """),
        .init(
          "angst/2-sirkelen.nb.md",
          """
          ---
          title: Angstsirkelen
          ---

          # Sirkelen

          Angst går i ring.
          """),
      ]),
      right: .files([
        .init(
          "angst/program.nb.md",
          """
          ---
          title: Angst
          modules: [modul, sirkelen]
          ---

          Velkommen.
          """),
        .init(
          "angst/2-sirkelen.nb.md",
          """
          ---
          title: Angstsirkelen
          ---

          # Sirkelen

          Angst går i ring.
          """),
      ])))

  static let listedModuleUnknown = Rule(
    "M0559", .error,
    Words(nb: "modulen «{id}» finnes ikke", en: "there is no module “{id}”"),
    help: Words(nb: "programmet har {choices}", en: "the program has {choices}"),
    explained: Explanation(
      why: Words(
        nb:
          "Et navn uten en modul bak ville blitt et hull i programmet, akkurat der du hadde tenkt at noe skulle komme.",
        en:
          "A name without a module would leave a gap in the program, just where you meant something to come."),
      wrong: .files([
        .init(
          "angst/program.nb.md",
          """
          ---
          title: Angst
          modules: [modul, sirkel]
          ---

          Velkommen.
          """),
        .init(
          "angst/2-sirkelen.nb.md",
          """
          ---
          title: Angstsirkelen
          ---

          # Sirkelen

          Angst går i ring.
          """),
      ]),
      right: .files([
        .init(
          "angst/program.nb.md",
          """
          ---
          title: Angst
          modules: [modul, sirkelen]
          ---

          Velkommen.
          """),
        .init(
          "angst/2-sirkelen.nb.md",
          """
          ---
          title: Angstsirkelen
          ---

          # Sirkelen

          Angst går i ring.
          """),
      ])))

  static let programWithoutFront = Rule(
    "M0560", .error,
    Words(
      nb: "programmet «{id}» mangler program.{language}.md",
      en: "the program “{id}” lacks program.{language}.md"),
    help: Words(
      nb: "lag filen, med title: øverst mellom to linjer med ---",
      en: "make the file, with title: at the top between two lines of ---"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten forsiden har programmet ikke noe navn, og ingen vei inn. Modulene i mappen ville ingen funnet.",
        en:
          "Without its front page the program has no name and no way in. Nobody would find the modules in the folder."
      ),
      wrong: .files([
        .init(
          "depresjon/1-hva.nb.md",
          """
          ---
          title: Hva er depresjon?
          ---

          # Velkommen

          Hei.
          """)
      ]),
      right: .files([
        .init(
          "depresjon/1-hva.nb.md",
          """
          ---
          title: Hva er depresjon?
          ---

          # Velkommen

          Hei.
          """),
        .init(
          "depresjon/program.nb.md",
          """
          ---
          title: Depresjon
          ---

          Velkommen.
          """),
      ])))

  static let settingsMissing = Rule(
    "M0561", .error,
    Words(nb: "mappen mangler site.yaml", en: "the folder lacks site.yaml"),
    help: Words(
      nb: "lag filen med linjene source: nb og languages: [nb]",
      en: "make the file with the lines source: nb and languages: [nb]"),
    explained: Explanation(
      why: Words(
        nb:
          "I denne filen står språkene og krisetelefonene som alle nettstedene deler. Uten den vet ingen hva som skal bygges, eller hvem man kan ringe.",
        en:
          "This file holds the languages and the crisis numbers that all sites share. Without it nobody knows what to build, or whom one can ring."
      ),
      wrong: .told(
        Words(
          nb: "en mappe der filen er kalt «nettsted.yaml»",
          en: "a folder where the file is called “website.yaml”"), [.init("site.yaml", .absent)]),
      right: .told(
        Words(nb: "en mappe med «site.yaml»", en: "a folder with “site.yaml”"), [])))

  static let programMissing = Rule(
    "M0562", .error,
    Words(nb: "mappen har ingen programmer", en: "the folder has no programs"),
    help: Words(
      nb: "lag mappen angst/ med program.nb.md i", en: "make the folder anxiety/ with program.en.md in it"),
    explained: Explanation(
      why: Words(
        nb:
          "Et nettsted uten et eneste program har ingenting å hjelpe med. Oftest er det feil mappe som er valgt.",
        en:
          "A site without a single program has nothing to help with. Most often the wrong folder was chosen."),
      wrong: .told(
        Words(
          nb: "en mappe med «site.yaml» og ingen programmer", en: "a folder with “site.yaml” and no programs"),
        [.init("angst/program.nb.md", .absent), .init("angst/1-modul.nb.md", .absent)]),
      right: .told(
        Words(
          nb: "en mappe med «site.yaml» og «angst/program.nb.md»",
          en: "a folder with “site.yaml” and “angst/program.nb.md”"), [])))

  static let programTwice = Rule(
    "M0563", .error,
    Words(nb: "to mapper er programmet «{id}»", en: "two folders are the program “{id}”"),
    help: Words(
      nb: "skriv en annen id: i det ene, eller fjern linjen",
      en: "write another id: in one of them, or remove the line"),
    explained: Explanation(
      why: Words(
        nb:
          "Svarene til personen ligger under programmets id. Med samme id ville svar fra det ene programmet dukket opp i det andre, og bare ett av dem hadde fått plass på adressen.",
        en:
          "The person's answers lie under the program's id. With one id for both, answers from one program would turn up in the other, and only one of them would have the address."
      ),
      wrong: .files([
        .init(
          "depresjon/program.nb.md",
          """
          ---
          title: Depresjon
          id: angst
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
          id: depresjon
          ---

          Velkommen.
          """)
      ])))
}
