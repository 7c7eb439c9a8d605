import Foundation
import SafeXML
import SiteFiles
import Testing

@testable import SiteBuilding

/// The municipality's site is never half written, and never touched by content that is wrong.
@Suite struct WholeOrNotAtAllTests {
  private func request(_ root: String, _ output: String, jobs: Int = 2) -> BuildRequest {
    BuildRequest(root: root, output: output, jobs: jobs)
  }

  private func copyOfFixture(in scratch: Scratch) throws -> String {
    let root = scratch.path + "/content"
    try FileManager.default.copyItem(atPath: fixtures + "/everything", toPath: root)
    return root
  }

  @Test func anErrorInTheContentLeavesTheOldSiteAsItWas() async throws {
    let scratch = try Scratch()
    let root = try copyOfFixture(in: scratch)
    let output = scratch.path + "/site"
    _ = try await SiteBuild.run(request(root, output))
    let before = try tree(output)
    try scratch.write(
      "---\ntitle: Feil\n---\n\n# S\n\n::: tips\nIkke lukket.\n", to: "content/angst/2-feil.nb.md")
    let outcome = try await SiteBuild.run(request(root, output))
    #expect(outcome.summary == nil)
    #expect(outcome.diagnostics.contains { $0.rule.code == "M0401" })
    #expect(try tree(output) == before)
  }

  @Test func anyNumberOfWorkersMakesTheSameBytes() async throws {
    let scratch = try Scratch()
    for jobs in [1, 7] {
      _ = try await SiteBuild.run(request(fixtures + "/everything", scratch.path + "/\(jobs)", jobs: jobs))
    }
    #expect(try tree(scratch.path + "/1") == tree(scratch.path + "/7"))
  }

  @Test func aFolderOfSomebodyElsesIsRefusedAndLeftAlone() async throws {
    let scratch = try Scratch()
    try scratch.write("bilder fra ferien", to: "hjemme/ferie.txt")
    await #expect(throws: SiteFilesError.foreignFolder(path: scratch.path + "/hjemme")) {
      try await SiteBuild.run(request(fixtures + "/everything", scratch.path + "/hjemme"))
    }
    #expect(try tree(scratch.path + "/hjemme").keys.sorted() == ["ferie.txt"])
  }

  @Test func aMissingRootIsSaid() async throws {
    let scratch = try Scratch()
    await #expect(throws: SiteFilesError.self) {
      try await SiteBuild.run(request(scratch.path + "/ingenting", scratch.path + "/site"))
    }
  }

  @Test func anUnknownSiteIsSaid() async throws {
    let scratch = try Scratch()
    var wanted = request(fixtures + "/everything", scratch.path + "/site")
    wanted.sites = ["prov"]
    await #expect(throws: BuildFailure.self) { try await SiteBuild.run(wanted) }
  }

  @Test func everyPageIsWellFormed() async throws {
    let scratch = try Scratch()
    let output = scratch.path + "/site"
    _ = try await SiteBuild.run(request(fixtures + "/everything", output))
    for (path, bytes) in try tree(output) where path.hasSuffix(".html") {
      let problem = XMLCheck.problem(in: bytes, allowsHTMLDoctype: true)
      #expect(problem == nil, "\(path): \(problem.map { "\($0.line): \($0.message)" } ?? "")")
    }
  }

  @Test func aPictureWithAScriptIsRefusedWhereItIsShown() async throws {
    let scratch = try Scratch()
    let root = try copyOfFixture(in: scratch)
    try scratch.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><script>alert(1)</script></svg>",
      to: "content/angst/media/sirkel.svg")
    let outcome = try await SiteBuild.run(request(root, scratch.path + "/site"))
    #expect(outcome.summary == nil)
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.rule.code) == ["M0524"])
  }

  @Test func aLinkToNowhereIsTold() async throws {
    let scratch = try Scratch()
    let root = try copyOfFixture(in: scratch)
    try scratch.write(
      "---\ntitle: To\n---\n\n# S {#s}\n\n[a](3-borte.nb.md) [b](1-alt.nb.md#borte) [c](1-alt.en.md) [d](#borte) ![e](media/borte.svg)\n",
      to: "content/angst/2-to.nb.md")
    let loaded = try await ContentLoading.load(root, jobs: 1)
    let codes = loaded.diagnostics.filter { $0.severity == .error }.map(\.rule.code).sorted()
    #expect(codes == ["M0515", "M0516", "M0516", "M0517", "M0522"])
  }
}
