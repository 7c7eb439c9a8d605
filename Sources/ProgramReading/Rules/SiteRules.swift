import Diagnostics

/// The rules about site files.
public enum SiteRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [
    .oneOfKeysMissing, .crisisForSomeOnly, .oneTextForSeveralLanguages, .crisisMissing, .crisisUnverified,
    .notAPhone, .notAColour, .notAnAddress,
    .addressWithPath, .notAMailAddress, .textLacksLanguage, .siteWithoutName,
  ]
}

/// A municipality's own facts.
extension Rule {
  static let oneOfKeysMissing = Rule(
    "M0135", .error,
    Words(nb: "{choices} mangler", en: "{choices} is missing"),
    help: Words(
      nb: "skriv minst én av dem, som `phone: 116 123` eller `chat: https://…`",
      en: "write at least one of them, as `phone: 116 123` or `chat: https://…`"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som er redd, skal kunne ringe eller skrive til noen. En linje med bare navn er et sted ingen kommer fram til.",
        en:
          "Whoever is afraid must be able to ring somebody or write to them. A line with only a name leads nowhere."
      ),
      wrong: .site(
        """
        crisis:
          - {name: Legevakt, phone: 116 117}
          - {name: Mental Helse, web: https://mentalhelse.no}
        """),
      right: .site(
        """
        crisis:
          - {name: Legevakt, phone: 116 117}
          - {name: Mental Helse, chat: https://sidetmedord.no}
        """)))

  static let crisisForSomeOnly = Rule(
    "M0136", .error,
    Words(nb: "ingen av krisehjelpene er for alle", en: "none of the help in a crisis is for everybody"),
    help: Words(
      nb: "skriv også en linje uten `for:`, som `  - {name: Medisinsk nødtelefon, phone: \"113\"}`",
      en: "write a line without `for:` too, as `  - {name: Emergency medical line, phone: \"113\"}`"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som er førti og på sitt verste, leser at alt gjelder noen andre. Da er det lett å tenke at det ikke finnes hjelp.",
        en:
          "Whoever is forty and at their worst reads that all of it is for others. It is easy to think then that there is no help."
      ),
      wrong: .site(
        """
        crisis:
          - {name: Alarmtelefonen, phone: 116 111, for: under-18}
        """),
      right: .site(
        """
        crisis:
          - {name: Legevakt, phone: 116 117}
          - {name: Alarmtelefonen, phone: 116 111, for: under-18}
        """)))

  static let oneTextForSeveralLanguages = Rule(
    "M0140", .warning,
    Words(
      nb: "én tekst i «{key}» vises på flere språk: {languages}",
      en: "one text of “{key}” is shown in several languages: {languages}"),
    help: Words(nb: "skriv `{key}: {example}`", en: "write `{key}: {example}`"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som leser et annet språk, får en setning den kanskje ikke forstår, og det på siden som viser hvor det er hjelp.",
        en:
          "Whoever reads another language gets a sentence that she may not understand, on the very page that shows where to get help."
      ),
      wrong: .site(
        """
        languages: [nb, en]
        crisis:
          - {name: Legevakt, phone: 116 117, hours: hele døgnet}
        """),
      right: .site(
        """
        languages: [nb, en]
        crisis:
          - {name: Legevakt, phone: 116 117, hours: {nb: hele døgnet, en: day and night}}
        """)))

  static let crisisMissing = Rule(
    "M0141", .error,
    Words(nb: "krisehjelp mangler på nettstedet", en: "help in a crisis is missing from the site"),
    help: Words(
      nb: "skriv `crisis:` og minst én linje under: `  - {name: Mental Helse, phone: 116 123}`",
      en: "write `crisis:` and at least one line below: `  - {name: Mental Helse, phone: 116 123}`"),
    explained: Explanation(
      why: Words(
        nb: "Noen kommer hit på sitt verste. Da må det alltid finnes et nummer å ringe.",
        en: "Some come here at their worst. There must always be a number to ring."),
      wrong: .site("crisis: []"),
      right: .site(
        """
        crisis:
          - {name: Legevakt, phone: 116 117}
        """)))

  static let crisisUnverified = Rule(
    "M0142", .warning,
    Words(
      nb: "krisenumrene er ikke kontrollert", en: "the crisis numbers have not been checked"),
    help: Words(
      nb: "ring dem, og skriv dagen: `crisis-verified: 2026-11-01`",
      en: "ring them, and write the day: `crisis-verified: 2026-11-01`"),
    explained: Explanation(
      why: Words(
        nb:
          "Numre endres og tjenester legges ned. Et nummer som ingen har prøvd, kan være en død linje for den som trenger den mest.",
        en:
          "Numbers change and services close. A number that nobody has tried may be a dead line for the one who needs it most."
      ),
      wrong: .files([
        .init(
          "site.yaml",
          """
          source: nb
          languages: [nb]
          crisis:
            - {name: Legevakt, phone: 116 117}
          """)
      ]),
      right: .files([
        .init(
          "site.yaml",
          """
          source: nb
          languages: [nb]
          crisis:
            - {name: Legevakt, phone: 116 117}
          crisis-verified: 2026-05-01
          """)
      ])))

  static let notAPhone = Rule(
    "M0143", .error,
    Words(nb: "«{value}» er ikke et telefonnummer", en: "“{value}” is not a phone number"),
    help: Words(
      nb:
        "skriv bare sifre og mellomrom, som `116 123`; resten hører til i «text» eller «hours»",
      en: "write digits and spaces only, as `116 123`; the rest belongs in “text” or “hours”"
    ),
    explained: Explanation(
      why: Words(
        nb: "Nummeret skal kunne ringes med ett trykk. Står det ord i det, ringer telefonen ingen.",
        en: "One touch must be enough to ring the number. With words in it, the phone rings nobody."),
      wrong: .site(
        """
        crisis:
          - {name: Legevakt, phone: ring 116 117}
        """),
      right: .site(
        """
        crisis:
          - {name: Legevakt, phone: 116 117}
        """)))

  static let notAColour = Rule(
    "M0144", .error,
    Words(nb: "fargen «{name}» kan ikke leses", en: "the colour “{name}” cannot be read"),
    help: Words(
      nb: "skriv seks tegn etter `#`, i anførselstegn: `\"#1a5f7a\"`",
      en: "write six digits after `#`, in quotes: `\"#1a5f7a\"`"),
    explained: Explanation(
      why: Words(
        nb:
          "Kommunens egen farge gjør siden kjent og trygg. Leses den ikke, får alle knapper en annen farge enn den dere valgte.",
        en:
          "The municipality's own colour makes the site familiar and safe. If it can't be read, all buttons get another colour than the one you chose."
      ),
      wrong: .site("colours: {primary: blå}"),
      right: .site(##"colours: {primary: "#1a5f7a"}"##)))

  static let notAnAddress = Rule(
    "M0145", .error,
    Words(nb: "«{value}» er ikke en sikker nettadresse", en: "“{value}” is not a secure web address"),
    help: Words(
      nb: "skriv hele adressen, som `https://selvhjelp.kommune.no/`",
      en: "write the whole address, as `https://selvhjelp.kommune.no/`"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten https kan andre på samme nett se hvilken side noen er på vei til. Mange nettlesere advarer også, og da snur folk.",
        en:
          "Without https others on the same network can see which page somebody is on the way to. Many browsers warn of it too, and people turn back."
      ),
      wrong: .site("accessibility-statement: http://vik.example/uu"),
      right: .site("accessibility-statement: https://vik.example/uu")))

  static let addressWithPath = Rule(
    "M0146", .warning,
    Words(
      nb: "adressen deler nettleserens lager med alt annet på {host}",
      en: "the address shares the browser's storage with everything else on {host}"),
    label: Words(nb: "har en sti etter vertsnavnet", en: "has a path after the host name"),
    help: Words(
      nb: "bruk et eget vertsnavn, som `https://selvhjelp.{host}/`, så andre sider ikke kommer til svarene",
      en:
        "use a host name of its own, as `https://selvhjelp.{host}/`, so that no other pages reach the answers"
    ),
    explained: Explanation(
      why: Words(
        nb:
          "Svarene ligger i personens nettleser, og alt på samme vertsnavn kommer til dem, også kommunens andre sider og det de måtte laste inn utenfra.",
        en:
          "The answers lie in the person's browser, and everything on the same host name can reach them, also the municipality's other pages and whatever they may load from outside."
      ),
      wrong: .site("address: https://vik.example/selvhjelp/"),
      right: .site("address: https://selvhjelp.vik.example/")))

  static let notAMailAddress = Rule(
    "M0147", .error,
    Words(nb: "«{value}» er ikke en e-postadresse", en: "“{value}” is not a mail address"),
    help: Words(nb: "skriv den som `navn@kommune.no`", en: "write it as `name@council.org`"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som vil si fra om noe, får en feilmelding i stedet for å bli hørt, og kommunen får aldri vite det.",
        en:
          "Whoever wants to tell you something meets an error instead of being heard, and the municipality never learns of it."
      ),
      wrong: .site("feedback: {email: hjelp.vik.example}"),
      right: .site("feedback: {email: hjelp@vik.example}")))

  static let textLacksLanguage = Rule(
    "M0148", .warning,
    Words(nb: "«{key}» mangler tekst på {languages}", en: "“{key}” has no text in {languages}"),
    help: Words(nb: "skriv `{key}: {example}`", en: "write `{key}: {example}`"),
    explained: Explanation(
      why: Words(
        nb:
          "På språket som mangler, vises teksten på et annet. Det kan være nettopp åpningstiden til dem man skal ringe.",
        en:
          "In the language that is missing, the text is shown in another. That may be the very hours of those one is to ring."
      ),
      wrong: .site(
        """
        languages: [nb, en]
        crisis:
          - {name: Legevakt, phone: 116 117, hours: {nb: hele døgnet}}
        """),
      right: .site(
        """
        languages: [nb, en]
        crisis:
          - {name: Legevakt, phone: 116 117, hours: {nb: hele døgnet, en: day and night}}
        """)))

  static let siteWithoutName = Rule(
    "M0149", .warning,
    Words(nb: "nettstedet har ikke noe navn", en: "the site has no name"),
    help: Words(
      nb: "skriv hvem som står bak: `name: Kristiansand kommune`",
      en: "write who is behind it: `name: Kristiansand kommune`"),
    explained: Explanation(
      why: Words(
        nb:
          "Folk vil vite hvem som står bak før de skriver om det vanskeligste. Uten navn står det ingen avsender på noen side.",
        en:
          "People want to know who is behind before they write about what is hardest. Without a name no page says who it comes from."
      ),
      wrong: .files([
        .init(
          "sites/kommunen.yaml",
          "feedback: {email: hjelp@vik.example}")
      ]),
      right: .files([
        .init(
          "sites/kommunen.yaml",
          """
          name: Vik kommune
          feedback: {email: hjelp@vik.example}
          """)
      ])))
}
