import SiteBuilding
import Testing

@testable import Preview

/// What a browser gets for what it asks for. Nobody outside this machine sees a draft, and a page is what a build would write.
@Suite struct PreviewAnswersTests {
  private let answers = PreviewAnswers(language: .en)
  private let state = PreviewState(
    files: PreviewFiles([
      "index.html": Array("<html><head></head><body>front</body></html>".utf8),
      "nb/index.html": Array(
        "<html><head><link rel=\"stylesheet\" href=\"../assets/a.css\" /></head></html>".utf8),
      "404.html": Array(
        "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-x'\" /></head>missing"
          .utf8),
      "assets/a.css": Array("a{}".utf8), "assets/b.mp4": [0, 1],
    ]))

  private func answer(_ target: String, _ change: (inout PreviewRequest) -> Void = { _ in }) -> PreviewAnswer
  {
    var request = PreviewRequest(target: target)
    change(&request)
    return answers.answer(request, state)
  }

  private func text(_ answer: PreviewAnswer) -> String { String(decoding: answer.body, as: UTF8.self) }

  @Test func onlyAPageThatIsLookedAtGetsTheScript() {
    let seen = answer("/nb/") { $0.destination = "document" }
    #expect(text(seen).contains("<script src=\"/.mestring/preview.js\""))
    #expect(text(seen).contains("data-path=\"nb/index.html\""))
    #expect(text(answer("/nb/") { $0.accept = "text/html,*/*" }).contains("preview.js"))
    // What the site's own scripts fetch, and what a person downloads, is the build's bytes.
    #expect(answer("/nb/").body == state.files?["nb/index.html"])
    let fetched = answer("/nb/index.html") {
      $0.accept = "text/html"
      $0.destination = "empty"
    }
    #expect(fetched.body == state.files?["nb/index.html"])
    #expect(answer("/assets/a.css") { $0.destination = "document" }.body == Array("a{}".utf8))
  }

