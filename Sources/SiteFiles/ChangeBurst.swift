/// What an editor has done so far to save a file, and how long to wait for the rest of it.
///
/// Some write over the file, some write another and move it into place, some move the old one away first; and all leave
/// traces of their own beside it. Between the steps the file is half or not there, and nobody should be told so.
struct ChangeBurst {
  private struct File: Hashable {
    let watch: Int32
    let name: String
  }

  private var open: Set<File> = []
  private var gone: Set<File> = []
  private var new: Set<File> = []
  private var hasFolders = false

  mutating func add(_ event: FolderEvent) {
    let file = File(watch: event.watch, name: event.name)
    switch event.kind {
    case .made:
      open.insert(file)
      if gone.remove(file) == nil { new.insert(file) }
    case .arrived:
      if gone.remove(file) == nil { new.insert(file) }
    case .written: open.insert(file)
    case .finished: open.remove(file)
    case .gone:
      open.remove(file)
      // What came and went in the burst was never more than a trace.
      if new.remove(file) == nil { gone.insert(file) }
    case .folders: hasFolders = true
    }
  }

  /// How long it must be still before it is over, in milliseconds.
  var patience: Int {
    if !open.isEmpty { return 100 }
    return gone.isEmpty && !hasFolders ? 8 : 50
  }
}
