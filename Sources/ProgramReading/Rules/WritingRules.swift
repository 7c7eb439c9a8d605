import Diagnostics

/// What trips those who write in front matter and directives.
public enum WritingRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [.yamlHardSpace, .frontMatterDashes, .directiveWithOneColon]
}

extension Rule {
  static let yamlHardSpace = Rule(
    "M0119", .error,
    Words(
      nb: "det er et hardt mellomrom etter streken", en: "there is a non-breaking space after the hyphen"),
    help: Words(
      nb: "slett det, og skriv et vanlig mellomrom", en: "delete it, and type an ordinary space"),
    explained: Explanation(
      why: Words(
        nb: "Med Words harde mellomrom blir hele listen til én lang tekst som begynner med en strek.",
        en: "With Word's non-breaking space the whole list becomes one long text that begins with a hyphen."),
      wrong: .moduleFront("authors:\n  -\u{A0}Kari Nordmann"),
      right: .moduleFront("authors:\n  - Kari Nordmann")))

  static let frontMatterDashes = Rule(
    "M0133", .error,
    Words(
      nb: "linjen over eller under opplysningene er ikke tre bindestreker",
      en: "the line above or below the facts is not three hyphens"),
    help: Words(nb: "skriv ---", en: "write ---"),
    explained: Explanation(
      why: Words(
        nb:
          "Word gjør tre bindestreker til en tankestrek. Da blir tittelen og de andre opplysningene til vanlig tekst på siden.",
        en:
          "Word turns three hyphens into a dash. Then the title and the other facts become plain text on the page."
      ),
      wrong: .module("—\ntitle: Første modul\n—\n\n# Velkommen\n\nHei."),
      right: .module("---\ntitle: Første modul\n---\n\n# Velkommen\n\nHei.")))

  static let directiveWithOneColon = Rule(
    "M0437", .warning,
    Words(
      nb: "«:{name}» med ett kolon blir til vanlig tekst", en: "“:{name}” with one colon becomes plain text"),
    help: Words(nb: "skriv {colons} {name}", en: "write {colons} {name}"),
    explained: Explanation(
      why: Words(
        nb:
          "Linjen står på siden akkurat som den er skrevet, med kolon og alt, og det er ingenting å fylle ut.",
        en:
          "The line stands on the page just as it was written, colon and all, and there is nothing to fill in."
      ),
      wrong: .page(
        """
        ::: øvelse Min plan {#min-plan}
        :linje Hva vil du gjøre? {#gjore}

        :: linje Hvem kan hjelpe? {#hvem}
        :::
        """),
      right: .page(
        """
        ::: øvelse Min plan {#min-plan}
        :: linje Hva vil du gjøre? {#gjore}

        :: linje Hvem kan hjelpe? {#hvem}
        :::
        """)))
}
