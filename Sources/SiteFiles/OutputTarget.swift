import Glibc

/// The folder that a site is to be written to, before it is looked at.
struct OutputTarget {
  /// What lies at the path.
  enum State {
    case absent, empty
    /// Made by mestring.
    case ours
  }

  /// The path without a `/` at its end, since that would follow a symbolic link.
  let path: String
  /// The folder that it lies in.
  let parent: String
  let name: String

  /// Throws `namelessFolder` for a path that has no name of its own, `unsafePath` for one that no folder can
  /// have.
  init(_ path: String) throws(SiteFilesError) {
    guard !path.utf8.contains(0) else { throw .unsafePath(path) }
    var trimmed = Substring(path)
    while trimmed.utf8.last == UInt8(ascii: "/") { trimmed = Substring(trimmed.utf8.dropLast()) }
    let cut = trimmed.utf8.lastIndex(of: UInt8(ascii: "/"))
    name = String(cut.map { trimmed[trimmed.utf8.index(after: $0)...] } ?? trimmed)
    guard !name.isEmpty, name != ".", name != ".." else { throw .namelessFolder(path: path) }
    parent = cut.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
    self.path = String(trimmed)
  }

  /// What lies at the path now. Throws for anything that may not be replaced.
  func state() throws(SiteFilesError) -> State {
    guard let status = stat.of(path) else {
      guard errno == ENOENT else { throw .system(.inspect, path) }
      return .absent
    }
    guard !status.isSymbolicLink else { throw .symbolicLink(path: path) }
    guard status.isFolder else { throw .notAFolder(path: path) }
    guard let folder = Descriptor(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW),
      let around = Descriptor(parent, O_RDONLY | O_DIRECTORY)?.status()
    else { throw .system(.inspect, path) }
    // A mounted folder can't be renamed; better to hear it before everything is written.
    guard status.st_dev == around.st_dev else { throw .mountPoint(path: path) }
    switch Marker.found(in: folder) {
    case .list, .withoutList: return .ours
    case .damaged: throw .damagedMarker(path: "\(path)/\(Marker.name)")
    case .none:
      guard try isEmpty(folder) else { throw .foreignFolder(path: path) }
      return .empty
    }
  }

  /// Makes the folders that the target is to lie in. Gives those that were not there, the outermost first.
  func makeParents() throws(SiteFilesError) -> [String] {
    var made: [String] = []
    for (index, byte) in zip(parent.utf8.indices, parent.utf8)
    where byte == UInt8(ascii: "/") && index != parent.startIndex {
      try make(String(parent[..<index]), &made)
    }
    try make(parent, &made)
    return made
  }

  private func make(_ folder: String, _ made: inout [String]) throws(SiteFilesError) {
    if mkdir(folder, 0o777) == 0 {
      made.append(folder)
      return
    }
    // A folder that is there already may lie on a disk that gives another reason than EEXIST.
    let number = errno
    if Descriptor(folder, O_RDONLY | O_DIRECTORY) != nil { return }
    for folder in made.reversed() { rmdir(folder) }
    throw number == EEXIST ? .notAFolder(path: folder) : .system(.makeFolder, folder, number)
  }

  private func isEmpty(_ folder: borrowing Descriptor) throws(SiteFilesError) -> Bool {
    guard let stream = FolderStream(folder) else { throw .system(.inspect, path) }
    if stream.next() != nil { return false }
    guard errno == 0 else { throw .system(.inspect, path) }
    return true
  }
}
