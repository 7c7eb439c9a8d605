import Diagnostics
import Source

/// New files for a content root, and changes in its old ones, that belong together.
public struct Draft: Sendable {
  /// A file that isn't there yet.
  public struct File: Sendable {
    /// From the content root.
    public let path: String
    /// What shall be in it.
    public let bytes: [UInt8]

    init(_ path: String, _ text: String) {
      self.init(path, Array(text.utf8))
    }

    init(_ path: String, _ bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// A file that is there and gets other bytes.
  public struct Change: Sendable {
    /// As it was read.
    public let file: SourceFile
    /// What shall be in it.
    public let bytes: [UInt8]
  }

  /// The one that the author opens first.
  public var files: [File]
  /// Files that must name the new ones.
  public var changes: [Change] = []
  /// What to do next, a line each.
  public var next: [Words]
}

/// Why nothing can be drafted, in words.
public enum DraftRefusal: Error, Sendable {
  /// What was asked for can't be: a name that makes no id, a program that isn't there.
  case wrongUsage(Words)
  /// Something that is needed can't be read or isn't there.
  case unavailable(Words)

  /// What is told.
  public var words: Words {
    switch self {
    case .wrongUsage(let words), .unavailable(let words): words
    }
  }
}
