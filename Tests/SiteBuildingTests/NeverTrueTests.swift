import Testing

@testable import SiteBuilding

/// An alert that no answer can bring forth is a mistake; what somebody may well answer must not be refused to who writes.
@Suite struct NeverTrueTests {
  @Test(arguments: [
    ("skala", ">= 10", []), ("skala", "> 10", ["M0728"]), ("skala", "< 0", ["M0728"]),
    ("skala", "= 11", ["M0728"]),
    ("skala", "!= 11", []),
    // A number that is written may lie outside its ends: it is kept, and may be what one has to be told of.
    ("tall", "> 10", []), ("tall", "< 0", []),
  ])
  func aScaleHasTwoEnds(kind: String, comparison: String, told: [String]) async throws {
    let scratch = try Scratch()
    let body = """
      ::: øvelse Uro {#uro-na}
      :: \(kind) Hvor mye? {#mye min=0 max=10}
      :::

      ::: hvis uro-na.mye \(comparison)
      Ring noen du stoler på.
      :::
      """
    try ExampleRoot.write(.page(body), to: scratch)
    let loaded = try await ContentLoading.check(scratch.path, jobs: 1, today: nil)
    #expect(loaded.diagnostics.map(\.rule.code) == told)
  }
}
