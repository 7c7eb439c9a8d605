import Diagnostics

/// The rules about the keys of programs, modules, measures and sites, and their values.
public enum FrontMatterRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [
    .keyUnknown, .keyWrongKind, .keyMissing, .keyUnknownChoice, .keyEmpty, .keyEmptyNote, .keysExpected,
    .notADate, .unknownLanguage, .notAnID, .listedTwice, .titleMissing, .publishedUnreviewed,
    .openingNotUnderstood,
  ]
}

/// Keys and values.
extension Rule {
  static let keyUnknown = Rule(
    "M0120", .error,
    Words(nb: "«{key}» er ikke en nøkkel {place}", en: "“{key}” is not a key {place}"),
    help: Words(nb: "nøklene her er {keys}", en: "the keys here are {keys}"),
    explained: Explanation(
      why: Words(
        nb:
          "En nøkkel som ikke kjennes igjen, får ingen virkning. Skrivefeilen ville vært usynlig helt til noen savnet det som skulle stått der.",
        en:
          "A key that isn't known has no effect. The slip would stay unseen until somebody missed what should have been there."
      ),
      wrong: .moduleFront("sammendrag: Om uro i kroppen"),
      right: .moduleFront("summary: Om uro i kroppen")))

  static let keyWrongKind = Rule(
    "M0121", .error,
    Words(nb: "«{key}» skal være {kind}", en: "“{key}” must be {kind}"),
    explained: Explanation(
      why: Words(
        nb:
          "Verdien skal brukes til noe: regnes med, vises i en liste eller slå noe på. Er den av feil slag, får personen feil tall eller ingenting.",
        en:
          "The value is to be used: counted with, shown in a list, or switching something on. Of the wrong kind, it gives the person a wrong figure or nothing."
      ),
      wrong: .moduleFront("minutes: et kvarter"),
      right: .moduleFront("minutes: 15")))

  static let keyMissing = Rule(
    "M0122", .error,
    Words(nb: "«{key}» mangler", en: "“{key}” is missing"),
    help: Words(nb: "skriv `{key}: …`", en: "write `{key}: …`"),
    explained: Explanation(
      why: Words(
        nb:
          "Det som mangler her, er det som gjør resten til nytte. Et nummer uten navn er det få som tør å ringe.",
        en:
          "What is missing here is what makes the rest of use. Few dare to ring a number without knowing whose it is."
      ),
      wrong: .site(
        """
        crisis:
          - {phone: 116 117}
        """),
      right: .site(
        """
        crisis:
          - {name: Legevakt, phone: 116 117}
        """)))

  static let keyUnknownChoice = Rule(
    "M0123", .error,
    Words(nb: "«{value}» kan ikke stå i «{key}»", en: "“{value}” cannot be the value of “{key}”"),
    help: Words(nb: "skriv {choices}", en: "write {choices}"),
    explained: Explanation(
      why: Words(
        nb:
          "Her er det bare noen få ord som har en virkning. Et annet ord kunne gjort at et utkast ble vist som ferdig, eller at noe ferdig ble borte.",
        en:
          "Only a few words have an effect here. Another word could show a draft as finished, or hide what is finished."
      ),
      wrong: .moduleFront("status: ferdig"),
      right: .moduleFront("status: draft")))

