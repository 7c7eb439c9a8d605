import Glibc

/// An output that another has taken the place of.
enum OldOutput {
  /// Removes what is ours of it, and the second names of what is not. What a host has put there since the new folder was
  /// filled goes to that. Gives whether all is gone; if not, the marker stays, so that the next run may try again.
  static func clear(_ path: String, replacedBy newPath: String) -> Bool {
    guard let old = Descriptor(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else { return errno == ENOENT }
    guard let new = Descriptor(newPath, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else { return false }
    let own: OwnFiles
    // Of an output without a list, what the new one lists was ours.
    switch Marker.found(in: old) {
    case .list(let files): own = files
    case .withoutList, .none, .damaged:
      guard case .list(let files) = Marker.found(in: new) else { return false }
      own = files
    }
    guard clear(old, at: [], replacedBy: new, own) else { return false }
    unlinkat(old.number, Marker.name, 0)
    return rmdir(path) == 0 || errno == ENOENT
  }

  private static func clear(
    _ old: borrowing Descriptor, at path: [UInt8], replacedBy new: borrowing Descriptor, _ own: OwnFiles
  ) -> Bool {
    guard let entries = FolderEntry.all(in: old) else { return false }
    var isGone = true
    for entry in entries {
      if path.isEmpty, entry.bytes.elementsEqual(Marker.name.utf8) { continue }
      let place = path.isEmpty ? entry.bytes : path + [UInt8(ascii: "/")] + entry.bytes
      let removed =
        entry.isFolder
        ? clearFolder(entry.name, in: old, at: place, replacedBy: new, own)
        : own.files.contains(place)
          ? unlinkat(old.number, entry.name, 0) == 0 || errno == ENOENT
          : handOver(entry.name, from: old.number, to: new.number)
      isGone = removed && isGone
    }
    return isGone
  }

  private static func clearFolder(
    _ name: [CChar], in old: borrowing Descriptor, at place: [UInt8], replacedBy new: borrowing Descriptor,
    _ own: OwnFiles
  ) -> Bool {
    let isOurs = own.folders.contains(place)
    // A folder that somebody has made since goes over as it is.
    if !isOurs, new.number >= 0, stat.of(name, from: new.number) == nil, errno == ENOENT {
      return renameat(old.number, name, new.number, name) == 0
    }
    guard let folder = Descriptor(name, from: old.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else {
      return errno == ENOENT
    }
    let next = Descriptor(name, from: new.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) ?? .none
    guard isOurs || next.number >= 0 else { return false }
    // The new folder has one of its own; this one only lets go of its files.
    if !isOurs { fchmod(folder.number, 0o700) }
    return clear(folder, at: place, replacedBy: next, own)
      && (unlinkat(old.number, name, AT_REMOVEDIR) == 0 || errno == ENOENT)
  }

  /// Removes a foreign file that the new folder has too, or moves it there. False where something else has its name.
  private static func handOver(_ name: [CChar], from old: Int32, to new: Int32) -> Bool {
    guard let file = stat.of(name, from: old) else { return errno == ENOENT }
    guard let there = stat.of(name, from: new) else {
      return new >= 0 && errno == ENOENT && renameat(old, name, new, name) == 0
    }
    if there.st_ino == file.st_ino, there.st_dev == file.st_dev {
      return unlinkat(old, name, 0) == 0 || errno == ENOENT
    }
    // A copy has stood in for it; the file itself keeps its owner.
    guard file.isRegularFile, there.isRegularFile, there.st_size == file.st_size,
      there.st_mtim.tv_sec == file.st_mtim.tv_sec, there.st_mtim.tv_nsec == file.st_mtim.tv_nsec
    else { return false }
    return renameat(old, name, new, name) == 0
  }
}
