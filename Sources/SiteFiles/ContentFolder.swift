import Glibc

/// A folder that is only read: a content root or a theme.
///
/// The folder itself may be reached through a symbolic link, since a person names it; nothing below it may.
public struct ContentFolder: Sendable {
  /// How much a folder may hold before it is taken for a mistake, as a whole disk named by accident.
  public struct Limits: Sendable {
    /// How many folders may lie inside each other.
    public var depth: Int
    /// How many files and folders may lie below the root.
    public var count: Int

    /// Limits far above any content root.
    public init(depth: Int = 32, count: Int = 100_000) {
      self.depth = depth
      self.count = count
    }
  }

  /// The path as it was given.
  public let root: String
  private let limits: Limits

  /// A folder at a path; nothing is looked at before it is listed or read from.
  public init(_ root: String, limits: Limits = Limits()) {
    self.root = root
    self.limits = limits
  }

  /// Lists all regular files below the root. Files and folders whose names begin with a dot are passed over.
  ///
  /// Throws `missing`, `notAFolder`, `tooDeep`, `tooManyFiles`, or `failed` for a folder that can't be
  /// opened.
  public func list() throws(SiteFilesError) -> FolderListing {
    var walk = FolderWalk(root: root, limits: limits)
    guard let folder = Descriptor(root, O_RDONLY | O_DIRECTORY) else {
      throw .system(.listFolder, root)
    }
    try walk.visit(folder, path: "", depth: 0)
    return walk.listing()
  }

  /// The bytes of a file at a path relative to the root, as `list` gives it.
  ///
  /// Throws `tooLarge` for more than `limit` bytes, `symbolicLink` where any part of the path is a link,
  /// `notARegularFile`, `unsafePath` for a path that leads out of the root, `missing`, or `failed`.
  public func readFile(_ path: String, limit: Int) throws(SiteFilesError) -> [UInt8] {
    guard let path = RelativePath(path) else { throw .unsafePath(path) }
    guard let base = Descriptor(root, O_RDONLY | O_DIRECTORY) else { throw .system(.readFile, root) }
    guard let folder = Descriptor.folder(path.folderParts, below: base.number) else {
      throw linkOrMissing(path, errno, below: base.number)
    }
    return try readRegularFile(path.name, from: folder.number, limit: limit, called: path.text)
  }

  /// A link in the middle of a path gives `ENOTDIR`; whoever made it should hear that it is a link.
  private func linkOrMissing(_ path: RelativePath, _ number: Int32, below base: Int32) -> SiteFilesError {
    var parts: [Substring] = []
    for part in path.folderParts {
      parts.append(part)
      if let status = stat.of(parts.joined(separator: "/"), from: base), status.isSymbolicLink {
        return .symbolicLink(path: path.text)
      }
    }
    return .system(.readFile, path.text, number)
  }
}
