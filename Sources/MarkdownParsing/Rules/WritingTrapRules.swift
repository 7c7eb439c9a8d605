import Diagnostics

/// What looks right where it is written and comes out as something else, most of it brought along from Word.
extension Rule {
  static let colonsApart = Rule(.M0404, .error)
  static let addressBare = Rule(.M0580, .warning)
  static let ordinalBecomesList = Rule(.M0581, .warning)
  static let underlineMakesHeading = Rule(.M0582, .warning)
  static let dialogueBecomesList = Rule(.M0583, .warning)
  static let linesFlowTogether = Rule(.M0584, .warning, comesOf: [.quizWithoutAnswers])
  static let bulletFromElsewhere = Rule(.M0585, .warning)
  static let headingWithoutSpace = Rule(.M0586, .error)
  static let hardSpaceInMarkup = Rule(.M0587, .error)
  static let characterInvisible = Rule(.M0588, .warning)
  static let dashesFromElsewhere = Rule(.M0589, .warning)
  static let indentationMakesCode = Rule(.M0590, .warning)
  static let commentUnclosed = Rule(.M0591, .error)
  static let textAfterComment = Rule(.M0592, .error)
}

/// The rules of what trips those who write, for the catalogue.
public enum WritingTrapRules {
  /// All of them.
  public static let all: [Rule] = [
    .colonsApart, .addressBare, .ordinalBecomesList, .underlineMakesHeading, .dialogueBecomesList,
    .linesFlowTogether, .bulletFromElsewhere, .headingWithoutSpace, .hardSpaceInMarkup, .characterInvisible,
    .dashesFromElsewhere, .indentationMakesCode, .commentUnclosed, .textAfterComment,
  ]
}
