import ProgramModel

/// The words of each language that a site may show, put together once: a list of some hundred words is too much to make for
/// each thing that is written.
struct ThemeWordsByLocale: Sendable {
  private let lists: [Locale: ThemeWords]
  private let theme: Theme

  /// Lists for all languages of the site, the theme and the measures.
  init(_ theme: Theme, for index: SiteIndex) {
    let locales = Set(index.locales + theme.words.keys + index.content.measures.map(\.locale))
    self.theme = theme
    lists = locales.reduce(into: [:]) { $0[$1] = ThemeWords(theme.words, in: $1) }
  }

  /// The words of a language, with what it lacks from others.
  subscript(_ locale: Locale) -> ThemeWords { lists[locale] ?? ThemeWords(theme.words, in: locale) }
}
