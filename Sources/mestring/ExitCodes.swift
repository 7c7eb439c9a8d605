import ArgumentParser
import Diagnostics
import Drafting
import Preview
import SiteBuilding
import SiteFiles

extension ExitCode {
  /// The content has errors, and nothing was written.
  static let contentErrors = ExitCode(1)
  /// Wrong usage, or an unknown site.
  static let wrongUsage = ExitCode(64)
  /// A fault of the program itself.
  static let ownFault = ExitCode(70)
  /// A file could not be read or written, or a port is taken.
  static let fileTrouble = ExitCode(74)
}

/// What stops a command, in words and as an exit code.
enum Trouble {
  /// Says what went wrong on standard error and gives the code to leave with.
  static func tell(_ error: any Error, in language: Words.Language) -> ExitCode {
    if let code = error as? ExitCode { return code }
    let (words, code) = describe(error)
    let name = Words(nb: "feil", en: "error").text(in: language)
    Streams.error("\(name): \(words.text(in: language))\n")
    return code
  }

  /// The same in words alone.
  static func words(_ error: any Error) -> Words { describe(error).0 }

  private static func describe(_ error: any Error) -> (Words, ExitCode) {
    switch error {
    case let error as SiteFilesError: return (FileTrouble.words(for: error), .fileTrouble)
    case BuildFailure.unknownSite(let name, let known):
      let meant = Suggestion.nearest(to: name, among: known)
      let list = known.joined(separator: ", ")
      return (
        Words(
          nb: "nettstedet «\(name)» finnes ikke" + (meant.map { "; mente du «\($0)»?" } ?? "")
            + " Det finnes: \(list)",
          en: "there is no site “\(name)”" + (meant.map { "; did you mean “\($0)”?" } ?? "")
            + " There are: \(list)"),
        .wrongUsage
      )
    case BuildFailure.unknownProgram(let name, let known):
      let meant = Suggestion.nearest(to: name, among: known)
      let list = known.joined(separator: ", ")
      return (
        Words(
          nb: "programmet «\(name)» finnes ikke" + (meant.map { "; mente du «\($0)»?" } ?? "")
            + " Det finnes: \(list)",
          en: "there is no program “\(name)”" + (meant.map { "; did you mean “\($0)”?" } ?? "")
            + " There are: \(list)"),
        .wrongUsage
      )
    case DraftRefusal.wrongUsage(let words): return (words, .wrongUsage)
    case DraftRefusal.unavailable(let words): return (words, .fileTrouble)
    case BuildFailure.theme(let words): return (words, .fileTrouble)
    case let failure as PreviewFailure: return (PortTrouble.words(for: failure), .fileTrouble)
    default:
      return (
        Words(
          nb: "noe gikk galt i programmet selv: \(error)",
          en: "something went wrong in the program itself: \(error)"),
        .ownFault
      )
    }
  }
}
