import Testing

@testable import Diagnostics

/// An author who misspells a word is told which word was meant, and never one that has nothing to do with it.
@Suite struct SuggestionTests {
  @Test(arguments: [("quizz", "quiz"), ("øvesle", "øvelse"), ("titel", "title"), ("Viktig", "viktig")])
  func findsTheWordThatWasMeant(written: String, meant: String) {
    #expect(Suggestion.nearest(to: written, among: ["quiz", "øvelse", "title", "viktig"]) == meant)
  }

  /// The nearest of a thousand words is found in good time since only what is near is worked out.
  @Test func aDistanceWithinTheLimitIsTheWholeDistance() {
    func plain(_ left: [UInt32], _ right: [UInt32]) -> Int {
      var cells = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
      for row in 0...left.count {
        for column in 0...right.count {
          guard row > 0, column > 0 else {
            cells[row][column] = max(row, column)
            continue
          }
          let cost = left[row - 1] == right[column - 1] ? 0 : 1
          cells[row][column] = min(
            cells[row - 1][column] + 1, cells[row][column - 1] + 1, cells[row - 1][column - 1] + cost)
          if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
            cells[row][column] = min(cells[row][column], cells[row - 2][column - 2] + 1)
          }
        }
      }
      return cells[left.count][right.count]
    }
    var state: UInt32 = 7
    func word() -> [UInt32] {
      state = state &* 1_664_525 &+ 1_013_904_223
      let count = Int(state >> 16) % 8
      return (0..<count).map { _ in
        state = state &* 1_664_525 &+ 1_013_904_223
        return (state >> 16) % 3
      }
    }
    for _ in 0..<3000 {
      let (left, right) = (word(), word())
      let distance = plain(left, right)
      for limit in 0...8 {
        #expect(
          Suggestion.distance(left, right, atMost: limit) == (distance <= limit ? distance : nil),
          "\(left) \(right) \(limit)")
      }
    }
  }

  @Test func isSilentAboutWordsThatAreFarAway() {
    #expect(Suggestion.nearest(to: "banan", among: ["quiz", "øvelse"]) == nil)
  }
}
