import Diagnostics

/// What was meant as a link, an answer, a footnote, a comment or a table and comes out as plain text, signs and all, or not at all.
extension Rule {
  static let linkMiswritten = Rule(.M0519, .error)
  static let footnoteMissing = Rule(.M0525, .error)
  static let footnoteUnused = Rule(.M0526, .error)
  static let titleUnseen = Rule(.M0527, .error)
  static let definitionUnused = Rule(.M0528, .error)
  static let codeUnclosed = Rule(.M0533, .error)
  static let cellsBeyondTable = Rule(.M0534, .error)
  static let footnoteTwice = Rule(.M0535, .error)
  static let marksShown = Rule(.M0536, .warning, canBeAnswered: true)
  static let answerMiswritten = Rule(.M0531, .error)
  static let tableWithoutLine = Rule(.M0594, .error)
  static let commentShown = Rule(.M0598, .error)
}

/// The rules of this page, for the catalogue.
enum LeftoverRules {
  static let all: [Rule] = [
    .linkMiswritten, .footnoteMissing, .footnoteUnused, .titleUnseen, .definitionUnused, .answerMiswritten,
    .codeUnclosed,
    .cellsBeyondTable, .footnoteTwice, .marksShown,
    .tableWithoutLine, .commentShown,
  ]
}
