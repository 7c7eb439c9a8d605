import Diagnostics
import ProgramModel
import SiteBuilding
import Source
import Workspace

/// A content root in which nothing is wrong, in memory, with somebody's files in its place.
enum SoundRoot {
  static let module = "angst/1-modul.nb.md"
  static let program = "angst/program.nb.md"
  static let measure = "measures/uro.nb.md"
  static let settings = "site.yaml"
  static let site = "sites/vik.yaml"

  static let moduleHead = "---\ntitle: Første modul\n---\n\n# Velkommen {#velkommen}\n\n"

  static let files: [String: String] = [
    settings: """
    source: nb
    languages: [nb, en]
    default: vik
    crisis:
      - {name: Legevakt, phone: 116 117, hours: hele døgnet}
    crisis-verified: 2026-05-01

    """,
    site: """
    name: Vik kommune
    contact: {service: Rask psykisk helsehjelp, phone: 55 55 55 55}
    feedback: {email: hjelp@vik.example}
    accessibility-statement: https://vik.example/uu
    address: https://hjelp.vik.example/

    """,
    program: "---\ntitle: Angst\nsummary: Om uro.\nversion: 0\n---\n\nVelkommen.\n",
    module: moduleHead + "Hei.\n",
    measure: """
    ---
    title: Uro
    source: Laget her.
    licence: fri bruk
    period: de siste sju dagene
    options:
      - 0: Nei
      - 1: Ja
    score: sum
    bands:
      - 0-1: {name: lite, say: "Lite uro."}
      - 2-3: {name: mye, say: "Mye uro.", show: contact}
    ---
    1. Har du vært urolig?
    2. Har du vært rastløs?
    3. Har du vært bekymret?

    """,
  ]

  static let today = CalendarDay(year: 2026, month: 6, day: 1)

  /// The root with other bytes in some places, and what is wrong with what the compiler says of it.
  ///
  /// Nothing is read from the disk, unless a site is to be built: then `folder` must be there, and empty.
  static func checked(
    with changes: [(path: String, bytes: [UInt8])], over folder: String = ""
  ) async -> (workspace: Workspace, loaded: LoadedContent, complaint: String?) {
    var workspace = Workspace(folder)
    workspace.overlay(files.map { ($0.key, Array($0.value.utf8)) } + changes)
    let loaded = await workspace.checked(jobs: 1, today: today, colours: ["colour"])
    return (workspace, loaded, ToldRight.complaint(about: loaded.diagnostics, in: loaded.sources))
  }

  /// The same, and what comes of mending all that can be mended without asking.
  static func complaint(with changes: [(path: String, bytes: [UInt8])]) async -> String? {
    var (workspace, _, complaint) = await checked(with: changes)
    if let complaint { return complaint }
    await ContentFixing.mend(&workspace, jobs: 1, today: today)
    let mended = await workspace.checked(jobs: 1, today: today, colours: ["colour"])
    return ToldRight.complaint(about: mended.diagnostics, in: mended.sources)
  }
}
