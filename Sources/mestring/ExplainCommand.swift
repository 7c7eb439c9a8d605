import ArgumentParser
import Diagnostics
import FormatReference
import SiteBuilding

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explains a mistake, or shows the tables of the format.")

  @Argument(help: "A code as M0201, or mistakes, views, directives or fields. (default: lists the codes)")
  var subject: String?

  @Flag(help: "Writes Markdown, as for a page of one's own.")
  var markdown = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.words
    guard let subject else { return write(RulePages.list(in: language)) }
    guard let page = page(subject, language) else {
      Streams.error(unknown(subject).text(in: language) + "\n")
      throw ExitCode.wrongUsage
    }
    write(page)
  }

  private func write(_ page: ReferencePage) { Streams.out(markdown ? page.markdown : page.plainText) }

  private func page(_ subject: String, _ language: Words.Language) -> ReferencePage? {
    switch subject.lowercased() {
    case "mistakes", "feil": RulePages.all(in: language)
    case "views", "visninger": FormatPages.views(in: language)
    case "directives", "direktiver": FormatPages.directives(in: language)
    case "fields", "felt": FormatPages.fields(in: language)
    default:
      Catalogue.rules.first { $0.code == subject.uppercased() }.map { RulePages.page($0, in: language) }
    }
  }

  private func unknown(_ subject: String) -> Words {
    let known = ["mistakes", "views", "directives", "fields"] + Catalogue.rules.map(\.code)
    let meant = Suggestion.nearest(to: subject, among: known)
    return Words(
      nb: "feil: «\(subject)» er verken en kode eller en tabell"
        + (meant.map { "; mente du «\($0)»?" } ?? "; `mestring explain` viser alle kodene"),
      en: "error: “\(subject)” is neither a code nor a table"
        + (meant.map { "; did you mean “\($0)”?" } ?? "; `mestring explain` lists all codes"))
  }
}
