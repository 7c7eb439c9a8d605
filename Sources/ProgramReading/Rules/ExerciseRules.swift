import Diagnostics

/// Exercises, and the words and options of their fields.
extension Rule {
  static let fieldOutsideExercise = Rule(.M0301, .error, comesOf: [.directiveThatOpensNothing])
  static let fieldWithoutLabel = Rule(.M0302, .error, comesOf: [.unreadableLine])
  static let exerciseWithoutTitle = Rule(.M0303, .error)
  static let exerciseInExercise = Rule(.M0304, .error, comesOf: [.leafThatOpens, .openContainer])
  static let choiceWithoutOptions = Rule(.M0305, .error, comesOf: [.unreadableLine])
  static let optionTwice = Rule(.M0306, .error)
  static let optionEmpty = Rule(.M0307, .error)
  static let optionTooLong = Rule(.M0308, .error)
}
