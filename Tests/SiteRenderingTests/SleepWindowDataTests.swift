import ProgramModel
import Testing

@testable import SiteRendering

/// On one's own page stand the questions with the answers, also those that the view of a sleep window asks by itself.
@Suite struct SleepWindowDataTests {
  private func data(_ blocks: [Block], retired: [AnsweredBlock] = []) throws -> String {
    var program = Sample.twoModules(blocks)
    program = Program(id: program.id, source: program.source, editions: program.editions, retired: retired)
    let renderer = try Sample.renderer(Sample.content([program]))
    let bytes = DataScripts(index: renderer.index, theme: renderer.theme).answers(Sample.nb)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func exercise(_ view: View, _ window: SleepWindow?, _ fields: [Field]) -> Exercise {
    Exercise(
      id: Sample.id("vindu"), kind: .exercise, title: Sample.prose("Vindu"), view: view, window: window,
      repeats: false, blocks: fields.map(Block.field), show: nil, at: Sample.place)
  }

  private let asked =
    #"{"id":"caution-age","label":"caution-age","kind":"choice","options":{"yes":"answer-yes","no":"answer-no","unknown":"answer-unknown"}}"#

  @Test func theViewsOwnQuestionsAreThere() throws {
    let sleep = Reference(["natta", "sov"], at: Sample.place)
    let window = SleepWindow(rise: 420, floor: 300, sleep: sleep, inBed: sleep)
    let text = try data([.exercise(exercise(.sleepWindow, window, []))])
    #expect(text.contains(asked))
    #expect(text.ranges(of: "\"caution-").count == 2 * SleepWindow.Caution.allCases.count)
  }

  @Test func theyAreSaidInWordsWhenTheWindowIsNoLongerAsked() throws {
    let field = Field(
      id: Sample.id("caution-age"), kind: .choice(Field.Options([], allowsOther: false, from: nil)),
      label: Sample.prose("caution-age"), place: nil, show: nil, at: Sample.place)
    #expect(try data([], retired: [.exercise(exercise(.form, nil, [field]))]).contains(asked))
  }
}
