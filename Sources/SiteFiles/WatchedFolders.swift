import Glibc

/// Some folders with all that lie below them, watched through inotify.
struct WatchedFolders {
  /// How much of what should be watched is.
  enum State: Equatable {
    case whole
    /// Some root isn't there.
    case missing(Set<String>)
    /// There are more folders than the system or the limit allows.
    case partly

    /// How long to wait for an event before looking oneself, in milliseconds; -1 is for ever.
    var patience: Int32 {
      switch self {
      case .whole: -1
      case .missing: 250
      case .partly: 1000
      }
    }
  }

  let descriptor: Int32
  private let roots: [String]
  private let limit: Int
  private var watched: Set<Int32> = []

  private static let deepest = 32

  init(_ roots: [String], limit: Int) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    self.roots = roots
    self.limit = limit
  }

  func close() {
    if descriptor >= 0 { Glibc.close(descriptor) }
  }

  /// Looks through all folders anew: watches those that have come, and no longer those that have gone elsewhere.
  mutating func renew() -> State {
    var pass = Pass(descriptor: descriptor, limit: limit)
    var missing: Set<String> = []
    for root in roots where !pass.visitRoot(root) { missing.insert(root) }
    for gone in watched.subtracting(pass.found) { inotify_rm_watch(descriptor, gone) }
    watched = pass.found
    if pass.isPartial { return .partly }
    return missing.isEmpty ? .whole : .missing(missing)
  }

  /// The events that are there, without waiting for any.
  func read() -> [FolderEvent] {
    var events: [FolderEvent] = []
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        events += FolderEvent.all(in: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
    return events
  }

  /// One walk. A folder that is watched already keeps its number.
  private struct Pass {
    let descriptor: Int32
    let limit: Int
    var found: Set<Int32> = []
    var isPartial = false

    private static let mask =
      IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR

    /// Gives whether there is such a folder. It may be reached through a link, since a person names it.
    mutating func visitRoot(_ path: String) -> Bool {
      guard watch(path, 0) else { return isPartial }
      visitContents(of: path, depth: 0)
      return true
    }

    private mutating func visitContents(of path: String, depth: Int) {
      guard depth < WatchedFolders.deepest, let folder = Descriptor(path, O_RDONLY | O_DIRECTORY),
        let stream = FolderStream(folder)
      else { return }
      var names: [String] = []
      while let entry = stream.next() {
        let type = Int(entry.pointee.d_type)
        guard type == DT_DIR || type == DT_UNKNOWN else { continue }
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if let name, !name.hasPrefix(".") { names.append(name) }
      }
      for name in names where watch("\(path)/\(name)", IN_DONT_FOLLOW) {
        visitContents(of: "\(path)/\(name)", depth: depth + 1)
      }
    }

    private mutating func watch(_ path: String, _ more: Int32) -> Bool {
      guard descriptor >= 0, found.count < limit else {
        isPartial = true
        return false
      }
      let number = inotify_add_watch(descriptor, path, UInt32(Self.mask | more))
      if number >= 0 { found.insert(number) } else if errno == ENOSPC || errno == ENOMEM { isPartial = true }
      return number >= 0
    }
  }
}
