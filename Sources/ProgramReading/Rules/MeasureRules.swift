import Diagnostics

/// The rules about measures.
public enum MeasureRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [
    .measureOptionUnreadable, .measureOptionTwice, .measureOneOption, .measureWithoutOptions,
    .measureWithoutItems, .measureItemNumber, .measureEmptyItem, .measureTextAmongItems, .measureNoSuchItem,
    .measureSubscalesUnreadable, .measureBandUnreadable, .measureBandOutside, .measureBandsOverlap,
    .measureBandGap, .measureBandStart, .measureBandEnd, .measureHighestBand, .measureTooManyMissing,
    .measureClinicalOutside, .measureWithoutAlert, .measureWithoutSource, .measureUnlocked,
    .measureWordsChanged,
  ]
}

/// Options and items.
extension Rule {
  static let measureOptionUnreadable = Rule(.M0601, .error)
  static let measureOptionTwice = Rule(.M0602, .error)
  static let measureOneOption = Rule(.M0603, .error, comesOf: [.optionTooFew])
  static let measureWithoutOptions = Rule(.M0604, .error, comesOf: [.misspeltKey])
  static let measureWithoutItems = Rule(.M0605, .error)
  static let measureItemNumber = Rule(.M0607, .error)
  static let measureEmptyItem = Rule(.M0608, .error)
  static let measureTextAmongItems = Rule(.M0609, .error)
  static let measureNoSuchItem = Rule(.M0610, .error, comesOf: [.brokenScoring])
  static let measureSubscalesUnreadable = Rule(.M0611, .error)
}
