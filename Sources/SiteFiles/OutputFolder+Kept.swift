import Dispatch
import Glibc
import Synchronization

/// A file as it was written.
public struct WrittenFile: Hashable, Sendable {
  /// From the output folder.
  public let path: String
  /// What tells its bytes from others.
  public let sum: String

  /// For a path as `OutputFile` has it.
  public init(path: String, sum: String) {
    self.path = path
    self.sum = sum
  }
}

extension OutputFolder {
  /// Leaves a folder as it is, if a writing of these files would: then what dead runs left beside it is cleared away, and the
  /// paths of what couldn't be are given. Nil where the folder has to be written.
  ///
  /// Each file is read, whatever its times say. `sum` makes of bytes what the files' sums were made by.
  public static func keep(
    _ files: [WrittenFile], at path: String, jobs: Int, sum: @Sendable ([UInt8]) -> String
  ) -> [String]? {
    guard let target = try? OutputTarget(path), case .ours = try? target.state(),
      let folder = Descriptor(target.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW),
      let marker = stat.of(Marker.name, from: folder.number)
    else { return nil }
    let files = files.sorted { inByteOrder($0.path, $1.path) }
    let list = Marker.bytes(listing: files.map(\.path))
    guard holds(list, Marker.name, folder.number, marker) else { return nil }
    let descriptor = folder.number
    let isOther = Atomic(false)
    let batches = (files.count + 63) / 64
    DispatchQueue.concurrentPerform(iterations: min(max(jobs, 1), 64, max(batches, 1))) { worker in
      for number in stride(from: worker, to: batches, by: min(max(jobs, 1), 64)) {
        let batch = files[number * 64..<min(number * 64 + 64, files.count)]
        guard !isOther.load(ordering: .relaxed) else { return }
        if !batch.allSatisfy({ isWritten($0, descriptor, marker, sum) }) {
          isOther.store(true, ordering: .relaxed)
        }
      }
    }
    guard !isOther.load(ordering: .relaxed) else { return nil }
    return SiblingFolder.removeStale(of: target)
  }

  private static func holds(_ bytes: [UInt8], _ name: String, _ folder: Int32, _ expected: stat) -> Bool {
    FileComparison().sameFile(name, in: folder, as: bytes, expected) != nil
  }

  /// Whether a file is there with its bytes, and in all else as the marker, which was made beside it.
  private static func isWritten(
    _ file: WrittenFile, _ root: Int32, _ marker: stat, _ sum: ([UInt8]) -> String
  ) -> Bool {
    guard let path = RelativePath(file.path), let folder = Descriptor.folder(path.folderParts, below: root),
      let status = stat.of(path.name, from: folder.number), status.isLike(marker),
      let bytes = try? readRegularFile(
        path.name, from: folder.number, limit: Int(status.st_size), called: file.path)
    else { return false }
    return sum(bytes) == file.sum
  }
}
