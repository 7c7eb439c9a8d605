import Diagnostics

/// The rules that only the build itself can tell of.
enum BuildRules {
  /// All of them, for the catalogue.
  static let all: [Rule] = [.pictureUnsafe, .pictureTooHeavy]
}

extension Rule {
  static let pictureUnsafe = Rule(.M0524, .error)
  static let pictureTooHeavy = Rule(.M0529, .error)
}
