import Glibc

/// The entries of an open folder, one after the other.
struct FolderStream: ~Copyable {
  private let stream: OpaquePointer

  /// Gives nil where the system refuses; `errno` says why.
  init?(_ folder: borrowing Descriptor) {
    // A stream closes its descriptor, and the folder's is needed for what lies in it.
    let copy = fcntl(folder.number, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { return nil }
    guard let stream = fdopendir(copy) else {
      let number = errno
      close(copy)
      errno = number
      return nil
    }
    self.stream = stream
  }

  deinit { closedir(stream) }

  /// The next entry, never `.` or `..`; good until the next is asked for. Nil at the end, and where the
  /// system refuses: then `errno` is not 0.
  func next() -> UnsafeMutablePointer<dirent>? {
    while true {
      errno = 0
      guard let entry = readdir(stream) else { return nil }
      let isItself = withUnsafeBytes(of: &entry.pointee.d_name) {
        $0.starts(with: [46, 0]) || $0.starts(with: [46, 46, 0])
      }
      if !isItself { return entry }
    }
  }
}
