import Diagnostics
import MarkdownParsing
import ProgramModel
import Source
import Testing

@testable import ProgramReading

/// A measure is scored as it was published, and a changed word doesn't go unnoticed.
@Suite struct MeasureReaderTests {
  static let gad7 = """
    ---
    title: GAD-7
    source: Spitzer RL et al. 2006. Arch Intern Med 166(10):1092–7
    licence: free to use
    checked: no                      # hvem som har sammenlignet
    period: de siste 14 dagene
    options:
      - 0: Ikke i det hele tatt
      - 1: Noen dager
      - 2: Mer enn halvparten av dagene
      - 3: Nesten hver dag
    score: sum                       # eller mean
    missing: 1
    bands:
      - 0-4: {name: minimal, say: "…"}
      - 5–9: {name: mild, say: "…"}
      - 10-14: {name: moderate, say: "…"}
      - 15-21: {name: severe, say: "…", show: contact}
    clinical: 8
    change: 4
    alerts: []
    ---
    I løpet av de siste 14 dagene, hvor ofte har du

    1. Følt deg nervøs, engstelig eller veldig stresset
    2. Ikke klart å slutte å bekymre deg
    3. Bekymret deg for mye
    4. Hatt vansker med å slappe av
    5. Vært så rastløs
    6. Blitt lett irritert
    7. Følt deg redd

    """

  private func read(_ source: MarkedSource) -> (measure: Measure?, diagnostics: [Diagnostic]) {
    guard let id = Identifier("gad-7") else { return (nil, []) }
    let parser = MarkdownParser(rawContainers: [])
    let (measure, _, diagnostics) = MeasureReader.read(source.file, id: id, locale: .bokmål, parser: parser)
    return (measure, diagnostics)
  }

  @Test func aMeasureHasAllItsFacts() throws {
    let (read, diagnostics) = read(MarkedSource(Self.gad7))
    #expect(diagnostics.map(\.inBokmål).isEmpty)
    let measure = try #require(read)
    #expect(measure.title.plainText == "GAD-7")
    #expect(measure.checked == nil)
    #expect(measure.period?.plainText == "de siste 14 dagene")
    #expect(measure.options.map(\.value) == [0, 1, 2, 3])
    #expect(measure.options.last?.words.plainText == "Nesten hver dag")
    #expect(measure.items.map(\.number) == Array(1...7))
    #expect(measure.items.first?.words.plainText == "Følt deg nervøs, engstelig eller veldig stresset")
    #expect(measure.bands.map(\.from) == [0, 5, 10, 15])
    #expect(measure.bands.map(\.to) == [4, 9, 14, 21])
    #expect(measure.bands.last?.show == .contact)
    #expect(measure.missing == 1)
    #expect(measure.clinical == 8)
    #expect(measure.change == 4)
    #expect(measure.introduction.count == 1)
  }

  @Test func itemsMayHaveOptionsOfTheirOwn() throws {
    let (read, diagnostics) = read(
      MarkedSource(
        """
        ---
        title: AUDIT
        score: sum * 4
        subscales: {drikking: [1, 2]}
        reversed: [2]
        unscored: [3]
        bands: {0-8: {name: lav, say: x}, 9-24: {name: høy, say: y, show: contact}}
        ---
        1. Hvor ofte?
           - 0: Aldri
           - 2: Månedlig: sjelden
        2. Hvor mye?
           - 0: Lite
           - 4: Mye
        3. Hvor?
           - 0: Ute
           - 9: Inne
        """))
    #expect(diagnostics.map(\.inBokmål).isEmpty)
    let measure = try #require(read)
    let options = try #require(measure.items[0].options)
    #expect(options.map(\.value) == [0, 2])
    #expect(options.map(\.words.plainText) == ["Aldri", "Månedlig: sjelden"])
    #expect(measure.subscales.map(\.name) == ["drikking"])
    #expect(measure.reversed == [2])
    #expect(measure.unscored == [3])
  }

