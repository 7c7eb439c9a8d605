import ProgramModel
import SiteFiles

/// What a build is asked to make.
public struct BuildRequest: Sendable {
  /// The content root: the folder with `site.yaml`.
  public var root: String
  /// The folder to write: absent, empty or made by mestring, and apart from what is read. Several sites get a folder each
  /// within it.
  /// Only `SiteBuild.run` looks at it.
  public var output: String
  /// The names of the sites to build; empty builds the default one.
  public var sites: [String]
  /// Builds every site of the content, whatever `sites` says.
  public var allSites: Bool
  /// Leaves drafts out; else they are built with their banner.
  public var publishedOnly: Bool
  /// Whether each program is made as one file, too, in `offline/`.
  public var programFiles: Bool
  /// A theme's folder; nil takes the one that is compiled in.
  public var theme: String?
  /// How much is done at once, at least 1. It changes nothing in the result.
  public var jobs: Int
  /// The day that reviews and crisis lines are compared with; nil compares with none. It changes nothing in the result.
  public var today: CalendarDay?

  /// For the default site with its drafts, where no more is asked.
  public init(
    root: String, output: String = "_site", sites: [String] = [], allSites: Bool = false,
    publishedOnly: Bool = false, programFiles: Bool = true, theme: String? = nil, jobs: Int,
    today: CalendarDay? = nil
  ) {
    self.root = root
    self.output = output
    self.sites = sites
    self.allSites = allSites
    self.publishedOnly = publishedOnly
    self.programFiles = programFiles
    self.theme = theme
    self.jobs = jobs
    self.today = today
  }
}

extension BuildRequest {
  /// Throws where one of these folders may not be written to, for what lies there or around it.
  func keepApart(_ folders: [String]) throws(SiteFilesError) {
    try OutputSource.keepApart(
      folders,
      from: [.init(.content, root)] + [theme.map { .init(.theme, $0) }].compactMap(\.self)
        + [.init(.currentFolder, ".")])
  }
}
