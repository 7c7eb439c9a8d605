/// A theme's styles and scripts as browsers get them: modules joined, comments and indentation gone.
///
/// For the theme that is compiled in this is done once, when the compiler is built; it took longer than reading a program.
public struct ThemeCode: Sendable {
  /// What pages load, or carry.
  public enum Part: String, Sendable, CaseIterable {
    /// All style sheets, joined in the order of their names.
    case styles
    /// All scripts, joined so that each comes after those that it imports from, in one function of their own.
    case scripts
    /// The scripts with those of `own-pages/` among them, for one's own page and the sheet for the next talk.
    case ownScripts
    /// The same with those of `one-file/` behind them, for a whole program in one file.
    case fileScripts
    /// What looks for words of danger, for the search page alone: it comes with that page's data.
    case searchScripts
    /// The scripts that run before anything is painted, joined in the order of their names; each is a function of its own.
    case early
    /// The service worker's code, joined as the scripts are.
    case worker
  }

  /// Why a theme's code can't be used.
  public enum Problem: Error, Equatable {
    case script(ScriptProblem)
    /// What would end the element that styles and scripts stand in where a whole program is one file.
    case endOfElement(String)
  }

  private let parts: [Part: [UInt8]]

  /// The bytes of a part.
  public subscript(_ part: Part) -> [UInt8] { parts[part] ?? [] }

  /// For parts that have been made before.
  public init(_ parts: [Part: [UInt8]]) { self.parts = parts }

  /// Whether a file of a theme goes into these parts and nowhere else.
  public static func takes(_ path: String) -> Bool {
    folders.contains { path.hasPrefix($0.name) && path.hasSuffix($0.ending) }
  }

  private static let folders =
    ["scripts/", "own-pages/", "one-file/", "search/", "early/", "worker/"].map { (name: $0, ending: ".js") }
    + [(name: "styles/", ending: ".css")]

  /// Joins the files of a theme, with their paths in it.
  public init(_ files: [(path: String, bytes: [UInt8])]) throws(Problem) {
    let styles = Self.joined(files, in: "styles/", ending: ".css")
    let early = Self.joined(files, in: "early/", ending: ".js")
    let scripts = try Self.joinedScripts(files, in: ["scripts/"])
    let ownScripts = try Self.joinedScripts(files, in: ["scripts/", "own-pages/"])
    let fileScripts = try Self.joinedScripts(files, in: ["scripts/", "own-pages/", "one-file/"])
    let search = Self.inFunction(try Self.joinedScripts(files, in: ["search/"]))
    for text in [styles, early, search, fileScripts] { try Self.refuseEnds(in: text) }
    parts = [
      .styles: styles, .early: early, .scripts: Self.inFunction(scripts),
      .ownScripts: Self.inFunction(ownScripts), .fileScripts: search + Self.inFunction(fileScripts),
      .searchScripts: search, .worker: try Self.joinedScripts(files, in: ["worker/"]),
    ]
  }

  private static func inFunction(_ scripts: [UInt8]) -> [UInt8] {
    Array("(function () {\n'use strict';\n".utf8) + scripts + Array("})();\n".utf8)
  }

  private static func refuseEnds(in text: [UInt8]) throws(Problem) {
    let ends = ["</s", "<!--", "]]>"].map { Array($0.utf8) }
    for start in text.indices where text[start] == UInt8(ascii: "<") || text[start] == UInt8(ascii: "]") {
      guard let end = ends.first(where: { text[start...].starts(with: $0) }) else { continue }
      throw .endOfElement(String(decoding: end, as: UTF8.self))
    }
  }

  /// Modules, which may import from all of these folders; where that leaves it open, in the order of the folders and names.
  private static func joinedScripts(
    _ files: [(path: String, bytes: [UInt8])], in folders: [String]
  ) throws(Problem) -> [UInt8] {
    let scripts = folders.flatMap { folder in
      files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(".js") }.sorted { $0.path < $1.path }
    }
    do {
      return try ScriptJoining.join(scripts)
    } catch {
      throw .script(error)
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
