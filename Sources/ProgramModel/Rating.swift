import Source

/// «Var dette nyttig?», from 1 to 6. Every module has one: where its author places none, it ends with it.
public struct Rating: Sendable {
  /// The one that was written, else `rating-` and the module's.
  public var id: Identifier
  /// The name under which the answer is stored: the id, or the one it was first released under.
  public var key: Identifier
  /// Whether the id was written.
  public let hasOwnID: Bool
  /// Whether the author has placed it. One that no author has placed is quieter.
  public let isPlaced: Bool
  /// The directive's line; the last page's heading for one that nobody placed.
  public let span: SourceSpan

  /// For an id that nothing else in the program has.
  public init(id: Identifier, hasOwnID: Bool = true, isPlaced: Bool = true, at span: SourceSpan) {
    self.id = id
    key = id
    self.hasOwnID = hasOwnID
    self.isPlaced = isPlaced
    self.span = span
  }
}
