import Diagnostics
import Source
import Testing

@testable import ProgramReading

/// What was meant as part of the format and isn't would stand on the page with all its signs, or vanish, and the author would
/// believe that it works. Each is told once, at its place.
@Suite struct LeftoverTests {
  @Test(arguments: [
    Slip(
      "M0519 lenken er ikke skrevet slik den skal, så den blir til vanlig tekst",
      "Se ⟦[Helsenorge] (https://www.helsenorge.no)⟧.", "Se [Helsenorge](https://www.helsenorge.no)."),
    Slip(
      "M0519 lenken er ikke skrevet slik den skal, så den blir til vanlig tekst",
      "Se ⟦(Helsenorge)[https://www.helsenorge.no]⟧.", "Se [Helsenorge](https://www.helsenorge.no)."),
    Slip(
      "M0519 lenken er ikke skrevet slik den skal, så den blir til vanlig tekst",
      "Se ⟦[Helsenorge](https://www.helsenorge.no⟧ først."),
    Slip("M0519 lenken er ikke skrevet slik den skal, så den blir til vanlig tekst", "Se ⟦[[sirkelen]]⟧."),
    Slip("M0519 lenken er ikke skrevet slik den skal, så den blir til vanlig tekst", "Se ⟦[sirkelen][2]⟧."),
    Slip("M0525 fotnoten «1» finnes ikke", "Angst er vanlig.⟦[^1]⟧"),
    Slip("M0526 fotnoten «1» blir ikke vist noe sted", "Angst er vanlig.\n\n⟦[^1]⟧: Kilden."),
    Slip(
      "M0527 ordene i anførselstegn bak adressen blir ikke vist",
      "Se ⟦[Helsenorge](https://www.helsenorge.no \"Ring først\")⟧."),
    Slip(
      "M0527 ordene i anførselstegn bak adressen blir ikke vist",
      "Se ⟦[Helsenorge][h]⟧.\n\n[h]: https://www.helsenorge.no (Ring først)"),
    Slip(
      "M0527 ordene i anførselstegn bak adressen blir ikke vist",
      "⟦![En bølge](media/bolge.svg 'Uro går over.')⟧"),
    Slip("M0528 lenkeadressen «NB» blir ikke brukt, så linjen vises ikke", "Pust.\n\n⟦[NB]:⟧ Rolig."),
    Slip("M0528 lenkeadressen «Å» blir ikke brukt, så linjen vises ikke", "> ⟦[Å]:⟧ Rolig."),
    Slip(
      "M0528 lenkeadressen «c» blir ikke brukt, så linjen vises ikke",
      "Se [a], [b] og `[d]: x`.\n\n[a]: https://a.no\n[B]: https://b.no\n⟦[c]:⟧ https://c.no"),
    Slip("M0598 kommentaren blir til vanlig tekst som alle kan lese", "Pust. ⟦<!--⟧ rolig -- ut -->"),
    Slip("M0598 kommentaren blir til vanlig tekst som alle kan lese", "Pust. ⟦<!--⟧ rolig\n\nUt. -->"),
    Slip("M0501 </div> er HTML, og det går ikke her", "Pust.\n\n⟦</div>⟧\nRolig."),
    Slip("M0501 </b> er HTML, og det går ikke her", "Pust ⟦</b>⟧ rolig."),
    Slip("M0501 <b> er HTML, og det går ikke her", "Pust ⟦<b>⟧rolig</b>.\n\nUt</b>."),
    Slip("M0501 <div> er HTML, og det går ikke her", "⟦<div><p>⟧\n\nPust.\n\n</p>\n\n</div>"),
    Slip("M0531 «:svar{a.b}» blir til vanlig tekst", "Du skrev ⟦:svar{a.b}⟧.", "Du skrev :svar[a.b]."),
    Slip("M0531 «: svar[a.b]» blir til vanlig tekst", "Du skrev ⟦: svar[a.b]⟧."),
    Slip("M0439 «[!VIKTI]» finnes ikke", "> ⟦[!VIKTI]⟧\n> Ring."),
    Slip("M0594 tabellen mangler streken under overskriftene", "⟦| Tanke | Følelse |⟧\n| Jeg dør | Redd |"),
    Slip("M0416 id-en står ikke i krøllparentes", "Hei.\n\n# Mer ⟦#mer⟧\n\nHei."),
    Slip(
      "M0416 id-en står ikke i krøllparentes", "::: øvelse Min {#m}\n:: linje Hva? ⟦[#hva]⟧\n:::",
      "::: øvelse Min {#m}\n:: linje Hva? {#hva}\n:::"),
    Slip(
      "M0416 id-en står ikke i krøllparentes", "::: øvelse Min {#m}\n:: linje Hva? ⟦(#hva)⟧\n:::",
      "::: øvelse Min {#m}\n:: linje Hva? {#hva}\n:::"),
    Slip("M0417 «{#pust}» hører ikke til noe her", "Pust rolig ut. {⟦#pust⟧}"),
    Slip("M0417 «{#pust}» hører ikke til noe her", "Pust ⟦{#pust}⟧ rolig ut."),
    Slip("M0417 «{#ja}» hører ikke til noe her", "::: quiz Hva? {#q}\n- [x] Ja ⟦{#ja}⟧\n- [ ] Nei\n:::"),
    Slip(
      "M0215 tilbakemeldingen mangler > foran seg",
      "::: quiz Hva? {#q}\n- [ ] Ja\n  ⟦Nei, hjertet tåler det.⟧\n- [x] Nei\n:::"),
    Slip(
      "M0215 tilbakemeldingen mangler > foran seg",
      "::: quiz Hva? {#q}\n- [ ] Ja\n  ⟦» Hjertet tåler det.⟧\n- [x] Nei\n:::"),
    Slip(
      "M0583 replikkene blir til punkter i en liste",
      "⟦- Hva er du redd for?⟧\n- At jeg skal besvime.\n- Har det skjedd før?\n- Nei."),
    Slip(
      "M0438 «ellers» tar ikke noe vilkår",
      "::: hvis a.b > 7\nRing.\n:::\n::: ellers ⟦hvis a.b > 3⟧\nVent.\n:::"),
    Slip("M0405 «::: /tips» åpner noe nytt i stedet for å lukke", "::: merk\nPust.\n⟦:::/tips⟧"),
    Slip("M0405 «::: tips» åpner noe nytt i stedet for å lukke", "::: tips\nPust.\n⟦::: tips⟧"),
    Slip(
      "M0415 teksten bak «lav=» trenger anførselstegn",
      "::: øvelse Min {#m}\n:: skala Hvor? {#s min=0 max=10 lav=⟦ingen uro⟧ høy=mye}\n:::"),
    Slip(
      "M0415 teksten bak «vis=» trenger anførselstegn", "::: merk {vis=⟦a.b >= 7⟧}\nPust.\n:::",
      "::: merk {vis=\"a.b >= 7\"}\nPust.\n:::"),
    Slip("M0415 teksten bak «vis=» trenger anførselstegn", "::: merk {vis=⟦a.b har c⟧}\nPust.\n:::"),
    Slip(
      "M0415 teksten bak «verdi=» trenger anførselstegn",
      "::: øvelse Min {#m}\n:: tall Hvor? {#t}\n:: beregnet I alt {#i verdi=⟦t * 7⟧}\n:::",
      "::: øvelse Min {#m}\n:: tall Hvor? {#t}\n:: beregnet I alt {#i verdi=\"t * 7\"}\n:::"),
    Slip(
      "M0427 «5 stykker» er ikke et tall", "::: øvelse Min {#m}\n:: tall Hvor? {#t min=⟦5 stykker⟧}\n:::"),
    Slip(
      "M0533 koden slutter aldri, så resten av teksten vises som kode",
      "Pust.\n\n⟦```⟧\nSkriv slik.\n\nRing 113."),
    Slip("M0533 koden slutter aldri, så resten av teksten vises som kode", "⟦~~~ tekst⟧\nSkriv slik.\n```"),
    Slip("M0533 koden slutter aldri, så resten av teksten vises som kode", "⟦````⟧\nSkriv slik.\n```"),
    Slip("M0533 koden slutter aldri, så resten av teksten vises som kode", "> ⟦```⟧\n> Skriv slik.\n\nPust."),
    Slip(
      "M0534 raden har flere ruter enn tabellen har kolonner, så «ring 113» vises ikke",
      "| Tegn | Hva |\n|---|---|\n| Stikk | Ser an | ⟦ring 113⟧ |"),
    Slip(
      "M0534 raden har flere ruter enn tabellen har kolonner, så «113 | straks» vises ikke",
      "Tegn | Hva\n---|---\nStikk | Ser an | ⟦113 | straks⟧"),
    Slip(
      "M0534 raden har flere ruter enn tabellen har kolonner, så «c» vises ikke",
      "> | A |\n> |---|\n> | a \\| b | ⟦c⟧ |"),
    Slip(
      "M0535 to fotnoter heter «1», så denne vises ikke", "Uro.[^1]\n\n[^1]: En.\n\n⟦[^1]⟧: Ikke for gravide."
    ),
    Slip("M0536 leseren ser tegnene «**»", "Det er ⟦**⟧viktig ** å stå opp."),
    Slip("M0536 leseren ser tegnene «**»", "Det er **fint**, og ⟦**⟧viktig ** er det."),
    Slip("M0536 leseren ser tegnene «**»", "Les ⟦**⟧«dette»**først."),
    Slip("M0536 leseren ser tegnene «__»", "Ring ⟦__⟧ 113__ nå."),
    Slip("M0536 leseren ser tegnene «~~»", "⟦~~⟧Ring meg~~ nå."),
    Slip("M0536 leseren ser tegnene «==»", "Husk ⟦==⟧dette her==."),
    Slip("M0536 leseren ser tegnene «~2~»", "Drikk H⟦~2~⟧O."),
    Slip("M0536 leseren ser tegnene «^2^»", "Rommet er 9 m⟦^2^⟧."),
    Slip("M0536 leseren ser tegnene «\\newpage»", "Pust.\n\n⟦\\newpage⟧\n\nUt."),
    Slip("M0536 leseren ser tegnene «**»", "- [Les ⟦**⟧ dette](https://www.helsenorge.no) nå"),
    Slip(
      "M0216 linjen hører ikke til svaret over",
      "::: quiz Hva? {#q}\n- [ ] Ja\n- [x] Nei, hjertet slår fort og\n⟦tåler det godt⟧\n:::"),
    Slip(
      "M0216 linjen hører ikke til svaret over",
      "::: quiz Hva? {#q}\n- [x] Nei\n  > Hjertet slår fort og\n⟦tåler det godt⟧\n- [ ] Ja\n:::"),
    Slip("M0564 «nul» er et navn som Windows ikke godtar", "Hei.\n\n# Null {⟦#nul⟧}\n\nHei."),
    Slip("M0564 «aux» er et navn som Windows ikke godtar", "Hei.\n\n⟦# Aux⟧\n\nHei."),
    Slip("M0021 merker etter en flettekonflikt", "Hei.\n⟦<<<<<<< HEAD⟧\nEn.\n=======\nTo.\n>>>>>>> fra-kari"),
    Slip("M0021 merker etter en flettekonflikt", "Hei.\n\n```\n⟦>>>>>>> fra-kari⟧\n```"),
  ])
  func oneSlipIsToldOnceAtItsPlace(slip: Slip) throws {
    let source = MarkedSource(Self.page(slip.body), path: "angst/1-prove.nb.md")
    // That a field lacks its id, and that another container stays open, only the whole house can know to be the same slip.
    let found = FileReader.read(source.file).diagnostics.filter {
      !["M0401", "M0420", "M0541"].contains($0.rule.code)
    }
    #expect(found.map(\.inBokmål) == [slip.told])
    let span = try #require(source.span)
    #expect(found.first?.span.map(source.file.text) == source.file.text(span))
    #expect(found.first?.span?.start == span.start)
    let fix = found.first?.fixes.first { $0.isCertain }
    #expect(fix.map(source.file.text(after:)) == slip.mended.map(Self.page))
  }

