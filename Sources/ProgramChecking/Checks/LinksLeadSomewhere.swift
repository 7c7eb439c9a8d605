import Diagnostics
import ProgramModel
import Source

/// A link within the content leads to a file, a page or a block that exists, in the language of the text it stands in.
enum LinksLeadSomewhere {
  static func check(_ program: Program, in context: CheckContext) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for edition in program.editions {
      let folder = program.folder
      func check(_ links: [Link], own: ContentPlaces.File?) {
        diagnostics += links.compactMap { problem($0, own: own, edition.locale, folder, context) }
      }
      check(PageFacts(edition.front.blocks).links, own: nil)
      for module in edition.modules where module.locale == edition.locale {
        let own = context.places.files[module.path]
        for page in module.pages where page.locale == edition.locale { check(page.ownLinks, own: own) }
      }
    }
    return diagnostics
  }

  private static func problem(
    _ link: Link, own: ContentPlaces.File?, _ locale: Locale, _ folder: String?, _ context: CheckContext
  ) -> Diagnostic? {
    switch link.destination {
    case .here(let fragment):
      guard let own, !own.fragments.contains(fragment) else { return nil }
      return missing(fragment, in: own, link)
    case .file(let path, let fragment):
      guard let target = context.places.files[path] ?? context.places.untranslated(path, in: locale) else {
        return missingFile(path, locale, folder, link, context)
      }
      if target.locale != locale, context.places.files[path] != nil {
        return Diagnostic(
          .linkToOtherLanguage, at: link.span, ["language": .text(locale.tag)],
          suggestion: context.counterpart(of: target, in: locale).map { asWritten($0, in: folder) })
      }
      guard let fragment, !target.fragments.contains(fragment) else { return nil }
      return missing(fragment, in: target, link)
    case .web, .mail, .phone, .refused: return nil
    }
  }

  private static func missing(_ fragment: String, in file: ContentPlaces.File, _ link: Link) -> Diagnostic {
    Diagnostic(
      .linkToMissingPlace, at: link.span, ["id": .text(fragment)],
      suggestion: Suggestion.nearest(to: fragment, among: file.fragments.sorted()).map { "#\($0)" })
  }

  private static func missingFile(
    _ path: String, _ locale: Locale, _ folder: String?, _ link: Link, _ context: CheckContext
  ) -> Diagnostic? {
    // A program's own page, and a file that others may download.
    if context.paths.contains(path) { return nil }
    let written = asWritten(path, in: folder)
    let whole = "\(path).\(locale).md"
    let meant =
      context.places.files[whole] == nil
      ? Suggestion.nearest(to: path, among: context.places.files.keys.sorted()) : whole
    return Diagnostic(
      .linkToMissingFile, at: link.span, ["path": .text(written)],
      suggestion: address(written) ?? meant.map { asWritten($0, in: folder) })
  }

  /// The address that was meant where its beginning is missing: of a mail, a telephone or a website.
  private static func address(_ written: String) -> String? {
    if written.contains("@"), !written.contains("/") { return "mailto:\(written)" }
    if written.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "+") }) {
      return "tel:\(written)"
    }
    return isHost(written) ? "https://\(written)" : nil
  }

  /// Whether a path looks like the address of a website whose beginning is missing.
  private static func isHost(_ path: String) -> Bool {
    let host = path.prefix { $0 != "/" }
    return host.hasPrefix("www.")
      || [".no", ".com", ".org", ".net", ".se", ".dk"].contains { host.hasSuffix($0) }
  }

  /// A path from the content root as one writes it in a file of the program.
  static func asWritten(_ path: String, in folder: String?) -> String {
    guard let folder, path.hasPrefix(folder + "/") else { return "../\(path)" }
    return String(path.dropFirst(folder.count + 1))
  }
}

extension CheckContext {
  /// The path of the same module in another language.
  fileprivate func counterpart(of file: ContentPlaces.File, in locale: Locale) -> String? {
    places.files.filter {
      $0.value.program == file.program && $0.value.module == file.module && $0.value.locale == locale
    }
    .keys.min()
  }
}

