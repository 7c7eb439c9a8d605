import Diagnostics
import ProgramModel
import ProgramReading
import SafeXML
import SiteFiles
import SiteRendering
import Source

/// A theme with the files that go into `assets/` as they are.
struct LoadedTheme: Sendable {
  let theme: Theme
  /// All style sheets, joined in the order of their names.
  let styles: [UInt8]
  /// All scripts, joined so that each comes after those that it imports from, in one function of their own.
  let scripts: [UInt8]
  /// The scripts with those of `own-pages/` among them, for one's own page and the sheet for the next talk.
  let ownScripts: [UInt8]
  /// The same with those of `one-file/` behind them, for a whole program in one file.
  let fileScripts: [UInt8]
  /// What looks for words of danger, for the search page alone: it comes with that page's data.
  let searchScripts: [UInt8]
  /// The scripts that run before anything is painted, joined in the order of their names; each is a function of its own.
  let early: [UInt8]
  /// The service worker's code, joined as the scripts are.
  let worker: [UInt8]
  /// The tab's icon, an SVG.
  let icon: [UInt8]
  /// The icon on a home screen, a PNG whose edges may be cut off; empty in a theme without one.
  let homeIcon: [UInt8]
  /// What a site may set, and what it must be readable on.
  let colours: ThemeColours
}

/// Reads a theme: from the executable, or from a folder.
enum ThemeReading {
  /// Why a theme can't be used: whoever makes themes is told in plain words.
  struct Failure: Error {
    let words: Words
  }

  /// The theme that is compiled into the executable.
  static func standard() throws(Failure) -> LoadedTheme {
    try read(EmbeddedTheme.files.map { ($0.path, $0.bytes) })
  }

  /// What the theme that is compiled in says of its colours.
  static func standardColours() throws(Failure) -> ThemeColours {
    try colours(EmbeddedTheme.files.first { $0.path == ThemeColours.path }?.bytes)
  }

  /// The largest file of a theme, in bytes.
  private static let largestFile = 1 << 20

  /// A theme from a folder.
  static func folder(_ path: String) throws -> LoadedTheme {
    let folder = ContentFolder(path)
    var files: [(String, [UInt8])] = []
    for file in try folder.list().files {
      files.append((file, try folder.readFile(file, limit: largestFile)))
    }
    return try read(files)
  }

  private static func read(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) -> LoadedTheme {
    let byPath = Dictionary(files, uniquingKeysWith: { first, _ in first })
    let theme = Theme(
      page: try layout("layouts/page.html", byPath), missing: try layout("layouts/missing.html", byPath),
      programFile: try layout("layouts/program-file.html", byPath), words: try words(files),
      pictures: try pictures(files), pages: try pages(files), crisisWords: try crisisWords(files))
    let scripts = try joinedScripts(files, in: ["scripts/"])
    let styles = joined(files, in: "styles/", ending: ".css")
    let early = joined(files, in: "early/", ending: ".js")
    let ownScripts = try joinedScripts(files, in: ["scripts/", "own-pages/"])
    let fileScripts = try joinedScripts(files, in: ["scripts/", "own-pages/", "one-file/"])
    let search = inFunction(try joinedScripts(files, in: ["search/"]))
    for text in [styles, early, search, fileScripts] { try refuseEnds(in: text) }
    return LoadedTheme(
      theme: theme, styles: styles, scripts: inFunction(scripts), ownScripts: inFunction(ownScripts),
      fileScripts: search + inFunction(fileScripts),
      searchScripts: search,
      early: early, worker: try joinedScripts(files, in: ["worker/"]),
      icon: byPath["pictures/icon.svg"] ?? [], homeIcon: byPath["pictures/icon.png"] ?? [],
      colours: try colours(byPath[ThemeColours.path]))
  }

  private static func inFunction(_ scripts: [UInt8]) -> [UInt8] {
    Array("(function () {\n'use strict';\n".utf8) + scripts + Array("})();\n".utf8)
  }

  /// What would end the element that styles and scripts stand in where a whole program is one file.
  private static func refuseEnds(in text: [UInt8]) throws(Failure) {
    let ends = ["</s", "<!--", "]]>"].map { Array($0.utf8) }
    for start in text.indices where text[start] == UInt8(ascii: "<") || text[start] == UInt8(ascii: "]") {
      guard let end = ends.first(where: { text[start...].starts(with: $0) }) else { continue }
      let sign = String(decoding: end, as: UTF8.self)
      throw Failure(
        words: Words(
          nb: "temaets stiler og skript kan ikke inneholde \(sign)",
          en: "the theme's styles and scripts can't have \(sign)"))
    }
  }

