import Glibc

/// Something in a folder, by the bytes of its name: a host's own files need not be called anything that is text.
struct FolderEntry {
  /// With the 0 that a system call wants at its end.
  let name: [CChar]
  let bytes: [UInt8]
  let isFolder: Bool

  /// All that lies in a folder, in the order of the names' bytes. They are taken before any folder below is opened, so that
  /// a deep tree holds one descriptor a level. Nil where the system refuses; `errno` says why.
  static func all(in folder: borrowing Descriptor) -> [FolderEntry]? {
    guard let stream = FolderStream(folder) else { return nil }
    var entries: [FolderEntry] = []
    while let entry = stream.next() {
      let type = Int(entry.pointee.d_type)
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
      }
      // Some file systems don't say in the listing what an entry is.
      let isFolder =
        type == DT_DIR
        || type == DT_UNKNOWN && stat.of(name, from: folder.number)?.isFolder ?? false
      let bytes = name.dropLast().map { UInt8(bitPattern: $0) }
      entries.append(FolderEntry(name: name, bytes: bytes, isFolder: isFolder))
    }
    // A folder that another run has removed meanwhile holds nothing.
    guard errno == 0 || errno == ENOENT else { return nil }
    return entries.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }
}
