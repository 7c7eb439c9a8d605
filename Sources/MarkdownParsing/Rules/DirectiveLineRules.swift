import Diagnostics

/// The lines that open and close directives.
extension Rule {
  static let containerUnclosed = Rule(
    .M0401, .error, comesOf: [.whatOnlyLooksLikeAName, .leafThatOpens, .elseInsideIf])
  static let fenceClosesNothing = Rule(
    .M0402, .error, comesOf: [.whatOnlyLooksLikeAName, .directiveThatOpensNothing, .containerEndedByPage])
  static let directiveIndented = Rule(.M0403, .error)
  static let attributesUnclosed = Rule(.M0410, .error, phase: .syntax)
  static let attributesNotLast = Rule(.M0411, .error, phase: .syntax)
  static let attributeTwice = Rule(.M0412, .error, phase: .syntax)
  static let attributeIDTwice = Rule(.M0413, .error, phase: .syntax)
  static let attributeUnreadable = Rule(.M0414, .error, phase: .syntax, comesOf: [.conditionInBraces])
}
