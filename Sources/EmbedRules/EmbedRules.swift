import Embedding
import SiteFiles

/// Turns the folder of the rules' words into one Swift file: `EmbedRules FOLDER OUTPUT STAMP`.
///
/// A file that isn't as it must be ends the build, at its place.
@main
enum EmbedRules {
  private static let largestFile = 1 << 18

  static func main() {
    let tool = BuildTool("EmbedRules")
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { tool.fail("usage: EmbedRules FOLDER OUTPUT STAMP") }
    let (folder, output, stamp) = (arguments[1], arguments[2], arguments[3])
    do throws(SiteFilesError) {
      let (files, mistakes) = try read(ContentFolder(folder))
      guard mistakes.isEmpty else { tool.fail(lines: mistakes) }
      tool.renew(output, with: RuleTable.source(of: files), stamp: stamp)
    } catch {
      tool.fail("\(folder): \(error)")
    }
  }

  /// The rules in the order of their codes, and what is wrong with their files.
  private static func read(_ folder: ContentFolder) throws(SiteFilesError) -> ([RuleFile], [String]) {
    let listing = try folder.list()
    if let other = listing.leftOut.first { throw .notARegularFile(path: other.path) }
    var files: [RuleFile] = []
    var mistakes: [String] = []
    for path in listing.files where path != "README.md" {
      func tell(_ line: Int, _ words: String) {
        mistakes.append("\(folder.root)/\(path):\(line):1: error: \(words)")
      }
      guard let code = code(of: path) else {
        tell(1, "a rule's file has the name of its code, as M0201.md")
        continue
      }
      guard let text = String(validating: try folder.readFile(path, limit: largestFile), as: UTF8.self) else {
        tell(1, "the file isn't UTF-8")
        continue
      }
      do throws(RuleFile.Mistake) {
        files.append(try RuleFile(code, text))
      } catch {
        tell(error.line, error.words)
      }
    }
    return (files, mistakes)
  }

  private static func code(of path: String) -> String? {
    guard path.hasSuffix(".md"), path.utf8.count == 8, path.hasPrefix("M") else { return nil }
    let code = path.dropLast(3)
    return code.dropFirst().utf8.allSatisfy { (48...57).contains($0) } ? String(code) : nil
  }
}
