import Foundation
import FoundationXML
import ProgramModel
import Testing

@testable import SiteRendering

struct SiteRendererTests {
  private func standardTheme() throws -> Theme {
    Theme(
      page: try ThemeFilesTests.layout("page"), missing: try ThemeFilesTests.layout("missing"),
      programFile: try ThemeFilesTests.layout("program-file"),
      words: [
        Sample.nb: try ThemeFilesTests.words("nb"), Sample.nn: try ThemeFilesTests.words("nn"),
        Sample.en: try ThemeFilesTests.words("en"),
      ],
      pictures: [:],
      pages: [
        "panic": [
          Sample.nb: Theme.Page(
            title: "Dette går over", isDraft: true,
            blocks: [
              Sample.paragraph("Pust."),
              .list(
                TextList(start: 1, isTight: true, items: [[Sample.paragraph("Sitt.")]], at: Sample.place)),
              Sample.paragraph("Etterpå."),
            ])
        ]
      ])
  }

  private func wellFormed(_ bytes: [UInt8]) -> String? {
    let parser = XMLParser(data: Data(bytes))
    return parser.parse() ? nil : parser.parserError.map(String.init(describing:)) ?? "?"
  }

  @Test func `the files of a site, in their order`() throws {
    let renderer = try Sample.renderer(
      Sample.content([Sample.twoModules()]), site: Sample.site(locales: [Sample.nb]))
    #expect(
      renderer.pages.map(\.path) == [
        "index.html", "404.html", "nb/index.html", "nb/help.html", "nb/panic.html", "nb/me.html",
        "nb/talk.html", "nb/about.html",
        "nb/search.html", "nb/feedback.html", "nb/angst/index.html", "nb/angst/alarmen/index.html",
        "nb/angst/alarmen/kropp.html", "nb/angst/alarmen/tanke.html", "nb/angst/sirkelen/index.html",
        "nb/angst/sirkelen/rundt.html",
      ])
  }

  @Test func `every page is well-formed and the same each time, whatever the words are`() throws {
    let hostile = "</title><script>alert(1)</script>\" onload=\"x\u{1}]]>--&amp; <!--"
    let words = Sample.prose(hostile)
    let line = Site.CrisisLine(
      name: Site.HostText(words), phone: hostile, chat: "https://\(hostile)", web: "https://\(hostile)",
      for: .violence, hours: Site.HostText(words),
      text: Site.HostText(words))
    let site = Site(
      id: "x", name: Site.HostText(words), locales: [Sample.nb, Sample.en], programs: nil, colours: [],
      logo: nil,
      contact: Site.Contact(
        service: Site.HostText(words), phone: hostile, hours: Site.HostText(words),
        web: "https://\(hostile)",
        selfReferral: Site.HostText(words)),
      crisis: [line], crisisVerified: hostile, feedbackMail: hostile,
      accessibilityStatement: "https://\(hostile)",
      address: "https://x.no/\(hostile)/", at: nil)
    let page = Sample.page("side", hostile, [Sample.paragraph(hostile), .code(hostile, at: Sample.place)])
    let module = Sample.module("modul", hostile, summary: words, pages: [page])
    let program = Sample.program(
      "angst",
      [Program.Edition(locale: Sample.nb, front: Sample.front(hostile, discreet: words), modules: [module])]
    )
    let renderer = try Sample.renderer(Sample.content([program]), site: site, theme: standardTheme())
    for job in renderer.pages {
      let (path, bytes) = renderer.render(job)
      #expect(wellFormed(bytes) == nil, "\(path)")
      #expect(renderer.render(job).bytes == bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("<script>alert"), "\(path)")
      #expect(!text.contains("onload=\"x"), "\(path)")
    }
    let data = DataScripts(index: renderer.index, theme: renderer.theme)
    for bytes in [data.search(Sample.nb), data.answers(Sample.nb), data.words(Sample.nb)] {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("</"))
    }
  }

  @Test func `many threads get the same bytes`() async throws {
    let renderer = try Sample.renderer(Sample.content([Sample.twoModules()]), theme: standardTheme())
    let alone = renderer.pages.map { renderer.render($0).bytes }
    let together = await withTaskGroup(of: (Int, [UInt8]).self) { group in
      for (index, job) in renderer.pages.enumerated() {
        group.addTask { (index, renderer.render(job).bytes) }
      }
      var pages = [[UInt8]](repeating: [], count: renderer.pages.count)
      for await (index, bytes) in group { pages[index] = bytes }
      return pages
    }
    #expect(together == alone)
  }

  @Test func `a page of a module`() throws {
    let renderer = try Sample.renderer(Sample.content([Sample.twoModules()]), theme: standardTheme())
    let text = try #require(Sample.text(renderer, "nb/angst/alarmen/tanke.html"))
    #expect(text.contains("<title>Tanke – Kurs</title>"))
    #expect(
      text.contains(
        """
        <body class="page-module" data-root="../../../" data-lang="nb" data-program="angst" data-module="alarmen" \
        data-page="tanke" data-version="1">
        """))
    #expect(text.contains("<p class=\"eyebrow\">Modul 1 · side 2 av 2</p>\n<h1>Tanke</h1>"))
    #expect(
      text.contains(
        "<a href=\"../../../en/angst/alarmen/tanke.html\" hreflang=\"en\" lang=\"en\" rel=\"alternate\">English</a>"
      ))
    #expect(text.contains("<a class=\"previous\" rel=\"prev\" href=\"kropp.html\">"))
    #expect(
      text.contains("<a class=\"next\" rel=\"next\" data-complete=\"page\" href=\"../sirkelen/index.html\">"))
    #expect(
      text.contains("<li data-page=\"tanke\"><a aria-current=\"page\" href=\"tanke.html\">Tanke</a></li>"))
    #expect(text.contains("<aside class=\"draft-banner\" aria-label=\"Utkast\">"))
    let last = try #require(Sample.text(renderer, "nb/angst/sirkelen/rundt.html"))
    #expect(last.contains("<a class=\"next\" data-complete=\"page\" href=\"../index.html\">"))
  }

  /// Beside each of a thousand pages would stand a thousand links: a phone fetches all of them with each page.
  @Test(arguments: [
    (count: 1, number: 1, first: 1, last: 1), (40, 20, 1, 40), (41, 1, 1, 40), (41, 21, 1, 40),
    (41, 22, 2, 41), (41, 41, 2, 41), (300, 1, 1, 40), (300, 150, 130, 169), (300, 281, 261, 300),
    (300, 300, 261, 300),
  ])
  func `beside a page of a very long module stand those nearest to it`(
    count: Int, number: Int, first: Int, last: Int
  ) throws {
    let pages = (1...count).map { Sample.page("s\($0)", "Side \($0)") }
    let edition = Program.Edition(
      locale: Sample.nb, front: Sample.front("Angst"), modules: [Sample.module("lang", "Lang", pages: pages)])
    let renderer = try Sample.renderer(
      Sample.content([Sample.program("angst", [edition])]), site: Sample.site(locales: [Sample.nb]),
      theme: standardTheme())
    func listed(_ page: String) throws -> [String] {
      let text = try #require(Sample.text(renderer, "nb/angst/lang/\(page).html"))
      return text.components(separatedBy: "<li data-page=\"").dropFirst()
        .map { String($0.prefix { $0 != "\"" }) }
    }
    #expect(try listed("s\(number)") == (first...last).map { "s\($0)" })
    // All of them are found from the overview.
    #expect(try listed("index") == (1...count).map { "s\($0)" })
  }

  @Test func `how long a module takes is estimated where its author doesn't say`() throws {
    func text(minutes: Int?) throws -> String {
      let words = Sample.paragraph(Array(repeating: "ord", count: 1000).joined(separator: " "))
      let module = Sample.module(
        "alarmen", "Alarmen", minutes: minutes, pages: [Sample.page("kropp", "Kropp", [words])])
      let program = Sample.program(
        "angst",
        [
          Program.Edition(locale: Sample.nb, front: Sample.front("Angst"), modules: [module])
        ])
      let renderer = try Sample.renderer(Sample.content([program]), theme: standardTheme())
      return try #require(Sample.text(renderer, "nb/angst/alarmen/index.html"))
        + #require(Sample.text(renderer, "nb/angst/index.html"))
    }
    #expect(try text(minutes: nil).components(separatedBy: "ca. 5 minutter").count == 3)
    #expect(try text(minutes: 12).components(separatedBy: "ca. 12 minutter").count == 3)
  }

  @Test func `a language that a program isn't written in shows it in its own, and says so`() throws {
    let program = Sample.program(
      "angst",
      [
        Program.Edition(
          locale: Sample.nb, front: Sample.front("Angst"),
          modules: [
            Sample.module(
              "alarmen", "Alarmen", pages: [Sample.page("kropp", "Kropp", [Sample.paragraph("Hei")])])
          ])
      ])
    let renderer = try Sample.renderer(Sample.content([program]), theme: standardTheme())
    let text = try #require(Sample.text(renderer, "en/angst/alarmen/kropp.html"))
    #expect(text.contains("<html lang=\"en\" dir=\"ltr\">"))
    #expect(text.contains("<h1 lang=\"nb\" dir=\"ltr\">Kropp</h1>"))
    #expect(
      text.contains("This part has not been translated yet:</p>\n<div lang=\"nb\" dir=\"ltr\">\n<p>Hei</p>"))
  }

  @Test func `a page that the translation lacks is in the source's language`() throws {
    func edition(_ locale: ProgramModel.Locale, _ pages: [Page]) -> Program.Edition {
      Program.Edition(
        locale: locale, front: Sample.front("Angst"),
        modules: [Sample.module("alarmen", "Alarmen", in: locale, pages: pages)])
    }
    let page = Sample.page("kropp", "Kropp", [Sample.paragraph("Hei")])
    let program = Sample.program("angst", [edition(Sample.nb, [page]), edition(Sample.en, [page])])
    let renderer = try Sample.renderer(Sample.content([program]), theme: standardTheme())
    let text = try #require(Sample.text(renderer, "en/angst/alarmen/kropp.html"))
    #expect(text.contains("<div lang=\"nb\" dir=\"ltr\">\n<p>Hei</p>\n</div>"))
  }

  @Test func `what is hidden, only announced, a draft or needs a code`() throws {
    func paths(_ program: Program, publishedOnly: Bool = false) throws -> [String] {
      try Sample.renderer(
        Sample.content([program]), site: Sample.site(locales: [Sample.nb]), publishedOnly: publishedOnly
      ).pages.map(\.path).filter { $0.hasPrefix("nb/angst/") }
    }
    func program(_ status: Status, _ module: Status, access: ProgramFacts.Access = .open) -> Program {
      Sample.program(
        "angst",
        [
          Program.Edition(
            locale: Sample.nb, front: Sample.front("Angst", status: status, access: access),
            modules: [
              Sample.module("en", "En", status: module, pages: [Sample.page("a", "A")]),
              Sample.module("to", "To", number: 2, status: .published, pages: [Sample.page("b", "B")]),
            ])
        ])
    }
    let second = ["nb/angst/index.html", "nb/angst/to/index.html", "nb/angst/to/b.html"]
    #expect(try paths(program(.hidden, .published)) == [])
    #expect(try paths(program(.coming, .published)) == [])
    #expect(try paths(program(.published, .published, access: .code)) == [])
    #expect(try paths(program(.published, .hidden)) == second)
    #expect(try paths(program(.published, .coming)) == second)
    #expect(try paths(program(.published, .draft)).count == 5)
    #expect(try paths(program(.published, .draft), publishedOnly: true) == second)
    #expect(try paths(program(.draft, .published), publishedOnly: true) == [])
  }

  @Test func `only drafts carry the banner`() throws {
    let renderer = try Sample.renderer(
      Sample.content([Sample.twoModules(status: .published)]), theme: standardTheme())
    for job in renderer.pages where job.path != "404.html" {
      let text = String(decoding: renderer.render(job).bytes, as: UTF8.self)
      // The theme's own panic page is a draft.
      #expect(text.contains("draft-banner") == job.path.hasSuffix("panic.html"), "\(job.path)")
    }
  }

  @Test func `the missing page allows its script and style by their hashes`() throws {
    let renderer = SiteRenderer(
      content: Sample.content([]), site: Sample.site(address: "https://x.no/hjelp/"),
      theme: try standardTheme(),
      media: MediaTable(), assets: Sample.assets, sha256: { bytes in [UInt8(bytes.count % 251)] })
    let text = try #require(Sample.text(renderer, "404.html"))
    let script = try #require(text.firstMatch(of: /<script>((?s).*?)<\/script>/)).output.1
    let style = try #require(text.firstMatch(of: /<style>((?s).*?)<\/style>/)).output.1
    func hash(_ content: Substring) -> String { Base64.text([UInt8(content.utf8.count % 251)]) }
    #expect(text.contains("script-src 'sha256-\(hash(script))'; style-src 'sha256-\(hash(style))';"))
    #expect(text.contains("data-base=\"/hjelp/\""))
    #expect(text.contains("href=\"/hjelp/nb/index.html\" data-path=\"nb/index.html\""))
  }

  @Test func `only a site with an address has a sitemap and canonical addresses`() throws {
    let program = Sample.twoModules()
    let without = try Sample.renderer(Sample.content([program]))
    #expect(!without.pages.contains { $0.path == "sitemap.xml" })
    #expect(try !#require(Sample.text(without, "nb/index.html")).contains("canonical"))
    let with = try Sample.renderer(Sample.content([program]), site: Sample.site(address: "https://x.no/"))
    let map = try #require(Sample.text(with, "sitemap.xml"))
    #expect(
      map.contains(
        """
        <url><loc>https://x.no/nb/angst/index.html</loc>\
        <xhtml:link rel="alternate" hreflang="nb" href="https://x.no/nb/angst/index.html" />\
        <xhtml:link rel="alternate" hreflang="en" href="https://x.no/en/angst/index.html" /></url>
        """))
    #expect(wellFormed(Array(map.utf8)) == nil)
    let page = try #require(Sample.text(with, "nb/angst/index.html"))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://x.no/nb/angst/index.html\" />"))
    #expect(
      page.contains("<link rel=\"alternate\" hreflang=\"en\" href=\"https://x.no/en/angst/index.html\" />"))
  }

  @Test func `the panic page has its lead, steps and text`() throws {
    let renderer = try Sample.renderer(Sample.content([]), theme: standardTheme())
    let text = try #require(Sample.text(renderer, "nb/panic.html"))
    #expect(text.contains("<h1>Dette går over</h1>\n<p class=\"lead\">Pust.</p>\n<div class=\"breathing\">"))
    #expect(text.contains("<ol class=\"steps\">\n<li>Sitt.</li>\n</ol>"))
    #expect(text.contains("<div class=\"prose\">\n<p>Etterpå.</p>\n</div>"))
  }

  @Test func `the data for scripts`() throws {
    let option = Field.Option(id: nil, key: "1", words: Sample.prose("Gikk"))
    let field = Field(
      id: Sample.id("gjorde"), kind: .choice(Field.Options([option], allowsOther: false, from: nil)),
      label: Sample.prose("Hva gjorde du?"), place: nil, show: nil, at: Sample.place)
    let exercise = Block.exercise(
      Exercise(
        id: Sample.id("sirkel"), kind: .exercise, title: Sample.prose("Sirkel"), view: .form, repeats: false,
        blocks: [.field(field)], show: nil, at: Sample.place))
    let renderer = try Sample.renderer(
      Sample.content([Sample.twoModules([exercise, Sample.paragraph("Hei «du»")])]),
      theme: Sample.theme(words: [
        Sample.nb: ["saved": "Lagret", "search": "Søk"], Sample.en: ["undo": "Undo"],
      ]))
    let data = DataScripts(index: renderer.index, theme: renderer.theme)
    #expect(
      String(decoding: data.words(Sample.nb), as: UTF8.self)
        == "window.mestringWords = {\n\"saved\": \"Lagret\",\n\"undo\": \"Undo\"\n};\n")
    // Who writes in an exercise need not load the words of one's own page, which says them all.
    let own = DataScripts.ownWords(
      own: Array("word('undo'); word('saved')".utf8), others: Array("word('saved')".utf8))
    #expect(own.contains("undo") && !own.contains("saved"))
    #expect(
      String(decoding: data.words(Sample.nb, without: own), as: UTF8.self)
        == "window.mestringWords = {\n\"saved\": \"Lagret\"\n};\n")
    #expect(
      String(decoding: data.answers(Sample.nb, with: own), as: UTF8.self).hasPrefix(
        "Object.assign(window.mestringWords, {\n\"undo\": \"Undo\"\n});\nwindow.mestringAnswers = ["))
    #expect(
      String(decoding: data.search(Sample.nb), as: UTF8.self).contains(
        ",\n[\"nb/angst/alarmen/kropp.html\",\"Kropp\",\"Angst · Alarmen\",\"Sirkel\",\"Hva gjorde du? Gikk Hei «du»\"],\n"
      ))
    #expect(
      String(decoding: data.answers(Sample.en), as: UTF8.self) == """
        window.mestringAnswers = [{"program":"angst","title":"Angst","discreet":"Kurs","summaries":false,"modules":[\
        {"id":"alarmen","title":"The alarm","pages":[{"id":"kropp","title":"Kropp"},{"id":"tanke","title":"Tanke"}]},\
        {"id":"sirkelen","title":"The circle","pages":[{"id":"rundt","title":"Rundt"}]}],"blocks":[\
        {"id":"sirkel","title":"Sirkel","module":"alarmen","page":"kropp","fields":[\
        {"id":"gjorde","label":"Hva gjorde du?","kind":"choice","options":{"1":"Gikk"}}]},\
        {"id":"rating-alarmen","title":"was-this-useful","module":"alarmen","page":"tanke",\
        "fields":[{"id":"answer","label":"was-this-useful"}]},\
        {"id":"rating-sirkelen","title":"was-this-useful","module":"sirkelen","page":"rundt",\
        "fields":[{"id":"answer","label":"was-this-useful"}]}]}];

        """)
  }
}
