import Diagnostics
import ProgramModel
import Source

/// Reads measures (section 8 of the format): how to score from the front matter, the items from the numbered
/// list.
enum MeasureReader {
  /// A measure from its front matter and items. There is always a result; what is wrong has been told.
  static func read(
    front: YAMLValue?, in file: SourceFile, at span: SourceSpan, id: Identifier, locale: Locale,
    items drafts: [MeasureItemDraft], introduction: [Block] = []
  ) -> (Measure, [Diagnostic]) {
    var reading = MeasureReading(file, front, at: span)
    return reading.measure(id, locale, drafts, introduction)
  }
}

private struct MeasureReading {
  private var reader: FieldsReader
  private let fields: FileFields
  private let span: SourceSpan
  private let file: SourceFile

  init(_ file: SourceFile, _ front: YAMLValue?, at span: SourceSpan) {
    var reader = FieldsReader(file)
    fields = reader.fields(of: front, by: .measure, at: span.beginning)
    self.reader = reader
    self.span = span
    self.file = file
  }

  mutating func measure(
    _ id: Identifier, _ locale: Locale, _ drafts: [MeasureItemDraft], _ introduction: [Block]
  ) -> (Measure, [Diagnostic]) {
    let options = self.options()
    let items = self.items(drafts, options)
    let numbers = Set(items.map(\.number))
    let reversed = existing(fields.wholes(.reversed) ?? [], numbers)
    let unscored = existing(fields.wholes(.unscored) ?? [], numbers)
    let subscales = self.subscales(numbers)
    let scope = MeasureScope(items: numbers, subscales: subscales.map(\.name))
    let score = self.score(scope)
    let alerts = self.alerts(scope)
    for alert in alerts {
      NeverTrue.check(alert.when) { reference in
        guard reference.parts.count == 2, ReferencePart(word: reference.parts[0]) == .item,
          let number = Int(reference.parts[1]), let item = items.first(where: { $0.number == number })
        else { return nil }
        let values = (item.options ?? options).map { Double($0.value) }
        guard let least = values.min(), let greatest = values.max() else { return nil }
        return least...greatest
      }.forEach { reader.tell($0) }
    }
    let range = score.flatMap { ScoreRange(items: items, options: options, unscored: unscored).range(of: $0) }
    let bands = self.bands(possible: range)
    let missing = fields.whole(.missing) ?? 0
    checkMissing(missing, scored: numbers.subtracting(unscored).count)
    checkClinical(range)
    checkSelfHarm(items, drafts, alerts)
    let isValidated = fields.flag(.validated) ?? false
    if isValidated { checkLock(options, items) }
    let measure = Measure(
      id: id, locale: locale, title: fields.prose(.title) ?? Prose([], at: span),
      summary: fields.prose(.summary), source: fields.prose(.published), licence: fields.prose(.licence),
      isValidated: isValidated, fingerprint: fields.text(.fingerprint), checked: checked,
      period: fields.prose(.period), options: options, items: items, score: score ?? .sum,
      subscales: subscales, reversed: reversed, unscored: unscored, missing: missing, bands: bands,
      clinical: fields.number(.clinical), change: fields.number(.change), alerts: alerts,
      introduction: introduction, file: file.id, at: span)
    return (measure, reader.diagnostics)
  }

  /// `checked: no` is nobody.
  private var checked: String? {
    guard let text = fields.text(.checked), !["no", "nei", "false"].contains(text.lowercased()) else {
      return nil
    }
    return text
  }

  // MARK: Options and items

  private mutating func options() -> [Measure.Option] {
    guard let field = fields[.options] else { return [] }
    let pairs: [YAMLEntry]
    switch field.value {
    case .mapping(let entries, _): pairs = entries
    case .sequence(let items, _):
      pairs = items.flatMap { item -> [YAMLEntry] in
        guard let entries = item.entries, entries.count == 1 else {
          reader.tell(Diagnostic(.measureOptionUnreadable, at: item.span))
          return []
        }
        return entries
      }
    case .scalar:
      reader.tell(Diagnostic(.measureOptionUnreadable, at: field.value.span))
      return []
    }
    let read = pairs.map { pair -> MeasureItemDraft.Option in
      let words =
        pair.value.isAbsent ? nil : reader.text(pair.value, .options, pair.key.value, asLine: true)
      return .init(
        value: words == nil ? nil : Int(pair.key.value),
        words: words.map { Prose(words: $0.value, at: $0.span) } ?? Prose([], at: pair.key.span),
        span: pair.key.span)
    }
    return checkedOptions(read, at: field.key)
  }

