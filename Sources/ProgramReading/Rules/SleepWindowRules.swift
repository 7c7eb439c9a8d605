import Diagnostics

/// What stands in the braces of a sleep window, and what a table can't have as a column.
extension Rule {
  static let windowSettingMissing = Rule(.M0330, .error, comesOf: [.unreadableLine])
  static let riseNotATime = Rule(.M0331, .error)
  static let floorNotALength = Rule(.M0332, .error)
  static let floorAbsurd = Rule(.M0333, .error)
  static let windowSettingElsewhere = Rule(.M0334, .error)
  static let columnImpossible = Rule(.M0317, .error)
}
