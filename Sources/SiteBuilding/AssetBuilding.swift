import ProgramModel
import SiteFiles
import SiteRendering
import Workspace

/// The style sheet, the scripts and the data that pages load, each named after its content so that it may be kept for ever.
enum AssetBuilding {
  static func build(
    _ index: SiteIndex, _ theme: LoadedTheme, _ site: Site, jobs: Int
  ) async -> (names: AssetNames, files: [OutputFile]) {
    var files: [OutputFile] = []
    func add(_ stem: String, _ ending: String, _ bytes: [UInt8]) -> String {
      let name = "\(stem)-\(Digest.short(bytes)).\(ending)"
      files.append(OutputFile(path: "assets/\(name)", bytes: bytes))
      return name
    }
    let scripts = DataScripts(index: index, theme: theme.theme)
    // These go through all pages of a language.
    let data = await Parallel.map(site.locales, jobs: jobs, batch: 1) { locale in
      (search: scripts.search(locale) + theme.code[.searchScripts], answers: scripts.answers(locale))
    }
    var words: [Locale: String] = [:]
    var search: [Locale: String] = [:]
    var answers: [Locale: String] = [:]
    for (locale, made) in zip(site.locales, data) {
      words[locale] = add("words-\(locale)", "js", scripts.words(locale))
      search[locale] = add("search-\(locale)", "js", made.search)
      answers[locale] = add("answers-\(locale)", "js", made.answers)
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
