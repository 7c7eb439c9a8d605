import Glibc

/// A path as it is from the top of the disk, for telling places apart; it need not exist, and no link is followed.
public func absolutePath(_ path: String) -> String {
  guard path.utf8.first != UInt8(ascii: "/"), let current = getcwd(nil, 0) else { return path }
  defer { free(current) }
  return "\(String(cString: current))/\(path)"
}

/// What tells the running executable from every other one, also from one of the same version that was built anew; nil where the
/// system doesn't say.
public func runningExecutable() -> String? {
  var status = stat()
  guard stat("/proc/self/exe", &status) == 0 else { return nil }
  let (made, changed) = (status.st_mtim, status.st_ctim)
  return [
    Int(status.st_dev), Int(status.st_ino), Int(status.st_size), made.tv_sec, made.tv_nsec, changed.tv_sec,
    changed.tv_nsec,
  ].map(String.init).joined(separator: " ")
}
