/// Bytes with a name: one file of a content root, as it was read.
///
/// The bytes are UTF-8; whoever reads the file has seen to that. Line breaks may be LF, CRLF or CR.
public struct SourceFile: Sendable {
  /// A file's place in the list of sources that a build has read. Spans carry it instead of the file.
  public struct ID: Hashable, Comparable, Sendable {
    /// From 0, in the order in which the files were read.
    public let number: UInt32

    /// For a number from 0 to the largest of 32 bits; others stop the program.
    public init(_ number: Int) {
      self.number = UInt32(number)
    }

    /// By number, which is the order of reading.
    public static func < (left: ID, right: ID) -> Bool { left.number < right.number }
  }

  /// What a file is made of never changes, so all copies of it share one: it is handed to whoever reads a part of it.
  private final class Storage: Sendable {
    let id: ID
    let path: String
    let bytes: [UInt8]
    let lines: LineTable

    init(id: ID, path: String, bytes: [UInt8]) {
      self.id = id
      self.path = path
      self.bytes = bytes
      lines = LineTable(bytes)
    }
  }

  private let storage: Storage

  /// What the spans of this file carry.
  public var id: ID { storage.id }
  /// The path relative to the content root, with `/` between its parts.
  public var path: String { storage.path }
  /// As they lie on the disk; offsets count them from 0.
  public var bytes: [UInt8] { storage.bytes }
  /// Where its lines begin, counted once, when the file is read.
  public var lines: LineTable { storage.lines }

  /// For an id that no other file of the run has.
  public init(id: ID, path: String, bytes: [UInt8]) {
    storage = Storage(id: id, path: path, bytes: bytes)
  }

  /// Whether two are one and the same file, read once; quicker to know than whether their bytes are the same.
  public func isSame(as other: SourceFile) -> Bool { storage === other.storage }

  /// The span of bytes from `start` up to `end`, kept inside the file.
  public func span(_ start: Int, _ end: Int) -> SourceSpan {
    let start = min(max(start, 0), bytes.count)
    return SourceSpan(file: id, start: start, end: min(max(end, start), bytes.count))
  }

  /// The text of a span of this file.
  public func text(_ span: SourceSpan) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }
}
