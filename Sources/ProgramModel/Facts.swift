import Source

/// What the front matter of programs and of modules may both say.
public protocol Facts: Sendable {
  /// Facts of which nothing is written.
  init(at span: SourceSpan)

  /// Shown to the person. Empty where it is missing, which has been told.
  var title: Prose { get set }
  /// A sentence or two below the title, on the program's card and for search engines; nil shows nothing.
  var summary: Prose? { get set }
  /// For guides only, in the field's words; people see `title`.
  var clinicalTitle: Prose? { get set }
  /// `draft` where it isn't written, and for `published` without a review by name, role and date.
  var status: Status { get set }
  /// Names under «who made it»; empty where none is written.
  var authors: [Prose] { get set }
  /// References under «who made it», each as plain text; empty where none is written.
  var sources: [Prose] { get set }
  /// How people who have been there took part, under «who made it»; nil where it isn't said.
  var livedExperience: Prose? { get set }
  /// Nil while nobody has. Each edition has its own.
  var reviewed: Review? { get set }
  /// The front matter, or the file's start where there is none.
  var span: SourceSpan { get set }
}

/// What a program's front matter says.
public struct ProgramFacts: Facts {
  /// Who gets in. A program with `code` is only announced until codes work: it must not stand open.
  public enum Access: String, Sendable { case open, code }

  /// As `Facts` says.
  public var title: Prose
  /// As `Facts` says.
  public var summary: Prose?
  /// As `Facts` says.
  public var clinicalTitle: Prose?
  /// For the browser's tab and the calendar, where others may look.
  public var discreetTitle: Prose?
  /// Whom it is for, in the author's words: `16+`, `relatives`, `guides`. Nil where it isn't said.
  public var audience: Prose?
  /// `open` where it isn't written. The source's counts for every edition.
  public var access = Access.open
  /// Whether the program asks for the button that leaves it at once; false where it isn't written.
  public var quickExit = false
  /// As `Facts` says.
  public var status = Status.draft
  /// The content's version, as every page carries it for exports; `0` before the first release.
  public var version = "0"
  /// The release that the last `mestring release` made, which alone writes it; nil before the first.
  public var released: Int?
  /// What the program is for and not for, on its front page; nil leaves the heading out too.
  public var intendedUse: Prose?
  /// As `Facts` says.
  public var authors: [Prose] = []
  /// As `Facts` says.
  public var sources: [Prose] = []
  /// As `Facts` says.
  public var livedExperience: Prose?
  /// As `Facts` says.
  public var reviewed: Review?
  /// The order of the modules, where the file names don't say it.
  public var moduleOrder: [Located<String>]?
  /// The program's own id, where it isn't the folder's name.
  public var ownID: Located<Identifier>?
  /// The program's own source language, where it isn't the content root's.
  public var source: Located<Locale>?
  /// As `Facts` says.
  public var span: SourceSpan

  /// The facts of a program of which nothing is written.
  public init(at span: SourceSpan) {
    title = Prose([], at: span)
    self.span = span
  }
}

/// What a module's front matter says.
public struct ModuleFacts: Facts {
  /// As `Facts` says.
  public var title: Prose
  /// As `Facts` says.
  public var summary: Prose?
  /// As `Facts` says.
  public var clinicalTitle: Prose?
  /// Reading and working time.
  public var minutes: Int?
  /// As `Facts` says.
  public var status = Status.draft
  /// `always` where it isn't written.
  public var opens = Module.Opening.always
  /// As `Facts` says.
  public var authors: [Prose] = []
  /// As `Facts` says.
  public var sources: [Prose] = []
  /// As `Facts` says.
  public var livedExperience: Prose?
  /// As `Facts` says.
  public var reviewed: Review?
  /// The module's own id, where it isn't the file's name.
  public var ownID: Located<Identifier>?
  /// What was given up and stays readable on the person's own page, by ids with dots.
  public var retired: [Located<String>] = []
  /// As `Facts` says.
  public var span: SourceSpan

  /// The facts of a module of which nothing is written.
  public init(at span: SourceSpan) {
    title = Prose([], at: span)
    self.span = span
  }
}
