/// Which files are written to which folders, in batches that one worker takes at a time.
struct OutputPlan: Sendable {
  struct File: Sendable {
    let file: OutputFile
    let name: String

    var path: String { file.path }
  }

  /// Files of one folder, few enough that the workers finish at about the same time.
  struct Batch: Sendable {
    let folder: String
    let files: [File]

    static let size = 64
  }

  /// All folders to make, each after the one it lies in.
  let folders: [String]
  let batches: [Batch]
  /// What is made of all the others, and so written when they are.
  let last: Batch?
  /// The paths of all files, in the order of their bytes.
  let paths: [String]

  /// Throws for files that can't be written together.
  init(_ files: [OutputFile], last: OutputFile? = nil) throws(SiteFilesError) {
    var paths: Set<String> = []
    var byFolder: [String: [File]] = [:]
    var lastBatch: Batch?
    for (number, file) in (files + [last].compactMap(\.self)).enumerated() {
      // The marker has a path a line.
      guard let path = RelativePath(file.path), file.path.utf8.allSatisfy({ $0 >= 32 && $0 != 127 }) else {
        throw .unsafePath(file.path)
      }
      guard file.path != Marker.name else { throw .twoFilesAtOnePath(file.path) }
      // Strings are equal by Unicode's rules; so `å` in its two forms is refused too, as some disks would
      // make it one file.
      guard paths.insert(file.path).inserted else { throw .twoFilesAtOnePath(file.path) }
      let planned = File(file: file, name: path.name)
      if number == files.count {
        lastBatch = Batch(folder: path.folder, files: [planned])
      } else {
        byFolder[path.folder, default: []].append(planned)
      }
    }

    var folders: Set<String> = []
    for folder in byFolder.keys.map(\.self) + [lastBatch?.folder].compactMap(\.self) {
      var folder = folder
      while !folder.isEmpty, folders.insert(folder).inserted {
        folder = RelativePath(folder)?.folder ?? ""
      }
    }
    if let taken = folders.filter({ paths.contains($0) || $0 == Marker.name }).min(by: inByteOrder) {
      throw .fileInPlaceOfFolder(taken)
    }

    self.last = lastBatch
    self.folders = folders.sorted(by: inByteOrder)
    self.paths = paths.sorted(by: inByteOrder)
    batches = byFolder.keys.sorted(by: inByteOrder).flatMap { folder in
      let files = (byFolder[folder] ?? []).sorted { inByteOrder($0.name, $1.name) }
      return stride(from: 0, to: files.count, by: Batch.size).map {
        Batch(folder: folder, files: Array(files[$0..<min($0 + Batch.size, files.count)]))
      }
    }
  }
}
