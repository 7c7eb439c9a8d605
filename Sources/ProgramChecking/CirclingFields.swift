import ProgramModel
import Resolution

/// The computed fields that ask for themselves, by way of others too.
struct CirclingFields {
  /// What each asks for, of those that are left when all that lead to none of the others have gone.
  private let next: [FieldName: [FieldName]]

  /// - Parameter computed: all of a program's, with what each is worked out from.
  init(_ computed: [FieldName: Expression], _ names: Resolution) {
    next =
      AskingOrder(
        computed.mapValues { expression in
          expression.references.compactMap { reference in
            guard case .field(let name, _)? = names[reference], computed[name] != nil else { return nil }
            return name
          }
        }
      ).circling
  }

  /// Whether a field is one of them, and doesn't only lead to one.
  func leadsToItself(_ field: FieldName) -> Bool {
    var seen: Set<FieldName> = []
    var waiting = next[field] ?? []
    while let name = waiting.popLast() {
      if name == field { return true }
      if seen.insert(name).inserted { waiting += next[name] ?? [] }
    }
    return false
  }
}

extension Expression {
  /// All references in it, also those in the parentheses of calls on diaries.
  var references: [Reference] {
    switch self {
    case .reference(let reference): [reference]
    case .not(let inner, _), .negative(let inner, _): inner.references
    case .binary(_, let left, let right): left.references + right.references
    case .call(_, _, let arguments, _): arguments.flatMap(\.references)
    case .number, .text, .time: []
    }
  }
}
