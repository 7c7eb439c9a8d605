import MarkdownParsing
import Source
import Testing

@testable import ProgramReading

/// What is said of a page or a block reaches exactly as far as the parse has it: one line more, and a warning about another page is
/// silenced; one less, and a clinician is told twice.
@Suite struct ExtentsTests {
  @Test(arguments: [
    ("# A\n\nHei.\n\n# B\n\nHei.\n", ["# A", "# B"]),
    (" # A\n\nHei.\n\n   # B\n\nHei.\n", [" # A", "   # B"]),
    ("#\tA\n\nHei.\n\n#  B #\n\nHei.\n", ["#\tA", "#  B #"]),
    ("A\n===\n\nHei.\n\nB\nC\n=\n\nHei.\n", ["A", "B"]),
    ("Før.\n\n# A\n````\n```\n# nei\n````\n# B\nHei.\n", ["# A", "# B"]),
    ("# A\n\n    # nei\n\n~~~\n# nei\n~~~\n\n\\# nei\n\n## nei\n\n> # nei\n\n- # nei\n\n#nei\n", ["# A"]),
    ("# A\n\n::: tips\nHei.\n# B\n\nHei.\n", ["# A", "# B"]),
    ("# A\n\n<!--\n# nei\n-->\n\n# B\n", ["# A", "# B"]),
  ])
  func pagesBeginWhereTheParseBeginsThem(text: String, told: [String]) {
    for lineBreak in ["\n", "\r\n", "\r"] {
      let (file, extents) = read(text.replacing("\n", with: lineBreak))
      let starts = (0..<file.bytes.count).reduce(into: [Int?: Int]()) { first, offset in
        first[extents.page(at: offset)] = first[extents.page(at: offset)] ?? offset
      }
      let lines = starts.filter { $0.key != nil }.values.sorted()
        .map { file.lines.text(ofLine: file.lines.line(of: $0)) }
      #expect(lines == told, "\(lineBreak.debugDescription)")
      for (page, start) in starts {
        guard let page else { continue }
        #expect(extents.range(ofPage: page).lowerBound == start)
        #expect(extents.page(at: extents.range(ofPage: page).upperBound - 1) == page)
      }
    }
  }

  @Test(arguments: [
    // The place is marked with ⟦, and the block that it stands in from within.
    ("# A\n\nEn ⟦to\ntre.\n\nFire.", ["En to\ntre."]),
    ("# A\n\n- en\n- ⟦to\n\n  tre\n\nFire.", ["to", "- to\n\n  tre", "- en\n- to\n\n  tre"]),
    (
      "# A\n\n::: tips\nEn.\n\n> ⟦to\n> tre\n:::\nFire.",
      ["to\n> tre", "> to\n> tre", "::: tips\nEn.\n\n> to\n> tre\n:::"]
    ),
    (
      "# A\n\n::: tips\n::: merk\n⟦En.\n:::\nTo.\n:::\n",
      ["En.", "::: merk\nEn.\n:::", "::: tips\n::: merk\nEn.\n:::\nTo.\n:::"]
    ),
    ("# A\n\n::: tips\nEn.\n⟦:::\nTo.", ["::: tips\nEn.\n:::"]),
    ("# A\n\n::: tips\n⟦En.\n\n# B\n\nTo.", ["En.", "::: tips\nEn."]),
    (
      "# A\n\n::: quiz Hva? {#q}\n- [x] ⟦Ja\n- [ ] Nei\n:::\n",
      ["[x] Ja", "- [x] Ja", "- [x] Ja\n- [ ] Nei", "::: quiz Hva? {#q}\n- [x] Ja\n- [ ] Nei\n:::"]
    ),
    ("# A\n\n```\nen ⟦to\n\ntre\n```\nFire.", ["```\nen to\n\ntre\n```"]),
    ("# A\n\nEn.\n:: kri⟦se\nTo.", [":: krise"]),
    ("# A\n\nEn.[^1]\n\n[^1]: No⟦te.\n\nTo.", ["Note."]),
    ("# A\n\n| a | b |\n|---|---|\n| c | ⟦d |\n\nTo.", ["| a | b |\n|---|---|\n| c | d |"]),
    ("# ⟦A\n\nEn.", ["# A"]),
    ("# A\n\nEn.\n⟦\nTo.", []),
  ])
  func blocksReachAsFarAsTheParseHasThem(text: String, told: [String]) throws {
    for lineBreak in ["\n", "\r\n", "\r"] {
      let parts = text.replacing("\n", with: lineBreak).split(
        separator: "⟦", omittingEmptySubsequences: false)
      let (file, extents) = read(parts.joined())
      let offset = file.bytes.count - (parts.last?.utf8.count ?? 0)
      let found = extents.blocks(around: offset).map { block in
        let range = extents.blocks[block].range
        return file.text(file.span(range.lowerBound, range.upperBound - 1)).replacing(lineBreak, with: "\n")
      }
      #expect(found == told, "\(lineBreak.debugDescription)")
    }
  }

  @Test(arguments: [
    (
      "# A\n\n<!-- en -->\nHei <!-- to\ntre --> du.\n\n<!-- fire --> <!-- fem -->",
      ["<!-- en -->", "+<!-- to\ntre -->", "<!-- fire -->", "<!-- fem -->"]
    ),
    (
      "# A <!-- en -->\n\n- <!-- to -->\n- Hei <!-- tre -->\n\n> <!-- fire\n> fem -->",
      ["+<!-- en -->", "<!-- to -->", "+<!-- tre -->", "<!-- fire\n> fem -->"]
    ),
    ("# A\n\n`<!-- nei -->` og <!-- ja -->\n\n```\n<!-- nei -->\n```\n\n    <!-- nei -->", ["+<!-- ja -->"]),
    (
      "# A\n\n::: tips Råd <!-- en -->\n<!-- to -->\n:::\n\n::: quiz Hva? {#q}\n- [x] Ja <!-- tre -->\n- [ ] Nei\n:::",
      ["+<!-- en -->", "<!-- to -->", "+<!-- tre -->"]
    ),
    (
      "# A\n\n*<!-- en -->* **a <!-- to -->** <!-- tre -->\n\n\\<!-- nei -->\n\n<!-- aldri lukket",
      ["+<!-- en -->", "+<!-- to -->", "+<!-- tre -->"]
    ),
  ])
  func commentsStandWhereTheParseHasThem(text: String, told: [String]) {
    for lineBreak in ["\n", "\r\n", "\r"] {
      let (file, extents) = read(text.replacing("\n", with: lineBreak))
      let found = extents.comments.map { comment in
        let words = file.text(file.span(comment.range.lowerBound, comment.range.upperBound))
        return (comment.isBehindText ? "+" : "") + words.replacing(lineBreak, with: "\n")
      }
      #expect(found == told, "\(lineBreak.debugDescription)")
    }
  }

  private func read(_ text: String) -> (SourceFile, Extents) {
    let front = "---\ntitle: P\n---\n"
    let file = SourceFile(id: .init(0), path: "a/1-p.nb.md", bytes: Array((front + text).utf8))
    return (file, FileReader.read(file).extents)
  }
}
