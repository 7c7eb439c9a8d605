import Diagnostics

/// What a translation must have as its source has it.
extension Rule {
  static let answerCountDiffers = Rule(.M0810, .error, phase: .translation)
  static let rightAnswerDiffers = Rule(.M0811, .error, phase: .translation, comesOf: [.answerTooFew])
  static let optionsDiffer = Rule(.M0812, .error, phase: .translation)
  static let idDiffers = Rule(.M0813, .error, phase: .translation)
  static let conditionDiffers = Rule(.M0814, .error, phase: .translation)
  static let settingDiffers = Rule(.M0815, .error, phase: .translation)
}
