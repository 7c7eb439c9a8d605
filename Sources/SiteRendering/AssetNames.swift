import ProgramModel
import Source

/// The names of the files in `assets/`, as the builder has made them from the files' content.
public struct AssetNames: Sendable {
  /// The theme's stylesheet, all in one file.
  public let styles: String
  /// The theme's script, all in one file.
  public let scripts: String
  /// The script with what one's own page and the sheet for the next talk need besides.
  public let ownScripts: String
  /// The script that runs before anything is painted, on sites that one can leave in a hurry.
  public let early: String?
  /// The tab's icon, an SVG.
  public let icon: String
  /// The icon on a home screen, a PNG; nil in a theme without one.
  public let homeIcon: String?
  /// The words of the scripts by language.
  public let words: [Locale: String]
  /// The search data by language. To know its name it has to be made of all pages, which few pages need.
  public let search: [Locale: Once<String>]
  /// What has been asked in the programs, for one's own page, by language; made of all pages too.
  public let answers: [Locale: Once<String>]

  /// File names such as `site-1234abcd.css`, without their folder.
  public init(
    styles: String, scripts: String, ownScripts: String, early: String? = nil, icon: String,
    homeIcon: String? = nil,
    words: [Locale: String], search: [Locale: Once<String>], answers: [Locale: Once<String>]
  ) {
    self.styles = styles
    self.scripts = scripts
    self.ownScripts = ownScripts
    self.early = early
    self.icon = icon
    self.homeIcon = homeIcon
    self.words = words
    self.search = search
    self.answers = answers
  }
}
