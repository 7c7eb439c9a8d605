import Diagnostics
import ProgramModel
import Testing

@testable import Releases

/// An edit that costs an answer is stopped; one that costs nothing must not be.
@Suite struct EditTests {
  private static let page = """
    ::: øvelse Sist gang {#sist}
    :: linje Hva skjedde? {#skjedde}
    :: skala Hvor redd? {#redd min=0 max=10 low="ingen" high="verst"}
    :: valg Hva gjorde du? {#gjorde annet}
    - Gikk ut
    - Satte meg
    :::

    ::: quiz Er angst farlig? {#farlig}
    - [ ] Ja
    - [x] Nei
    :::

    ::: dagbok Søvn {#sovn}
    :: klokkeslett Når la du deg? {#la}
    :::
    """
  private static let lock = SmallProgram(page: page).lock()

  @Test(arguments: [
    ("Hva skjedde? {#skjedde}", "Hva skjedde da? {#skjedde}"),
    (":: linje Hva skjedde?", ":: tekst Hva skjedde?"),
    ("low=\"ingen\" high=\"verst\"", "low=\"ingen redsel\" high=\"verst tenkelig\""),
    ("min=0 max=10", "min=0 max=10 step=0.5"),
    (":: valg Hva", ":: avkryssing Hva"),
    ("::: quiz Er angst farlig? {#farlig}", "::: quiz Er angst farlig? {#farlig type=poll}"),
    ("- [x] Nei", "- [ ] Nei"),
    ("::: dagbok Søvn {#sovn}", "::: øvelse Søvn {#sovn flere}"),
    ("# Velkommen {#velkommen}", "# Hei og velkommen {#velkommen}"),
    ("::: quiz", "::: quiz Ny? {#ny}\n- [x] Ja\n- [ ] Nei\n:::\n\n::: quiz"),
    ("{#sist}", "{#forrige was=sist}"), ("{#skjedde}", "{#hendte was=skjedde}"),
    ("{#skjedde}", "{#hendte was=sist.skjedde}"), ("{#farlig}", "{#ufarlig was=farlig}"),
  ])
  func whatChangesNoAnswerIsFree(before: String, after: String) {
    #expect(edited(before, after).told(by: Self.lock) == [])
  }

  @Test(arguments: [
    ("{#sist}", "{#forrige}", "M1110"), ("{#skjedde}", "{#hendte}", "M1110"),
    ("{#farlig}", "{#ufarlig}", "M1110"),
    ("{#velkommen}", "{#hei}", "M1110"),
    (":: linje Hva skjedde? {#skjedde}\n", "", "M1111"),
    ("::: quiz Er angst farlig? {#farlig}\n- [ ] Ja\n- [x] Nei\n:::\n", "", "M1111"),
    (":: linje Hva skjedde?", ":: dato Hva skjedde?", "M1120"),
    (":: linje Hva skjedde? {#skjedde}", ":: beregnet Hva {#skjedde value=\"redd + 1\"}", "M1120"),
    ("{#farlig}", "{#farlig type=order}", "M1120"), ("::: dagbok Søvn", "::: øvelse Søvn", "M1122"),
    ("{#sist}", "{#sist flere}", "M1122"), ("min=0 max=10", "min=0 max=100", "M1121"),
    ("min=0 max=10", "min=1 max=10", "M1121"), ("min=0 max=10", "min=0 max=10 step=2", "M1121"),
    ("low=\"ingen\" high=\"verst\"", "low=\"verst\" high=\"ingen\"", "M1121"), (" annet}", "}", "M1117"),
    ("- Satte meg\n", "", "M1112"), ("{#skjedde}", "{#skjedd was=skjede}", "M1110"),
    (":: skala", ":: linje Ny {#ny was=skjede}\n:: skala", "M1131"),
    ("{#farlig}", "{#farlig was=sovn}", "M1132"),
  ])
  func whatWouldLoseOrDistortOneIsStopped(before: String, after: String, code: String) {
    #expect(edited(before, after).told(by: Self.lock) == [code])
  }

