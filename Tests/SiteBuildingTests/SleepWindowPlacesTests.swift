import Diagnostics
import ProgramModel
import Testing

@testable import SiteBuilding

/// What stands in a sleep window is shown to those whom it doesn't harm: a caution in there is read by nobody else.
@Suite struct SleepWindowPlacesTests {
  private func codes(_ before: String, within: String) async throws -> Set<String> {
    let scratch = try Scratch()
    let page = """
      ::: dagbok Natta mi {#natta}
      :: varighet Hvor lenge sov du? {#sov}
      :: varighet Hvor lenge lå du i senga? {#i-senga}
      :::

      \(before)

      ::: øvelse Vinduet {#vindu visning=søvnvindu opp=07:00 gulv="5 t" søvn=natta.sov seng=natta.i-senga}
      \(within)

      Klokka to.
      :::
      """
    try ExampleRoot.write(.page(page), to: scratch)
    let loaded = try await ContentLoading.check(scratch.path, jobs: 1, today: CalendarDay("2026-11-22"))
    return Set(loaded.diagnostics.map(\.rule.code))
  }

  private let caution = "::: forsiktig\nSnakk med legen først hvis du har epilepsi.\n:::"

  @Test func aCautionBeforeItIsSeen() async throws {
    #expect(try await codes(caution, within: "") == [])
  }

  @Test func aCautionWithinItIsHidden() async throws {
    #expect(try await codes("", within: caution) == ["M0335", "M0440"])
    #expect(try await codes(caution, within: caution) == ["M0440"])
  }

  @Test func theViewsOwnIDsAreTaken() async throws {
    #expect(try await codes(caution, within: ":: linje Min {#caution-age}") == ["M0555"])
  }
}
