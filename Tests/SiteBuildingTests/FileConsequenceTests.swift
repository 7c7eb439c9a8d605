import Testing

@testable import SiteBuilding

/// A measure in which nothing is wrong.
private let uroText = """
  ---
  title: Uro
  source: Laget her.
  licence: fri bruk
  period: de siste sju dagene
  options:
    - 0: Nei
    - 1: Ja
  score: sum
  subscales:
    kropp: [1, 2]
  bands:
    - 0-1: {name: lite, say: "Lite uro."}
    - 2-3: {name: mye, say: "Mye uro.", show: contact}
  ---
  1. Har du vært urolig?
  2. Har du vært rastløs?
  3. Har du vært bekymret?

  """

/// A page that asks for all that the measure has, from line 7.
private func asking(_ measure: String, more: String = "") -> [String: String?] {
  [
    "measures/uro.nb.md": measure,
    "angst/1-modul.nb.md": """
    ---
    title: Første modul
    ---

    # Velkommen

    :: kartlegging uro {#fra}

    ::: hvis fra.sum > 1 and fra.band has mye and uro.item.3 > 0 and fra.subscale.kropp > 0
    Hei.
    :::
    \(more)

    """,
  ]
}

/// A module that opens after `x` and asks whether it is done.
private let secondModule = "---\ntitle: B\nopens: after x\n---\n\n# C\n\n::: hvis x.done\nHei.\n:::\n"

private func programText(_ lines: String) -> String { "---\n\(lines)\n---\n\nVelkommen.\n" }

private let siteText =
  "source: nb\nlanguages: [nb]\ndefault: kommunen\ncrisis:\n  - {name: Legevakt, phone: 116 117, hours: hele døgnet}\ncrisis-verified: 2026-05-01\n"

/// The root in a language that only `site.yaml` makes the source.
private func inNynorsk(_ settings: String) -> [String: String?] {
  [
    "site.yaml": settings, "angst/program.nb.md": nil, "angst/1-modul.nb.md": nil,
    "angst/program.nn.md": programText("title: A\nsummary: B."),
    "angst/1-modul.nn.md": "---\ntitle: A\n---\n\n# S\n\nHei.\n",
  ]
}

/// A file that can't be read is one mistake, whatever trusts it: a clinician who is told of her questionnaire on every page that asks
/// it looks for the fault on every page.
@Suite struct FileConsequenceTests {
  @Test(arguments: [
    ToldSlip("nothing wrong", "", asking(uroText)),
    ToldSlip(
      "a colon in a title", "measures/uro.nb.md M0103:2",
      asking(uroText.replacing("title: Uro", with: "title: Uro: nå"))),
    ToldSlip(
      "a quotation mark", "measures/uro.nb.md M0106:2",
      asking(uroText.replacing("title: Uro", with: "title: \"Uro"))),
    ToldSlip("no front matter", "measures/uro.nb.md M0130:1", asking("1. Har du vært urolig?\n")),
    ToldSlip(
      "front matter that isn't closed", "measures/uro.nb.md M0102:1",
      asking(uroText.replacing("\n---\n1.", with: "\n\n1."))),
    ToldSlip("a band", "measures/uro.nb.md M0612:14", asking(uroText.replacing("2-3: {", with: "2-x: {"))),
    ToldSlip(
      "a band without a name", "measures/uro.nb.md M0122:14",
      asking(uroText.replacing("name: mye, ", with: ""))),
    ToldSlip(
      "the key of the bands", "measures/uro.nb.md M0120:12",
      asking(uroText.replacing("bands:", with: "bnds:"))),
    ToldSlip(
      "the key of the subscales", "measures/uro.nb.md M0120:10",
      asking(uroText.replacing("subscales:", with: "subscels:"))),
    ToldSlip(
      "subscales without names", "measures/uro.nb.md M0611:10",
      asking(uroText.replacing("subscales:\n  kropp: [1, 2]", with: "subscales: [1, 2]"))),
    ToldSlip(
      "the key of the options", "measures/uro.nb.md M0120:6",
      asking(uroText.replacing("options:", with: "optoins:"))),
    ToldSlip(
      "another measure", "measures/uro.nb.md M0103:2, M0572:13",
      asking(uroText.replacing("title: Uro", with: "title: Uro: nå"), more: "\n:: kartlegging ingen")),
    ToldSlip(
      "another name", "measures/uro.nb.md M0614:14, M0720:14",
      asking(uroText.replacing("2-3", with: "1-3"), more: "\n\n::: hvis uro.item.9 > 0\nHei.\n:::")),
  ])
  func aMeasureThatCannotBeReadIsToldOnce(slip: ToldSlip) async throws { try await expectTold(slip) }