  /// Options whose values differ, at least two.
  private mutating func checkedOptions(
    _ drafts: [MeasureItemDraft.Option], at span: SourceSpan
  ) -> [Measure.Option] {
    var options: [Measure.Option] = []
    for draft in drafts {
      guard let value = draft.value, (-1000...1000).contains(value) else {
        reader.tell(Diagnostic(.measureOptionUnreadable, at: draft.span))
        continue
      }
      if options.contains(where: { $0.value == value }) {
        reader.tell(Diagnostic(.measureOptionTwice, at: draft.span, ["value": .number(value)]))
        continue
      }
      options.append(.init(value: value, words: draft.words))
    }
    if drafts.count == 1 { reader.tell(Diagnostic(.measureOneOption, at: span)) }
    return options
  }

  private mutating func items(_ drafts: [MeasureItemDraft], _ options: [Measure.Option]) -> [Measure.Item] {
    if drafts.isEmpty { reader.tell(Diagnostic(.measureWithoutItems, at: span)) }
    var items: [Measure.Item] = []
    for draft in drafts {
      let own = draft.options.map { checkedOptions($0, at: draft.span) }
      items.append(.init(number: draft.number, words: draft.words, options: own))
    }
    let bare = drafts.first { $0.options == nil }
    if let bare, fields[.options] == nil, !reader.told.contains(FileKey.options.name) {
      reader.tell(Diagnostic(.measureWithoutOptions, at: bare.span))
    }
    return items
  }

  /// The numbers that are an item's. Without any items that has been told, and nothing is said of numbers.
  private mutating func existing(_ written: [Located<Int>], _ numbers: Set<Int>) -> [Int] {
    guard !numbers.isEmpty else { return [] }
    return written.filter { number in
      if numbers.contains(number.value) { return true }
      reader.tell(
        Diagnostic(
          .measureNoSuchItem, at: number.span,
          ["number": .number(number.value), "last": .number(numbers.max() ?? 0)]))
      return false
    }.map(\.value)
  }

  private mutating func subscales(_ numbers: Set<Int>) -> [(name: String, items: [Int])] {
    guard let field = fields[.subscales] else { return [] }
    guard let entries = field.value.entries else {
      reader.tell(Diagnostic(.measureSubscalesUnreadable, at: field.value.span))
      return []
    }
    return entries.compactMap { entry in
      guard Identifier(entry.key.value) != nil else {
        let meant = Identifier(words: entry.key.value)?.text
        reader.tell(
          Diagnostic(.notAnID, at: entry.key.span, ["value": .text(entry.key.value)], suggestion: meant))
        return nil
      }
      guard let items = reader.wholes(entry.value, 1...200, .reversed, entry.key.value) else { return nil }
      return (entry.key.value, existing(items, numbers))
    }
  }

  // MARK: Score, bands, alerts

  private mutating func score(_ scope: MeasureScope) -> Measure.Score? {
    guard let written = fields.located(.score) else { return .sum }
    switch ExpressionWords.functions[written.value.lowercased()] {
    case "sum": return .sum
    case "mean": return .mean
    default: break
    }
    return expression(written, .number, scope).map(Measure.Score.expression)
  }

  private mutating func alerts(_ scope: MeasureScope) -> [Measure.Alert] {
    (fields.list(.alerts) ?? []).compactMap { alert in
      guard let when = alert.located(.when), let show = alert.text(.show).flatMap(Measure.Band.Show.init)
      else {
        return nil
      }
      return expression(when, .truth, scope).map { Measure.Alert(when: $0, show: show) }
    }
  }

  private mutating func expression(
    _ written: Located<String>, _ type: ExpressionType, _ scope: MeasureScope
  ) -> Expression? {
    let (expression, problems) = ExpressionParser.parse(written.value, at: written.span)
    problems.forEach { reader.tell($0) }
    guard let expression else { return nil }
    let more = ExpressionChecker.check(
      expression, wanted: type, known: scope.names,
      advice: Words(
        nb: "det kan være `sum`, `mean`, `item.1` (et spørsmål) eller `subscale.navn`",
        en: "it may be `sum`, `mean`, `item.1` (a question) or `subscale.name`"), names: scope.type)
    more.forEach { reader.tell($0) }
    return more.isEmpty ? expression : nil
  }

