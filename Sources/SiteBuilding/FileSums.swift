import SiteFiles
import Synchronization

/// What the service worker must know of a file.
public struct FileSum: Equatable, Sendable {
  /// From the site's folder.
  public let path: String
  /// Its bytes.
  public let size: Int
  /// What a browser compares with what it got.
  let sum: String

  /// Whether the worker may keep it.
  var isForReading: Bool { WorkerBuilding.isForReading(path) }
}

/// The sums of a site's files, each noted when the file is made: so none is made twice, or kept for it. The worker asks for them,
/// and whoever wants to know later what was written.
final class FileSums: Sendable {
  private let code: [UInt8]
  private let state = Mutex(State())

  private struct State {
    var sums: [FileSum] = []
    var worker: WorkerBuilding?
  }

  /// For a worker's code.
  init(for code: [UInt8]) { self.code = code }

  /// The same file, noting its sum.
  func noting(_ file: OutputFile) -> OutputFile {
    OutputFile(path: file.path) {
      let bytes = file.bytes
      let sum = FileSum(path: file.path, size: bytes.count, sum: Digest.long(bytes))
      self.state.withLock { $0.sums.append(sum) }
      return bytes
    }
  }

  /// The worker, when all files have been made; it is the same from then on.
  var worker: WorkerBuilding {
    state.withLock { state in
      let worker = state.worker ?? WorkerBuilding(code, keeping: state.sums.filter(\.isForReading))
      state.worker = worker
      return worker
    }
  }

  /// All that were made, the worker too.
  var written: [WrittenFile] {
    let worker = worker.bytes
    return state.withLock { $0.sums }.map { WrittenFile(path: $0.path, sum: $0.sum) }
      + [WrittenFile(path: WorkerBuilding.path, sum: Digest.long(worker))]
  }

  /// The worker as the file that comes last.
  var workerFile: OutputFile { OutputFile(path: WorkerBuilding.path) { self.worker.bytes } }
}
