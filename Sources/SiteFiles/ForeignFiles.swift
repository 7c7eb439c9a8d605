import Glibc

/// What lies in an output folder and isn't mestring's: a host's `web.config`, `.well-known/`, `.git`, a PDF beside a page.
///
/// It is found before anything is written, and is in the new folder before that takes the old one's place: at no moment is it
/// missing, or the only copy in a folder that will go.
struct ForeignFiles {
  /// The topmost of what is foreign: a folder in which nothing is ours stands for all that it holds. In the order of the bytes.
  private(set) var paths: [[UInt8]] = []
  private let own: OwnFiles
  private let coming: OwnFiles
  private let shownRoot: String
  private let device: dev_t

  /// Looks through the output as it is, with the files that are ours in it and those of the site that is coming.
  ///
  /// Throws `foreignFile` for what stands where the site needs a place, `mountPoint` for a disk within the folder, or what
  /// the system says.
  init(
    in folder: borrowing Descriptor, own: OwnFiles, coming: OwnFiles, shown root: String
  ) throws(SiteFilesError) {
    self.own = own
    self.coming = coming
    shownRoot = root
    guard let status = folder.status() else { throw .system(.inspect, root) }
    device = status.st_dev
    try look(in: folder, at: [], blockedBy: nil)
  }

  /// Goes through a folder that has, or gets, something of ours. `blocked` is a folder that is to become a file.
  private mutating func look(
    in folder: borrowing Descriptor, at path: [UInt8], blockedBy blocked: [UInt8]?
  ) throws(SiteFilesError) {
    guard let entries = FolderEntry.all(in: folder) else { throw .system(.listFolder, shown(path)) }
    for entry in entries {
      let place = path.isEmpty ? entry.bytes : path + [UInt8(ascii: "/")] + entry.bytes
      if path.isEmpty, entry.bytes.elementsEqual(Marker.name.utf8), !entry.isFolder { continue }
      guard entry.isFolder else {
        if own.files.contains(place) { continue }
        try add(place, blockedBy: coming.takes(place) ? place : blocked)
        continue
      }
      let becomesFile = coming.files.contains(place) ? place : blocked
      guard own.folders.contains(place) || coming.folders.contains(place) else {
        try add(place, blockedBy: becomesFile)
        continue
      }
      guard let next = Descriptor(entry.name, from: folder.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else {
        if errno == ENOENT { continue }
        throw .system(.inspect, shown(place))
      }
      guard next.status()?.st_dev == device else { throw .mountPoint(path: shown(place)) }
      try look(in: next, at: place, blockedBy: becomesFile)
    }
  }

  private mutating func add(_ place: [UInt8], blockedBy blocked: [UInt8]?) throws(SiteFilesError) {
    guard blocked == nil else { throw .foreignFile(path: shown(place)) }
    paths.append(place)
  }

  private func shown(_ path: [UInt8]) -> String {
    path.isEmpty ? shownRoot : "\(shownRoot)/\(String(decoding: path, as: UTF8.self))"
  }
}

extension OwnFiles {
  fileprivate func takes(_ place: [UInt8]) -> Bool { files.contains(place) || folders.contains(place) }
}

extension ForeignFiles {
  /// Gives all of it to the new folder too.
  ///
  /// Files get a second name; where the system refuses that, a copy stands in until `OldOutput` puts the file itself in its
  /// place. What can't be copied either, as another user's secret, comes then.
  func carry(from old: Int32, to new: Int32) throws(SiteFilesError) {
    for path in paths {
      let parts = path.split(separator: UInt8(ascii: "/")).map { $0.map { CChar(bitPattern: $0) } + [0] }
      guard let from = try parent(of: parts, old, new, path), let name = parts.last else { continue }
      try carry(name, from.old.number, from.new.number, path)
    }
  }

  fileprivate struct Folders: ~Copyable {
    var old: Descriptor
    var new: Descriptor
  }

