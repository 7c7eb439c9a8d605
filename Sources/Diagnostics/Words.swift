/// What the program says to those who write, in the languages it speaks to them.
///
/// A text may have places as `{name}`, filled from a diagnostic's arguments.
public struct Words: Hashable, Sendable {
  /// A language that the program speaks to those who write content and run sites.
  public enum Language: String, CaseIterable, Sendable {
    case nb, en
  }

  /// In bokmål, which is spoken where nothing else is chosen.
  public let nb: String
  /// In English, with the same places as the other.
  public let en: String

  /// For two texts that say the same and have the same `{name}`s.
  public init(nb: String, en: String) {
    self.nb = nb
    self.en = en
  }

  /// The text as it stands, places unfilled.
  public func text(in language: Language) -> String {
    switch language {
    case .nb: nb
    case .en: en
    }
  }

  /// The text with each `{name}` replaced by the argument of that name. A place without an argument stays as it is.
  public func filled(with arguments: [String: Argument], in language: Language) -> String {
    let text = text(in: language)
    guard !arguments.isEmpty, text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result = ""
    var rest = text[...]
    while let brace = rest.firstIndex(of: "{") {
      guard let close = rest[brace...].firstIndex(of: "}") else { break }
      // In `{#{id}}` the braces of the format stand around a place.
      let open = rest[..<close].lastIndex(of: "{") ?? brace
      let name = String(rest[rest.index(after: open)..<close])
      result += rest[..<open]
      if let argument = arguments[name] {
        result += argument.text(in: language)
      } else {
        result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// What fills a place in a text: something from the content, or words that differ by language.
  public enum Argument: Hashable, Sendable, ExpressibleByStringInterpolation {
    case text(String)
    case words(Words)

    /// A literal as it stands, the same in every language.
    public init(stringLiteral value: String) { self = .text(value) }

    /// In digits, with no sign between thousands.
    public static func number(_ number: Int) -> Argument { .text(String(number)) }

    /// A list as one reads it aloud: «a», «b» og «c».
    public static func list(_ items: [String]) -> Argument {
      func joined(_ and: String) -> String {
        let quoted = items.map { "«\($0)»" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
        return quoted.dropLast().joined(separator: ", ") + " \(and) " + last
      }
      return .words(Words(nb: joined("og"), en: joined("and")))
    }

    func text(in language: Language) -> String {
      switch self {
      case .text(let text): text
      case .words(let words): words.text(in: language)
      }
    }
  }
}