  /// A service worker would go on showing what the author has changed since.
  @Test func noServiceWorkerIsRegisteredAndOneThatIsThereGoes() {
    let files = [
      "index.html": Array("<head><link rel=\"manifest\" href=\"m.json\" />\n<title>A</title></head>".utf8),
      "worker.js": Array("the site's own".utf8),
    ]
    var request = PreviewRequest(target: "/", destination: "document")
    let page = text(answers.answer(request, PreviewState(files: PreviewFiles(files))))
    #expect(page.hasPrefix("<head>\n<title>A</title>"))
    request = PreviewRequest(target: "/worker.js", destination: "serviceworker")
    let worker = answers.answer(request, PreviewState(files: PreviewFiles(files)))
    #expect(worker.type == "text/javascript; charset=utf-8")
    #expect(text(worker).contains("unregister()"))
    // Whoever downloads it gets what a build writes.
    #expect(
      text(answers.answer(PreviewRequest(target: "/worker.js"), PreviewState(files: PreviewFiles(files))))
        == "the site's own")
  }

  @Test func kindsAreNamed() {
    #expect(answer("/assets/a.css").type == "text/css; charset=utf-8")
    #expect(answer("/").type == "text/html; charset=utf-8")
    #expect(answer("/assets/b.mp4").type == "video/mp4")
    #expect(MediaType.of("a.b/c") == "application/octet-stream")
    #expect(MediaType.of("a/b.JS") == "text/javascript; charset=utf-8")
  }

  @Test func whatIsNotThereIsTheSitesOwnPageForIt() {
    let missing = answer("/nb/borte.html") { $0.destination = "document" }
    #expect(missing.status == 404)
    #expect(text(missing).hasSuffix("missing"))
    #expect(
      text(missing).contains(
        "default-src 'none'; script-src 'sha256-x' 'self'; style-src 'self'; connect-src 'self'"))
    #expect(text(missing).contains("data-path=\"nb/borte.html\""))
    #expect(answer("/nb/borte.html").body == state.files?["404.html"])
  }

  @Test(arguments: [
    "/../Package.swift", "/%2e%2e/%2e%2e/etc/passwd", "/nb/..%2f..%2fetc/passwd", "/..%5c..%5cetc",
    "//etc/passwd",
    "/nb//index.html", "/./index.html", "/etc/passwd",
  ])
  func noPathLeadsOutOfTheSite(_ target: String) {
    #expect(answer(target).status == 404)
  }

  @Test func aFolderIsWhereItsIndexIs() {
    let moved = answer("/nb")
    #expect(moved.status == 302)
    #expect(moved.headers["Location"] == "./nb/")
    #expect(answer("/assets").status == 404)
  }

  @Test func whatCanNotBeAnsweredIsRefused() {
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"] {
      let refused = answer("/") { $0.method = method }
      #expect(refused.status == 405 && refused.headers["Allow"] == "GET, HEAD" && refused.closes)
    }
    #expect(answer("/%zz").status == 400)
    #expect(answer("http://127.0.0.1/").status == 400)
    #expect(answer("/" + String(repeating: "a", count: 5000)).status == 414)
  }

  @Test(arguments: [
    "127.0.0.1", "127.0.0.1:8080", "localhost:1", "LocalHost", "[::1]", "[::1]:8080",
  ])
  func thisMachineIsAnswered(_ host: String) {
    #expect(answer("/") { $0.host = host }.status == 200)
  }

  @Test(arguments: [
    "", "ond.example", "ond.example:8080", "127.0.0.1.ond.example", "localhost.ond.example", "127.0.0.1:x",
    "localhost:80:80", "[::1]ond.example", "[::2]", "127.0.0.2", "localhost ", "::1", "127.0.0.1:99999",
  ])
  func aNameThatSomebodyElseMayHaveIsRefused(_ host: String) {
    #expect(answer("/") { $0.host = host }.status == 403)
    var events = PreviewRequest(target: "/.mestring/events?page=index.html")
    events.host = host
    #expect(answers.page(watchedBy: events) == nil)
  }

  @Test func theScriptAndItsStylesAreServedAndNothingElseOfOurs() {
    #expect(answer("/.mestring/preview.js").status == 200)
    #expect(answer("/.mestring/preview.css").type == "text/css; charset=utf-8")
    #expect(answer("/.mestring/10-words.js").status == 404)
    #expect(answer("/.mestring/").status == 404)
  }

  private static let ranges: [(String?, Int, [UInt8])] = [
    (nil, 200, [0, 1]), ("bytes=1-", 206, [1]), ("bytes=0-0", 206, [0]), ("bytes=0-99", 206, [0, 1]),
    ("bytes=-1", 206, [1]), ("bytes=2-", 416, []), ("bytes=-0", 416, []), ("bytes=1-0", 200, [0, 1]),
    ("bytes=0-0,1-1", 200, [0, 1]), ("bytes=a-b", 200, [0, 1]), ("bytes=-", 200, [0, 1]),
    ("lines=0-", 200, [0, 1]),
    ("bytes=99999999999999999999-", 200, [0, 1]), ("bytes=0-9223372036854775807", 206, [0, 1]),
  ]

  @Test(arguments: ranges)
  func aFilmIsPlayedFromItsMiddle(_ range: String?, _ status: Int, _ body: [UInt8]) {
    let part = answer("/assets/b.mp4") { $0.range = range }
    #expect(part.status == status && part.body == body)
  }

  @Test func beforeThereIsASiteAPageWaitsForIt() {
    var request = PreviewRequest(target: "/nb/a%22%3Cb.html")
    request.destination = "document"
    let waiting = answers.answer(request, PreviewState())
    #expect(waiting.status == 503)
    #expect(text(waiting).contains("data-path=\"nb/a%22%3Cb.html\" data-shown=\"none\""))
    #expect(waiting.headers["Content-Security-Policy"]?.contains("default-src 'none'") == true)
    #expect(answers.answer(PreviewRequest(target: "/assets/a.css"), PreviewState()).status == 503)
  }

  @Test func newLooksAreNotANewPage() {
    let page = Array(
      "<html><head><link rel=\"stylesheet\" href=\"../assets/b.css\" /></head></html>".utf8)
    let repainted = PreviewState(files: PreviewFiles(["nb/index.html": page]))
    let (before, after) = (state.view(of: "nb/index.html"), repainted.view(of: "nb/index.html"))
    #expect(before.page == after.page)
    #expect(before.styles == ["../assets/a.css"] && after.styles == ["../assets/b.css"])
    let changed = PreviewState(files: PreviewFiles(["nb/index.html": page + [10]]))
    #expect(changed.view(of: "nb/index.html").page != before.page)
    #expect(state.view(of: "borte.html") == state.view(of: "404.html"))
  }
}
