import Glibc
import Synchronization

/// The folder beside the target that a site is written to before it takes the target's place.
///
/// It is locked for as long as it is written, so that another run can tell it from one that a dead process
/// left.
struct SiblingFolder: ~Copyable {
  let path: String
  let folder: Descriptor

  /// How many this process has made. Two threads of it have one process number, and a new folder is not locked in the
  /// same step; and a name must not come back while a thread still removes what had it before.
  private static let making = Mutex(0)

  /// Makes `.<name>.mestring-<pid>.<number>` beside the target. The number is the folder's own on its disk: once it has
  /// changed places with the target, the old output has its name and another number, and what a dead process left can be
  /// told from what it had not finished.
  init(of target: OutputTarget) throws(SiteFilesError) {
    let first = "\(target.parent)/\(Self.prefix(of: target))\(getpid())"
    let made = Self.making.withLock { count in
      for _ in 1...64 {
        count += 1
        let path = count == 1 ? first : "\(first)-\(count)"
        if mkdir(path, 0o777) == 0 {
          guard let folder = Descriptor(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW),
            let status = folder.status()
          else { break }
          _ = flock(folder.number, LOCK_EX | LOCK_NB)
          let numbered = "\(path).\(status.st_ino)"
          if rename(path, numbered) == 0 { return (numbered, folder.take()) as (String, Int32)? }
          rmdir(path)
        } else if errno != EEXIST {
          break
        }
      }
      return nil
    }
    guard let made else { throw .system(.makeFolder, first) }
    path = made.0
    folder = Descriptor(owning: made.1)
  }

  /// Removes it with all that it holds, as far as one may. Of what isn't ours it only ever has second names and copies.
  func remove() {
    _ = removeTree(path)
  }

  /// Swaps it with the target, and removes what was ours there. Gives the path of an old folder that could not be
  /// removed.
  ///
  /// `exchange` swaps two paths and gives an error number; where the file system can't, the old folder is
  /// moved aside first.
  func takePlace(
    of target: OutputTarget, exchange: (String, String) -> Int32
  ) throws(SiteFilesError) -> [String] {
    // Looked at again: somebody may have made the folder, or put another in its place, while the files were
    // written.
    guard try target.state() == .ours else {
      try move(path, to: target.path, target)
      return []
    }
    switch exchange(path, target.path) {
    case 0:
      return OldOutput.clear(path, replacedBy: target.path) ? [] : [path]
    case EINVAL, ENOSYS, EOPNOTSUPP:
      let aside = path + Self.asideSuffix
      try move(target.path, to: aside, target)
      do throws(SiteFilesError) {
        try move(path, to: target.path, target)
      } catch {
        rename(aside, target.path)
        throw error
      }
      return OldOutput.clear(aside, replacedBy: target.path) ? [] : [aside]
    case let number:
      throw Self.refusal(target, number)
    }
  }

  private func move(_ from: String, to: String, _ target: OutputTarget) throws(SiteFilesError) {
    guard rename(from, to) == 0 else { throw Self.refusal(target, errno) }
  }

  private static func refusal(_ target: OutputTarget, _ number: Int32) -> SiteFilesError {
    number == EBUSY ? .mountPoint(path: target.path) : .system(.replaceFolder, target.path, number)
  }
}

extension SiblingFolder {
  private static let asideSuffix = "-old"

  private static func prefix(of target: OutputTarget) -> String { ".\(target.name).mestring-" }

  /// Removes the siblings that dead processes left beside a target. An old output that one had moved aside
  /// and nothing had taken the place of is put back. Gives the paths of those that still hold something.
  static func removeStale(of target: OutputTarget) -> [String] {
    making.withLock { _ in
      var left: [String] = []
      for name in names(beside: target) {
        let path = "\(target.parent)/\(name)"
        guard isStale(name, path, target) else { continue }
        if name.hasSuffix(asideSuffix), stat.of(target.path) == nil, rename(path, target.path) == 0 {
          continue
        }
        let isGone =
          isUnfinished(name, path, target)
          ? removeTree(path) : OldOutput.clear(path, replacedBy: target.path)
        if !isGone { left.append(path) }
      }
      return left
    }
  }

  /// Whether a stale sibling never took the target's place: it still has the number that it is named for, or no marker yet.
  /// One without a number has no name of ours yet, or is an earlier mestring's.
  private static func isUnfinished(_ name: String, _ path: String, _ target: OutputTarget) -> Bool {
    guard !name.hasSuffix(asideSuffix) else { return false }
    guard let number = name.dropFirst(prefix(of: target).count).split(separator: ".").dropFirst().last,
      let folder = Descriptor(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    else { return true }
    return folder.status().map { String($0.st_ino) == number } ?? false || Marker.found(in: folder) == .none
  }

  private static func names(beside target: OutputTarget) -> [String] {
    guard let folder = Descriptor(target.parent, O_RDONLY | O_DIRECTORY),
      let stream = FolderStream(folder)
    else { return [] }
    let prefix = prefix(of: target)
    var names: [String] = []
    while let entry = stream.next() {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(prefix) { names.append(name) }
    }
    // One that was moved aside is put back before its process's half-written one is removed, whatever the
    // disk's order.
    return names.sorted(by: inByteOrder)
  }

  /// Whether the process that a sibling is named for is gone, and nobody holds its lock. A process number
  /// alone says too little where two containers share a disk.
  private static func isStale(_ name: String, _ path: String, _ target: OutputTarget) -> Bool {
    let digits = name.dropFirst(prefix(of: target).count).prefix { $0.isASCII && $0.isNumber }
    guard let process = pid_t(digits), process > 0 else { return false }
    let isGone = process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
    guard isGone, let folder = Descriptor(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else { return false }
    return flock(folder.number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }
}
