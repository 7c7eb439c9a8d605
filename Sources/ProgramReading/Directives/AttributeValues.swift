import Diagnostics
import MarkdownParsing
import ProgramModel
import Source

/// A directive's attributes against what it may be given: unknown keys and values are told with what was probably meant.
struct AttributeValues {
  private(set) var diagnostics: [Diagnostic] = []
  private var pairs: [AttributeKey: Attributes.Pair] = [:]
  private var flags: Set<AttributeFlag> = []
  private let attributes: Attributes?

  init(_ line: DirectiveLine, of name: DirectiveName) {
    attributes = line.attributes
    let keys = DirectiveTable.keys(of: name)
    let allowedFlags = DirectiveTable.flags(of: name)
    for pair in line.attributes?.pairs ?? [] {
      if let key = AttributeKey.vocabulary[pair.key], keys.contains(key) {
        pairs[key] = pair
      } else {
        tellUnknown(pair.key, at: pair.keySpan, line, keys: keys, flags: allowedFlags)
      }
    }
    for flag in line.attributes?.flags ?? [] {
      if let known = AttributeFlag.vocabulary[flag.text], allowedFlags.contains(known) {
        flags.insert(known)
      } else if let key = AttributeKey.vocabulary[flag.text], keys.contains(key) {
        diagnostics.append(Diagnostic(.attributeWithoutValue, at: flag.span, ["key": .text(flag.text)]))
      } else {
        tellUnknown(flag.text, at: flag.span, line, keys: keys, flags: allowedFlags)
      }
    }
  }

  private mutating func tellUnknown(
    _ key: String, at span: SourceSpan, _ line: DirectiveLine, keys: [AttributeKey], flags: [AttributeFlag]
  ) {
    let names =
      AttributeKey.vocabulary.entries.filter { keys.contains($0.thing) }.flatMap(\.names)
      + AttributeFlag.vocabulary.entries.filter { flags.contains($0.thing) }.flatMap(\.names)
    diagnostics.append(
      Diagnostic(
        .attributeUnknown, at: span, ["key": .text(key), "name": .text(line.name)],
        suggestion: Suggestion.nearest(to: key, among: names)))
  }

  func has(_ flag: AttributeFlag) -> Bool { flags.contains(flag) }

  func pair(_ key: AttributeKey) -> Attributes.Pair? { pairs[key] }

  func text(_ key: AttributeKey) -> String? { pairs[key]?.value }

  /// A value out of a vocabulary.
  mutating func word<Thing>(_ key: AttributeKey, in vocabulary: Vocabulary<Thing>) -> Located<Thing>? {
    guard let pair = pairs[key] else { return nil }
    if let thing = vocabulary[pair.value] { return Located(thing, at: pair.valueSpan) }
    diagnostics.append(
      Diagnostic(
        .attributeValueUnknown, at: pair.valueSpan,
        ["value": .text(pair.value), "key": .text(pair.key), "choices": .list(vocabulary.told)],
        suggestion: vocabulary.suggestion(for: pair.value)))
    return nil
  }

  /// A number as one writes it, with a comma or a point.
  mutating func number(_ key: AttributeKey) -> Double? {
    guard let pair = pairs[key] else { return nil }
    let text = String(pair.value.map { $0 == "," ? "." : $0 == "−" ? "-" : $0 })
    if let number = Double(text), number.isFinite, abs(number) < 1e9,
      text.allSatisfy({ $0.isASCII && ($0.isNumber || ".-".contains($0)) })
    {
      return number
    }
    diagnostics.append(
      Diagnostic(
        .attributeNotNumber, at: pair.valueSpan, ["value": .text(pair.value), "key": .text(pair.key)]))
    return nil
  }

  /// A whole number within a range.
  mutating func whole(_ key: AttributeKey, _ range: ClosedRange<Int>) -> Int? {
    guard let pair = pairs[key], let number = number(key) else { return nil }
    if number == number.rounded(), range.contains(Int(number)) { return Int(number) }
    diagnostics.append(
      Diagnostic(
        .attributeOutOfRange, at: pair.valueSpan,
        ["key": .text(pair.key), "low": .number(range.lowerBound), "high": .number(range.upperBound)]))
    return nil
  }

  /// A condition or a computation.
  mutating func expression(_ key: AttributeKey) -> Expression? {
    guard let pair = pairs[key] else { return nil }
    let (expression, problems) = ExpressionParser.parse(pair.value, at: pair.valueSpan)
    diagnostics += problems
    return expression
  }

  /// The id that was written; nil where there is none or where it isn't one.
  mutating func id() -> Located<Identifier>? {
    guard let written = attributes?.id else { return nil }
    if let id = Identifier(written.text) { return Located(id, at: written.span) }
    let meant = Identifier(words: written.text)
    diagnostics.append(
      Diagnostic(
        .idUnreadable, at: written.span, ["id": .text(written.text)],
        suggestion: meant.map { "#\($0.text)" },
        fixes: meant.map { id in
          [Diagnostic.Fix(Words(nb: "skriv #\(id)", en: "write #\(id)"), [.init(written.span, "#\(id)")])]
        } ?? []))
    return nil
  }

  /// The names that `was=` gives.
  mutating func formerIDs() -> [String] {
    let (names, problems) = FormerNames.read(pairs[.was])
    diagnostics += problems
    return names
  }

  /// References divided by commas or spaces.
  func references(_ key: AttributeKey) -> [Reference] {
    guard let pair = pairs[key] else { return [] }
    return pair.value.split { $0 == "," || $0 == " " }.map {
      Reference($0.split(separator: ".").map(String.init), at: pair.valueSpan)
    }
  }

  mutating func take() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }
}
