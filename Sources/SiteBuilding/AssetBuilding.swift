import ProgramModel
import SiteFiles
import SiteRendering
import Source

/// The style sheet, the scripts and the data that pages load, each named after its content so that it may be kept for ever.
enum AssetBuilding {
  /// The files that are quickly made, and those that go through all pages of a language.
  static func build(
    _ index: SiteIndex, _ theme: LoadedTheme, _ site: Site
  ) -> (names: AssetNames, files: [OutputFile], late: [Once<OutputFile>]) {
    var files: [OutputFile] = []
    func add(_ stem: String, _ ending: String, _ bytes: [UInt8]) -> String {
      let file = Self.file(stem, ending, bytes)
      files.append(file)
      return name(of: file)
    }
    var late: [Once<OutputFile>] = []
    func add(_ stem: String, making: @escaping @Sendable () -> [UInt8]) -> Once<String> {
      let file = Once { Self.file(stem, "js", making()) }
      late.append(file)
      return Once { name(of: file.value) }
    }
    let scripts = DataScripts(index: index, theme: theme.theme)
    let own = DataScripts.ownWords(own: theme.code[.ownScripts], others: theme.code[.scripts])
    var words: [Locale: String] = [:]
    var search: [Locale: Once<String>] = [:]
    var answers: [Locale: Once<String>] = [:]
    for locale in site.locales {
      words[locale] = add("words-\(locale)", "js", scripts.words(locale, without: own))
      search[locale] = add("search-\(locale)") { scripts.search(locale) + theme.code[.searchScripts] }
      answers[locale] = add("answers-\(locale)") { scripts.answers(locale, with: own) }
    }
    let names = AssetNames(
      styles: add("site", "css", theme.code[.styles] + SiteColours(site, in: theme.colours).styles),
      scripts: add("site", "js", theme.code[.scripts]), ownScripts: add("own", "js", theme.code[.ownScripts]),
      early: index.hasQuickExit ? add("early", "js", theme.code[.early]) : nil,
      icon: add("icon", "svg", theme.icon),
      homeIcon: theme.homeIcon.isEmpty ? nil : add("icon", "png", theme.homeIcon),
      words: words, search: search, answers: answers)
    return (names, files, late)
  }

  /// The folder that all of them lie in.
  static let folder = "assets/"

  private static func file(_ stem: String, _ ending: String, _ bytes: [UInt8]) -> OutputFile {
    OutputFile(path: "\(folder)\(stem)-\(Digest.short(bytes)).\(ending)", bytes: bytes)
  }

  private static func name(of file: OutputFile) -> String { String(file.path.dropFirst(folder.count)) }
}
