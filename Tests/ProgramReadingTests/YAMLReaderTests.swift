import Diagnostics
import Source
import Testing

@testable import ProgramReading

/// What an author wrote arrives unchanged, with its exact place.
@Suite struct YAMLReaderTests {
  private func read(_ text: String) -> (file: SourceFile, value: YAMLValue?, diagnostics: [Diagnostic]) {
    let file = MarkedSource(text).file
    let (value, diagnostics) = YAMLReader.read(file, range: 0..<file.bytes.count)
    return (file, value, diagnostics)
  }

  @Test(arguments: [
    "no", "1.10", "12:30", "2026-11-01", "~", "null", "0x1F", "Mat & drikke", "5 * 3", "a!b", "æøå 😀", "-5",
    "a#b",
    "https://helsenorge.no/a", "«sitat»", "Hva? Nå!", "it's",
  ])
  func everythingIsTextAsWritten(text: String) {
    let (file, value, diagnostics) = read("title: \(text)\r\nnext: x")
    #expect(diagnostics.isEmpty)
    let scalar = value?.entries?.first?.value.scalar
    #expect(scalar?.text == text)
    #expect(scalar.map { file.text($0.span) } == text)
    #expect(value?.entries?.last.map { file.text($0.key.span) } == "next")
  }

  @Test func placesAreExactInEveryForm() {
    let (file, value, diagnostics) = read(
      """
      plain: én linje # notat
      quoted: "med: «kolon»"  # og notat
      single: 'it''s'
      lang: >-
        første
        andre

      flow: {nb: hjelp å, en: "help, me", list: [a, b c]}
      items:
      - x: 1
        y: to
      - - dypt
      mange: en tekst
        over linjer
      tom:
      sist: slutt
      """)
    #expect(diagnostics.isEmpty)
    let entries = value?.entries ?? []
    func text(_ value: YAMLValue?) -> String? { value.map { file.text($0.span) } }
    #expect(
      entries.map(\.key.value) == [
        "plain", "quoted", "single", "lang", "flow", "items", "mange", "tom", "sist",
      ])
    #expect(entries.map { file.text($0.key.span) } == entries.map(\.key.value))
    #expect(text(entries[0].value) == "én linje")
    #expect(entries[0].value.scalar?.cutOff.map(file.text) == "# notat")
    #expect(text(entries[1].value) == "\"med: «kolon»\"")
    #expect(entries[2].value.scalar?.text == "it's")
    #expect(text(entries[2].value) == "'it''s'")
    #expect(entries[3].value.scalar?.text == "første andre")
    #expect(text(entries[3].value) == ">-\n  første\n  andre")
    #expect(text(entries[4].value) == "{nb: hjelp å, en: \"help, me\", list: [a, b c]}")
    #expect(
      entries[4].value.entries?.map { file.text($0.value.span) } == ["hjelp å", "\"help, me\"", "[a, b c]"])
    #expect(text(entries[5].value.items?.first) == "x: 1\n  y: to")
    #expect(text(entries[5].value.items?.last) == "- dypt")
    #expect(entries[6].value.scalar?.text == "en tekst over linjer")
    #expect(text(entries[6].value) == "en tekst\n  over linjer")
    #expect(entries[7].value.isAbsent)
    #expect(text(entries[8].value) == "slutt")
  }

  @Test func aByteOrderMarkIsNoPartOfIt() {
    let (file, value, diagnostics) = read("\u{FEFF}a: 1\nb: 2")
    #expect(diagnostics.isEmpty)
    #expect(value?.entries?.map { file.text($0.key.span) } == ["a", "b"])
  }

  @Test(arguments: ["", "\n\n", "# bare et notat\n", "---\n"])
  func nothingIsNoValue(text: String) {
    let result = read(text)
    #expect(result.value == nil)
    #expect(result.diagnostics.isEmpty)
  }
}
