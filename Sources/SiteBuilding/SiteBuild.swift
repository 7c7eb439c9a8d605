import Diagnostics
import ProgramModel
import Resolution
import SiteFiles
import SiteRendering
import Source
import Workspace

/// The pipeline as a whole: from a content root to sites in memory, and on to folders, each whole or not at all.
public enum SiteBuild {
  /// Builds what is asked for. With an error in the content nothing is written.
  ///
  /// - Parameters:
  ///   - cache: spares the work where all is as the last build left it.
  ///   - whenDone: is given the outcome while all that was made is still in memory. To take that apart is a twentieth of a build, so
  ///     whoever has nothing else to do ends the program there.
  ///
  /// Throws `SiteFilesError` for files that can't be read or written, `BuildFailure` for a site or a theme that isn't there.
  @discardableResult
  public static func run(
    _ request: BuildRequest, cache: BuildCache? = nil, whenDone: (BuildOutcome) -> Void = { _ in }
  ) async throws -> BuildOutcome {
    var workspace = Workspace(request.root)
    try workspace.read()
    let key = cache?.key(of: request, in: workspace)
    if let cache, let key, let outcome = cache.unchanged(request, key, in: workspace) {
      whenDone(outcome)
      return outcome
    }
    let made = try await makeRead(request, in: &workspace) { $0.letGo() }
    guard let sites = made.sites else {
      return BuildOutcome(diagnostics: made.diagnostics, sources: made.sources, summary: nil)
    }
    // All of them before the first is written.
    try request.keepApart(sites.map { folder(of: $0, request) })
    var folders: [LastBuild.Folder] = []
    var summary = BuildOutcome.Summary()
    var onlineOnly: Set<String> = []
    for site in sites {
      let output = folder(of: site, request)
      let sums = site.newSums()
      let written = try OutputFolder.write(
        site.files(jobs: request.jobs).map(sums.noting), last: sums.workerFile, to: output, jobs: request.jobs
      )
      if key != nil { folders.append(LastBuild.Folder(path: output, files: sums.written)) }
      summary.sites += 1
      summary.pages += site.pages
      summary.files += written.files
      summary.leftOut += site.leftOut
      summary.changed += written.changed
      summary.unclaimed += written.unclaimed.map { "\(output)/\($0)" }
      summary.leftBehind += written.leftBehind
      if site.hidesSleepWindow {
        summary.hidesSleepWindow.append(site.id.map { "sites/\($0).yaml" } ?? "site.yaml")
      }
      summary.onlineOnly += sums.worker.leftOut.filter { onlineOnly.insert($0.path).inserted }
    }
    let outcome = BuildOutcome(diagnostics: made.diagnostics, sources: made.sources, summary: summary)
    if let cache, let key { cache.keep(folders, outcome, request, key) }
    withExtendedLifetime(made) { whenDone(outcome) }
    return outcome
  }

  /// Makes what is asked for and writes nothing; the request's output folder is not looked at.
  ///
  /// Throws as `run` does.
  public static func make(_ request: BuildRequest) async throws -> MadeSites {
    var workspace = Workspace(request.root)
    return try await make(request, in: &workspace) { $0.letGo() }
  }

  /// The same in a workspace that is kept, for whoever makes sites again and again. What has changed on the disk is taken in.
  ///
  /// - Parameter whenChecked: what is done with the workspace before pages are made.
  public static func make(
    _ request: BuildRequest, in workspace: inout Workspace, whenChecked: (inout Workspace) -> Void = { _ in }
  ) async throws -> MadeSites {
    try workspace.read()
    return try await makeRead(request, in: &workspace, whenChecked: whenChecked)
  }

