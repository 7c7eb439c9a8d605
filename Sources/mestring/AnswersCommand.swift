import ArgumentParser
import Diagnostics
import Glibc
import ProgramModel
import Releases
import SiteBuilding
import Workspace

struct AnswersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers",
    abstract: "Tells what the edits since the last release do to answers already given.")

  @Argument(help: "The program's id; without one all programs.")
  var program: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let language = common.words
    let root = common.root ?? "Programs"
    do {
      let loaded = try await ContentLoading.check(root, jobs: common.workers, today: common.day)
      let programs = (loaded.content?.programs ?? []).filter { program == nil || $0.id.text == program }
      if programs.isEmpty, let program, !loaded.hasErrors {
        throw BuildFailure.unknownProgram(program, known: (loaded.content?.programs ?? []).map(\.id.text))
      }
      // An error elsewhere is for `check`; here it only matters where it hides what was asked.
      let hidden = programs.isEmpty || programs.contains { isHidden($0, loaded) }
      let own = hidden ? loaded.diagnostics : programs.flatMap { loaded.releases[$0.id]?.diagnostics ?? [] }
      let report = Report(loaded.sources.limited(own), loaded.sources, root: root, language)
      Streams.out(report: report.text(colours: common.colours(STDOUT_FILENO), leastSeverity: .warning))
      let lines = hidden ? [Self.brokenFirst] : programs.flatMap { told($0, loaded) }
      if !common.quiet || hidden { Streams.out(lines.map { $0.text(in: language) + "\n" }.joined()) }
      if hidden || own.contains(where: { $0.severity == .error }) { throw ExitCode.contentErrors }
    } catch {
      throw Trouble.tell(error, in: language)
    }
  }

  /// Whether a program has been released and couldn't be compared with its lock.
  private func isHidden(_ program: Program, _ loaded: LoadedContent) -> Bool {
    loaded.hasErrors && loaded.releases[program.id] == nil && loaded.hasLock(program)
  }

  private static let brokenFirst = Words(
    nb: "Rett feilene først; da kan det sies hva endringene gjør med svarene",
    en: "Mend the mistakes first; then it can be told what the edits do to answers")

  private func told(_ program: Program, _ loaded: LoadedContent) -> [Words] {
    let judgement = loaded.releases[program.id]
    if let judgement, judgement.version == nil { return [Self.brokenFirst] }
    guard let judgement, let version = judgement.version else {
      return [
        Words(
          nb: "\(program.id): ikke gitt ut ennå, så alt kan endres fritt",
          en: "\(program.id): not released yet, so anything may be changed")
      ]
    }
    let head = Words(
      nb: "\(program.id), endringene siden utgave \(version):",
      en: "\(program.id), the edits since version \(version):")
    var lines = [head] + Self.told(judgement.edits)
    let problems = judgement.diagnostics.count { $0.severity == .error }
    if problems > 0 {
      lines.append(
        Words(
          nb:
            "- \(problems) endring\(problems == 1 ? "" : "er") ville mistet eller forvrengt svar; de står over",
          en: "- \(problems) edit\(problems == 1 ? "" : "s") would lose or distort answers; they stand above")
      )
    } else {
      lines.append(
        Words(
          nb: "Alt annet som er endret, lar svarene stå som de er",
          en: "Everything else that was changed leaves the answers as they are"))
    }
    return lines
  }

  /// What edits do, by what becomes of the answers.
  static func told(_ edits: [AnswerEdit]) -> [Words] {
    edits.map { edit in
      let words = edit.words
      return switch edit.outcome {
      case .follows:
        Words(nb: "- \(words.nb): svarene følger med", en: "- \(words.en): the answers follow")
      case .reworded:
        Words(
          nb: "- \(words.nb): den som valgte det, står fortsatt med det",
          en: "- \(words.en): whoever chose it still has it chosen")
      case .readable:
        Words(
          nb: "- \(words.nb): svarene kan leses på Min side",
          en: "- \(words.en): the answers can be read on one's own page")
      case .new:
        Words(nb: "- \(words.nb): ingen har svart ennå", en: "- \(words.en): nobody has answered yet")
      }
    }
  }
}
