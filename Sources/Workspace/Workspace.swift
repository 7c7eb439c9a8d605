import Diagnostics
import ProgramChecking
import ProgramModel
import ProgramReading
import Releases
import Resolution
import SiteFiles
import Source

/// A content root in memory: its files with ids that stay, texts that aren't saved yet, and what was read of each file.
///
/// Only what has other bytes than before is read again; whatever stands across files is made anew each time, so that nothing can be
/// stale. A value: a copy is a workspace of its own.
public struct Workspace: Sendable {
  /// The content root.
  public let folder: ContentFolder
  /// What the disk had when it was last looked at; nil before.
  private var disk: DiskReading?
  private var numbers = FileNumbers()
  /// In the order of their paths.
  private var files: [Entry] = []
  private var overlays: [String: [UInt8]] = [:]
  private var merged = MergedModules()

  private struct Entry: Sendable {
    let file: SourceFile
    /// Nil until it is asked for.
    var reading: FileReading?
    /// What is wrong in the file, whatever stands in others.
    var found: [Diagnostic] = []
  }

  /// A content root at a path; nothing is looked at before it is read.
  public init(_ root: String) {
    folder = ContentFolder(root)
  }

  /// Takes in what lies on the disk now. Throws what the file system says, and then nothing has changed.
  public mutating func read() throws {
    disk = try DiskReading(folder)
    take()
  }

  /// Puts a text over a file as if it were saved; nil takes it away again. It may be a file that isn't there yet.
  public mutating func overlay(_ bytes: [UInt8]?, at path: String) {
    overlays[path] = bytes
    take()
  }

  /// Puts texts over several files at once.
  public mutating func overlay(_ texts: [(path: String, bytes: [UInt8])]) {
    for (path, bytes) in texts { overlays[path] = bytes }
    take()
  }

  /// Forgets what was read of the files, for whoever won't ask again.
  public mutating func letGo() {
    disk = nil
    files = []
    numbers = FileNumbers()
    merged = MergedModules()
  }

  /// The files that hold text, in the order of their paths.
  public var texts: [SourceFile] { files.map(\.file) }

  /// The files on the disk that hold no text, or that nothing uses, in the order of their paths.
  public var otherFiles: [String] { (disk?.listing.files ?? []).filter { !DiskReading.isText($0) } }

  /// What lies on the disk and is not among the files.
  public var leftOut: [FolderListing.LeftOut] { disk?.listing.leftOut ?? [] }

  /// How many files would have to be read.
  var unread: Int { files.count { $0.reading == nil } }

  private mutating func take() {
    var all = Dictionary(
      (disk?.texts ?? []).map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    for (path, bytes) in overlays { all[path] = bytes }
    let paths = all.keys.sorted()
    let (ids, areNew) = numbers.assign(paths)
    let known =
      areNew ? [:] : Dictionary(files.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    files = zip(paths, ids).map { path, id in
      let bytes = all[path] ?? []
      if let entry = known[path], entry.file.id == id, entry.file.bytes == bytes { return entry }
      return Entry(file: SourceFile(id: id, path: path, bytes: bytes))
    }
  }

  // MARK: Reading and checking

  /// The content, and everything that is wrong with it.
  ///
  /// - Parameters:
  ///   - today: what depends on the day, as a review that is due, is told only where it is given.
  ///   - colours: the names of the colours that a site may set.
  public mutating func checked(jobs: Int, today: CalendarDay?, colours: [String]) async -> LoadedContent {
    await readFiles(jobs: jobs)
    let sources = SourceList(texts)
    let paths = Set(disk?.listing.files ?? []).union(overlays.keys)
    let readings = files.compactMap(\.reading)
    let (content, found) = ContentAssembler.assemble(readings, keeping: &merged)
    var diagnostics = strays + found
    let names = content.map(Resolution.init)
    if let content, let names {
      let context = CheckContext(
        content, names: names, paths: paths, sources: sources, today: today, colours: colours)
      let checks = content.programs.flatMap { program in ContentChecker.checks.map { (program, $0) } }
      let checked = await Parallel.map(checks, jobs: jobs, batch: 1) { program, check in
        ContentChecker.check(program, by: check, in: context)
      }
      diagnostics += files.flatMap(\.found) + checked.flatMap(\.self) + ContentChecker.checkSites(in: context)
    }
    let extents = Dictionary(
      zip(files, readings).map { ($0.file.id, $1.extents) }, uniquingKeysWith: { first, _ in first })
    diagnostics = Consequences.removed(
      from: Self.withoutCascades(diagnostics, in: sources), in: sources, extents: extents)
    // Locks come last: what is broken anyway would look like lost answers.
    let (judged, releases) = ReleaseJudging.judged(content, besides: diagnostics, texts: texts, in: sources)
    diagnostics += releases.values.flatMap(\.diagnostics)
    // Without its words to avoid nobody knows which answers are to something.
    let hasGlossary = !diagnostics.contains { diagnostic in
      diagnostic.severity == .error
        && diagnostic.span.flatMap { sources[$0.file]?.path } == ContentPath.glossaryName
    }
    diagnostics = WarningAnswers.applied(
      to: diagnostics, in: texts, extents: extents,
      isComplete: content != nil && today != nil && hasGlossary)
    return LoadedContent(
      content: judged, names: names, diagnostics: sources.limited(diagnostics), sources: sources,
      paths: paths, releases: releases, folder: folder)
  }

  private mutating func readFiles(jobs: Int) async {
    let places = files.indices.filter { files[$0].reading == nil }
    let readings = await Parallel.map(places.map { files[$0].file }, jobs: jobs, batch: 2) { file in
      let reading = FileReader.read(file)
      return (reading, ContentChecker.check(reading, of: file))
    }
    for (place, read) in zip(places, readings) { (files[place].reading, files[place].found) = read }
  }

  private var strays: [Diagnostic] {
    leftOut.map { left in
      switch left.reason {
      case .symbolicLink: return Diagnostic(.fileIsLink, at: nil, ["path": .text(left.path)])
      case .notARegularFile: return Diagnostic(.fileIsNone, at: nil, ["path": .text(left.path)])
      case .builtSite: return Diagnostic(.siteAmongContent, at: nil, ["path": .text(left.path)])
      case .nameIsNotText:
        let note = Diagnostic.Note(Words(nb: left.path, en: left.path), at: nil)
        return Diagnostic(.fileNameNotPortable, at: nil, notes: [note])
      }
    }
  }

  /// A later phase is silent about what an earlier one found broken: where a file itself can't be read, whatever may name it is
  /// not told of too. That is what stands in its program, or anywhere for a measure; a site may name all.
  private static func withoutCascades(_ diagnostics: [Diagnostic], in sources: SourceList) -> [Diagnostic] {
    func folder(of diagnostic: Diagnostic) -> Substring? {
      let path = diagnostic.span.flatMap { sources[$0.file]?.path } ?? ""
      let parts = path.split(separator: "/")
      return parts.count > 1 && parts[0] != "sites" ? parts[0] : nil
    }
    let broken = Set(
      diagnostics.filter { $0.rule.phase == .file && $0.severity == .error }.map(folder))
    guard !broken.isEmpty else { return diagnostics }
    return diagnostics.filter { diagnostic in
      guard diagnostic.rule.dependsOnOtherFiles, let own = folder(of: diagnostic) else {
        return !diagnostic.rule.dependsOnOtherFiles
      }
      return broken.isDisjoint(with: [own, "measures", nil])
    }
  }
}
