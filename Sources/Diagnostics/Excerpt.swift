import Source

/// The line that a diagnostic marks, cut where the mark begins and ends, as it can be shown to a person.
public struct Excerpt: Hashable, Sendable {
  /// The file's path below the content root.
  public let path: String
  /// Where the mark begins.
  public let position: LineTable.Position
  /// What stands before the mark on its line.
  public let before: String
  /// What is marked; at most up to the end of the line, and empty where only a place is meant.
  public let marked: String
  /// What stands after the mark on its line.
  public let after: String

  /// Nil for a span of a file that isn't in the list.
  public init?(of span: SourceSpan, in sources: SourceList) {
    guard let file = sources[span.file] else { return nil }
    path = file.path
    position = file.lines.position(of: span.start)
    let range = file.lines.range(ofLine: position.line)
    let start = min(max(span.start, range.lowerBound), range.upperBound)
    let end = min(max(span.end, start), range.upperBound)
    before = Self.visible(file.bytes[range.lowerBound..<start], most: Self.around, last: true)
    marked = Self.visible(file.bytes[start..<end], most: Self.mark)
    after = Self.visible(file.bytes[end..<range.upperBound], most: Self.around)
  }

  /// The most characters on either side of the mark, so that a paragraph on one line is a line in the terminal as well: a hundred
  /// mistakes in it would else show it a hundred times.
  private static let around = 60
  /// The most that are marked.
  private static let mark = 120

  /// The line as a whole.
  public var line: String { before + marked + after }

  /// Text without what would disturb a terminal or turn its order about: tabs become spaces, other control characters a
  /// visible sign. Of a long one the beginning or the end.
  private static func visible(_ bytes: ArraySlice<UInt8>, most: Int, last: Bool = false) -> String {
    // A character has at most four bytes; one that is cut becomes a visible sign, and is cut again.
    let bytes = last ? bytes.suffix(4 * most + 4) : bytes.prefix(4 * most + 4)
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let shown = last ? scalars.suffix(most) : scalars.prefix(most)
    var text = String.UnicodeScalarView()
    if last, shown.count < scalars.count { text.append("…") }
    for scalar in shown {
      if scalar == "\t" { text.append(contentsOf: "  ".unicodeScalars) } else { text.append(scalar) }
    }
    if !last, shown.count < scalars.count { text.append("…") }
    return VisibleText.of(String(text))
  }
}
