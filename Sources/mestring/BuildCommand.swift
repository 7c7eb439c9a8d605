import ArgumentParser
import Diagnostics
import Glibc
import SiteBuilding

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Checks the content and writes the site.")

  @Argument(help: "The content root. (default: Programs)")
  var root: String?

  @Option(name: .shortAndLong, help: "The folder to write: absent, empty or made by mestring.")
  var output = "_site"

  @Option(help: "The name of a site in sites/; may be given several times.")
  var site: [String] = []

  @Flag(help: "Build every site, each in a folder of its own.")
  var allSites = false

  @Flag(help: "Leave drafts out.")
  var published = false

  @Flag(help: "Leave out the programs as one file each, offline/<program>.html.")
  var noOffline = false

  @Option(help: "A theme's folder, in place of the standard theme.")
  var theme: String?

  @Flag(help: "Make everything anew, and keep no note of it in the user's cache folder.")
  var noCache = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let language = common.words
    let root = root ?? common.root ?? "Programs"
    let clock = ContinuousClock()
    let start = clock.now
    do {
      let outcome = try await SiteBuild.run(
        BuildRequest(
          root: root, output: output, sites: site, allSites: allSites, publishedOnly: published,
          programFiles: !noOffline, theme: theme, jobs: common.workers, today: common.day),
        cache: noCache ? nil : UserCache.builds
      ) { outcome in
        tell(outcome, of: root, after: start.duration(to: clock.now), language)
        Glibc.exit(EXIT_SUCCESS)
      }
      // Only where nothing was written.
      tell(outcome, of: root, after: start.duration(to: clock.now), language)
      throw ExitCode.contentErrors
    } catch {
      throw Trouble.tell(error, in: language)
    }
  }

  private func tell(
    _ outcome: BuildOutcome, of root: String, after duration: Duration, _ language: Words.Language
  ) {
    let report = Report(outcome.diagnostics, outcome.sources, root: root, language)
    Streams.error(report: report.text(colours: common.colours(STDERR_FILENO), leastSeverity: .warning))
    guard let summary = outcome.summary else {
      Streams.error(report.refusal)
      return
    }
    guard !common.quiet else { return }
    if let note = OnlineOnly(summary.onlineOnly)?.words { Streams.error(note.text(in: language) + "\n") }
    summary.leftOut.forEach { Streams.error(told($0, language)) }
    for note in [unclaimed(summary.unclaimed), leftBehind(summary.leftBehind)].compactMap(\.self) {
      Streams.error(note.text(in: language) + "\n")
    }
    summary.hidesSleepWindow.forEach { Streams.error(turnedOff(in: $0, language)) }
    Streams.error(ending(summary, report, duration, language))
  }

  /// What the form of one file lacks; the site has it.
  private func told(_ medium: LeftOutMedium, _ language: Words.Language) -> String {
    let size = max(1, (medium.bytes + 500_000) / 1_000_000)
    let words = Words(
      nb: "\(medium.file) er uten \(medium.path) (\(size) MB): lyd og film kan til sammen være 8 MB i filen",
      en:
        "\(medium.file) is without \(medium.path) (\(size) MB): sound and film may be 8 MB in all in the file"
    )
    return words.text(in: language) + "\n"
  }

  /// Old pages may be among what nobody knows the origin of.
  private func unclaimed(_ paths: [String]) -> Words? {
    guard !paths.isEmpty else { return nil }
    return Words(
      nb:
        "det som lå her fra før, er latt i fred, for en eldre mestring skrev ikke ned hva som var dens eget: \(listed(paths, "og {} til")). Slett det du ikke kjenner igjen som ditt",
      en:
        "what was here before was left alone, since an earlier mestring kept no list of its own files: \(listed(paths, "and {} more")). Delete what you don't know as yours"
    )
  }

  private func leftBehind(_ paths: [String]) -> Words? {
    guard !paths.isEmpty else { return nil }
    return Words(
      nb:
        "dette er igjen av den forrige utgaven og lar seg ikke rydde bort; se om noe i det er ditt: \(listed(paths, "og {} til"))",
      en:
        "this is left of the edition before and can't be cleared away; see whether anything in it is yours: \(listed(paths, "and {} more"))"
    )
  }

  /// The first of them, and how many more there are.
  private func listed(_ paths: [String], _ more: String) -> String {
    let most = 10
    let first = paths.prefix(most).joined(separator: ", ")
    guard paths.count > most else { return first }
    return "\(first) \(more.replacing("{}", with: String(paths.count - most)))"
  }

  /// Nobody should look in vain for what has been written.
  private func turnedOff(in file: String, _ language: Words.Language) -> String {
    let words = Words(
      nb:
        "søvnvinduet er slått av, så bare søvndagboka vises: skriv `sleep-window: on` i \(file) når den som har det faglige ansvaret, har bestemt det",
      en:
        "the sleep window is off, so only the sleep diary is shown: write `sleep-window: on` in \(file) once whoever answers for it clinically has decided so"
    )
    return words.text(in: language) + "\n"
  }

  /// The last line: pages, sites, time, warnings, and where the result is.
  private func ending(
    _ summary: BuildOutcome.Summary, _ report: Report, _ time: Duration, _ language: Words.Language
  ) -> String {
    let seconds = time.formatted(in: language)
    let words = Words(
      nb:
        "\(summary.pages) sider, \(summary.sites) nettsted\(summary.sites == 1 ? "" : "er"), \(seconds), \(report.counts): \(output)/index.html",
      en:
        "\(summary.pages) pages, \(summary.sites) site\(summary.sites == 1 ? "" : "s"), \(seconds), \(report.counts): \(output)/index.html"
    )
    return words.text(in: language) + "\n"
  }
}

extension Duration {
  /// Seconds with two decimals, with the language's decimal sign.
  func formatted(in language: Words.Language) -> String {
    let hundredths = components.seconds * 100 + components.attoseconds / 10_000_000_000_000_000
    let rest = hundredths % 100
    let sign = language == .nb ? "," : "."
    return "\(hundredths / 100)\(sign)\(rest < 10 ? "0" : "")\(rest) s"
  }
}
