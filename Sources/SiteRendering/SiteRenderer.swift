import ProgramModel
import Resolution
import Source

/// Makes the pages of one site. It is an unchanging value, so that many threads may render at once.
public struct SiteRenderer: Sendable {
  /// What the site shows.
  public let index: SiteIndex
  /// How it looks.
  public let theme: Theme
  /// Where pictures, sound and film have gone.
  public let media: MediaTable
  /// What styles, scripts and data are called.
  public let assets: AssetNames
  /// How large the programs are as one file each, in bytes; empty where there are no such files.
  let programFiles: [Identifier: Once<Int>]
  let sha256: @Sendable ([UInt8]) -> [UInt8]
  private let wordLists: ThemeWordsByLocale

  /// A renderer for what an index shows. `sha256` gives the 32 bytes of the digest.
  public init(
    index: SiteIndex, theme: Theme, media: MediaTable, assets: AssetNames,
    programFiles: [Identifier: Once<Int>] = [:], sha256: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) {
    self.index = index
    self.theme = theme
    self.media = media
    self.assets = assets
    self.programFiles = programFiles
    self.sha256 = sha256
    wordLists = ThemeWordsByLocale(theme, for: index)
  }

  /// A renderer for a site of a content root.
  public init(
    content: Content, site: Site, theme: Theme, media: MediaTable, assets: AssetNames,
    publishedOnly: Bool = false, sha256: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) {
    self.init(
      index: SiteIndex(content, names: Resolution(content), site: site, publishedOnly: publishedOnly),
      theme: theme, media: media,
      assets: assets, sha256: sha256)
  }

  /// Everything there is to render, in an order that never changes.
  public var pages: [PageJob] { index.jobs }

  /// One file: its path from the site's root and its bytes. May be called from many threads at once.
  public func render(_ job: PageJob) -> (path: String, bytes: [UInt8]) {
    (job.path, bytes(of: job))
  }

  private func bytes(of job: PageJob) -> [UInt8] {
    switch job.kind {
    case .root: rootPage()
    case .missing: missingPage()
    case .sitemap: sitemap()
    case .front(let locale): frontPage(job.route, locale)
    case .fixed(.help, let locale): helpPage(job.route, locale)
    case .fixed(.panic, let locale): panicPage(job.route, locale)
    case .fixed(.me, let locale): mePage(job.route, locale)
    case .fixed(.talk, let locale): talkPage(job.route, locale)
    case .fixed(.about, let locale): aboutPage(job.route, locale)
    case .fixed(.search, let locale): searchPage(job.route, locale)
    case .fixed(.feedback, let locale): feedbackPage(job.route, locale)
    case .recipe(let locale): recipePage(job.route, locale)
    case .program(let number, let locale): programPage(index.programs[number], job.route, locale)
    case .summaries(let number, let locale): summariesPage(index.programs[number], job.route, locale)
    case .overview(let number, let place, let locale):
      overviewPage(index.programs[number], place, job.route, locale)
    case .page(let number, let place, let page, let locale):
      modulePage(index.programs[number], place, page, job.route, locale)
    }
  }

  /// The words of a language, with what it lacks from others.
  func words(in locale: Locale) -> ThemeWords { wordLists[locale] }

  /// What a language calls itself: «Norsk», «English»; its tag where the theme doesn't know it.
  func name(of locale: Locale) -> String {
    theme.words[locale]?[.languageName] ?? locale.tag
  }

  /// The host's name in a language.
  func host(in locale: Locale) -> String { index.site.name.text(in: locale).text }

  /// A renderer of blocks for one page.
  func blocks(
    _ route: Route, _ locale: Locale, program: ProgramEntry? = nil, module: ModuleEntry? = nil,
    names: Set<String> = []
  ) -> BlockRenderer {
    BlockRenderer(
      site: self, route: route, locale: locale, program: program, module: module, words: words(in: locale),
      ids: PageIDs(blocks: names), out: HTMLWriter(capacity: 16_384))
  }
}
