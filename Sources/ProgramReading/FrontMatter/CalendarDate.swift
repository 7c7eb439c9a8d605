/// Dates as they are written in files: year, month and day.
enum CalendarDate {
  /// Whether a text is a real date as `2026-11-01`.
  static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2])
    else { return false }
    return isReal(year, month, day)
  }

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
    guard isReal(year, month, day) else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(year)-\(two(month))-\(two(day))"
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.count <= 4 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  private static func isReal(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard (1900...2999).contains(year), (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= days[month - 1]
  }
}
