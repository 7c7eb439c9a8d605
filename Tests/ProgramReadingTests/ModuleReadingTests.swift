import Diagnostics
import ProgramModel
import Source
import Testing

@testable import ProgramReading

/// What a clinician writes becomes what the person meets: nothing is dropped, moved or read as something else.
@Suite struct ModuleReadingTests {
  private func module(_ body: String, path: String = "angst/1-prove.nb.md") throws -> (Module, [Diagnostic]) {
    let file = SourceFile(id: .init(0), path: path, bytes: Array("---\ntitle: Prøve\n---\n\n\(body)\n".utf8))
    let reading = FileReader.read(file)
    guard case .module(let part) = reading.part else { throw NoModule() }
    return (part.module, reading.diagnostics)
  }

  private struct NoModule: Error {}

  @Test func eachLevelOneHeadingBeginsAPage() throws {
    let (module, found) = try module("# Å møte frykten\n\nTekst.\n\n# Ni øvelser {#ovelser}\n\nMer.")
    #expect(found.isEmpty)
    #expect(module.pages.map(\.id.text) == ["a-mote-frykten", "ovelser"])
    #expect(module.pages.map(\.hasOwnID) == [false, true])
    #expect(module.pages.map(\.title.plainText) == ["Å møte frykten", "Ni øvelser"])
  }