  /// Whoever mends the first of two equal slips would look for the second at the place of the first.
  @Test(arguments: [
    (":svar{a.b}", "M0531"), ("[a] (b.md)", "M0519"), ("[a](tel:116 117)", "M0518"), (":svr[a.b]", "M0530"),
  ])
  func eachOfTwoEqualOnesHasItsOwnPlace(slip: String, code: String) {
    let file = MarkedSource(
      Self.page("\(slip) og \\\(slip) og\n\(slip) og \(slip)"), path: "angst/1-prove.nb.md"
    ).file
    let found = FileReader.read(file).diagnostics.filter { $0.rule.code == code }
    let places = found.compactMap(\.span).filter {
      slip.hasSuffix(file.text($0)) || file.text($0) == "tel:116 117"
    }
    #expect(Set(places.map(\.start)).count == found.count)
    #expect(found.count >= 3)
  }

  /// What lies deeper than a hundred levels isn't read, and would be on no page.
  @Test func wordsThatLieTooDeepAreTold() {
    let words =
      (0..<130).map { "*a\($0) _b\($0) " }.joined() + "midt" + String(repeating: " c_ d*", count: 130)
    let file = MarkedSource(Self.page(words), path: "angst/1-prove.nb.md").file
    #expect(FileReader.read(file).diagnostics.map(\.rule.code) == ["M0014"])
  }

