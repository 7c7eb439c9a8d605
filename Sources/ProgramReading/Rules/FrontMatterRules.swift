import Diagnostics

/// The rules about the keys of programs, modules, measures and sites, and their values.
public enum FrontMatterRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [
    .keyUnknown, .keyWrongKind, .keyMissing, .keyUnknownChoice, .keyEmpty, .keyEmptyNote, .keysExpected,
    .notADate, .unknownLanguage, .notAnID, .listedTwice, .titleMissing, .publishedUnreviewed,
    .openingNotUnderstood,
  ]
}

/// Keys and values.
extension Rule {
  static let keyUnknown = Rule(.M0120, .error)
  static let keyWrongKind = Rule(.M0121, .error)
  static let keyMissing = Rule(.M0122, .error, comesOf: [.misspeltKey])
  static let keyUnknownChoice = Rule(.M0123, .error)
  static let keyEmpty = Rule(.M0124, .error)
  static let keyEmptyNote = Rule(.M0125, .warning)
  static let keysExpected = Rule(.M0126, .error)
  static let notADate = Rule(.M0127, .error)
  static let unknownLanguage = Rule(.M0128, .error)
  static let notAnID = Rule(.M0129, .error)
  static let listedTwice = Rule(.M0155, .error)
  static let titleMissing = Rule(.M0130, .error)
  static let publishedUnreviewed = Rule(.M0131, .error)
  static let openingNotUnderstood = Rule(.M0132, .error)
}
