import Diagnostics
import Source

/// The line of a directive: `::: name Optional title {#id key=value flag}`.
public struct DirectiveLine: Sendable {
  /// As written, in lower case and composed form; empty where there is none.
  public let name: String
  /// The name alone; empty, behind the colons, where there is none.
  public let nameSpan: SourceSpan
  /// The title's place in the file, without spaces around it; empty where there is none.
  public let title: Range<Int>
  /// Nil where there are none or they could not be read; `hasBrokenAttributes` tells which.
  public let attributes: Attributes?
  /// Whether there are braces that could not be read, which has been told.
  public let hasBrokenAttributes: Bool
  /// From the first colon to the end of the line.
  public let span: SourceSpan

  /// The colons and the name: what a diagnostic about the whole directive points at.
  public var head: SourceSpan { span.beginning.through(nameSpan) }

  /// The line that was meant by one whose colons stand apart or are of full width, which has been told; nil for every other.
  public static func meant(by line: Range<Int>, of file: SourceFile) -> DirectiveLine? {
    guard case .colons(let place, _)? = LineStart(file.bytes, in: file.trimmed(line)) else { return nil }
    return read(place.upperBound..<line.upperBound, of: file).0
  }

  /// The id that was meant in a line whose braces can't be read or aren't there: `{#hva`, `[#hva]`, ` #hva`.
  public static func meantID(of file: SourceFile, in range: Range<Int>) -> String? {
    let bytes = file.bytes
    for hash in range.reversed() where bytes[hash] == UInt8(ascii: "#") {
      let before = hash > range.lowerBound ? bytes[hash - 1] : 32
      guard before == 32 || before == 9 || "{[(".utf8.contains(before) else { continue }
      let name = bytes[(hash + 1)..<range.upperBound].prefix { $0 > 32 && !"}])".utf8.contains($0) }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self).composed }
    }
    return nil
  }

  /// Reads a line whose first byte that isn't a space is a colon, or its name where there is none.
  public static func read(_ line: Range<Int>, of file: SourceFile) -> (DirectiveLine, [Diagnostic]) {
    let bytes = file.bytes
    let whole = file.trimmed(line)
    var index = whole.lowerBound
    while index < whole.upperBound, bytes[index] == UInt8(ascii: ":") { index += 1 }
    index = bytes.blanksEnd(index, in: whole)
    let nameStart = index
    while index < whole.upperBound, !endsName(bytes[index]), !bytes.isHardSpace(index, in: whole) {
      index += 1
    }
    let nameSpan = file.span(nameStart, index)
    index = bytes.blanksEnd(index, in: whole)
    var diagnostics: [Diagnostic] = []
    let (attributes, titleEnd) = attributes(of: file, in: index..<whole.upperBound, &diagnostics)
    var title = file.trimmed(index..<titleEnd)
    // Braces before the title have been told of; the words behind them are the title all the same.
    if title.isEmpty, attributes == nil,
      let close = bytes[titleEnd..<whole.upperBound].firstIndex(of: UInt8(ascii: "}"))
    {
      title = file.trimmed(close + 1..<whole.upperBound)
    }
    if title.count >= 2, bytes[title.lowerBound] == UInt8(ascii: "["),
      bytes[title.upperBound - 1] == UInt8(ascii: "]")
    {
      title = file.trimmed(title.lowerBound + 1..<title.upperBound - 1)
    }
    let line = DirectiveLine(
      name: file.text(nameSpan).composed.lowercased(), nameSpan: nameSpan, title: title,
      attributes: attributes, hasBrokenAttributes: attributes == nil && !diagnostics.isEmpty,
      span: file.span(whole.lowerBound, whole.upperBound))
    return (line, diagnostics)
  }

  /// An id at the end of some words that stands in other brackets than its own, or in none: `[#hva]`, `(#hva)`, ` #hva`.
  public static func misplacedID(of file: SourceFile, in range: Range<Int>) -> Diagnostic? {
    let bytes = file.bytes
    let range = file.trimmed(range)
    guard let hash = bytes[range].lastIndex(of: UInt8(ascii: "#")), hash > range.lowerBound else {
      return nil
    }
    let id = bytes[(hash + 1)..<range.upperBound].prefix {
      (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
    }
    guard let first = id.first, (97...122).contains(first) else { return nil }
    var start = hash
    var end = id.endIndex
    let closers = [UInt8(ascii: "["): UInt8(ascii: "]"), UInt8(ascii: "("): UInt8(ascii: ")")]
    if let closer = closers[bytes[hash - 1]], end < range.upperBound, bytes[end] == closer {
      start -= 1
      end += 1
    }
    guard end == range.upperBound, start > range.lowerBound, bytes[start - 1] == 32 else { return nil }
    let place = file.span(start, end)
    let mended = "{#\(String(decoding: id, as: UTF8.self))}"
    let fix = Diagnostic.Fix(
      Words(nb: "skriv \(mended)", en: "write \(mended)"), [.init(place, mended)], isCertain: start < hash)
    return Diagnostic(.idOutsideBraces, at: place, ["mended": .text(mended)], fixes: [fix])
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
  }

  /// The attributes at the end of a line and where the text before them ends.
  ///
  /// A title may hold braces of its own, so the first brace counts from which everything up to the end reads as attributes.
  static func attributes(
    of file: SourceFile, in range: Range<Int>, _ diagnostics: inout [Diagnostic]
  ) -> (Attributes?, textEnd: Int) {
    let range = file.trimmed(range)
    var failed: [Diagnostic] = []
    var failedAt: Int?
    for index in range where file.bytes[index] == UInt8(ascii: "{") {
      let before = index > range.lowerBound ? file.bytes[index - 1] : 32
      guard
        before == 32 || before == 9 || before == UInt8(ascii: "]") || before == 0xA0
          || index == range.lowerBound
      else { continue }
      var reader = AttributeReader(file, from: index, to: range.upperBound)
      let read = reader.read()
      if let read, read.end == range.upperBound {
        diagnostics += reader.diagnostics
        return (read.attributes, index)
      }
      // Braces that aren't the last thing on the line are the title's own, unless they hold an id or a value.
      let inside = file.bytes[index + 1..<(read?.end ?? range.upperBound)]
      if inside.first == UInt8(ascii: "#") || inside.contains(UInt8(ascii: "=")), failed.isEmpty {
        failed = reader.diagnostics
        if let read {
          failed.append(Diagnostic(.attributesNotLast, at: read.attributes.span))
        }
        failedAt = index
      }
    }
    diagnostics += failed
    return (nil, failedAt ?? range.upperBound)
  }
}
