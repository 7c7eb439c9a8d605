import Diagnostics
import MarkdownParsing
import ProgramModel
import Source
import Testing

@testable import ProgramReading

/// Whatever is typed, nothing crashes, every place lies in the file, and what is read stands where it is said to stand.
@Suite struct YAMLFuzzTests {
  /// Numbers that are the same each time.
  private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let pieces = [
    "title", ": ", ":", "\n", "\n", "\n  ", "\n    ", "\r\n", "- ", "-", "Angst", "å sove", "\"", "'", "[",
    "]", "{", "}",
    ", ", ",", " #", "# notat", "|", ">", "|-\n", "&a", "*a", "!x", "? ", "---", "...", "\t", "\u{A0}",
    "\u{2028}", "😀",
    "0-4", "12:30", "\\", "%", "@", "`", "summary: x", "by:Kari", "\u{FEFF}", "\u{85}", "''", "a: b",
    "{a: b}", "[a, b]",
  ]

  @Test func nothingCrashesAndPlacesAreTrue() {
    var random = Random(state: 20_261_101)
    var read = 0
    for _ in 0..<10_000 {
      let count = Int.random(in: 1...14, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let file = MarkedSource("---\n" + text).file
      let (value, diagnostics) = YAMLReader.read(file, range: 4..<file.bytes.count)
      for span in diagnostics.compactMap(\.span) {
        #expect(span.start >= 4 && span.end <= file.bytes.count, "\(text.debugDescription)")
      }
      guard let value else { continue }
      read += 1
      check(value, file, text)
    }
    // Without texts that are right nothing would have been tested.
    #expect(read > 600)
  }

  private func check(_ value: YAMLValue, _ file: SourceFile, _ text: String) {
    switch value {
    case .scalar(let scalar):
      let written = file.text(scalar.span)
      guard scalar.style == .plain, !written.contains(where: \.isNewline), !written.contains("\u{2028}")
      else { return }
      #expect(written == scalar.text, "\(text.debugDescription)")
    case .sequence(let items, _): items.forEach { check($0, file, text) }
    case .mapping(let entries, _):
      for entry in entries {
        let written = file.text(entry.key.span)
        if !written.hasPrefix("\""), !written.hasPrefix("'"), !written.contains(where: \.isNewline) {
          #expect(written == entry.key.value, "\(text.debugDescription)")
        }
        check(entry.value, file, text)
      }
    }
  }

  /// The other readers meet the same texts; here it only counts that they come back.
  @Test func theReadersComeBack() {
    var random = Random(state: 7)
    let keys = [
      "title: ", "reviewed: ", "opens: ", "crisis: ", "contact: ", "bands: ", "options: ", "- 0-4: ",
      "colours: ",
    ]
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        text += "\n" + (keys.randomElement(using: &random) ?? "")
        for _ in 0..<Int.random(in: 0...4, using: &random) {
          text += Self.pieces.randomElement(using: &random) ?? ""
        }
      }
      let file = MarkedSource("---" + text + "\n---\n1. a\n").file
      _ = FrontMatterReader.program(file)
      _ = FrontMatterReader.module(file)
      let bare = MarkedSource(text).file
      if let id = Identifier("x") {
        _ = MeasureReader.read(file, id: id, locale: .bokmål, parser: MarkdownParser(rawContainers: []))
      }
      _ = SiteReader.site(bare, defaults: SiteReader.settings(bare).0)
      _ = ExpressionParser.parse(text, at: bare.span(0, bare.bytes.count))
    }
  }
}