  @Test func aQuizKeepsAnswersFeedbackAndExplanation() throws {
    let (module, _) = try module(
      "# S\n\n::: quiz Er angst *farlig*? {#q}\n- [ ] Ja\n  > Nei.\n\n  > Den går over.\n- [x] Nei, men\nubehagelig\n:::"
    )
    guard case .quiz(let quiz) = try #require(module.pages[0].blocks.first) else {
      Issue.record("no quiz")
      return
    }
    #expect(quiz.question.plainText == "Er angst farlig?")
    #expect(quiz.kind == .one)
    #expect(quiz.answers.map(\.isRight) == [false, true])
    #expect(quiz.answers[0].feedback.count == 2)
    #expect(quiz.explanation.count == 1)
  }

  @Test func severalRightAnswersMakeCheckBoxes() throws {
    let (module, _) = try module("# S\n\n::: quiz Hva? {#q}\n- [x] A\n- [X] B\n- [ ] C\n:::")
    guard case .quiz(let quiz) = try #require(module.pages[0].blocks.first) else {
      Issue.record("no quiz")
      return
    }
    #expect(quiz.kind == .many)
  }

  @Test func anExerciseKeepsItsFieldsOptionsAndPlaces() throws {
    let (module, found) = try module(
      """
      # S

      ::: øvelse Min angstsirkel {#angstsirkel view=sirkel flere}
      Tenk på sist gang.

      :: linje Hva skjedde? {#situasjon plass=utløser}
      :: valg Hva gjorde du? {#gjorde plass=handling annet}
      - Gikk ut {#gikk-ut}
      - Satte meg ned

      :: skala Hvor sterk? {#styrke min=0 max=10 low="ingen" high=«verst tenkelig»}
      :::
      """)
    #expect(found.map(\.inBokmål) == [])
    guard case .exercise(let exercise) = try #require(module.pages[0].blocks.first) else {
      Issue.record("no exercise")
      return
    }
    #expect(exercise.view == .circle)
    #expect(exercise.repeats)
    #expect(exercise.fields.map(\.id.text) == ["situasjon", "gjorde", "styrke"])
    #expect(exercise.fields.map(\.place?.value) == [.trigger, .action, nil])
    #expect(exercise.fields[1].kind.options.map(\.key) == ["gikk-ut", "2"])
    guard case .scale(let range, let low, let high) = exercise.fields[2].kind else {
      Issue.record("no scale")
      return
    }
    #expect(range.maximum == 10)
    #expect(low?.plainText == "ingen")
    #expect(high?.plainText == "verst tenkelig")
  }

  @Test func containersNestAndABareFenceClosesTheInnermost() throws {
    let (module, found) = try module(
      "# S\n\n::: eksempel Terje\nFør.\n\n::: tips\nInni.\n:::\n\n- punkt\n\n  ::: merk\n  I lista.\n  :::\n\n```\n:::\n```\n:::\n\nEtter."
    )
    #expect(found.map(\.inBokmål) == [])
    let blocks = module.pages[0].blocks
    #expect(blocks.count == 2)
    guard case .container(let example) = blocks[0] else {
      Issue.record("no example")
      return
    }
    #expect(example.blocks.count == 4)
  }

  @Test func aContainerNeverOutlivesItsPage() throws {
    let (module, found) = try module("# En\n\n::: tips\nHusk.\n\n# To\n\nTekst.")
    #expect(found.map(\.inBokmål) == ["M0401 «::: tips» blir aldri lukket"])
    #expect(module.pages.count == 2)
    #expect(module.pages[1].blocks.count == 1)
  }

  /// A letter under a heap of accents, which no language has, would hold up the reading of all else for minutes. Up to Unicode's
  /// own limit it is put together like any other.
  @Test func aHeapOfAccentsIsLeftAsItIs() {
    let accents = { String(repeating: "\u{301}\u{323}", count: $0) }
    let bytes: (String) -> [UInt8] = { Array($0.utf8) }
    // The dots below come before the accents above.
    #expect(bytes(("a" + accents(2)).composed) == bytes("\u{1EA1}\u{323}\u{301}\u{301}"))
    #expect(bytes(("a" + accents(15)).composed) != bytes("a" + accents(15)))
    #expect(bytes(("a" + accents(15) + "b" + accents(15)).composed).starts(with: bytes("\u{1EA1}")))
    let heap = "a" + accents(15) + "\u{301}"
    #expect(bytes(heap.composed) == bytes(heap))
    #expect(bytes(("a\u{30A} " + heap).composed) == bytes("a\u{30A} " + heap))
    let mountain = "a" + accents(40_000)
    #expect(bytes(mountain.composed) == bytes(mountain))
  }

  @Test func composedAndDecomposedLettersAreTheSame() throws {
    let decomposed = "::: p\u{61}\u{30A}r\u{F8}rende Til deg som er p\u{61}\u{30A}r\u{F8}rende\nTekst.\n:::"
    let (module, found) = try module("# S\n\n\(decomposed)")
    #expect(found.map(\.inBokmål) == [])
    guard case .container(let sheet) = try #require(module.pages[0].blocks.first) else {
      Issue.record("no container")
      return
    }
    #expect(sheet.kind == .relatives)
    #expect(
      Array((sheet.title?.plainText ?? "").unicodeScalars) == Array("Til deg som er pårørende".unicodeScalars)
    )
  }

  @Test func footnotesAreNumberedPageByPage() throws {
    let (module, _) = try module("# En\n\nA.[^a]\n\n# To\n\nB.[^b] C.[^a]\n\n[^a]: Første.\n[^b]: Andre.")
    guard case .footnotes(let notes) = try #require(module.pages[1].blocks.last) else {
      Issue.record("no footnotes")
      return
    }
    #expect(notes.count == 2)
  }

  @Test func aByteOrderMarkIsNotText() throws {
    let file = SourceFile(
      id: .init(0), path: "angst/1-p.nb.md",
      bytes: [0xEF, 0xBB, 0xBF] + Array("---\ntitle: P\n---\n\n# S\n\nT.\n".utf8))
    let reading = FileReader.read(file)
    #expect(reading.diagnostics.map(\.inBokmål) == [])
  }

  @Test func earlierAnswersAreMentionedInSentences() throws {
    let (module, found) = try module(
      "# S\n\nDu skrev :svar[angstsirkel.situasjon]{ellers=\"noe\"} sist, kl. 12:30 [sånn].")
    #expect(found.map(\.inBokmål) == [])
    let mentions = module.pages[0].facts.mentions
    #expect(mentions.map(\.reference.text) == ["angstsirkel.situasjon"])
    #expect(mentions.map(\.otherwise?.plainText) == ["noe"])
  }
}
