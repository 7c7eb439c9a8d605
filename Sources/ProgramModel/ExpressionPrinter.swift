import Source

/// Expressions as data for the runtime: JSON arrays that begin with the operator.
///
/// `gad7-for.sum >= 10 and not answered(mål)` becomes
/// `["and",[">=",["ref","gad7-for.sum"],10],["not",["answered",["ref","mål"]]]]`.
/// Signs as `<` are escaped as in all our JSON.
/// A time of day is `["time",420]`, what follows `has` is the option's key as text, and what stands in the
/// parentheses of `diary.mean(field, 7)` is `["mean",["ref","diary.field"],7]`.
public enum ExpressionPrinter {
  /// The data of an expression. `key` gives the name under which the runtime finds a reference's answers.
  public static func data(_ expression: Expression, key: (Reference) -> String = \.text) -> String {
    switch expression {
    case .number(let number, _): return text(of: number)
    case .text(let text, _): return JSONText.string(text)
    case .time(let minutes, _): return "[\"time\",\(minutes)]"
    case .reference(let reference): return data(reference, key)
    case .not(let inner, _): return "[\"not\",\(data(inner, key: key))]"
    case .negative(let inner, _): return "[\"-\",\(data(inner, key: key))]"
    case .call(let whole, let function, let arguments, _):
      var parts = [JSONText.string(function)]
      var rest = arguments[...]
      if let whole {
        if case .reference(let field)? = rest.first {
          parts.append(data(whole.adding(field), key))
          rest = rest.dropFirst()
        } else {
          parts.append(data(whole, key))
        }
      }
      parts += rest.map { data($0, key: key) }
      return "[\(parts.joined(separator: ","))]"
    case .binary(.has, let left, .reference(let option)):
      return "[\"has\",\(data(left, key: key)),\(JSONText.string(option.text))]"
    case .binary(let operation, let left, let right):
      return "[\(JSONText.string(operation.rawValue)),\(data(left, key: key)),\(data(right, key: key))]"
    }
  }

  private static func data(_ reference: Reference, _ key: (Reference) -> String) -> String {
    "[\"ref\",\(JSONText.string(key(reference)))]"
  }

  /// A number as JSON has it, the shortest that reads back the same.
  private static func text(of number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}

extension Reference {
  /// The reference to something within this one: `diary` and `field` give `diary.field`.
  public func adding(_ field: Reference) -> Reference {
    Reference(parts + field.parts, at: field.span)
  }
}
