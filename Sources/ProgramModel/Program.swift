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
  public let retired: [Block]

  /// For `editions` that have one structure: what a translation lacks has been taken from the source.
  public init(id: Identifier, source: Locale, editions: [Edition], retired: [Block] = []) {
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

/// What a program's own file says: its title, what it is for, and the text of its front page.
public struct FrontPage: Sendable {
  /// Who gets in. A program with `code` is only announced until codes work: it must not stand open.
  public enum Access: String, Sendable { case open, code }

  /// Shown to the person. Empty where it is missing, which has been told.
  public let title: String
  /// A sentence or two below the title, on the program's card and for search engines; nil shows nothing.
  public let summary: String?
  /// For guides only, in the field's words; people see `title`.
  public let clinicalTitle: String?
  /// For the browser's tab and the calendar, where others may look.
  public let discreetTitle: String?
  /// Whom it is for, in the author's words: `16+`, `relatives`, `guides`. Nil where it isn't said.
  public let audience: String?
  /// `open` where it isn't written. The source's counts for every edition.
  public let access: Access
  /// Whether the program asks for the button that leaves it at once; false where it isn't written.
  public let quickExit: Bool
  /// `draft` where it isn't written, and for `published` without a review by name, role and date.
  public let status: Status
  /// The content's version, as every page carries it for exports; `0` before the first release.
  public let version: String
  /// The release that the last `mestring release` made, which alone writes it; nil before the first.
  public let released: Int?
  /// What the program is for and not for, on its front page; nil leaves the heading out too.
  public let intendedUse: String?
  /// Names under «who made it»; empty where none is written.
  public let authors: [String]
  /// References under «who made it», each as plain text; empty where none is written.
  public let sources: [String]
  /// How people who have been there took part, under «who made it»; nil where it isn't said.
  public let livedExperience: String?
  /// Nil while nobody has; the front page then says so. Each edition has its own.
  public let reviewed: Review?
  /// The order of the modules, where the file names don't say it.
  public let moduleOrder: [Located<String>]?
  /// The program's own source language, where it isn't the content root's.
  public let source: Located<Locale>?
  /// The text below the modules. It isn't divided into pages.
  public let blocks: [Block]
  /// The front matter, or the file's start where there is none.
  public let span: SourceSpan

  /// For what the front matter says; what isn't written has the value that section 3 of the format gives it.
  public init(
    title: String, summary: String?, clinicalTitle: String?, discreetTitle: String?, audience: String?,
    access: Access, quickExit: Bool, status: Status, version: String, released: Int? = nil,
    intendedUse: String?, authors: [String], sources: [String], livedExperience: String?, reviewed: Review?,
    moduleOrder: [Located<String>]?, source: Located<Locale>?, blocks: [Block], at span: SourceSpan
  ) {
    self.title = title
    self.summary = summary
    self.clinicalTitle = clinicalTitle
    self.discreetTitle = discreetTitle
    self.audience = audience
    self.access = access
    self.quickExit = quickExit
    self.status = status
    self.version = version
    self.released = released
    self.intendedUse = intendedUse
    self.authors = authors
    self.sources = sources
    self.livedExperience = livedExperience
    self.reviewed = reviewed
    self.moduleOrder = moduleOrder
    self.source = source
    self.blocks = blocks
    self.span = span
  }
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
  /// Shown to the person. Empty where it is missing, which has been told.
  public let title: String
  /// Below the title on the program's front page and the overview, and for search engines; nil shows nothing.
  public let summary: String?
  /// For guides only, in the field's words; people see `title`.
  public let clinicalTitle: String?
  /// Reading and working time.
  public let minutes: Int?
  /// As for a program; the source's counts for every edition.
  public let status: Status
  /// `always` where it isn't written.
  public let opens: Opening
  /// Those of this module, on its overview; empty where only the program names them.
  public let authors: [String]
  /// References on the module's overview, each as plain text; a translation without any has the source's.
  public let sources: [String]
  /// Nil where only the program has been reviewed, or nobody has.
  public let reviewed: Review?
  /// What was given up and stays readable on the person's own page, by ids with dots.
  public let retired: [Located<String>]
  /// In the order in which they are read; a module without any has been told of.
  public let pages: [Page]
  /// The file of its own words; a block that a translation lacks has its span in the source's.
  public let file: SourceFile.ID
  /// The file's path from the content root; links name it.
  public let path: String
  /// The front matter, or the file's start where there is none.
  public let span: SourceSpan

  /// For pages with ids that differ within the module; `ProgramChecking` tells where they don't.
  public init(
    id: Identifier, locale: Locale, title: String, summary: String?, clinicalTitle: String?, minutes: Int?,
    status: Status, opens: Opening, authors: [String], sources: [String], reviewed: Review?,
    retired: [Located<String>], pages: [Page], file: SourceFile.ID, path: String, at span: SourceSpan
  ) {
    self.id = id
    self.locale = locale
    self.title = title
    self.summary = summary
    self.clinicalTitle = clinicalTitle
    self.minutes = minutes
    self.status = status
    self.opens = opens
    self.authors = authors
    self.sources = sources
    self.reviewed = reviewed
    self.retired = retired
    self.pages = pages
    self.file = file
    self.path = path
    self.span = span
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
}
