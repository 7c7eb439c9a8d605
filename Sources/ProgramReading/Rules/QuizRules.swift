import Diagnostics

/// Quizzes and their answers.
extension Rule {
  static let quizWithoutRightAnswer = Rule(.M0201, .error, comesOf: [.unreadableLine])
  static let quizWithOneAnswer = Rule(.M0202, .error, comesOf: [.unreadableLine])
  static let quizWithoutAnswers = Rule(
    .M0203, .error, comesOf: [.unreadableLine, .fieldOutsideExercise, .openContainer])
  static let quizWithoutQuestion = Rule(.M0204, .error)
  static let quizWithSeveralRight = Rule(.M0205, .error)
  static let pollWithRightAnswer = Rule(.M0206, .error)
  static let boxAlmost = Rule(.M0210, .error)
  static let answerWithoutBox = Rule(.M0211, .error)
  static let answerEmpty = Rule(.M0212, .error)
  static let matchWithoutPartner = Rule(.M0213, .error)
  static let taskListOutsideQuiz = Rule(.M0220, .warning, comesOf: [.unknownDirective])
}