  @Test(arguments: [
    ("  - 1: Noen dager", "  - ⟦0⟧: Noen dager", "M0602 verdien 0 står på to svaralternativer"),
    ("  - 1: Noen dager", "  - ⟦Noen dager⟧", "M0601 svaralternativet har ikke et tall og en tekst"),
    (
      "3. Bekymret deg for mye\n", "⟦4⟧. Bekymret deg for mye\n",
      "M0607 nummer 4 står der nummer 3 skulle stått"
    ),
    ("- 5–9:", "- ⟦6–9⟧:", "M0615 ingen nivåer mellom 4 og 6"),
    ("- 5–9:", "- ⟦4–9⟧:", "M0614 to nivåer dekker 4"),
    ("- 15-21:", "- ⟦15-22⟧:", "M0613 nivået går utenfor de mulige poengene, 0–21"),
    ("- 15-21:", "- ⟦15-20⟧:", "M0617 ingen nivåer over 20"),
    ("- 0-4:", "- ⟦1-4⟧:", "M0616 ingen nivåer under 1"),
    ("- 0-4:", "- ⟦lav⟧:", "M0612 nivået har ikke to tall"),
    (
      "- 15-21: {name: severe, say: \"…\", show: contact}", "- ⟦15-21⟧: {name: severe}",
      "M0618 det høyeste nivået mangler «say» og «show»"
    ),
    ("clinical: 8", "clinical: ⟦22⟧", "M0620 grensen ligger utenfor de mulige poengene, 0–21"),
    ("clinical: 8", "clinical: ⟦8,5⟧", "M0121 «clinical» skal være et tall, med punktum foran desimalene"),
    ("missing: 1", "missing: ⟦7⟧", "M0619 alle spørsmålene kan ikke mangle"),
    ("change: 4", "reversed: [1, ⟦8⟧]", "M0610 spørsmål 8 finnes ikke"),
    ("change: 4", "subscales: {a: [⟦9⟧]}", "M0610 spørsmål 9 finnes ikke"),
    ("alerts: []", "alerts: [{when: ⟦item.9⟧ >= 1, show: crisis}]", "M0720 «item.9» finnes ikke"),
    ("alerts: []", "alerts: [{when: ⟦item.7⟧, show: crisis}]", "M0721 dette er et tall, ikke et vilkår"),
    ("score: sum ", "score: ⟦summ⟧ * 4 ", "M0720 «summ» finnes ikke"),
    (
      "7. Følt deg redd", "7. ⟦Tanker om at det ville vært bedre om du var død⟧",
      "M0621 spørsmål 7 gjelder selvskading eller død, og ingenting varsles"
    ),
    (
      "7. Følt deg redd", "7. ⟦Ønsket at du ikke skulle leve lenger⟧",
      "M0621 spørsmål 7 gjelder selvskading eller død, og ingenting varsles"
    ),
    (
      "7. Følt deg redd", "7. ⟦Kjent at du vil dø⟧",
      "M0621 spørsmål 7 gjelder selvskading eller død, og ingenting varsles"
    ),
    (
      "7. Følt deg redd", "7. ⟦Syntes at livet ikke er verdt å leve⟧",
      "M0621 spørsmål 7 gjelder selvskading eller død, og ingenting varsles"
    ),
    (
      "7. Følt deg redd", "7. ⟦Thoughts of hurting yourself in some way⟧",
      "M0621 spørsmål 7 gjelder selvskading eller død, og ingenting varsles"
    ),
  ])
  func mistakesAreToldAtTheirPlace(right: String, wrong: String, words: String) {
    let source = MarkedSource(Self.gad7.replacing(right, with: wrong))
    #expect(source.span != nil)
    let diagnostics = read(source).diagnostics
    #expect(diagnostics.map(\.inBokmål) == [words])
    #expect(diagnostics.first?.span == source.span)
  }

  @Test func itemsThatBeginAnewAreToldOnceAndKeepNumbersOfTheirOwn() {
    let source = MarkedSource(Self.gad7.replacing("5. Vært så rastløs", with: "⟦1⟧) Vært så rastløs"))
    let (measure, diagnostics) = read(source)
    #expect(diagnostics.map(\.inBokmål) == ["M0607 nummer 1 står der nummer 5 skulle stått"])
    #expect(diagnostics.first?.span == source.span)
    #expect(measure?.items.map(\.number) == Array(1...7))
  }

  @Test func theWordsOfAValidatedMeasureAreLocked() throws {
    let unlocked = Self.gad7.replacing("checked: no", with: "⟦validated⟧: true\nchecked: no")
    let first = read(MarkedSource(unlocked)).diagnostics
    #expect(first.map(\.inBokmål) == ["M0623 ordlyden er ikke låst"])
    guard case .text(let found)? = first.first?.arguments["found"] else {
      Issue.record("no fingerprint is told")
      return
    }
    // One part for the period, each option and each item.
    #expect(found.split(separator: " ").count == 1 + 4 + 7)
    #expect(found.split(separator: " ").allSatisfy { $0.wholeMatch(of: /[0-9a-f]{6}/) != nil })
    let locked = Self.gad7.replacing(
      "checked: no", with: "validated: true\nfingerprint: \(found)\nchecked: no")
    #expect(read(MarkedSource(locked)).diagnostics.isEmpty)
    // A broken line and another score change nothing; a word does.
    let wrapped = locked.replacing("nervøs, engstelig", with: "nervøs,\n   engstelig").replacing(
      "change: 4", with: "change: 5")
    #expect(read(MarkedSource(wrapped)).diagnostics.isEmpty)
    for (words, other) in [
      (
        "options:\n  - 0: Ikke i det hele tatt\n  - 1: Noen dager",
        "⟦options⟧:\n  - 0: Ikke i det hele tatt\n  - 1: Enkelte dager"
      ),
      (
        "Vært så rastløs",
        "⟦Vært så urolig⟧"
      ),
      ("period: de siste 14 dagene", "period: ⟦siste uke⟧"),
    ] {
      #expect(locked.contains(words))
      let source = MarkedSource(locked.replacing(words, with: other))
      let diagnostics = read(source).diagnostics
      #expect(diagnostics.map(\.inBokmål) == ["M0624 ordlyden er endret siden den ble låst"])
      #expect(diagnostics.first?.span == source.span)
    }
    // A question more is no change of another.
    let longer = locked.replacing("fingerprint: \(found)", with: "fingerprint: ⟦\(found.dropLast(7))⟧")
    #expect(read(MarkedSource(longer)).diagnostics.map(\.span) == [MarkedSource(longer).span])
  }

  @Test func aScaleWhereLowIsBadMayShowHelpAtItsLowEnd() {
    let text = Self.gad7.replacing("say: \"…\", show: contact", with: "say: \"…\"")
      .replacing("{name: minimal, say: \"…\"}", with: "{name: minimal, say: \"…\", show: contact}")
    #expect(read(MarkedSource(text)).diagnostics.isEmpty)
  }
}
