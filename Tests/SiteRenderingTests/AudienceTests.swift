import Testing

@testable import SiteRendering

struct AudienceTests {
  /// Who opens a program for relatives in English would read the author's Norwegian shorthand.
  @Test(arguments: [
    ("16+", "Fra 16 år"), ("relatives", "audience-relatives"), ("Pårørende", "audience-relatives"),
    ("foreldre", "audience-parents"), ("guides", "audience-guides"), ("authors", "audience-authors"),
    ("studenter", nil), ("+", nil), ("-3+", nil), ("", nil),
  ])
  func `what the format knows is said in the page's language`(written: String, said: String?) {
    let words = ThemeWords([Sample.nb: [.audienceAge: "Fra {n} år"]], in: Sample.nb)
    #expect(Audience.words(written, words) == said)
  }
}