  @Test(arguments: [
    ToldSlip(
      "a module's front matter", "M0103:2",
      [
        "angst/1-modul.nb.md": "---\ntitle: A: b\nid: x\n---\n\n# S\n\nHei.\n",
        "angst/2-b.nb.md": secondModule,
      ]),
    ToldSlip(
      "a module's id", "M0129:3",
      ["angst/1-modul.nb.md": "---\ntitle: A\nid: X\n---\n\n# S\n\nHei.\n", "angst/2-b.nb.md": secondModule]),
    ToldSlip(
      "a listed module", "M0103:2",
      [
        "angst/1-modul.nb.md": "---\ntitle: A: b\nid: x\n---\n\n# S\n\nHei.\n",
        "angst/program.nb.md": programText("title: Angst\nsummary: Om uro.\nmodules: [x]"),
      ]),
    ToldSlip(
      "a program's front matter", "angst/program.nb.md M0103:2",
      [
        "angst/program.nb.md": programText("title: A: b\nid: uro"),
        "sites/kommunen.yaml": "name: Vik\nprograms: [uro]\n",
      ]),
    ToldSlip(
      "a program that isn't there", "angst/program.nb.md M0103:2, sites/kommunen.yaml M0180:2",
      [
        "angst/program.nb.md": programText("title: A: b\nid: uro"),
        "sites/kommunen.yaml": "name: Vik\nprograms: [annet]\n",
      ]),
    ToldSlip(
      "a program's source", "angst/program.nb.md M0128:4",
      [
        "angst/program.nb.md": programText("title: A\nsummary: B.\nsource: bokmål"),
        "site.yaml": siteText.replacing("source: nb", with: "source: en").replacing("[nb]", with: "[en, nb]")
          .replacing("hele døgnet", with: "{nb: døgnet, en: always}"),
      ]),
    ToldSlip(
      "text above the first page", "M0550:5",
      ["angst/1-modul.nb.md": asked("---\ntitle: A\n---\n\n" + exercise(":: tekst B {#b}") + "\n# S\n")]),
    ToldSlip(
      "no page at all", "M0551:4",
      ["angst/1-modul.nb.md": asked("---\ntitle: A\n---\n\n" + exercise(":: tekst B {#b}"))]),
    ToldSlip(
      "a heading without its words", "M0552:5",
      ["angst/1-modul.nb.md": asked("---\ntitle: A\n---\n\n#\n\n" + exercise(":: tekst B {#b}"))]),
    ToldSlip(
      "too deep", "M0014:5",
      [
        "angst/1-modul.nb.md": "---\ntitle: A\n---\n\n" + String(repeating: "> ", count: 200) + "A\n",
        "angst/2-b.nb.md": "---\ntitle: B\n---\n\n# C\n\nDu skrev :svar[m.b].\n",
      ]),
  ])
  func aFileThatCannotBeReadIsToldOnce(slip: ToldSlip) async throws { try await expectTold(slip) }

  // MARK: Names of files

