import ArgumentParser
import Diagnostics
import Glibc
import Releases
import SiteBuilding

struct ReleaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Checks a program strictly, raises its version and promises to keep the answers from now on.")

  @Argument(help: "The program's id, as “sleep”.")
  var program: String

  @Flag(
    help:
      "Take an answers.lock that two branches were merged in, with the lines of both, for the last release's."
  )
  var merged = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let language = common.words
    let root = common.root ?? "Programs"
    do {
      let outcome = try await Releasing.release(
        program, isMerged: merged, in: root, jobs: common.workers, today: common.day)
      guard let release = outcome.release else {
        let report = Report(outcome.diagnostics, outcome.sources, root: root, language)
        Streams.error(report: report.text(colours: common.colours(STDERR_FILENO), leastSeverity: .warning))
        Streams.error(refusal(report.counts).text(in: language) + "\n")
        throw ExitCode.contentErrors
      }
      if !common.quiet { Streams.out(told(release, root).map { $0.text(in: language) + "\n" }.joined()) }
    } catch {
      throw Trouble.tell(error, in: language)
    }
  }

  private func refusal(_ counts: String) -> Words {
    Words(
      nb:
        "\(counts); \(program) er ikke gitt ut, og ingenting er skrevet (en advarsel stopper også en utgivelse)",
      en: "\(counts); \(program) was not released, and nothing was written (a warning stops a release too)")
  }

  private func told(_ release: Releasing.Release, _ root: String) -> [Words] {
    let plan = release.plan
    var lines = [
      Words(
        nb: "\(program) er gitt ut, utgave \(plan.version)",
        en: "\(program) is released, version \(plan.version)"),
      Words(
        nb:
          "\(release.isFirst ? "laget" : "endret"): \(root)/\(release.lockPath) (\(plan.questions) spørsmål)",
        en:
          "\(release.isFirst ? "made" : "changed"): \(root)/\(release.lockPath) (\(plan.questions) questions)"
      ),
      Words(
        nb: "endret: \(root)/\(release.frontPath) (version: \(plan.version))",
        en: "changed: \(root)/\(release.frontPath) (version: \(plan.version))"),
      Words(nb: "", en: ""),
    ]
    lines += AnswersCommand.told(plan.edits)
    lines.append(
      Words(
        nb:
          "Det folk svarer, er nå lovet en plass: en endring som ville mistet det, blir stoppet før den når noen. Lagre begge filene i felles arkiv (står det *.lock i .gitignore, blir den ene ikke med), og bygg nettstedet.",
        en:
          "What people answer is promised a place now: an edit that would lose it is stopped before it reaches anybody. Commit both files (with *.lock in .gitignore one is left out), and build the site."
      ))
    return lines
  }
}
