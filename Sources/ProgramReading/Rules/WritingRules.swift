import Diagnostics

/// What trips those who write in front matter and directives.
public enum WritingRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [.yamlHardSpace, .frontMatterDashes, .directiveWithOneColon]
}

extension Rule {
  static let yamlHardSpace = Rule(.M0119, .error)
  static let frontMatterDashes = Rule(.M0133, .error)
  static let directiveWithOneColon = Rule(.M0437, .warning)
}
