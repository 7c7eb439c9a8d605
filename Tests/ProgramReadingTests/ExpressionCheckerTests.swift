import Diagnostics
import ProgramModel
import Source
import Testing

@testable import ProgramReading

/// A condition that could never be right is told when it is written, not when somebody needs it.
@Suite struct ExpressionCheckerTests {
  static let names: [String: ExpressionType] = [
    "styrke": .number, "tanker": .text, "gjorde": .options(of: ["gikk-ut", "satt-ned"]), "dag": .date,
    "opp": .time, "seng": .time, "søvn": .duration, "gad-7.sum": .number, "modul.done": .truth,
    "dagbok": .records,
    "dagbok.timer": .duration, "dagbok.notat": .text, "egne": .option(of: []),
  ]

  private func check(_ source: MarkedSource, wanted: ExpressionType?) -> [Diagnostic] {
    let span = source.file.span(0, source.file.bytes.count)
    let (expression, problems) = ExpressionParser.parse(source.file.text(span), at: span)
    guard let expression else { return problems }
    return ExpressionChecker.check(expression, wanted: wanted, known: Self.names.keys.sorted()) {
      Self.names[$0.text]
    }
  }

  @Test(arguments: [
    "styrke > 3", "modul.done", "not modul.done and answered(tanker)", "gjorde has gikk-ut", "egne has noe",
    "opp - seng > søvn", "dag >= \"2026-11-01\"", "tanker = \"ja\"", "opp < 07:00",
    "dagbok.mean(timer, 7) < 360",
    "dagbok.count() > 3", "dagbok.last(notat) = \"x\"", "(styrke + 1) / 2 * 3 >= gad-7.sum",
  ])
  func whatMakesSenseIsLeftAlone(text: String) {
    #expect(check(MarkedSource(text), wanted: .truth).map(\.inBokmål).isEmpty)
  }

  @Test(arguments: [
    ("⟦styke⟧ > 3", "M0720 «styke» finnes ikke"),
    ("⟦styrke⟧", "M0721 dette er et tall, ikke et vilkår"),
    ("modul.done and ⟦tanker⟧", "M0721 dette er en tekst, ikke et vilkår"),
    ("⟦tanker⟧ + 1 > 2", "M0722 dette er en tekst, og det kan ikke regnes med"),
    ("⟦tanker > 3⟧", "M0723 en tekst kan ikke sammenlignes slik med et tall"),
    ("⟦dag > \"i går\"⟧", "M0723 en dato kan ikke sammenlignes slik med en tekst"),
    ("⟦gjorde = \"gikk-ut\"⟧", "M0724 «gjorde» er et valg, og det sammenlignes ikke med tegn"),
    ("⟦gjorde != gikk-ut⟧", "M0724 «gjorde» er et valg, og det sammenlignes ikke med tegn"),
    ("⟦styrke⟧ has gikk-ut", "M0725 `har` krever et valg, og dette er et tall"),
    ("gjorde has ⟦gikk-inn⟧", "M0726 «gikk-inn» er ikke blant valgene"),
    ("⟦answered(3)⟧", "M0727 parentesen inneholder ikke det den skal"),
    ("dagbok.mean(timer, ⟦0⟧) > 1", "M0727 parentesen inneholder ikke det den skal"),
    ("dagbok.mean(⟦notat⟧) > 1", "M0722 dette er en tekst, og det kan ikke regnes med"),
  ])
  func mistakesAreTold(written: String, words: String) {
    let source = MarkedSource(written)
    let diagnostics = check(source, wanted: .truth)
    #expect(diagnostics.map(\.inBokmål) == [words])
    #expect(diagnostics.first?.span == source.span)
  }

  @Test func aChoiceIsAskedForWithHas() {
    #expect(
      check(MarkedSource("gjorde = gikk-ut"), wanted: .truth).first?.help(in: .nb)
        == "skriv `gjorde har gikk-ut`")
    #expect(
      check(MarkedSource("gjorde != gikk-ut"), wanted: .truth).first?.help(in: .en)
        == "write `not gjorde has gikk-ut`")
  }

  @Test func whatWasMeantIsSuggested() {
    #expect(check(MarkedSource("styke > 3"), wanted: .truth).first?.suggestion == "styrke")
    #expect(check(MarkedSource("gjorde has gikkut"), wanted: .truth).first?.suggestion == "gikk-ut")
  }
}
