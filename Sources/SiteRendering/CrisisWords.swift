import Source

/// The words that tell of danger. Whoever searches with one of them sees whom to ring before anything else.
///
/// The words of all languages are one list: in the worst moment people write as it comes, whatever the page's language is. Lists
/// are made to be added up, so that others may add words to those of a theme.
public struct CrisisWords: Sendable, Equatable {
  /// What the words may tell of. The raw values are the keys of the theme's files.
  public enum Kind: String, Sendable, CaseIterable {
    /// Poisoning and overdose; told first, since minutes count.
    case overdose
    /// Suicide, wanting to die, self-harm.
    case life
    /// Violence and abuse.
    case violence
  }

  /// Patterns by what they tell of: `selvmord*`, `ta/tar livet mitt`, `drukket .. klorin`.
  public private(set) var patterns: [Kind: [String]] = [:]
  /// Patterns of what only sounds like it: `død av latter`.
  public private(set) var harmless: [String] = []
  /// The numbers to ring first, in digits alone; a site shows those that it has.
  public private(set) var numbers: [Kind: [String]] = [:]

  /// No words.
  public init() {}

  /// Adds a list of a file; false where nothing has such a key or a text is none that its key can have.
  public mutating func add(_ texts: [String], for key: String) -> Bool {
    let isNumber = key.hasSuffix("-numbers")
    guard texts.allSatisfy({ isNumber ? $0.allSatisfy(\.isASCIIDigit) && !$0.isEmpty : Self.isPattern($0) })
    else { return false }
    if key == "harmless" {
      harmless += texts
    } else if let kind = Kind(rawValue: isNumber ? String(key.dropLast(8)) : key) {
      if isNumber { numbers[kind, default: []] += texts } else { patterns[kind, default: []] += texts }
    } else {
      return false
    }
    return true
  }

  /// A pattern begins and ends with a word: one without any would be found in everything.
  private static func isPattern(_ text: String) -> Bool {
    let words = text.split(separator: " ").drop { $0 == "=" }
    guard let first = words.first, let last = words.last, first != "..", last != ".." else { return false }
    return words.allSatisfy { word in
      word == ".."
        || word.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
          $0.contains(where: \.isLetter)
        }
    }
  }

  /// As the script of the search page takes it.
  var data: JSONValue {
    func byKind(_ lists: [Kind: [String]]) -> JSONValue {
      .members(Kind.allCases.map { ($0.rawValue, .strings(lists[$0] ?? [])) })
    }
    return ["patterns": byKind(patterns), "harmless": .strings(harmless), "numbers": byKind(numbers)]
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
