import Source

/// A value with the place it was written in.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  public let span: SourceSpan

  public init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

extension Located: Equatable where Value: Equatable {}
