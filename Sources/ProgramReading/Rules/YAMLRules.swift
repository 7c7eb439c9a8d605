import Diagnostics

/// The rules about how front matter and `.yaml` files are written.
public enum YAMLRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [
    .yamlUnreadable, .frontMatterUnclosed, .yamlBareColon, .yamlCutOff, .yamlSign, .yamlUnclosedQuote,
    .yamlTextAfterQuote, .yamlMissingSpace, .yamlMissingColon, .yamlTab, .yamlIndentation, .yamlDuplicateKey,
    .yamlUnclosedBracket, .yamlSplitByComma, .yamlInvisible, .yamlTooLarge, .yamlTooDeep, .yamlSeveralParts,
  ]
}

/// Lines and the texts in them.
extension Rule {
  static let yamlUnreadable = Rule(.M0101, .error)
  static let frontMatterUnclosed = Rule(.M0102, .error)
  static let yamlBareColon = Rule(.M0103, .error)
  static let yamlCutOff = Rule(.M0104, .error)
  static let yamlSign = Rule(.M0105, .error)
  static let yamlUnclosedQuote = Rule(.M0106, .error)
  static let yamlTextAfterQuote = Rule(.M0107, .error)
  static let yamlMissingSpace = Rule(.M0108, .error)
  static let yamlMissingColon = Rule(.M0109, .error)
}
