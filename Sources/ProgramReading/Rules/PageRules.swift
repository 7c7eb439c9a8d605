import Diagnostics

/// Pages of a module.
extension Rule {
  static let textBeforeFirstPage = Rule(
    "M0550", .error,
    Words(nb: "teksten står foran den første siden", en: "the text stands before the first page"),
    help: Words(nb: "skriv en overskrift foran: # Velkommen", en: "write a heading before it: # Welcome"),
    explained: Explanation(
      why: Words(
        nb: "Hver side har en overskrift som den står under i menyen. Tekst uten side er det ingen vei til.",
        en:
          "Each page has a heading under which it stands in the menu. There is no way to a text without a page."
      ),
      wrong: .module(
        """
        ---
        title: Hva er angst?
        ---

        Hei, og velkommen hit.

        # Hva er angst?

        Angst er en alarm.
        """),
      right: .module(
        """
        ---
        title: Hva er angst?
        ---

        # Velkommen

        Hei, og velkommen hit.

        # Hva er angst?

        Angst er en alarm.
        """)))

  static let moduleWithoutPages = Rule(
    "M0551", .error,
    Words(nb: "modulen har ingen sider", en: "the module has no pages"),
    help: Words(
      nb: "hver side begynner med en overskrift: # Velkommen",
      en: "each page begins with a heading: # Welcome"),
    explained: Explanation(
      why: Words(
        nb: "Den som åpner modulen, møter ingenting, og teksten du har skrevet, vises ikke noe sted.",
        en: "Whoever opens the module meets nothing, and the text you wrote is shown nowhere."),
      wrong: .module(
        """
        ---
        title: Hva er angst?
        ---

        Angst er en alarm.
        """),
      right: .module(
        """
        ---
        title: Hva er angst?
        ---

        # En alarm

        Angst er en alarm.
        """)))

  static let pageWithoutTitle = Rule(
    "M0552", .error,
    Words(nb: "siden har ingen tittel", en: "the page has no title"),
    help: Words(nb: "skriv den bak tegnet: # Velkommen", en: "write it behind the sign: # Welcome"),
    explained: Explanation(
      why: Words(
        nb:
          "Tittelen er det personen ser i menyen, og det skjermleseren sier når siden åpnes. Uten den er det ikke mulig å vite hvor man er.",
        en:
          "The title is what the person sees in the menu, and what the screen reader says when the page opens. Without it one can't know where one is."
      ),
      wrong: .module(
        """
        ---
        title: Hva er angst?
        ---

        #

        Angst er en alarm.
        """),
      right: .module(
        """
        ---
        title: Hva er angst?
        ---

        # En alarm

        Angst er en alarm.
        """)))

  static let pageEmpty = Rule(
    "M0553", .error,
    Words(nb: "siden er tom", en: "the page is empty"),
    help: Words(
      nb: "skriv noe på den, eller bruk ## for en overskrift på siden før",
      en: "write something on it, or use ## for a heading on the page before"),
    explained: Explanation(
      why: Words(
        nb: "Den som er sliten, blar fram til en side uten innhold og lurer på om noe er galt.",
        en: "Somebody who is tired turns to a page with nothing on it and wonders what has gone wrong."),
      wrong: .module(
        """
        ---
        title: Hva er angst?
        ---

        # Velkommen

        # Hva er angst?

        Angst er en alarm.
        """),
      right: .module(
        """
        ---
        title: Hva er angst?
        ---

        # Velkommen

        Hei.

        # Hva er angst?

        Angst er en alarm.
        """)))

  static let idReserved = Rule(
    "M0554", .error,
    Words(nb: "«{id}» er opptatt av nettstedet selv", en: "“{id}” is taken by the site itself"),
    help: Words(nb: "velg en annen id", en: "choose another id"),
    explained: Explanation(
      why: Words(
        nb: "Siden ville fått samme adresse som modulens oversikt, og den ene av dem hadde forsvunnet.",
        en: "The page would have the same address as the module's overview, and one of them would vanish."),
      wrong: .module(
        """
        ---
        title: Hva er angst?
        ---

        # Oversikt {#index}

        Angst er en alarm.
        """),
      right: .module(
        """
        ---
        title: Hva er angst?
        ---

        # Oversikt {#oversikt}

        Angst er en alarm.
        """)))
}
