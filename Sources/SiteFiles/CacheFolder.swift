import Glibc

/// A folder of the user's own for what spares work and can be lost without harm.
///
/// Whatever goes wrong with it is no trouble: then there is nothing in it, or nothing is kept.
public struct CacheFolder: Sendable {
  /// How many files are kept; the oldest give way.
  static let most = 64

  private let path: String

  /// For a folder that need not be there yet; the one around it is made too.
  public init(_ path: String) {
    self.path = path
  }

  /// A file's bytes; nil where it isn't there, is larger than `limit`, or lies in a folder that others may write to.
  public func read(_ name: String, limit: Int) -> [UInt8]? {
    guard let folder = own() else { return nil }
    return try? readRegularFile(name, from: folder.number, limit: limit, called: name)
  }

  /// Puts a file there in place of the one of that name, whole or not at all.
  public func write(_ bytes: [UInt8], to name: String) {
    makeFolders()
    guard let folder = own() else { return }
    let unfinished = ".\(name).\(getpid())"
    unlinkat(folder.number, unfinished, 0)
    guard (try? writeFile(bytes, named: unfinished, in: folder.number, called: name)) != nil,
      renameat(folder.number, unfinished, folder.number, name) == 0
    else {
      unlinkat(folder.number, unfinished, 0)
      return
    }
    makeRoom(folder, besides: name)
  }

  /// The folder, if nobody but its owner, who is the one who asks, can write to it.
  private func own() -> Descriptor? {
    guard let folder = Descriptor(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW), let status = folder.status(),
      status.st_uid == geteuid(), status.st_mode & (S_IWGRP | S_IWOTH) == 0
    else { return nil }
    return folder
  }

  private func makeFolders() {
    if let cut = path.utf8.lastIndex(of: UInt8(ascii: "/")), cut != path.startIndex {
      mkdir(String(path[..<cut]), 0o700)
    }
    mkdir(path, 0o700)
  }

  private func makeRoom(_ folder: borrowing Descriptor, besides newest: String) {
    guard let entries = FolderEntry.all(in: folder), entries.count > Self.most else { return }
    let others = entries.filter { !$0.bytes.elementsEqual(newest.utf8) }.compactMap { entry in
      stat.of(entry.name, from: folder.number).map { (name: entry.name, time: $0.st_mtim) }
    }
    let byAge = others.sorted { ($0.time.tv_sec, $0.time.tv_nsec) < ($1.time.tv_sec, $1.time.tv_nsec) }
    for file in byAge.dropLast(Self.most - 1) { unlinkat(folder.number, file.name, 0) }
  }
}
