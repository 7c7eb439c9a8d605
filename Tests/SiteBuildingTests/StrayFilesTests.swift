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
