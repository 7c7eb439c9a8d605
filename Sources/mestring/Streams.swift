import ArgumentParser
import Diagnostics
import Glibc

/// Writing to the program's own streams. Only this folder does it.
enum Streams {
  /// Words, with whatever somebody has put into names of files made visible, as it could take the terminal over.
  static func out(_ text: String) { write(VisibleText.of(text), to: STDOUT_FILENO) }
  static func error(_ text: String) { write(VisibleText.of(text), to: STDERR_FILENO) }

  /// A report that has its colours, and nothing of others' that a terminal obeys.
  static func out(report text: String) { write(text, to: STDOUT_FILENO) }
  static func error(report text: String) { write(text, to: STDERR_FILENO) }

  private static func write(_ text: String, to stream: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(stream, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        // A reader that has gone away, as `head`, is no reason to complain. Whoever waits for a whole report must be told.
        if stream == STDOUT_FILENO, errno != EPIPE { lost(errno) }
        return
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Ends the program, since what was asked for couldn't be written.
  private static func lost(_ number: Int32) -> Never {
    error("mestring: \(String(cString: strerror(number)))\n")
    Glibc.exit(ExitCode.fileTrouble.rawValue)
  }
}
