import ArgumentParser
import Diagnostics
import Glibc
import Preview
import SiteBuilding

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Shows the site in the browser while it is being written.")

  @Argument(help: "The content root. (default: Programs)")
  var root: String?

  @Option(help: "The port on this machine. (default: the first free one from 8080 on)")
  var port: Int?

  @Option(help: "The name of a site in sites/.")
  var site: String?

  @Option(help: "A theme's folder, in place of the standard theme.")
  var theme: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let port, !(0...65535).contains(port) { throw ValidationError("--port is a number from 0 to 65535.") }
  }

  func run() async throws {
    let language = common.words
    let root = root ?? common.root ?? "Programs"
    // Nothing is ever half done: the site is in memory, and the folder is only read.
    for number in [SIGINT, SIGTERM] { signal(number) { _ in _exit(0) } }
    let preview = Preview(
      BuildRequest(root: root, sites: site.map { [$0] } ?? [], theme: theme, jobs: common.workers),
      port: port,
      language: language, explain: Trouble.words)
    do {
      try await preview.run { tell($0, root: root, language) }
    } catch {
      throw Trouble.tell(error, in: language)
    }
  }

  private func tell(_ news: Preview.News, root: String, _ language: Words.Language) {
    switch news {
    case .listening(let port):
      guard !common.quiet else { return }
      let words = Words(
        nb: "Forhåndsvisning på http://127.0.0.1:\(port)/ – Ctrl-C avslutter",
        en: "Preview at http://127.0.0.1:\(port)/ – Ctrl-C ends it")
      Streams.error(words.text(in: language) + "\n")
    case .rebuilt(let rebuilding, let time):
      if let failure = rebuilding.failure {
        _ = Trouble.tell(failure, in: language)
        return
      }
      let report = Report(rebuilding.diagnostics, rebuilding.sources, root: root, language)
      Streams.error(report: report.text(colours: common.colours(STDERR_FILENO), leastSeverity: .error))
      if !common.quiet { Streams.error(line(rebuilding, report, time, language)) }
    }
  }

  /// One line for each rebuilding: the time, what has changed, and what is wrong.
  private func line(
    _ rebuilding: Rebuilding, _ report: Report, _ time: Duration, _ language: Words.Language
  ) -> String {
    let seconds = time.formatted(in: language)
    let words =
      rebuilding.pages == 0
      ? Words(
        nb: "\(seconds): \(report.counts); den siste siden uten feil vises",
        en: "\(seconds): \(report.counts); the last page without errors is shown")
      : Words(
        nb:
          "\(seconds): \(rebuilding.pages) sider, \(rebuilding.changedFiles) endrede filer, \(report.counts)",
        en:
          "\(seconds): \(rebuilding.pages) pages, \(rebuilding.changedFiles) changed files, \(report.counts)")
    return words.text(in: language) + "\n"
  }
}
