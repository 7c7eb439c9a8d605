import Glibc

/// The bytes of a regular file, wherever it lies.
///
/// Throws `tooLarge` for more than `limit` bytes, `symbolicLink` where the file itself is a link,
/// `notARegularFile` for a folder, pipe, socket or device (without waiting for one), `missing`, or `failed`.
public func readFile(_ path: String, limit: Int) throws(SiteFilesError) -> [UInt8] {
  guard !path.utf8.contains(0) else { throw .unsafePath(path) }
  return try readRegularFile(path, from: AT_FDCWD, limit: limit, called: path)
}

/// Reads a file below an open folder; `shown` is what an error calls it.
func readRegularFile(
  _ name: String, from base: Int32, limit: Int, called shown: String
) throws(SiteFilesError) -> [UInt8] {
  // Room for one byte more than the limit must be a number too.
  let limit = min(limit, Int.max - 1)
  // Without O_NONBLOCK the opening of a pipe waits for somebody to write to it, for ever.
  guard let file = Descriptor(name, from: base, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY) else {
    if errno == ENXIO { throw .notARegularFile(path: shown) }
    throw .system(.readFile, shown)
  }
  guard let status = file.status() else { throw .system(.readFile, shown) }
  guard status.isRegularFile else { throw .notARegularFile(path: shown) }
  guard status.st_size <= limit else { throw .tooLarge(path: shown, limit: limit) }

  // One byte of room more than the size tells the end of the file from a file that has grown meanwhile.
  var room = Int(status.st_size) + 1
  while true {
    let (bytes, number) = readToEnd(file, room: room)
    guard number == 0 else { throw .system(.readFile, shown, number) }
    guard bytes.count <= limit else { throw .tooLarge(path: shown, limit: limit) }
    if bytes.count < room { return bytes }
    room = room > limit / 2 ? limit + 1 : room * 2
    lseek(file.number, 0, SEEK_SET)
  }
}

/// Reads up to `room` bytes from where the file stands. Gives what was read and 0, or an error number.
private func readToEnd(_ file: borrowing Descriptor, room: Int) -> ([UInt8], Int32) {
  var number: Int32 = 0
  let descriptor = file.number
  let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
    while count < room, let start = buffer.baseAddress {
      let got = read(descriptor, start + count, room - count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { number = errno }
      if got <= 0 { break }
      count += got
    }
  }
  return (bytes, number)
}
