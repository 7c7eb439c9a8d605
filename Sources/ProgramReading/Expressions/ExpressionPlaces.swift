import Source

/// Where the bytes of an expression's text stand in the file.
struct ExpressionPlaces {
  private let whole: SourceSpan
  private let start: Int
  /// Nil where the text isn't the file's bytes as they stand, as when something in it was escaped: then the
  /// whole is marked.
  private let isExact: Bool

  /// `span` is the place of the text with or without the quotes round it.
  init(_ text: String, at span: SourceSpan) {
    whole = span
    let extra = span.end - span.start - text.utf8.count
    isExact = extra == 0 || extra == 2 || extra == 4 || extra == 6
    start = span.start + extra / 2
  }

  func span(_ range: Range<Int>) -> SourceSpan {
    guard isExact else { return whole }
    return SourceSpan(file: whole.file, start: start + range.lowerBound, end: start + range.upperBound)
  }
}
