import Diagnostics
import ProgramModel
import ProgramReading
import SafeXML
import SiteFiles
import SiteRendering
import Source
import ThemeCode

/// A theme with the files that go into `assets/` as they are.
struct LoadedTheme: Sendable {
  let theme: Theme
  /// Its styles and scripts.
  let code: ThemeCode
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
    let parts = EmbeddedTheme.code.compactMap { file in
      ThemeCode.Part(rawValue: file.path).map { ($0, file.bytes) }
    }
    let code = ThemeCode(Dictionary(parts, uniquingKeysWith: { first, _ in first }))
    return try read(EmbeddedTheme.files.map { ($0.path, $0.bytes) }, code)
  }

  /// What the theme that is compiled in says of its colours.
  static func standardColours() throws(Failure) -> ThemeColours {
    try colours(EmbeddedTheme.files.first { $0.path == ThemeColours.path }?.bytes)
  }

  /// The largest file of a theme, in bytes.
  private static let largestFile = 1 << 20

  /// A theme from a folder.
  static func folder(_ path: String) throws -> LoadedTheme {
    let files = try bytes(of: path)
    return try read(files, code(of: files))
  }

  /// All files of a theme's folder.
  static func bytes(of path: String) throws(SiteFilesError) -> [(path: String, bytes: [UInt8])] {
    let folder = ContentFolder(path)
    return try folder.list().files.map { (file) throws(SiteFilesError) in
      (file, try folder.readFile(file, limit: largestFile))
    }
  }

  private static func read(
    _ files: [(path: String, bytes: [UInt8])], _ code: ThemeCode
  ) throws(Failure) -> LoadedTheme {
    let byPath = Dictionary(files, uniquingKeysWith: { first, _ in first })
    let theme = Theme(
      page: try layout("layouts/page.html", byPath), missing: try layout("layouts/missing.html", byPath),
      programFile: try layout("layouts/program-file.html", byPath), words: try words(files),
      pictures: try pictures(files), pages: try pages(files), crisisWords: try crisisWords(files))
    return LoadedTheme(
      theme: theme, code: code,
      icon: byPath["pictures/icon.svg"] ?? [], homeIcon: byPath["pictures/icon.png"] ?? [],
      colours: try colours(byPath[ThemeColours.path]))
  }

  private static func code(of files: [(path: String, bytes: [UInt8])]) throws(Failure) -> ThemeCode {
    do {
      return try ThemeCode(files)
    } catch {
      switch error {
      case .script(let problem): throw Failure(words: problem.words)
      case .endOfElement(let sign):
        throw Failure(
          words: Words(
            nb: "temaets stiler og skript kan ikke inneholde \(sign)",
            en: "the theme's styles and scripts can't have \(sign)"))
      }
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
}
