extension Expression {
  /// The items that a measure's own expression mentions as `item.9`, in the order of mention.
  public var itemNumbers: [Int] { parts(of: .item).compactMap { Int($0) } }

  /// The subscales that it mentions as `subscale.name`, in the order of mention.
  public var subscaleNames: [String] { parts(of: .subscale) }

  /// What stands after `item.` or `subscale.` wherever the expression mentions one.
  private func parts(of part: ReferencePart) -> [String] {
    switch self {
    case .number, .text, .time: return []
    case .reference(let reference):
      guard reference.parts.count == 2, ReferencePart(word: reference.parts[0]) == part else { return [] }
      return [reference.parts[1]]
    case .call(_, _, let arguments, _): return arguments.flatMap { $0.parts(of: part) }
    case .not(let inner, _), .negative(let inner, _): return inner.parts(of: part)
    case .binary(_, let left, let right): return left.parts(of: part) + right.parts(of: part)
    }
  }
}
