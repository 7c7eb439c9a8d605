import Diagnostics
import Source
import Testing

@testable import ProgramReading

/// What a clinician carries over from Word looks right in her editor and comes out as something else. She is told where, and what
/// can't be wrong is mended for her.
@Suite struct WritingTrapTests {
  @Test(arguments: [
    Slip(
      "M0580 adressen kan ikke trykkes på", "Se ⟦https://helsenorge.no/angst⟧.",
      "Se <https://helsenorge.no/angst>."),
    Slip(
      "M0580 adressen kan ikke trykkes på", "(⟦https://a.no/b_(c)⟧)", "(<https://a.no/b_(c)>)"),
    Slip(
      "M0580 adressen kan ikke trykkes på", "[Her](https://a.no) og ⟦https://a.no⟧ er like.",
      "[Her](https://a.no) og <https://a.no> er like."),
    Slip(
      "M0580 adressen kan ikke trykkes på", "Skriv til ⟦hjelp@vik.example⟧.", "Skriv til <hjelp@vik.example>."
    ),
    Slip("M0580 adressen kan ikke trykkes på", "Se ⟦www.helsenorge.no⟧ for mer."),
    Slip(
      "M0581 «17. mai» blir til et punkt i en liste", "⟦17. mai⟧ gruer jeg meg.", "17\\. mai gruer jeg meg."),
    Slip(
      "M0581 «1. januar» blir til et punkt i en liste", "Vi begynte\n⟦1. januar⟧ sammen.",
      "Vi begynte\n1\\. januar sammen."),
    Slip("M0581 «2. verdenskrig» blir til et punkt i en liste", "⟦2. verdenskrig⟧ var over."),
    Slip(
      "M0518 adressen «tel:116 123» har mellomrom, så lenken blir til vanlig tekst",
      "[Ring **oss**](⟦tel:116 123⟧) nå.", "[Ring **oss**](tel:116123) nå."),
    Slip(
      "M0518 adressen «media/mitt ark.pdf» har mellomrom, så lenken blir til vanlig tekst",
      "Skriv ut [arket](⟦media/mitt ark.pdf⟧)."),
    Slip(
      "M0518 adressen «stor elg.svg» har mellomrom, så lenken blir til vanlig tekst",
      "![En elg](⟦stor elg.svg⟧)"),
    Slip("M0581 «17. mai» blir til et punkt i en liste", "⟦17. mai⟧ feiret vi.\n8. juni badet vi."),
    Slip(
      "M0582 streken under gjør teksten til en overskrift", "⟦Pust rolig ut.⟧\n---\n\nSlik.",
      "Pust rolig ut.\n\n---\n\nSlik."),
    Slip("M0582 streken under gjør teksten til en overskrift", "⟦Er angst farlig?⟧\n---\n\nNei."),
    Slip(
      "M0583 replikkene blir til punkter i en liste", "⟦- Kommer du ikke? sa Elin.⟧\n- Nei, svarte han."),
    Slip(
      "M0584 linjene flyter sammen til ett avsnitt", "⟦– Kommer du ikke? sa Elin.⟧\n– Nei, svarte han."),
    Slip("M0584 linjene flyter sammen til ett avsnitt", "⟦-Gå en tur⟧\n-Ring en venn"),
    Slip("M0584 linjene flyter sammen til ett avsnitt", "⟦1.Pust inn⟧\n2.Pust ut"),
    Slip(
      "M0585 kulepunktet «•» lager ingen liste", "Husk:\n⟦• ⟧Gå en tur\n•\tRing en venn",
      "Husk:\n- Gå en tur\n- Ring en venn"),
    Slip(
      "M0586 overskriften mangler et mellomrom", "⟦##Når⟧ det kommer\n\nHjertet.",
      "## Når det kommer\n\nHjertet."),
    Slip("M0586 overskriften mangler et mellomrom", "⟦#Velkommen⟧ hit\n\nHei.", "# Velkommen hit\n\nHei."),
    Slip(
      "M0587 et hardt mellomrom gjør linjen til vanlig tekst", "##⟦\u{A0}⟧Når det kommer\n\nHjertet.",
      "## Når det kommer\n\nHjertet."),
    Slip(
      "M0587 et hardt mellomrom gjør linjen til vanlig tekst", "⟦\u{A0}⟧## Når\n\nHjertet.",
      "## Når\n\nHjertet."),
    Slip(
      "M0587 et hardt mellomrom gjør linjen til vanlig tekst", "-⟦\u{A0}⟧Gå en tur", "- Gå en tur"),
    Slip("M0588 usynlig tegn i teksten (U+200B)", "Pust⟦\u{200B}⟧ rolig\u{FEFF}.", "Pust rolig."),
    Slip("M0588 usynlig tegn i teksten (U+000B)", "Pust.⟦\u{B}⟧Kjenn.", "Pust.\nKjenn."),
    Slip(
      "M0589 linjen av tankestreker blir ingen skillelinje", "Pust.\n\n⟦—⟧\n\nKjenn.",
      "Pust.\n\n---\n\nKjenn."),
    Slip(
      "M0590 innrykket gjør teksten til kode", "Pust.\n\n\t⟦Kjenn etter.⟧\n\nSlik.",
      "Pust.\n\nKjenn etter.\n\nSlik."),
    Slip("M0591 kommentaren slutter aldri, så resten blir borte", "Pust.\n\n⟦<!--⟧ til oversetter: rolig"),
    Slip(
      "M0592 teksten bak kommentaren blir borte", "Pust.\n\n<!-- rolig --> ⟦Kjenn etter.⟧",
      "Pust.\n\n<!-- rolig -->\nKjenn etter."),
    Slip(
      "M0404 kolonene er ikke skrevet slik de skal", "⟦：：： ⟧tips\nPust.\n:::", "::: tips\nPust.\n:::"),
    Slip(
      "M0437 «:linje» med ett kolon blir til vanlig tekst",
      "::: øvelse Min {#min}\n⟦:linje⟧ Hva? {#hva}\n\n:: linje Hvem? {#hvem}\n:::",
      "::: øvelse Min {#min}\n:: linje Hva? {#hva}\n\n:: linje Hvem? {#hvem}\n:::"),
    Slip(
      "M0210 ruten foran svaret er ikke skrevet riktig", "::: quiz Hva? {#q}\n- [x] Ja\n⟦• [ ] ⟧Nei\n:::",
      "::: quiz Hva? {#q}\n- [x] Ja\n- [ ] Nei\n:::"),
    Slip(
      "M0210 ruten foran svaret er ikke skrevet riktig",
      "::: quiz Hva? {#q}\n- [x] Ja\n⟦– [ ]\u{A0}⟧Nei\n:::",
      "::: quiz Hva? {#q}\n- [x] Ja\n- [ ] Nei\n:::"),
    Slip("M0210 ruten foran svaret er ikke skrevet riktig", "::: quiz Hva? {#q}\n⟦- (x) ⟧Ja\n- [ ] Nei\n:::"),
  ])
  func aTrapIsToldAtItsPlaceAndMendedWhereItCannotBeWrong(trap: Slip) throws {
    let head = "---\ntitle: Prøve\n---\n\n# Side {#side}\n\nTekst.\n\n"
    let source = MarkedSource(head + trap.body + "\n", path: "angst/1-prove.nb.md")
    let found = withoutConsequences(FileReader.read(source.file).diagnostics)
    #expect(found.map(\.inBokmål) == [trap.told])
    let span = try #require(source.span)
    #expect(found.first?.span == span, "\(found.first?.span.map(source.file.text) ?? "")")
    let certain = found.first?.fixes.first(where: \.isCertain)
    #expect(certain.map { source.file.text(after: $0) } == trap.mended.map { head + $0 + "\n" })
    guard let certain else { return }
    let mended = SourceFile(
      id: .init(0), path: source.file.path, bytes: Array(source.file.text(after: certain).utf8))
    #expect(FileReader.read(mended).diagnostics.filter { $0.rule.code != "M0553" }.map(\.inBokmål) == [])
  }

