import Source

/// The words that a content root has agreed on: approved terms for translators, and words to leave out.
public struct Glossary: Sendable {
  /// One term in several languages.
  public struct Term: Sendable {
    /// The approved word in each language.
    public let words: [Locale: Located<String>]

    /// For at least one word.
    public init(_ words: [Locale: Located<String>]) {
      self.words = words
    }
  }

  /// A word that a text should do without.
  public struct Avoided: Sendable {
    /// As it was written; case doesn't matter. It may be several words.
    public let word: Located<String>
    /// What to write in its place.
    public let better: String

    /// For a word that isn't empty.
    public init(_ word: Located<String>, better: String) {
      self.word = word
      self.better = better
    }
  }

  /// In the order of the file.
  public let terms: [Term]
  /// The words to avoid in each language, in the order of the file.
  public let avoided: [Locale: [Avoided]]

  /// For a content root without a glossary, nothing.
  public init(terms: [Term] = [], avoided: [Locale: [Avoided]] = [:]) {
    self.terms = terms
    self.avoided = avoided
  }
}
