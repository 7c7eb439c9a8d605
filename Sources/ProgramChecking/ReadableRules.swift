import Diagnostics

/// How a text reads. These rules ask for judgement: each can be answered in the text by `<!-- ok: … -->`.
public enum ReadableRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [
    .pageHardToRead, .wordToAvoid, .pageTooLong, .reviewDue, .crisisVerifiedLongAgo, .crisisVerifiedLater,
    .answerToNothing,
  ]
}

extension Rule {
  static let pageHardToRead = Rule(.M0901, .warning, canBeAnswered: true)
  static let wordToAvoid = Rule(.M0902, .warning, canBeAnswered: true)
  static let pageTooLong = Rule(.M0903, .warning, canBeAnswered: true)
  static let reviewDue = Rule(.M0911, .warning, canBeAnswered: true)
  static let crisisVerifiedLongAgo = Rule(.M0912, .warning, canBeAnswered: true)
  static let crisisVerifiedLater = Rule(.M0913, .warning, canBeAnswered: true)
  static let answerToNothing = Rule(.M0990, .note)
}
