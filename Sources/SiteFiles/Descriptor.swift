import Glibc

/// An open file or folder, closed when it goes out of use.
struct Descriptor: ~Copyable {
  let number: Int32

  /// Opens `path`, from the folder `base` where it is relative. Gives nil where the system refuses; `errno`
  /// says why.
  init?(_ path: UnsafePointer<CChar>, from base: Int32 = AT_FDCWD, _ flags: Int32, mode: mode_t = 0) {
    var number: Int32
    repeat { number = openat(base, path, flags | O_CLOEXEC, mode) } while number < 0 && errno == EINTR
    guard number >= 0 else { return nil }
    self.number = number
  }

  /// Takes over a number that `take()` gave.
  init(owning number: Int32) {
    self.number = number
  }

  /// A folder that isn't there: nothing can be opened from it.
  static var none: Descriptor { Descriptor(owning: -1) }

  /// Gives the number away; whoever takes it closes it.
  consuming func take() -> Int32 {
    let number = number
    discard self
    return number
  }

  deinit {
    // A file's own close is checked where it was written (`close()`); here there is nothing left to lose.
    if number >= 0 { Glibc.close(number) }
  }

  /// Closes at once, and gives the error number; a full network disk may first say so here.
  consuming func close() -> Int32 {
    let result = Glibc.close(number) == 0 ? 0 : errno
    discard self
    // Linux closes the descriptor even when the call is interrupted.
    return result == EINTR ? 0 : result
  }

  /// What the file is; nil where the system refuses.
  func status() -> stat? {
    var status = stat()
    return fstat(number, &status) == 0 ? status : nil
  }

  /// Opens a folder below `base` part by part, through no symbolic link. Gives nil where there is none.
  static func folder(_ parts: some Sequence<Substring>, below base: Int32) -> Descriptor? {
    guard var current = Descriptor(".", from: base, O_RDONLY | O_DIRECTORY) else { return nil }
    for part in parts {
      guard let next = Descriptor(String(part), from: current.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
      else { return nil }
      current = next
    }
    return current
  }
}

extension stat {
  /// Whether it is a file with bytes; not a folder, link, pipe, socket or device.
  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isSymbolicLink: Bool { st_mode & S_IFMT == S_IFLNK }

  /// What lies at a path, not following a link at its end. Gives nil where the system refuses; `errno` says
  /// why.
  static func of(_ path: UnsafePointer<CChar>, from base: Int32 = AT_FDCWD) -> stat? {
    var status = stat()
    return fstatat(base, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }
}
