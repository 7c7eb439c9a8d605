import Diagnostics
import ProgramModel
import Source
import Testing

@testable import ProgramReading

/// A translator can't break a quiz, and an edit in the source never stops a build.
@Suite struct TranslationTests {
  private func read(_ source: String, _ translation: String) -> (Program?, [Diagnostic]) {
    let texts = [
      (
        "site.yaml",
        "name: Prøve\nsource: nb\nlanguages: [nb, en]\ncrisis-verified: 2026-11-01\ncrisis: [{name: Legevakt, phone: '116 117'}]\n"
      ),
      ("angst/program.nb.md", "---\ntitle: Angst\n---\n\nTekst.\n"),
      ("angst/program.en.md", "---\ntitle: Anxiety\n---\n\nText.\n"),
      ("angst/1-prove.nb.md", "---\ntitle: Prøve\n---\n\n# Side {#side}\n\n\(source)\n"),
      ("angst/1-prove.en.md", "---\ntitle: Trial\n---\n\n# Page {#side}\n\n\(translation)\n"),
    ]
    let files = texts.enumerated().map { SourceFile(id: .init($0), path: $1.0, bytes: Array($1.1.utf8)) }
    let (content, found) = ContentAssembler.assemble(files.map { FileReader.read($0) })
    return (content?.programs.first, found)
  }

  private func english(_ program: Program?) throws -> [Block] {
    let program = try #require(program)
    let edition = try #require(program.edition(in: .english))
    return edition.modules[0].pages[0].blocks
  }

