import Source

/// Lines and columns in the files of a run, each line counted once for many places that stand in order.
final class Places {
  struct Place {
    let path: String
    let start: LineTable.Position
    let end: LineTable.Position
  }

  private let sources: SourceList
  private var places: [SourceFile.ID: LineTable.Places] = [:]

  init(sources: SourceList) { self.sources = sources }

  /// Nil for what has no place.
  subscript(_ span: SourceSpan?) -> Place? {
    guard let span, let file = sources[span.file] else { return nil }
    let start = places[span.file, default: .init(file.lines)].position(of: span.start)
    let end = places[span.file, default: .init(file.lines)].position(of: span.end)
    return Place(path: file.path, start: start, end: end)
  }
}
