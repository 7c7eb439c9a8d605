import Glibc

@testable import SiteFiles

/// A folder of its own for one test, removed when the test is over.
final class Scratch {
  let path: String

  init() {
    var template = Array("/tmp/mestring-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp/mestring-test"
  }

  deinit { _ = removeTree(path) }

  /// The path of something in the folder.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func make(_ name: String, _ text: String) {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o755)
    }
    let bytes = Array(text.utf8)
    let file = open(self(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    write(file, bytes, bytes.count)
    close(file)
  }

  func text(_ name: String) -> String? {
    (try? readFile(self(name), limit: 1 << 30)).map { String(decoding: $0, as: UTF8.self) }
  }

  func inode(_ name: String) -> UInt? { stat.of(self(name)).map { UInt($0.st_ino) } }

  /// All that is in a folder: each file with its mode and text, hidden ones too.
  func tree(_ name: String = "") -> [String: String] {
    var result: [String: String] = [:]
    var waiting = [""]
    while let folder = waiting.popLast() {
      guard let stream = opendir("\(self(name))/\(folder)") else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let found = withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        if found == "." || found == ".." { continue }
        let path = folder.isEmpty ? found : "\(folder)/\(found)"
        let full = name.isEmpty ? path : "\(name)/\(path)"
        guard let status = stat.of(self(full)) else { continue }
        if status.isFolder { waiting.append(path) }
        let mode = String(status.st_mode, radix: 8)
        result[path] = status.isRegularFile ? "\(mode) \(text(full) ?? "?")" : mode
      }
    }
    return result
  }
}
