import ArgumentParser
import Diagnostics
import Glibc
import SiteBuilding

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

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let language = common.words
    let root = root ?? common.root ?? "Programs"
    do {
      if fix {
        let changes = try await ContentFixing.fix(root, jobs: common.workers, today: common.day)
        if !common.quiet { Streams.error(told(changes, in: root, language)) }
      }
      let loaded = try await ContentLoading.check(root, jobs: common.workers, today: common.day)
      let report = Report(loaded.diagnostics, loaded.sources, root: root, language)
      switch format {
      case .text:
        Streams.out(report.text(colours: common.colours(STDOUT_FILENO), leastSeverity: .note))
        if !common.quiet { Streams.error("\(report.counts)\n") }
      case .json: Streams.out(report.json)
      case .sarif: Streams.out(report.sarif(version: Mestring.configuration.version))
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
