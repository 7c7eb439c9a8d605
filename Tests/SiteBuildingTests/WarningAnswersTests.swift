import Diagnostics
import ProgramModel
import Testing
import Workspace

@testable import SiteBuilding

/// A writer who knows better than a figure says so once, in the text, and isn't told again; and what she answered no longer hides
/// anything when the text has changed.
@Suite struct WarningAnswersTests {
  private static let glossary = "avoid:\n  nb:\n    pasient: du\n    lide av: ha\n    ÆRLIG TALT: egentlig\n"

  @Test(arguments: [
    ("# Side\n\nEn pasient puster.", ["M0902"]),
    ("# Side\n\nPASIENT og pasient.", ["M0902", "M0902"]),
    ("# En pasient\n\nHei.", ["M0902"]),
    ("# Side\n\nÅ lide av noe. Ærlig talt.", ["M0902", "M0902"]),
    // As they are inflected, but not within other words.
    ("# Side\n\nPasienten og PASIENTENES.", ["M0902", "M0902"]),
    ("# Side\n\nMedpasient og pasient-rolle og pasientjournal.", []),
    ("# Side\n\n<!-- ok: M0902 vi siterer -->\nEn pasient puster.", []),
    ("# Side\n\n<!-- ok: vi siterer -->\nEn pasient puster.", []),
    ("# Side\n\n<!-- OK: M0901, M0902 -->\nEn pasient puster.", ["M0990"]),
    ("# Side\n\nEn pasient puster. <!-- ok: M0902 -->", []),
    ("# Side\n\nHei.\n\n<!-- ok: M0902 -->\nEn.\n\nEn pasient puster.", ["M0902", "M0990"]),
    // The page, right below its heading, and the file before the first page.
    ("# Side\n\n<!-- ok: M0902 -->\n\nEn.\n\nEn pasient puster.\n\n# Neste\n\nEn pasient.", ["M0902"]),
    ("<!-- ok: M0902 -->\n\n# Side\n\nEn pasient puster.\n\n# Neste\n\nEn pasient.", []),
    // A container with all that it holds, and a list with all its items.
    (
      "# Side\n\nHei.\n\n<!-- ok: M0902 -->\n::: tips Råd\nHei.\n\nEn pasient puster.\n:::\n\nEn pasient.",
      ["M0902"]
    ),
    ("# Side\n\nHei.\n\n<!-- ok: M0902 -->\n\n- Hei\n\n- En pasient\n\nEn pasient.", ["M0902"]),
    ("# Side\n\nHei.\n\n<!-- ok: M0902 -->\n::: quiz Hva? {#hva}\n- [x] En pasient\n- [ ] Du\n:::", []),
    // Errors can't be answered.
    ("# Side\n\nHei.\n\n<!-- ok: M0510 -->\n[her]()", ["M0510"]),
    ("# Side\n\n```\n<!-- ok: M0902 -->\n```\n\nEn pasient.", ["M0902"]),
  ])
  func anAnswerCountsForWhatStandsBelowIt(text: String, told: [String]) async throws {
    #expect(
      try await found(["glossary.yaml": Self.glossary, "angst/1-modul.nb.md": module(text)]).sorted() == told)
  }

  /// A heading that the answer's reader didn't know made one answer count for two pages, and what somebody must see on the other
  /// was silenced.
  @Test(arguments: [
    " # A", "   # A", "#\tA", "#  A", "# A #", "# A ##  ", "A\n===", "A\nB\n=", "# A {#a}", " #\tA {#a}",
  ])
  func anAnswerEndsWithItsPageHoweverTheNextIsHeaded(heading: String) async throws {
    let answered = "\(heading)\n\n<!-- ok: M0902 -->\n\nEn pasient.\n\n"
    let other = "\(heading)\n\nEn pasient.\n\n".replacing("A", with: "C").replacing("#a", with: "#c")
    for (text, isFirst) in [(other + answered, true), (answered + other, false)] {
      for lineBreak in ["\n", "\r\n"] {
        let whole = module(text).replacing("\n", with: lineBreak)
        let loaded = try await load(["glossary.yaml": Self.glossary, "angst/1-modul.nb.md": whole])
        let told = loaded.diagnostics.filter { $0.rule.code != "M0582" }
        let file = try #require(loaded.sources[path: "angst/1-modul.nb.md"])
        let lines = (1...file.lines.count).filter { file.lines.text(ofLine: $0) == "En pasient." }
        #expect(told.map(\.rule.code) == ["M0902"])
        #expect(
          told.first?.span.map { file.lines.line(of: $0.start) } == (isFirst ? lines.first : lines.last))
      }
    }
  }

  /// What is no heading and no fence begins and ends nothing.
  @Test(arguments: [
    // Code whose lines look like headings and fences.
    ("# Side\n\n<!-- ok: M0902 -->\n\n````\n```\n# Ikke\n````\n\nEn pasient.", []),
    ("# Side\n\n<!-- ok: M0902 -->\n\n~~~\n```\n# Ikke\n~~~\n\nEn pasient.", []),
    ("# Side\n\n<!-- ok: M0902 -->\n\n```\n~~~\n# Ikke\n```\n\nEn pasient.", []),
    (
      "# Side\n\n<!-- ok: M0902 -->\n\n```\n```` x\n# Ikke\n```\n\nEn pasient.\n\n# To\n\nEn pasient.",
      ["M0902"]
    ),
    ("# Side\n\nHei.\n\n~~~~\n~~~\n<!-- ok: M0902 -->\n~~~~\n\nEn pasient.", ["M0902"]),
    ("# Side\n\nHei `<!-- ok: M0902 -->` En pasient.", ["M0902"]),
    // Right below the front matter, without an empty line.
    ("# Side\n<!-- ok: M0902 -->\nEn pasient.\n\nEn pasient.\n# To\nEn pasient.", ["M0902"]),
    // More comments than one.
    ("# Side\n\n<!-- for oversetteren -->\n<!-- ok: M0902 -->\n\nEn pasient.\n\nEn pasient.", []),
    ("# Side\n\nHei.\n\n<!-- ok: M0902 -->\n\n<!-- en til -->\nEn pasient.\n\nEn pasient.", ["M0902"]),
    ("# Side\n\nHei.\n\n<!-- en\nlang -->\n<!-- ok: M0902\nfordi -->\nEn pasient.\n\nEn pasient.", ["M0902"]),
    // In lists, quotations and containers.
    ("# Side\n\nHei.\n\n- Hei\n\n  <!-- ok: M0902 -->\n  En pasient\n\n- En pasient", ["M0902"]),
    ("# Side\n\nHei.\n\n- Hei\n- En pasient <!-- ok: M0902 -->\n- En pasient", ["M0902"]),
    ("# Side\n\nHei.\n\n> Hei\n>\n> <!-- ok: M0902 -->\n> En pasient\n>\n> En pasient", ["M0902"]),
    ("# Side\n\nHei.\n\n<!-- ok: M0902 -->\n> Hei\n>\n> En pasient\n\nEn pasient.", ["M0902"]),
    (
      "# Side\n\nHei.\n\n::: tips Råd\n<!-- ok: M0902 -->\nEn pasient.\n\nEn pasient.\n:::\n\nEn pasient.",
      ["M0902", "M0902"]
    ),
    ("# Side\n\nHei.\n\n::: tips Råd\nHei.\n\n<!-- ok: M0902 -->\n:::\n\nEn pasient.", ["M0902", "M0990"]),
    (
      "# Side\n\nHei.\n\n<!-- ok: M0902 -->\n\n::: tips A\n  ::: merk B\nEn pasient.\n  :::\nEn pasient.\n:::\nEn pasient.",
      ["M0902"]
    ),
    (
      "# Side\n\nHei.\n\n<!-- ok: M0902 -->\n1) Hei\n\n   En pasient.\n2) En pasient\n\nEn pasient.",
      ["M0902"]
    ),
    ("# Side\n\nHei.\n\n<!-- ok: M0902 -->\n- Hei\n- En\npasient\n\n# To\n\nEn pasient.", ["M0902"]),
    (
      "# Side\n\nHei.\n\n<!-- ok: M0902 -->\n| a | b |\n|---|---|\n| En | pasient |\n\nEn pasient.", ["M0902"]
    ),
    // Behind words it is for those alone, also in a heading and a title.
    ("# Side\n\nHei.\n\n## En pasient <!-- ok: M0902 -->\nEn pasient.", ["M0902"]),
    ("# Side\n\nHei.\n\n::: tips Råd <!-- ok: M0902 -->\nEn pasient.\n:::\n\nEn pasient.", ["M0902"]),
    ("# Side\n\nEn pasient.\nHei <!-- ok: M0902\nfordi -->\n\nEn pasient.", ["M0902"]),
  ])
  func anAnswerIsForTheBlockThatTheParseHas(text: String, told: [String]) async throws {
    for lineBreak in ["\n", "\r\n"] {
      let whole = module(text).replacing("\n", with: lineBreak)
      #expect(
        try await found(["glossary.yaml": Self.glossary, "angst/1-modul.nb.md": whole]).sorted() == told,
        "\(lineBreak.debugDescription)")
    }
  }

  /// Somebody who answers a thousand times mustn't wait: each answer is for its own block, and none for another's.
  @Test func manyAnswersAreEachForTheirOwn() async throws {
    let blocks = (1...2000).map { number in
      number.isMultiple(of: 2) ? "<!-- ok: M0902 -->\nEn pasient.\n" : "Hei.\n"
    }
    let text = "# Side\n\nHei.\n\n" + blocks.joined(separator: "\n") + "\nEn pasient.\n"
    #expect(
      try await found(["glossary.yaml": Self.glossary, "angst/1-modul.nb.md": module(text)]) == [
        "M0903", "M0902",
      ])
  }

  @Test func theWordIsMarkedWhereItStands() async throws {
    let loaded = try await load(
      [
        "glossary.yaml": Self.glossary,
        "angst/1-modul.nb.md": module("# Side\n\nEn *pasient* og en\npasient til."),
      ])
    let places = loaded.diagnostics.compactMap { diagnostic in
      diagnostic.span.flatMap { span in
        loaded.sources[span.file].map { $0.text($0.span(span.start, span.end)) }
      }
    }
    #expect(places == ["pasient", "pasient"])
    #expect(Set(loaded.diagnostics.map { $0.span?.start }).count == 2)
  }

  @Test(arguments: [
    ("reviewed: {by: K, role: lege, date: 2024-01-01, next: 2025-01-01}", ["M0911"]),
    ("reviewed: {by: K, role: lege, date: 2024-01-01, next: 2026-11-22}", []),
    ("# ok: M0911 avtalt til våren\nreviewed: {by: K, role: lege, date: 2024-01-01, next: 2025-01-01}", []),
    ("reviewed:\n  by: K\n  role: lege\n  date: 2024-01-01\n  # ok: M0911\n  next: 2025-01-01", []),
    ("reviewed:\n  by: K\n  role: lege\n  date: 2024-01-01\n  next: 2025-01-01  # ok: M0911 avtalt", []),
    ("# ok: M0911\nsummary: Om uro.", ["M0990"]),
  ])
  func frontMatterIsAnsweredOnTheLineAbove(front: String, told: [String]) async throws {
    #expect(
      try await found(["angst/1-modul.nb.md": "---\ntitle: P\n\(front)\n---\n\n# Side\n\nHei.\n"]) == told)
  }

  @Test func withoutADayNothingIsDue() async throws {
    let files = [
      "angst/1-modul.nb.md": "---\ntitle: P\n# ok: M0911\nsummary: Om uro.\n---\n\n# Side\n\nHei.\n"
    ]
    #expect(try await load(files, today: nil).diagnostics.map(\.rule.code) == [])
  }

  @Test func anAnswerIsSeenByNobodyWhoReads() async throws {
    let scratch = try scratch([
      "angst/1-modul.nb.md": module("# Side\n\n<!-- ok: hemmelig grunn -->\nHei. <!-- ok: hemmelig -->")
    ])
    let output = try Scratch()
    let outcome = try await SiteBuild.run(
      BuildRequest(root: scratch.path, output: output.path + "/site", jobs: 1))
    #expect(outcome.summary != nil)
    for (path, bytes) in try tree(output.path + "/site") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("hemmelig"), "\(path)")
    }
  }

  @Test(arguments: [
    ("avoid:\n  nb:\n    pasient: du\n", []),
    ("terms:\n  - {nb: angst, en: anxiety}\n", []),
    ("avoids:\n  nb:\n    pasient: du\n", ["M0120"]),
    ("avoid:\n  bokmål:\n    pasient: du\n", ["M0128"]),
    ("avoid:\n  nb:\n    - pasient\n", ["M0121"]),
    ("avoid: pasient\n", ["M0121"]),
    ("terms:\n  - angst\n", ["M0121"]),
    ("avoid:\n  nb:\n    pasient:\n", ["M0124"]),
  ])
  func theGlossaryIsReadStrictly(text: String, told: [String]) async throws {
    #expect(try await found(["glossary.yaml": text]) == told)
  }

  /// A slip in the glossary would else be told once in it and once at every answer.
  @Test func withoutAGlossaryNoAnswerIsToNothing() async throws {
    let files = [
      "glossary.yaml": "avoid:\n  nb:\n    pasient: \"du\n",
      "angst/1-modul.nb.md": module("# Side\n\nHei.\n\n<!-- ok: M0902 -->\nEn pasient."),
    ]
    #expect(try await found(files) == ["M0106"])
  }

  @Test func theGlossaryIsKeptForTranslators() async throws {
    let loaded = try await load([
      "glossary.yaml": "terms:\n  - {nb: angst, en: anxiety}\navoid:\n  nb:\n    pasient: du\n"
    ])
    let glossary = try #require(loaded.content?.glossary)
    #expect(glossary.terms.first?.words[.english]?.value == "anxiety")
    #expect(glossary.avoided[.bokmål]?.map(\.better) == ["du"])
  }

  private func module(_ text: String) -> String { "---\ntitle: Prøve\n---\n\n\(text)\n" }

  private func scratch(_ files: [String: String]) throws -> Scratch {
    let scratch = try Scratch()
    try ExampleRoot.write(.files(files.map { .init($0.key, $0.value) }), to: scratch)
    return scratch
  }

  private func load(
    _ files: [String: String], today: CalendarDay? = CalendarDay("2026-11-22")
  ) async throws -> LoadedContent {
    let scratch = try scratch(files)
    return try await ContentLoading.check(scratch.path, jobs: 1, today: today)
  }

  private func found(_ files: [String: String]) async throws -> [String] {
    try await load(files).diagnostics.map(\.rule.code)
  }
}
