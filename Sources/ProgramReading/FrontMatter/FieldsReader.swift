import Diagnostics
import MarkdownParsing
import ProgramModel
import Source

/// Checks values against a table of keys and tells what doesn't fit.
struct FieldsReader {
  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) {
    self.file = file
  }

  mutating func tell(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The keys of the whole file whose values something was told of.
  private(set) var told: Set<String> = []

  /// The fields of a mapping. `checksRequired` is false where missing keys may come from elsewhere.
  mutating func fields(
    of value: YAMLValue?, by table: KeyTable, at span: SourceSpan, checksRequired: Bool = true
  ) -> FileFields {
    var result = FileFields(span: value?.span ?? span)
    if let value, !value.isAbsent {
      guard let entries = value.entries else {
        tell(
          Diagnostic(
            .keysExpected, at: value.span,
            ["place": .words(table.place), "keys": .list(table.keys.map(\.name))]))
        return result
      }
      let written = Set(entries.map(\.key.value))
      for entry in entries { read(entry, by: table, beside: written, into: &result) }
    }
    guard checksRequired else { return result }
    let written = Set(value?.entries?.map(\.key.value) ?? [])
    for key in table.keys where key.isRequired && !written.contains(key.name) {
      tell(Diagnostic(.keyMissing, at: span, ["key": .text(key.name)]))
    }
    let either = table.either.map(\.name)
    // One whose value is wrong or whose key is misspelt has been told of; one that stands empty gives nothing.
    let isGiven =
      value?.entries?.contains { entry in
        let name = table[entry.key.value]?.name ?? table.meant(by: entry.key.value)?.name
        return name.map(either.contains) ?? false && !entry.value.isBlank
      } ?? false
    if !either.isEmpty, !isGiven {
      tell(Diagnostic(.oneOfKeysMissing, at: span, ["choices": .either(either)]))
    }
    return result
  }

  private mutating func read(
    _ entry: YAMLEntry, by table: KeyTable, beside written: Set<String>, into result: inout FileFields
  ) {
    guard let key = table[entry.key.value] else { return tellUnknown(entry, table, beside: written) }
    if entry.value.isAbsent {
      told.insert(key.name)
      if let cutOff = entry.value.scalar?.cutOff, key.kind.mayBeText, looksLikeText(cutOff) {
        tell(YAMLQuoting.diagnostic(.yamlCutOff, at: cutOff, in: file))
      } else {
        tell(
          Diagnostic(key.isRequired ? .keyEmpty : .keyEmptyNote, at: entry.key.span, ["key": .text(key.name)])
        )
      }
      return
    }
    let known = diagnostics.count
    defer { if diagnostics.count > known { told.insert(key.name) } }
    if let content = content(of: entry.value, for: key, named: key.name) {
      result.fields[key.name] = .init(key: entry.key.span, value: entry.value, content: content)
    }
  }

  private mutating func tellUnknown(_ entry: YAMLEntry, _ table: KeyTable, beside written: Set<String>) {
    let meant = table.meant(by: entry.key.value)
    // The key that was meant isn't missing too, wherever it is looked for.
    meant.map { _ = told.insert($0.name) }
    let fixes = meant.flatMap { meant -> Diagnostic.Fix? in
      guard meant.isCertain else { return nil }
      let title = Words(nb: "skriv «\(meant.name)»", en: "write “\(meant.name)”")
      // Beside the right key it would be there twice.
      return .init(title, [.init(entry.key.span, meant.name)], isCertain: !written.contains(meant.name))
    }
    tell(
      Diagnostic(
        .keyUnknown, at: entry.key.span,
        [
          "key": .text(entry.key.value), "place": .words(table.place),
          "keys": .list(table.keys.map(\.name)),
        ],
        suggestion: meant?.name, fixes: fixes.map { [$0] } ?? []))
  }

  // MARK: Kinds of values

  /// The value as its key wants it; nil after telling what is wrong.
  mutating func content(of value: YAMLValue, for key: FileKey, named name: String) -> FileFields.Content? {
    switch key.kind {
    case .line: return text(value, key, name, asLine: true).map(FileFields.Content.text)
    case .text: return text(value, key, name, asLine: false).map(FileFields.Content.text)
    case .lines: return texts(value, key, name).map(FileFields.Content.texts)
    case .choice(let choices): return choice(value, choices, key, name)
    case .yesOrNo: return flag(value, key, name)
    case .wholeNumber(let range): return whole(value, range, key, name)
    case .number: return number(value, key, name)
    case .wholeNumbers(let range):
      return wholes(value, range, key, name).map(FileFields.Content.wholes)
    case .date: return date(value, key, name).map(FileFields.Content.text)
    case .language: return locale(value, key, name).map(FileFields.Content.locale)
    case .languages:
      guard let items = oneOrMore(value, key, name) else { return nil }
      return .locales(once(items.compactMap { locale($0, key, name) }, name))
    case .id: return id(value, key, name).map(FileFields.Content.id)
    case .ids:
      guard let items = oneOrMore(value, key, name) else { return nil }
      return .ids(once(items.compactMap { id($0, key, name) }, name))
    case .names:
      guard let items = oneOrMore(value, key, name) else { return nil }
      return .texts(once(items.compactMap { dotted($0, key, name) }, name))
    case .facts(let table):
      guard value.entries != nil else { return wrongKind(value, key, name) }
      return .fields(fields(of: value, by: table, at: value.span))
    case .listOfFacts(let table):
      guard let items = value.items ?? (value.entries != nil ? [value] : nil) else {
        return wrongKind(value, key, name)
      }
      return .list(items.map { fields(of: $0, by: table, at: $0.span) })
    case .hostText, .hostName: return hostText(value, key, name)
    case .named: return named(value, key, name)
    case .any: return .any
    }
  }

  private mutating func wrongKind<Result>(_ value: YAMLValue, _ key: FileKey, _ name: String) -> Result? {
    tell(Diagnostic(.keyWrongKind, at: value.span, ["key": .text(name), "kind": .words(key.kind.words)]))
    return nil
  }

  /// A text, with what YAML would silently make of a colon or a `#` in it told.
  mutating func text(_ value: YAMLValue, _ key: FileKey, _ name: String, asLine: Bool) -> Located<String>? {
    if let colon = bareColon(value) {
      tell(YAMLQuoting.diagnostic(.yamlBareColon, at: colon, in: file))
      return nil
    }
    guard let scalar = value.scalar else { return wrongKind(value, key, name) }
    if let cutOff = scalar.cutOff, scalar.style == .plain, looksLikeText(cutOff) {
      tell(YAMLQuoting.diagnostic(.yamlCutOff, at: cutOff, quoting: scalar.span.through(cutOff), in: file))
    }
    let words = (asLine ? scalar.text.asLine : scalar.text.trimmed).composed
    guard !words.isEmpty else {
      tell(Diagnostic(key.isRequired ? .keyEmpty : .keyEmptyNote, at: value.span, ["key": .text(name)]))
      return nil
    }
    return Located(words, at: scalar.span)
  }

  /// `- Beck: Kognitiv terapi` is a key to YAML. Where a text belongs, the author meant one.
  private func bareColon(_ value: YAMLValue) -> SourceSpan? {
    guard case .mapping(let entries, let span) = value, entries.count == 1, let entry = entries.first,
      file.bytes[span.start] != UInt8(ascii: "{"), let text = entry.value.scalar
    else { return nil }
    let whole = span.through(entry.value.isAbsent ? span : text.span)
    let bytes = file.bytes[whole.start..<whole.end]
    return bytes.contains(0x0A) || bytes.contains(0x0D) ? nil : whole
  }

  /// A `#` right before a word, or one blank after the text, isn't how one writes a note to oneself.
  private func looksLikeText(_ cutOff: SourceSpan) -> Bool {
    let bytes = file.bytes
    let next = cutOff.start + 1 < bytes.count ? bytes[cutOff.start + 1] : 0x20
    let hasTwoBlanks = cutOff.start >= 2 && bytes[cutOff.start - 2] == 0x20 && bytes[cutOff.start - 1] == 0x20
    return !hasTwoBlanks || (next != 0x20 && next != 0x09 && next != UInt8(ascii: "#"))
  }

  /// The items of a list, or the one value that stands there alone.
  private mutating func oneOrMore(_ value: YAMLValue, _ key: FileKey, _ name: String) -> [YAMLValue]? {
    if let items = value.items { return items.filter { !$0.isAbsent } }
    return value.scalar != nil ? [value] : wrongKind(value, key, name)
  }

  private mutating func texts(_ value: YAMLValue, _ key: FileKey, _ name: String) -> [Located<String>]? {
    if let items = value.items {
      return items.filter { !$0.isAbsent }.compactMap { text($0, key, name, asLine: true) }
    }
    return text(value, key, name, asLine: true).map { [$0] }
  }

  private mutating func choice(
    _ value: YAMLValue, _ choices: [FileKey.Choice], _ key: FileKey, _ name: String
  ) -> FileFields.Content? {
    guard let scalar = value.scalar else { return wrongKind(value, key, name) }
    let written = scalar.text.asLine.lowercased()
    if let choice = choices.first(where: { $0.name == written || $0.others.contains(written) }) {
      return .text(Located(choice.name, at: scalar.span))
    }
    let names = choices.map(\.name)
    let near = Suggestion.nearest(to: scalar.text, among: names)
    tell(
      Diagnostic(
        .keyUnknownChoice, at: scalar.span,
        ["key": .text(name), "value": .text(scalar.text.asLine), "choices": .either(names)], suggestion: near)
    )
    return nil
  }

  private mutating func flag(_ value: YAMLValue, _ key: FileKey, _ name: String) -> FileFields.Content? {
    switch value.scalar?.text.lowercased() {
    case "true", "yes", "ja": .flag(true)
    case "false", "no", "nei": .flag(false)
    default: wrongKind(value, key, name)
    }
  }

  private mutating func whole(
    _ value: YAMLValue, _ range: ClosedRange<Int>, _ key: FileKey, _ name: String
  ) -> FileFields.Content? {
    guard let text = value.scalar?.text, let number = Int(text), range.contains(number) else {
      return wrongKind(value, key, name)
    }
    return .whole(number)
  }

  private mutating func number(_ value: YAMLValue, _ key: FileKey, _ name: String) -> FileFields.Content? {
    guard let text = value.scalar?.text, let number = DecimalNumber.read(text) else {
      return wrongKind(value, key, name)
    }
    return .number(number)
  }

  mutating func wholes(
    _ value: YAMLValue, _ range: ClosedRange<Int>, _ key: FileKey, _ name: String
  ) -> [Located<Int>]? {
    guard let items = oneOrMore(value, key, name) else { return nil }
    let numbers = items.compactMap { item -> Located<Int>? in
      guard let scalar = item.scalar, let number = Int(scalar.text), range.contains(number) else {
        return wrongKind(item, key, name)
      }
      return Located(number, at: scalar.span)
    }
    return once(numbers, name)
  }

  private mutating func date(_ value: YAMLValue, _ key: FileKey, _ name: String) -> Located<String>? {
    guard let scalar = value.scalar else { return wrongKind(value, key, name) }
    let text = scalar.text.trimmed
    if CalendarDate.isDate(text) { return Located(text, at: scalar.span) }
    let meant = CalendarDate.meant(by: text)
    tell(
      Diagnostic(
        .notADate, at: scalar.span, ["key": .text(name), "value": .text(text.isEmpty ? "…" : text)],
        suggestion: meant))
    return nil
  }

  private mutating func locale(_ value: YAMLValue, _ key: FileKey, _ name: String) -> Located<Locale>? {
    guard let scalar = value.scalar else { return wrongKind(value, key, name) }
    let text = scalar.text.trimmed
    if let locale = Locale(text), LanguageNames.isPlausible(locale) {
      return Located(locale, at: scalar.span)
    }
    tell(
      Diagnostic(
        .unknownLanguage, at: scalar.span, ["value": .text(text)],
        suggestion: LanguageNames.tag(meantBy: text)))
    return nil
  }

  private mutating func id(_ value: YAMLValue, _ key: FileKey, _ name: String) -> Located<Identifier>? {
    guard let scalar = value.scalar else { return wrongKind(value, key, name) }
    let text = scalar.text.trimmed
    if let id = Identifier(text) { return Located(id, at: scalar.span) }
    tell(
      Diagnostic(
        .notAnID, at: scalar.span, ["value": .text(text)], suggestion: Identifier(words: text)?.text))
    return nil
  }

  /// Ids with dots between them; the last may be an option's number.
  private mutating func dotted(_ value: YAMLValue, _ key: FileKey, _ name: String) -> Located<String>? {
    guard let text = value.scalar?.text.trimmed else { return wrongKind(value, key, name) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isNamed = parts.enumerated().allSatisfy { place, part in
      Identifier(part) != nil
        || (place > 0 && !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) })
    }
    if isNamed, let span = value.scalar?.span { return Located(text, at: span) }
    tell(Diagnostic(.notAnID, at: value.span, ["value": .text(text)], suggestion: nil))
    return nil
  }

  private mutating func hostText(_ value: YAMLValue, _ key: FileKey, _ name: String) -> FileFields.Content? {
    guard let entries = value.entries,
      bareColon(value) == nil || entries.allSatisfy({ Locale($0.key.value) != nil })
    else {
      return text(value, key, name, asLine: true).map {
        .hostText(.init(Prose(words: $0.value, at: $0.span)))
      }
    }
    var texts: [Locale: Prose] = [:]
    for entry in entries {
      let tag = YAMLScalar(text: entry.key.value, style: .plain, span: entry.key.span, cutOff: nil)
      guard let locale = locale(.scalar(tag), key, name) else { continue }
      if let words = text(entry.value, key, name, asLine: true) {
        texts[locale.value] = Prose(words: words.value, at: words.span)
      }
    }
    return texts.isEmpty ? nil : .hostText(.init(texts))
  }

  private mutating func named(_ value: YAMLValue, _ key: FileKey, _ name: String) -> FileFields.Content? {
    guard let entries = value.entries else { return wrongKind(value, key, name) }
    var pairs: [(name: Located<String>, text: Located<String>)] = []
    for entry in entries {
      if let cutOff = entry.value.scalar?.cutOff, entry.value.isAbsent, looksLikeText(cutOff) {
        tell(YAMLQuoting.diagnostic(.yamlCutOff, at: cutOff, in: file))
      } else if entry.value.isAbsent {
        tell(Diagnostic(.keyEmptyNote, at: entry.key.span, ["key": .text(entry.key.value)]))
      } else if let text = text(entry.value, key, entry.key.value, asLine: true) {
        pairs.append((entry.key, text))
      }
    }
    return .named(pairs)
  }
}

extension YAMLValue {
  /// Nothing, or a text of nothing but blanks.
  fileprivate var isBlank: Bool { isAbsent || scalar?.text.trimmed.isEmpty == true }
}

extension Words.Argument {
  /// A list of which one is to be chosen: «a», «b» eller «c».
  static func either(_ items: [String]) -> Words.Argument {
    let quoted = items.map { "«\($0)»" }
    guard let last = quoted.last, quoted.count > 1 else { return .text(quoted.joined()) }
    let first = quoted.dropLast().joined(separator: ", ")
    return .words(Words(nb: "\(first) eller \(last)", en: "\(first) or \(last)"))
  }
}
