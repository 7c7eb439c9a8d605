import ProgramModel
import Testing

@testable import SiteRendering

struct ThemeWordsTests {
  private let words: [Locale: [ThemeWord: String]] = [
    Sample.nn: [.search: "Søk her"],
    Sample.nb: [
      .search: "Søk", .next: "Neste", .dateInWords: "{day}. {month} {year}", .month11: "november",
      .pageNumber: "Modul {module} · side {n} av {count}",
    ],
    Sample.en: [
      .search: "Search", .next: "Next", .finish: "Finish", .dateInWords: "{day} {month} {year}",
      .month11: "November",
    ],
  ]

  @Test func `a missing word comes from bokmål, then from English, then from its key`() {
    let list = ThemeWords(words, in: Sample.nn)
    #expect(list[.search] == "Søk her")
    #expect(list[.next] == "Neste")
    #expect(list[.finish] == "Finish")
    #expect(list[.quiz] == "quiz")
    #expect(ThemeWords(words, in: Sample.locale("se"))[.next] == "Neste")
    #expect(ThemeWords(words, in: Sample.en)[.next] == "Next")
  }

  @Test func `places are filled, others stay`() {
    let list = ThemeWords(words, in: Sample.nb)
    #expect(list(.pageNumber, ["n": "3", "module": "2"]) == "Modul 2 · side 3 av {count}")
  }

  @Test func `dates are said in words`() {
    #expect(ThemeWords(words, in: Sample.nb).date("2026-11-01") == "1. november 2026")
    #expect(ThemeWords(words, in: Sample.en).date("2026-11-01") == "1 November 2026")
    for strange in ["i fjor", "2026-13-01", "2026-11-32", "2026-11", "", "--"] {
      #expect(ThemeWords(words, in: Sample.nb).date(strange) == strange)
    }
  }
}
