import ProgramModel
import Testing

@testable import SiteRendering

/// Whoever hangs up the sheet trusts that it has all there is to remember, and nothing that isn't shown on the pages.
struct SummaryPagesTests {
  private func container(_ kind: Container.Kind, _ text: String, title: String? = nil, _ more: [Block] = [])
    -> Block
  {
    .container(
      Container(
        kind, id: nil, title: title.map(Sample.prose), blocks: [Sample.paragraph(text)] + more, show: nil,
        at: Sample.place))
  }

  private func text(_ blocks: [Block], status: Status = .draft) throws -> String? {
    let program = Sample.twoModules(blocks, status: status)
    return try Sample.text(Sample.renderer(Sample.content([program])), "nb/angst/summaries.html")
  }

  @Test func `summaries stand under their modules, and the rest of the page stays out`() throws {
    let page = try #require(
      try text([
        Sample.paragraph("Bare på siden"), container(.summary, "Husk pusten", title: "Kort sagt"),
        container(.reveal, "Foldet", [container(.summary, "Inni noe annet")]),
      ]))
    #expect(page.contains("<h2><a href=\"alarmen/index.html\">Alarmen</a></h2>"))
    #expect(page.contains("<h3>Kort sagt</h3>"))
    #expect(page.contains("Husk pusten"))
    #expect(page.contains("Inni noe annet"))
    #expect(!page.contains("Bare på siden"))
    #expect(!page.contains("Foldet"))
    #expect(!page.contains("Sirkelen"))
  }

  @Test func `what is for the guide alone isn't collected`() throws {
    let blocks = [container(.guide, "Til veileder", [container(.summary, "Husk dette, veileder")])]
    #expect(try text(blocks) == nil)
  }

  @Test func `a program without summaries has no sheet and no way to one`() throws {
    let renderer = try Sample.renderer(Sample.content([Sample.twoModules()]))
    #expect(!renderer.pages.contains { $0.path.hasSuffix("summaries.html") })
    #expect(try #require(Sample.text(renderer, "nb/angst/index.html")).contains("summaries.html") == false)
  }

  @Test(arguments: [Status.coming, .hidden])
  func `a module that isn't open yet gives nothing away`(status: Status) throws {
    let modules = [
      Sample.module("en", "En", pages: [Sample.page("a", "A", [container(.summary, "Åpen")])]),
      Sample.module(
        "to", "To", number: 2, status: status, pages: [Sample.page("b", "B", [container(.summary, "Lukket")])]
      ),
    ]
    let program = Sample.program(
      "angst", [Program.Edition(locale: Sample.nb, front: Sample.front("Angst"), modules: modules)])
    let renderer = try Sample.renderer(Sample.content([program]))
    let page = try #require(Sample.text(renderer, "nb/angst/summaries.html"))
    #expect(page.contains("Åpen"))
    #expect(!page.contains("Lukket"))
    #expect(!page.contains("to/index.html"))
    #expect(try #require(Sample.text(renderer, "nb/angst/index.html")).contains("href=\"summaries.html\""))
  }
}