  /// What only follows from the trap; the checks after reading know it.
  private func withoutConsequences(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { $0.rule.code != "M0402" || diagnostics.count == 1 }
  }

  @Test(arguments: [
    // Dialogue as one writes it in Norwegian.
    "– Kommer du ikke? sa Elin.\n\n– Nei, sa Terje.",
    "– Kommer du ikke? sa Elin.\\\n– Nei, sa Terje.",
    "Hun så opp – og der\n– midt i alt – sto han.",
    // Lists that are lists.
    "1. Pust inn\n2. Pust ut",
    "1. januar: begynn\n2. februar: hold fram\n3. mars: se tilbake",
    "Begynn her:\n\n1. pust inn\n\nSå:\n\n2. pust ut",
    "- «Du dør nå», sier angsten.\n- «Du blir gal», sier angsten.",
    "- Ring legen\n- Snakk med noen, sa han på kurset",
    // Dates and numbers within sentences.
    "Vi møttes den 17. mai på torget.\nDet var i 2. klasse.",
    "Det er 10\u{A0}% sjanse, kl.\u{A0}9–15, og 17.\u{A0}mai.",
    // Signs that are signs.
    "#metoo satte ord på det. #MeToo også.",
    "*Kanskje* går det bra.\n*Kanskje* ikke.",
    "**Tre ting:** pust, kjenn, vent.",
    "-5 grader ute, +3 inne.",
    "Og så: :) eller :-D",
    "Pris: 20 kr * 3 = 60 kr – ikke mer.",
    "Se [Helsenorge](https://helsenorge.no), <https://a.no>, `https://b.no` og <a@b.no>.",
    "[https://a.no](https://a.no)",
    "Klokka 12:30 er det @hjemme og a@b.",
    "Se [1](side 4) og [2](jf. kap. 3), eller [dette] (tel: 116 123).",
    "Skriv \\[Ring\\](tel:116 123) slik, eller `[Ring](tel:116 123)`.",
    "[Ring Mental Helse](tel:116123)",
    // Soft hyphens break long words where one wants it, and an emoji may be joined of several.
    "selv\u{AD}hjelps\u{AD}program 👩\u{200D}👧",
    "Pust.\n\n---\n\nKjenn.",
    "Pust.\n\n***\n\nKjenn.",
    "```\n17. mai\n#Kode\nhttps://a.no\n```",
    "<!-- til oversetter: https://a.no\n17. mai -->\n\nPust.",
    "| a | b |\n|---|---|\n| – | – |",
    "::: øvelse Min {#min view=”form”}\n::\u{A0}linje Hva? {#hva}\n:::\u{A0}",
    ":::\u{A0}tips\u{A0}Et råd\nPust.\n:::",
  ])
  func ordinaryTextIsLeftAlone(body: String) {
    let file = MarkedSource(
      "---\ntitle: Prøve\n---\n\n# Side {#side}\n\nTekst.\n\n\(body)\n", path: "angst/1-prove.nb.md"
    ).file
    #expect(FileReader.read(file).diagnostics.map(\.inBokmål) == [])
  }