  private static let week = "::: øvelse Uka {#uka view=uke}\n:: linje Hva hendte? {#hendte}\n:::"

  /// Somebody who filled it in as one form would find it empty after her author's next build, or Tuesday over Monday in a new one.
  @Test func aWeekThatWasReleasedToBeFilledInOnceStaysSoUntilItsAuthorChooses() throws {
    let same = SmallProgram(page: Self.week)
    #expect(try exercise(same.program).isFilledAgain, "what nobody has released has a record a day")
    #expect(same.lock().contains("block uka log "))
    let lock = try #require(Self.onceLock(of: same))
    let judged = same.judged(by: lock)
    #expect(judged.diagnostics.map(\.rule.code) == ["M0730"])
    #expect(try !exercise(judged.program).isFilledAgain)
    #expect(same.lock(after: lock).contains("block uka exercise "), "another release changes nothing of it")
    // With another id it is the same week still.
    let renamed = SmallProgram(page: Self.week.replacing("{#uka ", with: "{#uka-mi was=uka "))
    #expect(renamed.told(by: lock) == ["M0730"])
    // What is a form is filled in once, without a word.
    #expect(SmallProgram(page: Self.week.replacing("view=uke", with: "view=skjema")).told(by: lock) == [])
  }

  /// What was written in the one form would be left under no day, or the author couldn't mend the week at all.
  @Test(arguments: [("view=uke", "view=uke flere"), ("::: øvelse", "::: dagbok")])
  func anAuthorMayLetAWeekBecomeDayByDay(before: String, after: String) throws {
    let lock = try #require(Self.onceLock(of: SmallProgram(page: Self.week)))
    let chosen = SmallProgram(page: Self.week.replacing(before, with: after))
    let judged = chosen.judged(by: lock)
    #expect(judged.diagnostics.isEmpty)
    #expect(judged.edits.map(\.outcome) == [.follows])
    #expect(try exercise(judged.program).isFilledAgain)
    // From then on it is no form for once any more.
    let next = chosen.lock(after: lock)
    #expect(!next.contains("block uka exercise "))
    #expect(SmallProgram(page: Self.week).told(by: next) == [])
    #expect(
      SmallProgram(page: Self.week.replacing("view=uke", with: "view=skjema")).told(by: next) == ["M1122"])
  }

  /// As the release before a week had a record a day wrote it.
  private static func onceLock(of program: SmallProgram) -> String? {
    let lock = program.lock()
    return lock.contains("block uka log ")
      ? SmallProgram.ended(lock.replacing("block uka log ", with: "block uka exercise ")) : nil
  }

  private func exercise(_ program: Program) throws -> Exercise {
    for case .exercise(let exercise) in program.editions[0].modules[0].pages[0].blocks { return exercise }
    throw CancellationError()
  }

  @Test func aChainOfNamesLeadsToTheFirst() {
    let second = edited("{#skjedde}", "{#hendte was=skjedde}")
    let lock = second.lock(after: Self.lock)
    #expect(lock.contains("field sist.skjedde line now=hendte \"Hva skjedde?\"\n"))
    let third = edited("{#skjedde}", "{#hva was=hendte}")
    #expect(third.told(by: lock) == [])
    #expect(fieldKey(third.judged(by: lock).program) == "skjedde")
    // Once it is released, the author may forget what it was.
    let last = third.lock(after: lock)
    let fourth = edited("{#skjedde}", "{#hva}")
    #expect(fourth.told(by: last) == [])
    #expect(fieldKey(fourth.judged(by: last).program) == "skjedde")
  }

  @Test func twoMaySwapNames() throws {
    let page = "::: øvelse A {#a}\n:: linje En {#en}\n:: linje To {#to}\n:::\n"
    let lock = SmallProgram(page: page).lock()
    let swapped = SmallProgram(
      page: page.replacing("{#en}", with: "{#x was=en}").replacing("{#to}", with: "{#en was=to}"))
    // «en» is still there, with other words: whose answers are under it must be said.
    #expect(swapped.told(by: lock).isEmpty == false)
  }

  @Test func aNameThatWasUsedIsNotGivenToAnother() {
    let lock = edited("{#skjedde}", "{#hendte was=skjedde}").lock(after: Self.lock)
    let again = edited(
      ":: linje Hva skjedde? {#skjedde}", ":: linje Hva skjedde? {#hendte}\n:: dato Dag {#skjedde}")
    #expect(again.told(by: lock) == ["M1130"])
  }

  @Test func blocksAndPagesMoveFreely() {
    let quiz = "::: quiz Er angst farlig? {#farlig}\n- [ ] Ja\n- [x] Nei\n:::\n"
    let rest = Self.page.replacing(quiz, with: "")
    let head = "---\ntitle: M\n---\n\n"
    let other = SmallProgram([
      "1-ny": head + "# Ny {#ny}\n\n\(quiz)", "7-modul": head + "# Velkommen {#velkommen}\n\n\(rest)\n",
    ])
    #expect(other.told(by: Self.lock) == [])
    let moved = SmallProgram([
      "1-ny": head + "# Ny {#ny}\n\n\(Self.page)\n\n# Velkommen {#velkommen}\n\nHei.\n",
      "2-modul": head + "# Annet {#annet}\n\nHei.\n",
    ])
    #expect(moved.told(by: Self.lock) == [])
    #expect(moved.judged(by: Self.lock).program.editions[0].modules[0].pages[1].key == "modul.velkommen")
  }

  @Test func aFieldTakesItsAnswersToAnotherBlock() throws {
    let moved = edited(":: linje Hva skjedde? {#skjedde}\n", "").page(
      adding: "::: øvelse Ny {#ny}\n:: linje Hva skjedde? {#skjedde was=sist.skjedde}\n:::\n")
    let judged = moved.judged(by: Self.lock)
    #expect(judged.diagnostics.map(\.rule.code) == [])
    let fields = judged.program.editions[0].modules[0].pages[0].facts.exercises.filter { $0.id.text == "ny" }
      .compactMap(\.fields.first)
    #expect(fields.map(\.home?.text) == ["sist"])
    // And on from there, also where the first block is given up.
    let lock = moved.lock(after: Self.lock)
    let later = SmallProgram(
      page: "::: øvelse Ny {#nyere was=ny}\n:: linje Hva skjedde? {#hendte was=skjedde}\n:::\n",
      front: "retired: [sist, farlig, sovn]\n")
    #expect(later.told(by: lock) == [])
    #expect(later.lock(after: lock).contains("field sist.skjedde line now=nyere.hendte \"Hva skjedde?\""))
  }

  @Test func whatIsGivenUpCanBeReadWithItsQuestion() throws {
    let program = SmallProgram(page: "Hei.", front: "retired: [sist, farlig, sovn]\n")
    let retired = program.judged(by: Self.lock).program.retired
    let titles = retired.map { block in
      switch block {
      case .exercise(let exercise): "\(exercise.title.plainText): \(exercise.fields.count)"
      case .quiz(let quiz): "\(quiz.question.plainText): \(quiz.answers.count)"
      default: "?"
      }
    }
    #expect(titles == ["Er angst farlig?: 2", "Sist gang: 3", "Søvn: 1"])
    // And for good, whatever the front matter says later.
    let lock = program.lock(after: Self.lock)
    #expect(SmallProgram(page: "Hei.").judged(by: lock).program.retired.count == 3)
    #expect(
      SmallProgram(page: "::: øvelse Noe nytt {#sist}\n:: linje X {#x}\n:::\n").told(by: lock) == ["M1130"])
  }

  @Test func aRenamedModuleIsToldOnce() {
    let head = "---\ntitle: M\n---\n\n# Velkommen {#velkommen}\n\n"
    let other = SmallProgram(["1-starten": head + Self.page + "\n"])
    #expect(other.told(by: Self.lock) == ["M1114"])
    let named = SmallProgram([
      "1-starten": head.replacing("title", with: "id: modul\ntitle") + Self.page + "\n"
    ])
    #expect(named.told(by: Self.lock) == [])
    let gone = SmallProgram(["1-helt": "---\ntitle: M\n---\n\n# Annet {#annet}\n\nHei.\n"])
    #expect(gone.told(by: Self.lock) == ["M1115"])
  }

  @Test func aFixWritesWhatFollows() throws {
    let program = edited("{#skjedde}", "{#hendte}")
    let told = try #require(program.judged(by: Self.lock).diagnostics.first)
    let fix = try #require(told.fixes.first)
    #expect(fix.isCertain)
    #expect(fix.edits.map(\.newText) == [" was=skjedde"])
  }

  @Test(arguments: [
    ("version: 0\n# sist\n", "version: 1\nreleased: 1\n# sist\n"),
    ("# sist\n", "# sist\nversion: 1\nreleased: 1\n"),
    ("version: 0   # telles opp\n# sist\n", "version: 1   # telles opp\nreleased: 1\n# sist\n"),
    ("version:0\r\naudience: 16+\r\n", "version: 1\r\nreleased: 1\r\naudience: 16+\r\n"),
  ])
  func theVersionIsTheOnlyThingThatChangesInTheFrontPage(before: String, after: String) throws {
    let program = SmallProgram(["1-modul": "---\ntitle: M\n---\n\n# V {#v}\n\nHei.\n"], front: before)
    let (plan, problems) = Releases.plan(
      program.program, after: nil, front: program.front, in: program.sources)
    #expect(problems.isEmpty)
    let text = String(decoding: program.front.bytes, as: UTF8.self)
    #expect(
      String(decoding: try #require(plan).front, as: UTF8.self) == text.replacing(before, with: after))
  }

  @Test(arguments: [
    ("version: 1\nreleased: 1\n", "version: 2\nreleased: 2\n"),
    ("released: 1\naudience: 16+\nversion: 1\n", "released: 2\naudience: 16+\nversion: 2\n"),
    ("audience: 16+\nreleased: 1 # av mestring\n", "audience: 16+\nversion: 2\nreleased: 2 # av mestring\n"),
    // What an earlier mestring released.
    ("version: 1\n", "version: 2\nreleased: 2\n"),
  ])
  func theNextReleaseWritesTheSameTwoLines(before: String, after: String) throws {
    let module = ["1-modul": "---\ntitle: M\n---\n\n# V {#v}\n\nHei.\n"]
    let lock = SmallProgram(module).lock()
    let program = SmallProgram(module, front: before)
    let (plan, problems) = Releases.plan(
      program.program, after: program.file(lock), front: program.front, in: program.sources)
    #expect(problems.isEmpty)
    let text = String(decoding: program.front.bytes, as: UTF8.self)
    #expect(
      String(decoding: try #require(plan).front, as: UTF8.self) == text.replacing(before, with: after))
  }

  private func edited(_ before: String, _ after: String) -> SmallProgram {
    if before.contains("velkommen") {
      return SmallProgram([
        "1-modul": "---\ntitle: Modul\n---\n\n# Velkommen {#velkommen}\n\n\(Self.page)\n".replacing(
          before, with: after)
      ])
    }
    precondition(Self.page.contains(before))
    return SmallProgram(page: Self.page.replacing(before, with: after, maxReplacements: 1))
  }

  private func fieldKey(_ program: Program) -> String? {
    guard case .exercise(let exercise)? = program.editions[0].modules[0].pages[0].blocks.first else {
      return nil
    }
    return exercise.fields.first?.key.text
  }
}

extension SmallProgram {
  /// The same with more at the end of its page.
  fileprivate func page(adding more: String) -> SmallProgram {
    let module = sources[path: "angst/1-modul.nb.md"].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    return SmallProgram(["1-modul": module + "\n" + more])
  }
}
