import SafeXML
import Testing

/// Without these a picture that somebody sends a therapist runs code, or calls home, in the reader's browser.
@Suite struct HostileSVGTests {
  private static func svg(_ inside: String, _ attributes: String = "") -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
      + "viewBox=\"0 0 9 9\" \(attributes)>\(inside)</svg>"
  }

  private static let hostile: [String] = [
    // Code.
    svg("<script>alert(1)</script>"),
    svg("<script href='data:text/javascript,alert(1)'/>"),
    svg("<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>"),
    svg("<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>"),
    svg("<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>"),
    svg("<Script>alert(1)</Script>"),
    svg("<g xmlns=''><script>alert(1)</script></g>"),
    svg("<![CDATA[x]]><script><![CDATA[alert(1)]]></script>"),
    svg("", "onload='alert(1)'"),
    svg("", "ONLOAD='alert(1)'"),
    svg("", "on&#108;oad='alert(1)'"),
    svg("<svg onload='alert(1)'/>"),
    svg("<g><svg><rect onfocus='alert(1)' tabindex='0'/></svg></g>"),
    svg("<handler xmlns:ev='http://www.w3.org/2001/xml-events' ev:event='load'>alert(1)</handler>"),
    svg("<animate attributeName='href' to='javascript:alert(1)'/>"),
    svg("<set attributeName='onmouseover' to='alert(1)'/>"),
    svg("<animate onbegin='alert(1)' attributeName='x' dur='1s'/>"),
    // Links and what is fetched.
    svg("<a href='javascript:alert(1)'><text>x</text></a>"),
    svg("<a xlink:href='&#106;avascript:alert(1)'><text>x</text></a>"),
    svg("<use href='javascript:alert(1)'/>"),
    svg("<use href='https://example.org/x.svg#a'/>"),
    svg("<use href='//example.org/x.svg#a'/>"),
    svg("<use href='x.svg#a'/>"),
    svg("<use href=' #a'/>"),
    svg("<use xlink:href='data:image/svg+xml;base64,PHN2Zy8+#a'/>"),
    svg("<use href='#a' xlink:href='https://example.org/#a'/>"),
    svg("<use xmlns:q='http://www.w3.org/1999/xlink' q:href='https://example.org/#a'/>"),
    svg("<linearGradient xlink:href='https://example.org/x.svg#a'/>"),
    svg("<g href='https://example.org/'/>"),
    svg("<image href='https://example.org/x.png'/>"),
    svg("<image href='data:image/svg+xml,%3Csvg/%3E'/>"),
    svg("<feImage href='https://example.org/x.png'/>"),
    svg(
      "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='https://example.org'/></foreignObject>"
    ),
    svg("<foreignObject><body xmlns='http://www.w3.org/1999/xhtml' onload='alert(1)'/></foreignObject>"),
    svg("<html:iframe xmlns:html='http://www.w3.org/1999/xhtml' src='javascript:alert(1)'/>"),
    svg("<rect fill='url(https://example.org/x.svg#a)'/>"),
    svg("<rect fill='URL( \"//example.org/#a\" )'/>"),
    svg("<rect fill='url(#a) url(https://example.org/)'/>"),
    svg("<rect fill='ur\\6c(https://example.org/)'/>"),
    svg("<rect cursor='url(https://example.org/x.cur)'/>"),
    svg("<rect filter='url(https://example.org/x.svg#f)'/>"),
    svg("<rect font-family='x;background:url(https://example.org)'/>"),
    svg("<g xml:base='https://example.org/'><use href='#a'/></g>"),
    "<?xml-stylesheet href='https://example.org/x.css'?>" + svg(""),
    // Style.
    svg("<rect style='fill:url(https://example.org/x.svg#a)'/>"),
    svg("<rect style='background:url(https://example.org/x.png)'/>"),
    svg("<rect style='background:u\\72l(https://example.org/x.png)'/>"),
    svg("<rect style='fill:image-set(\"https://example.org/x.png\" 1x)'/>"),
    svg("<rect style='-moz-binding:url(#x)'/>"),
    svg("<rect style='width:expression(alert(1))'/>"),
    svg("<rect style='fill:u/**/rl(https://example.org)'/>"),
    svg("<style>@import 'https://example.org/x.css';</style>"),
    svg("<style>@im/**/port 'https://example.org/x.css';</style>"),
    svg("<style>\\40 import 'https://example.org/x.css';</style>"),
    svg("<style>rect{fill:url(https://example.org/x.svg#a)}</style>"),
    svg("<style>rect{fill:url(#a)}</style>"),
    svg("<style>@font-face{font-family:x;src:url(https://example.org/x.woff)}</style>"),
    svg("<style><![CDATA[</style><script>alert(1)</script>]]></style>"),
    svg("<style>rect[x^='a']{fill:url(//example.org)}</style>"),
    svg("<style>&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;</style>"),
    // Tricks of XML.
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
      + svg(""),
    "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + svg("<text>&x;</text>"),
    "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>"
      + svg("<text>&c;&c;&c;</text>"),
    "<!DOCTYPE svg [<!ENTITY % p SYSTEM 'http://localhost:1/x.dtd'>%p;]>" + svg(""),
    "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'alert(1)'>]>" + svg(""),
    svg("<text>&undeclared;</text>"),
    svg("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' parse='text'/>"),
    svg("<!-- --!><script>alert(1)</script> -->"),
    svg("<rect x='1' x='2'/>"),
    svg("<rect"),
    svg("<text>\u{0}</text>"),
    "<svg viewBox='0 0 1 1'/>",
    "<html xmlns='http://www.w3.org/1999/xhtml'><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/></html>",
    svg("") + "<script>alert(1)</script>",
    "GIF89a=1;" + svg(""),
    "",
  ]

  @Test(arguments: hostile)
  func aHostilePictureIsRefused(text: String) {
    #expect(problems(Array(text.utf8)) != nil, "\(text)")
  }

  @Test func theAuthorHearsWhatWasFound() {
    func first(_ text: String) -> SVGProblem.Kind? { problems(Array(text.utf8))?.first?.kind }
    #expect(first(Self.svg("<script/>")) == .element("script"))
    #expect(first(Self.svg("", "onload='x'")) == .attribute("onload"))
    #expect(first(Self.svg("<use href='x.svg#a'/>")) == .outsideReference("x.svg#a"))
    #expect(first(Self.svg("<rect fill='url(//x)'/>")) == .outsideReference("url(//x)"))
    #expect(first("<!DOCTYPE svg>" + Self.svg("")) == .doctype)
    #expect(first("<svg/>") == .notSVG)
    #expect(first("<svg xmlns='http://www.w3.org/2000/svg'/>") == .size)
    guard case .malformed = first(Self.svg("<g>")) else {
      Issue.record("not malformed")
      return
    }
  }

  /// What isn't a problem must not come through either.
  @Test func whatIsDroppedInSilenceIsGone() throws {
    let text = Self.svg(
      """
      <metadata><script>alert(1)</script><x onload='alert(1)'/></metadata>
      <i:x xmlns:i='http://www.inkscape.org/namespaces/inkscape' onload='alert(1)'><script>alert(1)</script></i:x>
      <!-- <script>alert(1)</script> --><?php echo 1 ?>
      <rect data-x='alert(1)' tabindex='0' i:x='alert(1)' xmlns:i='http://www.inkscape.org/namespaces/inkscape'/>
      <title>&lt;script>alert(1)&lt;/script></title><g>alert(1)</g>
      """)
    let clean = try SVGCleaner.clean(Array(text.utf8)).get()
    #expect(
      String(decoding: clean.bytes, as: UTF8.self)
        == "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect/>"
        + "<title>&lt;script&gt;alert(1)&lt;/script&gt;</title><g/></svg>\n")
  }

  @Test func otherEncodingsCanHideNothing() {
    let text = Self.svg("<script>alert(1)</script>")
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(problems([0xFF, 0xFE] + wide) != nil)
    #expect(problems(wide) != nil)
    #expect(problems(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) != nil)
    #expect(problems(text.unicodeScalars.flatMap { [UInt8($0.value), 0, 0, 0] }) != nil)
    let utf7 = "<?xml version='1.0' encoding='UTF-7'?>" + Self.svg("<title>+ADw-script+AD4-</title>")
    if let clean = try? SVGCleaner.clean(Array(utf7.utf8)).get() {
      #expect(!String(decoding: clean.bytes, as: UTF8.self).contains("<script"))
    }
    #expect(problems(Array(Self.svg("<title>").utf8) + [0xE5] + Array("</title></svg>".utf8)) != nil)
  }

  @Test(.timeLimit(.minutes(1)))
  func hugePicturesStopAtOnce() {
    let clock = ContinuousClock()
    let deep = String(repeating: "<g>", count: 200_000) + String(repeating: "</g>", count: 200_000)
    let many = String(repeating: "<g/>", count: 200_000)
    let attributes = "<g " + (0..<150_000).map { "a\($0)=''" }.joined(separator: " ") + "/>"
    let namespaces = "<g " + (0..<200).map { "xmlns:a\($0)='a'" }.joined(separator: " ") + "/>"
    let long = "<path d='\(String(repeating: "M0 0", count: 2_500_000))'/>"
    for picture in [deep, many, attributes, namespaces, long] {
      let bytes = Array(Self.svg(picture).utf8)
      let time = clock.measure { #expect(problems(bytes) != nil) }
      #expect(time < .seconds(5))
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func usesThatMultiplyAreRefused() {
    let levels = (1...7).map { level in
      "<g id='l\(level)'>" + String(repeating: "<use href='#l\(level - 1)'/>", count: 10) + "</g>"
    }
    #expect(problems(Array(Self.svg("<g id='l0'/>" + levels.joined()).utf8)) != nil)
    #expect(problems(Array(Self.svg("<g id='a'><use href='#a'/></g>").utf8)) != nil)
    #expect(
      problems(Array(Self.svg("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>").utf8)) != nil)
    #expect(problems(Array(Self.svg("<g id='a'/><use href='#a'/><use href='#gone'/>").utf8)) == nil)
  }

  /// Some two kilobytes of these froze a browser for twenty seconds.
  @Test(arguments: ["mask", "clipPath"], [true, false])
  func layersThatMultiplyAreRefused(name: String, isStyle: Bool) {
    let property = name == "mask" ? "mask" : "clip-path"
    func shown(by level: Int) -> String {
      let use = isStyle ? "style='\(property):url(\"#l\(level)\")'" : "\(property)='url(#l\(level))'"
      return String(repeating: "<rect \(use) width='9' height='9'/>", count: 5)
    }
    let levels = (1...6).map { "<\(name) id='l\($0)'>\(shown(by: $0 - 1))</\(name)>" }
    let first = "<\(name) id='l0'><rect width='9' height='9'/></\(name)>"
    #expect(problems(Array(Self.svg(first + levels.joined() + shown(by: 6)).utf8)) != nil)
    #expect(problems(Array(Self.svg(first + shown(by: 0)).utf8)) == nil)
    let ring = "<\(name) id='a'><rect \(property)='url(#a)'/></\(name)><rect \(property)='url(#a)'/>"
    #expect(problems(Array(Self.svg(ring).utf8)) != nil)
  }

  /// Each corner of a line draws its marker, and the markers of a group are those of all its lines.
  @Test func markersThatMultiplyAreRefused() {
    func picture(_ corners: Int, _ shapes: Int) -> [UInt8] {
      let marker = "<marker id='m'>\(String(repeating: "<rect/>", count: shapes))</marker>"
      let line = "<path d='M0 0\(String(repeating: "h.5.5", count: corners / 2))'/>"
      return Array(Self.svg("<g marker-mid='url(#m)'>\(marker)<g>\(line)</g></g>").utf8)
    }
    #expect(problems(picture(2_000, 100)) != nil)
    #expect(problems(picture(200, 10)) == nil)
    let corners = String(repeating: "h1", count: 30)
    let levels = (1...5).map {
      "<marker id='m\($0)'><path d='M0 0\(corners)' marker-mid='url(#m\($0 - 1))'/></marker>"
    }
    let drawn =
      "<marker id='m0'><rect/></marker>" + levels.joined() + "<path d='M0 0h1h1' marker-mid='url(#m5)'/>"
    #expect(problems(Array(Self.svg(drawn).utf8)) != nil)
  }

  /// Drawing programs cut nearly everything out of something else.
  @Test func ordinaryPicturesWithManyLayersAreTaken() {
    let clips = (0..<300).map {
      "<clipPath id='c\($0)'><rect width='9' height='9'/></clipPath><g clip-path='url(#c\($0))'><path d='M0 0h9v9z'/></g>"
    }
    #expect(problems(Array(Self.svg(clips.joined()).utf8)) == nil)
    let arrows =
      "<g marker-end='url(#a)'><marker id='a'><path d='M0 0L9 5L0 9z'/></marker><path d='M0 0h9'/></g>"
    #expect(problems(Array(Self.svg(arrows).utf8)) == nil)
  }

  /// What is cut off anywhere must neither crash nor come through.
  @Test func aPictureThatIsCutOffIsRefused() {
    let bytes = Array(
      Self.svg("<style>.a{fill:red}</style><path class='a' d='M0 0'/><title>æ &amp; å</title>").utf8)
    for count in 0..<bytes.count { #expect(problems(Array(bytes[..<count])) != nil) }
  }

  /// Whatever comes through is well-formed, and has nothing left to clean.
  @Test func aDamagedPictureIsRefusedOrWhole() throws {
    let parts = [
      "<", ">", "/", "\"", "'", "&", ";", "=", ":", "#", "(", ")", "{", "}", "\\", "url(", "on", "xmlns='",
      "<!--", "]]>", "<g>",
    ]
    let original = Array(
      Self.svg("<style>.a{fill:red}</style><g id='b'><path style='fill:url(#c)' d='M0 0'/></g>").utf8)
    var number: UInt64 = 20_261_122
    func random(_ limit: Int) -> Int {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(number >> 33) % limit
    }
    for _ in 0..<4_000 {
      var bytes = original
      for _ in 0...random(3) {
        let place = random(bytes.count)
        bytes.replaceSubrange(place..<place + random(2), with: parts[random(parts.count)].utf8)
      }
      guard case .success(let clean) = SVGCleaner.clean(bytes) else { continue }
      #expect(XMLCheck.problem(in: clean.bytes) == nil)
      #expect(try SVGCleaner.clean(clean.bytes).get().bytes == clean.bytes)
    }
  }

  private func problems(_ bytes: [UInt8]) -> [SVGProblem]? {
    guard case .failure(let refusal) = SVGCleaner.clean(bytes) else { return nil }
    return refusal.problems
  }
}
