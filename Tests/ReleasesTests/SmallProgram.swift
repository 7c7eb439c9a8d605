import Diagnostics
import ProgramModel
import ProgramReading
import Source

@testable import Releases

/// A program of small modules, and the lock that a release of it writes.
struct SmallProgram {
  let program: Program
  let sources: SourceList
  let front: SourceFile

  /// For modules by their files' names, in bokmål.
  init(_ modules: [String: String], front extra: String = "version: 0\n") {
    var files = [
      (
        "angst/program.nb.md",
        "---\ntitle: Angst\nsummary: Om uro.\n\(extra)---\n\nVelkommen.\n"
      ),
      (
        "site.yaml", "source: nb\nlanguages: [nb]\nname: Vik\ncrisis:\n  - {name: Legevakt, phone: 116 117}\n"
      ),
    ]
    for (name, text) in modules.sorted(by: { $0.key < $1.key }) {
      files.append(("angst/\(name).nb.md", text))
    }
    let texts = files.enumerated().map { number, file in
      SourceFile(id: .init(number), path: file.0, bytes: Array(file.1.utf8))
    }
    sources = SourceList(texts)
    front = texts[0]
    let (content, _) = ContentAssembler.assemble(texts.map(FileReader.read))
    guard let program = content?.programs.first else { preconditionFailure("no program") }
    self.program = program
  }

  /// For one module with one page.
  init(page: String, front: String = "") {
    self.init(["1-modul": "---\ntitle: Modul\n\(front)---\n\n# Velkommen {#velkommen}\n\n\(page)\n"])
  }

  /// The same, with lines in the program's front matter.
  init(page: String, programFront: String) {
    self.init(
      ["1-modul": "---\ntitle: Modul\n---\n\n# Velkommen {#velkommen}\n\n\(page)\n"], front: programFront)
  }

  /// The last line of a lock that has one, or ought to.
  static func sum(of lock: String) -> String {
    var sum = LockSum()
    for line in lock.split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix("sum ") {
      sum.add(line.utf8)
    }
    return sum.line
  }

  /// A lock as a release of that time would have ended it, after a test has changed its lines.
  static func ended(_ lock: String) -> String {
    let lines = lock.split(separator: "\n").filter { !$0.hasPrefix("sum ") }
    return lines.joined(separator: "\n") + "\n\(sum(of: lock))\n"
  }

  /// The text of the lock after a release.
  func lock(after old: String? = nil) -> String {
    let (plan, problems) = Releases.plan(program, after: old.map(file), front: front, in: sources)
    return plan.map { String(decoding: $0.lock, as: UTF8.self) }
      ?? problems.map { $0.message(in: .en) }.joined()
  }

  func judged(by lock: String) -> Releases.Judgement {
    guard let judgement = Releases.judge(program, by: file(lock), in: sources) else {
      preconditionFailure("a lock that nobody judged")
    }
    return judgement
  }

  /// The codes of what a lock says against it.
  func told(by lock: String) -> [String] { judged(by: lock).diagnostics.map(\.rule.code).sorted() }

  func file(_ text: String) -> SourceFile {
    SourceFile(id: .init(1000), path: "angst/answers.lock", bytes: Array(text.utf8))
  }
}

/// A page with some of everything that stores.
let everything = """
  ::: quiz Er angst farlig? {#farlig}
  - [ ] Ja
  - [x] Nei
  :::

  ::: øvelse Sist gang {#sist}
  :: linje Hva skjedde? {#skjedde}
  :: valg Hva gjorde du? {#gjorde annet}
  - Gikk ut {#gikk-ut}
  - Satte meg
  - Ringte «noen»

  :: skala Hvor redd? {#redd min=0 max=10 low="ingen" high="verst"}
  ::: rader Trinn {#trinn}
  :: linje Hva {#hva}
  :: tall Hvor mye {#mye min=0 unit="kr"}
  :::
  :::

  ::: dagbok Søvn {#sovn}
  :: klokkeslett Når la du deg? {#la}
  :: beregnet Noe {#noe verdi="la - la"}
  :::
  """
