import SiteBuilding
import SiteFiles

/// The files of a site, each made when a browser asks for it: of a thousand pages the author looks at one.
struct PreviewFiles: Sendable {
  private let site: MadeSite?
  private let known: [String: OutputFile]
  private let jobs: Int

  /// Those of a site. `jobs` is how much is done at once where a file is made of all others.
  init(_ site: MadeSite, jobs: Int) {
    self.site = site
    self.jobs = jobs
    known = Dictionary(site.known.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// These files and no others.
  init(_ files: [String: [UInt8]]) {
    site = nil
    jobs = 1
    known = Dictionary(
      files.map { ($0, OutputFile(path: $0, bytes: $1)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The bytes of the file at a path, as a build would write them; nil where there is none.
  subscript(path: String) -> [UInt8]? {
    (known[path] ?? site?.late(at: path, jobs: jobs))?.bytes
  }

  /// The paths of all files but data, whose names come of what is in them, and the worker.
  var paths: some Collection<String> { known.keys }

  /// Whether there is a page at a path, without making it.
  func hasPage(_ path: String) -> Bool { known[path] != nil }
}
