import Diagnostics
import Foundation
import SiteBuilding
import SiteFiles
import Testing

@testable import Preview

/// After any chain of edits the preview is what a clean build would write, byte for byte; else a clinician approves a page that
/// nobody will ever see.
@Suite struct EditChainTests {
  @Test(arguments: [1, 20_261_122])
  func afterAnyChainOfEditsThePreviewIsACleanBuild(_ seed: UInt64) async throws {
    let desk = try WritingDesk(seed: seed)
    defer { desk.remove() }
    let request = BuildRequest(root: desk.root, output: desk.folder + "/site", jobs: 2)
    let site = PreviewSite(request, language: .en, explain: { Words(nb: "\($0)", en: "\($0)") })
    var clean: [String: [UInt8]]?
    var counts = (right: 0, wrong: 0)
    for step in 0...28 {
      let edit = step == 0 ? "begin" : try desk.edit()
      let rebuilding = await site.rebuild()
      let outcome = try await SiteBuild.run(request)
      #expect(rebuilding?.failure == nil)
      #expect(
        rebuilding.map { told($0.diagnostics, $0.sources) } == told(outcome.diagnostics, outcome.sources),
        "step \(step), \(edit)")
      if outcome.summary != nil {
        counts.right += 1
        clean = try files(request.output)
      } else {
        counts.wrong += 1
      }
      // Where something is wrong, both keep what was last right.
      let served = site.state.files
      #expect((served == nil) == (clean == nil), "step \(step), \(edit)")
      for path in served.map({ Array($0.paths) }) ?? [] where clean?[path] == nil {
        Issue.record("step \(step), \(edit): \(path) is served, and no clean build writes it")
      }
      for (path, bytes) in clean ?? [:] where served?[path] != bytes {
        Issue.record("step \(step), \(edit): \(path) is not what a clean build writes")
      }
    }
    #expect(counts.right > 8 && counts.wrong > 3, "\(counts): the chain must go through right and wrong")
  }

  /// What the author reads; files may be numbered otherwise.
  private func told(_ diagnostics: [Diagnostic], _ sources: SourceList) -> [String] {
    diagnostics.map { TextRenderer(language: .en).render($0, sources: sources) }
  }

  private func files(_ folder: String) throws -> [String: [UInt8]] {
    let content = ContentFolder(folder)
    var files: [String: [UInt8]] = [:]
    for path in try content.list().files { files[path] = try content.readFile(path, limit: 1 << 24) }
    return files
  }
}

/// A content root that somebody works on, never twice the same way but always the same for a seed.
private final class WritingDesk {
  let folder: String
  var root: String { folder + "/Programs" }
  private var random: UInt64
  private var broken: [String: String] = [:]
  private var added: [String] = []
  private var count = 0

  init(seed: UInt64) throws {
    random = seed
    folder = NSTemporaryDirectory() + "mestring-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.copyItem(
      atPath: fixtures.appending(path: "Fixtures/everything").path, toPath: folder + "/Programs")
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Makes one edit and tells which.
  func edit() throws -> String {
    count += 1
    // Half of the time what is broken is mended, so that the chain comes back to what is right.
    if let (path, text) = broken.min(by: { $0.key < $1.key }), below(2) == 0 {
      broken[path] = nil
      try write(text, path)
      return "mend \(path)"
    }
    let edits = [
      addText, breakText, breakText, breakText, addModule, moveModule, removeModule, changeSite,
      changePicture, rewrite,
    ]
    return try edits[below(edits.count)]()
  }

  private func below(_ limit: Int) -> Int {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((random >> 33) % UInt64(limit))
  }

  private var texts: [String] {
    ["angst/1-alt.nb.md", "angst/program.nb.md"] + added
  }

  private func read(_ path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  private func write(_ text: String, _ path: String) throws {
    try text.write(toFile: "\(root)/\(path)", atomically: below(2) == 0, encoding: .utf8)
  }

  private func addText() throws -> String {
    let path = texts[below(texts.count)]
    try write(read(path) + "\n\nEt avsnitt til, nummer \(count).\n", path)
    return "write in \(path)"
  }

  private func breakText() throws -> String {
    let path = texts[below(texts.count)]
    let text = try read(path)
    if broken[path] == nil { broken[path] = text }
    let mistakes = [
      "\n\n::: tips\nIkke lukket.\n", "\n\n[borte](9-borte.nb.md)\n", "\n\n![b](media/borte.svg)\n",
    ]
    try write(text + mistakes[below(mistakes.count)], path)
    return "break \(path)"
  }

  private func addModule() throws -> String {
    let path = "angst/\(count + 1)-ny\(count).nb.md"
    try write("---\ntitle: Ny \(count)\n---\n\n# Side {#side\(count)}\n\nTekst.\n", path)
    added.append(path)
    return "add \(path)"
  }

  private func moveModule() throws -> String {
    guard let path = added.last, broken[path] == nil else { return try addText() }
    let target = "angst/\(count + 1)-flyttet\(count).nb.md"
    try FileManager.default.moveItem(atPath: "\(root)/\(path)", toPath: "\(root)/\(target)")
    added[added.count - 1] = target
    return "move \(path)"
  }

  private func removeModule() throws -> String {
    guard let path = added.first else { return try addModule() }
    added.removeFirst()
    broken[path] = nil
    try FileManager.default.removeItem(atPath: "\(root)/\(path)")
    return "remove \(path)"
  }

  private func changeSite() throws -> String {
    let path = "sites/prove.yaml"
    let lines = try read(path).split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("name:") ? "name: Prøve \(count)" : String(line)
    }
    try write(lines.joined(separator: "\n"), path)
    return "change \(path)"
  }

  private func changePicture() throws -> String {
    let safe = "<circle cx=\"4\" cy=\"4\" r=\"\(count)\"/>"
    let content = below(3) == 0 ? "<script>alert(1)</script>" : safe
    let path = "angst/media/sirkel.svg"
    if content != safe, broken[path] == nil { broken[path] = try read(path) }
    if content == safe { broken[path] = nil }
    try write("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\(content)</svg>\n", path)
    return "change \(path)"
  }

  /// The same bytes once more, as an editor does that saves without a change.
  private func rewrite() throws -> String {
    let path = texts[below(texts.count)]
    try write(read(path), path)
    return "save \(path)"
  }
}
