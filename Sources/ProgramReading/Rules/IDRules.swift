import Diagnostics

/// The ids under which answers are kept and places are found.
extension Rule {
  static let idUnreadable = Rule(.M0540, .error)
  static let idMissing = Rule(.M0541, .note, comesOf: [.unreadableLine, .idBelowField])
  static let idImpossible = Rule(.M0542, .error)
  static let pageHeadingInside = Rule(.M0543, .error)
}
