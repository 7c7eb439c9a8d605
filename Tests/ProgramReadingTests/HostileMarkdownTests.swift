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

  /// A text, told by its beginning: the whole would fill the log.
  struct Body: Sendable, CustomTestStringConvertible {
    let text: String
    let code: String

    init(_ text: String, _ code: String = "") {
      self.text = text
      self.code = code
    }

    var testDescription: String { "\(code) \(text.prefix(20))… (\(text.utf8.count) bytes)" }
  }

  @Test(arguments: [
    Body(
      String(repeating: "a|", count: 900) + "\n" + String(repeating: "-|", count: 900) + "\n"
        + String(repeating: "a\n", count: 900), "M0012"),
    Body(String(repeating: "![[]()", count: 2500), "M0015"),
    Body(
      "[a]: https://x.no/" + String(repeating: "x", count: 15_000) + "\n\n"
        + String(repeating: "[a]\n\n", count: 20_000), "M0016"),
    Body(String(repeating: ">", count: 12_000) + " a", "M0014"),
    Body(String(repeating: "ord ", count: 10_000), "M0011"),
    Body("| a |\n|---|\n" + String(repeating: "| b |\n", count: 600), "M0013"),
    // What looks like a list, a table or a quote, and is one paragraph to cmark.
    Body(
      "Ord\n" + String(repeating: "    - " + String(repeating: "<?", count: 240) + "\n", count: 60), "M0011"),
    Body(
      "Ord\n" + String(repeating: "| " + String(repeating: ":svar[", count: 80) + "\n", count: 60), "M0015"),
    Body("> | a |\n> |---|\n" + String(repeating: "> | b |\n", count: 600), "M0013"),
    Body("> | a |\n> " + String(repeating: "|-", count: 900) + "|\n", "M0012"),
  ])
  func aShapeThatCostsSecondsIsRefused(body: Body) {
    let (codes, time) = read(body.text)
    #expect(codes.contains(body.code))
    // No measurement: a bound that only a runaway exceeds, also on a busy machine.
    #expect(time < .seconds(5))
  }

  @Test(arguments: [
    Body(String(repeating: "::: tips\n", count: 27_000)), Body(String(repeating: "*a **a ", count: 2000)),
    Body(String(repeating: "- ", count: 90) + "a"), Body(String(repeating: "{#", count: 7000)),
    Body("::: quiz " + String(repeating: "{", count: 8000)), Body(String(repeating: "\0", count: 1000)),
    Body(String(repeating: "a\n=\n\n", count: 20_000)),
    Body(String(repeating: "::: hvis ((((((((((\n", count: 500)),
    Body(String(repeating: ":svar[", count: 500)),
    Body("::: quiz a {#a}\n" + String(repeating: "- [x] a\n  > b\n", count: 8000) + ":::"),
  ])
  func nothingCrashesOrRunsAway(body: Body) {
    #expect(read(body.text).time < .seconds(10))
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
