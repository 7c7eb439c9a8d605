import Diagnostics

/// What stands in the braces of a directive.
extension Rule {
  static let attributeUnknown = Rule(.M0424, .error, phase: .syntax, comesOf: [.conditionInBraces])
  static let attributeWithoutValue = Rule(.M0425, .error, phase: .syntax, comesOf: [.conditionInBraces])
  static let attributeValueUnknown = Rule(.M0426, .error, phase: .syntax)
  static let attributeNotNumber = Rule(.M0427, .error, phase: .syntax)
  static let attributeOutOfRange = Rule(.M0428, .error, phase: .syntax)
}