  static let keyEmpty = Rule(
    "M0124", .error,
    Words(nb: "«{key}» står tom", en: "“{key}” is empty"),
    help: Words(nb: "skriv `{key}: …`", en: "write `{key}: …`"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten en verdi har den som leser, ingenting å kjenne modulen igjen på: den står uten navn i menyen, i fanen og på utskriften.",
        en:
          "Without a value there is nothing to know the module by: it stands nameless in the menu, the tab and on paper."
      ),
      wrong: .moduleFront("title:"),
      right: .moduleFront("title: Hva er angst?")))

  static let keyEmptyNote = Rule(
    "M0125", .warning,
    Words(nb: "«{key}» står tom", en: "“{key}” is empty"),
    help: Words(nb: "skriv en verdi, eller slett linjen", en: "write a value, or delete the line"),
    explained: Explanation(
      why: Words(
        nb: "Linjen ser utfylt ut når man blar forbi, så ingen oppdager at noe aldri ble skrevet.",
        en:
          "The line looks filled in when one leafs past it, so nobody notices that something was never written."
      ),
      wrong: .moduleFront("summary:"),
      right: .moduleFront("summary: Om uro i kroppen")))

  static let keysExpected = Rule(
    "M0126", .error,
    Words(nb: "nøkler med verdier mangler {place}", en: "keys with values are missing {place}"),
    help: Words(
      nb: "skriv en nøkkel, kolon og verdien; nøklene her er {keys}",
      en: "write a key, a colon and its value; the keys here are {keys}"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten nøkler er det umulig å vite hva som er navn og hva som er nummer, og da blir ingen av delene vist.",
        en: "Without keys there is no telling what is the name and what is the number, so neither is shown."),
      wrong: .site(
        """
        crisis:
          - Legevakt 116 117
        """),
      right: .site(
        """
        crisis:
          - {name: Legevakt, phone: 116 117}
        """)))

  static let notADate = Rule(
    "M0127", .error,
    Words(nb: "«{value}» er ingen dato", en: "“{value}” is not a date"),
    help: Words(nb: "skriv år, måned og dag, som 2026-11-01", en: "write year, month and day, as 2026-11-01"),
    explained: Explanation(
      why: Words(
        nb:
          "«1.5.» er første mai for noen og femte januar for andre. En dato som kan misforstås, sier ingen når numrene sist ble prøvd.",
        en:
          "“1.5.” is the first of May to some and the fifth of January to others. A date that may be misread tells nobody when the numbers were last tried."
      ),
      wrong: .settings("crisis-verified: 1.5.2026"),
      right: .settings("crisis-verified: 2026-05-01")))

  static let unknownLanguage = Rule(
    "M0128", .error,
    Words(nb: "«{value}» er ikke koden for et språk", en: "“{value}” is not the code of a language"),
    help: Words(
      nb: "skriv for eksempel `nb` for bokmål, `nn` for nynorsk, `en` for engelsk eller `se` for nordsamisk",
      en: "write for example `nb` for bokmål, `nn` for nynorsk, `en` for English or `se` for Northern Sámi"),
    explained: Explanation(
      why: Words(
        nb:
          "Språkkoden forteller skjermleseren hvilken stemme den skal bruke, og personen hvilke språk som finnes. En kode som ikke finnes, gjør siden uleselig for den som hører den.",
        en:
          "The language's code tells the screen reader which voice to use, and the person which languages there are. With a code that doesn't exist, the page makes no sense to whoever listens to it."
      ),
      wrong: .settings("languages: [norsk]"),
      right: .settings("languages: [nb]")))

  static let notAnID = Rule(
    "M0129", .error,
    Words(nb: "«{value}» kan ikke være en id", en: "“{value}” cannot be an id"),
    help: Words(
      nb: "en id har bare a–z, 0–9 og bindestrek, begynner med en bokstav og har høyst 64 tegn",
      en: "an id has only a–z, 0–9 and hyphens, begins with a letter and has at most 64 characters"),
    explained: Explanation(
      why: Words(
        nb:
          "Id-en står i adressen og følger svarene til personen. Mellomrom og særtegn i den ville blitt skrevet ulikt fra sted til sted, og svar kunne blitt borte.",
        en:
          "The id stands in the address and goes with the person's answers. Spaces and special letters in it would be written differently from place to place, and answers could be lost."
      ),
      wrong: .moduleFront("id: Å møte frykten"),
      right: .moduleFront("id: a-mote-frykten")))

  static let listedTwice = Rule(
    "M0155", .error,
    Words(nb: "«{value}» står to ganger under «{key}»", en: "“{value}” stands twice under “{key}”"),
    help: Words(
      nb: "fjern den ene, eller skriv det du mente der",
      en: "remove one of them, or write what you meant there"),
    explained: Explanation(
      why: Words(
        nb:
          "Ofte skulle det stått noe annet på det ene stedet. Da mangler det, og ingen ser det.",
        en: "Often something else was meant in one of the places. It is missing then, and nobody sees it."),
      wrong: .settings("languages: [nb, nb]"),
      right: .settings("languages: [nb]")))

  static let titleMissing = Rule(
    "M0130", .error,
    Words(nb: "tittelen mangler", en: "the title is missing"),
    help: Words(
      nb: "begynn filen med tre linjer: `---`, `title: …` og `---`",
      en: "begin the file with three lines: `---`, `title: …` and `---`"),
    explained: Explanation(
      why: Words(
        nb: "Tittelen er det første personen ser, i menyen og i fanen. Uten den er det ingenting å velge.",
        en:
          "The title is the first thing the person sees, in the menu and in the tab. Without it there is nothing to choose."
      ),
      wrong: .module(
        """
        # Velkommen

        Hei.
        """),
      right: .module(
        """
        ---
        title: Hva er angst?
        ---

        # Velkommen

        Hei.
        """)))

  static let publishedUnreviewed = Rule(
    "M0131", .error,
    Words(
      nb: "«published» uten fagfelle: {missing} mangler i «reviewed»",
      en: "“published” without a reviewer: {missing} missing in “reviewed”"),
    label: Words(
      nb: "bare det en fagperson har gått god for, kan publiseres",
      en: "only what a clinician vouches for can be published"),
    help: Words(
      nb: "skriv `reviewed: {by: navn, role: stilling, date: 2026-11-01}`, eller `status: draft` så lenge",
      en: "write `reviewed: {by: name, role: position, date: 2026-11-01}`, or `status: draft` meanwhile"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som leser, skal kunne stole på at en fagperson med navn har gått god for rådene. Uten det må siden si at den er et utkast.",
        en:
          "The person who reads must be able to trust that a named clinician vouches for the advice. Without that, the page has to say that it is a draft."
      ),
      wrong: .moduleFront("status: published"),
      right: .moduleFront(
        """
        status: published
        reviewed: {by: Kari Lie, role: psykologspesialist, date: 2026-05-01}
        """)))

  static let openingNotUnderstood = Rule(
    "M0132", .error,
    Words(nb: "«{value}» sier ikke når modulen åpner", en: "“{value}” doesn't say when the module opens"),
    help: Words(
      nb: "skriv `always`, `after` og navnet på en modul, eller for eksempel `after 7 days`",
      en: "write `always`, `after` and a module's name, or for example `after 7 days`"),
    explained: Explanation(
      why: Words(
        nb:
          "Forstås ikke dette, står modulen enten låst for alltid eller åpen for tidlig, og rekkefølgen du har tenkt ut, er borte.",
        en:
          "If this can't be understood, the module is either shut for ever or open too early, and the order you thought out is lost."
      ),
      wrong: .moduleFront("opens: neste uke"),
      right: .moduleFront("opens: after 7 days")))
}
