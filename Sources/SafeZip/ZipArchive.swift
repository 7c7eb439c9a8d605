/// A zip file from somebody else. Its directory has been read, believed in nothing and found to fit the file: each name stands
/// once, no two files share bytes, and none is larger than its reader allows.
///
/// zlib unpacks; the directory is read here, since it is some fifty lines and the libraries for it bring more than they take
/// away: libzip knows four more compressions and two ciphers, which a stranger's file then can choose, and minizip reads from the
/// disk and leaves all judgement of sizes to its caller.
public struct ZipArchive: Sendable {
  private let bytes: [UInt8]
  private let entries: [[UInt8]: ZipEntry]

  /// Reads the directory and nothing else.
  public init(_ bytes: [UInt8], limits: ZipLimits) throws(ZipFault) {
    self.bytes = bytes
    let list = try ZipDirectory(bytes, most: limits.entries).entries
    var total = 0
    var entries: [[UInt8]: ZipEntry] = [:]
    for entry in list {
      guard entry.size <= limits.entry else { throw .overLimit }
      // Two of one name, and two readers would read different files.
      guard entries.updateValue(entry, forKey: entry.name) == nil else { throw .damaged }
      total += entry.size
    }
    guard limits.allow(total: total, in: bytes.count) else { throw .overLimit }
    self.entries = entries
  }

  /// The bytes of a file; nil where there is none of that name. They are as many as the directory says, and have its checksum.
  public func contents(of name: String) throws(ZipFault) -> [UInt8]? {
    guard let entry = entries[Array(name.utf8)] else { return nil }
    return try contents(of: entry)
  }

  /// Unpacks every file and lets it go: after this, nothing in the archive is another size than it said.
  public func check() throws(ZipFault) {
    for entry in entries.values { _ = try contents(of: entry) }
  }

  private func contents(of entry: ZipEntry) throws(ZipFault) -> [UInt8] {
    let packed = bytes[entry.place]
    let contents = entry.isPacked ? Inflate.unpack(packed, size: entry.size) : Array(packed)
    guard let contents, contents.count == entry.size, Checksum.of(contents) == entry.checksum else {
      throw .damaged
    }
    return contents
  }
}
