import Diagnostics

/// Modules, programs and the content root.
extension Rule {
  static let moduleTwice = Rule(.M0556, .error)
  static let moduleNumberTwice = Rule(.M0557, .error)
  static let moduleNotListed = Rule(.M0558, .error)
  static let listedModuleUnknown = Rule(.M0559, .error)
  static let programWithoutFront = Rule(.M0560, .error, dependsOnOtherFiles: true)
  static let settingsMissing = Rule(.M0561, .error, dependsOnOtherFiles: true)
  static let programMissing = Rule(.M0562, .error, dependsOnOtherFiles: true)
  static let programTwice = Rule(.M0563, .error)
}
