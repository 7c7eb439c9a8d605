import Diagnostics

/// Bands.
extension Rule {
  static let measureBandUnreadable = Rule(.M0612, .error, comesOf: [.optionTooFew])
  static let measureBandOutside = Rule(.M0613, .error, comesOf: [.optionTooFew, .brokenScoring])
  static let measureBandsOverlap = Rule(.M0614, .error)
  static let measureBandGap = Rule(.M0615, .error)
  static let measureBandStart = Rule(.M0616, .error, comesOf: [.brokenScoring])
  static let measureBandEnd = Rule(.M0617, .error, comesOf: [.brokenScoring])
  static let measureHighestBand = Rule(.M0618, .error)
}
