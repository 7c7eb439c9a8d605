import Source

/// A value with the place it was written in.
public struct Located<Value: Sendable>: Sendable {
  /// What was read.
  public let value: Value
  /// Where it was written, for what is only found wrong later.
  public let span: SourceSpan

  /// For a value that is read now and looked up when all files are there.
  public init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

extension Located: Equatable where Value: Equatable {}
