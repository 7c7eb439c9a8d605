import Glibc
import SiteFiles

/// Turns a folder, as a theme's, into one Swift file that holds it: `EmbedTheme FOLDER NAME OUTPUT STAMP`.
///
/// What it writes depends on nothing but the files' paths and bytes. An output that is right already keeps
/// its time, so that nothing is compiled anew; the stamp gets a new time, so that the next build asks again.
@main
enum EmbedTheme {
  /// No file of a theme is near it; a film put there by mistake would cost minutes of compiling.
  private static let largestFile = 1 << 20

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 5 else { fail("usage: EmbedTheme FOLDER NAME OUTPUT STAMP") }
    let (folder, name, output, stamp) = (arguments[1], arguments[2], arguments[3], arguments[4])
    do throws(SiteFilesError) {
      let swift = try swift(of: ContentFolder(folder), named: name)
      let isRight = (try? readFile(output, limit: .max)).map { $0.elementsEqual(swift.utf8) } ?? false
      guard isRight || write(swift, to: output), write("", to: stamp) else {
        fail("\(output): \(String(cString: strerror(errno)))")
      }
    } catch {
      fail("\(folder): \(error)")
    }
  }

  /// The source of the Swift file.
  static func swift(of theme: ContentFolder, named name: String) throws(SiteFilesError) -> String {
    let listing = try theme.list()
    if let other = listing.leftOut.first { throw .notARegularFile(path: other.path) }
    var entries = ""
    // What tells people about a folder is no part of what it holds.
    for path in listing.files where !"/\(path)".hasSuffix("/README.md") {
      let bytes = try theme.readFile(path, limit: largestFile)
      entries += "    \(SwiftLiteral.entry(path: path, bytes: bytes)),\n"
    }
    return """
      // Made by EmbedTheme, anew in each build.

      import SiteFiles

      /// The files of a folder, ordered by the bytes of their paths.
      enum \(name) {
        static let files: [EmbeddedFile] = [
      \(entries)  ]
      }

      """
  }

  private static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    var text = text
    let count = text.utf8.count
    let written = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) }
    return fclose(file) == 0 && written == count
  }

  private static func fail(_ words: String) -> Never {
    let line = Array("error: EmbedTheme: \(words)\n".utf8)
    _ = Glibc.write(STDERR_FILENO, line, line.count)
    exit(1)
  }
}
