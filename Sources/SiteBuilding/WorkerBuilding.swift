import SiteRendering
import Source

/// The service worker of a site: the theme's code and, before it, the list of what it keeps for use without a net.
struct WorkerBuilding {
  /// It lies at the root, so that it may serve the whole site, and its name never changes: browsers ask for it under the name
  /// they know.
  static let path = "worker.js"

  /// The most that is kept, in bytes. A phone keeps two versions while a new one comes in, and Safari has refused sites more
  /// than 50 MB at times.
  static let ceiling = 24 << 20
  /// The most that is kept as long as there is sound or film among it. It is fetched without anybody having asked, perhaps over
  /// a line that is paid for by the megabyte; a text is small, a film is not.
  static let ceilingWithMedia = 12 << 20

  /// The worker itself.
  let bytes: [UInt8]
  /// What is fetched when it is used, for which there was no room.
  let leftOut: [FileSum]

  /// The worker for a site's files. Its bytes are others when, and only when, any of the files is.
  init(_ code: [UInt8], keeping files: [FileSum]) {
    var kept: [FileSum] = []
    var leftOut: [FileSum] = []
    var size = 0
    let ranked = files.map { (rank: Self.rank($0.path), file: $0) }
    for (rank, file) in ranked.sorted(by: { Self.comesFirst($0, $1) }) {
      let ceiling = rank == .media ? Self.ceilingWithMedia : Self.ceiling
      if size + file.size <= ceiling {
        size += file.size
        kept.append(file)
      } else {
        leftOut.append(file)
      }
    }
    kept.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var list: [UInt8] = []
    for file in kept { list += "  \(JSONValue.strings([file.path, file.sum]).spaced),\n".utf8 }
    // The code is a part of what a version is: two workers may never share a cache.
    let version = Digest.long(list + code)
    let start =
      "(function () {\n'use strict';\nconst VERSION = \(JSONText.string(version));\nconst FILES = new Map([\n"
    bytes = Array(start.utf8) + list + Array("]);\n".utf8) + code + Array("})();\n".utf8)
    self.leftOut = leftOut
  }

  private enum Rank: Int, Comparable {
    case text, picture, media

    static func < (one: Rank, other: Rank) -> Bool { one.rawValue < other.rawValue }
  }

  /// The list for search engines is no page, and whoever wants a program in one file has it then.
  static func isForReading(_ path: String) -> Bool {
    path != Route.sitemap.path && !path.hasPrefix("offline/")
  }

  /// Text before pictures before sound and film, and small files before large ones, so that most find room.
  private static func comesFirst(
    _ one: (rank: Rank, file: FileSum), _ other: (rank: Rank, file: FileSum)
  ) -> Bool {
    if one.rank != other.rank { return one.rank < other.rank }
    if one.file.size != other.file.size { return one.file.size < other.file.size }
    return one.file.path.utf8.lexicographicallyPrecedes(other.file.path.utf8)
  }

  private static func rank(_ path: String) -> Rank {
    switch path.utf8.lastIndex(of: UInt8(ascii: ".")).map({ path[path.utf8.index(after: $0)...] }) {
    case "svg", "png", "jpg", "jpeg", "gif", "webp", "avif": .picture
    case "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "mp4", "m4v", "webm": .media
    default: .text
    }
  }
}
