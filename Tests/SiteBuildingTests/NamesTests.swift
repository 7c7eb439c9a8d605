import Diagnostics
import ProgramModel
import Source
import Testing
import Workspace

@testable import SiteBuilding

/// A name means the same wherever it stands, and one that means nothing is told at its place.
@Suite struct NamesTests {
  private func load(_ files: [Example.File]) async throws -> LoadedContent {
    let scratch = try Scratch()
    try ExampleRoot.write(.files(files), to: scratch)
    return try await ContentLoading.check(scratch.path, jobs: 1)
  }

  /// What is told, each with the text that it marks.
  private func told(_ files: [Example.File]) async throws -> [String] {
    let loaded = try await load(files)
    return loaded.diagnostics.map { diagnostic in
      let marked = diagnostic.span.flatMap { span in loaded.sources[span.file].map { $0.text(span) } }
      return "\(diagnostic.rule.code) \(marked ?? "")"
    }
  }

  private func module(_ text: String, front: String = "") -> Example.File {
    .init("angst/1-modul.nb.md", "---\ntitle: Modul\n\(front)---\n\n# Velkommen {#velkommen}\n\n\(text)\n")
  }

  private static let fields = ":: linje Hva? {#hva}\n::: rader Hvem? {#navn}\n:: linje N {#n}\n:::\n"

  @Test(arguments: [
    ":: linje Mer {#mer vis=\"hva = 'ja'\"}", "Du skrev :svar[hva].", ":: valg Velg {#velg fra=navn}",
    ":: beregnet R {#r verdi=\"besvart(hva)\"}", "::: hvis besvart(hva)\nHei.\n:::",
    "::: tips T :svar[hva]\nHei.\n:::",
    "- Punkt :svar[hva]", "Du skrev :svar[o.hva].", "Du skrev :svar[angst.o.hva].",
  ])
  func aFieldsOwnNameIsEnoughWithinItsExercise(line: String) async throws {
    #expect(try await told([module("::: øvelse Ø {#o}\n\(Self.fields)\n\(line)\n:::")]) == [])
  }

  @Test(arguments: [
    ("Du skrev :svar[hva].", "M0571 :svar[hva]"), ("::: hvis hva = 'ja'\nHei.\n:::", "M0720 hva"),
    ("::: øvelse To {#to}\n:: linje L {#l}\n\nDu skrev :svar[hva].\n:::", "M0571 :svar[hva]"),
    ("::: øvelse To {#to}\n:: valg V {#v fra=navn}\n:::", "M0571 navn"),
  ])
  func outsideItIsNot(text: String, told: String) async throws {
    #expect(try await self.told([module("::: øvelse Ø {#o}\n\(Self.fields):::\n\n\(text)")]) == [told])
  }

  /// A translator's slip in a sentence would show the person a name in place of what was written.
  @Test func aNameInATranslationIsLookedAtToo() async throws {
    let english = Example.File(
      "angst/1-modul.en.md",
      "---\ntitle: Module\n---\n\n# Welcome {#velkommen}\n\n::: exercise E {#o}\n:: line What? {#hva}\n:::\n\nYou wrote :answer[o.what].\n"
    )
    let source = module("::: øvelse Ø {#o}\n:: linje Hva? {#hva}\n:::\n\nDu skrev :svar[o.hva].")
    #expect(try await told([source, english]) == ["M0571 :answer[o.what]"])
  }

  @Test func theFrontPageIsLookedAtToo() async throws {
    let front = Example.File(
      "angst/program.nb.md", "---\ntitle: Angst\nsummary: Om uro.\n---\n\n::: hvis ukjent.ferdig\nHei.\n:::\n"
    )
    #expect(try await told([front, module("Hei.")]) == ["M0720 ukjent.ferdig"])
  }

  // MARK: Keys that are stored

  @Test(arguments: [
    ("::: quiz Hva? {#rating-modul}\n- [x] Ja\n- [ ] Nei\n:::", ["M0555 ::: quiz"]),
    ("::: øvelse Ø {#rating-modul}\n:: linje L {#l}\n:::", ["M0555 ::: øvelse"]),
    (":: vurdering\n\n:: vurdering", ["M0555 :: vurdering"]), (":: vurdering {#rating-modul}", []),
    ("::: quiz Hva? {#rating-modul}\n- [x] Ja\n- [ ] Nei\n:::\n\n:: vurdering", ["M0555 :: vurdering"]),
    ("::: tips T {#rating-modul}\nHei.\n:::", []),
  ])
  func theRatingThatEndsAModuleHasItsKeyToItself(text: String, told: [String]) async throws {
    #expect(try await self.told([module(text)]) == told)
  }

  // MARK: Every text is a text

  private static let glossary = Example.File(
    "glossary.yaml", "avoid:\n  nb:\n    pasient: du\n")

  @Test(arguments: [
    ("Hei.", "summary: En pasient.\n"), ("Hei.", "lived-experience: En pasient var med.\n"),
    ("::: øvelse Ø {#o}\n:: skala Hvor? {#s min=0 max=3 low=\"en pasient\" high=\"mye\"}\n:::", ""),
    ("::: øvelse Ø {#o}\n:: tall Hvor mange? {#s enhet=\"pasient\"}\n:::", ""),
    ("::: tips En pasient\nHei.\n:::", ""), ("![En pasient](media/a.svg)", ""),
    ("Se ![En pasient](media/a.svg) her.", ""),
    ("::: figur F {fil=media/a.svg alt=\"En pasient\"}\n:::", ""),
    ("::: øvelse Ø {#o}\n:: linje H {#h}\n:::\n\nDu skrev :svar[o.h]{ellers=\"en pasient\"}.", ""),
    ("::: øvelse Ø {#o}\n:: valg H {#h}\n- En pasient\n- Du\n:::", ""),
    ("::: hvis velkommen.ferdig {ukjent=\"en pasient\"}\nHei.\n:::", ""),
    ("| En pasient | B |\n|---|---|\n| C | D |", ""),
  ])
  func aWordToAvoidIsMetWhereverAPersonReads(text: String, front: String) async throws {
    let picture = Example.File(
      "angst/media/a.svg",
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9'/></svg>")
    let told = try await told([Self.glossary, picture, module(text, front: front)])
    #expect(told == ["M0902 pasient"])
  }

  @Test func aWordToAvoidIsMetInTitlesOfFilesToo() async throws {
    let program = Example.File(
      "angst/program.nb.md",
      "---\ntitle: En pasient\nsummary: Om en pasient.\ndiscreet-title: Pasient\n---\n\nHei.\n")
    #expect(try await told([Self.glossary, program]) == ["M0902 pasient", "M0902 pasient", "M0902 Pasient"])
    let site = Example.File(
      "sites/kommunen.yaml", "name: Vik\ncontact: {service: RPH, hours: {nb: for en pasient}}\n")
    #expect(try await told([Self.glossary, site]) == ["M0902 pasient"])
  }

  /// The titles of books, and the field's own words for guides, are as they are.
  @Test func whatIsNotTheAuthorsIsLeftAlone() async throws {
    let text = module("Hei.", front: "sources: [\"Pasient og lege, 1990\"]\nclinical-title: Pasient\n")
    #expect(try await told([Self.glossary, text]) == [])
  }

  @Test func whatAModuleSaysOfLivedExperienceIsRead() async throws {
    let loaded = try await load([module("Hei.", front: "lived-experience: Tre var med.\n")])
    let module = try #require(loaded.content?.programs.first?.editions.first?.modules.first)
    #expect(module.livedExperience?.plainText == "Tre var med.")
  }
}
