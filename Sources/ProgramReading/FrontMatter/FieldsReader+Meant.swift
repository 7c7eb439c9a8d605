import ProgramModel
import Source

extension FieldsReader {
  /// The id that was meant in front matter that can't be read, or under an `id` that isn't one, which has been told: so that what
  /// refers to it finds it. Nil where nothing has been told.
  func meantID(in front: SourceSpan) -> Located<Identifier>? {
    guard !diagnostics.isEmpty else { return nil }
    let lines = file.lines
    for number in lines.line(of: front.start)...lines.line(of: front.end) {
      let line = lines.range(ofLine: number)
      guard line.upperBound <= front.end, file.bytes[line].starts(with: "id:".utf8) else { continue }
      let value = file.trimmed(line.lowerBound + 3..<line.upperBound)
      let written = file.span(value.lowerBound, value.upperBound)
      let text = file.text(written).split(separator: " #").first.map(String.init) ?? ""
      return (Identifier(text) ?? Identifier(words: text)).map { Located($0, at: written) }
    }
    return nil
  }
}
