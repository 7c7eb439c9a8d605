import ProgramModel

/// Dates as they are written in files: year, month and day.
enum CalendarDate {
  /// Whether a text is a real date as `2026-11-01`.
  static func isDate(_ text: String) -> Bool { CalendarDay(text) != nil }

  /// The date somebody meant who wrote `1.11.2026` or `2026/11/1`; nil where no real date is seen in it.
  static func meant(by text: String) -> String? {
    let parts = text.split { !("0"..."9").contains($0) }
    guard parts.count == 3, let first = number(parts[0]), let month = number(parts[1]),
      let last = number(parts[2])
    else { return nil }
    let isYearFirst = parts[0].utf8.count == 4
    guard isYearFirst || parts[2].utf8.count == 4 else { return nil }
    let year = isYearFirst ? first : last
    let day = isYearFirst ? last : first
    return CalendarDay(year: year, month: month, day: day)?.description
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.count <= 4 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}
