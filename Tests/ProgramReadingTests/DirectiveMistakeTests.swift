import Diagnostics
import Source
import Testing

@testable import ProgramReading

/// A clinician who makes one mistake is told one thing, at the place to mend, in words that say what to do. The marked place is
/// where the diagnostic must point.
@Suite struct DirectiveMistakeTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let body: String
    let told: String

    init(_ told: String, _ body: String) {
      self.body = body
      self.told = told
    }

    var testDescription: String { told }
  }

  @Test(arguments: [
    Mistake(
      "M0201 quizen «angst-farlig» har ikke noe riktig svar",
      "⟦::: quiz⟧ Er angst farlig? {#angst-farlig}\n- [ ] Ja\n- [ ] Nei\n:::"),
    Mistake("M0202 quizen «q» har bare ett svar", "⟦::: quiz⟧ Hva? {#q}\n- [x] Ja\n:::"),
    Mistake("M0203 quizen «q» har ingen svar", "⟦::: quiz⟧ Hva? {#q}\n:::"),
    Mistake("M0204 quizen mangler et spørsmål", "⟦::: quiz⟧ {#q}\n- [x] Ja\n- [ ] Nei\n:::"),
    Mistake(
      "M0205 quizen «q» har flere riktige svar, men type=one",
      "⟦::: quiz⟧ Hva? {#q type=one}\n- [x] Ja\n- [x] Nei\n:::"),
    Mistake(
      "M0206 avstemningen «q» har et svar som er merket som riktig",
      "⟦::: quiz⟧ Hva? {#q type=poll}\n- [x] Ja\n- [ ] Nei\n:::"),
    Mistake(
      "M0210 ruten foran svaret er ikke skrevet riktig", "::: quiz Hva? {#q}\n- [x] Ja\n⟦- [ ]⟧Nei\n:::"),
    Mistake(
      "M0210 ruten foran svaret er ikke skrevet riktig", "::: quiz Hva? {#q}\n- [x] Ja\n⟦- [] ⟧Nei\n:::"),
    Mistake(
      "M0210 ruten foran svaret er ikke skrevet riktig", "::: quiz Hva? {#q}\n- [x] Ja\n⟦-[ ] ⟧Nei\n:::"),
    Mistake(
      "M0210 ruten foran svaret er ikke skrevet riktig", "::: quiz Hva? {#q}\n- [x] Ja\n⟦- [ ]\u{A0}⟧Nei\n:::"
    ),
    Mistake(
      "M0210 ruten foran svaret er ikke skrevet riktig", "::: quiz Hva? {#q}\n- [x] Ja\n⟦[ ] ⟧Nei\n:::"),
    Mistake("M0211 svaret mangler en rute", "::: quiz Hva? {#q}\n- [x] Ja\n⟦- ⟧Nei\n:::"),
    Mistake("M0212 svaret har ingen ord", "::: quiz Hva? {#q}\n- [x] Ja\n- [ ] Nei\n⟦- [ ]⟧\n:::"),
    Mistake(
      "M0213 svaret mangler det som det hører sammen med",
      "::: quiz Hva? {#q type=match}\n- Tanke => Ja\n⟦- Kropp⟧\n:::"),
    Mistake("M0220 ruter utenfor en quiz blir til vanlig tekst", "⟦- [x] Ja⟧\n- [ ] Nei"),
    Mistake("M0301 «linje» må stå i en øvelse", "⟦:: linje⟧ Hva skjedde? {#s}"),
    Mistake(
      "M0302 feltet har ingen ord som sier hva man skal skrive", "::: øvelse Min {#m}\n⟦:: linje⟧ {#s}\n:::"),
    Mistake("M0303 øvelsen har ingen tittel", "⟦::: øvelse⟧ {#m}\n:: linje Hva? {#s}\n:::"),
    Mistake(
      "M0304 her begynner en øvelse inni en annen",
      "::: øvelse Min {#m}\n⟦::: øvelse⟧ Din {#d}\n:: linje Hva? {#s}\n:::\n:::"),
    Mistake(
      "M0305 feltet har ingenting å velge mellom",
      "::: øvelse Min {#m}\n⟦:: valg⟧ Hva? {#s}\n\nNoe annet.\n:::"),
    Mistake(
      "M0306 valget «a» finnes to ganger",
      "::: øvelse Min {#m}\n:: valg Hva? {#s}\n- En {#a}\n⟦- To {#a}⟧\n:::"),
    Mistake("M0309 skalaen mangler endene sine", "::: øvelse Min {#m}\n⟦:: skala⟧ Hvor? {#s max=10}\n:::"),
    Mistake(
      "M0310 min må være mindre enn max", "::: øvelse Min {#m}\n:: skala Hvor? {#s min=⟦10⟧ max=0}\n:::"),
    Mistake(
      "M0316 mellom feltene i «rader» står det noe annet",
      "::: øvelse Min {#m}\n⟦::: rader⟧ Trinn {#t}\nSkriv.\n\n:: linje Hva? {#s}\n:::\n:::"),
    Mistake("M0401 «::: tips» blir aldri lukket", "⟦::: tips⟧\nPust rolig."),
    Mistake("M0402 ::: lukker ingenting her", "Pust rolig.\n\n⟦:::⟧"),
    Mistake("M0402 ::: lukker ingenting her", "Pust rolig.\n⟦:::⟧"),
    Mistake("M0403 linjen står så langt inne at den blir til kode", "Pust.\n\n    ⟦::: tips⟧"),
    Mistake("M0410 krøllparentesen blir ikke lukket", "::: øvelse Min ⟦{#m⟧\n:: linje Hva? {#s}\n:::"),
    Mistake(
      "M0410 krøllparentesen blir ikke lukket",
      "::: øvelse Min {#m}\n:: linje Hva? ⟦{plass=tanke⟧\n:::"),
    Mistake("M0410 krøllparentesen blir ikke lukket", "Hei.\n\n## Mer ⟦{#mer⟧\n\nHei."),
    Mistake(
      "M0411 krøllparentesen må stå sist på linjen",
      "::: øvelse ⟦{#m}⟧ Min\n:: linje Hva? {#s}\n:::"),
    Mistake(
      "M0412 «min» står to ganger", "::: øvelse Min {#m}\n:: skala Hvor? {#s min=0 max=10 ⟦min⟧=1}\n:::"),
    Mistake("M0413 her står to id-er", "::: øvelse Min {#m ⟦#n⟧}\n:: linje Hva? {#s}\n:::"),
    Mistake("M0420 «øvesle» finnes ikke", "::: ⟦øvesle⟧ Min {#m}\n:: linje Hva? {#s}\n:::"),
    Mistake("M0421 kolonene mangler et navn", "⟦::: {#m}⟧\nTekst.\n:::"),
    Mistake("M0422 «linje» skal ha to koloner", "::: øvelse Min {#m}\n⟦::: linje⟧ Hva? {#s}\n:::\n:::"),
    Mistake("M0423 «tips» skal ha tre koloner", "⟦:: tips⟧ Pust"),
    Mistake(
      "M0424 «skala» kjenner ikke «maxs»",
      "::: øvelse Min {#m}\n:: skala Hvor? {#s min=0 max=10 ⟦maxs⟧=10}\n:::"),
    Mistake("M0425 «plass» mangler en verdi", "::: øvelse Min {#m}\n:: linje Hva? {#s ⟦plass⟧}\n:::"),
    Mistake(
      "M0425 «min» mangler en verdi", "::: øvelse Min {#m}\n:: tall Hvor? {#s ⟦min⟧= max=10}\n:::"),
    Mistake("M0426 «sirkl» går ikke som view", "::: øvelse Min {#m view=⟦sirkl⟧}\n:: linje Hva? {#s}\n:::"),
    Mistake("M0427 «ti» er ikke et tall", "::: øvelse Min {#m}\n:: tall Hvor? {#s max=⟦ti⟧}\n:::"),
    Mistake("M0429 «::: tips» er tom", "⟦::: tips⟧\n:::"),
    Mistake("M0429 «::: øvelse» er tom", "⟦::: øvelse⟧ Min {#m}\n:::"),
    Mistake("M0429 «::: hvis» er tom", "⟦::: hvis⟧ modul.done\n:::"),
    Mistake("M0430 «hvis» mangler et vilkår", "⟦::: hvis⟧\nTekst.\n:::"),
    Mistake("M0431 «ellers» står uten «hvis» rett foran", "⟦::: ellers⟧\nTekst.\n:::"),
    Mistake("M0501 <b> er HTML, og det går ikke her", "Pust ⟦<b>⟧rolig</b>."),
    Mistake("M0512 adressen «javascript:alert(1)» er ikke tillatt", "Se ⟦[her](javascript:alert(1))⟧."),
    Mistake("M0512 adressen «//ond.no/x» er ikke tillatt", "Se ⟦[her](//ond.no/x)⟧."),
    Mistake("M0513 «../../hemmelig.md» ligger utenfor innholdsmappen", "Se ⟦[her](../../hemmelig.md)⟧."),
    Mistake("M0514 lenken har ingen ord å trykke på", "Se ⟦[](https://helsenorge.no)⟧."),
    Mistake(
      "M0520 «https://ond.no/x.png» ligger ikke i mappen", "⟦![Et bilde](https://ond.no/x.png)⟧"),
    Mistake("M0521 bildet mangler beskrivelse", "⟦![](media/x.svg)⟧"),
    Mistake("M0530 «:sva[…]» finnes ikke", "Du skrev ⟦:sva[min.felt]⟧."),
    Mistake("M0540 «Min_Id» kan ikke være en id", "::: øvelse Min {⟦#Min_Id⟧}\n:: linje Hva? {#s}\n:::"),
    Mistake("M0540 «GAD-7» kan ikke være en id", ":: kartlegging ⟦GAD-7⟧"),
    Mistake("M0541 her lagres svar, men det mangler en id", "⟦::: øvelse⟧ Min\n:: linje Hva? {#s}\n:::"),
  ])
  func oneMistakeIsToldOnceAtItsPlace(mistake: Mistake) throws {
    let source = MarkedSource(
      "---\ntitle: Prøve\n---\n\n# Side {#side}\n\n\(mistake.body)\n\nMer.\n", path: "angst/1-prove.nb.md")
    let found = FileReader.read(source.file).diagnostics
    #expect(found.map(\.inBokmål) == [mistake.told])
    let span = try #require(source.span)
    #expect(found.first?.span.map(source.file.text) == source.file.text(span))
    #expect(found.first?.span?.start == span.start)
  }

  /// Without this a line of help right below a sentence would be shown as colons and a word.
  @Test func aDirectiveNeedsNoEmptyLineBeforeIt() throws {
    let file = MarkedSource(
      "---\ntitle: P\n---\n\n# Side\n\nTrenger du noen?\n:: krise\nPust.\n::: tips\nRolig.\n:::\nMer.\n",
      path: "a/1-p.nb.md"
    ).file
    let reading = FileReader.read(file)
    #expect(reading.diagnostics.map(\.inBokmål) == [])
    guard case .module(let part) = reading.part else { return #expect(Bool(false)) }
    let blocks = try #require(part.module.pages.first).blocks
    #expect(blocks.count == 5)
    guard case .crisis = blocks[1], case .container = blocks[3] else { return #expect(Bool(false)) }
  }

  @Test(arguments: [
    "::: quiz {#q}\n- [x] Ja\n- [ ] Nei\n:::", ":: linje Hva? {#s}", "<div>Pust</div>", ":::",
  ])
  func aPageWhoseOnlyContentIsBrokenIsNotCalledEmpty(body: String) {
    let file = MarkedSource("---\ntitle: P\n---\n\n# Side\n\n\(body)\n", path: "a/1-p.nb.md").file
    #expect(FileReader.read(file).diagnostics.count == 1)
  }

  @Test(arguments: ["min = 0 max = 10", "min= 0 max =10", "min=0 max=10", "min = \"0\" max = «10»"])
  func spacesRoundTheSignOfEqualityDoNotMatter(braces: String) {
    let file = MarkedSource(
      "---\ntitle: P\n---\n\n# S\n\n::: øvelse Min {#m}\n:: skala Hvor? {#s \(braces)}\n:::\n",
      path: "a/1-p.nb.md"
    ).file
    #expect(FileReader.read(file).diagnostics.map(\.inBokmål) == [])
  }

  @Test func aFixForABoxMakesTheAnswerReadable() throws {
    let file = MarkedSource(
      "---\ntitle: P\n---\n\n# S\n\n::: quiz Hva? {#q}\n- [x] Ja\n- []Nei\n:::\n", path: "a/1-p.nb.md"
    ).file
    let fix = try #require(FileReader.read(file).diagnostics.first { $0.rule.code == "M0210" }?.fixes.first)
    #expect(file.text(after: fix).contains("\n- [ ] Nei\n"))
  }

  @Test(arguments: [
    "# Side\n\nTekst.\n\n::: quiz Hva? {#q}\n- [x] Ja\n  > Riktig.\n    > Mer.\n\n> Og mer.\n- [ ] Nei\n:::",
    "# Side\n\nTekst.\n\n::: quiz Hva? {#q}\n\t- [x] Ja\n  - [ ] Nei\n      > Nei.\n\nForklaring.\n:::",
    "# Side\r\n\r\nTekst.\r\n\r\n::: quiz Hva? {#q}\r\n- [x] Ja\r\n- [ ] Nei\r\n:::\r\n",
  ])
  func indentationDoesNotSpoilAQuiz(body: String) {
    let file = MarkedSource("---\ntitle: P\n---\n\n" + body, path: "a/1-p.nb.md").file
    #expect(FileReader.read(file).diagnostics.map(\.inBokmål) == [])
  }
}
