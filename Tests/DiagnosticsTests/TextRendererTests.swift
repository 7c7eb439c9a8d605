import Source
import Testing

@testable import Diagnostics

/// A file from somebody else can't take over the terminal of whoever checks it, or fill it.
@Suite struct TextRendererTests {
  @Test func nothingOfOthersIsAnOrderToTheTerminal() {
    let file = SourceFile(
      id: .init(0), path: "p/\u{1B}[31m.md", bytes: Array("ord \u{1B}]0;x\u{7} mer\n".utf8))
    let sources = SourceList([file])
    let note = Diagnostic.Note(Words(nb: "a\u{9B}b", en: "a\u{9B}b"), at: file.span(0, 3))
    let text = TextRenderer(language: .nb).render(
      Diagnostic(.moreMistakes, at: file.span(4, 8), notes: [note]), sources: sources)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !VisibleText.disturbs($0) })
  }

  @Test func aLongLineIsShownAroundWhatIsMarked() throws {
    let long = String(repeating: "ord ", count: 4000)
    let file = SourceFile(id: .init(0), path: "a.md", bytes: Array("\(long)FEIL\(long)\n".utf8))
    let start = long.utf8.count
    let excerpt = try #require(Excerpt(of: file.span(start, start + 4), in: SourceList([file])))
    #expect(excerpt.marked == "FEIL")
    #expect(excerpt.before.hasPrefix("…") && excerpt.before.hasSuffix("ord "))
    #expect(excerpt.line.count < 1000)
  }

  /// A paragraph on one line with a hundred mistakes would fill the terminal with itself, a hundred times.
  @Test(arguments: ["ord ", "å\u{1F600}", "\t", "\u{1B}["])
  func whatIsMarkedIsShownAndLittleAroundIt(piece: String) {
    let line = String(repeating: piece, count: 4000)
    let file = SourceFile(id: .init(0), path: "a.md", bytes: Array("\(line)\n".utf8))
    for (start, end) in [(0, 4), (0, line.utf8.count), (line.utf8.count / 2, line.utf8.count / 2 + 4)] {
      let text = TextRenderer(language: .nb).render(
        Diagnostic(.moreMistakes, at: file.span(start, end)), sources: SourceList([file]))
      #expect(text.unicodeScalars.count < 900)
      #expect(text.contains("^"))
      #expect(text.contains("…"))
    }
  }
}
