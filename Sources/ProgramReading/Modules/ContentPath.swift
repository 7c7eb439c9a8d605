import Diagnostics
import ProgramModel
import Source

/// What a file of the content root is, by its path alone.
public enum ContentPath: Hashable, Sendable {
  /// `site.yaml`: what all sites share.
  case settings
  /// `sites/<name>.yaml`
  case site(name: String)
  /// `measures/<id>.<lang>.md`
  case measure(id: Identifier, Locale)
  case glossary
  /// `<program>/program.<lang>.md`
  case program(Identifier, Locale)
  /// `<program>/<n>-<module>.<lang>.md`
  case module(program: Identifier, number: Int?, id: Identifier, Locale)
  /// Something below `<program>/media/`, or a picture in `sites/`.
  case media
  /// A file that the compiler itself writes.
  case lock

  /// The file of approved terms and words to avoid.
  public static let glossaryName = "glossary.yaml"

  /// Reads a path that is relative to the content root.
  public static func read(_ path: String) -> Result<ContentPath, ContentPathProblem> {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last else { return .failure(.unused) }
    if parts.contains(where: { !isPortable($0) }) { return .failure(.notPortable) }
    if parts.count == 1 {
      if name == "site.yaml" { return .success(.settings) }
      if name == glossaryName { return .success(.glossary) }
      return .failure(.unused)
    }
    switch (parts[0], parts.count) {
    case ("sites", 2):
      if isPicture(name) { return .success(.media) }
      guard name.hasSuffix(".yaml") else { return .failure(.unused) }
      return .success(.site(name: String(name.dropLast(5))))
    case ("measures", 2): return measure(name)
    default: break
    }
    if parts.count >= 3, parts[1] == "media" { return .success(.media) }
    guard parts.count == 2 else { return .failure(.unused) }
    if name.hasSuffix(".lock") { return .success(.lock) }
    guard name.hasSuffix(".md") else { return .failure(.unused) }
    guard let program = Identifier(parts[0]) else { return .failure(.folderNoID) }
    guard let (stem, locale) = stemAndLocale(name) else { return .failure(.languageMissing) }
    if stem == "program" { return .success(.program(program, locale)) }
    let digits = stem.prefix { $0.isASCII && $0.isNumber }
    let rest = digits.isEmpty ? stem[...] : stem.dropFirst(digits.count).drop { $0 == "-" }
    guard let id = Identifier(String(rest)) else { return .failure(.fileNoID) }
    return .success(.module(program: program, number: Int(digits), id: id, locale))
  }

  /// Whether a file that holds no text lies in a folder of the content, but where nothing uses it: a Word document beside the
  /// modules, a picture outside `media/`. What lies beside `site.yaml` may be anybody's, as a licence.
  public static func isMisplaced(_ path: String) -> Bool {
    guard case .failure = read(path), let slash = path.lastIndex(of: "/") else { return false }
    return !["Thumbs.db", "desktop.ini"].contains(path[path.index(after: slash)...])
  }

  /// Whether a file that isn't part of the content was left behind by a program for writing, as Word's `~$notat.docx`.
  static func isLitter(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.hasPrefix("~$") || name.hasPrefix("~WRL") || name.hasSuffix("~")
      || name.hasPrefix("#") && name.hasSuffix("#")
      || [".bak", ".orig", ".tmp", ".swp"].contains { name.lowercased().hasSuffix($0) }
  }

  /// A logo lies beside the site file that names it.
  private static func isPicture(_ name: String) -> Bool {
    [".svg", ".png", ".jpg", ".jpeg", ".webp"].contains { name.hasSuffix($0) }
  }

  private static func measure(_ name: String) -> Result<ContentPath, ContentPathProblem> {
    guard name.hasSuffix(".md") else { return .failure(.unused) }
    guard let (stem, locale) = stemAndLocale(name) else { return .failure(.languageMissing) }
    guard let id = Identifier(stem) else { return .failure(.fileNoID) }
    return .success(.measure(id: id, locale))
  }

  /// `2-sirkelen.nb.md` is `2-sirkelen` in `nb`.
  private static func stemAndLocale(_ name: String) -> (stem: String, Locale)? {
    let parts = name.dropLast(3).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let locale = Locale(String(parts[1])), LanguageNames.isPlausible(locale) else {
      return nil
    }
    return (String(parts[0]), locale)
  }

  /// Whether a name works on every disk: no capitals, spaces or letters beyond a–z, and none of Windows' own names.
  static func isPortable(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }
    let isPlain = name.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 || $0 == 95
        || (65...90).contains($0)
    }
    return isPlain && !stem.isEmpty && name.utf8.count <= 100
      && !ReservedNames.windows.contains(stem.lowercased())
      && !name.hasSuffix(".")
  }
}

/// Why a file is not part of the content.
public enum ContentPathProblem: Error, Sendable {
  case unused, notPortable, folderNoID, fileNoID, languageMissing

  var rule: Rule {
    switch self {
    case .unused: .fileUnused
    case .notPortable: .fileNameNotPortable
    case .folderNoID: .folderNoID
    case .fileNoID: .fileNoID
    case .languageMissing: .fileLanguageMissing
    }
  }
}
