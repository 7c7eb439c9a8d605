import Diagnostics

/// A lock that isn't there, or isn't the one that the last release wrote.
extension Rule {
  static let lockMissing = Rule(.M1106, .error)
  static let lockCut = Rule(.M1107, .error)
  static let lockOutdated = Rule(.M1108, .error)

  /// Known by whoever releases a program from a lock that was merged on purpose.
  public static let lockChanged = Rule(.M1109, .error)
  static let releaseUnclear = Rule(.M1118, .warning)
}