  private static func makeRead(
    _ request: BuildRequest, in workspace: inout Workspace, whenChecked: (inout Workspace) -> Void
  ) async throws -> MadeSites {
    // A theme that can't be used is told of when there is nothing to mend in the content.
    let read = Result { try self.theme(request) }
    let colours = (try? read.get())?.colours.name
    let loaded = await workspace.checked(
      jobs: request.jobs, today: request.today,
      colours: colours.map { [$0] } ?? ContentLoading.standardColours)
    whenChecked(&workspace)
    guard let content = loaded.content, !loaded.hasErrors else { return refused(loaded, loaded.diagnostics) }
    let sites = try chosen(request, content)
    let theme = try read.get()
    var diagnostics = loaded.diagnostics
    var made: [MadeSite] = []
    for site in sites {
      let built = try self.site(site, content, theme, loaded, request)
      diagnostics += built.diagnostics
      made.append(built.site)
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return refused(loaded, diagnostics) }
    return MadeSites(diagnostics: loaded.sources.limited(diagnostics), sources: loaded.sources, sites: made)
  }

  private static func refused(_ loaded: LoadedContent, _ diagnostics: [Diagnostic]) -> MadeSites {
    MadeSites(diagnostics: loaded.sources.limited(diagnostics), sources: loaded.sources, sites: nil)
  }

  private static func chosen(_ request: BuildRequest, _ content: Content) throws(BuildFailure) -> [Site] {
    if request.allSites { return content.sites }
    var names = request.sites
    if names.isEmpty, let name = content.defaultSite?.value.text { names = [name] }
    guard !names.isEmpty else { return Array(content.sites.prefix(1)) }
    var sites: [Site] = []
    for name in names {
      guard let site = content.sites.first(where: { $0.id == name }) else {
        throw .unknownSite(name, known: content.sites.compactMap(\.id))
      }
      sites.append(site)
    }
    return sites
  }

  private static func folder(of site: MadeSite, _ request: BuildRequest) -> String {
    let isSeveral = request.allSites || request.sites.count > 1
    guard isSeveral, let id = site.id else { return request.output }
    return "\(request.output)/\(id)"
  }

  private static func theme(_ request: BuildRequest) throws -> LoadedTheme {
    do {
      return try request.theme.map(ThemeReading.folder) ?? ThemeReading.standard()
    } catch let failure as ThemeReading.Failure {
      throw BuildFailure.theme(failure.words)
    }
  }

  /// One site, and what is wrong with what it shows.
  private static func site(
    _ site: Site, _ content: Content, _ theme: LoadedTheme, _ loaded: LoadedContent, _ request: BuildRequest
  ) throws -> (site: MadeSite, diagnostics: [Diagnostic]) {
    let index = SiteIndex(
      content, names: loaded.names ?? Resolution(content), site: site, publishedOnly: request.publishedOnly)
    let shown = content.programs.filter { program in index.programs.contains { $0.id == program.id } }
    let uses = MediaUse.all(in: shown, locales: site.locales) + MediaUse.logos(of: [site])
    let media = try MediaBuilding.build(uses, in: loaded.folder)
    guard media.diagnostics.isEmpty else { return (MadeSite(id: site.id), media.diagnostics) }
    let assets = AssetBuilding.build(index, theme, site)
    let whole =
      request.programFiles
      ? ProgramFileBuilding.build(index, theme, site, media, assets.names, jobs: request.jobs) : []
    let sizes = Dictionary(
      whole.map { file in (file.program, Once { file.bytes.value.count }) },
      uniquingKeysWith: { first, _ in first })
    let renderer = SiteRenderer(
      index: index, theme: theme.theme, media: media.table, assets: assets.names, programFiles: sizes,
      sha256: Digest.sha256)
    let pages = renderer.pages.map { job in
      OutputFile(path: job.path) { renderer.render(job).bytes }
    }
    let made = MadeSite(
      id: site.id, pages: pages,
      others: assets.files + media.files + ManifestBuilding.files(index, assets.names, theme),
      late: assets.late, programFiles: whole, workerCode: theme.code[.worker],
      hidesSleepWindow: index.hidesSleepWindow)
    return (made, [])
  }
}
