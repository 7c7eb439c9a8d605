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

  /// A file whose rule is gone, or that the catalogue lacks, can't be explained, and its example isn't tried. That each language
  /// is there with the same places is seen to when the files are read.
  @Test func everyFileOfARuleIsInIt() {
    #expect(Catalogue.rules.map(\.id) == Rule.ID.allCases)
    #expect(Rule.ID.allCases.count > 200)
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
}

/// A test of a rule is named by its code: a whole rule with its examples fills a screen.
extension Rule: CustomTestStringConvertible {
  /// Its code.
  public var testDescription: String { code }
}
