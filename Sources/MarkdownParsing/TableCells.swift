import Source

/// Counts the cells of a table's row as Markdown does.
enum TableCells {
  /// The words beyond so many cells; nil where there are none.
  static func beyond(_ columns: Int, in row: Range<Int>, of file: SourceFile) -> Range<Int>? {
    let bytes = file.bytes
    var count = 0
    var start = row.lowerBound
    if start < row.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
    for index in start..<max(start, row.upperBound)
    where bytes[index] == UInt8(ascii: "|") && bytes[index - 1] != UInt8(ascii: "\\") {
      count += 1
      guard count == columns else { continue }
      var rest = file.trimmed(index + 1..<row.upperBound)
      if let last = rest.last, bytes[last] == UInt8(ascii: "|") {
        rest = file.trimmed(rest.lowerBound..<last)
      }
      // Bars with nothing between them hold no words.
      return rest.contains { bytes[$0] != UInt8(ascii: "|") && bytes[$0] != 32 } ? rest : nil
    }
    return nil
  }
}
