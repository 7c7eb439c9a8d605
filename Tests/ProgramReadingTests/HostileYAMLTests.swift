import Diagnostics
import Source
import Testing

@testable import ProgramReading

/// A file made to exhaust the machine costs a diagnostic and milliseconds.
@Suite struct HostileYAMLTests {
  static let bomb: String = {
    var text = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    for (name, other) in zip("bcdefghi", "abcdefgh") {
      text += "\(name): &\(name) [\(Array(repeating: "*\(other)", count: 9).joined(separator: ","))]\n"
    }
    return text
  }()

  static let cases: [(String, String, String)] = [
    ("alias bomb", bomb, "M0105"),
    ("alias bomb as a key", bomb + "? *i\n: x\n", "M0105"),
    ("brackets", "a: " + String(repeating: "[", count: 60_000), "M0117"),
    ("brackets on lines", String(repeating: "[\n", count: 30_000), "M0117"),
    ("dashes", String(repeating: "- ", count: 30_000) + "x", "M0117"),
    ("braces", "a: " + String(repeating: "{a: ", count: 15_000), "M0117"),
    ("indentation", (0..<340).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), "M0117"),
    ("too many brackets", String(repeating: "[", count: 100_000), "M0116"),
    ("one long title", "title: " + String(repeating: "å", count: 30_000), ""),
    ("one long list", "a: [" + String(repeating: "b,", count: 30_000) + "]", ""),
    ("many keys", (0..<7_000).map { "k\($0): 1\n" }.joined(), ""),
    ("many double keys", (0..<13_000).map { _ in "k: 1\n" }.joined(), "M0112"),
    ("colons", String(repeating: "a: b: ", count: 10_000), "M0103"),
    ("commas", "a: {b: c" + String(repeating: ", d", count: 20_000) + "}", "M0114"),
    ("quotes", String(repeating: "\"", count: 60_001), "M0107"),
    ("an open quote", "a: \"" + String(repeating: "\n", count: 60_000), "M0106"),
    ("NUL", "title: \u{0}" + String(repeating: "x", count: 60_000), "M0115"),
    ("comments", String(repeating: "#\n", count: 30_000), ""),
    ("tags", "a: " + String(repeating: "!!python/object:x ", count: 3_000), "M0105"),
    ("merge", "a: {x: 1}\n<<: *a", "M0105"),
    ("percent", String(repeating: "%", count: 60_000), "M0105"),
  ]

  @Test(arguments: cases.indices) func costsMilliseconds(index: Int) {
    let (name, text, code) = Self.cases[index]
    let file = SourceFile(id: .init(0), path: "x.nb.md", bytes: Array(text.utf8))
    let start = ContinuousClock.now
    let (_, diagnostics) = YAMLReader.read(file, range: 0..<file.bytes.count)
    let time = ContinuousClock.now - start
    // People get a release build, and are promised 100 ms; a debug build on a busy machine is far slower.
    #if DEBUG
      #expect(time < .seconds(10), "\(name): \(time)")
    #else
      #expect(time < .milliseconds(100), "\(name): \(time)")
    #endif
    #expect(diagnostics.first?.rule.code ?? "" == code, "\(name)")
    #expect(diagnostics.count <= 20, "\(name)")
  }
}
