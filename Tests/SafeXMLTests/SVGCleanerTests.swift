import Testing

@testable import SafeXML

/// Without these a picture that is all right is refused, or looks other than its author drew it.
@Suite struct SVGCleanerTests {
  /// The cleaned text of a picture, or what was wrong with it.
  private func clean(_ text: String) -> String {
    switch SVGCleaner.clean(Array(text.utf8)) {
    case .success(let picture): String(decoding: picture.bytes, as: UTF8.self)
    case .failure(let refusal): "refused: \(refusal.problems)"
    }
  }

  private func size(_ attributes: String) -> [Int]? {
    let text = "<svg xmlns='http://www.w3.org/2000/svg' \(attributes)/>"
    return (try? SVGCleaner.clean(Array(text.utf8)).get()).map { [$0.width, $0.height] }
  }

  @Test func aPlainPictureStaysAsItIs() {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5">
        <!-- gulv -->
        <title>Dør &amp; "vindu" &lt;åpen&gt;</title>
        <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
        <rect width="8" fill="url(#g)" height="5"/>
        <text x="1" y="2">så <tspan font-weight="700">der</tspan></text>
        <use href="#g"/>
      </svg>
      """
    #expect(
      clean(text) == """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5">\
        <title>Dør &amp; "vindu" &lt;åpen&gt;</title>\
        <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>\
        <rect fill="url(#g)" height="5" width="8"/>\
        <text x="1" y="2">så <tspan font-weight="700">der</tspan></text>\
        <use href="#g"/></svg>

        """)
  }

  @Test func whatWasCleanedIsCleanAlready() {
    let once = clean(inkscape)
    #expect(clean(once) == once)
    #expect(XMLCheck.problem(in: Array(once.utf8)) == nil)
  }

  @Test func aPictureFromInkscapeLosesOnlyItsEditorsNotes() {
    let text = clean(inkscape)
    #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" height=\"100mm\" id=\"svg5\""))
    #expect(
      text.contains(
        ##"<path d="M 10,10 H 90" fill="url(#a1)" marker-end="url(#Arrow)" opacity="0.5" stroke="#000000"/>"##
      ))
    #expect(text.contains(##"<use href="#p1" transform="translate(5 5)"/>"##))
    #expect(text.contains(##"<text font-family="'Open Sans', sans-serif" xml:space="preserve">hei</text>"##))
    for noise in ["inkscape", "sodipodi", "metadata", "rdf", "style", "<!--", "xlink"] {
      #expect(!text.contains(noise), "\(noise)")
    }
  }

  private let inkscape = """
    <?xml version="1.0" encoding="UTF-8" standalone="no"?>
    <!-- Created with Inkscape (http://www.inkscape.org/) -->
    <svg width="100mm" height="100mm" viewBox="0 0 100 100" version="1.1" id="svg5"
       inkscape:version="1.2" sodipodi:docname="a.svg"
       xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
       xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
       xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg"
       xmlns:svg="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
       xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <sodipodi:namedview id="namedview7" pagecolor="#ffffff"><inkscape:grid type="xygrid"/></sodipodi:namedview>
      <metadata><rdf:RDF><cc:Work rdf:about=""><dc:title>x</dc:title></cc:Work></rdf:RDF></metadata>
      <defs id="d"><linearGradient id="a1" xlink:href="#a2"/><marker id="Arrow" style="overflow:visible"/></defs>
      <g inkscape:label="Lag 1" inkscape:groupmode="layer" id="layer1">
        <path style="fill:url(#a1);stroke:#000000;opacity:0.5;-inkscape-stroke:none;marker-end:url(#Arrow)"
          d="M 10,10 H 90" sodipodi:nodetypes="cc"/>
        <g id="p1"/><use xlink:href="#p1" transform="translate(5 5)" xlink:type="simple"/>
        <text xml:space="preserve" style="font-family:'Open Sans', sans-serif;-inkscape-font-specification:'x'">hei</text>
      </g>
    </svg>
    """

  @Test func rulesStayAndAreNotOverruledByThem() {
    let text = clean(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><style type="text/css"><![CDATA[
        /* fra et tegneprogram */ .cls-1, #b > g { fill : #FFF; enable-background:new; stroke:rgb(1, 2, 3) }
      ]]></style></defs><path class="cls-1" style="fill:red;stroke:url(#x)" d="M0 0"/></svg>
      """)
    #expect(text.contains("<style>.cls-1, #b &gt; g{fill:#FFF;stroke:rgb(1, 2, 3)}</style>"))
    #expect(text.contains(##"<path class="cls-1" d="M0 0" stroke="url(#x)" style="fill:red"/>"##))
  }

  @Test func theSamePictureWrittenOtherwiseGivesTheSameBytes() {
    let one = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><path d='M0 0' fill='red'/></svg>"
    let other = """
      <s:svg viewBox="0 0 1 1" xmlns:s="http://www.w3.org/2000/svg">
        <s:path fill="&#114;ed" d="M0 0"></s:path>
      </s:svg>
      """
    #expect(clean(one) == clean(other))
  }

  @Test func theSizeIsKnownSoThatThePageDoesNotJump() {
    #expect(size("viewBox='0 0 800 500'") == [800, 500])
    #expect(size("width='10' height='20px'") == [10, 20])
    #expect(size("width='210mm' height='1in' viewBox='0 0 1 1'") == [794, 96])
    #expect(size("width='100' viewBox='0,0,200,50'") == [100, 25])
    #expect(size("width='100%' height='100%' viewBox='-5 -5 30.4 10'") == [30, 10])
    #expect(size("viewBox='0 0 .2 .2'") == [1, 1])
    #expect(
      clean("<svg xmlns='http://www.w3.org/2000/svg' width='1in' height='9.5'/>").contains(
        "viewBox=\"0 0 96 9.5\""))
  }

  @Test(arguments: [
    "", "width='10'", "width='100%' height='100%'", "viewBox='0 0 0 5'", "viewBox='0 0 5'",
    "viewBox='0 0 nan 5'",
    "width='inf' height='2'", "width='1e300' height='2'", "viewBox='0 0 1e308 1'", "width='-1' height='2'",
    "width='1' viewBox='0 0 1e-300 1e300'",
  ])
  func aPictureWithoutASizeIsRefused(attributes: String) {
    #expect(size(attributes) == nil)
  }

  @Test func anAuthorIsSentToTheTagsFirstLine() {
    let text = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">
        <g>

          <rect
             width="1"
             onclick="x()"
             height="1"/>
          <script>x()</script>
        </g>
      </svg>
      """
    guard case .failure(let refusal) = SVGCleaner.clean(Array(text.utf8)) else {
      Issue.record("not refused")
      return
    }
    #expect(
      refusal.problems == [
        SVGProblem(line: 4, kind: .attribute("onclick")), SVGProblem(line: 8, kind: .element("script")),
      ])
  }
}
