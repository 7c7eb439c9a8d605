import Diagnostics
import ProgramModel
import Testing

@testable import SiteBuilding

/// An explanation whose example behaves otherwise teaches an author the wrong thing.
@Suite struct ExamplesTests {
  @Test func aRootWithoutAnExampleIsSound() async throws {
    #expect(try await found(.page("Hei.")) == [])
  }

  @Test(arguments: Catalogue.rules)
  func theWrongExampleBreaksTheRuleAndTheRightOneNone(rule: Rule) async throws {
    let explanation = rule.explanation
    let wrong = try await found(explanation.wrong)
    if case .told = explanation.wrong {
      #expect(wrong.contains(rule.code), "\(rule.code): \(wrong)")
    } else {
      #expect(Set(wrong) == [rule.code], "\(rule.code) wrong: \(wrong)")
    }
    let right = try await found(explanation.right)
    #expect(right == [], "\(rule.code) right: \(right)")
  }

  private func found(_ example: Example) async throws -> [String] {
    let scratch = try Scratch()
    try ExampleRoot.write(example, to: scratch)
    if case .releasing = example {
      return try await Releasing.release(
        "angst", in: scratch.path, jobs: 1, today: CalendarDay("2026-11-22")
      ).diagnostics.map(\.rule.code)
    }
    return try await ContentLoading.check(
      scratch.path, jobs: 1, today: CalendarDay("2026-11-22")
    ).diagnostics.map(\.rule.code)
  }
}