  @Test func wordsComeFromTheTranslationAndKeysFromTheSource() throws {
    let (program, found) = read(
      "::: øvelse Min {#m}\n:: valg Hva? {#f}\n- Gikk {#gikk}\n- Satt {#satt}\n:::",
      "::: exercise Mine {#m}\n:: choice What? {#f}\n- Walked {#gikk}\n- Sat {#satt}\n:::")
    #expect(found.map(\.inBokmål) == [])
    guard case .exercise(let exercise) = try #require(try english(program).first) else {
      Issue.record("no exercise")
      return
    }
    #expect(exercise.title.plainText == "Mine")
    #expect(exercise.fields[0].kind.options.map(\.words.plainText) == ["Walked", "Sat"])
    #expect(exercise.fields[0].kind.options.map(\.key) == ["gikk", "satt"])
  }

  /// Somebody would take a translation for reviewed advice, under the name of a clinician who never saw it.
  @Test(arguments: ["", "status: draft\n", "status: hidden\n"])
  func aReviewIsOfTheLanguageThatWasRead(english: String) throws {
    let review = "status: published\nreviewed: {by: Kari Lie, role: psykolog, date: 2026-05-01}\n"
    let program = try #require(edited(source: review, translation: english))
    let edition = try #require(program.edition(in: .english))
    #expect(edition.front.reviewed == nil)
    #expect(edition.modules[0].reviewed == nil)
    #expect(edition.front.status != .published)
    #expect(edition.modules[0].status != .published)
    let source = try #require(program.edition(in: .bokmål))
    #expect(source.front.reviewed?.by == "Kari Lie")
    #expect(source.modules[0].status == .published)
  }

  @Test func aTranslationHasItsOwnReviewAndWhatIsAnnouncedIsSoInAllLanguages() throws {
    let review = "status: published\nreviewed: {by: Ann Lee, role: psychologist, date: 2026-06-01}\n"
    let reviewed = try #require(edited(source: "", translation: review)?.edition(in: .english))
    #expect(reviewed.front.reviewed?.by == "Ann Lee")
    #expect(reviewed.front.status == .published)
    let coming = try #require(edited(source: "status: coming\n", translation: review)?.edition(in: .english))
    #expect(coming.front.status == .coming)
  }

  @Test func aFrontPageWithoutATranslationHasNoReview() throws {
    let review = "status: published\nreviewed: {by: Kari Lie, role: psykolog, date: 2026-05-01}\n"
    let edition = try #require(edited(source: review, translation: nil)?.edition(in: .english))
    #expect(edition.front.reviewed == nil)
    #expect(edition.front.status == .draft)
    guard case .untranslated(.bokmål, _)? = edition.front.blocks.first else {
      Issue.record("the front page's text stands there as if it were English")
      return
    }
  }

  /// A program with front matter of its own in each language; without a front page in English for nil.
  private func edited(source: String, translation: String?) -> Program? {
    var texts = [
      (
        "site.yaml",
        "name: Prøve\nsource: nb\nlanguages: [nb, en]\ncrisis-verified: 2026-11-01\ncrisis: [{name: Legevakt, phone: '116 117'}]\n"
      ),
      ("angst/program.nb.md", "---\ntitle: Angst\n\(source)---\n\nTekst.\n"),
      ("angst/1-prove.nb.md", "---\ntitle: Prøve\n\(source)---\n\n# Side {#side}\n\nTekst.\n"),
      ("angst/1-prove.en.md", "---\ntitle: Trial\n\(translation ?? "")---\n\n# Page {#side}\n\nText.\n"),
    ]
    if let translation {
      texts.append(("angst/program.en.md", "---\ntitle: Anxiety\n\(translation)---\n\nText.\n"))
    }
    let files = texts.enumerated().map { SourceFile(id: .init($0), path: $1.0, bytes: Array($1.1.utf8)) }
    return ContentAssembler.assemble(files.map { FileReader.read($0) }).0?.programs.first
  }

  @Test func aMissingParagraphIsShownInTheSourcesLanguage() throws {
    let (program, found) = read("En.\n\n::: tips\nTo.\n:::\n\nTre.", "One.\n\nThree.")
    #expect(found.map(\.rule.code) == ["M0804"])
    #expect(found.allSatisfy { $0.severity == .warning })
    let blocks = try english(program)
    guard case .untranslated(let locale, _) = blocks[1] else {
      Issue.record("the tip is lost")
      return
    }
    #expect(locale == .bokmål)
    // The last one closes the module.
    #expect(blocks.count == 4)
  }

  @Test(arguments: [
    ("M0811", "::: quiz A? {#q}\n- [x] Ja\n- [ ] Nei\n:::", "::: quiz A? {#q}\n- [ ] Yes\n- [x] No\n:::"),
    (
      "M0810", "::: quiz A? {#q}\n- [x] Ja\n- [ ] Nei\n:::",
      "::: quiz A? {#q}\n- [x] Yes\n- [ ] No\n- [ ] Maybe\n:::"
    ),
    (
      "M0812", "::: øvelse M {#m}\n:: valg H? {#f}\n- A {#a}\n- B {#b}\n:::",
      "::: exercise M {#m}\n:: choice H? {#f}\n- B {#b}\n- A {#a}\n:::"
    ),
    ("M0814", "::: tips {vis=\"q.done\"}\nA.\n:::", "::: tip {show=\"p.done\"}\nA.\n:::"),
    (
      "M0815", "::: øvelse M {#m}\n:: skala H? {#f min=0 max=10}\n:::",
      "::: exercise M {#m}\n:: scale H? {#f min=0 max=5}\n:::"
    ),
  ])
  func whatTheTranslatorMayNotChangeIsAnErrorInTheTranslation(
    code: String, source: String, translation: String
  ) {
    let (_, found) = read(source, translation)
    #expect(found.filter { $0.severity == .error }.map(\.rule.code).contains(code))
    #expect(found.filter { $0.rule.code == code }.allSatisfy { $0.span?.file.number == 4 })
  }

  @Test func aQuizThatTheSourceLacksIsAnError() {
    let (_, found) = read("A.", "A.\n\n::: quiz A? {#q}\n- [x] Yes\n- [ ] No\n:::")
    #expect(found.map(\.rule.code) == ["M0805"])
  }

  @Test(arguments: [
    // The answers would lie under another id than the source's.
    (
      "M0813", "A.\n\n::: quiz A? {#q}\n- [x] Ja\n- [ ] Nei\n:::",
      "A.\n\n::: quiz A? {#p}\n- [x] Yes\n- [ ] No\n:::"
    ),
    ("M0813", ":: kartlegging gad-7 {#for}", ":: measure gad-7 {#before}"),
    // Two answers that have changed places.
    ("M0811", "::: quiz A? {#q}\n- [x] Ja\n- [ ] Nei\n:::", "::: quiz A? {#q}\n- [ ] No\n- [x] Yes\n:::"),
    ("M0802", "A.\n\n# To {#to}\n\nB.", "A.\n\n# Two {#two}\n\nB."),
  ])
  func oneSlipOfATranslatorIsToldOnce(code: String, source: String, translation: String) {
    let (_, found) = read(source, translation)
    #expect(found.map(\.rule.code) == [code])
  }

  @Test func aPageThatIsNotTranslatedKeepsItsPlace() throws {
    let (program, found) = read("A.\n\n# To {#to}\n\nB.", "A.")
    #expect(found.map(\.rule.code) == ["M0803"])
    let pages = try #require(program?.edition(in: .english)).modules[0].pages
    #expect(pages.map(\.id.text) == ["side", "to"])
    #expect(pages[1].locale == .bokmål)
  }
}
