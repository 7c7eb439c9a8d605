import Testing

@testable import Drafting

/// Words from Word are shown as they were.
@Suite struct MarkdownEscapingTests {
  @Test(arguments: [
    ("17. mai", "17\\. mai"), ("1986. Et år", "1986\\. Et år"), ("17.mai", "17.mai"),
    ("- sa hun", "\\- sa hun"),
    ("::: quiz", "\\::: quiz"), ("# tegn", "\\# tegn"), ("Si :svar[a.b]", "Si :svar \\[a.b\\]"),
    ("kl. 12:30", "kl. 12:30"),
    ("*a* _b_", "\\*a\\* \\_b\\_"), ("Hei!", "Hei!"),
  ])
  func aLineIsNoMarkup(words: String, written: String) {
    #expect(MarkdownEscaping.line(MarkdownEscaping.text(words)) == written)
  }

  @Test func invisibleSignsAreGone() {
    #expect(MarkdownEscaping.text("a\u{A0}b\u{AD}c\u{200B}d\u{202E}e\u{7}") == "a bcde")
  }

  @Test(arguments: [
    ("https://nhi.no/søvn", "https://nhi.no/s%C3%B8vn"), ("mailto:a@b.no", "mailto:a@b.no"),
    ("tel:116123", "tel:116123"),
  ])
  func aLinkMayLeadToTheWeb(address: String, written: String) {
    #expect(LinkAddress.safe(address) == written)
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "https://", "https://a@b.no", "data:text/html,x",
    "#bokmerke", "//b.no",
    "https://b.no/<x>", "https://b.no/a b", "tel:abc", "",
  ])
  func andToNothingElse(address: String) {
    #expect(LinkAddress.safe(address) == nil)
  }
}