  @Test(arguments: [
    (
      "⟦—⟧\ntitle: Prøve\n–––\n", "M0133 linjen over eller under opplysningene er ikke tre bindestreker",
      "---\ntitle: Prøve\n---\n"
    ),
    (
      "---\ntitle: Prøve\n⟦—-⟧\n", "M0133 linjen over eller under opplysningene er ikke tre bindestreker",
      "---\ntitle: Prøve\n---\n"
    ),
    (
      "---\n⟦title\u{A0}⟧: Prøve\n---\n", "M0120 «title\u{A0}» er ikke en nøkkel i en modul",
      "---\ntitle: Prøve\n---\n"
    ),
    (
      "---\ntitle: Prøve\nauthors:\n⟦\u{A0}\u{A0}⟧- Kari\n---\n",
      "M0110 innrykket er laget med tabulator eller hardt mellomrom",
      "---\ntitle: Prøve\nauthors:\n  - Kari\n---\n"
    ),
    (
      "---\ntitle: Prøve\nauthors:\n  -⟦\u{A0}⟧Kari\n---\n", "M0119 det er et hardt mellomrom etter streken",
      "---\ntitle: Prøve\nauthors:\n  - Kari\n---\n"
    ),
    (
      "---\ntitle: Prø⟦\u{200B}⟧ve\u{FEFF}\n---\n", "M0115 usynlig tegn (U+200B)", "---\ntitle: Prøve\n---\n"
    ),
    (
      "---\ntitle: ⟦Angst: hva er det?⟧\n---\n", "M0103 kolon midt i en tekst uten anførselstegn",
      "---\ntitle: \"Angst: hva er det?\"\n---\n"
    ),
    (
      "---\ntitle: Angst ⟦#1⟧\n---\n", "M0104 teksten blir kuttet ved `#`", "---\ntitle: \"Angst #1\"\n---\n"
    ),
  ])
  func theFactsAtTheTopAreMended(text: String, told: String, mended: String) throws {
    let source = MarkedSource(text + "\n# Side\n\nTekst.\n", path: "angst/1-prove.nb.md")
    let found = FileReader.read(source.file).diagnostics.filter { $0.rule.code != "M0122" }
    #expect(found.map(\.inBokmål) == [told])
    #expect(found.first?.span == source.span)
    let fix = try #require(found.first?.fixes.first)
    #expect(fix.isCertain)
    #expect(source.file.text(after: fix) == mended + "\n# Side\n\nTekst.\n")
  }

  @Test func aNoteToOneselfIsNotPutOnThePage() throws {
    let file = MarkedSource("---\ntitle: Angst # husk å spørre Kari\n---\n\n# S\n\nT.\n", path: "a/1-p.nb.md")
      .file
    #expect(FileReader.read(file).diagnostics.flatMap(\.fixes).filter(\.isCertain).isEmpty)
  }

  @Test func emptyLinesBeforeTheFactsDoNoHarm() {
    let file = MarkedSource("\n\n---\ntitle: P\n---\n\n# S\n\nT.\n", path: "a/1-p.nb.md").file
    #expect(FileReader.read(file).diagnostics.map(\.inBokmål) == [])
  }
}
