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
        format 2
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
        \(SmallProgram.sum(of: text))

        """)
    let (lock, problems) = LockReading.read(SmallProgram(page: "Hei.").file(text))
    #expect(problems.isEmpty)
    #expect(lock.map(LockWriting.text) == text)
  }

  @Test func whatANewReleaseWritesAgainIsTheSame() {
    let program = SmallProgram(page: everything)
    let first = program.lock()
    #expect(program.told(by: first) == [])
    let second = first.replacing("version 1", with: "version 2")
    #expect(
      program.lock(after: first)
        == second.replacing(SmallProgram.sum(of: first), with: SmallProgram.sum(of: second)))
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
    ("format 3", "M1103"), ("sum", "M1101"), ("sum 3", "M1101"), ("sum x 0123456789abcdef", "M1101"),
    ("sum 3 0123", "M1101"), ("sum 9999 0123456789abcdef", "M1107"), ("sum 3 0123456789abcdef", "M1109"),
    ("<<<<<<< HEAD", "M1102"), ("=======", "M1102"), (">>>>>>> x", "M1102"),
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

  /// What the lost half promised, an edit could take away without a word.
  @Test func anyCutOfTheFileIsTold() {
    let program = SmallProgram(page: everything)
    let lock = Array(program.lock().utf8)
    for end in 0..<lock.count - 1 {
      let cut = SourceFile(id: .init(0), path: "angst/answers.lock", bytes: Array(lock[..<end]))
      let (read, problems) = LockReading.read(cut)
      #expect(read == nil)
      // Only the word «format» can be torn so that the file isn't known to have had an end.
      let code = problems.first?.rule.code
      #expect(problems.count == 1 && (code == "M1107" || code == "M1101" && end < 120), "\(end)")
    }
  }

  @Test func anyLineThatHasGoneIsTold() {
    let program = SmallProgram(page: everything)
    let lines = program.lock().split(separator: "\n")
    for gone in lines.indices.dropFirst() {
      let text = lines.enumerated().filter { $0.offset != gone }.map { $0.element + "\n" }.joined()
      let told = program.told(by: text)
      #expect(told == ["M1107"], "\(lines[gone])")
      let (plan, _) = Releases.plan(
        program.program, after: program.file(text), front: program.front, isMerged: true, in: program.sources)
      #expect(plan == nil)
    }
  }

  /// Two branches each released a question; the lines of both are kept, and nothing but `--merged` takes that for a release.
  @Test func aMergeOfTwoReleasesIsTakenOnlyOnPurpose() throws {
    let start = "::: øvelse Min plan {#plan}\n:: linje Hva? {#hva}\n"
    let base = SmallProgram(page: start + ":::").lock()
    let one = SmallProgram(page: start + ":: linje Hvor? {#hvor}\n:::").lock(after: base)
    let other = SmallProgram(page: start + ":: linje Når? {#nar}\n:::").lock(after: base)
    let program = SmallProgram(page: start + ":: linje Hvor? {#hvor}\n:: linje Når? {#nar}\n:::")
    let line = try #require(other.split(separator: "\n").first { $0.hasPrefix("field plan.nar") })
    for merged in [
      one.replacing("block rating", with: "\(line)\nblock rating"),
      one.replacing("block rating", with: "\(line)\nblock rating") + SmallProgram.sum(of: other) + "\n",
    ] {
      #expect(program.told(by: merged) == ["M1109"])
      #expect(program.lock(after: merged) == "answers.lock has been changed since the program was released")
      let (plan, problems) = Releases.plan(
        program.program, after: program.file(merged), front: program.front, isMerged: true,
        in: program.sources)
      #expect(problems.isEmpty)
      let lock = String(decoding: try #require(plan).lock, as: UTF8.self)
      #expect(program.told(by: lock) == [] && lock.contains("version 3\n") && lock.contains("plan.nar"))
    }
    // A merge that would cost an answer is none that a flag can take.
    let lost = SmallProgram(page: start + ":::")
    let (plan, problems) = Releases.plan(
      lost.program, after: lost.file(one.replacing("Hvor?", with: "Hvorfor?")), front: lost.front,
      isMerged: true,
      in: lost.sources)
    #expect(plan == nil && problems.map(\.rule.code) == ["M1111"])
  }

  /// Locks that are out there have no sum.
  @Test func aLockOfTheFirstFormatIsReadAndWrittenAnew() {
    let program = SmallProgram(page: everything)
    let lock = program.lock()
    let old = lock.replacing("format 2", with: "format 1").replacing(
      SmallProgram.sum(of: lock) + "\n", with: "")
    #expect(program.told(by: old) == [])
    #expect(program.lock(after: old) == program.lock(after: lock))
  }

  /// A program whose lock has gone looks like a draft, in which everything may be changed.
  @Test(arguments: [
    ("version: 2\nreleased: 2\n", "M1106"), ("version: 2\n", "M1118"), ("released: 1\n", "M1106"),
    ("version: 0\n", nil), ("", nil),
  ])
  func aReleasedProgramWithoutItsLockIsTold(front: String, code: String?) {
    let program = SmallProgram(page: everything, programFront: front)
    let told = Releases.judge(program.program, by: nil, in: program.sources)?.diagnostics ?? []
    #expect(told.map(\.rule.code) == [code].compactMap(\.self))
    if let code {
      #expect(
        program.front.text(told[0].span ?? program.front.span(0, 0)).contains(
          code == "M1106" ? "released: " : "version: "))
    }
    let (plan, _) = Releases.plan(program.program, after: nil, front: program.front, in: program.sources)
    #expect((plan == nil) == (code != nil))
  }

  @Test(arguments: [
    "version: 3\nreleased: 2\n", "version: 1\nreleased: 3\n", "version: 3\n", "released: 3\n",
  ])
  func aLockOfAnEarlierReleaseIsTold(front: String) {
    let lock = SmallProgram(page: everything).lock(after: SmallProgram(page: everything).lock())
    let program = SmallProgram(page: everything, programFront: front)
    let told = program.judged(by: lock).diagnostics
    #expect(told.map(\.rule.code) == ["M1108"])
    #expect(told.first?.span.map(program.file(lock).text) == "version 2")
    let (plan, _) = Releases.plan(
      program.program, after: program.file(lock), front: program.front, isMerged: true, in: program.sources)
    #expect(plan == nil)
  }

  @Test func windowsLineBreaksAreNoEdit() {
    let program = SmallProgram(page: everything)
    #expect(program.told(by: program.lock().replacing("\n", with: "\r\n")) == [])
  }
}
