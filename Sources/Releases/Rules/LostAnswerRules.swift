import Diagnostics

/// What people have answered, and what is no longer there under its name.
extension Rule {
  static let releasedRenamed = Rule(.M1110, .error)
  static let releasedGone = Rule(.M1111, .error)
  static let optionGone = Rule(.M1112, .error)
  static let optionsUnclear = Rule(.M1113, .error)
  static let quizAnswersUnclear = Rule(.M1116, .error)
  static let moduleRenamed = Rule(.M1114, .error)
  static let moduleGone = Rule(.M1115, .error)
  static let ownAnswerGone = Rule(.M1117, .error)
}
