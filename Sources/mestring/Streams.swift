import Glibc

/// Writing to the program's own streams. Only this folder does it.
enum Streams {
  static func out(_ text: String) { write(text, to: STDOUT_FILENO) }
  static func error(_ text: String) { write(text, to: STDERR_FILENO) }

  private static func write(_ text: String, to stream: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(stream, $0.baseAddress, $0.count) }
      // A reader that has gone away, as `head`, is no reason to complain.
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
