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
    let diagnostics = try await diagnostics(of: explanation.wrong)
    let wrong = diagnostics.map(\.rule.code)
    if case .told = explanation.wrong {
      #expect(wrong.contains(rule.code), "\(rule.code): \(wrong)")
    } else {
      #expect(Set(wrong) == [rule.code], "\(rule.code) wrong: \(wrong)")
    }
    let right = try await found(explanation.right)
    #expect(right == [], "\(rule.code) right: \(right)")
    for diagnostic in diagnostics where diagnostic.rule == rule { expectFilled(diagnostic) }
  }

  /// A place that no diagnostic fills is shown to the author with its braces.
  private func expectFilled(_ diagnostic: Diagnostic) {
    let rule = diagnostic.rule
    for words in [rule.message, rule.label, rule.help].compactMap(\.self) {
      // `{decorative}` is what an author writes behind a picture.
      for match in words.nb.matches(of: /\{([a-z]+)\}/) where match.1 != "decorative" {
        #expect(diagnostic.arguments[String(match.1)] != nil, "\(rule.code): \(match.0)")
      }
    }
  }

  private func found(_ example: Example) async throws -> [String] {
    try await diagnostics(of: example).map(\.rule.code)
  }

  private func diagnostics(of example: Example) async throws -> [Diagnostic] {
    let scratch = try Scratch()
    try ExampleRoot.write(example, to: scratch)
    if case .releasing = example {
      return try await Releasing.release(
        "angst", in: scratch.path, jobs: 1, today: CalendarDay("2026-11-22")
      ).diagnostics
    }
    return try await ContentLoading.check(
      scratch.path, jobs: 1, today: CalendarDay("2026-11-22")
    ).diagnostics
  }
}
