import Diagnostics
import Source

/// Footnotes that nothing points to, which Markdown leaves out without a word.
enum FootnoteTraps {
  static func unused(in text: MarkdownText) -> [Diagnostic] {
    let bytes = text.file.bytes
    var definitions: [(name: ArraySlice<UInt8>, mark: Range<Int>)] = []
    var isFenced = false
    for line in text.lines {
      guard let first = line.first(where: { bytes[$0] != 32 }), first - line.lowerBound < 4 else { continue }
      if bytes[first..<line.upperBound].starts(with: "```".utf8) { isFenced.toggle() }
      guard !isFenced, let name = name(bytes, at: first, in: line) else { continue }
      let end = name.endIndex + 1
      if end < line.upperBound, bytes[end] == UInt8(ascii: ":") { definitions.append((name, first..<end)) }
    }
    guard !definitions.isEmpty else { return [] }
    var used: Set<ArraySlice<UInt8>> = []
    let places = Set(definitions.map(\.mark.lowerBound))
    for line in text.lines {
      for index in line where bytes[index] == UInt8(ascii: "[") && !places.contains(index) {
        name(bytes, at: index, in: line).map { _ = used.insert($0) }
      }
    }
    return definitions.filter { !used.contains($0.name) }.map {
      Diagnostic(
        .footnoteUnused, at: text.file.span($0.mark.lowerBound, $0.mark.upperBound),
        ["name": .text(String(decoding: $0.name, as: UTF8.self))])
    }
  }

  /// What stands in `[^…]` at an offset.
  private static func name(_ bytes: [UInt8], at start: Int, in line: Range<Int>) -> ArraySlice<UInt8>? {
    guard start + 2 < line.upperBound, bytes[start] == UInt8(ascii: "["),
      bytes[start + 1] == UInt8(ascii: "^"),
      let close = bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: "]")), close > start + 2
    else { return nil }
    return bytes[(start + 2)..<close]
  }
}
