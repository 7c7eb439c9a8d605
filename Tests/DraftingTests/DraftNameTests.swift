import Testing

@testable import Drafting

/// A name that somebody writes becomes a file that works on every machine, and stays as it was written where people read it.
@Suite struct DraftNameTests {
  @Test(arguments: [
    ("Tanker og følelser", "tanker-og-folelser"), ("Å sove  bedre", "a-sove-bedre"), ("søvn", "sovn"),
    ("Hva er angst?", "hva-er-angst"),
  ])
  func aNameMakesAnID(name: String, id: String) throws {
    #expect(try DraftName(name).id.text == id)
  }

  @Test func theTitleIsKept() throws {
    #expect(try DraftName("  Tanker  og følelser ").title == "Tanker og følelser")
  }

  @Test(arguments: ["", "   ", "123", "🙂", "a\u{0}b", "\u{202E}abc", String(repeating: "a", count: 101)])
  func whatIsNoNameIsRefused(name: String) {
    #expect(throws: DraftRefusal.self) { try DraftName(name) }
  }

  @Test func aModuleNeedsItsProgram() throws {
    let (program, name) = try DraftName.split("angst/Tanker / følelser")
    #expect(program == "angst")
    #expect(name.title == "Tanker / følelser")
    #expect(throws: DraftRefusal.self) { try DraftName.split("tanker") }
    #expect(throws: DraftRefusal.self) { try DraftName.split("/tanker") }
  }

  @Test(arguments: [
    ("Hva er angst?", "Hva er angst?"), ("Angst: en bok", "\"Angst: en bok\""), ("1 ting", "\"1 ting\""),
    ("- nei", "\"- nei\""), ("Si \"hei\"", "\"Si \\\"hei\\\"\""), ("a # b", "\"a # b\""),
  ])
  func aTitleIsQuotedWhereYAMLWouldReadItOtherwise(title: String, written: String) {
    #expect(YAMLText.line(title) == written)
  }
}
