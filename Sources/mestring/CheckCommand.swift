import ArgumentParser
import Diagnostics
import Glibc
import SiteBuilding
import SiteFiles

struct CheckCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
  }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks the whole content root, and writes nothing without --fix.")

  @Argument(help: "The content root. (default: Programs)")
  var root: String?

  @Option(help: "text, json with one object a line, or sarif for code hosts and editors.")
  var format = Format.text

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Flag(help: "Make the changes that cannot be wrong, as adding missing ids, and check what is left.")
  var fix = false

  @Flag(help: "Check again whenever a file is saved, until Ctrl-C.")
  var watch = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    // A file must not change under the hands of whoever is writing it.
    if fix, watch { throw ValidationError("--fix and --watch can't be used together.") }
  }

  func run() async throws {
    let root = root ?? common.root ?? "Programs"
    guard watch else { return try await check(root) }
    for number in [SIGINT, SIGTERM] { signal(number) { _ in _exit(0) } }
    let changes = FolderWatch([root])
    try await checkAgain(root)
    for await _ in changes.changes { try await checkAgain(root) }
  }

  /// One round of watching. Editors know by the two lines around it which mistakes are of this round.
  private func checkAgain(_ root: String) async throws {
    Streams.error(
      Words(nb: "[mestring] kontrollerer …\n", en: "[mestring] checking …\n").text(in: common.words))
    do {
      try await check(root)
    } catch let code as ExitCode where code == .contentErrors {
    }
    Streams.error(
      Words(nb: "[mestring] ferdig, venter på endringer\n", en: "[mestring] done, waiting for changes\n")
        .text(in: common.words))
  }

  private func check(_ root: String) async throws {
    let language = common.words
    do {
      if fix {
        let changes = try await ContentFixing.fix(root, jobs: common.workers, today: common.day)
        if !common.quiet { Streams.error(told(changes, in: root, language)) }
      }
      let loaded = try await ContentLoading.check(root, jobs: common.workers, today: common.day)
      let report = Report(loaded.diagnostics, loaded.sources, root: root, language)
      switch format {
      case .text:
        Streams.out(report: report.text(colours: common.colours(STDOUT_FILENO), leastSeverity: .note))
        if !common.quiet { Streams.error("\(report.counts)\n") }
      case .json: Streams.out(report: report.json)
      case .sarif: Streams.out(report: report.sarif(version: Mestring.configuration.version))
      }
      let limit: Severity = strict ? .warning : .error
      if loaded.diagnostics.contains(where: { $0.severity >= limit }) { throw ExitCode.contentErrors }
    } catch {
      throw Trouble.tell(error, in: language)
    }
  }

  /// What was changed, a line each.
  private func told(_ changes: [ContentFixing.Change], in root: String, _ language: Words.Language) -> String
  {
    changes.map { "\(root)/\($0.path):\($0.line): \($0.title.text(in: language))\n" }.joined()
  }
}