  private static func colours(_ bytes: [UInt8]?) throws(Failure) -> ThemeColours {
    let path = ThemeColours.path
    guard let bytes else {
      throw Failure(words: Words(nb: "temaet mangler \(path)", en: "the theme lacks \(path)"))
    }
    let (texts, problems) = FlatFile.read(SourceFile(id: .init(0), path: path, bytes: bytes))
    try refuse(problems, in: path)
    guard let colours = ThemeColours(texts) else {
      throw Failure(
        words: Words(
          nb: "temaets \(path) må ha name, og own, light-ground og dark-ground som \"#rrggbb\"",
          en: "the theme's \(path) must have name, and own, light-ground and dark-ground as \"#rrggbb\""))
    }
    return colours
  }

  private static func layout(_ path: String, _ files: [String: [UInt8]]) throws(Failure) -> Layout {
    guard let bytes = files[path] else {
      throw Failure(words: Words(nb: "temaet mangler \(path)", en: "the theme lacks \(path)"))
    }
    do {
      return try Layout(template: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw Failure(words: Words(nb: "temaets \(path): \(error)", en: "the theme's \(path): \(error)"))
    }
  }

  private static func words(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) -> [Locale: [String:
    String]]
  {
    var result: [Locale: [String: String]] = [:]
    for (path, bytes) in files where path.hasPrefix("words/") && path.hasSuffix(".yaml") {
      guard let locale = Locale(String(path.dropFirst(6).dropLast(5))) else { continue }
      let (texts, problems) = FlatFile.read(SourceFile(id: .init(0), path: path, bytes: bytes))
      try refuse(problems, in: path)
      result[locale] = texts
    }
    return result
  }

  private static func crisisWords(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) -> CrisisWords {
    var words = CrisisWords()
    for (path, bytes) in files where path.hasPrefix("crisis-words/") && path.hasSuffix(".yaml") {
      let (lists, problems) = ListFile.read(SourceFile(id: .init(0), path: path, bytes: bytes))
      try refuse(problems, in: path)
      for (key, texts) in lists where !words.add(texts, for: key) {
        throw Failure(
          words: Words(
            nb: "temaets \(path): «\(key)» kan ikke brukes slik det står",
            en: "the theme's \(path): “\(key)” can't be used as it stands"))
      }
    }
    return words
  }

  private static func pictures(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) -> [String: Markup]
  {
    var result: [String: Markup] = [:]
    for (path, bytes) in files where path.hasPrefix("pictures/") && path.hasSuffix(".svg") {
      switch SVGCleaner.clean(bytes) {
      case .success(let picture):
        result[String(path.dropFirst(9).dropLast(4))] = Markup(cleanedSVG: picture.bytes)
      case .failure(let refusal):
        let line = refusal.problems.first?.line ?? 1
        throw Failure(
          words: Words(
            nb: "temaets \(path), linje \(line), er ikke et trygt bilde",
            en: "the theme's \(path), line \(line), is not a safe picture"))
      }
    }
    return result
  }

  private static func pages(
    _ files: [(path: String, bytes: [UInt8])]
  ) throws(Failure) -> [String: [Locale: Theme.Page]] {
    var result: [String: [Locale: Theme.Page]] = [:]
    for (path, bytes) in files where path.hasPrefix("pages/") && path.hasSuffix(".md") {
      let parts = path.dropFirst(6).dropLast(3).split(separator: ".")
      guard parts.count == 2, let locale = Locale(String(parts[1])) else { continue }
      let text = FileReader.text(SourceFile(id: .init(0), path: path, bytes: bytes))
      try refuse(text.diagnostics, in: path)
      result[String(parts[0]), default: [:]][locale] = Theme.Page(
        title: text.title, isDraft: text.isDraft, blocks: text.blocks)
    }
    return result
  }

  private static func refuse(_ problems: [Diagnostic], in path: String) throws(Failure) {
    guard let problem = problems.first(where: { $0.severity == .error }) else { return }
    throw Failure(
      words: Words(
        nb: "temaets \(path): \(problem.message(in: .nb))",
        en: "the theme's \(path): \(problem.message(in: .en))"))
  }

  /// Modules, which may import from all of these folders; where that leaves it open, in the order of the folders and names.
  private static func joinedScripts(
    _ files: [(path: String, bytes: [UInt8])], in folders: [String]
  ) throws(Failure) -> [UInt8] {
    let scripts = folders.flatMap { folder in
      files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(".js") }.sorted { $0.path < $1.path }
    }
    do {
      return try ScriptJoining.join(scripts)
    } catch {
      throw Failure(words: error.words)
    }
  }

  private static func joined(
    _ files: [(path: String, bytes: [UInt8])], in folder: String, ending: String
  ) -> [UInt8] {
    files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(ending) }
      .sorted { $0.path < $1.path }
      .reduce(into: []) { $0 += ThemeText.forBrowsers($1.bytes, slashes: ending == ".js") + [10] }
  }
}
