import Diagnostics
import ProgramModel
import Source
import Testing

@testable import ProgramReading

/// The facts at the top of a file are found however the editor wrote them, and typed as the model has them.
@Suite struct FrontMatterTests {
  @Test(arguments: ["\n", "\r\n", "\r"], ["---", "--- ", "---\t", "..."])
  func isFoundWithEveryLineBreak(lineBreak: String, end: String) {
    for mark in ["", "\u{FEFF}"] {
      let text = mark + ["---  ", "title: Å sove", end, "# Hei"].joined(separator: lineBreak)
      let file = MarkedSource(text).file
      let place = FrontMatter.range(in: file)
      #expect(
        place.map { file.text(file.span($0.yaml.lowerBound, $0.yaml.upperBound)) } == "title: Å sove"
          + lineBreak)
      #expect(place.map { file.text(file.span($0.bodyStart, file.bytes.count)) } == "# Hei")
      #expect(place?.problem == nil)
    }
  }

  @Test(arguments: ["", "# Hei\n---\ntitle: x\n---\n", "----\n\n# Hei\n", " ---\ntitle: x\n---\n"])
  func isAbsentWhereTheFileDoesNotBeginWithIt(text: String) {
    #expect(FrontMatter.range(in: MarkedSource(text).file) == nil)
  }

  @Test(arguments: ["----\ntitle: x\n----\n", "--\ntitle: x\n---\n", "—\ntitle: x\n---\n"])
  func oneBetweenOtherDashesIsToldAndReadAllTheSame(text: String) {
    let (front, _, diagnostics) = FrontMatterReader.module(MarkedSource(text).file)
    #expect(diagnostics.map(\.rule.code) == ["M0133"])
    #expect(front.title.plainText == "x")
  }

  @Test func anUnclosedOneIsToldAtItsBeginningAndTheTextIsStillRead() {
    let source = MarkedSource("⟦---⟧\ntitle: Angst\n\n# Side\n")
    let (front, start, diagnostics) = FrontMatterReader.module(source.file)
    #expect(
      diagnostics.map(\.inBokmål) == [
        "M0102 linjen `---` som avslutter opplysningene øverst i filen, mangler"
      ])
    #expect(diagnostics.first?.span == source.span)
    #expect(front.title.plainText == "Angst")
    #expect(source.file.text(source.file.span(start, source.file.bytes.count)) == "\n# Side\n")
  }

  @Test func aProgramHasAllItsFacts() {
    let source = MarkedSource(
      """
      ---
      title: "Angst: et program"
      summary: |
        Om angst.

        To avsnitt.
      clinical-title: Angstlidelser
      discreet-title: Kurset
      audience: 16+
      access: kode
      quick-exit: yes
      status: published
      modules: [hva-er-angst, 2-sirkelen]
      version: 1.10
      intended-use: Mild angst
      authors:
      - Kari Nordmann   # psykolog
      - "Ola: lege"
      sources: Beck 1979
      lived-experience: Tre brukere
      reviewed: {by: Kari, role: psykologspesialist, date: 2026-11-01, next: 2028-02-29}
      id: angst
      source: nn
      ---
      # Hei
      """)
    let (front, start, diagnostics) = FrontMatterReader.program(source.file)
    #expect(diagnostics.isEmpty)
    #expect(source.file.text(source.file.span(start, source.file.bytes.count)) == "# Hei")
    #expect(front.title.plainText == "Angst: et program")
    #expect(front.summary?.plainText == "Om angst.\n\nTo avsnitt.")
    #expect(front.clinicalTitle?.plainText == "Angstlidelser")
    #expect(front.discreetTitle?.plainText == "Kurset")
    #expect(front.audience?.plainText == "16+")
    #expect(front.access == .code)
    #expect(front.quickExit)
    #expect(front.status == .published)
    #expect(front.moduleOrder?.map(\.value) == ["hva-er-angst", "2-sirkelen"])
    #expect(front.version == "1.10")
    #expect(front.intendedUse?.plainText == "Mild angst")
    #expect(front.authors.map(\.plainText) == ["Kari Nordmann", "Ola: lege"])
    #expect(front.sources.map(\.plainText) == ["Beck 1979"])
    #expect(front.livedExperience?.plainText == "Tre brukere")
    #expect(front.reviewed?.next == "2028-02-29")
    #expect(front.ownID?.value == Identifier("angst"))
    #expect(front.source?.value == Locale("nn"))
  }

  @Test(arguments: [
    ("always", "always"), ("alltid", "always"), ("after angstsirkelen", "angstsirkelen"),
    ("etter å-møte", ""),
    ("etter angstsirkelen", "angstsirkelen"), ("after 7 days", "7"), ("etter 7 dager", "7"),
    ("After 1 day", "1"),
    ("etter 14 dagar", "14"), ("after 0 days", ""), ("after 7 weeks", ""), ("snart", ""), ("after", ""),
  ])
  func aModuleOpens(written: String, meaning: String) {
    let source = MarkedSource("---\ntitle: x\nopens: \(written)\n---\n")
    let (front, _, diagnostics) = FrontMatterReader.module(source.file)
    switch front.opens {
    case .always: #expect(meaning == (diagnostics.isEmpty ? "always" : ""))
    case .afterModule(let module):
      #expect(module.value.text == meaning)
      #expect(source.file.text(module.span) == meaning)
    case .afterDays(let days): #expect(String(days) == meaning)
    }
    #expect(diagnostics.map(\.rule.code) == (meaning.isEmpty ? ["M0132"] : []))
  }

  @Test func aModuleHasItsDefaults() {
    let (front, _, diagnostics) = FrontMatterReader.module(MarkedSource("---\ntitle: no\n---\n").file)
    #expect(diagnostics.isEmpty)
    #expect(front.title.plainText == "no")
    #expect(front.status == .draft)
    #expect(front.minutes == nil)
    #expect(front.reviewed == nil)
    #expect(front.retired.isEmpty)
  }
}
