import Diagnostics
import Foundation
import Source
import Testing

@testable import SiteBuilding
@testable import Workspace

/// Who writes in a preview or an editor for an hour must see what a clean build would say and make, or approves what nobody gets.
@Suite struct WorkspaceTests {
  /// What is told, in words that don't depend on how files are numbered.
  private func told(_ diagnostics: [Diagnostic], _ sources: SourceList) -> [String] {
    func place(_ span: SourceSpan?) -> String {
      span.map { "\(sources[$0.file]?.path ?? "?") \($0.start)-\($0.end)" } ?? "-"
    }
    return diagnostics.map { diagnostic in
      let notes = diagnostic.notes.map { "\($0.words.en) \(place($0.span))" }
      let fixes = diagnostic.fixes.map { fix in
        "\(fix.title.en) " + fix.edits.map { "\(place($0.span)) \($0.newText)" }.joined(separator: ",")
      }
      return ([diagnostic.rule.code, place(diagnostic.span), diagnostic.message(in: .en)] + notes + fixes)
        .joined(separator: "|")
    }
  }

  @Test func afterAnyChainOfEditsEverythingIsAsInACleanRun() async throws {
    let desk = try EditedPrograms(seed: 20_261_201)
    defer { desk.remove() }
    var workspace = Workspace(desk.work)
    var steps = (right: 0, wrong: 0)
    for step in 0...200 {
      let edit = step == 0 ? "begin" : try desk.edit()
      for (path, text) in desk.unsaved { workspace.overlay(text.map { Array($0.utf8) }, at: path) }
      var clean = Workspace(desk.mirror)
      try clean.read()
      try workspace.read()
      let colours = ContentLoading.standardColours
      let now = await workspace.checked(jobs: 2, today: nil, colours: colours)
      let other = await clean.checked(jobs: 2, today: nil, colours: colours)
      #expect(
        told(now.diagnostics, now.sources) == told(other.diagnostics, other.sources), "step \(step), \(edit)")
      if now.hasErrors { steps.wrong += 1 } else { steps.right += 1 }
      guard step % 25 == 0 else { continue }
      let sites = try await made(in: &workspace, desk.work)
      let cleanSites = try await made(in: &clean, desk.mirror)
      #expect(sites?.keys.sorted() == cleanSites?.keys.sorted(), "step \(step), \(edit)")
      for (path, bytes) in cleanSites ?? [:] where sites?[path] != bytes {
        Issue.record("step \(step), \(edit): \(path) is not what a clean build makes")
      }
    }
    #expect(steps.right > 10 && steps.wrong > 10, "\(steps): the chain must go through right and wrong")
  }

  private func made(in workspace: inout Workspace, _ root: String) async throws -> [String: [UInt8]]? {
    let request = BuildRequest(root: root, programFiles: false, jobs: 2)
    let sites = try await SiteBuild.make(request, in: &workspace).sites
    guard let sites else { return nil }
    var files: [String: [UInt8]] = [:]
    for site in sites {
      for file in site.made() { files[file.path] = file.bytes }
    }
    return files
  }

  /// The parse of a file that nobody has touched is used as it is, also where another one has come before it.
  @Test func onlyWhatHasChangedIsReadAgain() async throws {
    let desk = try EditedPrograms(seed: 3)
    defer { desk.remove() }
    var workspace = Workspace(desk.work)
    try workspace.read()
    let all = workspace.unread
    #expect(all > 20)
    _ = await workspace.checked(jobs: 2, today: nil, colours: [])
    try workspace.read()
    #expect(workspace.unread == 0)
    try "---\ntitle: A\n---\n\n# A\n\nHei.\n".write(
      toFile: desk.work + "/aaa/1-a.nb.md", atomically: true, encoding: .utf8)
    try workspace.read()
    #expect(workspace.unread == 1)
    let text = try #require(workspace.texts.first { $0.path.hasSuffix("/1-a.nb.md") })
    workspace.overlay(text.bytes, at: text.path)
    #expect(workspace.unread == 1)
    workspace.letGo()
    #expect(workspace.texts.isEmpty)
  }

  @Test func idsStandInTheOrderOfPathsHoweverManyCome() {
    var numbers = FileNumbers()
    var paths = ["a", "z"]
    _ = numbers.assign(paths)
    var wasRenumbered = false
    for count in 0..<60 {
      paths.insert("b" + String(repeating: "a", count: 60 - count), at: 1)
      paths.sort()
      let (ids, areNew) = numbers.assign(paths)
      #expect(ids == ids.sorted() && Set(ids).count == paths.count)
      wasRenumbered = wasRenumbered || areNew
    }
    #expect(wasRenumbered)
  }
}

