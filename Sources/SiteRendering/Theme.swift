import ProgramModel

/// The look of a site as a plain value: layouts, words, pictures and pages. Others read it from its folder and check it.
public struct Theme: Sendable {
  /// A page that the theme brings, written in Markdown.
  public struct Page: Sendable {
    /// What stands at its top.
    public let title: String
    /// Nobody who may has reviewed it yet, so it carries the draft's banner.
    public let isDraft: Bool
    /// Its text.
    public let blocks: [Block]

    /// A page with its title.
    public init(title: String, isDraft: Bool, blocks: [Block]) {
      self.title = title
      self.isDraft = isDraft
      self.blocks = blocks
    }
  }

  /// The layout of all pages but one.
  public let page: Layout
  /// `404.html`, which stands alone since it is served at any address.
  public let missing: Layout
  /// A whole program in one file.
  public let programFile: Layout
  /// The words of the pages by language.
  public let words: [Locale: [ThemeWord: String]]
  /// The words of the scripts by language: all keys of the words files that the pages themselves don't use.
  public let scriptWords: [Locale: [String: String]]
  /// Icons and illustrations to stand in the markup, by their file names without `.svg`.
  public let pictures: [String: Markup]
  /// `panic`, `privacy` and `recipe` in the languages that the theme has them in.
  public let pages: [String: [Locale: Page]]
  /// The words that bring help to the top of a search, of all languages.
  public let crisisWords: CrisisWords

  /// A theme of what has been read. `words` are the words files as they are, by language and key.
  public init(
    page: Layout, missing: Layout, programFile: Layout, words: [Locale: [String: String]],
    pictures: [String: Markup], pages: [String: [Locale: Page]], crisisWords: CrisisWords = CrisisWords()
  ) {
    self.page = page
    self.missing = missing
    self.programFile = programFile
    self.words = words.mapValues { file in
      var known: [ThemeWord: String] = [:]
      for (key, text) in file { if let word = ThemeWord(rawValue: key) { known[word] = text } }
      return known
    }
    self.scriptWords = words.mapValues { $0.filter { ThemeWord(rawValue: $0.key) == nil } }
    self.pictures = pictures
    self.pages = pages
    self.crisisWords = crisisWords
  }

  /// The languages to look in, in order, when a language lacks something.
  static func fallbacks(of locale: Locale) -> [Locale] {
    [locale, .bokmål, .english]
  }

  /// A page of the theme in a language, or in the nearest it has, with that language.
  func page(_ name: String, in locale: Locale) -> (page: Page, locale: Locale)? {
    guard let editions = pages[name] else { return nil }
    for candidate in Self.fallbacks(of: locale) {
      if let page = editions[candidate] { return (page, candidate) }
    }
    return nil
  }

  /// A picture by its name; nothing where the theme hasn't drawn it.
  func picture(_ name: String) -> Markup { pictures[name] ?? .empty }
}
