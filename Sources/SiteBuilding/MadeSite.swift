import Diagnostics
import SiteFiles
import Source
import Workspace

/// What came of making sites in memory.
public struct MadeSites: Sendable {
  /// Everything that was found, in the order in which it is told.
  public let diagnostics: [Diagnostic]
  /// The text files that were read, for showing diagnostics at their places.
  public let sources: SourceList
  /// The sites that were asked for; nil where the content has errors.
  public let sites: [MadeSite]?
}

/// One site: what a build writes and a preview serves. Nothing that takes long is made before somebody asks for it.
public struct MadeSite: Sendable {
  /// The site's name; nil for the one of `site.yaml`.
  public let id: String?
  /// All rendered files: the HTML pages, and the sitemap where the site has an address.
  public let pages: Int
  /// Pages, assets, media and manifests, but for what is late.
  private let early: [OutputFile]
  /// The data that are made of all pages, and named for what is in them.
  private let late: [Once<OutputFile>]
  /// The programs as one file each.
  private let programFiles: [BuiltProgramFile]
  /// The service worker's code, which becomes a file when all others have been made.
  private let workerCode: [UInt8]
  /// Whether it shows a program with a sleep window that it hasn't turned on.
  public let hidesSleepWindow: Bool

  init(
    id: String?, pages: [OutputFile] = [], others: [OutputFile] = [], late: [Once<OutputFile>] = [],
    programFiles: [BuiltProgramFile] = [], workerCode: [UInt8] = [], hidesSleepWindow: Bool = false
  ) {
    self.id = id
    self.pages = pages.count
    self.early = pages + others
    self.late = late
    self.programFiles = programFiles
    self.workerCode = workerCode
    self.hidesSleepWindow = hidesSleepWindow
  }

  /// The sound and film that there is no room for in the programs' one file.
  public var leftOut: [LeftOutMedium] { programFiles.flatMap(\.leftOut) }

  /// The files whose paths are known before anything has been made.
  public var known: [OutputFile] { early + programFiles.map(\.file) }

  /// The file at a path that isn't among the known: data, which have to be made to know what they are called, or the worker.
  public func late(at path: String, jobs: Int) -> OutputFile? {
    if path == WorkerBuilding.path { return sums(jobs: jobs).workerFile }
    guard path.hasPrefix(AssetBuilding.folder) else { return nil }
    return late.lazy.map(\.value).first { $0.path == path }
  }

  /// All files but the worker; what takes long has been made.
  func files(jobs: Int) -> [OutputFile] {
    let made = Parallel.mapNow(late, jobs: jobs, batch: 1, \.value)
    for file in programFiles { _ = file.bytes.value }
    return early + made + programFiles.map(\.file)
  }

  /// For noting the files as they are made.
  func newSums() -> FileSums { FileSums(for: workerCode) }

  /// The sums of all files, each of which is made and let go.
  func sums(jobs: Int) -> FileSums {
    let sums = newSums()
    _ = Parallel.mapNow(files(jobs: jobs).map(sums.noting), jobs: jobs, batch: 64) { _ = $0.bytes }
    return sums
  }

  /// What a build would write, all of it.
  public func written(jobs: Int) -> [WrittenFile] { sums(jobs: jobs).written }
}
