/// What the value of an expression or of something that stores answers can be.
public enum ExpressionType: Hashable, Sendable {
  case number
  case text
  /// One of a `choice`; its options' keys.
  case option(of: [String])
  /// Several of `checks`; their keys.
  case options(of: [String])
  /// Year, month and day.
  case date
  /// A time of day.
  case time
  /// Minutes.
  case duration
  case truth
  /// Something that can be counted but has no value of its own, as a diary.
  case records
  /// Something that another diagnostic has been made of, so that nothing more is said.
  case unknown
}
