import ProgramModel

/// What a name that an author wrote means.
public enum Meaning: Sendable {
  /// A field of an exercise, perhaps in another program; the field as its source language has it.
  case field(FieldName, Field)
  /// Another column of the row that the name stands in.
  case column(Field)
  /// All that was filled in of an exercise or a diary.
  case records(of: Identifier)
  /// How often an exercise or a diary was filled in.
  case count(of: Identifier)
  /// Whether a module, page, quiz or exercise is done.
  case done(Identifier)
  /// A result of a measure, by the name of a placement or its own; nil for a measure that doesn't exist, which is told of elsewhere.
  case measure(Identifier, Measure?, part: ReferencePart, of: String?)
  /// A quiz that is shown again.
  case quiz(Identifier)
}

/// The name of a field among all programs.
public struct FieldName: Hashable, Sendable, CustomStringConvertible {
  /// The program that asks.
  public let program: Identifier
  /// Its exercise.
  public let block: Identifier
  /// The field within the exercise.
  public let field: Identifier

  /// For names that exist; a column of a table has none.
  public init(_ program: Identifier, _ block: Identifier, _ field: Identifier) {
    self.program = program
    self.block = block
    self.field = field
  }

  /// With dots, as an author writes it from another program.
  public var description: String { "\(program).\(block).\(field)" }
}
