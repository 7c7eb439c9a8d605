import Diagnostics
import ProgramModel
import Source
import Testing

@testable import ProgramReading

/// A mark that leads to another note, or to none, tells the person something that the author didn't say.
@Suite struct FootnoteTests {
  private struct NoModule: Error {}

  private func pages(_ body: String) throws -> ([Page], [Diagnostic]) {
    let text = "---\ntitle: Prøve\n---\n\n\(body)\n"
    let reading = FileReader.read(
      SourceFile(id: .init(0), path: "angst/1-prove.nb.md", bytes: Array(text.utf8)))
    guard case .module(let part) = reading.part else { throw NoModule() }
    return (part.module.pages, reading.diagnostics)
  }

  /// The marks of a page in the order in which they are met, and the words of its notes.
  private struct Found: Walker {
    var marks: [Int] = []
    var notes: [String] = []

    init(_ page: Page) { walk(page.blocks) }

    mutating func visitText(_ text: Prose) {
      func look(_ inlines: [Inline]) {
        for inline in inlines {
          switch inline {
          case .footnote(let number): marks.append(number)
          case .emphasis(let inner), .strong(let inner): look(inner)
          case .link(let link): look(link.words)
          case .text, .lineBreak, .code, .picture, .answer: break
          }
        }
      }
      look(text.inlines)
    }

    mutating func visitFootnotes(_ blocks: [[Block]]) {
      for note in blocks {
        if case .paragraph(let words)? = note.first { notes.append(words.plainText) }
        walk(note)
      }
    }
  }

  private static let notes = "\n\n[^x]: Om x.\n\n[^b]: Om b.\n"

  @Test(arguments: [
    "Les.[^x]", "::: øvelse Ø {#o}\nLes.[^x]\n\n:: linje L {#l}\n:::", "> Sagt.[^x]", "- En[^x]\n- To",
    "::: quiz Hva? {#q}\n- [x] Ja[^x]\n- [ ] Nei\n:::",
    "::: quiz Hva? {#q}\n- [x] Ja\n  > Fordi.[^x]\n- [ ] Nei\n:::",
    "::: quiz Hva? {#q}\n- [x] Ja\n- [ ] Nei\n\nForklart.[^x]\n:::",
    "::: quiz {#q}\nHva?[^x]\n\n- [x] Ja\n- [ ] Nei\n:::", "::: quiz Hva?[^x] {#q}\n- [x] Ja\n- [ ] Nei\n:::",
    "::: tips Råd[^x]\nHei.\n:::", "::: hvis velkommen.ferdig\nDa.[^x]\n:::\n\n::: ellers\nHei.\n:::",
    "::: hvis velkommen.ferdig\nHei.\n:::\n\n::: ellers\nDa.[^x]\n:::", "| A[^x] | B |\n|---|---|\n| C | D |",
    "| A | B |\n|---|---|\n| C | D[^x] |", "::: figur F[^x] {fil=media/a.svg alt=\"A\"}\n:::",
    "::: øvelse Ø {#o}\n:: valg Hva? {#v}\n- En[^x]\n- To\n:::",
    "::: øvelse Ø {#o}\n:: linje Hva?[^x] {#v}\n:::",
    "::: øvelse Ø {#o}\n::: rader R {#r}\n:: linje Hva?[^x] {#v}\n:::\n:::", "[her *inne*[^x]](https://a.no)",
  ])
  func aMarkLeadsToItsOwnNoteWhereverItStands(text: String) throws {
    let (pages, found) = try pages(
      "# Velkommen\n\nFørst.[^b]\n\n# To {#to}\n\n\(text)\n\nVanlig.[^b]\(Self.notes)")
    #expect(found.filter { $0.severity == .error }.map(\.inBokmål) == [])
    let page = Found(try #require(pages.last))
    #expect(page.marks.first == 1)
    #expect(page.notes == ["Om x.", "Om b."])
    #expect(page.marks == [1, 2])
  }

  @Test func aNoteMayReferToAnother() throws {
    let (pages, found) = try pages("# En\n\nHei.[^a]\n\n[^a]: Se også.[^c]\n\n[^c]: Om c.")
    #expect(found.map(\.inBokmål) == [])
    let page = Found(pages[0])
    #expect(page.notes == ["Se også.", "Om c."])
    #expect(page.marks == [1, 2])
  }

  @Test func theSameNoteTwiceIsOneNote() throws {
    let (pages, _) = try pages(
      "# En\n\nHei.[^a] ::: og her[^a]\n\n::: tips T[^A]\nHer.[^a]\n:::\n\n[^a]: Om a.")
    #expect(Found(pages[0]).notes == ["Om a."])
    #expect(Set(Found(pages[0]).marks) == [1])
  }

  @Test func whatIsNoNoteIsToldWhereverItStands() throws {
    for text in ["Hei.[^y]", "::: quiz Hva? {#q}\n- [x] Ja[^y]\n- [ ] Nei\n:::", "::: tips T[^y]\nHei.\n:::"]
    {
      let (_, found) = try pages("# En\n\nFørst.[^x]\n\n\(text)\(Self.notes)")
      #expect(found.map(\.rule.code).sorted().filter { $0 != "M0526" } == ["M0525"], "\(text)")
    }
  }

  @Test func theProgramsFrontPageHasItsNotesToo() throws {
    let text = "---\ntitle: Prøve\n---\n\nHei.[^x]\n\n[^x]: Om x.\n"
    let reading = FileReader.read(
      SourceFile(id: .init(0), path: "angst/program.nb.md", bytes: Array(text.utf8)))
    guard case .program(let part) = reading.part else { throw NoModule() }
    guard case .footnotes(let notes)? = part.front.blocks.last else {
      Issue.record("the note is lost")
      return
    }
    #expect(notes.count == 1)
  }

  @Test func brokenLabelsTakeNoTimeAndBreakNothing() throws {
    _ = try pages("# En\n\n" + String(repeating: "[^", count: 50_000) + "\n\n[^x]: Om x.")
    _ = try pages(
      "# En\n\n" + String(repeating: "::: tips T[^x]\nHei.\n:::\n\n", count: 500) + "[^x]: Om x.[^x]")
  }
}
