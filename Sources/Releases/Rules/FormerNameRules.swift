import Diagnostics

/// Ids that have been used, `was=` and `retired:`.
extension Rule {
  static let idWasUsed = Rule(.M1130, .error)
  static let wasUnknown = Rule(.M1131, .error)
  static let wasStillAsked = Rule(.M1132, .error)
  static let wasTwice = Rule(.M1133, .error)
  static let retiredStillAsked = Rule(.M1134, .error)
  static let retiredUnknown = Rule(.M1135, .error)
}
