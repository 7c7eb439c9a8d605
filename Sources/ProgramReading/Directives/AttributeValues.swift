import Diagnostics
import MarkdownParsing
import ProgramModel
import Source

/// A directive's attributes against what it may be given: unknown keys and values are told with what was probably meant.
struct AttributeValues {
  private(set) var diagnostics: [Diagnostic] = []
  private var pairs: [AttributeKey: Attributes.Pair] = [:]
  private var flags: Set<AttributeFlag> = []
  /// The keys whose values may be more or less than was meant, which has been told.
  private var lackingQuotes: Set<AttributeKey> = []
  private let attributes: Attributes?
  /// The id as it was written, with the words behind it where it isn't one without them.
  private var writtenID: (text: String, span: SourceSpan)?
  /// What else may have been meant as an id, which has been told.
  private(set) var otherIDs: [Identifier]
  /// Words that nobody knows, of which one may have been meant as the id: `{hva}`.
  private(set) var looseWords: [Identifier] = []

  init(_ line: DirectiveLine, of name: DirectiveName, in file: SourceFile) {
    attributes = line.attributes
    otherIDs = (line.attributes?.otherIDs ?? []).compactMap { Identifier($0.text) }
    let keys = DirectiveTable.keys(of: name)
    let allowedFlags = DirectiveTable.flags(of: name)
    var loose = (line.attributes?.flags ?? [])[...]
    func isKnown(_ word: String) -> Bool {
      AttributeFlag.vocabulary[word].map(allowedFlags.contains) ?? false
        || AttributeKey.vocabulary[word].map(keys.contains) ?? false
    }
    var taken: Set<SourceSpan> = []
    if let id = line.attributes?.id {
      let words = Identifier(id.text) == nil ? Self.words(behind: id, in: line.attributes, isKnown) : []
      taken.formUnion(words.map(\.span))
      let end = words.last?.span.end ?? id.span.end
      writtenID = (
        words.isEmpty ? id.text : file.text(file.span(id.span.start + 1, end)).composed,
        file.span(id.span.start, end)
      )
    }
    for var pair in line.attributes?.pairs ?? [] {
      if let key = AttributeKey.vocabulary[pair.key], keys.contains(key) {
        // `lav=ingen uro`: words that nobody knows, right behind a value without quotes, are more of it.
        loose = loose.drop { $0.span.start < pair.valueSpan.end }
        let behind = loose.prefix { word in
          !pair.isQuoted && !isKnown(word.text)
            && (line.attributes?.pairs ?? []).allSatisfy {
              $0.keySpan.start < pair.valueSpan.end || $0.keySpan.start > word.span.start
            }
        }
        if let first = behind.first, let last = behind.last, !key.hasChoice(pair.value),
          Suggestion.nearest(
            to: first.text,
            among: AttributeFlag.vocabulary.entries.filter { allowedFlags.contains($0.thing) }.flatMap(
              \.names))
            == nil
        {
          pair = pair.extended(to: last.span, in: file)
          taken.formUnion(behind.map(\.span))
          if !key.isNumber {
            diagnostics.append(pair.lacksQuotes(in: file, isCertain: false))
            lackingQuotes.insert(key)
          }
        }
        pairs[key] = pair
      } else {
        tellUnknown(pair.key, at: pair.keySpan, line, keys: keys, flags: allowedFlags)
      }
    }
    for flag in line.attributes?.flags ?? [] where !taken.contains(flag.span) {
      if let known = AttributeFlag.vocabulary[flag.text], allowedFlags.contains(known) {
        flags.insert(known)
      } else if let key = AttributeKey.vocabulary[flag.text], keys.contains(key) {
        diagnostics.append(Diagnostic(.attributeWithoutValue, at: flag.span, ["key": .text(flag.text)]))
      } else {
        if attributes?.id == nil { Identifier(flag.text).map { looseWords.append($0) } }
        tellUnknown(flag.text, at: flag.span, line, keys: keys, flags: allowedFlags)
      }
    }
  }

