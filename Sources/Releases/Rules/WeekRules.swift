import Diagnostics

/// What was released in a form that its view has no longer.
extension Rule {
  static let weekFilledOnce = Rule(.M0730, .warning)
}