  /// The folder of a path in both places, made in the new one where the site has no file in it any more. Nil where it has gone.
  private func parent(
    of parts: [[CChar]], _ old: Int32, _ new: Int32, _ path: [UInt8]
  ) throws(SiteFilesError) -> Folders? {
    guard var current = Folders(old, new) else { throw .system(.inspect, shownRoot) }
    for part in parts.dropLast() {
      guard let source = Descriptor(part, from: current.old.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
      else {
        return nil
      }
      let isMade = mkdirat(current.new.number, part, 0o777) == 0
      guard isMade || errno == EEXIST,
        let target = Descriptor(part, from: current.new.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
      else { throw .system(.makeFolder, shown(path)) }
      if isMade { try keepLooks(of: source, on: target, path) }
      current = Folders(old: source, new: target)
    }
    return current
  }

  private func carry(
    _ name: [CChar], _ old: Int32, _ new: Int32, _ path: [UInt8]
  ) throws(SiteFilesError) {
    guard let status = stat.of(name, from: old) else { return }
    guard status.isFolder else { return try carryFile(name, status, old, new, path) }
    guard let source = Descriptor(name, from: old, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else {
      throw .system(.inspect, shown(path))
    }
    guard source.status()?.st_dev == device else { throw .mountPoint(path: shown(path)) }
    guard mkdirat(new, name, 0o700) == 0,
      let target = Descriptor(name, from: new, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    else { throw .system(.makeFolder, shown(path)) }
    guard let entries = FolderEntry.all(in: source) else { throw .system(.listFolder, shown(path)) }
    for entry in entries {
      try carry(entry.name, source.number, target.number, path + [UInt8(ascii: "/")] + entry.bytes)
    }
    try keepLooks(of: source, on: target, path)
  }

  /// Owner, rights and times, the last once the folder is full.
  private func keepLooks(
    of source: borrowing Descriptor, on target: borrowing Descriptor, _ path: [UInt8]
  ) throws(SiteFilesError) {
    guard let old = source.status(), let new = target.status() else { throw .system(.inspect, shown(path)) }
    if old.st_uid != new.st_uid || old.st_gid != new.st_gid {
      // A server that writes in its own folder could no more.
      guard fchown(target.number, old.st_uid, old.st_gid) == 0 else {
        throw .othersFolder(path: shown(path))
      }
    }
    guard fchmod(target.number, old.st_mode & 0o7777) == 0 else { throw .system(.makeFolder, shown(path)) }
    _ = futimens(target.number, [old.st_atim, old.st_mtim])
  }

  private func carryFile(
    _ name: [CChar], _ status: stat, _ old: Int32, _ new: Int32, _ path: [UInt8]
  ) throws(SiteFilesError) {
    if linkat(old, name, new, name, 0) == 0 { return }
    switch errno {
    case ENOENT: return
    case EXDEV: throw .mountPoint(path: shown(path))
    case ENOSPC, EDQUOT: throw .diskFull(path: shown(path))
    default: break
    }
    guard status.isRegularFile,
      let source = Descriptor(name, from: old, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
    else { return }
    guard let copy = Descriptor(name, from: new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600) else {
      throw .system(.writeFile, shown(path))
    }
    let number = copyBytes(from: source.number, to: copy.number)
    guard number == 0 else { throw .system(.writeFile, shown(path), number) }
    _ = fchown(copy.number, status.st_uid, status.st_gid)
    guard fchmod(copy.number, status.st_mode & 0o777) == 0 else { throw .system(.writeFile, shown(path)) }
    // By its time and size `OldOutput` knows it for a copy.
    _ = futimens(copy.number, [status.st_atim, status.st_mtim])
    let closed = copy.close()
    guard closed == 0 else { throw .system(.writeFile, shown(path), closed) }
  }
}

extension ForeignFiles.Folders {
  fileprivate init?(_ old: Int32, _ new: Int32) {
    guard let old = Descriptor(".", from: old, O_RDONLY | O_DIRECTORY),
      let new = Descriptor(".", from: new, O_RDONLY | O_DIRECTORY)
    else { return nil }
    self.init(old: old, new: new)
  }
}

/// Copies a file to its end. Gives 0 or an error number.
private func copyBytes(from source: Int32, to copy: Int32) -> Int32 {
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  defer { buffer.deallocate() }
  while true {
    let count = read(source, buffer.baseAddress, buffer.count)
    if count < 0, errno == EINTR { continue }
    if count < 0 { return errno }
    if count == 0 { return 0 }
    let number = writeAll(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: copy)
    guard number == 0 else { return number }
  }
}
