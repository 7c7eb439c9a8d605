import Testing

@testable import Preview

/// What a browser sends becomes a path of the site, or nothing.
@Suite struct RequestPathTests {
  @Test(arguments: [
    ("/", "index.html"), ("/nb/", "nb/index.html"), ("/nb/a.html", "nb/a.html"),
    ("/nb/a.html?b=c&d", "nb/a.html"), ("/bl%C3%A5b%C3%A6r.html", "blåbær.html"), ("/a%20b.css", "a b.css"),
    ("/%2e%2e/a.html", "../a.html"), ("//host/a.html", "/host/a.html"),
  ])
  func aTargetNamesAFile(_ target: String, _ file: String) {
    #expect(RequestPath(target: target)?.file == file)
  }

  @Test(arguments: [
    "", "nb/a.html", "http://host/a.html", "*", "/%", "/%f", "/%zz", "/%ff", "/a%00b", "/%c3",
  ])
  func whatCanNotBeReadIsNoPath(_ target: String) {
    #expect(RequestPath(target: target) == nil)
  }

  @Test func theQueryIsDecoded() {
    let path = RequestPath(target: "/.mestring/events?page=nb%2Fa%20b.html&x=1&y")
    #expect(path?.query == ["page": "nb/a b.html", "x": "1"])
  }
}
