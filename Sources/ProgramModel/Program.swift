import Source

/// A program of modules in all its languages.
///
/// The source language gives the structure, translations the words: every edition has the same modules, pages, blocks and ids.
public struct Program: Sendable {
  public let id: Identifier
  /// The language whose structure counts.
  public let source: Locale
  /// One for each language that the program is written in, in the order of their tags; the source's is among them.
  public let editions: [Edition]

  public init(id: Identifier, source: Locale, editions: [Edition]) {
    self.id = id
    self.source = source
    self.editions = editions
  }

  /// The edition in a language; the source's where there is none.
  public func edition(in locale: Locale) -> Edition? {
    editions.first { $0.locale == locale } ?? editions.first { $0.locale == source }
  }

  /// A program in one language.
  public struct Edition: Sendable {
    public let locale: Locale
    public let front: FrontPage
    /// In the order in which they are read.
    public let modules: [Module]

    public init(locale: Locale, front: FrontPage, modules: [Module]) {
      self.locale = locale
      self.front = front
      self.modules = modules
    }
  }
}

/// What a program's own file says: its title, what it is for, and the text of its front page.
public struct FrontPage: Sendable {
  public enum Access: String, Sendable { case open, code }

  public let title: String
  public let summary: String?
  public let clinicalTitle: String?
  /// For the browser's tab and the calendar, where others may look.
  public let discreetTitle: String?
  public let audience: String?
  public let access: Access
  public let quickExit: Bool
  public let status: Status
  public let version: String
  public let intendedUse: String?
  public let authors: [String]
  public let sources: [String]
  public let livedExperience: String?
  public let reviewed: Review?
  /// The order of the modules, where the file names don't say it.
  public let moduleOrder: [Located<String>]?
  /// The program's own source language, where it isn't the content root's.
  public let source: Located<Locale>?
  public let blocks: [Block]
  public let span: SourceSpan

  public init(
    title: String, summary: String?, clinicalTitle: String?, discreetTitle: String?, audience: String?,
    access: Access, quickExit: Bool, status: Status, version: String, intendedUse: String?,
    authors: [String], sources: [String], livedExperience: String?, reviewed: Review?,
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
  public let by: String
  public let role: String?
  /// As it was written: year, month and day.
  public let date: String
  public let next: String?

  public init(by: String, role: String?, date: String, next: String?) {
    self.by = by
    self.role = role
    self.date = date
    self.next = next
  }
}

/// One module: a file of pages.
public struct Module: Sendable {
  public enum Opening: Sendable {
    case always
    case afterModule(Located<Identifier>)
    case afterDays(Int)
  }

  public let id: Identifier
  public let locale: Locale
  public let title: String
  public let summary: String?
  public let clinicalTitle: String?
  /// Reading and working time.
  public let minutes: Int?
  public let status: Status
  public let opens: Opening
  public let authors: [String]
  public let sources: [String]
  public let reviewed: Review?
  /// Ids that were given up and stay readable on the person's own page.
  public let retired: [Located<Identifier>]
  public let pages: [Page]
  public let file: SourceFile.ID
  /// The file's path from the content root; links name it.
  public let path: String
  public let span: SourceSpan

  public init(
    id: Identifier, locale: Locale, title: String, summary: String?, clinicalTitle: String?, minutes: Int?,
    status: Status, opens: Opening, authors: [String], sources: [String], reviewed: Review?,
    retired: [Located<Identifier>], pages: [Page], file: SourceFile.ID, path: String, at span: SourceSpan
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
  public let id: Identifier
  /// Whether the id was written, not made from the heading.
  public let hasOwnID: Bool
  public let title: Prose
  /// The language of the title; another than the edition's where the translation lacks the page.
  public let locale: Locale
  public let blocks: [Block]
  public let facts: PageFacts
  public let span: SourceSpan

  public init(
    id: Identifier, hasOwnID: Bool, title: Prose, locale: Locale, blocks: [Block], at span: SourceSpan
  ) {
    self.id = id
    self.hasOwnID = hasOwnID
    self.title = title
    self.locale = locale
    self.blocks = blocks
    facts = PageFacts(blocks)
    self.span = span
  }
}
