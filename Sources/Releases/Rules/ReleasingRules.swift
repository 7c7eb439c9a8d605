import Diagnostics

/// What a draft may lack and a release may not.
extension Rule {
  static let idMissingAtRelease = Rule(.M1140, .error)
  static let versionNotNumber = Rule(.M1141, .error)
}