  private static let mentions =
    "---\ntitle: B\n---\n\n# C\n\nDu skrev :svar[m.b]. Se [der](1-modul.nb.md#m).\n\n:: gjenta q\n"
  private static let named = "---\ntitle: A\n---\n\n# S\n\n\(exercise(":: tekst B {#b}"))\n"

  @Test(arguments: [
    ToldSlip(
      "a module's language", "M0005:1",
      ["angst/1-modul.nb.md": nil, "angst/1-modul.md": named, "angst/2-b.nb.md": mentions]),
    ToldSlip(
      "a module's letters", "angst/1-møte.nb.md M0002:1",
      ["angst/1-modul.nb.md": nil, "angst/1-møte.nb.md": named, "angst/2-b.nb.md": mentions]),
    ToldSlip(
      "a measure's letters", "measures/Uro.nb.md M0004:1",
      asking(uroText).merging(["measures/uro.nb.md": nil, "measures/Uro.nb.md": uroText]) { $1 }),
    // What stands in another program has nothing to do with it.
    ToldSlip(
      "another program", "sorg/1-a.nb.md M0572:7, sorg/1-a.nb.md M0571:9, angst/2-b.md M0005:1",
      [
        "angst/2-b.md": named, "sorg/program.nb.md": programText("title: Sorg\nsummary: Om sorg."),
        "sorg/1-a.nb.md": "---\ntitle: A\n---\n\n# S\n\n:: kartlegging ingen\n\nDu skrev :svar[m.b].\n",
      ]),
  ])
  func aFileThatIsNamedWrongIsToldOnce(slip: ToldSlip) async throws { try await expectTold(slip) }

  // MARK: Settings and sites

  @Test(arguments: [
    ToldSlip(
      "a quotation mark", "site.yaml M0106:1",
      ["site.yaml": siteText.replacing("source: nb", with: "source: \"nb")]),
    ToldSlip(
      "the key of the crisis", "site.yaml M0120:4",
      ["site.yaml": siteText.replacing("crisis:", with: "crises:")]),
    ToldSlip(
      "a key of a help line", "site.yaml M0120:5", ["site.yaml": siteText.replacing("phone:", with: "phne:")]),
    ToldSlip(
      "a key of a help line, and its value", "site.yaml M0120:5, site.yaml M0135:5",
      ["site.yaml": siteText.replacing("phone: 116 117", with: "nme: x")]),
    ToldSlip(
      "the key of the source", "site.yaml M0120:1",
      inNynorsk(siteText.replacing("source: nb", with: "sourc: nn"))),
    ToldSlip(
      "the source", "site.yaml M0128:1", inNynorsk(siteText.replacing("source: nb", with: "source: norsk"))),
    ToldSlip(
      "the whole", "site.yaml M0106:1", inNynorsk(siteText.replacing("source: nb", with: "source: \"nn"))),
  ])
  func settingsThatCannotBeReadAreToldOnce(slip: ToldSlip) async throws { try await expectTold(slip) }

  // MARK: Empty files

  @Test(arguments: ["", "\n", "\r\n\r\n", "  \n", "\u{FEFF}"])
  func anEmptyFileIsToldOnce(text: String) async throws {
    let slips: [ToldSlip] = [
      ToldSlip("module", "M0130:1", ["angst/1-modul.nb.md": text]),
      ToldSlip("program", "angst/program.nb.md M0130:1", ["angst/program.nb.md": text]),
      ToldSlip("measure", "measures/uro.nb.md M0130:1", asking(text)),
      ToldSlip("settings", "site.yaml M0126:1", ["site.yaml": text]),
      ToldSlip("settings alone", "site.yaml M0126:1", ["site.yaml": text, "sites/kommunen.yaml": nil]),
      ToldSlip("site", "sites/kommunen.yaml M0126:1", ["sites/kommunen.yaml": text]),
      ToldSlip(
        "site with all to say", "sites/kommunen.yaml M0126:1",
        ["sites/kommunen.yaml": text, "site.yaml": "source: nb\nlanguages: [nb]\n"]),
      ToldSlip("glossary", "", ["glossary.yaml": text]),
    ]
    for slip in slips { try await expectTold(slip) }
  }
}
