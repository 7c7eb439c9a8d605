import Diagnostics
import Source
import Testing

@testable import ProgramReading

/// A file that somebody made to break the compiler costs no more than a moment, and what is wrong with it is told.
@Suite struct HostileMarkdownTests {
  private func read(_ body: String) -> (codes: [String], time: Duration) {
    let file = SourceFile(
      id: .init(0), path: "a/1-b.nb.md", bytes: Array("---\ntitle: T\n---\n\n# S\n\n\(body)\n".utf8))
    let clock = ContinuousClock()
    let start = clock.now
    let codes = FileReader.read(file).diagnostics.map(\.rule.code)
    return (codes, start.duration(to: clock.now))
  }

  @Test(arguments: [
    (
      "M0012",
      String(repeating: "a|", count: 900) + "\n" + String(repeating: "-|", count: 900) + "\n"
        + String(repeating: "a\n", count: 900)
    ),
    ("M0015", String(repeating: "![[]()", count: 2500)),
    (
      "M0016",
      "[a]: https://x.no/" + String(repeating: "x", count: 15_000) + "\n\n"
        + String(repeating: "[a]\n\n", count: 20_000)
    ),
    ("M0014", String(repeating: ">", count: 12_000) + " a"),
    ("M0011", String(repeating: "ord ", count: 10_000)),
    ("M0013", "| a |\n|---|\n" + String(repeating: "| b |\n", count: 600)),
  ])
  func aShapeThatCostsSecondsIsRefused(code: String, body: String) {
    let (codes, time) = read(body)
    #expect(codes.contains(code))
    // No measurement: a bound that only a runaway exceeds, also on a busy machine.
    #expect(time < .seconds(5))
  }

  @Test(arguments: [
    String(repeating: "::: tips\n", count: 5000), String(repeating: "*a **a ", count: 2000),
    String(repeating: "- ", count: 90) + "a", String(repeating: "{#", count: 7000),
    "::: quiz " + String(repeating: "{", count: 8000), String(repeating: "\0", count: 1000),
    String(repeating: "::: hvis ((((((((((\n", count: 500), String(repeating: ":svar[", count: 500),
    "::: quiz a {#a}\n" + String(repeating: "- [x] a\n  > b\n", count: 8000) + ":::",
  ])
  func nothingCrashesOrRunsAway(body: String) {
    #expect(read(body).time < .seconds(10))
  }

  @Test func aFileThatIsNotUTF8IsToldAtItsPlace() {
    let bytes =
      Array("---\ntitle: T\n---\n\n# S\n\nP".utf8) + [0xE5] + Array(" en m".utf8) + [0xE5, 0x74, 0x65]
    let file = SourceFile(id: .init(0), path: "a/1-b.nb.md", bytes: bytes)
    let found = FileReader.read(file).diagnostics
    #expect(found.map(\.inBokmål) == ["M0007 filen er ikke lagret som UTF-8"])
    #expect(found.first?.span?.start == 24)
  }

  @Test func aFileOverTheLimitIsTold() {
    let file = SourceFile(id: .init(0), path: "a/1-b.nb.md", bytes: [UInt8](repeating: 65, count: 300_000))
    #expect(FileReader.read(file).diagnostics.map(\.rule.code) == ["M0006"])
  }
}
