import ArgumentParser
import Diagnostics
import Glibc

/// What has to hold before any command begins.
enum Beginning {
  /// The signals that a fault of the program's own ends with.
  private static let crashes = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]
  /// The threads that a command may need besides one for each that works: the server's, the one that watches files, the one that is
  /// asked for names.
  private static let besides = 3

  /// Prepares for the worst, and ends the program where it couldn't do its work.
  static func prepare() {
    for number in crashes { signal(number) { _ in Beginning.crashed() } }
    guard !hasThreads else { return }
    // In both languages, as here nobody has been asked yet which to use.
    Streams.error(
      """
      feil: systemet gir ikke mestring de trådene det trenger; se «ulimit -u»
      error: the system doesn't give mestring the threads that it needs; see “ulimit -u”

      """)
    Glibc.exit(ExitCode.fileTrouble.rawValue)
  }

  /// A crash without words would leave an author with nothing to tell those who can mend it. Only what a handler of signals may do
  /// is done here, and nobody knows how far the command came: each file is put in its place whole (`NewFiles`), but of several some
  /// may be there and others not.
  private static func crashed() -> Never {
    let words: StaticString = """

      feil: mestring har en feil og måtte stoppe. Ingen av filene dine er halvskrevet; --fix, new og release kan ha endret noen. Meld gjerne fra.
      error: mestring has a fault and had to stop. None of your files is half written; --fix, new and release may have changed some. Please tell us.

      """
    _ = Glibc.write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
    // `ExitCode.ownFault`, which isn't made yet where the crash comes early.
    _exit(70)
  }

  /// Whether as many threads can be had as a command may want. Without them the system's own queues wait for ever.
  private static var hasThreads: Bool {
    let count = min(max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1), 64) + besides
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return true }
    var threads: [pthread_t] = []
    for _ in 0..<count {
      var thread = pthread_t()
      // Each waits until the pipe is closed, so that all are there at once.
      let number = pthread_create(
        &thread, nil,
        { end in
          var byte: UInt8 = 0
          _ = Glibc.read(Int32(Int(bitPattern: end) - 1), &byte, 1)
          return nil
        }, UnsafeMutableRawPointer(bitPattern: Int(ends[0]) + 1))
      guard number == 0 else { break }
      threads.append(thread)
    }
    close(ends[1])
    for thread in threads { pthread_join(thread, nil) }
    close(ends[0])
    return threads.count == count
  }
}
