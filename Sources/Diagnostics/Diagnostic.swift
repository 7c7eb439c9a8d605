import Source

/// A rule that is broken at a place: what the author must mend, and where.
public struct Diagnostic: Hashable, Sendable {
  /// Another place that explains the diagnostic, as where a name was first used.
  public struct Note: Hashable, Sendable {
    /// One clause without a full stop, as «den første står her».
    public let words: Words
    /// The place it speaks of; nil where the words say all, as of a whole other file.
    public let span: SourceSpan?

    /// For words that have no places left to fill.
    public init(_ words: Words, at span: SourceSpan?) {
      self.words = words
      self.span = span
    }
  }

  /// Edits that mend the mistake, made together or not at all.
  public struct Fix: Hashable, Sendable {
    /// The bytes of a span replaced by a text; an empty span inserts.
    public struct Edit: Hashable, Sendable {
      /// In any file, not only the diagnostic's own.
      public let span: SourceSpan
      /// What stands there afterwards; empty removes.
      public let newText: String

      /// For a span of the file as it was read, before any other edit.
      public init(_ span: SourceSpan, _ newText: String) {
        self.span = span
        self.newText = newText
      }
    }

    /// What the fix does, as «skriv {#id}».
    public let title: Words
    /// None overlaps another.
    public let edits: [Edit]
    /// Whether it can't be wrong, so that `--fix` makes it without asking. What was probably meant is a guess, and never is.
    public let isCertain: Bool

    /// For edits that leave the text right when all are made; a guess where nothing else is said.
    public init(_ title: Words, _ edits: [Edit], isCertain: Bool = false) {
      self.title = title
      self.edits = edits
      self.isCertain = isCertain
    }
  }

  /// Which rule is broken; code, severity and words are the rule's.
  public let rule: Rule
  /// The construct that must be mended; nil where there is no file.
  public let span: SourceSpan?
  /// What fills the `{name}`s in the rule's message, label and help.
  public let arguments: [String: Words.Argument]
  /// What the author probably meant, told as «mente du …?».
  public let suggestion: String?
  /// Other places that one must see to understand, in the order in which they are told.
  public let notes: [Note]
  /// Ways to mend it, the likeliest first; empty where only the author can know.
  public let fixes: [Fix]

  /// For arguments that fill every place in the rule's words.
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

  /// The rule's own; no single diagnostic is more or less.
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
