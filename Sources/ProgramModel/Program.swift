import Source

/// A program of modules in all its languages.
///
/// The source language gives the structure, translations the words: every edition has the same modules, pages, blocks and ids.
public struct Program: Sendable {
  /// From `id:` in the source's front page, else the folder's name. Every answer's key begins with it.
  public let id: Identifier
  /// The language whose structure counts.
  public let source: Locale
  /// One for each language that the program is written in, in the order of their tags; the source's is among them.
  public let editions: [Edition]
  /// Exercises, quizzes and the like that it has asked and no longer asks, in the source's words, for those who have answered.
  public let retired: [AnsweredBlock]

  /// For `editions` that have one structure: what a translation lacks has been taken from the source.
  public init(id: Identifier, source: Locale, editions: [Edition], retired: [AnsweredBlock] = []) {
    self.id = id
    self.source = source
    self.editions = editions
    self.retired = retired
  }

  /// The edition in a language; the source's where there is none.
  public func edition(in locale: Locale) -> Edition? {
    editions.first { $0.locale == locale } ?? editions.first { $0.locale == source }
  }

  /// A program in one language.
  public struct Edition: Sendable {
    /// The language of its words; a page or module that it lacks keeps the source's as its own.
    public let locale: Locale
    /// The source's where the language has no `program.<lang>.md`.
    public let front: FrontPage
    /// In the order in which they are read.
    public let modules: [Module]

    /// For `modules` in the source's order, each of its modules once.
    public init(locale: Locale, front: FrontPage, modules: [Module]) {
      self.locale = locale
      self.front = front
      self.modules = modules
    }
  }
}

/// A program's own file: its facts, and the text of its front page.
@dynamicMemberLookup
public struct FrontPage: Sendable {
  /// What the front matter says.
  public var facts: ProgramFacts
  /// The text below the modules. It isn't divided into pages.
  public var blocks: [Block]

  /// For blocks in the language of the facts, or marked as untranslated.
  public init(_ facts: ProgramFacts, blocks: [Block]) {
    self.facts = facts
    self.blocks = blocks
  }

  /// A fact by its name.
  public subscript<Value>(dynamicMember fact: KeyPath<ProgramFacts, Value>) -> Value { facts[keyPath: fact] }
}

/// Whether people get to see a program or module, and with which banner.
public enum Status: String, Sendable, CaseIterable {
  /// Built, with the banner that no clinician has reviewed it.
  case draft
  case published
  /// Its title only.
  case coming
  case hidden
}

/// Who has reviewed a text, and when.
public struct Review: Sendable {
  /// The reviewer's name.
  public let by: String
  /// The reviewer's profession or post. Without it nothing counts as `published`.
  public let role: String?
  /// As it was written: year, month and day.
  public let date: String
  /// When the text is to be reviewed again: year, month and day as written; nil where no date is set.
  public let next: String?
  /// Where `next` is written.
  public let nextSpan: SourceSpan?

  /// For dates that have been read as dates; a review without name or date is none.
  public init(by: String, role: String?, date: String, next: String?, nextAt nextSpan: SourceSpan? = nil) {
    self.by = by
    self.role = role
    self.date = date
    self.next = next
    self.nextSpan = nextSpan
  }
}

/// One module: a file of pages.
@dynamicMemberLookup
public struct Module: Sendable {
  /// When a module is suggested. It is never a lock: the person can always open the module anyway.
  public enum Opening: Sendable {
    case always
    case afterModule(Located<Identifier>)
    case afterDays(Int)
  }

  /// From `id:`, else the file's name without number and language. Progress and links go by it.
  public let id: Identifier
  /// The language it is written in; another than the edition's where the translation lacks the module.
  public let locale: Locale
  /// What the front matter says.
  public let facts: ModuleFacts
  /// In the order in which they are read; a module without any has been told of.
  public var pages: [Page]
  /// The file of its own words; a block that a translation lacks has its span in the source's.
  public let file: SourceFile.ID
  /// The file's path from the content root; links name it.
  public let path: String

  /// For pages with ids that differ within the module; `ProgramChecking` tells where they don't.
  public init(
    id: Identifier, locale: Locale, facts: ModuleFacts, pages: [Page], file: SourceFile.ID, path: String
  ) {
    self.id = id
    self.locale = locale
    self.facts = facts
    self.pages = pages
    self.file = file
    self.path = path
  }

  /// A fact by its name.
  public subscript<Value>(dynamicMember fact: KeyPath<ModuleFacts, Value>) -> Value { facts[keyPath: fact] }

  /// The module with «var dette nyttig?» at its end, where its author has placed it nowhere.
  public var closed: Module {
    guard let last = pages.last, !pages.contains(where: \.facts.hasRating) else { return self }
    var module = self
    let rating = Rating(id: Identifier(ratingOf: id), hasOwnID: false, isPlaced: false, at: last.span)
    module.pages[pages.count - 1] = last.with(last.blocks + [.rating(rating)])
    return module
  }
}

/// A page of a module: from one level-1 heading to the next.
public struct Page: Sendable {
  /// From the heading's `{#id}`, else from its words in the source language. Progress hangs on it.
  public let id: Identifier
  /// Whether the id was written, not made from the heading.
  public let hasOwnID: Bool
  /// The ids that the page had before, from `was=`; with its module's where it stood in another.
  public let formerly: [String]
  /// `module.page` as progress is stored, where it was first released under another name than its own.
  public let key: String?
  /// The level-1 heading; never empty.
  public let title: Prose
  /// The language of the title; another than the edition's where the translation lacks the page.
  public let locale: Locale
  /// Without the heading. The footnotes that the page refers to come last, numbered from 1.
  public let blocks: [Block]
  /// What the blocks hold, found when the page was made.
  public let facts: PageFacts
  /// The heading: what a diagnostic about the whole page points at.
  public let span: SourceSpan

  /// Walks through the blocks for `facts`; a page is made again rather than changed.
  public init(
    id: Identifier, hasOwnID: Bool, formerly: [String] = [], key: String? = nil, title: Prose, locale: Locale,
    blocks: [Block], at span: SourceSpan
  ) {
    self.id = id
    self.hasOwnID = hasOwnID
    self.formerly = formerly
    self.key = key
    self.title = title
    self.locale = locale
    self.blocks = blocks
    facts = PageFacts(blocks)
    self.span = span
  }

  /// The page with other blocks, and with another name for its progress where one is given.
  public func with(_ blocks: [Block], key: String? = nil) -> Page {
    Page(
      id: id, hasOwnID: hasOwnID, formerly: formerly, key: key ?? self.key, title: title, locale: locale,
      blocks: blocks, at: span)
  }
}
