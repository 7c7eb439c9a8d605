import Diagnostics

/// Limits on what a text may be.
extension Rule {
  static let paragraphTooLong = Rule(.M0011, .error, phase: .file)
  static let tableTooWide = Rule(.M0012, .error, phase: .file)
  static let tableTooLong = Rule(.M0013, .error, phase: .file)
  static let tooDeep = Rule(.M0014, .error, phase: .file)
  static let tooManyBrackets = Rule(.M0015, .error, phase: .file)
  static let definitionsTooLong = Rule(.M0016, .error, phase: .file)
}
