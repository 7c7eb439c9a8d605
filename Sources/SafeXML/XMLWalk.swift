/// Reads a stranger's document from its start to its end without keeping it.
public enum XMLWalk {
  /// Tells `events` what a document holds, and gives the first thing that is wrong with it: nil for a well-formed one, and for one
  /// whose reading `events` stopped.
  ///
  /// The document must be UTF-8. Only XML's five entities are known, every prefix must be declared, a DOCTYPE is refused, and
  /// elements may lie 256 deep at most.
  public static func read(_ bytes: [UInt8], telling events: (any XMLEvents)?) -> XMLProblem? {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return XMLProblem(line: 1, column: 0, message: "Document is not UTF-8")
    }
    switch XMLReading.read(bytes, to: events) {
    case .malformed(let problem): return problem
    case .doctype(let line): return XMLProblem(line: line, column: 0, message: "DOCTYPE is not allowed")
    case nil: return nil
    }
  }
}
