import Diagnostics
import ProgramModel
import Testing

@testable import SiteBuilding

/// A clinician who makes one slip is told one thing. Five messages for one letter, four of them about lines in which nothing is
/// wrong, and she mends the wrong four, or gives up; and a mistake that is hidden behind another comes as a surprise afterwards.
@Suite struct ConsequenceTests {
  // MARK: Ids

  @Test(arguments: [
    ToldSlip(
      "the issue's quiz", "M0540:7", page: "::: quiz Er det farlig? {#Ø farlig}\n- [x] Ja\n- [ ] Nei\n:::"),
    ToldSlip("an exercise", "M0540:7", page: "::: øvelse Min {#Min øvelse}\n:: linje Hva? {#s}\n:::"),
    ToldSlip("a field", "M0540:8", page: exercise(":: linje Hva? {#Hva skjer her}")),
    ToldSlip("a measure", "M0540:7", page: ":: kartlegging uro {#Før alt når=start}"),
    ToldSlip(
      "an id of a field that is asked for", "M0540:8",
      page: exercise(":: tall Skår {#M_B}", "::: hvis m.m-b > 3\nHei.\n:::")),
    ToldSlip("two ids", "M0413:8", page: exercise(":: tall Skår {#a #b}", "::: hvis m.b > m.a\nHei.\n:::")),
    ToldSlip(
      "two ids of an exercise", "M0413:7",
      page: "::: øvelse Min {#n #m}\n:: tekst Skår {#b}\n:::\n\nDu skrev :svar[m.b] og :svar[n.b]."),
    ToldSlip("round brackets", "M0416:8", page: exercise(":: tall Skår (#b)", "::: hvis m.b > 3\nHei.\n:::")),
    ToldSlip(
      "square brackets", "M0416:7",
      page: "::: øvelse Min [#m]\n:: tekst Skår {#b}\n:::\n\nDu skrev :svar[m.b]."),
    ToldSlip("no sign", "M0424:8", page: exercise(":: tall Skår {b}", "::: hvis m.b > 3\nHei.\n:::")),
    ToldSlip(
      "no sign, asked for by its words", "M0424:8",
      page: exercise(":: tall Skår {b}", "::: hvis m.skar > 3\nHei.\n:::")),
    ToldSlip("id=", "M0424:8", page: exercise(":: tall Skår {id=b}", "::: hvis m.b > 3\nHei.\n:::")),
    ToldSlip("a dot", "M0414:8", page: exercise(":: tall Skår {.b}", "::: hvis m.b > 3\nHei.\n:::")),
    ToldSlip(
      "on the line below", "M0417:9",
      page: exercise(":: tall Skår\n{#b}\n:: linje C {#c}", "::: hvis m.b > 3\nHei.\n:::")),
    ToldSlip(
      "on the line below an exercise", "M0417:8",
      page: "::: øvelse Min\n{#m}\n\n:: tekst Skår {#b}\n:::\n\nDu skrev :svar[m.b]."),
    ToldSlip(
      "on the line below a quiz", "M0417:8",
      page: "::: quiz Er?\n{#er}\n\n- [x] Ja\n- [ ] Nei\n:::\n\n:: gjenta er"),
    ToldSlip("of a heading without its space", "M0586:9", page: "Se [der](#der).\n\n##Der {#der}\n\nHei."),
    ToldSlip("of a page without its space", "M0586:9", page: "Se [der](#der).\n\n#Der {#der}\n\nHei."),
    ToldSlip("of a page with a hard space", "M0587:9", page: "Se [der](#der).\n\n#\u{A0}Der {#der}\n\nHei."),
    ToldSlip("in a text", "M0417:9", page: "Se [der](#der).\n\nHer er det. {#der}"),
    ToldSlip(
      "of an option", "M0540:9",
      page: exercise(":: valg B {#b}\n- Ja {#Ja}\n- Nei {#nei}", "::: hvis m.b has ja\nHei.\n:::")),
    ToldSlip("of a heading", "M0540:9", page: "Se [der](#h-r).\n\n## Der {#h_r}\n\nHei."),
    ToldSlip(
      "of a page", "M0540:13",
      page:
        "Se [der](#h-r). Du skrev :svar[m.b].\n\n::: hvis m.b = \"x\"\nHei.\n:::\n\n# Der {#h_r}\n\n\(exercise(":: linje B {#b}"))"
    ),
    ToldSlip(
      "of a page, not closed", "M0410:9",
      page: "Se [der](#der).\n\n# Her {#der\n\n\(exercise(":: linje B {#b}"))"),
    ToldSlip("of a page, in other brackets", "M0416:9", page: "Se [der](#der).\n\n# Her (#der)\n\nHei."),
  ])
  func anIDThatCannotBeReadIsToldOnce(slip: ToldSlip) async throws { try await expectTold(slip) }

  // MARK: Directives

  @Test(arguments: [
    ToldSlip(
      "an unknown field", "M0420:9",
      page: exercise(":: linje A {#a}\n:: skla B {#b min=0 max=10}\n\n::: hvis b > 3\nHei.\n:::")),
    ToldSlip(
      "an unknown field, asked for everywhere", "M0420:8",
      page: asked(exercise(":: skla B {#b min=0 max=10}\n:: linje A {#a}"))),
    ToldSlip("nothing wrong", "", page: asked(exercise(":: tekst B {#b}"))),
    ToldSlip(
      "an unknown field, drawn and counted with", "M0420:8",
      page: exercise(
        ":: skla B {#b}",
        "::: øvelse Din {#d}\n:: graf G {#g felt=m.b}\n:: beregnet R {#r verdi=\"m.b + 1\"}\n:::")),
    ToldSlip(
      "a field of no near name", "M0420:8", page: asked(exercise(":: xyzzyq B {#b}\n:: linje A {#a}"))),
    ToldSlip(
      "an unknown exercise", "M0420:7",
      page: asked(
        "::: øvlese Min {#m}\n:: linje A {#a vis=\"b = 'x'\"}\n:: tekst B {#b}\n\nDu skrev :svar[m.b].\n:::")),
    ToldSlip(
      "an exercise of no near name", "M0420:7", page: asked("::: xyzzyq Min {#m}\n:: tekst B {#b}\n:::")),
    ToldSlip("an exercise without an id", "M0420:7", page: asked("::: øvlese M\n:: tekst B {#b}\n:::")),
    ToldSlip(
      "an unknown diary", "M0420:9",
      page:
        "Hei.\n\n::: dagbk D {#d}\n:: skala S {#s min=0 max=9}\n:::\n\n::: hvis d.snitt(s, 7) > 3\nHei.\n:::"),
    ToldSlip(
      "an unknown table", "M0420:8",
      page: exercise(
        "::: radr R {#r}\n:: linje A {#a}\n:::\n:: linje C {#c}",
        "::: øvelse Din {#d}\n:: avkryssing C {#c fra=m.r}\n:::")),
    ToldSlip(
      "an unknown column", "M0420:9",
      page: exercise("::: rader R {#r}\n:: lnje A {#a}\n:: beregnet T {#t verdi=\"a + 1\"}\n:::")),
    ToldSlip(
      "an unknown quiz", "M0420:7",
      page:
        "::: quizz Er? {#er}\n- [x] Ja\n- [ ] Nei\n:::\n\n::: hvis er.done\nHei.\n:::\n\n:: gjenta er\n\nSe [her](#er)."
    ),
    ToldSlip(
      "an unknown box in an exercise", "M0420:8",
      page: asked(exercise("::: tpis Råd {#rad}\n:: tekst B {#b}\n:::\n:: linje A {#a}", "Se [her](#rad).\n"))
    ),
    ToldSlip(
      "an unknown measure", "M0420:7", page: ":: kartleging uro {#fra}\n\n::: hvis fra.sum > 1\nHei.\n:::"),
    ToldSlip("no name", "M0421:7", page: asked("::: {#m}\n:: tekst B {#b}\n:::")),
    ToldSlip(
      "colons apart", "M0404:8", page: asked(exercise(": : skala B {#b min=0 max=10}\n:: linje A {#a}"))),
    ToldSlip(
      "colons of full width", "M0404:8",
      page: asked(exercise("：： skala B {#b min=0 max=10}\n:: linje A {#a}"))),
    ToldSlip("a colon too many", "M0422:8", page: asked(exercise("::: tekst B {#b}\n:: linje A {#a}"))),
    ToldSlip("a colon too few", "M0423:7", page: asked(":: øvelse Min {#m}\n:: tekst B {#b}\n:::")),
    ToldSlip("too far in", "M0403:8", page: asked(exercise("    :: tekst B {#b}\n\n:: linje A {#a}"))),
    ToldSlip(
      "too far in, right below a text", "M0417:8",
      page: asked("Hei.\n    ::: øvelse Min {#m}\n    :: tekst B {#b}\n    :::\n")),
    ToldSlip(
      "a colon too few, with a view", "M0423:7",
      page:
        ":: øvelse Min {#m visning=før-etter}\n:: tekst A {#a plass=før}\n:: tekst B {#b plass=etter}\n:::"),
    ToldSlip(
      "an unknown one with a view", "M0420:7",
      page:
        "::: øvlese Min {#m visning=før-etter}\n:: tekst A {#a plass=før}\n:: tekst B {#b plass=etter}\n:::"),
    ToldSlip(
      "too far in, right above others", "M0403:8",
      page: asked(exercise("    :: valg B {#b}\n    - En {#en}\n    - To {#to}\n:: linje A {#a}"))),
    ToldSlip(
      "too far in, in a list", "M0403:8", page: asked(exercise("-     :: tekst B {#b}\n\n:: linje A {#a}"))),
    ToldSlip(
      "an exercise too far in", "M0403:7",
      page: asked("    ::: øvelse Min {#m}\n    :: tekst B {#b}\n    :::\n")),
    ToldSlip("no title", "M0303:7", page: asked("::: øvelse {#m}\n:: tekst B {#b}\n:::")),
    ToldSlip("no words", "M0302:8", page: asked(exercise(":: tekst {#b}\n:: linje C {#c}"))),
    ToldSlip(
      "no question", "M0204:7",
      page: "::: quiz {#er}\n- [x] Ja\n- [ ] Nei\n:::\n\n:: gjenta er\n\n::: hvis er.done\nHei.\n:::"),
    ToldSlip(
      "outside its exercise", "M0301:11", page: asked(exercise(":: linje A {#a}", ":: tekst B {#b}\n"))),
    ToldSlip(
      "outside and above", "M0301:7", page: asked(":: tekst B {#b}\n\n" + exercise(":: linje A {#a}"))),
  ])
  func aDirectiveThatCannotBeReadIsToldOnce(slip: ToldSlip) async throws { try await expectTold(slip) }

  @Test(arguments: [
    ToldSlip("no ends", "M0309:8", page: asked(exercise(":: skala B {#b}\n:: linje C {#c}"))),
    ToldSlip("ends upside down", "M0310:8", page: asked(exercise(":: skala B {#b min=9 max=1}"))),
    ToldSlip("too fine", "M0312:8", page: asked(exercise(":: skala B {#b min=0 max=900}"))),
    ToldSlip(
      "nothing to choose", "M0305:8",
      page: exercise(":: valg B {#b}\n:: linje C {#c}", "::: hvis m.b has ja\nHei.\n:::")),
    ToldSlip(
      "a choice without words", "M0307:10",
      page: exercise(":: valg B {#b}\n- Ja {#ja}\n- {#nei}", "::: hvis m.b has nei\nHei.\n:::")),
    ToldSlip(
      "no time", "M0313:8", page: exercise(":: tidtaker B {#b}\n:: linje C {#c}", "::: hvis m.b\nHei.\n:::")),
    ToldSlip("no value", "M0314:8", page: asked(exercise(":: beregnet B {#b}\n:: linje C {#c}"))),
    ToldSlip(
      "a value that isn't one", "M0712:8",
      page: asked(exercise(":: beregnet B {#b verdi=\"+ 1 +\"}\n:: linje C {#c}"))),
    ToldSlip(
      "nothing to draw", "M0315:8", page: exercise(":: graf B {#b}\n:: linje C {#c}", "Du skrev :svar[m.b].")),
    ToldSlip("an attribute", "M0424:8", page: asked(exercise(":: tall B {#b mni=0}\n:: linje C {#c}"))),
    ToldSlip(
      "a word behind a view", "M0424:7",
      page: "::: øvelse Min {#m visning=skjema ukjent}\n:: linje A {#a}\n:::"),
    ToldSlip(
      "two words as a view", "M0415:7", page: "::: øvelse Min {#m visning=før etter}\n:: linje A {#a}\n:::"),
    ToldSlip(
      "a word behind a type", "M0424:7", page: "::: quiz Er? {#er type=one ukjent}\n- [x] Ja\n- [ ] Nei\n:::"),
    ToldSlip(
      "a word behind a value", "M0415:8",
      page: asked(exercise(":: beregnet B {#b verdi=c ukjent}\n:: tall C {#c}"))),
    ToldSlip(
      "a word behind a condition", "M0415:8",
      page: asked(exercise(":: tekst B {#b vis=c ukjent}\n:: tall C {#c}"))),
    ToldSlip(
      "braces that aren't closed", "M0410:8", page: asked(exercise(":: tall Skår {#b min=0\n:: linje C {#c}"))
    ),
    ToldSlip(
      "braces that aren't last", "M0411:8", page: asked(exercise(":: tall {#b min=0} Skår\n:: linje C {#c}"))),
  ])
  func aFieldThatIsRefusedIsToldOnce(slip: ToldSlip) async throws { try await expectTold(slip) }

  // MARK: Else

  @Test(arguments: [
    ToldSlip(
      "above the closing line", "M0431:11",
      page: "Hei.\n\n::: hvis modul.done\nA.\n::: ellers\nB.\n:::\n\nMer."),
    ToldSlip("above both", "M0431:11", page: "Hei.\n\n::: hvis modul.done\nA.\n::: ellers\nB.\n:::\n:::"),
    ToldSlip(
      "in a box", "M0431:12", page: "Hei.\n\n::: tips\n::: hvis modul.done\nA.\n::: ellers\nB.\n:::\n:::"),
    ToldSlip(
      "in an exercise with fields", "M0431:11",
      page: asked(
        "::: øvelse Min {#m}\n:: linje A {#a}\n\n::: hvis a = \"x\"\n::: ellers\n:: tekst B {#b}\n:::\n:::")),
    ToldSlip("with a slip of if", "M0420:7", page: "::: hvs modul.done\nA.\n:::\n::: ellers\nB.\n:::"),
    // Something else that isn't closed is told too.
    ToldSlip(
      "and an open box beside it", "M0431:9, M0401:15",
      page: "::: hvis modul.done\nA.\n::: ellers\nB.\n:::\n\n# To\n\n::: tips\nC."),
  ])
  func anElseAboveTheClosingLineIsToldOnce(slip: ToldSlip) async throws { try await expectTold(slip) }

  // MARK: What is wrong by itself

  @Test(arguments: [
    ToldSlip(
      "another field", "M0420:8, M0720:11, M0571:15, M0570:17, M0516:19",
      page: exercise(
        ":: skla B {#b}",
        "::: hvis m.x > 3\nHei.\n:::\n\nDu skrev :svar[m.y].\n\n:: gjenta ingen\n\nSe [her](#hr).")),
    ToldSlip(
      "another field of an unknown exercise", "M0420:7, M0571:11",
      page: "::: øvlese Min {#m}\n:: tekst B {#b}\n:::\n\nDu skrev :svar[m.x]."),
    ToldSlip(
      "an attribute and a name", "M0424:8, M0571:11",
      page: exercise(":: tall B {#b mni=0}", "Du skrev :svar[m.x].")),
    ToldSlip(
      "braces and a name", "M0410:8, M0571:11",
      page: exercise(":: tall Skår {#b min=0", "Du skrev :svar[m.x].")),
    ToldSlip(
      "an id and a name", "M0540:8, M0720:11",
      page: exercise(":: tall Skår {#B x}", "::: hvis m.x > 3\nHei.\n:::")),
    ToldSlip(
      "the same name in another exercise", "M0420:8, M0571:15",
      page: exercise(":: skla B {#b}", "::: øvelse Din {#d}\n:: linje A {#a}\n:::\n\nDu skrev :svar[d.b].")),
    ToldSlip(
      "two fields of one name", "M0420:8, M0555:10",
      page: exercise(":: skla B {#b}\n:: linje A {#a}\n:: linje C {#a}")),
    ToldSlip(
      "words as a value, and a view", "M0415:8, M0426:7",
      page: "::: øvelse Min {#m visning=sirkl}\n:: skala A {#a min=0 max=9 lav=ingen uro}\n:::"),
    ToldSlip("two unknown ones", "M0420:8, M0420:9", page: exercise(":: skla B {#b}\n:: lnje A {#a}")),
    ToldSlip(
      "two words that nobody knows", "M0424:8, M0424:9",
      page: exercise(":: linje A {krav}\n:: linje B {krav}")),
    ToldSlip("a mistake in an unknown box", "M0420:7, M0510:8", page: "::: tpis\nSe [her]().\n:::"),
    ToldSlip(
      "an unknown measure and another that isn't there", "M0420:7, M0572:9",
      page: ":: kartleging uro\n\n:: kartlegging ingen"),
    ToldSlip("a page and a link", "M0540:9, M0516:7", page: "Se [der](#ikke).\n\n# Der {#h_r}\n\nHei."),
  ])
  func anotherMistakeIsToldBesideIt(slip: ToldSlip) async throws { try await expectTold(slip) }

  /// A build that tells more than the check would send her back to what she has mended.
  @Test(arguments: [
    ToldSlip("a quiz", "M0540:7", page: "::: quiz Er det farlig? {#Ø farlig}\n- [x] Ja\n- [ ] Nei\n:::"),
    ToldSlip("a field", "M0420:8", page: asked(exercise(":: skla B {#b}\n:: linje A {#a}"))),
    ToldSlip("an exercise", "M0420:7", page: asked("::: øvlese Min {#m}\n:: tekst B {#b}\n:::")),
    ToldSlip("an else", "M0431:11", page: "Hei.\n\n::: hvis modul.done\nA.\n::: ellers\nB.\n:::\n\nMer."),
    ToldSlip("a measure", "measures/uro.nb.md M0130:1", ["measures/uro.nb.md": ""]),
    ToldSlip("the settings", "site.yaml M0126:1", ["site.yaml": ""]),
  ])
  func buildingTellsWhatCheckingTells(slip: ToldSlip) async throws { try await expectToldByBuild(slip) }

  /// What is only warned of is built as it stands: a field that nobody wrote, or an empty heading, would come out on the page.
  @Test(arguments: [
    exercise(":skala B {#b min=0 max=10}\n\n:: linje A {#a}"),
    exercise(":valg B {#b}\n\n- Ja {#ja}\n- Nei {#nei}\n\n:: linje A {#a}"),
    ":valg B {#b}\n\n- Ja {#ja}\n\n::: øvelse Min\n{#m}\n\n:: linje A {#a}\n:::",
  ])
  func nothingStandsInForWhatIsOnlyWarnedOf(page: String) async throws {
    let slip = ToldSlip("warned of", "", page: page)
    let content = try await checked(slip)
    let page = try #require(content?.programs.first?.editions.first?.modules.first?.pages.first)
    #expect(page.facts.fields.map(\.id.text) == ["a"])
    #expect(!page.facts.anchors.contains { $0.isHeading })
    #expect(!page.blocks.contains { if case .heading = $0 { true } else { false } })
  }
}
