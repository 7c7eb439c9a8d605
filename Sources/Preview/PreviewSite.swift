import Diagnostics
import SiteBuilding
import Synchronization
import Workspace

/// What came of one rebuilding, for whoever tells it to the author.
public struct Rebuilding: Sendable {
  /// Everything that was found, in the order in which it is told.
  public var diagnostics: [Diagnostic] = []
  /// The text files that were read, for showing diagnostics at their places.
  public var sources = SourceList()
  /// Why nothing could be built at all, as a folder that isn't there.
  public var failure: (any Error)?
  /// The pages of the site; 0 where there is something to mend first.
  public var pages = 0
  /// The files that are new, gone or different from before.
  public var changedFiles = 0
  /// Whether anything is otherwise than it was told before, mistakes included.
  public var isNews = true
}

/// The site in memory. Only files with other bytes are read again; all else is made anew each time, so that it is always the site
/// that a build would write.
actor PreviewSite {
  private let request: BuildRequest
  private let language: Words.Language
  private let explain: @Sendable (any Error) -> Words
  private let shared = Mutex(PreviewState())
  /// What was read of files that nobody has changed since.
  private var workspace: Workspace

  /// For a request with one site.
  init(_ request: BuildRequest, language: Words.Language, explain: @escaping @Sendable (any Error) -> Words) {
    self.request = request
    workspace = Workspace(request.root)
    self.language = language
    self.explain = explain
  }

  /// What is shown now. It never waits for a build.
  nonisolated var state: PreviewState { shared.withLock { $0 } }

  /// Builds everything anew and shows what came of it. With a mistake in it, the last site that was right stays.
  ///
  /// `isStale` is asked when something is wrong: where the files have changed meanwhile, they may have been read half, nothing
  /// is shown, and nil is given; another rebuilding is coming.
  func rebuild(unless isStale: @Sendable () -> Bool = { false }) async -> Rebuilding? {
    var rebuilding = Rebuilding()
    var site: MadeSite?
    do {
      var workspace = workspace
      let made = try await SiteBuild.make(request, in: &workspace)
      self.workspace = workspace
      rebuilding.diagnostics = made.diagnostics
      rebuilding.sources = made.sources
      site = made.sites?.first
    } catch {
      rebuilding.failure = error
    }
    if site == nil, isStale() { return nil }
    let mistakes = MistakeList(
      rebuilding.diagnostics, rebuilding.sources, failure: rebuilding.failure.map(explain),
      root: request.root,
      language)
    var new = state
    let old = new
    new.mistakes = mistakes.json
    if let site {
      rebuilding.pages = site.pages
      let files = await site.made(jobs: request.jobs)
      new.files = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
      rebuilding.changedFiles = Self.differences(old.files ?? [:], new.files ?? [:])
    }
    rebuilding.isNews =
      rebuilding.changedFiles > 0 || new.mistakes != old.mistakes || (old.files == nil) != (new.files == nil)
    shared.withLock { $0 = new }
    return rebuilding
  }

  private static func differences(_ old: [String: [UInt8]], _ new: [String: [UInt8]]) -> Int {
    new.count { old[$0.key] != $0.value } + old.count { new[$0.key] == nil }
  }
}
