import Diagnostics

/// Directives: their names, and what they must hold.
extension Rule {
  static let elseWithCondition = Rule(.M0438, .error)
  static let calloutUnknown = Rule(.M0439, .error)
  static let directiveUnknown = Rule(.M0420, .error, phase: .syntax, comesOf: [.whatOnlyLooksLikeAName])
  static let directiveWithoutName = Rule(.M0421, .error)
  static let leafWrittenAsContainer = Rule(.M0422, .error)
  static let containerWrittenAsLeaf = Rule(.M0423, .error)
  static let containerEmpty = Rule(.M0429, .error, comesOf: [.whatOnlyLooksLikeAName, .openContainer])
  static let ifWithoutCondition = Rule(.M0430, .error, comesOf: [.directiveThatOpensNothing])
  static let elseWithoutIf = Rule(.M0431, .error, comesOf: [.directiveThatOpensNothing])
  static let measureWithoutName = Rule(.M0435, .error)
  static let repeatWithoutName = Rule(.M0436, .error)
}
