import Source

/// Expressions as data for the runtime: JSON arrays that begin with the operator.
///
/// `gad7-for.sum >= 10 and not answered(mål)` becomes
/// `["and",[">=",["ref","gad7-for.sum"],10],["not",["answered",["ref","mål"]]]]`.
/// Signs as `<` are escaped as in all our JSON. A time of day is `["time",420]`, and what follows `has` is the option's key
/// as text.
public enum ExpressionPrinter {
  /// Something that an expression asks the answers for.
  public enum Lookup {
    case value(Reference)
    /// Whether there is an answer.
    case answered(Reference)
    /// Something over the records of a diary: `mean` of the last so many days.
    case records(function: String, of: Reference, days: Double?)
    /// What stands behind `has`: an option, by its id, of the field that is asked.
    case option(String, of: Reference?)
  }

  /// The data of an expression. `find` gives the data of what it asks for; the names as they were written where nothing else
  /// is said.
  public static func data(_ expression: Expression, find: (Lookup) -> JSONValue = asWritten) -> JSONValue {
    switch expression {
    case .number(let number, _): return .number(number)
    case .text(let text, _): return .string(text)
    case .time(let minutes, _): return ["time", .whole(minutes)]
    case .reference(let reference): return find(.value(reference))
    case .not(let inner, _): return ["not", data(inner, find: find)]
    case .negative(let inner, _): return ["-", data(inner, find: find)]
    case .call(let whole, let function, let arguments, _): return call(whole, function, arguments, find)
    case .binary(.has, let left, let right):
      var field: Reference?
      if case .reference(let reference) = left { field = reference }
      return ["has", data(left, find: find), find(.option(option(right), of: field))]
    case .binary(let operation, let left, let right):
      return [.string(operation.rawValue), data(left, find: find), data(right, find: find)]
    }
  }

  /// `["ref","gad7-for.sum"]`, `["answered",["ref","mål"]]`, `["mean",["ref","dagbok.felt"],7]`.
  public static func asWritten(_ lookup: Lookup) -> JSONValue {
    switch lookup {
    case .option(let name, _): .string(name)
    case .value(let reference): ["ref", .string(reference.text)]
    case .answered(let reference): ["answered", asWritten(.value(reference))]
    case .records(let function, let reference, let days):
      .array(
        [.string(function), asWritten(.value(reference))] + [days].compactMap { $0.map(JSONValue.number) })
    }
  }

  private static func call(
    _ whole: Reference?, _ function: String, _ arguments: [Expression], _ find: (Lookup) -> JSONValue
  ) -> JSONValue {
    var field: Reference?
    if case .reference(let reference)? = arguments.first { field = reference }
    var days: Double?
    if case .number(let number, _)? = arguments.last { days = number }
    guard let whole else { return field.map { find(.answered($0)) } ?? .null }
    return find(.records(function: function, of: field.map(whole.adding) ?? whole, days: days))
  }

  /// What stands behind `has`: an option's key.
  private static func option(_ expression: Expression) -> String {
    switch expression {
    case .reference(let reference): reference.text
    case .text(let text, _): text
    case .number(let number, _): text(of: number)
    default: ""
    }
  }

  /// A number as JSON has it, the shortest that reads back the same.
  public static func text(of number: Double) -> String { JSONValue.number(number).compact }
}

extension Reference {
  /// The reference to something within this one: `diary` and `field` give `diary.field`.
  public func adding(_ field: Reference) -> Reference {
    Reference(parts + field.parts, at: field.span)
  }
}
