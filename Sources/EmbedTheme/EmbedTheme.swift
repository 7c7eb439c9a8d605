import Embedding
import SiteFiles
import ThemeCode

/// Turns a folder, as a theme's, into one Swift file that holds it: `EmbedTheme FOLDER NAME OUTPUT STAMP [joined]`.
///
/// With `joined` the styles and scripts are kept as browsers get them, in a list of their own.
///
/// What it writes depends on nothing but the files' paths and bytes.
@main
enum EmbedTheme {
  /// No file of a theme is near it; a film put there by mistake would cost minutes of compiling.
  private static let largestFile = 1 << 20

  static func main() {
    let arguments = CommandLine.arguments
    let tool = BuildTool("EmbedTheme")
    let isJoined = arguments.count == 6 && arguments[5] == "joined"
    guard arguments.count == 5 || isJoined else {
      tool.fail("usage: EmbedTheme FOLDER NAME OUTPUT STAMP [joined]")
    }
    let (folder, name, output, stamp) = (arguments[1], arguments[2], arguments[3], arguments[4])
    do {
      tool.renew(
        output, with: try swift(of: ContentFolder(folder), named: name, isJoined: isJoined), stamp: stamp)
    } catch {
      tool.fail("\(folder): \(error)")
    }
  }

  /// The source of the Swift file.
  static func swift(of theme: ContentFolder, named name: String, isJoined: Bool) throws -> String {
    let listing = try theme.list()
    if let other = listing.leftOut.first { throw SiteFilesError.notARegularFile(path: other.path) }
    var files: [(path: String, bytes: [UInt8])] = []
    // What tells people about a folder is no part of what it holds.
    for path in listing.files where !"/\(path)".hasSuffix("/README.md") {
      files.append((path, try theme.readFile(path, limit: largestFile)))
    }
    let whole = isJoined ? files.filter { !ThemeCode.takes($0.path) } : files
    var source = """
      // Made by EmbedTheme, anew in each build.

      import SiteFiles

      /// The files of a folder, ordered by the bytes of their paths.
      enum \(name) {
      \(list("files", whole))
      """
    if isJoined {
      let code = try ThemeCode(files)
      source += "\n" + list("code", ThemeCode.Part.allCases.map { ($0.rawValue, code[$0]) })
    }
    return source + "}\n"
  }

  private static func list(_ name: String, _ files: [(path: String, bytes: [UInt8])]) -> String {
    let entries = files.map { "    \(SwiftLiteral.entry(path: $0.path, bytes: $0.bytes)),\n" }.joined()
    return "  static let \(name): [EmbeddedFile] = [\n\(entries)  ]\n"
  }
}
