import Glibc

/// Writes files into a folder that people work in: all of them, or none. What is there already is never overwritten unless it
/// was asked for and still is what was read.
public enum NewFiles {
  /// A file that is changed: what was read, and what shall stand there.
  public struct Change: Sendable {
    let path: String
    let before: [UInt8]
    let after: [UInt8]

    /// For a path relative to the folder. The change is refused if somebody has saved the file since `before` was read.
    public init(path: String, before: [UInt8], after: [UInt8]) {
      self.path = path
      self.before = before
      self.after = after
    }
  }

  /// Writes new files and changes others below a folder, which is made if it isn't there.
  ///
  /// Everything is written under other names first and put in its place when all is there.
  ///
  /// Throws `alreadyThere` for a new file whose place is taken, `changedMeanwhile` for a file that is no longer what was read,
  /// `unsafePath`, `symbolicLink`, `notAFolder`, `diskFull`, or `failed`; then nothing is written.
  public static func write(
    _ files: [OutputFile], changing changes: [Change] = [], below root: String
  ) throws(SiteFilesError) {
    var work = Work(root: root)
    defer { work.close() }
    do throws(SiteFilesError) {
      try work.openRoot()
      for file in files { try work.prepare(file.path, file.bytes, replacing: nil) }
      for change in changes { try work.prepare(change.path, change.after, replacing: change.before) }
      try work.putInPlace()
    } catch {
      work.undo()
      throw error
    }
  }

  /// A file that lies ready beside its place.
  private struct Prepared {
    let path: RelativePath
    let temporary: String
    let before: [UInt8]?
    var isPlaced = false
  }

  private struct Work {
    let root: String
    /// −1 until the folder is open.
    private var base: Int32 = -1
    private var madeFolders: [String] = []
    private var prepared: [Prepared] = []

    init(root: String) {
      self.root = root
    }

    /// Opens the folder, making it and what it lies in where they are missing.
    mutating func openRoot() throws(SiteFilesError) {
      var path = ""
      for part in root.split(separator: "/", omittingEmptySubsequences: false) {
        path += (path.isEmpty && !part.isEmpty || path == "/" ? "" : "/") + part
        guard !part.isEmpty else { continue }
        if mkdir(path, 0o777) == 0 {
          madeFolders.append(path)
        } else if errno != EEXIST {
          throw .system(.makeFolder, path)
        }
      }
      guard let folder = Descriptor(root, O_RDONLY | O_DIRECTORY) else { throw .system(.makeFolder, root) }
      base = folder.take()
    }

    mutating func prepare(
      _ text: String, _ bytes: [UInt8], replacing before: [UInt8]?
    ) throws(SiteFilesError) {
      guard let path = RelativePath(text) else { throw .unsafePath(text) }
      let folder = try folder(of: path)
      let status = stat.of(path.name, from: folder.number)
      if before == nil, status != nil { throw .alreadyThere(path: shown(text)) }
      let temporary = ".\(path.name).mestring-\(getpid())"
      try writeFile(bytes, named: temporary, in: folder.number, called: shown(text))
      prepared.append(Prepared(path: path, temporary: temporary, before: before))
      // A changed file keeps its owner and its rights; who may not give it away keeps it.
      if let status {
        _ = fchownat(folder.number, temporary, status.st_uid, status.st_gid, AT_SYMLINK_NOFOLLOW)
        fchmodat(folder.number, temporary, status.st_mode & 0o777, 0)
      }
    }

    /// The file's folder, made where it is missing, through no symbolic link.
    private mutating func folder(of path: RelativePath) throws(SiteFilesError) -> Descriptor {
      guard var current = Descriptor(".", from: base, O_RDONLY | O_DIRECTORY) else {
        throw .system(.makeFolder, root)
      }
      var walked = root
      for part in path.folderParts {
        walked += "/\(part)"
        if mkdirat(current.number, String(part), 0o777) == 0 {
          madeFolders.append(walked)
        } else if errno != EEXIST {
          throw .system(.makeFolder, walked)
        }
        guard let next = Descriptor(String(part), from: current.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
        else { throw .system(.makeFolder, walked) }
        current = next
      }
      return current
    }

    mutating func putInPlace() throws(SiteFilesError) {
      for file in prepared {
        guard let before = file.before else { continue }
        let now = try? readRegularFile(
          file.path.text, from: base, limit: before.count, called: shown(file.path.text))
        guard now == before else { throw .changedMeanwhile(path: shown(file.path.text)) }
      }
      // New files first: they can be taken away again, and a change can't.
      for index in prepared.indices where prepared[index].before == nil { try place(index) }
      for index in prepared.indices where prepared[index].before != nil { try place(index) }
    }

    private mutating func place(_ index: Int) throws(SiteFilesError) {
      let file = prepared[index]
      let folder = try folder(of: file.path)
      if file.before == nil {
        // A link, unlike a rename, refuses a place that somebody has taken since it was looked at.
        if linkat(folder.number, file.temporary, folder.number, file.path.name, 0) == 0 {
          unlinkat(folder.number, file.temporary, 0)
          prepared[index].isPlaced = true
          return
        }
        if errno == EEXIST { throw .alreadyThere(path: shown(file.path.text)) }
      }
      guard renameat(folder.number, file.temporary, folder.number, file.path.name) == 0 else {
        throw .system(.writeFile, shown(file.path.text))
      }
      prepared[index].isPlaced = true
    }

    /// Takes away what was written, and the folders that were made for it.
    mutating func undo() {
      for file in prepared {
        guard let folder = Descriptor.folder(file.path.folderParts, below: base) else { continue }
        if !file.isPlaced {
          unlinkat(folder.number, file.temporary, 0)
        } else if file.before == nil {
          unlinkat(folder.number, file.path.name, 0)
        }
      }
      for folder in madeFolders.reversed() { rmdir(folder) }
    }

    func close() {
      if base >= 0 { Glibc.close(base) }
    }

    private func shown(_ path: String) -> String { "\(root)/\(path)" }
  }
}
