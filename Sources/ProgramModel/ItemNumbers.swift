extension Expression {
  /// The items that a measure's own expression mentions as `item.9`, in the order of mention.
  public var itemNumbers: [Int] {
    switch self {
    case .number, .text, .time: return []
    case .reference(let reference):
      guard reference.parts.count == 2, ReferencePart(word: reference.parts[0]) == .item else { return [] }
      return Int(reference.parts[1]).map { [$0] } ?? []
    case .call(_, _, let arguments, _): return arguments.flatMap(\.itemNumbers)
    case .not(let inner, _), .negative(let inner, _): return inner.itemNumbers
    case .binary(_, let left, let right): return left.itemNumbers + right.itemNumbers
    }
  }
}
