import ProgramModel
import Resolution
import Testing

@testable import SiteRendering

struct TextBlockTests {
  private func markup(_ inlines: [Inline]) throws -> String {
    try Sample.markup([.paragraph(Prose(inlines, at: Sample.place))])
  }

  private func link(_ destination: Destination) -> Inline {
    .link(Link(to: destination, words: [.text("ord")], at: Sample.place))
  }

  @Test func `running text`() throws {
    let text = try markup([
      .text("a & b "), .emphasis([.text("c")]), .text(" "), .strong([.text("d")]), .lineBreak, .code("<e>"),
    ])
    #expect(text == "<p>a &amp; b <em>c</em> <strong>d</strong><br />\n<code>&lt;e&gt;</code></p>\n")
  }

  @Test func `links`() throws {
    #expect(
      try markup([link(.web("https://helsenorge.no/?a=1&b=2"))])
        == "<p><a href=\"https://helsenorge.no/?a=1&amp;b=2\" class=\"external\" rel=\"noreferrer\">ord</a></p>\n"
    )
    #expect(try markup([link(.mail("a@b.no"))]) == "<p><a href=\"mailto:a@b.no\">ord</a></p>\n")
    #expect(try markup([link(.phone("116 123"))]) == "<p><a href=\"tel:116123\">ord</a></p>\n")
    #expect(try markup([link(.refused)]) == "<p>ord</p>\n")
    #expect(try markup([link(.web("javascript:alert(1)"))]) == "<p>ord</p>\n")
  }

  @Test(arguments: ["angst/2-sirkelen.nb.md", "angst/2-sirkelen.en.md"])
  func `a link to a module goes to the reader's language`(path: String) throws {
    let blocks: [Block] = [.paragraph(Prose([link(.file(path: path, fragment: nil))], at: Sample.place))]
    let relative = "<p><a href=\"../sirkelen/index.html\">ord</a></p>\n"
    #expect(try Sample.markup(blocks) == relative)
    #expect(try Sample.markup(blocks, locale: Sample.en) == relative)
  }

  @Test func `a link to a page, a block or the program`() throws {
    func href(_ path: String, _ fragment: String?) throws -> String {
      try markup([link(.file(path: path, fragment: fragment))])
    }
    #expect(try href("angst/2-sirkelen.nb.md", "rundt").contains("href=\"../sirkelen/rundt.html\""))
    #expect(try href("angst/2-sirkelen.nb.md", "finnes-ikke").contains("href=\"../sirkelen/index.html\""))
    #expect(try href("angst/program.nb.md", nil).contains("href=\"../index.html\""))
    #expect(try href("annet/1-noe.nb.md", nil) == "<p>ord</p>\n")
    #expect(try markup([link(.here(fragment: "tanke"))]).contains("href=\"tanke.html\""))
  }

  @Test func `a link to a block finds its page`() throws {
    let blocks: [Block] = [.heading(Heading(level: 2, id: Sample.id("her"), prose: Sample.prose("Her")))]
    let program = Sample.twoModules(blocks)
    let index = SiteIndex(
      Sample.content([program]), names: Resolution(Sample.content([program])), site: Sample.site())
    let found = index.route(toFile: "angst/1-alarmen.en.md", fragment: "her", in: Sample.en)
    #expect(found?.route.path == "en/angst/alarmen/kropp.html")
    #expect(found?.fragment == "her")
  }

  @Test func `a heading gives way to a block of the same id`() throws {
    let text = try Sample.markup([
      .heading(Heading(level: 3, id: Sample.id("husk"), prose: Sample.prose("Husk"))),
      .container(
        Container(.summary, id: Sample.id("husk"), title: nil, blocks: [], show: nil, at: Sample.place)),
    ])
    #expect(
      text
        == "<h3 id=\"husk-2\">Husk</h3>\n<section class=\"summary\" id=\"husk\"><p class=\"block-label\">summary</p>\n</section>\n"
    )
  }

  @Test func `lists, quotes, code and rules`() throws {
    let items = [[Sample.paragraph("en")], [Sample.paragraph("to")]]
    #expect(
      try Sample.markup([.list(TextList(start: nil, isTight: true, items: items, at: Sample.place))])
        == "<ul>\n<li>en</li>\n<li>to</li>\n</ul>\n")
    #expect(
      try Sample.markup([.list(TextList(start: 3, isTight: false, items: items, at: Sample.place))])
        == "<ol start=\"3\">\n<li><p>en</p>\n</li>\n<li><p>to</p>\n</li>\n</ol>\n")
    #expect(
      try Sample.markup([.quote([Sample.paragraph("x")])]) == "<blockquote><p>x</p>\n</blockquote>\n")
    #expect(
      try Sample.markup([.code("a < b\n", at: Sample.place), .rule(at: Sample.place)])
        == "<pre><code>a &lt; b\n</code></pre>\n<hr />\n")
  }

  @Test func `a table`() throws {
    let table = Table(
      alignments: [.none, .end], head: [Sample.prose("Tanke"), Sample.prose("Tro")],
      rows: [[Sample.prose("a"), Sample.prose("1")]], at: Sample.place)
    let text = try Sample.markup([.table(table)], words: [Sample.nb: ["table-of": "Tabell: {columns}"]])
    #expect(
      text == """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Tabell: Tanke, Tro"><table>
        <thead><tr><th scope="col">Tanke</th><th scope="col" class="align-end">Tro</th></tr></thead>
        <tbody>
        <tr><td>a</td><td class="align-end">1</td></tr>
        </tbody></table></div>

        """)
  }

  @Test func `footnotes lead there and back, the way back to the first mention`() throws {
    let text = try Sample.markup([
      .paragraph(Prose([.text("a"), .footnote(1), .text("b"), .footnote(1)], at: Sample.place)),
      .footnotes([[Sample.paragraph("Kilde")]]),
    ])
    #expect(
      text == """
        <p>a<sup><a id="fnref1" href="#fn1" role="doc-noteref" aria-label="footnote-number">1</a></sup>b\
        <sup><a href="#fn1" role="doc-noteref" aria-label="footnote-number">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes"><h2>footnotes</h2>
        <ol>
        <li id="fn1"><p>Kilde</p>
        <a href="#fnref1" role="doc-backlink" aria-label="footnote-back">↩</a></li>
        </ol></section>

        """)
  }

  @Test func `pictures have their size, and words where they are missing`() throws {
    let media = MediaTable(["angst/media/a.svg": .init(path: "assets/a.svg", width: 40, height: 30)])
    func picture(_ path: String?, decorative: Bool = false) -> Picture {
      Picture(path: path, alternative: "En «elg»", isDecorative: decorative, at: Sample.place)
    }
    let figure = """
      <figure class="picture"><img src="../../../assets/a.svg" alt="En «elg»" width="40" height="30" \
      loading="lazy" /></figure>

      """
    #expect(try Sample.markup([.picture(picture("angst/media/a.svg"))], media: media) == figure)
    let alone = Prose([.picture(picture("angst/media/a.svg"))], at: Sample.place)
    #expect(try Sample.markup([.paragraph(alone)], media: media) == figure)
    #expect(
      try Sample.markup([.picture(picture("angst/media/a.svg", decorative: true))], media: media)
        .contains("alt=\"\""))
    #expect(
      try Sample.markup([.picture(picture(nil))])
        == "<figure class=\"picture\"><span class=\"picture-missing\">En «elg»</span></figure>\n")
  }

  @Test func `a film has captions and a folded text`() throws {
    let media = MediaTable(["m/a.mp4": .init(path: "assets/a.mp4"), "m/a.vtt": .init(path: "assets/a.vtt")])
    let film = Media(
      .video, id: nil, title: Sample.prose("Filmen"), path: "m/a.mp4", captions: "m/a.vtt", alternative: nil,
      blocks: [Sample.paragraph("Hei")], at: Sample.place)
    #expect(
      try Sample.markup([.media(film)], media: media) == """
        <figure class="media media-video"><video controls="controls" preload="metadata" \
        src="../../../assets/a.mp4" aria-label="Filmen"><track kind="captions" src="../../../assets/a.vtt" \
        srclang="nb" label="captions" default="default" /></video><figcaption><p class="caption">Filmen</p>\
        <details class="reveal transcript"><summary>transcript</summary><div>
        <p>Hei</p>
        </div></details></figcaption></figure>

        """)
  }

  @Test func `text in another language says so and speaks that language's words`() throws {
    let quiz = Container(
      .tip, id: nil, title: nil, blocks: [Sample.paragraph("Hei")], show: nil, at: Sample.place)
    let text = try Sample.markup(
      [.untranslated(Sample.nb, [.container(quiz)])], locale: Sample.en,
      words: [Sample.nb: ["tip": "Tips"], Sample.en: ["tip": "Tip", "part-in-other-language": "Not yet:"]])
    #expect(
      text == """
        <p class="other-language" role="note">Not yet:</p>
        <div lang="nb" dir="ltr">
        <div class="callout callout-tip" role="note"><p class="callout-title">Tips</p>
        <p>Hei</p>
        </div>
        </div>

        """)
  }

  @Test(arguments: [
    (
      Container.Kind.note,
      "<div class=\"callout callout-note\" role=\"note\"><p class=\"callout-title\">note: T</p>\n"
    ),
    (
      .caution,
      "<div class=\"callout callout-caution\" role=\"note\"><p class=\"callout-title\">caution: T</p>\n"
    ),
    (.example, "<section class=\"example\"><p class=\"block-label\">example</p><h2>T</h2>\n"),
    // A calendar is seen by others: a reminder is called what the tab is.
    (
      .homework,
      "<section class=\"homework\" data-title=\"Kurs\"><p class=\"block-label\">homework</p><h2>T</h2>\n"
    ),
    (.reveal, "<details class=\"reveal\"><summary>T</summary><div>\n"),
    (.relatives, "<details class=\"reveal relatives\"><summary>T</summary><div>\n"),
  ])
  func `containers`(kind: Container.Kind, opening: String) throws {
    let container = Container(
      kind, id: nil, title: Sample.prose("T"), blocks: [Sample.paragraph("x")], show: nil, at: Sample.place)
    let text = try Sample.markup([.container(container)])
    #expect(text.hasPrefix(opening + "<p>x</p>\n"))
  }

  @Test func `the guide's text isn't on the page`() throws {
    let guide = Container(
      .guide, id: nil, title: nil, blocks: [Sample.paragraph("x")], show: nil, at: Sample.place)
    #expect(try Sample.markup([.container(guide)]) == "")
  }

  @Test func `all branches are written with their condition`() throws {
    let branch = Branch(
      .number(1, at: Sample.place), then: [Sample.paragraph("a")], otherwise: [Sample.paragraph("b")],
      unknown: Sample.prose("c"), at: Sample.place)
    #expect(
      try Sample.markup([.branch(branch)]) == """
        <div class="branch" data-when="1">
        <p>a</p>
        </div>
        <div class="branch" data-when="1" data-is="false">
        <p>b</p>
        </div>
        <p class="branch" data-when="1" data-is="unknown" hidden="hidden">c</p>

        """)
  }
}
