import Diagnostics
import Testing

@testable import SiteBuilding

/// Somebody who saves a module as a Word document sees no mistake, and no module either, unless the file is told of.
@Suite struct StrayFilesTests {
  private func found(_ files: [Example.File]) async throws -> [Diagnostic] {
    let scratch = try Scratch()
    try ExampleRoot.write(.files(files), to: scratch)
    return try await ContentLoading.check(scratch.path, jobs: 1).diagnostics
  }

  @Test(arguments: [
    ("angst/2-sirkelen.docx", "M0001"), ("angst/bolge.svg", "M0001"), ("measures/gad-7.pdf", "M0001"),
    ("angst/media/bølge.svg", "M0002"),
  ])
  func aFileThatNothingUsesIsTold(path: String, code: String) async throws {
    #expect(try await found([.init(path, "x")]).map(\.rule.code) == [code])
  }

  /// What Word and editors leave while a module is open must not stop the one who writes.
  @Test(arguments: [
    "angst/~$notat.docx", "angst/1-modul.nb.md~", "angst/#1-modul.nb.md#", "angst/1-modul.nb.md.bak",
    "angst/media/~$bilde.svg", "sites/kommunen.yaml.orig", "angst/~WRL0001.tmp",
  ])
  func whatAnEditorLeavesIsPassedOver(path: String) async throws {
    let found = try await found([.init(path, "x")])
    #expect(found.map(\.rule.code) == ["M0022"])
    #expect(found.first?.severity == .note)
  }

  /// A site with such a name can't be unpacked where it is to be published.
  @Test(arguments: [
    ("angst/2-con.nb.md", "---\ntitle: Con\n---\n\n# Hei {#hei}\n\nHei.\n", "M0564"),
    ("angst/2-to.nb.md", "---\ntitle: To\nid: con\n---\n\n# Hei {#hei}\n\nHei.\n", "M0564"),
    ("angst/program.nb.md", "---\ntitle: Angst\nsummary: Om uro.\nid: lpt1\n---\n\nHei.\n", "M0564"),
    ("lpt9/program.nb.md", "---\ntitle: Angst\nsummary: Om uro.\n---\n\nHei.\n", "M0002"),
  ])
  func aNameThatWindowsRefusesIsTold(path: String, text: String, code: String) async throws {
    #expect(try await found([.init(path, text)]).contains { $0.rule.code == code })
  }

  @Test(arguments: ["angst/media/bolge.mp3", "angst/Thumbs.db", "LICENSE", "logo.svg", "sites/vik.svg"])
  func whatMayLieThereIsNot(path: String) async throws {
    #expect(try await found([.init(path, "x")]).isEmpty)
  }

  /// A municipality hears of its logo from `check`, at the line that names it.
  @Test func aLogoThatIsNotSafeIsToldAtItsLine() async throws {
    let diagnostics = try await found([
      .init("sites/kommunen.yaml", "name: Vik\nlogo: vik.svg\n"),
      .init("sites/vik.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script/></svg>"),
    ])
    #expect(diagnostics.map(\.rule.code) == ["M0524"])
    #expect(diagnostics.first?.span?.start == 16)
  }

  /// Whoever drew a picture that is too much is told what there is too much of, not that it is "something".
  @Test(arguments: [
    (
      "<defs><g id='a'>" + String(repeating: "<path/>", count: 400) + "</g></defs>"
        + String(repeating: "<use href='#a'/>", count: 300), "100000 former å tegne"
    ),
    (
      String(repeating: "<g>", count: 70) + String(repeating: "</g>", count: 70),
      "64 grupper inni hverandre (linje 1)"
    ),
    ("<path " + (0..<300).map { "a\($0)='' " }.joined() + "/>", "256 egenskaper (linje 1)"),
    (String(repeating: "<path/>", count: 50_001), "50000 former"),
    (String(repeating: " ", count: 2 << 20), "2 MB"),
  ])
  func aPictureThatIsTooMuchSaysOfWhat(drawn: String, told: String) async throws {
    let diagnostics = try await found([
      .init("sites/kommunen.yaml", "name: Vik\nlogo: vik.svg\n"),
      .init("sites/vik.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>\(drawn)</svg>"),
    ])
    #expect(diagnostics.map(\.rule.code) == ["M0529"])
    #expect(diagnostics.first?.message(in: .nb).contains(told) == true)
    #expect(diagnostics.first?.message(in: .en).contains("something") == false)
  }

  /// Several sites take it from the one file.
  @Test func aLogoThatSeveralSitesLackIsToldOnce() async throws {
    let shared = """
      source: nb
      languages: [nb]
      logo: vik.svg
      crisis:
        - {name: Legevakt, phone: 116 117}
      crisis-verified: 2026-05-01

      """
    let diagnostics = try await found([.init("site.yaml", shared), .init("sites/nes.yaml", "name: Nes\n")])
    #expect(diagnostics.map(\.rule.code) == ["M0181"])
  }
}
