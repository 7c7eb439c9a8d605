import Diagnostics

/// Links.
extension Rule {
  static let linkEmpty = Rule(.M0510, .error)
  static let linkUnreadable = Rule(.M0511, .error)
  static let linkSchemeRefused = Rule(.M0512, .error)
  static let linkLeavesRoot = Rule(.M0513, .error)
  static let linkWithoutWords = Rule(.M0514, .error)
  static let linkWithSpace = Rule(.M0518, .error)
}
