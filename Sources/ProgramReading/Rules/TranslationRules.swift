import Diagnostics

/// What a translation lacks of its source, or has besides it.
extension Rule {
  static let moduleNotInSource = Rule(.M0801, .error, phase: .translation, dependsOnOtherFiles: true)
  static let pageNotInSource = Rule(.M0802, .error, phase: .translation)
  static let pageUntranslated = Rule(.M0803, .warning, phase: .translation)
  static let blockUntranslated = Rule(.M0804, .warning, phase: .translation)
  static let blockNotInSource = Rule(.M0805, .error, phase: .translation)
  static let textNotInSource = Rule(.M0806, .warning, phase: .translation)
  static let moduleUntranslated = Rule(.M0807, .warning, phase: .translation, dependsOnOtherFiles: true)
  static let frontUntranslated = Rule(.M0808, .warning, phase: .translation, dependsOnOtherFiles: true)
}
