/// Where and why a document is not well-formed XML.
public struct XMLProblem: Error, Sendable, Hashable {
  /// From 1.
  public let line: Int
  /// From 1; 0 where the reader doesn't know it.
  public let column: Int
  /// What the XML reader calls it, in English, on one line.
  public let message: String
}
