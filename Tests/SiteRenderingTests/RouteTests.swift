import ProgramModel
import Testing

@testable import SiteRendering

struct RouteTests {
  @Test(arguments: [
    ("nb/angst/alarmen/kropp.html", "nb/angst/alarmen/tanke.html", "tanke.html"),
    ("nb/angst/alarmen/kropp.html", "nb/angst/alarmen/index.html", "index.html"),
    ("nb/angst/alarmen/kropp.html", "nb/index.html", "../../index.html"),
    ("nb/angst/alarmen/kropp.html", "en/angst/alarmen/kropp.html", "../../../en/angst/alarmen/kropp.html"),
    ("nb/angst/alarmen/kropp.html", "nb/angst/alarmen-2/kropp.html", "../alarmen-2/kropp.html"),
    ("nb/angst/alarmen/kropp.html", "assets/site.css", "../../../assets/site.css"),
    ("index.html", "nb/index.html", "nb/index.html"),
    ("nb/index.html", "nb/index.html", "index.html"),
    ("nb/index.html", "nb/angst/index.html", "angst/index.html"),
    ("nb/index.html", "assets/a b:c.svg", "../assets/a%20b%3Ac.svg"),
  ])
  func `links are relative and name the file`(from: String, to: String, href: String) {
    #expect(Route(from).href(to: Route(to)) == href)
  }

  @Test func `a place on the page itself needs no file`() {
    let route = Route("nb/index.html")
    #expect(route.href(to: route, fragment: "her") == "#her")
    #expect(route.href(to: Route("nb/me.html"), fragment: "her") == "me.html#her")
  }

  @Test func `the way up to the root`() {
    #expect(Route("nb/angst/alarmen/kropp.html").root == "../../../")
    #expect(Route("index.html").root == "")
  }

  @Test func `ids are numbered when they stand twice, and blocks keep theirs`() {
    var ids = PageIDs(blocks: ["angst"])
    #expect(ids.claim("angst") == "angst-2")
    #expect(ids.claimBlock("angst") == "angst")
    #expect(ids.claimBlock("angst") == "angst-3")
    #expect(ids.claim("main") == "main-2")
  }

  @Test func `names of routes are reserved`() {
    #expect(ReservedNames.programs.isSuperset(of: FixedPage.allCases.map(\.rawValue)))
    #expect(ReservedNames.programs.isSuperset(of: ["index", "for-guides", "recipe", "assets", "offline"]))
    #expect(ReservedNames.pages.contains("index"))
  }
}
