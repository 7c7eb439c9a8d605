import Diagnostics

/// One thing that an author may write, told from the very tables that the reader uses.
public struct FormatEntry: Sendable {
  /// A key or a single word in the braces.
  public struct Key: Sendable {
    /// English first, then bokmål and nynorsk where they differ.
    public let names: [String]
    /// The words that its value may be, in the same order of languages; empty where it is free.
    public let choices: [[String]]
    /// Whether it is a word alone, without `=`.
    public let isFlag: Bool
  }

  /// English first, then bokmål and nynorsk where they differ.
  public let names: [String]
  /// Whether it holds others, between `:::` and `:::`.
  public let isContainer: Bool
  /// What it is for, in one sentence.
  public let purpose: Words
  /// What it may be given in its braces, besides an id.
  public let keys: [Key]
  /// How it is written, in bokmål; it compiles as it stands on a page.
  public let example: String

  /// The name that bokmål has for it, which is the one that most authors write.
  public var bokmål: String { names.count > 1 ? names[1] : names[0] }
}

/// What an exercise can be drawn as.
public struct ViewEntry: Sendable {
  /// English first, then bokmål and nynorsk where they differ.
  public let names: [String]
  /// What the person sees, in one sentence.
  public let purpose: Words
  /// The names of each of its places, each filled by one field.
  public let places: [[String]]
  /// An exercise with the view, in bokmål; it compiles as it stands on a page.
  public let example: String

  /// The name that bokmål has for it.
  public var bokmål: String { names.count > 1 ? names[1] : names[0] }
}