/// The shipped programs, in a folder that somebody works in and another that has everything saved.
private final class EditedPrograms {
  let folder: String
  var work: String { folder + "/work" }
  var mirror: String { folder + "/mirror" }
  /// Texts that stand in the editor alone; nil where the editor has let go of one.
  private(set) var unsaved: [String: String?] = [:]
  private var random: UInt64
  private var count = 0
  /// What files were before somebody broke them.
  private var whole: [String: String] = [:]

  init(seed: UInt64) throws {
    random = seed
    folder = NSTemporaryDirectory() + "mestring-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Programs").path
    for copy in [work, mirror] {
      try FileManager.default.copyItem(atPath: root, toPath: copy)
      try FileManager.default.createDirectory(atPath: copy + "/aaa", withIntermediateDirectories: true)
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private func below(_ limit: Int) -> Int {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((random >> 33) % UInt64(max(limit, 1)))
  }

  private var texts: [String] {
    (FileManager.default.enumerator(atPath: mirror)?.allObjects as? [String] ?? [])
      .filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }.sorted()
  }

  /// Makes one edit and tells which.
  func edit() throws -> String {
    count += 1
    if let path = whole.keys.min(), below(5) < 3, let text = whole.removeValue(forKey: path) {
      try write(text, path)
      return "mend \(path)"
    }
    switch below(8) {
    case 0: return try add()
    case 1: return try take()
    default: return try change()
    }
  }

  private func add() throws -> String {
    let path = ["aaa", "angst", "sovn", "zzz"][below(4)] + "/\(50 + count)-ny\(count).nb.md"
    for copy in [work, mirror] {
      let file = URL(filePath: "\(copy)/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    }
    try write("---\ntitle: Ny \(count)\n---\n\n# Side {#side\(count)}\n\nTekst.\n", path)
    return "add \(path)"
  }

  private func take() throws -> String {
    let added = texts.filter { $0.contains("-ny") }
    guard !added.isEmpty else { return try add() }
    let path = added[below(added.count)]
    unsaved[path] = .some(nil)
    whole[path] = nil
    for copy in [work, mirror] { try? FileManager.default.removeItem(atPath: "\(copy)/\(path)") }
    return "remove \(path)"
  }

  private func change() throws -> String {
    let path = texts[below(texts.count)]
    let text = try String(contentsOfFile: "\(mirror)/\(path)", encoding: .utf8)
    if whole[path] == nil { whole[path] = text }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = below(lines.count)
    switch below(6) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[place], at: place)
    case 2: lines.swapAt(place, below(lines.count))
    case 3: lines.insert("", at: place)
    case 4: lines[place] = String(lines[place].prefix(below(lines[place].count + 1)))
    default:
      let words = [
        "Se :svar[sirkel.tanker] og [her](2-sirkelen.nb.md).", "::: tips", ":::", "# Ny side", "[^1]: Note.",
        "Hei.[^1]",
        "<!-- ok: M0902 -->", "title: Annet", "- [x] Ja",
      ]
      lines.insert(words[below(words.count)], at: place)
    }
    try write(lines.joined(separator: "\n"), path)
    return "change line \(place + 1) of \(path)"
  }

  /// Saves a text, or leaves it in the editor.
  private func write(_ text: String, _ path: String) throws {
    try text.write(toFile: "\(mirror)/\(path)", atomically: false, encoding: .utf8)
    if below(3) == 0 {
      unsaved[path] = text
    } else {
      try text.write(toFile: "\(work)/\(path)", atomically: false, encoding: .utf8)
      unsaved[path] = .some(nil)
    }
  }
}
