import Source

/// A rule that is broken at a place: what the author must mend, and where.
public struct Diagnostic: Hashable, Sendable {
  /// Another place that explains the diagnostic, as where a name was first used.
  public struct Note: Hashable, Sendable {
    public let words: Words
    public let span: SourceSpan?

    public init(_ words: Words, at span: SourceSpan?) {
      self.words = words
      self.span = span
    }
  }

  /// Edits that mend the mistake, made together or not at all.
  public struct Fix: Hashable, Sendable {
    public struct Edit: Hashable, Sendable {
      public let span: SourceSpan
      public let newText: String

      public init(_ span: SourceSpan, _ newText: String) {
        self.span = span
        self.newText = newText
      }
    }

    public let title: Words
    public let edits: [Edit]

    public init(_ title: Words, _ edits: [Edit]) {
      self.title = title
      self.edits = edits
    }
  }

  public let rule: Rule
  /// The construct that must be mended; nil where there is no file.
  public let span: SourceSpan?
  public let arguments: [String: Words.Argument]
  /// What the author probably meant, told as «mente du …?».
  public let suggestion: String?
  public let notes: [Note]
  public let fixes: [Fix]

  public init(
    _ rule: Rule, at span: SourceSpan?, _ arguments: [String: Words.Argument] = [:],
    suggestion: String? = nil, notes: [Note] = [], fixes: [Fix] = []
  ) {
    self.rule = rule
    self.span = span
    self.arguments = arguments
    self.suggestion = suggestion
    self.notes = notes
    self.fixes = fixes
  }

  public var severity: Severity { rule.severity }

  /// The message in a language, with its places filled.
  public func message(in language: Words.Language) -> String {
    rule.message.filled(with: arguments, in: language)
  }

  /// What stands beside the marked place.
  public func label(in language: Words.Language) -> String? {
    rule.label?.filled(with: arguments, in: language)
  }

  /// What to do: what was probably meant where that is known, else the rule's own advice.
  public func help(in language: Words.Language) -> String? {
    if let suggestion {
      return Words(nb: "mente du «\(suggestion)»?", en: "did you mean “\(suggestion)”?").text(in: language)
    }
    return rule.help?.filled(with: arguments, in: language)
  }
}
