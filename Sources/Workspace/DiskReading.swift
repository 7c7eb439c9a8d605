import ProgramReading
import Releases
import SiteFiles

/// The disk's side of a workspace: which files there are, and the bytes of those that hold text.
struct DiskReading: Sendable {
  let listing: FolderListing
  /// In the order of their paths. Of a file that nothing uses the path is enough to tell so, and it has no bytes here.
  let texts: [(path: String, bytes: [UInt8])]

  /// Throws what the file system says.
  init(_ folder: ContentFolder) throws {
    listing = try folder.list()
    texts = try listing.files.compactMap { path in
      if Self.isText(path) { return (path, try Self.bytes(of: path, in: folder)) }
      return ContentPath.isMisplaced(path) ? (path, []) : nil
    }
  }

  static func isText(_ path: String) -> Bool {
    path.hasSuffix(".md") || path.hasSuffix(".yaml") || path.hasSuffix(".yml")
      || path.hasSuffix(".markdown") || path.hasSuffix("/\(LockReading.name)")
  }

  private static func bytes(of path: String, in folder: ContentFolder) throws -> [UInt8] {
    do {
      return try folder.readFile(path, limit: FileReader.largestFile)
    } catch {
      guard case .tooLarge = error else { throw error }
      // The reader of the file tells that it is too large, at its place among the other diagnostics.
      return [UInt8](repeating: 32, count: FileReader.largestFile + 1)
    }
  }
}
