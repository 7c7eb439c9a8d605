import Diagnostics
import ProgramModel
import ProgramReading
import Source

/// The content root that something new is made for: what is there already, and in which languages one writes.
public struct DraftingPlace: Sendable {
  let content: Content?
  let paths: Set<String>
  let sources: SourceList
  let settings: (file: SourceFile, read: ContentSettings)?
  /// The language that is spoken to whoever sits there, for a root that has none of its own yet.
  let spoken: Words.Language

  /// For a root that has been read; `settingsFile` is its `site.yaml`.
  public init(
    content: Content?, paths: Set<String>, sources: SourceList, settingsFile: SourceFile?,
    spoken: Words.Language
  ) {
    self.content = content
    self.sources = sources
    self.paths = paths
    self.settings = settingsFile.map { ($0, SiteReader.settings($0).0) }
    self.spoken = spoken
  }

  /// A root with nothing in it, or that isn't there yet.
  public static func empty(spoken: Words.Language) -> DraftingPlace {
    DraftingPlace(content: nil, paths: [], sources: SourceList(), settingsFile: nil, spoken: spoken)
  }

  /// The language that programs are written in first.
  var source: Locale {
    settings?.read.source ?? (spoken == .nb ? .bokmål : .english)
  }

  /// The languages that sites are shown in.
  var languages: [Locale] { settings?.read.languages ?? [source] }

  /// The words of a draft in a language: bokmål for the Norwegian ones, English for all others.
  static func words(in locale: Locale) -> Words.Language {
    ["nb", "nn", "no"].contains(locale.tag.prefix { $0 != "-" }) ? .nb : .en
  }

  /// The settings, which all but the first command need.
  func checkedSettings() throws(DraftRefusal) -> SourceFile {
    if let file = settings?.file { return file }
    throw .unavailable(
      Words(
        nb:
          "mappen har ingen site.yaml, så den er ikke en innholdsmappe; begynn med `mestring new program NAVN`",
        en: "the folder has no site.yaml, so it is no content root; begin with `mestring new program NAME`"))
  }

  /// Refuses a folder that is no content root.
  public func checkRoot() throws(DraftRefusal) { _ = try checkedSettings() }

  /// The program of a name, which may be its id, its folder or its title.
  func program(_ written: String) throws(DraftRefusal) -> Program {
    _ = try checkedSettings()
    let programs = content?.programs ?? []
    let id = Identifier(words: written)?.text
    if let program = programs.first(where: { $0.id.text == id }) { return program }
    if let program = programs.first(where: { folder(of: $0) == id }) { return program }
    let ids = programs.map(\.id.text)
    let meant = Suggestion.nearest(to: written, among: ids)
    let list = ids.joined(separator: ", ")
    throw .wrongUsage(
      Words(
        nb: "programmet «\(written)» finnes ikke" + (meant.map { "; mente du «\($0)»?" } ?? "")
          + (ids.isEmpty ? "; lag det med `mestring new program`" : " Det finnes: \(list)"),
        en: "there is no program “\(written)”" + (meant.map { "; did you mean “\($0)”?" } ?? "")
          + (ids.isEmpty ? "; make it with `mestring new program`" : " There are: \(list)")))
  }

  /// The folder that a program lies in, which its id may differ from.
  func folder(of program: Program) -> String {
    let path = program.editions.first.flatMap { sources[$0.front.span.file]?.path }
    return path?.split(separator: "/").first.map(String.init) ?? program.id.text
  }

  /// The number after the last one in a program's folder.
  func nextNumber(in folder: String) -> Int {
    let numbers = paths.compactMap { path -> Int? in
      guard path.hasPrefix(folder + "/"),
        case .success(.module(_, let number, _, _)) = ContentPath.read(path)
      else { return nil }
      return number
    }
    return (numbers.max() ?? 0) + 1
  }

  /// A path that this compiler will read as content, and that nothing has yet.
  func checked(_ path: String, named name: DraftName) throws(DraftRefusal) -> String {
    if case .success = ContentPath.read(path) { return path }
    throw .wrongUsage(
      Words(
        nb: "«\(name.title)» gir filnavnet \(path), som ikke går på alle maskiner; velg et annet navn",
        en: "“\(name.title)” makes the file name \(path), which doesn't work on all machines; choose another")
    )
  }
}
