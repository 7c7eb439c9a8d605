import Glibc

/// Writes a new file below an open folder, and gives what it became. `shown` is what an error calls it.
///
/// Nothing is synced: the folder is not in place yet, and a power cut leaves a folder that the next run
/// clears away.
@discardableResult
func writeFile(
  _ bytes: [UInt8], named name: String, in folder: Int32, called shown: String
) throws(SiteFilesError) -> stat {
  guard let file = Descriptor(name, from: folder, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
  else { throw .system(.writeFile, shown) }
  let number = bytes.withUnsafeBytes { writeAll($0, to: file.number) }
  guard number == 0 else { throw .system(.writeFile, shown, number) }
  guard let status = file.status() else { throw .system(.writeFile, shown) }
  let closed = file.close()
  guard closed == 0 else { throw .system(.writeFile, shown, closed) }
  return status
}

/// Writes until all is written. Gives 0 or an error number.
func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32 {
  var done = 0
  while done < bytes.count, let start = bytes.baseAddress {
    let count = write(file, start + done, bytes.count - done)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return count < 0 ? errno : EIO }
    done += count
  }
  return 0
}
