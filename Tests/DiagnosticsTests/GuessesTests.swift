import Diagnostics
import Source
import Testing

/// Who writes one name wrong in a thousand places would wait for minutes for what nobody hears.
@Suite struct GuessesTests {
  private static func span(_ file: Int) -> SourceSpan { SourceSpan(file: .init(file), start: 0, end: 1) }

  /// How often the names were gone through.
  private static func looks(_ mistakes: Int, in files: Int) -> Int {
    var guesses = Guesses()
    var looks = 0
    func names() -> [String] {
      looks += 1
      return ["uro", "ro"]
    }
    for file in 0..<files {
      for _ in 0..<mistakes { _ = guesses.nearest(to: "urp", at: span(file), among: names()) }
    }
    return looks
  }

  @Test func theFirstAreGuessed() {
    var guesses = Guesses()
    #expect(guesses.nearest(to: "urp", at: Self.span(0), among: ["uro", "ro"]) == "uro")
  }

  @Test func ofAFileNoMoreAreGuessedThanAreTold() {
    #expect(Self.looks(5_000, in: 1) == SourceList.mostTold)
    #expect(Self.looks(10, in: 3) == 30)
  }

  @Test func ofManyFilesNotAllAre() {
    #expect(Self.looks(2, in: 5_000) == 500)
  }
}
