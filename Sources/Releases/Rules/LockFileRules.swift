import Diagnostics

/// The file itself: what a hand or a merge has done to it.
extension Rule {
  static let lockLineUnreadable = Rule(.M1101, .error)
  static let lockUnmerged = Rule(.M1102, .error)
  static let lockTooNew = Rule(.M1103, .error)
  static let lockFactTwice = Rule(.M1104, .error)
  static let lockOfOtherProgram = Rule(.M1105, .error)
}
