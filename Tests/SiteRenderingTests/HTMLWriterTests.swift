import Source
import Testing

@testable import SiteRendering

struct HTMLWriterTests {
  private func text(_ markup: Markup) -> String { String(decoding: markup.bytes, as: UTF8.self) }

  @Test func `a text is escaped wherever it stands`() {
    let hostile = "\"><script>alert('1')</script>&amp;"
    let markup: Markup = "<p title=\"\(hostile)\">\(hostile)</p>"
    let escaped = "&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;&amp;amp;"
    #expect(text(markup) == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test func `letters beyond ASCII stay as they are`() {
    let markup: Markup = "\("æøå – «Davvisámi» 🙂 العربية")"
    #expect(text(markup) == "æøå – «Davvisámi» 🙂 العربية")
  }

  @Test func `what XML can't hold becomes the replacement character`() {
    let markup: Markup = "\("a\u{0}b\u{1}c\u{B}d\u{7F}e\u{FFFE}f\u{FFFF}g\t\n\u{FFFD}\u{F000}")"
    #expect(text(markup) == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\u{FFFD}g\t\n\u{FFFD}\u{F000}")
  }

  @Test func `a fragment goes into another as it is`() {
    let inner: Markup = "<b>\("x<y")</b>"
    let missing: Markup? = nil
    let outer: Markup = "<p>\(inner)\(missing) \(3)</p>"
    #expect(text(outer) == "<p><b>x&lt;y</b> 3</p>")
  }

  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
  func `base 64`(text: String, coded: String) {
    #expect(Base64.text(Array(text.utf8)) == coded)
  }
}
