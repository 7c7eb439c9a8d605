import Dispatch
import Glibc
import Synchronization

/// Writes the files of a plan with several workers.
struct OutputWriter: Sendable {
  /// What the workers have done, together.
  struct Counts: Sendable {
    var unchanged = 0
    var bytes = 0
  }

  private struct Progress {
    var nextBatch = 0
    var counts = Counts()
    /// The failure that came first in the plan's order, of those that were met.
    var failure: (batch: Int, error: SiteFilesError)?
  }

  let plan: OutputPlan
  /// The open folder that is written to.
  let new: Int32
  /// The open folder of the output before; −1 where there is none.
  let old: Int32
  /// A file as it is when newly made here: an old file with other rights or another owner is not kept.
  let expected: stat

  /// Makes and writes all, `jobs` batches at a time. Throws the first thing that went wrong.
  func run(jobs: Int) throws(SiteFilesError) -> Counts {
    let progress = Mutex(Progress())
    let workers = min(max(jobs, 1), 64, max(plan.batches.count, 1))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      work(progress)
    }
    var result = progress.withLock { $0 }
    if let failure = result.failure { throw failure.error }
    if let last = plan.last { try write(last, FileComparison(), &result.counts) }
    return result.counts
  }

  /// Takes batches until there are no more, or one has failed.
  private func work(_ progress: borrowing Mutex<Progress>) {
    let comparison = FileComparison()
    while let number = progress.withLock({ takeBatch(&$0) }) {
      var counts = Counts()
      do throws(SiteFilesError) {
        try write(plan.batches[number], comparison, &counts)
        progress.withLock {
          $0.counts.unchanged += counts.unchanged
          $0.counts.bytes += counts.bytes
        }
      } catch {
        progress.withLock {
          if $0.failure.map({ number < $0.batch }) ?? true { $0.failure = (number, error) }
        }
      }
    }
  }

  private func takeBatch(_ progress: inout Progress) -> Int? {
    guard progress.failure == nil, progress.nextBatch < plan.batches.count else { return nil }
    defer { progress.nextBatch += 1 }
    return progress.nextBatch
  }

  private func write(
    _ batch: OutputPlan.Batch, _ comparison: borrowing FileComparison, _ counts: inout Counts
  ) throws(SiteFilesError) {
    let parts = batch.folder.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    guard let newFolder = Descriptor.folder(parts, below: new) else {
      throw .system(.writeFile, batch.folder)
    }
    let oldFolder = Descriptor.folder(parts, below: old) ?? .none
    for file in batch.files {
      let bytes = file.file.bytes
      counts.bytes += bytes.count
      if keep(file.name, bytes, oldFolder.number, newFolder.number, comparison) {
        counts.unchanged += 1
      } else {
        try writeFile(bytes, named: file.name, in: newFolder.number, called: file.path)
      }
    }
  }

  /// Gives the old file to the new folder too, if it is the same. Gives false where it isn't, or where that
  /// can't be done.
  private func keep(
    _ name: String, _ bytes: [UInt8], _ oldFolder: Int32, _ newFolder: Int32,
    _ comparison: borrowing FileComparison
  ) -> Bool {
    guard let same = comparison.sameFile(name, in: oldFolder, as: bytes, expected),
      linkat(oldFolder, name, newFolder, name, 0) == 0
    else { return false }
    // The name may have come to mean another file since it was compared.
    if let linked = stat.of(name, from: newFolder), linked.st_ino == same.st_ino { return true }
    unlinkat(newFolder, name, 0)
    return false
  }
}
