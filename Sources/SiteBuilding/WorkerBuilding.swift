import SiteFiles
import SiteRendering
import Source
import Workspace

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
  let file: OutputFile
  /// What is fetched when it is used, for which there was no room.
  let leftOut: [OutputFile]

  /// The worker for a site's files. Its bytes are others when, and only when, any of the files is.
  init(_ code: [UInt8], keeping files: [OutputFile], jobs: Int) async {
    var kept: [OutputFile] = []
    var leftOut: [OutputFile] = []
    var bytes = 0
    for file in files.filter(Self.isForReading).sorted(by: Self.comesFirst) {
      let ceiling = Self.rank(file) == .media ? Self.ceilingWithMedia : Self.ceiling
      if bytes + file.bytes.count <= ceiling {
        bytes += file.bytes.count
        kept.append(file)
      } else {
        leftOut.append(file)
      }
    }
    kept.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let sums = await Parallel.map(kept, jobs: jobs, batch: 16) { Digest.long($0.bytes) }
    var list: [UInt8] = []
    for (file, sum) in zip(kept, sums) {
      list += "  \(JSONValue.strings([file.path, sum]).spaced),\n".utf8
    }
    // The code is a part of what a version is: two workers may never share a cache.
    let version = Digest.long(list + code)
    let start =
      "(function () {\n'use strict';\nconst VERSION = \(JSONText.string(version));\nconst FILES = new Map([\n"
    file = OutputFile(
      path: Self.path, bytes: Array(start.utf8) + list + Array("]);\n".utf8) + code + Array("})();\n".utf8))
    self.leftOut = leftOut
  }

  private enum Rank: Int, Comparable {
    case text, picture, media

    static func < (one: Rank, other: Rank) -> Bool { one.rawValue < other.rawValue }
  }

  /// The list for search engines is no page, and whoever wants a program in one file has it then.
  private static func isForReading(_ file: OutputFile) -> Bool {
    file.path != Route.sitemap.path && !file.path.hasPrefix("offline/")
  }

  /// Text before pictures before sound and film, and small files before large ones, so that most find room.
  private static func comesFirst(_ one: OutputFile, _ other: OutputFile) -> Bool {
    if rank(one) != rank(other) { return rank(one) < rank(other) }
    if one.bytes.count != other.bytes.count { return one.bytes.count < other.bytes.count }
    return one.path.utf8.lexicographicallyPrecedes(other.path.utf8)
  }

  private static func rank(_ file: OutputFile) -> Rank {
    switch file.path.split(separator: ".").last {
    case "svg", "png", "jpg", "jpeg", "gif", "webp", "avif": .picture
    case "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "mp4", "m4v", "webm": .media
    default: .text
    }
  }
}
