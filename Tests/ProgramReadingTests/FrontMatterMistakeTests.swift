import Diagnostics
import ProgramModel
import Source
import Testing

@testable import ProgramReading

/// What an author writes wrongly in a module's facts is told at its place, with what to write.
@Suite struct FrontMatterMistakeTests {
  @Test(arguments: [
    ("title: x\n⟦tittel⟧: y", "M0120 «tittel» er ikke en nøkkel i en modul", "mente du «title»?"),
    ("title: x\n⟦sumary⟧: y", "M0120 «sumary» er ikke en nøkkel i en modul", "mente du «summary»?"),
    ("title: x\n⟦Minutter⟧: 5", "M0120 «Minutter» er ikke en nøkkel i en modul", "mente du «minutes»?"),
    ("title: x\n⟦forfattere⟧: y", "M0120 «forfattere» er ikke en nøkkel i en modul", "mente du «authors»?"),
    ("title: x\n⟦kjelder⟧: y", "M0120 «kjelder» er ikke en nøkkel i en modul", "mente du «sources»?"),
    ("title: x\n⟦quick-exit⟧: true", "M0120 «quick-exit» er ikke en nøkkel i en modul", "nøklene her er"),
    ("title: x\n⟦<<⟧: y", "M0120 «<<» er ikke en nøkkel i en modul", "nøklene her er"),
    ("title: ⟦[a, b]⟧", "M0121 «title» skal være en tekst", ""),
    ("title: x\nminutes: ⟦ti⟧", "M0121 «minutes» skal være et helt tall fra 1 til 600", ""),
    ("title: x\nminutes: ⟦0⟧", "M0121 «minutes» skal være et helt tall fra 1 til 600", ""),
    ("title: x\nminutes: ⟦1.5⟧", "M0121 «minutes» skal være et helt tall fra 1 til 600", ""),
    ("title: x\nminutes: ⟦601⟧", "M0121 «minutes» skal være et helt tall fra 1 til 600", ""),
    ("⟦⟧summary: x", "M0122 «title» mangler", "skriv `title: …`"),
    ("⟦title⟧:\nsummary: x", "M0124 «title» står tom", "skriv `title: …`"),
    ("title: ⟦\"\"⟧", "M0124 «title» står tom", "skriv `title: …`"),
    ("title: x\n⟦summary⟧:", "M0125 «summary» står tom", "skriv en verdi, eller slett linjen"),
    (
      "title: x\nstatus: ⟦publishd⟧", "M0123 «publishd» kan ikke stå i «status»",
      "mente du «published»?"
    ),
    (
      "title: x\nstatus: ⟦published⟧",
      "M0131 «published» uten fagfelle: navn, stilling og dato mangler i «reviewed»",
      "skriv `reviewed: {by: navn"
    ),
    (
      "title: x\nstatus: ⟦publisert⟧\nreviewed: {by: Kari, date: 2026-01-01}",
      "M0131 «published» uten fagfelle: stilling mangler i «reviewed»", ""
    ),
    ("title: x\nreviewed: ⟦⟧{by: Kari}", "M0122 «date» mangler", "skriv `date: …`"),
    ("title: x\nreviewed: {by: K, date: ⟦2026-02-30⟧}", "M0127 «2026-02-30» er ingen dato", "skriv år"),
    (
      "title: x\nreviewed: {by: K, date: ⟦1.11.2026⟧}", "M0127 «1.11.2026» er ingen dato",
      "mente du «2026-11-01»?"
    ),
    ("title: x\nid: ⟦Min øvelse⟧", "M0129 «Min øvelse» kan ikke være en id", "mente du «min-ovelse»?"),
    ("title: x\nopens: ⟦snart⟧", "M0132 «snart» sier ikke når modulen åpner", "skriv `always`"),
    ("title: Nivå ⟦#1⟧", "M0104 teksten blir kuttet ved `#`", "skriv `\"Nivå #1\"`"),
    ("title: Angst ⟦# og frykt⟧", "M0104 teksten blir kuttet ved `#`", "skriv `\"Angst # og frykt\"`"),
    ("title: ⟦#1⟧", "M0104 teksten blir kuttet ved `#`", "skriv `\"#1\"`"),
    (
      "title: x\nsources:\n- ⟦Beck: Kognitiv terapi⟧", "M0103 kolon midt i en tekst uten anførselstegn",
      "skriv `\"Beck:"
    ),
    ("title:\n  ⟦Angst: hva⟧", "M0103 kolon midt i en tekst uten anførselstegn", "skriv `\"Angst: hva\"`"),
  ])
  func isTold(_ written: String, words: String, help: String) {
    let source = MarkedSource("---\n\(written)\n---\n# Å\n")
    let diagnostics = FrontMatterReader.module(source.file).diagnostics
    #expect(diagnostics.map(\.inBokmål) == [words])
    #expect(diagnostics.first?.span?.start == source.span?.start)
    if source.span?.start != source.span?.end { #expect(diagnostics.first?.span == source.span) }
    let told = diagnostics.first?.help(in: .nb) ?? ""
    #expect(told.prefix(help.count) == help)
  }

  @Test func aFileWithoutFactsIsToldWhatToWrite() {
    let (front, start, diagnostics) = FrontMatterReader.module(MarkedSource("# Angst\n").file)
    #expect(diagnostics.map(\.inBokmål) == ["M0130 tittelen mangler"])
    #expect(diagnostics.first?.help(in: .nb) == "begynn filen med tre linjer: `---`, `title: …` og `---`")
    #expect(diagnostics.first?.span?.start == 0)
    #expect(start == 0)
    #expect(front.title.isEmpty)
  }

  @Test(arguments: [
    ("title: Nivå #1", "title: \"Nivå #1\""), ("tittel: x", "title: x"),
    ("title: x\nsources:\n- Beck: terapi", "title: x\nsources:\n- \"Beck: terapi\""),
  ])
  func fixesMendIt(written: String, mended: String) {
    let source = MarkedSource("---\n\(written)\n---\n")
    let fix = FrontMatterReader.module(source.file).diagnostics.flatMap(\.fixes).first
    let text = fix.map(source.file.text(after:))
    #expect(text == "---\n\(mended)\n---\n")
    #expect(text.map { FrontMatterReader.module(MarkedSource($0).file).diagnostics.count } == 0)
  }

  @Test(arguments: [
    "status: draft # notat", "minutes: 10 # notat", "title: x  # notat", "title: x\t  # notat",
  ])
  func notesToOneselfAreLeftAlone(line: String) {
    let title = line.hasPrefix("title") ? "" : "title: x\n"
    #expect(FrontMatterReader.module(MarkedSource("---\n\(title)\(line)\n---\n").file).diagnostics.isEmpty)
  }
}
