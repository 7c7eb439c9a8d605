import Glibc

/// Compares files on the disk with bytes, through one buffer that is used again for each.
struct FileComparison: ~Copyable {
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

  deinit { buffer.deallocate() }

  /// What the file is, if it holds just these bytes and is in all else as one newly made: a regular file with
  /// the rights and owner of `expected`, and no other name through which it could be changed afterwards.
  func sameFile(_ name: String, in folder: Int32, as bytes: [UInt8], _ expected: stat) -> stat? {
    // Most files that changed have another size, and are never opened.
    guard let status = stat.of(name, from: folder), status.st_size == bytes.count, status.isLike(expected),
      let file = Descriptor(name, from: folder, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY),
      file.status()?.st_ino == status.st_ino, holds(file, bytes)
    else { return nil }
    return status
  }

  private func holds(_ file: borrowing Descriptor, _ bytes: [UInt8]) -> Bool {
    let descriptor = file.number
    return bytes.withUnsafeBytes { bytes in
      var done = 0
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count == 0 { return done == bytes.count }
        guard count > 0, done + count <= bytes.count, let wanted = bytes.baseAddress,
          let found = buffer.baseAddress, memcmp(wanted + done, found, count) == 0
        else { return false }
        done += count
      }
    }
  }
}

extension stat {
  /// Whether it is a regular file with the rights and owner of another that was newly made, and no second name.
  func isLike(_ expected: stat) -> Bool {
    isRegularFile && st_mode == expected.st_mode && st_uid == expected.st_uid && st_gid == expected.st_gid
      && st_nlink == 1
  }
}
