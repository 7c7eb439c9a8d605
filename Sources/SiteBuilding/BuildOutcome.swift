import Diagnostics

/// What came of a build.
public struct BuildOutcome: Sendable {
  /// What was written, over all sites of the build.
  public struct Summary: Equatable, Sendable {
    /// Those that were asked for.
    public var sites = 0
    /// All rendered files: the HTML pages, and the sitemap where the site has an address.
    public var pages = 0
    /// Everything in the folders, without the marker that tells whose folder it is.
    public var files = 0
    /// The sound and film that there is no room for in the programs' one file.
    public var leftOut: [LeftOutMedium] = []
    /// The files that were not there before with the same bytes.
    public var changed = 0
    /// What the service workers have no room for, each file once.
    public var onlineOnly: [FileSum] = []
    /// What may be of an earlier mestring and was left where it is, since nobody knows.
    public var unclaimed: [String] = []
    /// Folders with old output that could not be removed.
    public var leftBehind: [String] = []
    /// The files of the sites that haven't turned on a sleep window that is in their programs.
    public var hidesSleepWindow: [String] = []
  }

  /// Everything that was found, in the order in which it is told.
  public let diagnostics: [Diagnostic]
  /// The text files that were read, for showing diagnostics at their places.
  public let sources: SourceList
  /// Nil where the content has errors and nothing was written.
  public let summary: Summary?
}

/// Why a build or a release can't be begun, besides what the file system says.
public enum BuildFailure: Error, Sendable {
  case unknownSite(String, known: [String])
  case unknownProgram(String, known: [String])
  case theme(Words)
}
