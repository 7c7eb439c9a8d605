import Diagnostics
import Foundation
import Testing

@testable import SiteBuilding

/// A code means one thing for ever, and says the same in both languages.
@Suite struct CatalogueTests {
  @Test func noCodeIsUsedTwice() {
    let codes = Catalogue.rules.map(\.code)
    #expect(Set(codes).count == codes.count, "\(codes.filter { code in codes.count { $0 == code } > 1 })")
  }

  @Test(arguments: Catalogue.rules)
  func bothLanguagesFillTheSamePlaces(rule: Rule) {
    for words in [rule.message, rule.label, rule.help].compactMap(\.self) {
      #expect(places(words.nb) == places(words.en), "\(rule.code)")
      #expect(!words.nb.isEmpty && !words.en.isEmpty)
    }
    #expect(rule.code.wholeMatch(of: /M\d{4}/) != nil)
  }

  @Test(arguments: Catalogue.rules)
  func aMessageIsOneSentenceWithoutAFullStop(rule: Rule) {
    for text in [rule.message.nb, rule.message.en] { #expect(!text.hasSuffix(".")) }
  }

  @Test(arguments: Catalogue.rules)
  func whatIsLostIsToldInWholeSentences(rule: Rule) {
    for text in [rule.explanation.why.nb, rule.explanation.why.en] {
      #expect(text.hasSuffix("."))
      #expect(text.first?.isLowercase == false)
    }
  }

  /// A rule that the catalogue lacks can't be explained, and its example isn't tried.
  @Test func everyRuleOfTheSourcesIsInIt() throws {
    let sources = URL(filePath: fixtures).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources").path
    var written: Set<String> = []
    for (path, bytes) in try tree(sources) where path.hasSuffix(".swift") {
      let text = String(decoding: bytes, as: UTF8.self)
      for match in text.matches(of: /Rule\(\s*"(M\d{4})"/) { written.insert(String(match.1)) }
    }
    #expect(written.count > 200)
    #expect(written.symmetricDifference(Catalogue.rules.map(\.code)) == [])
  }

  /// `{name}` that a diagnostic fills; braces of the format itself are `{#…}` or hold more than a name.
  private func places(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{([a-z]+)\}/).map { String($0.1) })
  }
}

/// A test of a rule is named by its code: a whole rule with its examples fills a screen.
extension Rule: CustomTestStringConvertible {
  /// Its code.
  public var testDescription: String { code }
}
