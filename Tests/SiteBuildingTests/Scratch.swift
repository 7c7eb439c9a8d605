import Foundation
import SiteFiles

@testable import SiteBuilding

/// A folder of a test's own, removed with the value.
final class Scratch {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "mestring-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file below the folder and gives its whole path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let whole = "\(path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (whole as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: whole, atomically: false, encoding: .utf8)
    return whole
  }
}

/// The files below a folder by their paths.
func tree(_ folder: String) throws -> [String: [UInt8]] {
  let content = ContentFolder(folder)
  var files: [String: [UInt8]] = [:]
  for path in try content.list().files { files[path] = try content.readFile(path, limit: 1 << 24) }
  return files
}

/// Where the fixtures lie.
let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "Fixtures").path

extension MadeSite {
  /// All files that a build would write, the worker among them.
  func made() -> [OutputFile] {
    files(jobs: 2).map { OutputFile(path: $0.path, bytes: $0.bytes) } + [sums(jobs: 2).workerFile]
  }
}
