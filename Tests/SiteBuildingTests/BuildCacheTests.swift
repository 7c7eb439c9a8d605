import Diagnostics
import Foundation
import SiteFiles
import Source
import Testing
import Workspace

@testable import SiteBuilding

/// A cache that is believed where it is wrong would leave an old page in place of the one with the new telephone number.
@Suite struct BuildCacheTests {
  private let scratch: Scratch
  private let root: String
  private let site: String

  init() throws {
    scratch = try Scratch()
    root = scratch.path + "/content"
    site = scratch.path + "/site"
    try FileManager.default.copyItem(atPath: fixtures + "/everything", toPath: root)
  }

  private func cache(_ compiler: String = "this one") -> BuildCache {
    BuildCache(CacheFolder(scratch.path + "/cache"), compiler: compiler)
  }

  private func request(_ change: (inout BuildRequest) -> Void = { _ in }) -> BuildRequest {
    var request = BuildRequest(root: root, output: site, jobs: 2)
    change(&request)
    return request
  }

  private func build(_ change: (inout BuildRequest) -> Void = { _ in }) async throws -> BuildOutcome {
    try await SiteBuild.run(request(change), cache: cache())
  }

  /// Whether a build would be spared now.
  private func isSpared(
    _ compiler: String = "this one", _ change: (inout BuildRequest) -> Void = { _ in }
  ) throws -> Bool {
    var workspace = Workspace(root)
    try workspace.read()
    let (cache, request) = (cache(compiler), request(change))
    let key = try #require(cache.key(of: request, in: workspace))
    return cache.unchanged(request, key, in: workspace) != nil
  }

