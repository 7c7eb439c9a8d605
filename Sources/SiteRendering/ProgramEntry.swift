import ProgramModel

/// A program as a site shows it.
public struct ProgramEntry: Sendable {
  /// The program in all its languages.
  public let program: Program
  /// Announced by its title only.
  public let isComing: Bool
  /// In the order in which they are read; empty for a program that is only announced.
  public let modules: [ModuleEntry]
  /// The text for each of the site's languages: another language's where the program isn't written in it.
  let fronts: [Locale: (front: FrontPage, locale: Locale)]
  /// The quizzes by language and id, for those that are shown again.
  let quizzes: [Locale: [String: Quiz]]
  /// What stores answers, for conditions and for sentences that repeat an answer.
  let answers: AnswerSources
  /// The site's languages in which nobody has reviewed all of the text that is shown.
  let drafts: Set<Locale>
  /// The pages whose progress is stored under another name, as JSON that every page of the program carries; nil where there
  /// are none.
  let movedPages: String?

  /// The program's id.
  public var id: Identifier { program.id }

  /// The front page's text in one of the site's languages, with the language it is written in.
  public func front(in locale: Locale) -> (front: FrontPage, locale: Locale)? { fronts[locale] }

  /// Whether anything of it is shown that no clinician has reviewed, in a language.
  public func isDraft(in locale: Locale) -> Bool {
    isDraftItself(in: locale) || modules.contains { $0.isDraft(in: locale) }
  }

  /// Whether the program has the button that leaves it at once.
  var hasQuickExit: Bool { !isComing && fronts.values.contains { $0.front.quickExit } }

  /// Whether the program itself is a draft, and with it all its modules.
  func isDraftItself(in locale: Locale) -> Bool {
    !isComing && drafts.contains(locale)
  }
}

/// A module as a site shows it.
public struct ModuleEntry: Sendable {
  /// The module's id.
  public let id: Identifier
  /// From 1, in the program's order.
  public let number: Int
  /// Announced by its title only.
  public let isComing: Bool
  /// The ids of its pages, the same in every language; empty for a module that is only announced.
  public let pages: [Identifier]
  /// The module's text for each of the site's languages.
  let editions: [Locale: Module]
  /// Its pages for each of the site's languages, in the order of `pages`.
  let texts: [Locale: [Page]]
  /// Which page a fragment of a link stands on, by the ids of pages, blocks and headings.
  let places: [String: Int]
  /// The site's languages in which nobody has reviewed all of the text that is shown.
  let drafts: Set<Locale>

  /// The module in one of the site's languages, or in the language it is written in.
  public func module(in locale: Locale) -> Module? { editions[locale] }

  /// A page's text in one of the site's languages.
  public func page(_ index: Int, in locale: Locale) -> Page? {
    guard let pages = texts[locale], pages.indices.contains(index) else { return nil }
    return pages[index]
  }

  /// Whether the module itself is a draft.
  func isDraft(in locale: Locale) -> Bool {
    !isComing && drafts.contains(locale)
  }
}
