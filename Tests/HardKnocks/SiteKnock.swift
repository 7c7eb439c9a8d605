import Diagnostics
import Foundation
import ProgramReading
import SafeXML
import SiteBuilding
import SiteFiles
import Workspace

/// Any files in the sound root, as one text: `=== path` on a line of its own begins a file, and what stands before the first is
/// the module's.
enum SiteKnock {
  /// What a build looks into beside what is in memory; nothing is ever written there.
  private static let folder = {
    let path = NSTemporaryDirectory() + "mestring-hard-knocks"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }()

  /// Nobody has more in the root of a try.
  private static let mostFiles = 16

  static func complaint(about bytes: [UInt8]) async -> String? {
    let changes = files(in: bytes)
    var (workspace, loaded, complaint) = await SoundRoot.checked(with: changes, over: folder)
    if let complaint { return complaint }
    // Media are read from the disk, where there are none.
    guard !loaded.hasErrors, !changes.contains(where: { isMedia($0.path) }) else { return nil }
    let made: MadeSites
    do {
      var request = BuildRequest(root: workspace.folder.root, allSites: true, jobs: 1)
      request.today = SoundRoot.today
      made = try await SiteBuild.make(request, in: &workspace)
    } catch {
      return "nothing was built: \(error)"
    }
    for site in made.sites ?? [] {
      var paths: Set<String> = []
      for file in site.known {
        if !paths.insert(file.path).inserted { return "two files at \(file.path)" }
        guard file.path.hasSuffix(".html"), !file.path.hasPrefix("offline/") else { continue }
        if let problem = XMLCheck.problem(in: file.bytes, allowsHTMLDoctype: true) {
          return "\(file.path):\(problem.line): \(problem.message)"
        }
      }
    }
    return nil
  }

  /// An archive of files as it is written for this.
  static func archive(_ files: [(path: String, text: String)]) -> String {
    files.map { "=== \($0.path)\n\($0.text)" + ($0.text.hasSuffix("\n") ? "" : "\n") }.joined()
  }

  private static func files(in bytes: [UInt8]) -> [(path: String, bytes: [UInt8])] {
    let mark = Array("=== ".utf8)
    var files: [(path: String, bytes: [UInt8])] = []
    var path = SoundRoot.module
    var text: [UInt8] = []
    func end() {
      if isPath(path), files.count < mostFiles, !text.isEmpty || path != SoundRoot.module {
        files.append((path, text))
      }
    }
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      if line.starts(with: mark) {
        end()
        path = String(decoding: line.dropFirst(mark.count), as: UTF8.self)
        text = []
      } else {
        text += line
        text.append(10)
      }
    }
    end()
    return files
  }

  private static func isMedia(_ path: String) -> Bool { ContentPath.read(path) == .success(.media) }

  /// Whether a folder that is listed can have such a file.
  private static func isPath(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return path.utf8.count < 200 && !path.utf8.contains(0)
      && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && $0.utf8.count < 200 }
  }
}
