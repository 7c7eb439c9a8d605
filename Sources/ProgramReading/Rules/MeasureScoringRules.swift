import Diagnostics

/// Scoring, safety and the lock on the wording.
extension Rule {
  static let measureTooManyMissing = Rule(.M0619, .error, comesOf: [.brokenScoring])
  static let measureClinicalOutside = Rule(.M0620, .error, comesOf: [.brokenScoring])
  static let measureWithoutAlert = Rule(.M0621, .error)
  static let measureWithoutSource = Rule(.M0622, .error)
  static let measureUnlocked = Rule(.M0623, .error)
  static let measureWordsChanged = Rule(.M0624, .error)
}
