import CExchange
import Glibc

/// A folder that is written whole or not at all.
public enum OutputFolder {
  /// What a writing did.
  public struct Written: Sendable, Hashable {
    /// All files of the site, the marker not counted.
    public let files: Int
    /// Those that were new or different.
    public let changed: Int
    /// Those that were there already, byte for byte; they keep their times.
    public let unchanged: Int
    /// The bytes of all files together.
    public let bytes: Int
    /// Folders with old output that could not be removed, or that hold what somebody put there meanwhile; the new one is in
    /// place all the same.
    public let leftBehind: [String]
    /// What may be of an earlier mestring, which wrote no list of its files, and isn't of this site: it was left where it is.
    public let unclaimed: [String]
  }

  /// Writes a site to a folder, in place of what mestring wrote there before.
  ///
  /// The folder must be absent, empty, or one that mestring made. All files are written to a folder beside
  /// it, which gets what others have put in the old one too, and when all is there, the two change places.
  /// Whatever goes wrong before that, the old folder stays as it was. `jobs` files are written at the same
  /// time; neither that number nor the files' order changes the result. `last` is made when all others have been.
  ///
  /// Throws `foreignFolder`, `damagedMarker`, `symbolicLink`, `notAFolder`, `namelessFolder` or `mountPoint`
  /// for a folder that may not or can't be replaced, `foreignFile` or `othersFolder` for what lies in it and
  /// can't stay as it is, `unsafePath`, `twoFilesAtOnePath` or `fileInPlaceOfFolder` for files that can't be
  /// written together, `diskFull`, or `failed`.
  public static func write(
    _ files: [OutputFile], last: OutputFile? = nil, to path: String, jobs: Int
  ) throws(SiteFilesError) -> Written {
    try write(files, last: last, to: path, jobs: jobs, exchange: { mestring_exchange($0, $1) })
  }

  /// As `write(_:to:jobs:)`, with the call that swaps two folders; a test takes one that can't.
  static func write(
    _ files: [OutputFile], last: OutputFile? = nil, to path: String, jobs: Int,
    exchange: (String, String) -> Int32
  ) throws(SiteFilesError) -> Written {
    let plan = try OutputPlan(files, last: last)
    let target = try OutputTarget(path)
    let old = try OutputBefore.look(at: target, coming: OwnFiles(plan.paths.map { Array($0.utf8) }))
    let madeParents = try target.makeParents()
    do throws(SiteFilesError) {
      let stale = SiblingFolder.removeStale(of: target)
      let sibling = try SiblingFolder(of: target)
      do throws(SiteFilesError) {
        let counts = try write(plan, to: sibling, before: old, jobs: jobs)
        let leftBehind = try sibling.takePlace(of: target, exchange: exchange)
        return Written(
          files: plan.paths.count, changed: plan.paths.count - counts.unchanged, unchanged: counts.unchanged,
          bytes: counts.bytes, leftBehind: stale + leftBehind, unclaimed: old.unclaimed)
      } catch {
        sibling.remove()
        throw error
      }
    } catch {
      for parent in madeParents.reversed() { rmdir(parent) }
      throw error
    }
  }

  /// Writes everything to the folder that is not in place yet.
  private static func write(
    _ plan: OutputPlan, to sibling: borrowing SiblingFolder, before old: borrowing OutputBefore, jobs: Int
  ) throws(SiteFilesError) -> OutputWriter.Counts {
    let marker = try writeFile(
      Marker.bytes(listing: plan.paths), named: unfinishedMarker, in: sibling.folder.number,
      called: Marker.name)
    for folder in plan.folders where mkdirat(sibling.folder.number, folder, 0o777) != 0 {
      throw .system(.makeFolder, folder)
    }
    let writer = OutputWriter(
      plan: plan, new: sibling.folder.number, old: old.folder.number, expected: marker)
    let counts = try writer.run(jobs: jobs)
    try old.foreign?.carry(from: old.folder.number, to: sibling.folder.number)
    // Last, so that a folder with a marker is a whole one.
    guard renameat(sibling.folder.number, unfinishedMarker, sibling.folder.number, Marker.name) == 0 else {
      throw .system(.writeFile, Marker.name)
    }
    return counts
  }

  private static let unfinishedMarker = "\(Marker.name)-unfinished"
}
