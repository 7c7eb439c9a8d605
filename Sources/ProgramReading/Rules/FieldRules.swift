import Diagnostics

/// What fields of numbers, time and drawing need.
extension Rule {
  static let scaleWithoutEnds = Rule(.M0309, .error, comesOf: [.unreadableLine])
  static let rangeUpsideDown = Rule(.M0310, .error, comesOf: [.unreadableLine])
  static let stepNotPositive = Rule(.M0311, .error)
  static let scaleTooFine = Rule(.M0312, .error)
  static let timerWithoutTime = Rule(.M0313, .error, comesOf: [.unreadableLine])
  static let computedWithoutValue = Rule(.M0314, .error, comesOf: [.unreadableLine])
  static let plotWithoutFields = Rule(.M0315, .error, comesOf: [.unreadableLine])
  static let rowsHoldText = Rule(.M0316, .error)
}
