import MarkdownParsing
import ProgramModel
import Source
import Testing

@testable import ProgramReading

/// Each line is half a thought at some moment, and the preview reads the file at that moment. A crash takes the author's preview
/// away while she writes, and a build without a word.
@Suite struct UnfinishedLineTests {
  /// What may stand on a line that isn't finished: signs with nothing behind them, and numbers at their ends.
  private static let lines = [
    "- [ ] ", "- [x] ", "- [ ]", "- [x]\u{A0}", "- []", "[ ]", "[]", "- [", "- [x", "- [x]  \t", "( )",
    "(x) ", "•", "• ",
    "–", "– ", "—  ", "- ", "-", "* ", "+ ", "+", "1. ", "1.", "1) ", "999999999. ", "0. ", "> ", ">", "  > ",
    "=>", "- =>",
    "- => ", "- a =>", "- a => ", "- [x] =>", "- {#", "- {#}", "- a {#", "- a {#}", "- a {#a was=}", "{", "}",
    "{}", "{#", ":",
    "::", "::: ", "::::", ":: ", ":: linje", ":: linje ", ":: linje {", ":: linje {#", ":: linje {#}",
    ":: linje A {# }",
    ":: skala A {#s min=", ":: skala A {#s min=-9223372036854775808 max=9223372036854775807}", ":: valg",
    ":: valg B {#b}\n- ",
    ":: valg B {#b}\n- [ ] ", ":: valg B {#b}\n- {#x}", ":: tekst T {#t lines=99999999999}",
    ":: tidtaker T {#t value=-0}",
    ":: beregnet C {#c value=", ":: beregnet C {#c value=\"\"}", ":: beregnet C {#c value=\"1 / \"}",
    ":: graf {#g}",
    "::: quiz", "::: quiz ", "::: quiz {", "::: hvis", "::: hvis ", "::: hvis (", "::: hvis a", "::: ellers",
    ":: gjenta",
    ":: kartlegging", ":: kartlegging ", ":svar[", ":svar[]", ":svar[a", ":svar[]{", ":svar[a]{", ":svar[.]",
    ":svar[a.]",
    "[", "[]", "[](", "[]()", "![", "![](", "![]()", "[^", "[^]", "[^a]", "[^a]:", "[a]:", "[a]: ", "|",
    "| |", "|-|", "||\n|-|\n||",
    "<!--", "<!-- ", "<!-->", "<!-- ok:", "<!-- ok: -->", "<!-- ok: M -->", "<", "<>", "<a", "&", "&#", "&#;",
    "\\", "`", "```",
    "~~~", "#", "# ", "# {#", "# {#}", "## ", "##", "---", "--- ", "===", "=", "***", "_", "__", "**", "** ",
    "> [!", "> [!NOTE]",
    "\t", " ", "\u{FEFF}", "\u{2028}", "\u{200B}",
  ]

  /// The containers that a line may stand in, with a line above it and one below, or alone.
  private static let places = [
    "@", "Ord.\n@\nOrd.", "- @", "> @", "::: quiz Hva? {#q}\n@\n:::",
    "::: quiz Hva? {#q}\n- [x] Ja\n@\n- [ ] Nei\n:::",
    "::: quiz Hva? {#q}\n- [x] Ja\n  > Bra.\n@\n:::", "::: quiz Hva? {#q}\n- [x] Ja\n- [ ] Nei\n\nFordi.\n@",
    "::: quiz Hva? {#q type=order}\n- En\n@\n- To\n:::",
    "::: quiz Hva? {#q type=match}\n- A => B\n@\n- C => D\n:::",
    "::: quiz Hva? {#q type=text}\n- [x] ja\n@\n:::", "::: quiz Hva? {#q type=poll}\n- Ja\n@\n:::",
    "::: øvelse Min {#o}\n@\n:::", "::: øvelse Min {#o}\n:: valg Hva? {#v}\n@\n:::",
    "::: øvelse Min {#o}\n:: valg Hva? {#v}\n- En\n@\n- To\n:::", "::: øvelse Min {#o view=circle}\n@\n:::",
    "::: dagbok Natt {#d view=sleep-diary}\n@\n:::", "::: rader R {#r}\n@\n:::",
    "::: øvelse O {#o}\n::: rader R {#r}\n@\n:::\n:::",
    "::: hvis side.done\n@\n:::", "::: tips\n@\n:::", "::: eksempel Kari\n@\n:::",
    "::: hjemmeoppgave Prøv {#h}\n@\n:::",
    "| a | b |\n|---|---|\n@", "| a |\n|---|\n| @ |", "[^a]: @\n\nOrd.[^a]",
  ]

  @Test(arguments: places) func nothingCrashesInTheMiddleOfALine(place: String) {
    for line in Self.lines {
      for ending in ["\n", "", "\r\n", "  \n"] {
        let body = place.replacingFirst("@", with: line)
        let file = SourceFile(
          id: .init(0), path: "a/1-b.nb.md",
          bytes: Array("---\ntitle: T\n---\n\n# S\n\n\(body)\(ending)".utf8))
        let told = FileReader.read(file).diagnostics
        // A place beyond the file would be an excerpt that can't be shown.
        #expect(told.allSatisfy { $0.span.map { $0.end <= file.bytes.count } ?? true }, "\(body)")
      }
    }
  }

  /// The numbers where arithmetic ends, wherever a measure takes one.
  @Test(arguments: [
    "-9223372036854775808", "9223372036854775807", "-9223372036854775809", "99999999999999999999", "-0",
    "0.000000000001",
    "999999999999", "-999999999999", "1e308", "nan", "inf", "٣", "", " ",
  ])
  func noNumberStopsTheReading(number: String) {
    let places = [
      "options:\n  - @: Aldri\n  - 1: Ofte", "options:\n  - 0: Aldri\n  - 1: Ofte\nmissing: @",
      "options:\n  - 0: Aldri\n  - 1: Ofte\nclinical: @\nchange: @",
      "options:\n  - 0: Aldri\n  - 1: Ofte\nreversed: [@, @]",
      "options:\n  - 0: Aldri\n  - 1: Ofte\nbands:\n  - @-@: {name: a, say: b}\n  - @: {name: c, say: d, show: contact}",
      "options:\n  - 0: Aldri\n  - 1: Ofte\nscore: sum * @ / (mean - @)",
      "options:\n  - 0: Aldri\n  - 1: Ofte\nalerts:\n  - {when: item.@ >= @, show: crisis}",
      "options:\n  - 0: Aldri\n  - 1: Ofte\nsubscales: {a: [@]}",
    ]
    guard let id = Identifier("m") else { return }
    for place in places {
      let front = place.split(separator: "@", omittingEmptySubsequences: false).joined(separator: number)
      let text = "---\ntitle: M\n\(front)\n---\n1. En\n   - \(number): Ja\n   - 1: Nei\n\(number). To\n"
      let file = SourceFile(id: .init(0), path: "measures/m.nb.md", bytes: Array(text.utf8))
      let told = MeasureReader.read(file, id: id, locale: .bokmål, parser: MarkdownParser(rawContainers: []))
        .2
      #expect(told.allSatisfy { $0.span.map { $0.end <= file.bytes.count } ?? true }, "\(front)")
    }
  }
}

extension String {
  fileprivate func replacingFirst(_ sign: Character, with text: String) -> String {
    guard let place = firstIndex(of: sign) else { return self }
    return self[..<place] + text + self[index(after: place)...]
  }
}
