import Diagnostics
import ProgramModel
import Releases
import SiteFiles
import Source
import Workspace

/// Releases a program: from then on people's answers are promised to be kept.
public enum Releasing {
  /// What came of a release.
  public struct Outcome: Sendable {
    /// What stood in its way; empty where it was released.
    public let diagnostics: [Diagnostic]
    /// The text files that were read, for showing diagnostics at their places.
    public let sources: SourceList
    /// Nil where something stood in its way, and nothing was written.
    public let release: Release?
  }

  /// What was written.
  public struct Release: Sendable {
    /// The new version, and what the edits until now do to answers.
    public let plan: Releases.Plan
    /// From the content root.
    public let lockPath: String
    /// From the content root.
    public let frontPath: String
    /// Whether nothing had been promised before.
    public let isFirst: Bool
  }

  /// Checks a program strictly, raises its version and writes its lock: both files, or neither.
  ///
  /// Warnings count, but only those of the program's own files and of the questionnaires that it places: when a host's crisis lines
  /// were last rung is no matter of the program's. With `isMerged` the lock may be one that two branches were merged in. Throws `BuildFailure.unknownProgram`, or what the file system says.
  public static func release(
    _ name: String, isMerged: Bool = false, in root: String, jobs: Int, today: CalendarDay?
  ) async throws -> Outcome {
    let loaded = try await ContentLoading.check(root, jobs: jobs, today: today)
    let known = (loaded.content?.programs ?? []).map(\.id.text)
    guard let program = loaded.content?.programs.first(where: { $0.id.text == name }),
      let folder = ReleaseJudging.folder(of: program, in: loaded.sources)
    else {
      // A program that can't be read at all isn't listed, but its mistakes are.
      let own = loaded.diagnostics.filter { path(of: $0, in: loaded)?.hasPrefix("\(name)/") ?? true }
      if own.contains(where: { $0.severity == .error }) { return refused(own, loaded) }
      throw BuildFailure.unknownProgram(name, known: known)
    }
    let blocking = loaded.diagnostics.filter {
      stands(in: $0, wayOf: program, folder, loaded) && !(isMerged && $0.rule == .lockChanged)
    }
    guard blocking.isEmpty else { return refused(blocking, loaded) }
    return try write(program, folder, isMerged, loaded, root)
  }

  private static func write(
    _ program: Program, _ folder: String, _ isMerged: Bool, _ loaded: LoadedContent, _ root: String
  ) throws -> Outcome {
    let lockPath = "\(folder)/\(LockReading.name)"
    let lock = loaded.sources[path: lockPath]
    guard let front = program.edition(in: program.source).flatMap({ loaded.sources[$0.front.span.file] })
    else {
      return refused([], loaded)
    }
    let (plan, problems) = Releases.plan(
      program, after: lock, front: front, isMerged: isMerged, in: loaded.sources)
    guard let plan else { return refused(loaded.sources.sorted(problems), loaded) }
    guard plan.lock.count <= ContentLoading.largestFile else {
      throw SiteFilesError.tooLarge(path: "\(root)/\(lockPath)", limit: ContentLoading.largestFile)
    }
    let changed = NewFiles.Change(path: front.path, before: front.bytes, after: plan.front)
    try NewFiles.write(
      lock == nil ? [OutputFile(path: lockPath, bytes: plan.lock)] : [],
      changing: [changed]
        + [lock.map { .init(path: lockPath, before: $0.bytes, after: plan.lock) }].compactMap(\.self),
      below: root)
    return Outcome(
      diagnostics: [], sources: loaded.sources,
      release: Release(plan: plan, lockPath: lockPath, frontPath: front.path, isFirst: lock == nil))
  }

  private static func refused(_ diagnostics: [Diagnostic], _ loaded: LoadedContent) -> Outcome {
    Outcome(diagnostics: diagnostics, sources: loaded.sources, release: nil)
  }

  private static func path(of diagnostic: Diagnostic, in loaded: LoadedContent) -> String? {
    diagnostic.span.flatMap { loaded.sources[$0.file]?.path }
  }

  private static func stands(
    in diagnostic: Diagnostic, wayOf program: Program, _ folder: String, _ loaded: LoadedContent
  ) -> Bool {
    guard diagnostic.severity >= .warning else { return false }
    guard let path = path(of: diagnostic, in: loaded) else { return diagnostic.severity == .error }
    if path.hasPrefix("\(folder)/") { return true }
    if path.hasPrefix("measures/") { return program.measures.contains { path.hasPrefix("measures/\($0).") } }
    // What all programs share must at least be right.
    return !path.contains("/") && diagnostic.severity == .error
  }
}

extension Program {
  /// The questionnaires that it places.
  fileprivate var measures: Set<Identifier> {
    let blocks = (edition(in: source)?.modules ?? []).flatMap(\.pages).flatMap(\.facts.answered)
    return Set(
      blocks.compactMap { if case .measure(let placement) = $0 { placement.measure.value } else { nil } })
  }
}
