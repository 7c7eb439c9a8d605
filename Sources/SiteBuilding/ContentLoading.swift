import Diagnostics
import ProgramChecking
import ProgramModel
import ProgramReading
import Releases
import Resolution
import SiteFiles
import Source

/// A content root that has been read and checked.
public struct LoadedContent: Sendable {
  /// Nil where too little could be read to speak of content at all.
  public let content: Content?
  /// What the names in its texts mean; nil where there is no content.
  let names: Resolution?
  /// Everything that was found, in the order in which it is told.
  public let diagnostics: [Diagnostic]
  /// The text files that were read, for showing diagnostics at their places.
  public let sources: SourceList
  /// The paths of all files below the root.
  public let paths: Set<String>
  /// What edits do to answers already given, for each program that has been released; empty for one that has other errors.
  public let releases: [Identifier: Releases.Judgement]
  let folder: ContentFolder

  /// Whether something must be mended before a site can be built.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension LoadedContent {
  /// Whether a program has been released.
  public func hasLock(_ program: Program) -> Bool {
    ReleaseJudging.folder(of: program, in: sources).map { paths.contains("\($0)/\(LockReading.name)") }
      ?? false
  }
}

/// From folders and files to checked content.
public enum ContentLoading {
  /// The largest text file that is read, in bytes.
  public static let largestFile = FileReader.largestFile

  /// Reads and checks a whole content root; files that are no part of it are told of.
  ///
  /// What depends on the day, as a review that is due, is only told where `today` is. Throws when the folder or a file can't be
  /// read at all.
  public static func load(
    _ root: String, jobs: Int, today: CalendarDay? = nil
  ) async throws -> LoadedContent {
    try await load(root, jobs: jobs, today: today, colours: nil)
  }

  /// The same for a site in a theme with these colours; nil takes those of the standard theme.
  static func load(
    _ root: String, jobs: Int, today: CalendarDay?, colours: ThemeColours?
  ) async throws -> LoadedContent {
    let files = try read(root)
    let found = await found(in: files, jobs: jobs, today: today, colours: colours)
    return LoadedContent(
      content: found.content, names: found.names, diagnostics: files.sources.limited(found.diagnostics),
      sources: files.sources,
      paths: Set(files.listing.files), releases: found.releases, folder: files.folder)
  }

  /// As `load`, with what only building finds out: pictures that aren't safe. Nothing is written.
  public static func check(
    _ root: String, jobs: Int, today: CalendarDay? = nil
  ) async throws -> LoadedContent {
    let loaded = try await load(root, jobs: jobs, today: today)
    guard let content = loaded.content, !loaded.hasErrors else { return loaded }
    let locales = content.programs.flatMap(\.editions).map(\.locale)
    let uses = MediaUse.all(in: content.programs, locales: locales) + MediaUse.logos(of: content.sites)
    let media = try MediaBuilding.build(uses, in: loaded.folder)
    return LoadedContent(
      content: content, names: loaded.names,
      diagnostics: loaded.sources.limited(loaded.diagnostics + media.diagnostics),
      sources: loaded.sources, paths: loaded.paths, releases: loaded.releases, folder: loaded.folder)
  }

  // MARK: Steps

  /// A content root as it lies on the disk.
  struct Files {
    let folder: ContentFolder
    let listing: FolderListing
    /// The files that hold text, and those that lie where nothing uses them, in the order of their paths, each with its place here as its id.
    var texts: [SourceFile]

    var sources: SourceList { SourceList(texts) }
  }

  static func read(_ root: String) throws -> Files {
    let folder = ContentFolder(root)
    let listing = try folder.list()
    return Files(folder: folder, listing: listing, texts: try read(listing, in: folder))
  }

  /// The content that files make and everything that is wrong with it, in no order and however much it is. Touches no disk.
  static func found(
    in files: Files, jobs: Int, today: CalendarDay?, colours: ThemeColours? = nil
  ) async -> (
    content: Content?, names: Resolution?, diagnostics: [Diagnostic],
    releases: [Identifier: Releases.Judgement]
  ) {
    let readings = await Parallel.map(files.texts, jobs: jobs, batch: 2) { FileReader.read($0) }
    let (content, found) = ContentAssembler.assemble(readings)
    var diagnostics = links(files.listing) + found
    let names = content.map(Resolution.init)
    if let content, let names {
      let colours = colours ?? (try? ThemeReading.standardColours())
      let context = CheckContext(
        content, names: names, paths: Set(files.listing.files), sources: files.sources, today: today,
        colours: [colours?.name].compactMap(\.self))
      let checked = await Parallel.map(content.programs, jobs: jobs, batch: 1) {
        ContentChecker.check($0, in: context)
      }
      diagnostics += checked.flatMap(\.self) + ContentChecker.checkSites(in: context)
    }
    let extents = Dictionary(
      zip(files.texts, readings).map { ($0.id, $1.extents) }, uniquingKeysWith: { first, _ in first })
    diagnostics = Consequences.removed(
      from: withoutCascades(diagnostics), in: files.sources, extents: extents)
    // Locks come last: what is broken anyway would look like lost answers.
    let (judged, releases) = ReleaseJudging.judged(content, besides: diagnostics, in: files)
    diagnostics += releases.values.flatMap(\.diagnostics)
    return (
      judged, names,
      WarningAnswers.applied(
        to: diagnostics, in: files.texts, extents: extents, isComplete: content != nil && today != nil),
      releases
    )
  }

  /// The files that hold text, in the order of their paths.
  private static func read(_ listing: FolderListing, in folder: ContentFolder) throws -> [SourceFile] {
    var files: [SourceFile] = []
    for path in listing.files {
      let isText =
        path.hasSuffix(".md") || path.hasSuffix(".yaml") || path.hasSuffix(".yml")
        || path.hasSuffix(".markdown") || path.hasSuffix("/\(LockReading.name)")
      guard isText || ContentPath.isMisplaced(path) else { continue }
      // Of another file its path is enough to tell that nobody will see it.
      let bytes = isText ? try textBytes(path, in: folder) : []
      files.append(SourceFile(id: .init(files.count), path: path, bytes: bytes))
    }
    return files
  }

  private static func textBytes(_ path: String, in folder: ContentFolder) throws -> [UInt8] {
    do {
      return try folder.readFile(path, limit: FileReader.largestFile)
    } catch {
      guard case .tooLarge = error else { throw error }
      // The reader of the file tells that it is too large, at its place among the other diagnostics.
      return [UInt8](repeating: 32, count: FileReader.largestFile + 1)
    }
  }

  private static func links(_ listing: FolderListing) -> [Diagnostic] {
    listing.leftOut.map { left in
      guard left.reason == .nameIsNotText else {
        return Diagnostic(.fileIsLink, at: nil, ["path": .text(left.path)])
      }
      let note = Diagnostic.Note(Words(nb: left.path, en: left.path), at: nil)
      return Diagnostic(.fileNameNotPortable, at: nil, notes: [note])
    }
  }

  /// A later phase is silent about what an earlier one found broken: where a file itself can't be read, whatever names it is
  /// not told of too.
  private static func withoutCascades(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let hasBrokenFile = diagnostics.contains { $0.rule.phase == .file && $0.severity == .error }
    guard hasBrokenFile else { return diagnostics }
    return diagnostics.filter { !$0.rule.dependsOnOtherFiles }
  }
}
