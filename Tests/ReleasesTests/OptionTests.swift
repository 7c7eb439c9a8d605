import ProgramModel
import Testing

@testable import Releases

/// An option that is taken for another gives somebody an answer that she never gave.
@Suite struct OptionTests {
  private static let was = ["Gikk ut", "Satte meg ned", "Ringte en venn"]

  @Test(arguments: [
    // Nothing, moved, mended, added, at any place.
    (["Gikk ut", "Satte meg ned", "Ringte en venn"], ["1", "2", "3"]),
    (["Ringte en venn", "Gikk ut", "Satte meg ned"], ["3", "1", "2"]),
    (["Gikk ut", "Ble stående", "Ringte en venn"], ["1", "2", "3"]),
    (["Forlot rommet", "Ble stående", "Snakket"], ["1", "2", "3"]),
    (["Pustet", "Gikk ut", "Satte meg ned", "Ringte en venn"], ["4", "1", "2", "3"]),
    (["Gikk ut", "Satte meg ned", "Pustet", "Ringte en venn", "Sov"], ["1", "2", "4", "3", "5"]),
    // Mended a little and moved.
    (["Ringte en vennn", "Gikk ut", "Satte meg ned"], ["3", "1", "2"]),
    // Mended, and one added beside it.
    (["Gikk ut", "Satte meg nedd", "Pustet", "Ringte en venn"], ["1", "2", "4", "3"]),
  ])
  func wordsAndPlacesTellWhichIsWhich(now: [String], keys: [String]) {
    let lock = choice(Self.was).lock()
    let program = choice(now)
    let judged = program.judged(by: lock)
    #expect(judged.diagnostics.map(\.rule.code) == [])
    #expect(optionKeys(judged.program) == keys)
  }

  @Test(arguments: [
    (["Gikk ut", "Ringte en venn"], ["M1112"]),
    (["Snakket med en lege", "Gikk ut", "Satte meg ned"], ["M1113"]),
    (["Gikk ut", "Sov", "Pustet", "Ringte en venn"], ["M1113"]),
    (["Gikk ut", "Hoppet"], ["M1113"]),
    (["Satte meg ned", "Ringte en venn", "Hoppet"], ["M1113"]),
  ])
  func whatNobodyCanKnowIsAsked(now: [String], codes: [String]) {
    #expect(choice(now).told(by: choice(Self.was).lock()) == codes)
  }

  /// Of so many that all changed nobody looks for the likeliest: each answer stays what it was, or the author is asked.
  @Test func ofVeryManyThatHaveChangedTheAuthorIsAsked() {
    let lock = choice((0..<150).map { "Svar \($0)" }).lock()
    #expect(choice((0..<150).map { "Svar \($0)." }).told(by: lock) == [])
    #expect(choice((0..<151).map { "Svar \($0)." }).told(by: lock) == ["M1113"])
    // Those with their words are found wherever they stand.
    let moved = choice((0..<150).reversed().map { "Svar \($0)" })
    #expect(optionKeys(moved.judged(by: lock).program) == (1...150).reversed().map(String.init))
  }

  @Test func anIDDecides() {
    let lock = choice(Self.was).lock()
    let named = choice(["Snakket med en lege {#lege was=3}", "Gikk ut", "Satte meg ned"])
    #expect(optionKeys(named.judged(by: lock).program) == ["3", "1", "2"])
    let next = named.lock(after: lock)
    // From then on by its id, whatever the words and the place.
    let moved = choice(["Satte meg ned", "Noe helt annet {#lege}", "Gikk ut"])
    #expect(optionKeys(moved.judged(by: next).program) == ["2", "3", "1"])
  }

  @Test func aNumberIsNeverGivenTwice() {
    let first = choice(Self.was).lock()
    let retired = choice(["Gikk ut", "Satte meg ned"], front: "retired: [sist.gjorde.3]\n")
    let second = retired.lock(after: first)
    #expect(second.contains("retired option sist.gjorde.3 at=3 \"Ringte en venn\""))
    let added = choice(["Gikk ut", "Satte meg ned", "Pustet"])
    #expect(optionKeys(added.judged(by: second).program) == ["1", "2", "4"])
    // What comes back is another option with the same words, unless it is the same.
    let again = choice(["Gikk ut", "Satte meg ned", "Pustet"], front: "retired: [sist.gjorde.3]\n")
    #expect(again.told(by: second) == [])
  }

  @Test func anIDGivenToANumberedOneKeepsItsNumber() {
    let lock = choice(Self.was).lock()
    let program = choice(["Gikk ut {#ute}", "Satte meg ned", "Ringte en venn"])
    #expect(optionKeys(program.judged(by: lock).program) == ["1", "2", "3"])
    #expect(program.lock(after: lock).contains("option sist.gjorde.1 at=1 now=ute \"Gikk ut\""))
  }

  @Test func aQuizsAnswersKeepTheirNumbers() throws {
    func quiz(_ answers: [String]) -> SmallProgram {
      SmallProgram(
        page: "::: quiz Hva? {#hva type=match}\n" + answers.map { "- \($0)\n" }.joined() + ":::\n")
    }
    let lock = quiz(["Tanke => «Jeg dør»", "Kropp => Hjertebank"]).lock()
    let judged = quiz(["Kropp => Hjertebank", "Handling => Flukt", "Tanke => «Jeg dør nå»"]).judged(by: lock)
    #expect(judged.diagnostics.map(\.rule.code) == [])
    guard case .quiz(let now) = try #require(judged.program.editions[0].modules[0].pages[0].blocks.first)
    else {
      Issue.record("no quiz")
      return
    }
    #expect(now.answers.map(\.key) == ["2", "3", "1"])
  }

  private func choice(_ options: [String], front: String = "") -> SmallProgram {
    SmallProgram(
      page: "::: øvelse Sist {#sist}\n:: valg Hva gjorde du? {#gjorde}\n"
        + options.map { "- \($0)\n" }.joined() + ":::\n", front: front)
  }

  private func optionKeys(_ program: Program) -> [String] {
    program.editions[0].modules[0].pages[0].blocks.flatMap { block -> [String] in
      if case .exercise(let exercise) = block { exercise.fields[0].kind.options.map(\.key) } else { [] }
    }
  }
}