  /// `{#Ø farlig}`: words that nobody knows, right behind an id that isn't one, are more of it.
  private static func words(
    behind id: Attributes.Name, in attributes: Attributes?, _ isKnown: (String) -> Bool
  ) -> [Attributes.Name] {
    let nextKey = (attributes?.pairs ?? []).map(\.keySpan.start).filter { $0 > id.span.start }.min()
    let words = (attributes?.flags ?? []).drop { $0.span.start < id.span.end }
    return Array(
      words.prefix { word in !isKnown(word.text) && nextKey.map { word.span.start < $0 } ?? true })
  }

  private mutating func tellUnknown(
    _ key: String, at span: SourceSpan, _ line: DirectiveLine, keys: [AttributeKey], flags: [AttributeFlag]
  ) {
    if attributes?.id == nil, let id = pairValue(ofID: key).flatMap({ Identifier($0) }) {
      otherIDs.append(id)
    }
    let choices =
      AttributeKey.vocabulary.entries.filter { keys.contains($0.thing) }.map { "\($0.told)=" }
      + AttributeFlag.vocabulary.entries.filter { flags.contains($0.thing) }.map(\.told)
    diagnostics.append(
      Diagnostic(
        .attributeUnknown, at: span,
        ["key": .text(key), "name": .text(line.name), "choices": .list(["#id"] + choices)],
        suggestion: suggestion(for: key, keys: keys, flags: flags)))
  }

  /// What was probably meant by a word that a directive doesn't know.
  private func suggestion(for word: String, keys: [AttributeKey], flags: [AttributeFlag]) -> String? {
    if attributes?.id == nil, let id = pairValue(ofID: word) { return "#\(id)" }
    // `min:0`
    let halves = word.split(separator: ":", maxSplits: 1)
    if halves.count == 2, let key = AttributeKey.vocabulary[String(halves[0])], keys.contains(key) {
      return "\(halves[0])=\(halves[1])"
    }
    // `0-10`
    let ends = word.split { $0 == "-" || $0 == "–" }
    if ends.count == 2, keys.contains(.minimum), ends.allSatisfy({ $0.allSatisfy(\.isWholeNumber) }) {
      return "min=\(ends[0]) max=\(ends[1])"
    }
    let names =
      AttributeKey.vocabulary.entries.filter { keys.contains($0.thing) }.flatMap(\.names)
      + AttributeFlag.vocabulary.entries.filter { flags.contains($0.thing) }.flatMap(\.names)
    return Suggestion.nearest(to: word, among: names)
  }

  /// `id=styrke`
  private func pairValue(ofID key: String) -> String? {
    guard ["id", "name", "navn"].contains(key) else { return nil }
    return attributes?.pairs.first { $0.key == key }?.value
  }

  func has(_ flag: AttributeFlag) -> Bool { flags.contains(flag) }

  func pair(_ key: AttributeKey) -> Attributes.Pair? { pairs[key] }

  func text(_ key: AttributeKey) -> String? { pairs[key]?.value }

  /// Words that a person reads.
  func prose(_ key: AttributeKey) -> Prose? {
    pairs[key].map { Prose(words: $0.value, at: $0.valueSpan) }
  }

  /// A value out of a vocabulary.
  mutating func word<Thing>(_ key: AttributeKey, in vocabulary: Vocabulary<Thing>) -> Located<Thing>? {
    guard let pair = pairs[key] else { return nil }
    if let thing = vocabulary[pair.value] { return Located(thing, at: pair.valueSpan) }
    guard !lackingQuotes.contains(key) else { return nil }
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
    if !lackingQuotes.contains(key) { diagnostics += problems }
    return expression
  }

  /// The id that was written; where it isn't one, that is told, and it is the one that was probably meant.
  mutating func id() -> Located<Identifier>? {
    guard let written = writtenID else { return nil }
    if let id = Identifier(written.text) { return Located(id, at: written.span) }
    let meant = Identifier(words: written.text)
    diagnostics.append(
      Diagnostic(
        .idUnreadable, at: written.span, ["id": .text(written.text)],
        suggestion: meant.map { "#\($0.text)" },
        fixes: meant.map { id in
          [Diagnostic.Fix(Words(nb: "skriv #\(id)", en: "write #\(id)"), [.init(written.span, "#\(id)")])]
        } ?? []))
    return meant.map { Located($0, at: written.span) }
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
