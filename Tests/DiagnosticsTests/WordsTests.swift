import Testing

@testable import Diagnostics

/// An author copies what a message tells her to write.
@Suite struct WordsTests {
  @Test func aPlaceWithinTheFormatsOwnBracesIsFilled() {
    let words = Words(nb: "skriv {#{id}} bakerst, eller {min=0 max=10}", en: "")
    #expect(words.filled(with: ["id": "hva"], in: .nb) == "skriv {#hva} bakerst, eller {min=0 max=10}")
  }

  @Test func whatFillsAPlaceIsNotFilledAgain() {
    let words = Words(nb: "«{a}» og «{b}»", en: "")
    #expect(words.filled(with: ["a": "{b}", "b": "c"], in: .nb) == "«{b}» og «c»")
  }
}
