import Diagnostics

/// What running text may hold.
extension Rule {
  static let rawHTML = Rule(.M0501, .error)
  static let inlineDirectiveUnknown = Rule(.M0530, .error)
}
