import ProgramModel

/// The words of one language, complete: what a language lacks comes from bokmål, else from English.
public struct ThemeWords: Sendable {
  /// The language asked for.
  public let locale: Locale
  private let texts: [ThemeWord: String]

  /// The words of a theme in a language.
  public init(_ words: [Locale: [ThemeWord: String]], in locale: Locale) {
    self.locale = locale
    var texts: [ThemeWord: String] = [:]
    for candidate in Theme.fallbacks(of: locale).reversed() {
      for (word, text) in words[candidate] ?? [:] { texts[word] = text }
    }
    self.texts = texts
  }

  /// A word or sentence. One that no language has shows its key: ugly, but nothing stops.
  public subscript(_ word: ThemeWord) -> String { texts[word] ?? word.rawValue }

  /// A sentence with its places filled: `{n}`, `{title}`.
  public func callAsFunction(_ word: ThemeWord, _ values: KeyValuePairs<String, String>) -> String {
    var result = ""
    var rest = self[word][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      if let value = values.first(where: { $0.key == name })?.value {
        result += value
      } else {
        result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// How large a file is: «1,2 MB».
  public func size(_ bytes: Int) -> String {
    guard bytes >= 1_000_000 else { return "\(max(1, (bytes + 500) / 1000))\u{A0}kB" }
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10)\(locale == .english ? "." : ",")\(tenths % 10)\u{A0}MB"
  }

  /// A date written as year, month and day («2026-11-01») as one says it; what isn't such a date stays as it is.
  public func date(_ written: String) -> String {
    let parts = written.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...31).contains(day), ThemeWord.months.indices.contains(month - 1)
    else { return written }
    return self(
      .dateInWords, ["day": String(day), "month": self[ThemeWord.months[month - 1]], "year": String(year)])
  }
}
