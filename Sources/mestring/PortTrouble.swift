import Diagnostics
import Preview

/// Why a preview can't be reached, in words.
enum PortTrouble {
  static func words(for failure: PreviewFailure) -> Words {
    switch failure {
    case .portTaken(let port):
      Words(
        nb:
          "port \(port) er opptatt av et annet program; prøv en annen, for eksempel --port \(other(than: port))",
        en: "port \(port) is taken by another program; try another, as --port \(other(than: port))")
    case .portForbidden(let port):
      Words(
        nb: "port \(port) kan bare administratoren bruke; prøv en annen, for eksempel --port 8080",
        en: "port \(port) is for the administrator only; try another, as --port 8080")
    case .cannotListen(let text):
      Words(
        nb: "forhåndsvisningen får ikke svare på denne maskinen (\(text))",
        en: "the preview can't answer on this machine (\(text))")
    }
  }

  /// Far enough away that it is likely to be free.
  private static func other(than port: Int) -> Int { port < 60000 ? port + 100 : 8080 }
}
