import ProgramModel
import SiteFiles
import SiteRendering
import Workspace

/// The style sheet, the scripts and the data that pages load, each named after its content so that it may be kept for ever.
enum AssetBuilding {
  /// The data that go through all pages of a language.
  private enum DataJob: Hashable {
    case search(Locale)
    case answers(Locale)
  }

  static func build(
    _ index: SiteIndex, _ theme: LoadedTheme, _ site: Site, jobs: Int
  ) async -> (names: AssetNames, files: [OutputFile]) {
    var files: [OutputFile] = []
    func add(_ stem: String, _ ending: String, _ bytes: [UInt8]) -> String {
      let name = "\(stem)-\(Digest.short(bytes)).\(ending)"
      files.append(OutputFile(path: "assets/\(name)", bytes: bytes))
      return name
    }
    let data = DataScripts(index: index, theme: theme.theme)
    let dataJobs = site.locales.flatMap { locale in [DataJob.search(locale), .answers(locale)] }
    let made = await Parallel.map(dataJobs, jobs: jobs, batch: 1) { job in
      switch job {
      case .search(let locale): data.search(locale) + theme.code[.searchScripts]
      case .answers(let locale): data.answers(locale)
      }
    }
    let bytes = Dictionary(zip(dataJobs, made), uniquingKeysWith: { first, _ in first })
    var words: [Locale: String] = [:]
    var search: [Locale: String] = [:]
    var answers: [Locale: String] = [:]
    for locale in site.locales {
      words[locale] = add("words-\(locale)", "js", data.words(locale))
      search[locale] = add("search-\(locale)", "js", bytes[.search(locale)] ?? [])
      answers[locale] = add("answers-\(locale)", "js", bytes[.answers(locale)] ?? [])
    }
    let names = AssetNames(
      styles: add("site", "css", theme.code[.styles] + SiteColours(site, in: theme.colours).styles),
      scripts: add("site", "js", theme.code[.scripts]), ownScripts: add("own", "js", theme.code[.ownScripts]),
      early: index.hasQuickExit ? add("early", "js", theme.code[.early]) : nil,
      icon: add("icon", "svg", theme.icon),
      homeIcon: theme.homeIcon.isEmpty ? nil : add("icon", "png", theme.homeIcon),
      words: words, search: search, answers: answers)
    return (names, files)
  }
}