  private mutating func bands(possible: ClosedRange<Double>?) -> [Measure.Band] {
    guard let field = fields[.bands] else { return [] }
    let known = reader.diagnostics.count
    let bands = BandReader.bands(field.value, &reader)
    // A band that can't be read would leave a gap, which isn't worth telling.
    if reader.diagnostics.count == known {
      BandReader.check(bands, at: field.key, possible: possible, &reader)
    }
    return bands
  }

  // MARK: Checks

  private mutating func checkMissing(_ missing: Int, scored: Int) {
    guard missing > 0, scored > 0, missing >= scored, let field = fields[.missing] else { return }
    reader.tell(Diagnostic(.measureTooManyMissing, at: field.value.span, ["count": .number(scored)]))
  }

  private mutating func checkClinical(_ range: ClosedRange<Double>?) {
    guard let range, let clinical = fields.number(.clinical), let field = fields[.clinical],
      !range.contains(clinical)
    else { return }
    reader.tell(
      Diagnostic(
        .measureClinicalOutside, at: field.value.span,
        [
          "from": .text(DecimalNumber.text(range.lowerBound)),
          "to": .text(DecimalNumber.text(range.upperBound)),
        ]))
  }

  /// An answer on self-harm must lead to help at once.
  private mutating func checkSelfHarm(
    _ items: [Measure.Item], _ drafts: [MeasureItemDraft], _ alerts: [Measure.Alert]
  ) {
    // An alert that is written and broken has been told of.
    guard alerts.count == fields.list(.alerts)?.count ?? 0, !reader.told.contains(FileKey.alerts.name) else {
      return
    }
    let covered = Set(alerts.flatMap { $0.when.itemNumbers })
    for item in items where !covered.contains(item.number) && SelfHarmWords.occur(in: item.words.plainText) {
      let place = drafts.first { $0.number == item.number }?.words.span
      let least = (item.options ?? []).map(\.value).filter { $0 > 0 }.min() ?? 1
      reader.tell(
        Diagnostic(
          .measureWithoutAlert, at: place, ["number": .number(item.number), "least": .number(least)]))
    }
  }

  /// The words of a validated measure are locked by their fingerprint. What can't be read isn't compared.
  private mutating func checkLock(_ options: [Measure.Option], _ items: [Measure.Item]) {
    if fields[.published] == nil, !reader.told.contains(FileKey.published.name),
      let field = fields[.validated]
    {
      reader.tell(Diagnostic(.measureWithoutSource, at: field.key))
    }
    let isWhole = !reader.diagnostics.contains { $0.severity == .error }
    guard isWhole, !items.isEmpty else { return }
    let found = Fingerprint(
      period: fields.prose(.period), options: options, at: fields[.options]?.key, items: items)
    guard let stored = fields.located(.fingerprint) else {
      if let field = fields[.validated] {
        reader.tell(Diagnostic(.measureUnlocked, at: field.key, ["found": .text(found.text)]))
      }
      return
    }
    for place in found.changes(since: stored.value) ?? [stored.span] {
      reader.tell(
        Diagnostic(.measureWordsChanged, at: place ?? stored.span, ["found": .text(found.text)]))
    }
  }
}

/// The names that a measure's own expressions know.
private struct MeasureScope {
  let items: Set<Int>
  let subscales: [String]

  var names: [String] {
    ["sum", "mean"] + subscales.map { "subscale.\($0)" } + items.sorted().map { "item.\($0)" }
  }

  func type(_ reference: Reference) -> ExpressionType? {
    let parts = reference.parts
    switch (ReferencePart(word: parts[0]), parts.count) {
    case (.sum, 1), (.mean, 1): return .number
    // Without items nothing can be said of their numbers.
    case (.item, 2): return items.isEmpty || Int(parts[1]).map(items.contains) == true ? .number : nil
    case (.subscale, 2): return subscales.contains(parts[1]) ? .number : nil
    default: return nil
    }
  }
}
