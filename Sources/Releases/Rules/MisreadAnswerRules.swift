import Diagnostics

/// What is still there, but would be read as something else than was answered.
extension Rule {
  static let kindChanged = Rule(.M1120, .error)
  static let scaleChanged = Rule(.M1121, .error)
  static let rhythmChanged = Rule(.M1122, .error)
  static let measureChanged = Rule(.M1123, .error)
}
