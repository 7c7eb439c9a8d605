import Diagnostics

/// How the parts of conditions and computations stand together.
extension Rule {
  static let expressionAndBesideOr = Rule(.M0710, .error)
  static let expressionChained = Rule(.M0711, .error)
  static let expressionMissingValue = Rule(.M0712, .error)
  static let expressionMissingOperator = Rule(.M0713, .error)
  static let expressionEndsEarly = Rule(.M0714, .error)
  static let expressionUnclosed = Rule(.M0715, .error)
  static let expressionUnopened = Rule(.M0716, .error)
  static let expressionUnknownFunction = Rule(.M0717, .error)
  static let expressionTooDeep = Rule(.M0718, .error)
  static let expressionTooLong = Rule(.M0719, .error)
}
