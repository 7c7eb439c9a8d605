import Diagnostics

/// The rules about site files.
public enum SiteRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [
    .oneOfKeysMissing, .crisisForSomeOnly, .oneTextForSeveralLanguages, .crisisMissing, .crisisUnverified,
    .notAPhone, .notAColour, .notAnAddress,
    .addressWithPath, .notAMailAddress, .textLacksLanguage, .siteWithoutName,
  ]
}

/// A municipality's own facts.
extension Rule {
  static let oneOfKeysMissing = Rule(.M0135, .error)
  static let crisisForSomeOnly = Rule(.M0136, .error)
  static let oneTextForSeveralLanguages = Rule(.M0140, .warning)
  static let crisisMissing = Rule(.M0141, .error, comesOf: [.misspeltKey])
  static let crisisUnverified = Rule(.M0142, .warning)
  static let notAPhone = Rule(.M0143, .error)
  static let notAColour = Rule(.M0144, .error)
  static let notAnAddress = Rule(.M0145, .error)
  static let addressWithPath = Rule(.M0146, .warning)
  static let notAMailAddress = Rule(.M0147, .error)
  static let textLacksLanguage = Rule(.M0148, .warning)
  static let siteWithoutName = Rule(.M0149, .warning)
}
