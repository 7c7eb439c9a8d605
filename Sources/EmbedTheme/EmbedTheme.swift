import Embedding
import SiteFiles

/// Turns a folder, as a theme's, into one Swift file that holds it: `EmbedTheme FOLDER NAME OUTPUT STAMP`.
///
/// What it writes depends on nothing but the files' paths and bytes.
@main
enum EmbedTheme {
  /// No file of a theme is near it; a film put there by mistake would cost minutes of compiling.
  private static let largestFile = 1 << 20

  static func main() {
    let arguments = CommandLine.arguments
    let tool = BuildTool("EmbedTheme")
    guard arguments.count == 5 else { tool.fail("usage: EmbedTheme FOLDER NAME OUTPUT STAMP") }
    let (folder, name, output, stamp) = (arguments[1], arguments[2], arguments[3], arguments[4])
    do throws(SiteFilesError) {
      tool.renew(output, with: try swift(of: ContentFolder(folder), named: name), stamp: stamp)
    } catch {
      tool.fail("\(folder): \(error)")
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
}
