import Diagnostics

/// The rules that only who reads a whole folder can tell of.
public enum WorkspaceRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [.fileIsLink, .fileIsNone, .siteAmongContent]
}

extension Rule {
  static let fileIsLink = Rule(.M0008, .error, phase: .file)
  static let fileIsNone = Rule(.M0018, .error, phase: .file)
  static let siteAmongContent = Rule(.M0019, .warning, phase: .file)
}
