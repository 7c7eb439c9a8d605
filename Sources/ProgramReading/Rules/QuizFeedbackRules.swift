import Diagnostics

/// What is said to an answer.
extension Rule {
  static let feedbackWithoutSign = Rule(.M0215, .error)
  static let answerTornApart = Rule(.M0216, .error)
  static let feedbackWithoutAnswer = Rule(.M0214, .error)
}
