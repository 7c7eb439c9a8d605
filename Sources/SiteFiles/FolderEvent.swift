import Glibc

/// One thing that happened in a watched folder.
struct FolderEvent: Hashable {
  enum Kind: Hashable {
    /// Made: what it holds is to come.
    case made
    /// Written to, and not closed yet.
    case written
    /// Put in place by a move.
    case arrived
    /// Closed after writing, or given other rights.
    case finished
    /// Removed or moved away.
    case gone
    /// Something about folders, or the system has lost count.
    case folders
  }

  let kind: Kind
  /// The watch that saw it; with the name, it tells one file from another.
  let watch: Int32
  /// Empty for the folder itself.
  let name: String

  var changesFolders: Bool { kind == .folders }
  var isHidden: Bool { name.hasPrefix(".") }

  init(_ kind: Kind, watch: Int32, name: String) {
    self.kind = kind
    self.watch = watch
    self.name = name
  }

  /// What the system wrote, event after event.
  static func all(in buffer: UnsafeRawBufferPointer) -> [FolderEvent] {
    let head = MemoryLayout<inotify_event>.size
    var events: [FolderEvent] = []
    var offset = 0
    while offset + head <= buffer.count {
      let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let start = offset + head
      offset = start + Int(event.len)
      guard offset <= buffer.count else { break }
      let name = String(decoding: buffer[start..<offset].prefix { $0 != 0 }, as: UTF8.self)
      if let kind = kind(of: Int32(bitPattern: event.mask)) {
        events.append(FolderEvent(kind, watch: event.wd, name: name))
      }
    }
    return events
  }

  private static func kind(of mask: Int32) -> Kind? {
    func has(_ bits: Int32) -> Bool { mask & bits != 0 }
    // A watch that has ended says so; what ended it was told before.
    if has(IN_IGNORED) { return nil }
    if has(IN_Q_OVERFLOW | IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT) { return .folders }
    if has(IN_DELETE | IN_MOVED_FROM) { return .gone }
    if has(IN_MOVED_TO) { return .arrived }
    if has(IN_CREATE) { return .made }
    return has(IN_MODIFY) ? .written : .finished
  }
}
