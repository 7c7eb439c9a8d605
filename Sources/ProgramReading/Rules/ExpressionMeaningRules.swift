import Diagnostics

/// What conditions and computations mean.
extension Rule {
  static let expressionNeverTrue = Rule(.M0728, .error)

  /// Told by whoever knows all computed fields.
  public static let computedFromItself = Rule(.M0729, .error)

  /// Told by whoever knows all computed fields.
  public static let computedFromTooMuch = Rule(.M0731, .error)

  /// Told by whoever knows the types of answers.
  public static let plotOfWords = Rule(.M0318, .error)
  static let expressionUnknownName = Rule(.M0720, .error, comesOf: [.unreadFile])
  static let expressionNotACondition = Rule(.M0721, .error)
  static let expressionNotANumericValue = Rule(.M0722, .error)
  static let expressionIncomparable = Rule(.M0723, .error)
  static let expressionOptionCompared = Rule(.M0724, .error)
  static let expressionHasNoOptions = Rule(.M0725, .error)
  static let expressionUnknownOption = Rule(.M0726, .error)
  static let expressionWrongArguments = Rule(.M0727, .error)
}
