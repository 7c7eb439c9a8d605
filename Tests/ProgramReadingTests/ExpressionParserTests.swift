import Diagnostics
import ProgramModel
import Source
import Testing

@testable import ProgramReading

/// Conditions mean the same in three languages, and what is wrong with them is told at the sign.
@Suite struct ExpressionParserTests {
  private func data(_ text: String) -> String {
    let file = MarkedSource(text).file
    let (expression, diagnostics) = ExpressionParser.parse(text, at: file.span(0, file.bytes.count))
    return expression.map { ExpressionPrinter.data($0).compact }
      ?? diagnostics.map(\.inBokmål).joined(separator: " | ")
  }

  @Test(arguments: [
    ("gad7-for.sum >= 10", #"[">=",["ref","gad7-for.sum"],10]"#),
    ("gjorde har gikk-ut", #"["has",["ref","gjorde"],"gikk-ut"]"#),
    (
      "gjorde has gikk-ut and not styrke < 3",
      ##"["and",["has",["ref","gjorde"],"gikk-ut"],["not",["<",["ref","styrke"],3]]]"##
    ),
    ("a og b og ikkje c", #"["and",["and",["ref","a"],["ref","b"]],["not",["ref","c"]]]"#),
    ("a eller ikke b", #"["or",["ref","a"],["not",["ref","b"]]]"#),
    ("a and (b or c)", #"["and",["ref","a"],["or",["ref","b"],["ref","c"]]]"#),
    ("sum * 4", #"["*",["ref","sum"],4]"#),
    ("a + b * c - 2", #"["-",["+",["ref","a"],["*",["ref","b"],["ref","c"]]],2]"#),
    ("a-b - c", #"["-",["ref","a-b"],["ref","c"]]"#),
    ("- 1.50 < -x", #"["<",["-",1.5],["-",["ref","x"]]]"#),
    ("opp - 07:00", #"["-",["ref","opp"],["time",420]]"#),
    ("navn = «Kari»", #"["=",["ref","navn"],"Kari"]"#),
    ("navn != ”Kari”", #"["!=",["ref","navn"],"Kari"]"#),
    ("navn = 'Å \"x\" <b>'", #"["=",["ref","navn"],"Å \"x\" <b>"]"#),
    ("answered(sirkel.tanker)", #"["answered",["ref","sirkel.tanker"]]"#),
    ("besvart(tanker)", #"["answered",["ref","tanker"]]"#),
    ("sovn.dagbok.mean(timer, 7) < 6", #"["<",["mean",["ref","sovn.dagbok.timer"],7],6]"#),
    ("dagbok.snitt(timer)", #"["mean",["ref","dagbok.timer"]]"#),
    ("dagbok.count > 3", #"[">",["ref","dagbok.count"],3]"#),
    ("phq.item.9 >= 1", #"[">=",["ref","phq.item.9"],1]"#),
    ("a\u{A0}>\u{A0}1", #"[">",["ref","a"],1]"#),
  ])
  func becomesData(written: String, expected: String) {
    // Signs that could end a script or an attribute are escaped.
    let escaped = expected.replacing("<", with: "\\u003c").replacing(">", with: "\\u003e")
    #expect(data(written) == escaped)
  }

  @Test(arguments: [
    ("⟦⟧", "M0701 vilkåret er tomt", nil),
    ("a ⟦==⟧ 1", "M0702 `==` skrives `=` her", "skriv `=`"),
    ("a ⟦&&⟧ b", "M0702 `&&` skrives `og` her", nil),
    ("a ⟦||⟧ b", "M0702 `||` skrives `eller` her", nil),
    ("a ⟦<>⟧ b", "M0702 `<>` skrives `!=` her", nil),
    ("å ⟦≥⟧ 10", "M0702 `≥` skrives `>=` her", nil),
    ("⟦!⟧a", "M0702 `!` skrives `ikke` her", nil),
    ("a ⟦–⟧ b", "M0702 `–` skrives `-` her", nil),
    ("a ⟦?⟧ b", "M0703 `?` kan ikke stå i et vilkår", nil),
    ("a ⟦-⟧b", "M0704 minus uten mellomrom rundt", nil),
    ("a⟦-⟧ b", "M0704 minus uten mellomrom rundt", nil),
    ("5⟦-⟧3", "M0704 minus uten mellomrom rundt", nil),
    ("a < ⟦1,5⟧", "M0705 komma i et tall", "skriv punktum: `1.5`"),
    ("⟦2x⟧ > 1", "M0706 «2x» er ikke et tall", nil),
    ("a < ⟦25:00⟧", "M0707 «25:00» er ikke et klokkeslett", nil),
    ("a = ⟦«Kari⟧", "M0708 anførselstegnet som avslutter teksten, mangler", "sett `»` der teksten slutter"),
    ("⟦a..b⟧ > 1", "M0709 «a..b» er ikke et navn", nil),
    ("å and b ⟦or⟧ c", "M0710 «og» ved siden av «eller» trenger parenteser", nil),
    ("a eller b ⟦og⟧ c", "M0710 «og» ved siden av «eller» trenger parenteser", nil),
    ("1 < a ⟦<⟧ 3", "M0711 to sammenligninger på rad", nil),
    ("⟦*⟧ 3", "M0712 noe mangler foran `*`", nil),
    ("min ⟦øvelse⟧ > 3", "M0713 et tegn (som `>=`), «og» eller «eller» mangler foran `øvelse`", nil),
    ("a ⟦>⟧", "M0714 noe mangler etter `>`", nil),
    ("⟦(⟧a > 1", "M0715 parentesen er ikke lukket", nil),
    ("a > 1⟦)⟧", "M0716 parentesen er ikke åpnet", nil),
    ("⟦gjennomsnit⟧(a) > 1", "M0717 «gjennomsnit» kan ikke ha parentes etter seg", nil),
    ("a and (b > ⟦)⟧", "M0714 noe mangler etter `>`", nil),
  ])
  func mistakesAreTold(written: String, words: String, help: String?) {
    let source = MarkedSource("::: hvis " + written)
    let span = source.file.span(9, source.file.bytes.count)
    let (expression, diagnostics) = ExpressionParser.parse(source.file.text(span), at: span)
    #expect(expression == nil)
    #expect(diagnostics.map(\.inBokmål) == [words])
    if words.hasPrefix("M0714"), written.contains(")") { return }
    #expect(diagnostics.first?.span == source.span)
    if let help { #expect(diagnostics.first?.help(in: .nb) == help) }
  }

  @Test func placesAreExactAlsoWithinQuotes() {
    for (open, close) in [("\"", "\""), ("«", "»"), ("”", "”")] {
      let text = "æ.b > 1"
      let file = MarkedSource("show=\(open)\(text)\(close)").file
      let (expression, _) = ExpressionParser.parse(text, at: file.span(5, file.bytes.count))
      guard case .binary(_, let left, let right)? = expression else {
        Issue.record("not read")
        continue
      }
      #expect(file.text(left.span) == "æ.b")
      #expect(file.text(right.span) == "1")
    }
  }

  @Test(arguments: [
    (String(repeating: "(", count: 4000), "M0718"), (String(repeating: "not ", count: 1000) + "a", "M0718"),
    (String(repeating: "- ", count: 2000), "M0718"), (String(repeating: "(", count: 100_000), "M0719"),
    (String(repeating: "a.", count: 2000), "M0709"), ("a" + String(repeating: " + a", count: 1000), ""),
    ("\u{0}", "M0703"), ("a > 99999999999999999999", "M0706"),
  ])
  func hostileTextIsTold(text: String, code: String) {
    let file = MarkedSource(text).file
    let (expression, diagnostics) = ExpressionParser.parse(text, at: file.span(0, file.bytes.count))
    #expect((diagnostics.first?.rule.code ?? "") == code)
    #expect((expression == nil) == !code.isEmpty)
  }
}
