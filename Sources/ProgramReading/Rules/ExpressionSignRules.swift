import Diagnostics

/// The signs, numbers and names of conditions and computations.
extension Rule {
  static let expressionEmpty = Rule(.M0701, .error)
  static let expressionOtherSign = Rule(.M0702, .error)
  static let expressionUnknownSign = Rule(.M0703, .error)
  static let expressionTightMinus = Rule(.M0704, .error)
  static let expressionDecimalComma = Rule(.M0705, .error)
  static let expressionNotANumber = Rule(.M0706, .error)
  static let expressionNotATime = Rule(.M0707, .error)
  static let expressionUnclosedText = Rule(.M0708, .error)
  static let expressionNotAName = Rule(.M0709, .error)
}
