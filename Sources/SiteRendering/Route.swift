import ProgramModel
import Source

/// The address of a file of the site, by its path from the site's root (section 10 of the authoring format). Links always name
/// `index.html`, so that they work from a folder too.
public struct Route: Hashable, Sendable {
  /// The path from the root, with `/` between its parts.
  public let path: String
  /// The program in whose one file the page stands; nil for a page of the site.
  let program: Identifier?

  /// A file by its path from the root.
  public init(_ path: String) {
    self.init(path, inFileOf: nil)
  }

  private init(_ path: String, inFileOf program: Identifier?) {
    self.path = path
    self.program = program
  }

  /// The same page where the whole program is one file.
  func inFile(of program: Identifier) -> Route { Route(path, inFileOf: program) }

  /// `index.html`, which sends on to a language.
  public static let root = Route("index.html")
  /// What is shown where nothing is.
  public static let missing = Route("404.html")
  /// The list of pages for search engines.
  public static let sitemap = Route("sitemap.xml")

  /// What a browser needs to know to put the site among its apps, in a language.
  public static func manifest(_ locale: Locale) -> Route { Route("\(locale.tag)/manifest.json") }

  /// The host's front page.
  public static func front(_ locale: Locale) -> Route { Route("\(locale.tag)/index.html") }
  /// One of the pages that every site has.
  public static func fixed(_ page: FixedPage, _ locale: Locale) -> Route {
    Route("\(locale.tag)/\(page.rawValue).html")
  }
  /// The harmless page that one comes to by leaving in a hurry.
  public static func recipe(_ locale: Locale) -> Route { Route("\(locale.tag)/recipe.html") }
  /// A program's front page.
  public static func program(_ program: Identifier, _ locale: Locale) -> Route {
    Route("\(locale.tag)/\(program.text)/index.html")
  }
  /// What to remember of a program, collected.
  public static func summaries(_ program: Identifier, _ locale: Locale) -> Route {
    Route("\(locale.tag)/\(program.text)/summaries.html")
  }
  /// A module's overview.
  public static func module(_ module: Identifier, of program: Identifier, _ locale: Locale) -> Route {
    Route("\(locale.tag)/\(program.text)/\(module.text)/index.html")
  }
  /// A page of a module.
  public static func page(
    _ page: Identifier, of module: Identifier, of program: Identifier, _ locale: Locale
  ) -> Route {
    Route("\(locale.tag)/\(program.text)/\(module.text)/\(page.text).html")
  }
  /// A whole program in one file.
  public static func programFile(_ program: Identifier) -> Route { Route("offline/\(program.text).html") }
  /// A file of the theme or of the data.
  public static func asset(_ name: String) -> Route { Route("assets/\(name)") }

  /// The way from the folder of this file up to the root: `../` for each folder.
  public var root: String {
    program != nil ? "" : String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The relative address of another file as seen from this one.
  public func href(to target: Route, fragment: String? = nil) -> String {
    if let program { return target.address(inFileOf: program, fragment: fragment) }
    if target == self, let fragment { return "#\(fragment)" }
    let address = path == target.path ? target.fileName : relative(target)
    return fragment.map { "\(address)#\($0)" } ?? address
  }

  /// `nb/angst/sirkelen/rundt.html` is `#/nb/sirkelen/rundt` in the program's one file, and an element on it one part more. The
  /// host's front page is the program's there. Pictures keep their names: the script puts in what the file holds.
  private func address(inFileOf program: Identifier, fragment: String?) -> String {
    guard path.hasSuffix(".html") else { return path }
    var parts = path.dropLast(5).split(separator: "/")
    if parts.last == "index" { parts.removeLast() }
    if parts.count > 1, parts[1] == program.text { parts.remove(at: 1) }
    return "#/" + parts.joined(separator: "/") + (fragment.map { "/\($0)" } ?? "")
  }

  private var fileName: String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  private func relative(_ target: Route) -> String {
    var from = path
    var to = target.path
    return from.withUTF8 { from in
      to.withUTF8 { to in
        // The folders that both share end at the last common slash.
        var shared = 0
        var index = 0
        while index < from.count, index < to.count, from[index] == to[index] {
          index += 1
          if from[index - 1] == UInt8(ascii: "/") { shared = index }
        }
        var address: [UInt8] = []
        address.reserveCapacity(to.count + 12)
        for byte in from[shared...] where byte == UInt8(ascii: "/") {
          address.append(contentsOf: [UInt8(ascii: "."), UInt8(ascii: "."), UInt8(ascii: "/")])
        }
        PercentEncoding.append(UnsafeBufferPointer(rebasing: to[shared...]), to: &address)
        return String(decoding: address, as: UTF8.self)
      }
    }
  }
}

/// The pages that stand beside the programs in every language.
public enum FixedPage: String, Sendable, CaseIterable {
  case help, panic, me, talk, about, search, feedback
}
