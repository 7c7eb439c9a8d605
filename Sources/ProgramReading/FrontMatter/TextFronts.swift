import ProgramModel
import Source

/// What a program's front matter says; its blocks come from the text.
struct ProgramFront: Sendable {
  /// Empty where it is missing, which has been told.
  var title = ""
  var id: Located<Identifier>?
  var summary: String?
  var clinicalTitle: String?
  var discreetTitle: String?
  var audience: String?
  var access = FrontPage.Access.open
  var quickExit = false
  var status = Status.draft
  /// `0` before the first release.
  var version = "0"
  /// Nil before the first release.
  var released: Int?
  var intendedUse: String?
  var authors: [String] = []
  var sources: [String] = []
  var livedExperience: String?
  var reviewed: Review?
  var moduleOrder: [Located<String>]?
  var source: Located<Locale>?
  /// The front matter, or the file's start where there is none.
  var span: SourceSpan
}

/// What a module's front matter says; its pages come from the text.
struct ModuleFront: Sendable {
  /// Empty where it is missing, which has been told.
  var title = ""
  var id: Located<Identifier>?
  var summary: String?
  var clinicalTitle: String?
  var minutes: Int?
  var status = Status.draft
  var opens = Module.Opening.always
  var authors: [String] = []
  var sources: [String] = []
  var livedExperience: String?
  var reviewed: Review?
  var retired: [Located<String>] = []
  /// The front matter, or the file's start where there is none.
  var span: SourceSpan
}
