import Testing

@testable import Diagnostics

/// An author who misspells a word is told which word was meant, and never one that has nothing to do with it.
@Suite struct SuggestionTests {
  @Test(arguments: [("quizz", "quiz"), ("øvesle", "øvelse"), ("titel", "title"), ("Viktig", "viktig")])
  func findsTheWordThatWasMeant(written: String, meant: String) {
    #expect(Suggestion.nearest(to: written, among: ["quiz", "øvelse", "title", "viktig"]) == meant)
  }

  @Test func isSilentAboutWordsThatAreFarAway() {
    #expect(Suggestion.nearest(to: "banan", among: ["quiz", "øvelse"]) == nil)
  }
}
