/// A place in a source file: the half-open range of byte offsets `start..<end`.
public struct SourceSpan: Hashable, Sendable {
  /// The file that the offsets count in.
  public let file: SourceFile.ID
  private let from: UInt32
  private let upTo: UInt32

  /// The first byte's offset in the file, from 0.
  public var start: Int { Int(from) }
  /// The offset after the last byte.
  public var end: Int { Int(upTo) }

  /// For `0 <= start <= end` within the file; `SourceFile.span` sees to that for offsets one isn't sure of.
  public init(file: SourceFile.ID, start: Int, end: Int) {
    self.file = file
    from = UInt32(start)
    upTo = UInt32(end)
  }

  /// The place of the first byte only: where something begins.
  public var beginning: SourceSpan { SourceSpan(file: file, start: start, end: start) }

  /// The span from this one's start to the other's end, for two spans of one file.
  public func through(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(file: file, start: start, end: max(end, other.end))
  }
}

extension SourceSpan: Comparable {
  /// By file, then start, then end; the files' paths don't count here.
  public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.file, left.from, left.upTo) < (right.file, right.from, right.upTo)
  }
}
