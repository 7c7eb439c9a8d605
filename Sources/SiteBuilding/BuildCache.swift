import Diagnostics
import SiteFiles
import Workspace

/// Spares a build that would write what lies there already.
///
/// Nothing in it is believed: content and theme are read and compared with what the last build was made of, and each file that
/// it wrote is read and compared with what it was. Of a build that can't be told whole, nothing is kept.
public struct BuildCache: Sendable {
  private let folder: CacheFolder
  private let compiler: String

  /// - Parameters:
  ///   - folder: of the user's, outside all content.
  ///   - compiler: another one for each executable, as two that differ in a word make different sites.
  public init(_ folder: CacheFolder, compiler: String) {
    self.folder = folder
    self.compiler = compiler
  }

  /// More than a build of all that a content root may hold takes.
  private static let largest = 1 << 26

  /// What tells this build from others; nil where something that it is made of can't be read, which the build itself will tell.
  func key(of request: BuildRequest, in workspace: Workspace) -> [UInt8]? {
    var packed = Packer()
    if let theme = request.theme {
      guard let files = try? ThemeReading.bytes(of: theme) else { return nil }
      packed.add(files) { $0.addFile($1.path, $1.bytes) }
    }
    packed.add(compiler)
    packed.add(request.root)
    packed.add(request.output)
    packed.add(request.theme) { $0.add($1) }
    packed.add(request.sites) { $0.add($1) }
    packed.add([request.allSites, request.publishedOnly, request.programFiles]) { $0.add($1 ? 1 : 0) }
    packed.add(request.today) { $0.add($1.description) }
    packed.add(workspace.texts) { $0.addFile($1.path, $1.bytes) }
    packed.add(workspace.otherFiles) {
      // One that can't be read now is no other than one that can't be read then.
      $0.addFile($1, (try? workspace.folder.readFile($1, limit: MediaBuilding.largestFile)) ?? [])
    }
    packed.add(workspace.leftOut) {
      $0.add($1.path)
      $0.add("\($1.reason)")
    }
    return Digest.sha256(packed.bytes)
  }

  /// The outcome of a build that has nothing to do; nil where there may be something.
  func unchanged(_ request: BuildRequest, _ key: [UInt8], in workspace: Workspace) -> BuildOutcome? {
    guard let bytes = folder.read(name(of: request), limit: Self.largest),
      let last = LastBuild(bytes, rules: Catalogue.rules), last.key == key,
      (try? request.keepApart(last.folders.map(\.path))) != nil
    else { return nil }
    var summary = last.summary
    for folder in last.folders {
      guard let left = OutputFolder.keep(folder.files, at: folder.path, jobs: request.jobs, sum: Digest.long)
      else { return nil }
      summary.leftBehind += left
    }
    return BuildOutcome(
      diagnostics: last.diagnostics, sources: SourceList(workspace.texts), summary: summary)
  }

  /// Keeps what a build did, unless it left something that the next one should look at again.
  func keep(_ folders: [LastBuild.Folder], _ outcome: BuildOutcome, _ request: BuildRequest, _ key: [UInt8]) {
    guard let summary = outcome.summary, summary.unclaimed.isEmpty, summary.leftBehind.isEmpty else { return }
    let build = LastBuild(key: key, folders: folders, summary: summary, diagnostics: outcome.diagnostics)
    folder.write(build.bytes, to: name(of: request))
  }

  /// One for each content root and output, wherever they are named from.
  private func name(of request: BuildRequest) -> String {
    let paths = [request.root, request.output].map(absolutePath)
    return "build-" + Digest.long(Array(paths.joined(separator: "\n").utf8))
  }
}

extension Packer {
  fileprivate mutating func addFile(_ path: String, _ bytes: [UInt8]) {
    add(path)
    add(Digest.sha256(bytes))
  }
}
