/// A language that content is written in, by its BCP 47 tag: `nb`, `nn`, `en`, `se`, `ar`.
public struct Locale: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Which way lines run. The raw value is what HTML's `dir` takes.
  public enum Direction: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
  }

  /// As it was written: `zh-Hant` and `zh-hant` are two locales here.
  public let tag: String

  /// Takes a tag of a language with an optional script and region, as `nb` or `zh-Hant`; nil for anything else.
  public init?(_ tag: String) {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.utf8.count), parts.count <= 3,
      language.utf8.allSatisfy({ (97...122).contains($0) }),
      parts.dropFirst().allSatisfy({ part in
        (2...8).contains(part.utf8.count)
          && part.utf8.allSatisfy { (97...122).contains($0 | 32) || (48...57).contains($0) }
      })
    else { return nil }
    self.tag = tag
  }

  /// The source where `site.yaml` names none, and whose words a theme shows where a language lacks them.
  public static let bokmål = Locale(known: "nb")
  /// What a theme falls back on where bokmål lacks the words too.
  public static let english = Locale(known: "en")

  private init(known tag: String) { self.tag = tag }

  /// The tag itself, so that it can stand in a text.
  public var description: String { tag }

  /// Which way the language is written.
  public var direction: Direction {
    let language = tag.prefix { $0 != "-" }
    return ["ar", "fa", "he", "ur", "ps", "ckb", "yi", "dv"].contains(String(language))
      ? .rightToLeft : .leftToRight
  }

  /// By the tags' letters: the order of editions.
  public static func < (left: Locale, right: Locale) -> Bool { left.tag < right.tag }
}
