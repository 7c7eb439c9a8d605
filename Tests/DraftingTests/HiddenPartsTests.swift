import Testing

@testable import Drafting

/// A text box holds the most important words of many a document, and pandoc says nothing of it.
@Suite struct HiddenPartsTests {
  private func parts(_ body: String, word: String = "w") -> HiddenParts? {
    HiddenParts(
      Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <\(word):document xmlns:\(word)="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:x="urn:x" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
        <\(word):body>\(body)</\(word):body></\(word):document>
        """.utf8))
  }

  @Test func theWordsOfABoxAreFound() {
    let box = """
      <w:txbxContent><w:p><w:r><w:t>Ring \n 116&#160;117 &amp; vent</w:t></w:r></w:p>\
      <w:p><w:r><w:t>nå</w:t></w:r></w:p></w:txbxContent>
      """
    #expect(parts("<w:p><w:r><w:t>Før</w:t></w:r></w:p>\(box)")?.textBoxes == ["Ring 116 117 & vent nå"])
    #expect(parts(box.replacing("w:", with: "ord:"), word: "ord")?.textBoxes == ["Ring 116 117 & vent nå"])
    #expect(parts(box.replacing("w:t>", with: "x:t>"))?.textBoxes == [])
    #expect(parts("<w:txbxContent/><w:txbxContent><w:p/></w:txbxContent>")?.textBoxes == [])
    let long = "<w:txbxContent><w:t>\(String(repeating: "ord ", count: 5000))</w:t></w:txbxContent>"
    #expect(parts(long)?.textBoxes.first?.count == 60)
  }

  @Test func aBoxIsToldOnce() {
    let box = "<w:txbxContent><w:p><w:t>I boksen</w:t></w:p></w:txbxContent>"
    let choice = """
      <mc:AlternateContent><mc:Choice>\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent>
      """
    #expect(parts(choice + "<w:color w:val='FF0000'/>")?.textBoxes == ["I boksen"])
    #expect(parts(choice + "<w:color w:val='FF0000'/>")?.colours == 1)
    let inner = "<w:txbxContent><w:t>Ytre </w:t>\(box)<w:t>igjen</w:t></w:txbxContent>"
    #expect(parts(inner)?.textBoxes == ["Ytre I boksen igjen"])
  }

  @Test func coloursOfTheirOwnAreCounted() {
    #expect(parts("<w:color w:val='auto'/><w:color w:val='000000'/><w:color w:val='1F3864'/>")?.colours == 1)
  }

  @Test func onlyOnesThatAreWellFormedAreLookedThrough() {
    #expect(parts("<w:p>") == nil)
    #expect(HiddenParts(Array("<!DOCTYPE d [<!ENTITY a 'b'>]><d>&a;</d>".utf8)) == nil)
    #expect(HiddenParts([]) == nil)
    let deep = String(repeating: "<w:p>", count: 3000) + String(repeating: "</w:p>", count: 3000)
    #expect(parts(deep) == nil)
  }

  /// Word on the web calls it `word/document2.xml` now and then: its boxes would pass unseen.
  @Test func theMainPartIsTheOneOfTheList() {
    func path(_ type: String, _ target: String) -> String? {
      MainPart.path(
        in: Array(
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
          <Relationship Id="a" Type="http://x.example/relationships/extended-properties" Target="docProps/app.xml"/>\
          <Relationship Id="b" Type="\(type)" Target="\(target)"/></Relationships>
          """.utf8))
    }
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    #expect(path(type, "word/document2.xml") == "word/document2.xml")
    #expect(path(type, "/word/document.xml") == "word/document.xml")
    #expect(path(type + "s", "word/document.xml") == nil)
    #expect(MainPart.path(in: Array("<a".utf8)) == nil)
  }
}
