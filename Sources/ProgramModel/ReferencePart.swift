/// What a reference asks of a measure, a module or an exercise: the part after the last name.
///
/// Whoever resolves a reference asks here only after no field of that name was found: a field may well be called `ferdig`.
public enum ReferencePart: String, Sendable, CaseIterable {
  case sum, band, done, item, subscale, mean, last, count

  /// The part that a word stands for, in English, bokmål or nynorsk.
  public init?(word: String) {
    guard let part = Self.words[word] else { return nil }
    self = part
  }

  private static let words: [String: ReferencePart] = [
    "sum": .sum, "band": .band, "nivå": .band, "done": .done, "ferdig": .done, "gjort": .done,
    "item": .item, "ledd": .item, "spørsmål": .item, "subscale": .subscale, "delskala": .subscale,
    "mean": .mean, "snitt": .mean, "last": .last, "siste": .last, "count": .count, "antall": .count,
    "tal": .count,
  ]
}