extension ContentPlaces {
  /// The source of a module that a path names in a language it isn't translated to yet: until it is, the link leads to what is
  /// shown in its place.
  fileprivate func untranslated(_ path: String, in locale: Locale) -> File? {
    let ending = ".\(locale).md"
    guard path.hasSuffix(ending) else { return nil }
    let stem = path.dropLast(ending.count)
    return files.keys.filter { $0.hasPrefix(stem + ".") && $0.split(separator: ".").count == 3 }.min().flatMap
    { files[$0] }
  }
}

extension Program {
  /// The folder of the program's files.
  var folder: String? {
    editions.first?.modules.first?.path.split(separator: "/").dropLast().joined(separator: "/")
  }
}

extension Page {
  /// The links of the page's own language: those in what isn't translated have been checked in theirs.
  fileprivate var ownLinks: [Link] {
    let isWhole = !facts.hasUntranslated
    return isWhole ? facts.links : facts.links.filter { $0.span.file == span.file }
  }
}

extension Rule {
  static let linkToMissingFile = Rule(
    "M0515", .error,
    Words(
      nb: "lenken går til «{path}», som ikke finnes", en: "the link goes to “{path}”, which doesn't exist"),
    help: Words(
      nb: "skriv navnet på en .md-fil, sett fra mappen du er i",
      en: "write the name of an .md file, as seen from this folder"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som følger lenken, får beskjed om at siden ikke finnes, og kan tro at resten av programmet er borte også.",
        en:
          "Whoever follows the link is told that the page isn't found, and may think that the rest of the program is gone too."
      ),
      wrong: .page("Øvelsen står i [neste modul](2-angstsirkel.nb.md)."),
      right: .page(
        "Øvelsen står i [neste modul](2-angstsirkelen.nb.md).",
        beside: [
          .init(
            "angst/2-angstsirkelen.nb.md",
            """
            ---
            title: Angstsirkelen
            ---

            # Sirkelen

            Uro går i ring.
            """)
        ])))

  static let linkToMissingPlace = Rule(
    "M0516", .error,
    Words(
      nb: "lenken går til «#{id}», som ikke finnes der", en: "the link goes to “#{id}”, which isn't there"),
    help: Words(
      nb: "skriv id-en til en side eller en blokk i filen",
      en: "write the id of a page or a block in the file"),
    explained: Explanation(
      why: Words(
        nb: "Den som følger lenken, havner øverst på en side i stedet for ved det du lovet, og må lete selv.",
        en:
          "Whoever follows the link lands at the top of a page instead of at what you promised, and has to search."
      ),
      wrong: .page(
        """
        Se [pusteøvelsen](#pusting).

        ::: øvelse Pust {#pust}
        :: tidtaker Pust rolig {#rolig minutter=3}
        :::
        """),
      right: .page(
        """
        Se [pusteøvelsen](#pust).

        ::: øvelse Pust {#pust}
        :: tidtaker Pust rolig {#rolig minutter=3}
        :::
        """)))

  static let linkToOtherLanguage = Rule(
    "M0517", .error,
    Words(nb: "lenken går til en fil på et annet språk", en: "the link goes to a file in another language"),
    help: Words(nb: "lenk til filen på {language}", en: "link to the file in {language}"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som leser på sitt eget språk, ville plutselig stå på en side på et annet, og finne veien tilbake er ikke lett når språket er nytt.",
        en:
          "Whoever reads in her own language would suddenly stand on a page in another, and finding back isn't easy when a language is new."
      ),
      wrong: .welcome(linkingTo: "1-modul.nb.md"),
      right: .welcome(linkingTo: "1-modul.en.md")))
}

extension Example {
  /// A module in two languages, the second with a link to the first module.
  fileprivate static func welcome(linkingTo path: String) -> Example {
    .files([
      .init(
        "angst/1-modul.nb.md",
        "---\ntitle: Første modul\n---\n\n# Velkommen {#velkommen}\n\n[Begynn her](1-modul.nb.md).\n"),
      .init(
        "angst/1-modul.en.md",
        "---\ntitle: First module\n---\n\n# Welcome {#velkommen}\n\n[Begin here](\(path)).\n"),
    ])
  }
}
