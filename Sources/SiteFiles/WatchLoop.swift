import Glibc

/// Waits for changes and for their end, over and over.
struct WatchLoop {
  private var folders: WatchedFolders
  private let ending: Int32
  private var state = WatchedFolders.State.whole

  init(_ folders: WatchedFolders, ending: Int32) {
    self.folders = folders
    self.ending = ending
  }

  /// How long a burst may go on before it is told all the same, in milliseconds.
  private static let longestBurst = 500

  mutating func begin() {
    state = folders.renew()
  }

  /// Runs until the other end of `ending` is closed.
  mutating func run(noticed: () -> Void, settled: () -> Void) {
    defer {
      folders.close()
      Glibc.close(ending)
    }
    while true {
      switch wait(state.patience) {
      case .ended: return
      case .nothing:
        let before = state
        state = folders.renew()
        // Where not all can be watched, nobody knows whether anything has changed.
        guard state == .partly || state != before else { continue }
        noticed()
        settled()
      case .events:
        var burst = ChangeBurst()
        guard take(into: &burst, noticed) else { continue }
        guard rest(&burst, noticed) else { return }
        settled()
      }
    }
  }

  /// Takes what comes until nothing more is expected. Gives whether the watch goes on.
  private mutating func rest(_ burst: inout ChangeBurst, _ noticed: () -> Void) -> Bool {
    let clock = ContinuousClock()
    let latest = clock.now + .milliseconds(Self.longestBurst)
    var still = clock.now + .milliseconds(burst.patience)
    while true {
      let left = clock.now.duration(to: min(still, latest))
      guard left > .zero else { return true }
      switch wait(Int32(left.components.attoseconds / 1_000_000_000_000_000) + 1) {
      case .ended: return false
      case .nothing: return true
      case .events:
        if take(into: &burst, noticed) { still = clock.now + .milliseconds(burst.patience) }
      }
    }
  }

  /// Reads the events that are there. Gives whether any of them matters.
  private mutating func take(into burst: inout ChangeBurst, _ noticed: () -> Void) -> Bool {
    let events = folders.read().filter { !$0.isHidden }
    guard !events.isEmpty else { return false }
    noticed()
    for event in events { burst.add(event) }
    // At once, so that what happens in a new folder is seen too.
    if events.contains(where: \.changesFolders) { state = folders.renew() }
    return true
  }

  private enum Woken {
    case nothing, events, ended
  }

  private func wait(_ milliseconds: Int32) -> Woken {
    var waiting = [
      pollfd(fd: ending, events: Int16(POLLIN), revents: 0),
      pollfd(fd: folders.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&waiting, 2, milliseconds) > 0 else { return .nothing }
    return waiting[0].revents != 0 ? .ended : .events
  }
}
