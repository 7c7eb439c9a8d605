import Diagnostics

/// The rules that only the build itself can tell of.
enum BuildRules {
  /// All of them, for the catalogue.
  static let all: [Rule] = [.fileIsLink, .pictureUnsafe]
}

/// Files that can't be taken as they are.
extension Rule {
  static let fileIsLink = Rule(.M0008, .error, phase: .file)
  static let pictureUnsafe = Rule(.M0524, .error)
}
