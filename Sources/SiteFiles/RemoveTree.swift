import Glibc

/// Removes a folder and all that it holds, through no symbolic link. Gives whether all of it is gone.
func removeTree(_ path: String) -> Bool {
  removeTree(path, from: AT_FDCWD)
}

private func removeTree(_ name: UnsafePointer<CChar>, from base: Int32) -> Bool {
  guard let folder = Descriptor(name, from: base, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else {
    return errno == ENOENT
  }
  // A folder that nobody may write in holds on to its files.
  fchmod(folder.number, 0o700)
  guard let stream = FolderStream(folder) else { return false }
  var isGone = true
  while let entry = stream.next() {
    let type = Int(entry.pointee.d_type)
    // The name's own bytes go back to the system: it need not be text.
    let removed = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
        if type != DT_DIR, unlinkat(folder.number, name, 0) == 0 || errno == ENOENT { return true }
        if type != DT_DIR, errno != EISDIR { return false }
        return removeTree(name, from: folder.number)
      }
    }
    isGone = removed && isGone
  }
  return isGone && (unlinkat(base, name, AT_REMOVEDIR) == 0 || errno == ENOENT)
}
