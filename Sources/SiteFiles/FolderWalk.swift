import Glibc

/// One walk through a folder and those below it.
struct FolderWalk {
  let root: String
  let limits: ContentFolder.Limits
  private var files: [String] = []
  private var leftOut: [FolderListing.LeftOut] = []
  private var seen = 0

  init(root: String, limits: ContentFolder.Limits) {
    self.root = root
    self.limits = limits
  }

  /// What was found, in the order of the paths' bytes, which does not depend on the disk or the language.
  func listing() -> FolderListing {
    FolderListing(
      files: files.sorted(by: inByteOrder), leftOut: leftOut.sorted { inByteOrder($0.path, $1.path) })
  }

  /// Looks through an open folder; `path` is empty for the root and ends in `/` for all others.
  mutating func visit(
    _ folder: borrowing Descriptor, path: String, depth: Int
  ) throws(SiteFilesError) {
    guard depth <= limits.depth else { throw .tooDeep(path: shown(path), limit: limits.depth) }
    let entries = try entries(of: folder, path: path)
    guard path.isEmpty || !Self.isBuiltSite(folder, entries) else {
      leftOut.append(.init(path: String(path.dropLast()), reason: .builtSite))
      return
    }
    for entry in entries {
      seen += 1
      guard seen <= limits.count else { throw .tooManyFiles(path: root, limit: limits.count) }
      guard let name = entry.name else {
        let nearest = String(decoding: entry.bytes, as: UTF8.self)
        leftOut.append(.init(path: path + nearest, reason: .nameIsNotText))
        continue
      }
      switch entry.type == DT_UNKNOWN ? Self.type(of: name, in: folder.number) : entry.type {
      case DT_REG: files.append(path + name)
      case DT_LNK: leftOut.append(.init(path: path + name, reason: .symbolicLink))
      case DT_DIR:
        guard let next = Descriptor(name, from: folder.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
        else { throw .system(.listFolder, shown(path + name)) }
        try visit(next, path: path + name + "/", depth: depth + 1)
      case 0: continue
      default: leftOut.append(.init(path: path + name, reason: .notARegularFile))
      }
    }
  }

  /// Whether a folder is what mestring made. A marker alone doesn't say so: where somebody has copied one in among what people
  /// write, or built over it, the program would be gone from the site.
  private static func isBuiltSite(_ folder: borrowing Descriptor, _ entries: [Entry]) -> Bool {
    Marker.found(in: folder) != .none && !entries.contains { $0.name.map(isWritten) ?? false }
  }

  /// Whether only somebody who writes content has a file of such a name: `program.nb.md`, `vik.yaml`. A host may well have a
  /// `README.md` beside the pages.
  private static func isWritten(_ name: String) -> Bool {
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return true }
    return name.hasSuffix(".md") && name.utf8.count { $0 == UInt8(ascii: ".") } > 1
  }

  private struct Entry {
    let bytes: [UInt8]
    let type: Int

    /// The name where it is text.
    var name: String? { String(validating: bytes, as: UTF8.self) }
  }

  /// The names in a folder but those that begin with a dot. They are all taken before any folder below is
  /// opened, so that a deep tree holds one descriptor a level and no more.
  private func entries(
    of folder: borrowing Descriptor, path: String
  ) throws(SiteFilesError) -> [Entry] {
    guard let stream = FolderStream(folder) else { throw .system(.listFolder, shown(path)) }
    var entries: [Entry] = []
    while let entry = stream.next() {
      let type = Int(entry.pointee.d_type)
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if bytes.first == UInt8(ascii: ".") { continue }
      entries.append(Entry(bytes: bytes, type: type))
      // The count is checked here too, lest one huge folder be held in memory first.
      guard seen + entries.count <= limits.count else {
        throw .tooManyFiles(path: root, limit: limits.count)
      }
    }
    guard errno == 0 else { throw .system(.listFolder, shown(path)) }
    return entries
  }

  /// Some file systems don't say in the listing what an entry is. 0 for one that has gone since.
  private static func type(of name: String, in folder: Int32) -> Int {
    guard let status = stat.of(name, from: folder) else { return 0 }
    if status.isFolder { return DT_DIR }
    if status.isRegularFile { return DT_REG }
    return status.isSymbolicLink ? DT_LNK : DT_FIFO
  }

  /// A path as the person who named the root would write it.
  private func shown(_ path: String) -> String {
    path.isEmpty ? root : "\(root)/\(path.last == "/" ? String(path.dropLast()) : path)"
  }
}

/// Whether a path comes before another by their bytes; `String`'s own order looks at characters that are
/// equal in Unicode.
func inByteOrder(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
