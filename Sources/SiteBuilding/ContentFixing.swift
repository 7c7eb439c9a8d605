import Diagnostics
import MarkdownParsing
import ProgramModel
import ProgramReading
import SiteFiles
import Source
import Workspace

/// Makes the changes that cannot be wrong.
public enum ContentFixing {
  /// One change, for telling what was done.
  public struct Change: Sendable {
    /// From the content root.
    public let path: String
    /// The line as it was counted when the change was made.
    public let line: Int
    /// What was done, as «skriv {#hva}».
    public let title: Words
  }

  /// More rounds than any text needs: a mended line may show the next mistake, and that the one after.
  private static let mostRounds = 10

  /// Mends a content root and gives what was changed, in the order of files and lines.
  ///
  /// Every file is written whole or not at all, and only where its bytes are still those that were read. Throws what reading and
  /// writing throw; a guess is never made.
  public static func fix(_ root: String, jobs: Int, today: CalendarDay? = nil) async throws -> [Change] {
    var workspace = Workspace(root)
    try workspace.read()
    let before = workspace.texts
    let changes = await mend(&workspace, jobs: jobs, today: today)
    let changed = zip(before, workspace.texts).compactMap { old, new in
      old.bytes == new.bytes ? nil : NewFiles.Change(path: old.path, before: old.bytes, after: new.bytes)
    }
    if !changed.isEmpty { try NewFiles.write([], changing: changed, below: root) }
    return changes
  }

  /// Lays all certain fixes over the files, without touching the disk.
  @discardableResult
  public static func mend(_ workspace: inout Workspace, jobs: Int, today: CalendarDay?) async -> [Change] {
    var changes: [Change] = []
    for _ in 1...mostRounds {
      let loaded = await workspace.checked(
        jobs: jobs, today: today, colours: ContentLoading.standardColours)
      let fixes =
        loaded.diagnostics.flatMap { $0.fixes.filter(\.isCertain).prefix(1) } + tidyings(workspace.texts)
        + MissingPageIDs.fixes(in: loaded.content, loaded.sources)
      let chosen = FixPlan(fixes, in: loaded.sources)
      guard !chosen.isEmpty else { break }
      changes += chosen.changes
      workspace.overlay(chosen.applied)
    }
    return changes
  }

  private static func tidyings(_ files: [SourceFile]) -> [Diagnostic.Fix] {
    files.filter { $0.path.hasSuffix(".md") && $0.bytes.count <= FileReader.largestFile }
      .flatMap { CanonicalForm.fixes(in: $0, from: FileReader.textStart(of: $0)) }
  }
}

/// The fixes of one round: as many as don't touch each other.
private struct FixPlan {
  private let files: SourceList
  private var fixes: [Diagnostic.Fix] = []
  private var edits: [SourceFile.ID: [Diagnostic.Fix.Edit]] = [:]

  init(_ fixes: [Diagnostic.Fix], in files: SourceList) {
    self.files = files
    let placed = fixes.compactMap { fix in
      fix.edits.map(\.span).min().map { (place: $0, fix: fix) }
    }
    for (_, fix) in placed.sorted(by: { $0.place < $1.place }) where isFree(fix) {
      self.fixes.append(fix)
      for edit in fix.edits { edits[edit.span.file, default: []].append(edit) }
    }
  }

  var isEmpty: Bool { fixes.isEmpty }

  /// Whether a fix changes something, and touches nothing that another one does.
  private func isFree(_ fix: Diagnostic.Fix) -> Bool {
    let changesText = fix.edits.contains { edit in
      files[edit.span.file].map { $0.text(edit.span) != edit.newText } ?? false
    }
    return changesText
      && fix.edits.allSatisfy { edit in
        !(edits[edit.span.file] ?? []).contains {
          $0.span.start <= edit.span.end && edit.span.start <= $0.span.end
        }
      }
  }

  var changes: [ContentFixing.Change] {
    fixes.flatMap { fix in
      var lines: Set<[Int]> = []
      return fix.edits.compactMap { edit -> ContentFixing.Change? in
        guard let file = files[edit.span.file] else { return nil }
        let line = file.lines.line(of: edit.span.start)
        guard lines.insert([Int(file.id.number), line]).inserted else { return nil }
        return ContentFixing.Change(path: file.path, line: line, title: fix.title)
      }
    }
  }

  /// The files that change, with all edits made.
  var applied: [(path: String, bytes: [UInt8])] {
    edits.compactMap { id, edits in
      guard let file = files[id] else { return nil }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(file.bytes.count + 64 * edits.count)
      var index = 0
      for edit in edits.sorted(by: { $0.span < $1.span }) {
        bytes += file.bytes[index..<edit.span.start]
        bytes += edit.newText.utf8
        index = edit.span.end
      }
      bytes += file.bytes[index...]
      return (file.path, bytes)
    }
  }
}
