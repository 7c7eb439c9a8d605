import Diagnostics
import ProgramModel
import Source

/// A link within the content leads to a file, a page or a block that exists, in the language of the text it stands in.
enum LinksLeadSomewhere {
  static func check(_ program: Program, in context: CheckContext) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var guesses = Guesses()
    for edition in program.editions {
      let folder = program.folder
      func check(_ links: [Link], own: ContentPlaces.File?) {
        diagnostics += links.compactMap { problem($0, own: own, edition.locale, folder, context, &guesses) }
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
    _ link: Link, own: ContentPlaces.File?, _ locale: Locale, _ folder: String?, _ context: CheckContext,
    _ guesses: inout Guesses
  ) -> Diagnostic? {
    switch link.destination {
    case .here(let fragment):
      guard let own, !own.fragments.contains(fragment) else { return nil }
      return missing(fragment, in: own, link, &guesses)
    case .file(let path, let fragment):
      guard let target = context.places.files[path] ?? context.places.untranslated(path, in: locale) else {
        return missingFile(path, locale, folder, link, context, &guesses)
      }
      if target.locale != locale, context.places.files[path] != nil {
        return Diagnostic(
          .linkToOtherLanguage, at: link.span, ["language": .text(locale.tag)],
          suggestion: context.counterpart(of: target, in: locale).map { asWritten($0, in: folder) })
      }
      guard let fragment, !target.fragments.contains(fragment) else { return nil }
      return missing(fragment, in: target, link, &guesses)
    case .web, .mail, .phone, .refused: return nil
    }
  }

  private static func missing(
    _ fragment: String, in file: ContentPlaces.File, _ link: Link, _ guesses: inout Guesses
  ) -> Diagnostic {
    Diagnostic(
      .linkToMissingPlace, at: link.span, ["id": .text(fragment)],
      suggestion: guesses.nearest(to: fragment, at: link.span, among: file.fragments.sorted()).map {
        "#\($0)"
      })
  }

  private static func missingFile(
    _ path: String, _ locale: Locale, _ folder: String?, _ link: Link, _ context: CheckContext,
    _ guesses: inout Guesses
  ) -> Diagnostic? {
    // A program's own page, and a file that others may download.
    if context.paths.contains(path) { return nil }
    let written = asWritten(path, in: folder)
    let whole = "\(path).\(locale).md"
    let meant =
      context.places.files[whole] == nil
      ? guesses.nearest(to: path, at: link.span, among: context.places.sortedPaths) : whole
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
    places.path(of: file.module, in: file.program, locale)
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
    facts.hasUntranslated ? facts.links.filter { $0.span.file == span.file } : facts.links
  }
}

extension Rule {
  static let linkToMissingFile = Rule(.M0515, .error, dependsOnOtherFiles: true)
  static let linkToMissingPlace = Rule(
    .M0516, .error, dependsOnOtherFiles: true, comesOf: [.unreadFile])
  static let linkToOtherLanguage = Rule(.M0517, .error, dependsOnOtherFiles: true)
}
