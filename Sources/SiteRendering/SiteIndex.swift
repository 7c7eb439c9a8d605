import ProgramModel
import Resolution

/// What a site shows, in which languages, and where links lead: built once for a site, then only read.
public struct SiteIndex: Sendable {
  /// The content root.
  public let content: Content
  /// What the names in its texts mean.
  let names: Resolution
  /// The site that shows it.
  public let site: Site
  /// Drafts are left out.
  public let publishedOnly: Bool
  /// The site's languages, the first of which its root leads to.
  public let locales: [Locale]
  /// The programs in the site's order.
  public private(set) var programs: [ProgramEntry]
  /// All that the site has, also where only one of them is shown.
  private let known: [ProgramEntry]
  /// What the files of the content root have become, by their paths without language and ending.
  private let targets: [String: Target]
  private let programNumbers: [Identifier: Int]
  private let measures: [Identifier: [Locale: Measure]]

  private enum Target: Sendable {
    case program(Int)
    case module(program: Int, module: Int)
  }

  /// Chooses what a site shows of a content root.
  public init(_ content: Content, names: Resolution, site: Site, publishedOnly: Bool = false) {
    self.content = content
    self.names = names
    self.site = site
    self.publishedOnly = publishedOnly
    locales = site.locales.isEmpty ? [content.source] : site.locales
    let choice = ProgramChoice(locales: locales, publishedOnly: publishedOnly)
    let byID = Dictionary(
      content.programs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let chosen =
      site.programs.map { wanted in
        wanted.compactMap { byID[$0.value] }
      } ?? content.programs
    known = chosen.compactMap(choice.entry)
    programs = known

    var targets: [String: Target] = [:]
    var numbers: [Identifier: Int] = [:]
    for (number, entry) in programs.enumerated() {
      numbers[entry.id] = number
      targets["\(entry.id.text)/program"] = .program(number)
      let places = Dictionary(
        entry.modules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
      for edition in entry.program.editions {
        for file in edition.modules {
          guard let place = places[file.id] else { continue }
          targets[Self.stem(file.path)] = .module(program: number, module: place)
          // A program's folder may be called something else than the program.
          if let slash = file.path.lastIndex(of: "/") {
            targets["\(file.path[..<slash])/program"] = .program(number)
          }
        }
      }
    }
    self.targets = targets
    programNumbers = numbers
    var measures: [Identifier: [Locale: Measure]] = [:]
    for measure in content.measures { measures[measure.id, default: [:]][measure.locale] = measure }
    self.measures = measures
  }

  /// A program of the site by its id.
  public func program(_ id: Identifier) -> ProgramEntry? { programNumbers[id].map { known[$0] } }

  /// The site as if it had this program alone. Conditions may still ask for answers in the others, but no link leads there.
  public func only(_ program: ProgramEntry) -> SiteIndex {
    var index = self
    index.programs = [program]
    return index
  }

  /// Whether anything that the site shows in a language is a draft.
  public func hasDrafts(in locale: Locale) -> Bool { programs.contains { $0.isDraft(in: locale) } }

  /// Whether any of the programs can be left in a hurry: then no page of the site comes back afterwards.
  public var hasQuickExit: Bool { programs.contains(where: \.hasQuickExit) }

  /// A measure's wording in a language, else in the language the content is written in, else in any.
  func measure(_ id: Identifier, in locale: Locale) -> Measure? {
    guard let wordings = measures[id] else { return nil }
    return wordings[locale] ?? wordings[content.source] ?? wordings.min { $0.key < $1.key }?.value
  }

  /// Where a link to a file of the content root leads in the reader's language, whichever language's file it names; nil where
  /// the site doesn't show it.
  public func route(
    toFile path: String, fragment: String?, in locale: Locale
  ) -> (route: Route, fragment: String?)? {
    switch targets[Self.stem(path)] {
    case .program(let number):
      isShown(known[number]) ? (.program(known[number].id, locale), fragment) : nil
    case .module(let number, let place):
      route(in: known[number].modules[place], of: known[number], fragment: fragment, locale)
    case nil: nil
    }
  }

  /// Where on the web a file leads to that only the whole site shows; nil for a site without an address.
  func addressElsewhere(ofFile path: String, fragment: String?, in locale: Locale) -> String? {
    var whole = self
    whole.programs = known
    guard let address = site.address, let target = whole.route(toFile: path, fragment: fragment, in: locale)
    else { return nil }
    return address + target.route.path + (target.fragment.map { "#\($0)" } ?? "")
  }

  private func isShown(_ program: ProgramEntry) -> Bool { programs.contains { $0.id == program.id } }

  /// Where a page or block of a module is; the module's overview for a name that it doesn't have.
  func route(
    in module: ModuleEntry, of program: ProgramEntry, fragment: String?, _ locale: Locale
  ) -> (route: Route, fragment: String?)? {
    guard !module.isComing, isShown(program) else { return nil }
    guard let fragment, let index = module.places[fragment] else {
      return (.module(module.id, of: program.id, locale), nil)
    }
    let page = module.pages[index]
    return (.page(page, of: module.id, of: program.id, locale), page.text == fragment ? nil : fragment)
  }

  /// Where in a program a block stands, by the id under which answers are stored.
  func route(toBlock block: String, of program: ProgramEntry, _ locale: Locale) -> (
    route: Route, fragment: String?
  )? {
    for module in program.modules where module.places[block] != nil {
      return route(in: module, of: program, fragment: block, locale)
    }
    return nil
  }

  /// `angst/2-angstsirkelen.nb.md` without language and ending.
  private static func stem(_ path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.popLast() else { return path }
    var pieces = name.split(separator: ".", omittingEmptySubsequences: false)
    if pieces.last == "md" { pieces.removeLast() }
    if pieces.count > 1, let tag = pieces.last, Locale(String(tag)) != nil { pieces.removeLast() }
    return (parts + [pieces.joined(separator: ".")[...]]).joined(separator: "/")
  }
}
