import Glibc

/// A folder that a site is made of, or made from, which no output may replace.
public struct OutputSource: Sendable, Hashable {
  /// What lies there.
  public enum Kind: Sendable, Hashable {
    case content, theme
    /// Where the command is run. An output within it is the rule; one around it would take all with it.
    case currentFolder
  }

  /// What it is.
  public let kind: Kind
  /// As it was given.
  public let path: String

  /// For a folder as somebody named it.
  public init(_ kind: Kind, _ path: String) {
    self.kind = kind
    self.path = path
  }

  /// Throws `outputMeetsSource` for outputs that are one of the sources, hold one, or lie in one that isn't the current
  /// folder, whatever links and `..` their paths go through.
  public static func keepApart(_ outputs: [String], from sources: [OutputSource]) throws(SiteFilesError) {
    for output in outputs {
      let place = FolderPlace(output)
      for source in sources {
        let other = FolderPlace(source.path)
        let holds = place.isThere && place.folder.map { other.around.contains($0) } ?? false
        let isInside =
          source.kind != .currentFolder && other.isThere
          && other.folder.map { place.around.contains($0) } ?? false
        if holds || isInside { throw .outputMeetsSource(path: output, source) }
      }
    }
  }
}

/// Where a path leads: folders are known by what the system calls them, not by how they are written.
private struct FolderPlace {
  struct Number: Hashable {
    let device: dev_t
    let file: ino_t
  }

  /// Whether the folder itself is there, and not only one that it will lie in.
  let isThere: Bool
  /// The folder, or the innermost of those it will lie in, and all that lie around that.
  let around: [Number]

  var folder: Number? { around.first }

  init(_ path: String) {
    var existing = path.utf8.first == UInt8(ascii: "/") ? "/" : "."
    // Parts of the path that aren't there yet; `..` goes back through them first.
    var missing = 0
    for part in path.split(separator: "/") where part != "." {
      if missing > 0 {
        missing += part == ".." ? -1 : 1
      } else if Self.number(of: "\(existing)/\(part)") != nil {
        existing += "/\(part)"
      } else {
        missing = 1
      }
    }
    isThere = missing == 0
    around = Self.around(existing)
  }

  private static func around(_ path: String) -> [Number] {
    var path = path
    var found: [Number] = []
    // The folder at the top is its own parent.
    while let number = number(of: path), number != found.last {
      found.append(number)
      path += "/.."
    }
    return found
  }

  /// Follows links, as whoever opens the path does.
  private static func number(of path: String) -> Number? {
    var status = stat()
    guard stat(path, &status) == 0, status.isFolder else { return nil }
    return Number(device: status.st_dev, file: status.st_ino)
  }
}
