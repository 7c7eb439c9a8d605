import Diagnostics
import SiteBuilding
import Source
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

/// The site as it is now. Only files with other bytes are read again; all else is made anew each time, so that it is always the site
/// that a build would write.
actor PreviewSite {
  private let request: BuildRequest
  private let language: Words.Language
  private let explain: @Sendable (any Error) -> Words
  private let shared = Mutex(PreviewState())
  /// What was read of files that nobody has changed since.
  private var workspace: Workspace
  /// The last site that was right.
  private var site: MadeSite?
  /// What was told last.
  private var lastTold: (files: [String: String], mistakes: JSONValue, hasSite: Bool) = ([:], [:], false)

  /// For a request with one site.
  init(_ request: BuildRequest, language: Words.Language, explain: @escaping @Sendable (any Error) -> Words) {
    self.request = request
    workspace = Workspace(request.root)
    self.language = language
    self.explain = explain
  }

  /// What is shown now. It never waits for a build.
  nonisolated var state: PreviewState { shared.withLock { $0 } }

  /// Reads and checks everything anew and shows what came of it; pages are made when they are looked at. With a mistake in it, the
  /// last site that was right stays.
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
    if let site {
      self.site = site
      rebuilding.pages = site.pages
    }
    shared.withLock { state in
      state.mistakes = mistakes.json
      if let site { state.files = PreviewFiles(site, jobs: request.jobs) }
    }
    return rebuilding
  }

  /// The same with what has changed since it was told last, for which all files are made; `isStale` is asked before.
  ///
  /// Nil where the files have changed meanwhile: then the next rebuilding tells of these changes too.
  func told(_ rebuilding: Rebuilding, unless isStale: @Sendable () -> Bool = { false }) -> Rebuilding? {
    var rebuilding = rebuilding
    var new = lastTold
    new.mistakes = state.mistakes
    if rebuilding.pages > 0, let site {
      guard !isStale() else { return nil }
      new.hasSite = true
      new.files = Dictionary(
        site.written(jobs: request.jobs).map { ($0.path, $0.sum) }, uniquingKeysWith: { first, _ in first })
      rebuilding.changedFiles =
        new.files.count { lastTold.files[$0.key] != $0.value }
        + lastTold.files.count { new.files[$0.key] == nil }
    }
    rebuilding.isNews =
      rebuilding.changedFiles > 0 || new.mistakes != lastTold.mistakes || new.hasSite != lastTold.hasSite
    lastTold = new
    return rebuilding
  }
}
