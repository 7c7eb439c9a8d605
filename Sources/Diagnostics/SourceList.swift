import Source

/// The files that a run has read, by the ids that spans carry.
public struct SourceList: Sendable {
  private let files: [SourceFile.ID: SourceFile]

  /// For files whose ids differ; of two with one id the first counts.
  public init(_ files: some Sequence<SourceFile> = []) {
    self.files = Dictionary(files.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil for an id that no file of the run has.
  public subscript(_ id: SourceFile.ID) -> SourceFile? { files[id] }

  /// The file of a path from the content root; nil where none was read.
  public subscript(path path: String) -> SourceFile? { files.values.first { $0.path == path } }

  /// The order in which diagnostics are told: by file, place, then code; first those without a file.
  public func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map(place).sorted(by: <).map(\.diagnostic)
  }

  /// The most mistakes that are told of one file.
  public static let mostTold = 100

  /// The first hundred of each file, in their order, and a word about the rest. Nobody mends a thousand mistakes from a list,
  /// and a file that somebody made to have a hundred thousand mustn't cost more than the moment it deserves.
  public func limited(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var counts: [SourceFile.ID?: Int] = [:]
    return sorted(diagnostics).compactMap { diagnostic in
      let count = counts[diagnostic.span?.file, default: 0] + 1
      counts[diagnostic.span?.file] = count
      if count <= Self.mostTold { return diagnostic }
      return count == Self.mostTold + 1 ? Diagnostic(.moreMistakes, at: diagnostic.span) : nil
    }
  }

  private func place(_ diagnostic: Diagnostic) -> Place {
    let span = diagnostic.span
    return Place(
      path: span.flatMap { files[$0.file]?.path } ?? "", start: span?.start ?? 0, end: span?.end ?? 0,
      diagnostic: diagnostic)
  }

  private struct Place {
    let path: String
    let start: Int
    let end: Int
    let diagnostic: Diagnostic

    static func < (left: Place, right: Place) -> Bool {
      if left.path != right.path { return left.path < right.path }
      if left.start != right.start { return left.start < right.start }
      if left.end != right.end { return left.end < right.end }
      let (one, other) = (left.diagnostic, right.diagnostic)
      if one.rule.code != other.rule.code { return one.rule.code < other.rule.code }
      // A message may list a thousand names, and few stand at one place.
      return one.message(in: .en) < other.message(in: .en)
    }
  }
}

extension Rule {
  /// Said once for a file that has very many.
  public static let moreMistakes = Rule(.M0017, .error, phase: .file)
}
