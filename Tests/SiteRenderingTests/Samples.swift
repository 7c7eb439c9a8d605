import ProgramModel
import Source

@testable import SiteRendering

extension Prose: ExpressibleByStringLiteral {
  /// The words, at the place that everything has.
  public init(stringLiteral words: String) { self.init(words: words, at: Sample.place) }
}

/// Small values to render: everything has the same place in the same file.
enum Sample {
  static let file = SourceFile.ID(0)
  static let place = SourceSpan(file: file, start: 0, end: 0)

  static func id(_ text: String) -> Identifier {
    guard let id = Identifier(text) else { preconditionFailure("not an id: \(text)") }
    return id
  }

  static func locale(_ tag: String) -> Locale {
    guard let locale = Locale(tag) else { preconditionFailure("not a tag: \(tag)") }
    return locale
  }

  static let nb = Locale.bokmål
  static let en = Locale.english
  static let nn = locale("nn")

  static func prose(_ text: String) -> Prose { Prose([.text(text)], at: place) }
  static func paragraph(_ text: String) -> Block { .paragraph(prose(text)) }

  static func page(_ id: String, _ title: String, _ blocks: [Block] = [], in locale: Locale = nb) -> Page {
    Page(id: self.id(id), hasOwnID: true, title: prose(title), locale: locale, blocks: blocks, at: place)
  }

  static func module(
    _ id: String, _ title: String, number: Int = 1, in locale: Locale = nb, status: Status = .draft,
    summary: Prose? = nil, minutes: Int? = 20, pages: [Page]
  ) -> Module {
    var facts = ModuleFacts(at: place)
    facts.title = prose(title)
    facts.summary = summary
    facts.minutes = minutes
    facts.status = status
    return Module(
      id: self.id(id), locale: locale, facts: facts, pages: pages, file: file,
      path: "angst/\(number)-\(id).\(locale.tag).md"
    ).closed
  }

  static func front(
    _ title: String, status: Status = .draft, access: ProgramFacts.Access = .open, discreet: Prose? = nil,
    blocks: [Block] = []
  ) -> FrontPage {
    var facts = ProgramFacts(at: place)
    facts.title = prose(title)
    facts.discreetTitle = discreet
    facts.access = access
    facts.status = status
    facts.version = "1"
    return FrontPage(facts, blocks: blocks)
  }

  static func program(_ id: String = "angst", _ editions: [Program.Edition]) -> Program {
    Program(id: self.id(id), source: nb, editions: editions)
  }

  /// Two modules of two pages and of one, in bokmål and English.
  static func twoModules(_ blocks: [Block] = [], status: Status = .draft) -> Program {
    func modules(_ locale: Locale) -> [Module] {
      [
        module(
          "alarmen", locale == en ? "The alarm" : "Alarmen", number: 1, in: locale, status: status,
          pages: [page("kropp", "Kropp", blocks, in: locale), page("tanke", "Tanke", in: locale)]),
        module(
          "sirkelen", locale == en ? "The circle" : "Sirkelen", number: 2, in: locale, status: status,
          pages: [page("rundt", "Rundt", in: locale)]),
      ]
    }
    return program(
      "angst",
      [nb, en].map {
        Program.Edition(
          locale: $0, front: front("Angst", status: status, discreet: "Kurs"), modules: modules($0))
      })
  }

  static func site(
    locales: [Locale] = [nb, en], crisis: [Site.CrisisLine] = [], verified: String? = nil,
    address: String? = nil,
    name: String = "Fjordvik kommune"
  ) -> Site {
    Site(
      id: "fjordvik", name: Site.HostText(prose(name)), locales: locales, programs: nil, colours: [],
      logo: nil,
      contact: nil, crisis: crisis, crisisVerified: verified, feedbackMail: nil, accessibilityStatement: nil,
      address: address, at: nil)
  }

  static func content(_ programs: [Program], measures: [Measure] = []) -> Content {
    Content(source: nb, programs: programs, measures: measures, sites: [], defaultSite: nil)
  }

  /// The words are their own keys, so that expected markup shows which word stands where.
  static func theme(
    page: String =
      "<html lang=\"{{lang}}\"><head>{{{head}}}</head><body{{{body}}}>{{{banner}}}{{{main}}}</body></html>",
    words: [Locale: [String: String]] = [:],
    missing: String = "<html><head>{{{policy}}}</head>{{{main}}}</html>",
    programFile: String =
      "<html><head>{{{head}}}</head><body{{{body}}}>{{{frames}}}{{{pages}}}{{{scripts}}}</body></html>"
  ) throws -> Theme {
    Theme(
      page: try Layout(template: page), missing: try Layout(template: missing),
      programFile: try Layout(template: programFile), words: words, pictures: [:], pages: [:])
  }

  static let assets = AssetNames(
    styles: "site.css", scripts: "site.js", ownScripts: "own.js", icon: "icon.svg",
    words: [nb: "words-nb.js", en: "words-en.js"],
    search: [nb: Once { "search-nb.js" }], answers: [nb: Once { "answers-nb.js" }])

  static func renderer(
    _ content: Content = content([]), site: Site = site(), theme: Theme? = nil,
    media: MediaTable = MediaTable(),
    publishedOnly: Bool = false
  ) throws -> SiteRenderer {
    SiteRenderer(
      content: content, site: site, theme: try theme ?? Self.theme(), media: media, assets: assets,
      publishedOnly: publishedOnly, sha256: { _ in [UInt8](repeating: 7, count: 32) })
  }

  /// The markup of blocks on the page `nb/angst/alarmen/kropp.html`.
  static func markup(
    _ blocks: [Block], locale: Locale = nb, media: MediaTable = MediaTable(), site: Site = site(),
    measures: [Measure] = [], words: [Locale: [String: String]] = [:]
  ) throws -> String {
    let program = twoModules(blocks)
    let renderer = try renderer(
      content([program], measures: measures), site: site, theme: theme(words: words), media: media)
    let entry = renderer.index.programs[0]
    var writer = renderer.blocks(
      .page(id("kropp"), of: id("alarmen"), of: id("angst"), locale), locale, program: entry,
      module: entry.modules[0], names: PageFacts(blocks).blockNames)
    writer.write(blocks)
    return String(decoding: writer.out.bytes, as: UTF8.self)
  }

  static func text(_ renderer: SiteRenderer, _ path: String) -> String? {
    renderer.pages.first { $0.path == path }.map {
      String(decoding: renderer.render($0).bytes, as: UTF8.self)
    }
  }
}
