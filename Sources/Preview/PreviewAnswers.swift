import Diagnostics
import SiteBuilding
import Source

/// What a browser asks for, as far as the answer depends on it.
struct PreviewRequest {
  var method = "GET"
  /// The path with its query, as it was sent.
  var target: String
  var host: String? = "127.0.0.1"
  var accept: String?
  /// `Sec-Fetch-Dest`: what the browser will do with the answer.
  var destination: String?

  /// `Range`: which part of the file is wanted.
  var range: String?

  /// Whether a person is going to look at the answer as a page. Every other request gets the very bytes of the build.
  var isNavigation: Bool {
    if let destination { return destination == "document" || destination == "iframe" }
    return accept?.contains("text/html") ?? false
  }
}

/// What it gets.
struct PreviewAnswer: Hashable {
  var status = 200
  var type: String
  var body: [UInt8]
  /// Headers besides those that every answer has.
  var headers: [String: String] = [:]
  /// Whether the connection ends with it.
  var closes = false

  /// A few plain words.
  static func words(_ status: Int, _ words: Words, _ language: Words.Language) -> PreviewAnswer {
    PreviewAnswer(
      status: status, type: "text/plain; charset=utf-8", body: Array((words.text(in: language) + "\n").utf8))
  }

  /// What every answer says: it is good for this moment only, and for this address only.
  static let commonHeaders = [
    "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin", "Referrer-Policy": "no-referrer",
  ]
}

/// From what is asked and what is shown now to an answer: a function, with nothing of the network in it.
struct PreviewAnswers {
  let language: Words.Language
  private let client = PreviewClient()

  /// The longest target that is looked at; no page of a site is near it.
  private static let longestTarget = 4096
  /// Where the preview's own files are. No site has such a folder.
  private static let own = ".mestring/"

  init(language: Words.Language) {
    self.language = language
  }

  /// The page whose changes are asked for; nil for any other request.
  func page(watchedBy request: PreviewRequest) -> String? {
    guard refusal(request) == nil, let path = RequestPath(target: request.target) else { return nil }
    return path.text == Self.own + "events" ? path.query["page"] ?? "index.html" : nil
  }

  func answer(_ request: PreviewRequest, _ state: PreviewState) -> PreviewAnswer {
    if let refusal = refusal(request) { return refusal }
    guard let path = RequestPath(target: request.target) else {
      return .words(400, Words(nb: "adressen lar seg ikke lese", en: "the address can't be read"), language)
    }
    if path.text.hasPrefix(Self.own) { return ownFile(String(path.text.dropFirst(Self.own.count))) }
    // A site that was tried at this address may have left its worker behind, which would show that site and never this one.
    if path.text == PreviewClient.worker, request.destination == "serviceworker" {
      return ownFile(PreviewClient.worker)
    }
    guard let files = state.files else { return waiting(request, path) }
    guard let bytes = files[path.file] else { return missing(request, path, files, state) }
    return file(bytes, at: path.file, request, state, shown: path.file)
  }

  private func refusal(_ request: PreviewRequest) -> PreviewAnswer? {
    guard LoopbackName.isMeant(by: request.host ?? "") else {
      return .words(
        403,
        Words(
          nb: "forhåndsvisningen svarer bare på denne maskinen",
          en: "the preview answers on this machine only"),
        language)
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      var answer = PreviewAnswer.words(
        405, Words(nb: "her kan man bare hente", en: "here one can only fetch"), language)
      answer.headers["Allow"] = "GET, HEAD"
      answer.closes = true
      return answer
    }
    guard request.target.utf8.count <= Self.longestTarget else {
      return .words(414, Words(nb: "adressen er for lang", en: "the address is too long"), language)
    }
    return nil
  }

  private func file(
    _ bytes: [UInt8], at path: String, _ request: PreviewRequest, _ state: PreviewState, shown: String,
    status: Int = 200
  ) -> PreviewAnswer {
    let type = MediaType.of(path)
    guard request.isNavigation, path.hasSuffix(".html") else {
      return part(of: bytes, request, PreviewAnswer(status: status, type: type, body: bytes))
    }
    return PreviewAnswer(
      status: status, type: type, body: HTMLPage(bytes).withoutManifest.withScript(script(for: shown, state)),
      headers: ["Vary": "Accept, Sec-Fetch-Dest"])
  }

  private func part(of bytes: [UInt8], _ request: PreviewRequest, _ whole: PreviewAnswer) -> PreviewAnswer {
    guard whole.status == 200 else { return whole }
    var answer = whole
    answer.headers["Accept-Ranges"] = "bytes"
    switch ByteRange(request.range, of: bytes.count) {
    case .whole: break
    case .part(let range):
      answer.status = 206
      answer.body = Array(bytes[range])
      answer.headers["Content-Range"] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"
    case .outside:
      answer.status = 416
      answer.body = []
      answer.headers["Content-Range"] = "bytes */\(bytes.count)"
    }
    return answer
  }

  /// The site's own page for what isn't there; `nb` leads to `nb/`, as on other servers.
  private func missing(
    _ request: PreviewRequest, _ path: RequestPath, _ files: PreviewFiles, _ state: PreviewState
  ) -> PreviewAnswer {
    if !path.text.hasSuffix("/"), files.hasPage(path.text + "/index.html"), !path.text.hasPrefix("/") {
      var answer = PreviewAnswer.words(302, Words(nb: "se mappen", en: "see the folder"), language)
      let name = path.text.split(separator: "/").last ?? ""
      // Relative, so that no path can become the name of another host.
      answer.headers["Location"] = "./\(PercentEncoding.text(name))/"
      return answer
    }
    guard let bytes = files[PreviewState.missing] else {
      return .words(404, Words(nb: "siden finnes ikke", en: "there is no such page"), language)
    }
    return file(bytes, at: PreviewState.missing, request, state, shown: path.file, status: 404)
  }

  private func ownFile(_ name: String) -> PreviewAnswer {
    guard let bytes = client.files[name] else {
      return .words(404, Words(nb: "filen finnes ikke", en: "there is no such file"), language)
    }
    return PreviewAnswer(type: MediaType.of(name), body: bytes)
  }

  /// The page that stands until there is a first site that is right. The script fills it.
  private func waiting(_ request: PreviewRequest, _ path: RequestPath) -> PreviewAnswer {
    let title = Words(nb: "Noe må rettes først", en: "Something must be mended first").text(in: language)
    guard request.isNavigation else {
      return .words(503, Words(nb: "innholdet har feil", en: "the content has errors"), language)
    }
    let page = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>\(title)</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/\(Self.own)preview.css" />
      \(script(for: path.file, PreviewState()))</head>
      <body class="mestring-waiting"></body>
      </html>

      """
    let policy = """
      default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; \
      form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'
      """
    return PreviewAnswer(
      status: 503, type: MediaType.of("index.html"), body: Array(page.utf8),
      headers: ["Content-Security-Policy": policy])
  }

  private func script(for path: String, _ state: PreviewState) -> String {
    """
    <script src="/\(Self.own)preview.js" defer="defer" data-path="\(PercentEncoding.text(path))" \
    data-shown="\(state.view(of: path).page)" data-language="\(language.rawValue)"></script>

    """
  }
}
