import Diagnostics
import ProgramModel
import ProgramReading
import Resolution
import Source

/// What checks need to know of the whole content besides the part they look at.
public struct CheckContext: Sendable {
  /// All programs, measures and sites, for names that lead from one to another.
  public let content: Content
  /// The paths of all files of the content root, media too.
  public let paths: Set<String>
  /// The files, for finding the place of a word.
  let sources: SourceList
  /// Nil where nothing is compared with the day.
  let today: CalendarDay?
  let places: ContentPlaces
  /// The names of the colours that a site may set.
  let colours: [String]
  /// What the names in texts mean.
  let names: Resolution
  let measures: Set<Identifier>
  /// How much the computed fields come to.
  let sizes: ComputedSizes

  /// Notes once where links can lead, so that every program's check may ask.
  public init(
    _ content: Content, names: Resolution, paths: Set<String>, sources: SourceList = SourceList(),
    today: CalendarDay? = nil,
    colours: [String]
  ) {
    self.content = content
    self.names = names
    measures = Set(content.measures.map(\.id)).union(content.unreadMeasures)
    self.paths = paths
    self.sources = sources
    self.today = today
    self.colours = colours
    places = ContentPlaces(content, paths: paths)
    sizes = ComputedSizes(content.programs, names)
  }
}

/// All checks of content that has been read. Each is a rule of its own, in a file of its own.
public enum ContentChecker {
  /// What a file shows by itself, whatever stands in others, so that it may be kept as long as the file is the same.
  public static func check(_ reading: FileReading, of file: SourceFile) -> [Diagnostic] {
    reading.module.map { Readability.check($0, in: file) } ?? []
  }

  /// What is checked of a program by itself.
  public typealias Check = @Sendable (Program, CheckContext) -> [Diagnostic]

  /// The checks of a program, in the order in which they are told. None asks for another's result, so they can be made at once.
  public static let checks: [Check] = [
    { program, _ in IDsAreUnique.check(program) },
    { program, _ in PlacesAreFilled.check(program) },
    { LinksLeadSomewhere.check($0, in: $1) },
    { PicturesExist.check($0, in: $1) },
    { NamesExist.check($0, in: $1) },
    { ConditionsMakeSense.check($0, in: $1) },
    { program, _ in CautionIsSeen.check(program) },
    { PagesCanBeCarried.check($0, in: $1) },
    { SleepWindowsAreSafe.check($0, in: $1) },
    { WordsAreChosen.check($0, in: $1) },
    { DatesAreCurrent.check($0, in: $1) },
  ]

  /// What one check finds in a program. Not inlined, so that the guard of the speed finds it in the executable.
  @inline(never)
  public static func check(_ program: Program, by check: Check, in context: CheckContext) -> [Diagnostic] {
    check(program, context)
  }

  /// What concerns sites and what stands across programs.
  public static func checkSites(in context: CheckContext) -> [Diagnostic] {
    SitesFitContent.check(in: context) + DatesAreCurrent.checkSites(in: context)
      + WordsAreChosen.checkSites(in: context) + WordsAreChosen.checkMeasures(in: context)
  }
}

/// Where links can lead: the pages and blocks of every file.
struct ContentPlaces: Sendable {
  struct File: Sendable {
    let program: Identifier
    let module: Identifier?
    let locale: Locale
    /// The ids of pages and blocks.
    let fragments: Set<String>
  }

  let files: [String: File]
  /// The paths of the same, in their order.
  let sortedPaths: [String]
  /// The paths of pictures, sounds and films.
  let media: [String]
  /// The first file of each name, by its path without language and ending.
  private let stems: [String: String]
  /// The first path of each module in each language.
  private let paths: [Name: String]

  private struct Name: Hashable {
    let program: Identifier
    let module: Identifier?
    let locale: Locale
  }

  init(_ content: Content, paths allPaths: Set<String>) {
    media = allPaths.filter { $0.contains("/media/") }.sorted()
    var files: [String: File] = [:]
    for program in content.programs {
      for edition in program.editions {
        for module in edition.modules where files[module.path] == nil {
          var fragments: Set<String> = []
          for page in module.pages {
            fragments.insert(page.id.text)
            for anchor in page.facts.anchors { fragments.insert(anchor.id.text) }
          }
          files[module.path] = File(
            program: program.id, module: module.id, locale: module.locale, fragments: fragments)
        }
      }
    }
    self.files = files
    sortedPaths = files.keys.sorted()
    var stems: [String: String] = [:]
    for path in files.keys {
      let parts = path.split(separator: ".")
      guard parts.count == 3 else { continue }
      let stem = String(parts[0])
      stems[stem] = stems[stem].map { min($0, path) } ?? path
    }
    self.stems = stems
    paths = Dictionary(
      files.map { (Name(program: $1.program, module: $1.module, locale: $1.locale), $0) },
      uniquingKeysWith: min)
  }

  /// The path of a module in a language.
  func path(of module: Identifier?, in program: Identifier, _ locale: Locale) -> String? {
    paths[Name(program: program, module: module, locale: locale)]
  }

  /// The source of a module that a path names in a language it isn't translated to yet: until it is, the link leads to what is
  /// shown in its place.
  func untranslated(_ path: String, in locale: Locale) -> File? {
    let ending = ".\(locale).md"
    guard path.hasSuffix(ending) else { return nil }
    return stems[String(path.dropLast(ending.count))].flatMap { files[$0] }
  }
}
