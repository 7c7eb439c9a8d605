import Diagnostics

/// What holds lines together: indentation, lists, brackets and limits.
extension Rule {
  static let yamlTab = Rule(.M0110, .error)
  static let yamlIndentation = Rule(.M0111, .error)
  static let yamlDuplicateKey = Rule(.M0112, .error)
  static let yamlUnclosedBracket = Rule(.M0113, .error)
  static let yamlSplitByComma = Rule(.M0114, .error)
  static let yamlInvisible = Rule(.M0115, .error)
  static let yamlTooLarge = Rule(.M0116, .error)
  static let yamlTooDeep = Rule(.M0117, .error)
  static let yamlSeveralParts = Rule(.M0118, .error)
}
