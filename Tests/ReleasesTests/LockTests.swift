import ProgramModel
import Source
import Testing

@testable import Releases

/// The lock is all that knows what people's answers are stored under: what it can't say exactly is lost, and a line that is
/// misread makes somebody's answer another's.
@Suite struct LockTests {
  @Test func everythingThatStoresIsALineThatCanBeRead() {
    let text = SmallProgram(page: everything).lock()
    #expect(
      text == """
        \(LockWriting.opening)
        format 1
        program angst
        version 1
        page modul.velkommen "Velkommen"
        block farlig quiz one in=modul.velkommen "Er angst farlig?"
        option farlig.1 at=1 "Ja"
        option farlig.2 at=2 "Nei"
        block rating-modul rating in=modul.velkommen ""
        block sist exercise in=modul.velkommen "Sist gang"
        field sist.gjorde choice other "Hva gjorde du?"
        option sist.gjorde.2 at=2 "Satte meg"
        option sist.gjorde.3 at=3 "Ringte «noen»"
        option sist.gjorde.gikk-ut at=1 "Gikk ut"
        field sist.redd scale min=0 max=10 low="ingen" high="verst" "Hvor redd?"
        field sist.skjedde line "Hva skjedde?"
        field sist.trinn rows "Trinn"
        column sist.trinn.hva line "Hva"
        column sist.trinn.mye number min=0 unit="kr" "Hvor mye"
        block sovn diary in=modul.velkommen "Søvn"
        field sovn.la time "Når la du deg?"

        """)
    let (lock, problems) = LockReading.read(SmallProgram(page: "Hei.").file(text))
    #expect(problems.isEmpty)
    #expect(lock.map(LockWriting.text) == text)
  }

  @Test func whatANewReleaseWritesAgainIsTheSame() {
    let program = SmallProgram(page: everything)
    let first = program.lock()
    #expect(program.told(by: first) == [])
    #expect(program.lock(after: first) == first.replacing("version 1", with: "version 2"))
  }

  @Test func wordsMayHoldAnything() throws {
    let program = SmallProgram(
      page: "::: øvelse Si «\\\"hei\\\\» = nei {#si}\n:: linje now=x in=y \"#\" {#x}\n:::\n")
    let text = program.lock()
    let (lock, problems) = LockReading.read(program.file(text))
    #expect(problems.isEmpty)
    #expect(
      try #require(lock).blocks.first { $0.key.text == "si" }?.fields.first?.label == "now=x in=y \"#\"")
  }

  @Test(arguments: [
    ("format 2", "M1103"), ("<<<<<<< HEAD", "M1102"), ("=======", "M1102"), (">>>>>>> x", "M1102"),
    ("version 1", "M1101"), ("version x", "M1101"), ("program uro", "M1101"), ("noe helt annet", "M1101"),
    ("block", "M1101"), ("block Æ exercise \"x\"", "M1101"), ("block a øvelse \"x\"", "M1101"),
    ("block a exercise", "M1101"), ("block a exercise \"x", "M1101"),
    ("block a exercise \"x\" \"y\"", "M1101"),
    ("block a exercise hvem=b \"x\"", "M1101"), ("block a exercise now=b now=c \"x\"", "M1101"),
    ("field a.b line \"uten blokk\"", "M1101"), ("field sist.b \"x\"", "M1101"),
    ("field sist.b linje \"x\"", "M1101"),
    ("field sist.b number min=x \"x\"", "M1101"), ("field sist.b number min=inf \"x\"", "M1101"),
    ("option sist.gjorde.0 at=1 \"x\"", "M1101"), ("option sist.gjorde.9 at=0 \"x\"", "M1101"),
    ("option sist.gjorde.9 \"x\"", "M1101"), ("option sist.gjorde.9 at=9 \"x\" \"y\" \"z\"", "M1101"),
    ("block sist exercise \"x\"", "M1104"), ("page modul.velkommen \"x\"", "M1104"),
    ("page ../etc.passwd \"x\"", "M1101"), ("page a.b now=c \"x\"", "M1101"), ("\u{0}", "M1101"),
  ])
  func aLineThatHandsOrMergesHaveSpoiledIsTold(line: String, code: String) {
    let program = SmallProgram(page: everything)
    let lock = program.lock() + line + "\n"
    let told = program.judged(by: lock).diagnostics
    #expect(told.map(\.rule.code) == [code])
    #expect(told.first?.span?.start == lock.utf8.count - line.utf8.count - 1)
  }

  @Test func anyCutOfTheFileIsReadOrTold() {
    let program = SmallProgram(page: everything)
    let lock = Array(program.lock().utf8)
    for end in stride(from: 0, to: lock.count, by: 7) {
      _ = LockReading.read(SourceFile(id: .init(0), path: "angst/answers.lock", bytes: Array(lock[..<end])))
    }
    #expect(LockReading.read(program.file("")).0 == nil)
  }

  @Test func windowsLineBreaksAreNoEdit() {
    let program = SmallProgram(page: everything)
    #expect(program.told(by: program.lock().replacing("\n", with: "\r\n")) == [])
  }
}
