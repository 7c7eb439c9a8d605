import Glibc
import SiteFiles

/// How a tool that runs in each build leaves what it made, or says why it couldn't.
public struct BuildTool {
  private let name: String

  /// For a tool that its messages call by name.
  public init(_ name: String) {
    self.name = name
  }

  /// Writes the output. One that is right already keeps its time, so that nothing is compiled anew; the stamp gets a new time,
  /// so that the next build asks again.
  public func renew(_ output: String, with text: String, stamp: String) {
    let isRight = (try? readFile(output, limit: .max)).map { $0.elementsEqual(text.utf8) } ?? false
    guard isRight || write(text, to: output), write("", to: stamp) else {
      fail("\(output): \(String(cString: strerror(errno)))")
    }
  }

  /// Ends the build with a word about why.
  public func fail(_ words: String) -> Never { fail(lines: ["error: \(name): \(words)"]) }

  /// Ends the build with lines as a compiler writes them, `path:line:1: error: …`.
  public func fail(lines: [String]) -> Never {
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    exit(1)
  }

  private func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    var text = text
    let count = text.utf8.count
    let written = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) }
    return fclose(file) == 0 && written == count
  }
}
