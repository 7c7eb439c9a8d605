import Glibc
import Synchronization

/// Tells when something below some folders has changed, and goes on telling when they vanish and come back.
///
/// What an editor does to save one file is told once, when it is over. Files and folders whose names begin with a dot are
/// passed over, as `ContentFolder` passes them over.
public final class FolderWatch: Sendable {
  /// One element for each burst of changes; those that come while nobody asks are one.
  public let changes: AsyncStream<Void>
  private let seen: Count
  private let continuation: AsyncStream<Void>.Continuation
  private let ending: Descriptor

  /// Watches folders from now on. They need not exist.
  public convenience init(_ folders: [String]) {
    self.init(folders, limit: 10_000)
  }

  /// As `init(_:)`, with how many folders are watched at most; beyond that, all are looked at every second.
  init(_ folders: [String], limit: Int) {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 { for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) } }
    ending = Descriptor(owning: ends[1])
    let (changes, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let seen = Count()
    self.changes = changes
    self.continuation = continuation
    self.seen = seen
    var loop = WatchLoop(WatchedFolders(folders, limit: limit), ending: ends[0])
    // Before this returns, everything is watched: what is read afterwards can't be out of date unseen.
    loop.begin()
    Thread.start(
      WatchThread(loop: loop, noticed: { seen.increase() }, settled: { continuation.yield() }))
  }

  // With it the pipe's end closes, which is what the thread leaves for.
  deinit { continuation.finish() }

  /// A number that is larger as soon as anything changes, before the burst is over: what was read while it grew may be half.
  public var count: Int { seen.value }

  private final class Count: Sendable {
    private let atomic = Atomic<Int>(0)
    var value: Int { atomic.load(ordering: .acquiring) }
    func increase() { atomic.add(1, ordering: .acquiringAndReleasing) }
  }
}

/// What the thread is given. It waits for the system and never blocks a worker of the program's own.
private final class WatchThread: Sendable {
  private let loop: Mutex<WatchLoop>
  private let noticed: @Sendable () -> Void
  private let settled: @Sendable () -> Void

  init(loop: WatchLoop, noticed: @escaping @Sendable () -> Void, settled: @escaping @Sendable () -> Void) {
    self.loop = Mutex(loop)
    self.noticed = noticed
    self.settled = settled
  }

  func run() {
    loop.withLock { $0.run(noticed: noticed, settled: settled) }
  }
}

private enum Thread {
  static func start(_ work: WatchThread) {
    var thread = pthread_t()
    let reference = Unmanaged.passRetained(work)
    let number = pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<WatchThread>.fromOpaque(pointer).takeRetainedValue().run() }
        return nil
      }, reference.toOpaque())
    if number == 0 { pthread_detach(thread) } else { reference.release() }
  }
}
