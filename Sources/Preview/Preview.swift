import Diagnostics
import SiteBuilding
import SiteFiles

/// Shows a site while it is being written: served on this machine, built anew whenever a file is saved.
public struct Preview: Sendable {
  /// What there is to tell whoever started it.
  public enum News: Sendable {
    /// It can be looked at, at this port of 127.0.0.1.
    case listening(port: Int)
    /// Something was built, in this time.
    case rebuilt(Rebuilding, Duration)
  }

  private let request: BuildRequest
  private let port: Int?
  private let language: Words.Language
  private let explain: @Sendable (any Error) -> Words

  /// For a request with one site. Without a port the next free one is taken, from 8080 on; 0 takes any. `explain` says in words
  /// why files can't be read, for the panel over the page.
  public init(
    _ request: BuildRequest, port: Int?, language: Words.Language,
    explain: @escaping @Sendable (any Error) -> Words
  ) {
    self.request = request
    self.port = port
    self.language = language
    self.explain = explain
  }

  /// Serves until the task is cancelled.
  ///
  /// Throws `PreviewFailure` where it can't listen, and what a build throws where there is nothing to begin with; what vanishes
  /// later is told on the page, and may come back.
  public func run(tell: (News) -> Void) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let watch = FolderWatch([request.root] + (request.theme.map { [$0] } ?? []))
    let site = PreviewSite(request, language: language, explain: explain)
    let first = await site.rebuild()
    if let failure = first?.failure { throw failure }
    let listeners = PageListeners()
    let server = try await PreviewServer.start(
      port: port, PreviewAnswers(language: language), listeners, state: { site.state })
    tell(.listening(port: server.port))
    let time = start.duration(to: clock.now)
    if let first, let first = await site.told(first) { tell(.rebuilt(first, time)) }
    for await _ in watch.changes {
      let start = clock.now
      let count = watch.count
      let isStale: @Sendable () -> Bool = { watch.count != count }
      guard let rebuilding = await site.rebuild(unless: isStale) else { continue }
      // Whoever has a page open sees it before anybody counts what else has changed.
      listeners.tell(site.state)
      let time = start.duration(to: clock.now)
      guard let rebuilding = await site.told(rebuilding, unless: isStale), rebuilding.isNews else { continue }
      tell(.rebuilt(rebuilding, time))
    }
  }
}