  /// The only file in the cache.
  private func note() throws -> URL {
    let folder = URL(filePath: scratch.path + "/cache")
    return folder.appending(
      path: try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first))
  }

  @Test func aBuildWithNothingToDoTellsTheSameAndTouchesNothing() async throws {
    let first = try await build()
    let before = try tree(site)
    let folder = try FileManager.default.attributesOfItem(atPath: site)[.systemFileNumber] as? Int
    #expect(try isSpared())
    let second = try await build()
    #expect(second.diagnostics == first.diagnostics)
    #expect(!first.diagnostics.isEmpty, "the fixture has something to tell")
    #expect(second.summary?.changed == 0)
    #expect(second.summary?.files == first.summary?.files)
    #expect(second.summary?.pages == first.summary?.pages)
    #expect(second.summary?.hidesSleepWindow == first.summary?.hidesSleepWindow)
    #expect(try tree(site) == before)
    #expect(try FileManager.default.attributesOfItem(atPath: site)[.systemFileNumber] as? Int == folder)
    for diagnostic in second.diagnostics {
      #expect(
        TextRenderer(language: .nb, colours: false, root: root).render(diagnostic, sources: second.sources)
          == TextRenderer(language: .nb, colours: false, root: root).render(
            diagnostic, sources: first.sources))
    }
  }

  @Test(arguments: ["angst/program.nb.md", "angst/1-alt.en.md", "site.yaml", "sites/prove.yaml"])
  func aChangedTextIsBuilt(path: String) async throws {
    _ = try await build()
    let file = URL(filePath: root + "/" + path)
    var bytes = try Data(contentsOf: file)
    bytes.append(contentsOf: Array("\n".utf8))
    try bytes.write(to: file)
    #expect(try !isSpared())
  }

  @Test func aChangedPictureANewFileAndALinkAreSeen() async throws {
    _ = try await build()
    let picture = try #require(
      try ContentFolder(root).list().files.first { $0.hasSuffix(".svg") || $0.hasSuffix(".png") })
    let file = URL(filePath: root + "/" + picture)
    let old = try Data(contentsOf: file)
    // As long as before, since a size tells nothing.
    try Data(old.dropLast() + [32]).write(to: file)
    #expect(try !isSpared())
    try old.write(to: file)
    #expect(try isSpared())
    try scratch.write("bare et notat", to: "content/angst/notat.txt")
    #expect(try !isSpared())
    try FileManager.default.removeItem(atPath: root + "/angst/notat.txt")
    try FileManager.default.createSymbolicLink(
      atPath: root + "/angst/lenke.nb.md", withDestinationPath: "/etc/hosts")
    #expect(try !isSpared())
  }

  @Test func anotherQuestionIsAskedAnew() async throws {
    _ = try await build()
    #expect(try isSpared())
    #expect(try !isSpared("another mestring"))
    #expect(try !isSpared { $0.publishedOnly = true })
    #expect(try !isSpared { $0.programFiles = false })
    #expect(try !isSpared { $0.allSites = true })
    #expect(try !isSpared { $0.output = scratch.path + "/elsewhere" })
    #expect(try !isSpared { $0.today = .init("2026-11-01") })
    // It changes nothing in what comes out.
    #expect(try isSpared { $0.jobs = 7 })
  }

  @Test func whatHasHappenedToTheSiteIsMended() async throws {
    _ = try await build()
    let before = try tree(site)
    let page = site + "/index.html"
    let old = try Data(contentsOf: URL(filePath: page))
    let manager = FileManager.default
    for damage: () throws -> Void in [
      { try manager.removeItem(atPath: page) },
      { try Data(old.dropLast() + [32]).write(to: URL(filePath: page)) },
      { try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: page) },
      { try manager.linkItem(atPath: page, toPath: self.scratch.path + "/second-name") },
      {
        try manager.removeItem(atPath: page)
        try manager.createSymbolicLink(atPath: page, withDestinationPath: "404.html")
      },
      { try manager.removeItem(atPath: self.site) },
    ] {
      try damage()
      #expect(try !isSpared())
      _ = try await build()
      #expect(try tree(site) == before)
      #expect(try isSpared())
    }
    try manager.removeItem(atPath: site + "/.mestring")
    #expect(try !isSpared(), "a folder that isn't marked as ours")
  }

  @Test func whatAHostHasPutBesideItIsNoChange() async throws {
    _ = try await build()
    try scratch.write("Deny from all", to: "site/.htaccess")
    #expect(try isSpared())
  }

  @Test func aDamagedNoteIsAsNone() async throws {
    _ = try await build()
    let note = try note()
    let whole = try Data(contentsOf: note)
    for number in stride(from: 0, to: whole.count, by: max(1, whole.count / 200)) {
      var damaged = whole
      damaged[number] ^= 0x41
      try damaged.write(to: note)
      #expect(try !isSpared(), "byte \(number)")
      try whole.prefix(number).write(to: note)
      #expect(try !isSpared(), "cut at \(number)")
    }
    try whole.write(to: note)
    #expect(try isSpared())
  }

  @Test func aFolderThatOthersMayWriteToIsNotBelieved() async throws {
    _ = try await build()
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o777], ofItemAtPath: scratch.path + "/cache")
    #expect(try !isSpared())
    try manager.removeItem(atPath: scratch.path + "/cache")
    try scratch.write("no folder at all", to: "cache")
    let outcome = try await build()
    #expect(outcome.summary != nil, "without a cache one builds all the same")
  }

  @Test func contentWithMistakesIsNeverSpared() async throws {
    try scratch.write(
      "---\ntitle: Feil\n---\n\n# S\n\n::: tips\nIkke lukket.\n", to: "content/angst/9-feil.nb.md")
    for _ in 1...2 {
      let outcome = try await build()
      #expect(outcome.summary == nil)
      #expect(outcome.diagnostics.contains { $0.rule.code == "M0401" })
    }
  }

  /// What a diagnostic has is told, all of it.
  @Test func aBuildComesOutOfItsBytesAsItWas() {
    let span = SourceSpan(file: SourceFile.ID(7), start: 3, end: 9)
    let words = Words(nb: "ord", en: "words")
    var summary = BuildOutcome.Summary()
    summary.sites = 1
    summary.leftOut = [LeftOutMedium(file: "f", path: "p", bytes: 9)]
    summary.onlineOnly = [FileSum(path: "a", size: 2, sum: "b")]
    summary.hidesSleepWindow = ["site.yaml"]
    let build = LastBuild(
      key: [1, 2], folders: [.init(path: "ut", files: [WrittenFile(path: "index.html", sum: "00")])],
      summary: summary,
      diagnostics: [
        Diagnostic(
          .pictureUnsafe, at: span, ["a": .text("æ"), "b": .words(words)], suggestion: "s",
          notes: [.init(words, at: nil), .init(words, at: span)],
          fixes: [.init(words, [.init(span, "ny")], isCertain: true), .init(words, [])]),
        Diagnostic(.pictureUnsafe, at: nil),
      ])
    #expect(LastBuild(build.bytes, rules: Catalogue.rules) == build)
    #expect(LastBuild(build.bytes, rules: []) == nil, "of an unknown rule nobody can tell")
    #expect(LastBuild(build.bytes + [0], rules: Catalogue.rules) == nil)
  }
}