  /// What only resembles a slip stays as it is: an author who is told of what is right stops reading what is told.
  @Test(arguments: [
    "Se [sirkelen](#side) (den på side 4), [1] og [2] [sic] (2024).",
    "\\[Slik\\] (2-sirkelen.nb.md)",
    "Angst er vanlig.[^1]\n\n[^1]: Kilden.", "Svaret ditt: :svar[a.b]{ellers=\"ingen\"}",
    "Mitt svar: ja (eller nei).",
    "> [1] Et sitat.", "- Hva skjedde?\n- Hva tenkte du?\n- Skriv det ned.", "Hei.\n\n# Øvelse #1\n\nHei.",
    "Hei.\n\n# Mer ##\n\nHei.",
    "`{#id}` skrives bakerst.", "Skriv \\{#id} bakerst.", "Skriv {\\#id} bakerst.",
    "::: quiz Hva? {#q}\n- [ ] Ja, jeg ringer til\n  Kari\n- [x] Nei\n:::",
    "::: øvelse Min {#m}\n:: valg Hva? {#v annet}\n- En {#en}\n- To {#to}\n:::", "| bare én linje |",
    "![](media/x.svg){decorative}", "Skriv \\<!-- slik --> eller `<!-- slik -->`.",
    "Pust. <!-- rolig -->", "<!-- rolig -- som før\n\nut -->\nPust.", "```\n[d]: x\n```",
    "Pust.\n[NB]: Rolig.", "```\nSlik.\n```", "~~~~\nSlik.\n```\n~~~~", "- En\n\n  ```\n  Slik.\n  ```",
    "| A | B |\n|---|---|\n| a | b | |\n| c |", "| A |\n|---|\n| a \\| b |", "Han sa f**k og \\*\\*ja\\*\\*.",
    "Navn: ____ Dato: __________", "2 ~ 3, ca. ~5 og a = b == c", "`**` og `x~2~`",
    "C:\\\\bruker\\navn og \\\\newpage",
    "snake__case og `a__b`", "***", "Slik <<<<<<< HEAD",
    "::: quiz Hva? {#q}\n- [x] Nei\n- [ ] Ja\n\nHjertet tåler det.\n:::",
    "Se [Helse  Norge].\n\n[helse norge]: https://www.helsenorge.no", "\\[NB]: Rolig.",
    "::: øvelse Min {#m}\n:: skala Hvor? {#s min = 0 max = 10 lav=lite høy=«mye uro»}\n:::",
  ])
  func whatIsRightIsLeftAlone(body: String) {
    let file = MarkedSource(Self.page(body), path: "angst/1-prove.nb.md").file
    #expect(FileReader.read(file).diagnostics.map(\.inBokmål) == [])
  }

  private static func page(_ body: String) -> String {
    "---\ntitle: Prøve\n---\n\n# Side {#side}\n\n\(body)\n\nMer.\n"
  }
}
