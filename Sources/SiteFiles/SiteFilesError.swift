import Glibc

/// Why files could not be listed, read or written: everything that the command line needs to say it in words.
///
/// Paths are as they were given, or with `/` between the parts of what lies below.
public enum SiteFilesError: Error, Hashable, Sendable {
  /// What was being done when the system said no.
  public enum Operation: String, Hashable, Sendable {
    case listFolder, readFile, inspect, makeFolder, writeFile, replaceFolder, removeOld
  }

  /// There is nothing at the path.
  case missing(path: String)
  /// A folder was expected, and the path is something else.
  case notAFolder(path: String)
  /// A file was expected, and the path is a folder, a pipe, a socket or a device.
  case notARegularFile(path: String)
  /// The path is a symbolic link, or goes through one; links are never followed.
  case symbolicLink(path: String)
  /// A file holds more than `limit` bytes.
  case tooLarge(path: String, limit: Int)
  /// There are more than `limit` files and folders below the path.
  case tooManyFiles(path: String, limit: Int)
  /// The folder lies more than `limit` folders down.
  case tooDeep(path: String, limit: Int)

  /// The folder to write to holds something that mestring did not make; it was left alone.
  case foreignFolder(path: String)
  /// The folder to write to holds what the site is made of, or lies in it; nothing was touched.
  case outputMeetsSource(path: String, OutputSource)
  /// The list of the files that mestring made in the folder to write to is not as it was written; the folder was left alone.
  case damagedMarker(path: String)
  /// The site needs a place in which somebody has put something else; nothing was touched.
  case foreignFile(path: String)
  /// A folder in the one to write to belongs to another user, as whose it can't be made anew.
  case othersFolder(path: String)
  /// The folder to write to has no name that it can be replaced under: `.`, `..` or `/`.
  case namelessFolder(path: String)
  /// The folder to write to is where another file system is mounted and can't be replaced whole; a folder
  /// below it can.
  case mountPoint(path: String)
  /// A file of the site would land outside its folder, or has a name that no file can have.
  case unsafePath(String)
  /// Two files of the site have the same path.
  case twoFilesAtOnePath(String)
  /// A file of the site has the path of a folder that other files need.
  case fileInPlaceOfFolder(String)

  /// A file that should be new is there already; it was left alone.
  case alreadyThere(path: String)
  /// A file that should be changed is no longer what was read; it was left alone.
  case changedMeanwhile(path: String)

  /// The disk, or what one may use of it, is full.
  case diskFull(path: String)
  /// Anything else that the system refused.
  case failed(Operation, path: String, errno: Int32)

  /// What the system calls its error, in English, as «Permission denied»; nil where the system was not the
  /// one that refused.
  public var systemText: String? {
    guard case .failed(_, _, let number) = self, let text = strerror(number) else { return nil }
    return String(cString: text)
  }

  /// The path that the error is about.
  public var path: String {
    switch self {
    case .missing(let path), .notAFolder(let path), .notARegularFile(let path), .symbolicLink(let path),
      .tooLarge(let path, _), .tooManyFiles(let path, _), .tooDeep(let path, _), .foreignFolder(let path),
      .namelessFolder(let path), .mountPoint(let path), .unsafePath(let path), .twoFilesAtOnePath(let path),
      .outputMeetsSource(let path, _), .damagedMarker(let path), .foreignFile(let path),
      .othersFolder(let path), .fileInPlaceOfFolder(let path), .alreadyThere(let path),
      .changedMeanwhile(let path),
      .diskFull(let path), .failed(_, let path, _):
      path
    }
  }

  /// The error that a system call's number stands for.
  static func system(_ operation: Operation, _ path: String, _ number: Int32 = errno) -> SiteFilesError {
    switch number {
    case ENOENT: .missing(path: path)
    case ENOTDIR: .notAFolder(path: path)
    case ELOOP: .symbolicLink(path: path)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    default: .failed(operation, path: path, errno: number)
    }
  }
}
