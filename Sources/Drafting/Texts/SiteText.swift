import Diagnostics
import ProgramModel

/// What a new site's file says.
enum SiteText {
  /// The file; `writesCrisis` where no crisis lines come from `site.yaml`.
  static func text(
    title: String, writesCrisis: Bool, in language: Words.Language, for locales: [Locale]
  ) -> String {
    let head = language == .nb ? bokmål(YAMLText.line(title)) : english(YAMLText.line(title))
    let kept =
      language == .nb
      ? "# Krisenumrene står i site.yaml og gjelder her også. Skriv crisis: her for å bruke andre.\n"
      : "# The crisis lines stand in site.yaml and go for this site too. Write crisis: here to use others.\n"
    return head + "\n" + (writesCrisis ? crisis(in: language, for: locales) : kept)
  }

  private static func bokmål(_ name: String) -> String {
    """
    # Ett nettsted. Det som ikke står her, hentes fra site.yaml. Linjer med # foran er bare til deg.
    name: \(name)

    # Hvilke programmer som skal være med. Uten linjen er alle med.
    # programs: [angst]

    # Hvem leseren kan ta kontakt med. Tekst på flere språk skrives slik: {nb: "Ring oss", en: "Give us a ring"}
    contact:
      service: Skriv navnet på tjenesten leseren kan kontakte
      # phone: "12 34 56 78"
      # hours: Mandag til fredag kl. 9–15
      # web: https://…
      # self-referral: Du trenger ingen henvisning. Ring oss, så finner vi ut av det sammen.

    # Kommunens farger og logo. Er en farge for svak til å leses, sier mestring check hvilken som er nærmest.
    # colours: {primary: "#1f5f4a"}
    # logo: logo.svg

    # Dit leserne kan sende en e-post om innholdet.
    # feedback: {email: post@…}

    # Tilgjengelighetserklæringen deres fra uustatus.no. Offentlige nettsteder må ha en.
    # accessibility-statement: https://uustatus.no/…

    # Søvnvinduet vises ikke før den som har det faglige ansvaret, har bestemt det.
    # sleep-window: on

    # Adressen nettstedet får. Bruk et vertsnavn som bare dette nettstedet har.
    # address: https://selvhjelp.….no/

    """
  }

  private static func english(_ name: String) -> String {
    """
    # One site. What isn't here comes from site.yaml. Lines with a # in front are for you alone.
    name: \(name)

    # The programs to include. Without the line, all are.
    # programs: [anxiety]

    # Whom the reader can contact. Text in several languages is written so: {nb: "Ring oss", en: "Give us a ring"}
    contact:
      service: Write the name of the service that the reader can contact
      # phone: "12 34 56 78"
      # hours: Monday to Friday, 9 am to 3 pm
      # web: https://…
      # self-referral: You don't need a referral. Give us a ring and we'll work it out together.

    # The host's colours and logo. If a colour is too weak to read, mestring check names the nearest that isn't.
    # colours: {primary: "#1f5f4a"}
    # logo: logo.svg

    # Where readers can send an e-mail about the content.
    # feedback: {email: mail@…}

    # Your accessibility statement from uustatus.no. Public sites must have one.
    # accessibility-statement: https://uustatus.no/…

    # The sleep window isn't shown before whoever answers for it clinically has decided so.
    # sleep-window: on

    # The address of the site. Use a host name that only this site has.
    # address: https://self-help.….no/

    """
  }

  /// Norway's national lines. Nobody has rung them for this site, so `crisis-verified` can't be written here.
  static func crisis(in language: Words.Language, for locales: [Locale]) -> String {
    let comment =
      language == .nb
      ? """
      # Norges nasjonale numre. Ring hvert av dem før nettstedet legges ut, åpne chattene, skriv dagen og stryk # foran
      # linjen under. Til det er gjort, advarer mestring check om at numrene ikke er kontrollert.
      # Ikke alle kan snakke i telefonen: Med `chat:` kan en linje ha adressen til en chat, med eller uten `phone:`.
      # `for: under-18`, `18-25` eller `violence` sier hvem en linje er for. Legg gjerne til det nærmeste krisesenteret.
      # crisis-verified: 2026-01-31
      """
      : """
      # Norway's national lines. Ring each of them before the site goes live, open the chats, write the day and take away
      # the # below. Until that is done, mestring check warns that the numbers have not been checked.
      # Not everybody can speak on the phone: with `chat:` a line can have the address of a chat, with `phone:` or without.
      # `for: under-18`, `18-25` or `violence` says whom a line is for. Add the nearest shelter (krisesenter) too.
      # crisis-verified: 2026-01-31
      """
    let lines: [(nb: String, en: String, ways: String)] = [
      ("Medisinsk nødtelefon", "Emergency medical line", #"phone: "113""#),
      ("Politiet", "Police", #"phone: "112""#),
      ("Legevakt", "Legevakt (out-of-hours doctor)", #"phone: "116 117""#),
      (
        "Mental Helse Hjelpetelefonen", "Mental Helse Hjelpetelefonen (helpline)",
        #"phone: "116 123", chat: "https://sidetmedord.no/""#
      ),
      (
        "Vold- og overgrepslinjen", "Vold- og overgrepslinjen (violence and abuse)",
        #"for: violence, phone: "116 006", web: "https://www.volinjen.no/""#
      ),
      (
        "Alarmtelefonen for barn og unge", "Alarmtelefonen (children and young people)",
        #"for: under-18, phone: "116 111", web: "https://www.116111.no/""#
      ),
    ]
    let items = lines.map { line in
      "  - {name: \(name(line.nb, line.en, for: locales)), \(line.ways), hours: \"0–24\"}"
    }
    return ([comment, "crisis:"] + items).joined(separator: "\n") + "\n"
  }

  /// A name in the site's languages: the Norwegian one in those of Norway, the English one in all others.
  private static func name(_ nb: String, _ en: String, for locales: [Locale]) -> String {
    guard locales.count > 1 else {
      let isNorwegian = locales.allSatisfy { DraftingPlace.words(in: $0) == .nb }
      return "\"\(isNorwegian ? nb : en)\""
    }
    let texts = locales.map { "\($0): \"\(DraftingPlace.words(in: $0) == .nb ? nb : en)\"" }
    return "{\(texts.joined(separator: ", "))}"
  }
}
