extension String {
  /// The text without blanks and line breaks around it.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// The text on one line, without blanks around it. Runs of blanks within a line stay.
  var asLine: String {
    guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return trimmed }
    return split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }.joined(
      separator: " ")
  }
}
