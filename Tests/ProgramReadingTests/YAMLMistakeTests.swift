import Diagnostics
import Source
import Testing

@testable import ProgramReading

/// An author who writes YAML for the first time is told what is wrong at the exact place, in words, once.
@Suite struct YAMLMistakeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let source: String
    let words: String
    let help: String?

    init(_ source: String, _ words: String, help: String? = nil) {
      self.source = source
      self.words = words
      self.help = help
    }

    var testDescription: String { source }
  }

  @Test(arguments: [
    Case(
      "title: ⟦Angst: hva er det?⟧\nsummary: Om angst", "M0103 kolon midt i en tekst uten anførselstegn",
      help: "skriv `\"Angst: hva er det?\"`"),
    Case(
      "title: ⟦Søvn: «å sove» 😀⟧  # notat", "M0103 kolon midt i en tekst uten anførselstegn",
      help: "skriv `\"Søvn: «å sove» 😀\"`"),
    Case(
      "summary: ⟦Den første linjen\n  og den andre: slik⟧", "M0103 kolon midt i en tekst uten anførselstegn",
      help: "skriv `\"Den første linjen og den andre: slik\"`"),
    Case(
      "sources:\n  - ⟦Beck, J. S. (2021). CBT: Basics. New York: Guilford.⟧",
      "M0103 kolon midt i en tekst uten anførselstegn",
      help: "skriv `\"Beck, J. S. (2021). CBT: Basics. New York: Guilford.\"`"),
    Case(
      "colours: {primary: ⟦#1f5f4a⟧}", "M0104 teksten blir kuttet ved `#`",
      help: "skriv `\"#1f5f4a\"`, eller to mellomrom foran `# ` hvis det er et notat til deg selv"),
    Case("bands: {say: ⟦Merk: ring⟧, name: a}", "M0103 kolon midt i en tekst uten anførselstegn"),
    Case(
      "title: ⟦*Viktig*⟧", "M0105 tegnet `*` kan ikke stå først i en verdi uten anførselstegn",
      help: "skriv `\"*Viktig*\"`"),
    Case("title: ⟦!viktig⟧", "M0105 tegnet `!` kan ikke stå først i en verdi uten anførselstegn"),
    Case("title: ⟦&a noe⟧", "M0105 tegnet `&` kan ikke stå først i en verdi uten anførselstegn"),
    Case("title: ⟦> 18 år⟧", "M0105 tegnet `>` kan ikke stå først i en verdi uten anførselstegn"),
    Case("title: ⟦- Angst⟧", "M0105 tegnet `-` kan ikke stå først i en verdi uten anførselstegn"),
    Case("title: ⟦@kari⟧", "M0105 tegnet `@` kan ikke stå først i en verdi uten anførselstegn"),
    Case(
      "title: ⟦\"Angst⟧\nsummary: Om angst", "M0106 anførselstegnet som avslutter teksten, mangler",
      help: "sett `\"` der teksten slutter"),
    Case("title: ⟦'Angst⟧\nsummary: 'Om angst'", "M0106 anførselstegnet som avslutter teksten, mangler"),
    Case(
      "title: ⟦\"Angst\" og frykt⟧", "M0107 tekst etter anførselstegnet som avslutter verdien",
      help: "sett anførselstegn rundt hele verdien: `'\"Angst\" og frykt'`"),
    Case("title: ⟦\"Angst\": hva⟧", "M0107 tekst etter anførselstegnet som avslutter verdien"),
    Case("title⟦:⟧Angst\nsummary: x", "M0108 mellomrommet etter kolon mangler", help: "skriv `title: Angst`"),
    Case("title⟦:\u{A0}⟧Angst", "M0108 mellomrommet etter kolon mangler", help: "skriv `title: Angst`"),
    Case("reviewed:\n  by⟦:⟧Kari\n  role: psykolog", "M0108 mellomrommet etter kolon mangler"),
    Case("title: Angst\n⟦og frykt⟧\nsummary: x", "M0109 linjen har ingen nøkkel med kolon"),
    Case("⟦Angst⟧", "M0109 linjen har ingen nøkkel med kolon"),
    Case("reviewed:\n⟦\t⟧by: Kari", "M0110 innrykket er laget med tabulator eller hardt mellomrom"),
    Case("reviewed:\n⟦\u{A0}\u{A0}⟧by: Kari", "M0110 innrykket er laget med tabulator eller hardt mellomrom"),
    Case("title: Angst\n  ⟦summary⟧: x", "M0111 innrykket stemmer ikke med linjene over"),
    Case("reviewed:\n    by: Kari\n  ⟦role: psykolog⟧", "M0111 innrykket stemmer ikke med linjene over"),
    Case("title: Angst\n⟦title⟧: Frykt", "M0112 «title» står to ganger"),
    Case("a: {x: 1, ⟦x⟧: 2}", "M0112 «x» står to ganger"),
    Case("languages: ⟦[⟧nb, en\ntitle: x", "M0113 `]` mangler"),
    Case(
      "a: {say: ⟦Vær rolig, pust, og vent⟧, name: x}", "M0114 kommaet deler teksten i to",
      help: "skriv `\"Vær rolig, pust, og vent\"`"),
    Case("title: An⟦\u{0}⟧gst", "M0115 usynlig tegn (U+0000)"),
    Case("title: An⟦\u{FEFF}⟧gst", "M0115 usynlig tegn (U+FEFF)"),
    Case("title: An⟦\u{8}⟧gst", "M0115 usynlig tegn (U+0008)"),
    Case("title: a\n⟦---⟧\ntitle: b", "M0118 filen har flere deler, skilt med `---`"),
    Case("a: ⟦\"\\q\"⟧", "M0101 linjen kan ikke leses"),
    Case("⟦? [a]⟧\n", "M0105 tegnet `?` kan ikke stå først i en verdi uten anførselstegn"),
  ])
  func isToldAtItsPlace(_ example: Case) {
    for lineBreak in ["\n", "\r\n"] {
      let text = example.source.replacing("\n", with: lineBreak)
      // A range that starts in the middle of a file, after letters of two bytes.
      let source = MarkedSource("---" + lineBreak + "# æøå" + lineBreak + text)
      let start = 5 + 2 * lineBreak.utf8.count + 6
      let (value, diagnostics) = YAMLReader.read(source.file, range: (start - 1)..<source.file.bytes.count)
      #expect(value == nil)
      #expect(diagnostics.map(\.inBokmål) == [example.words])
      if !example.words.hasPrefix("M0101") { #expect(diagnostics.first?.span == source.span) }
      if let help = example.help { #expect(diagnostics.first?.help(in: .nb) == help) }
    }
  }

  @Test(arguments: [
    ("title: Angst: hva er det?", "title: \"Angst: hva er det?\""),
    ("title: “Angst: hva”", "title: \"Angst: hva\""),
    ("title: Si \"nei\": slik", "title: 'Si \"nei\": slik'"),
    ("title: *Det's \"viktig\"*", "title: '*Det''s \"viktig\"*'"),
    ("title:Angst", "title: Angst"),
    ("a: {say: Pust, vent}", "a: {say: \"Pust, vent\"}"),
  ])
  func fixesMendIt(_ written: String, mended: String) {
    let source = MarkedSource(written)
    let diagnostics = YAMLReader.read(source.file, range: 0..<source.file.bytes.count).1
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.fixes.first.map(source.file.text(after:)) == mended)
    let again = MarkedSource(mended)
    #expect(YAMLReader.read(again.file, range: 0..<again.file.bytes.count).1.isEmpty)
  }

  @Test func allMistakesAreToldAtOnce() {
    let source = MarkedSource("title: Angst: hva\nsummary:x\nauthors: *a\nversion: \"1\n")
    let codes = YAMLReader.read(source.file, range: 0..<source.file.bytes.count).1.map(\.rule.code)
    #expect(codes == ["M0103", "M0108", "M0105", "M0106"])
  }
}
