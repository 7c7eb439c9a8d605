import Diagnostics
import MarkdownParsing
import ProgramModel
import Source

/// Reads the fields of an exercise.
extension BlockBuilder {
  /// A field of a kind that has been read, with what stands in for it where something is missing.
  mutating func field(
    _ directive: Directive, kind: Field.Kind?, _ values: inout AttributeValues, _ show: Expression?,
    in around: Surroundings
  ) -> [Block] {
    if case .page = around {
      diagnostics.append(
        Diagnostic(.fieldOutsideExercise, at: directive.line.head, ["name": .text(directive.line.name)]))
      return standIns(for: directive.line, directive.form, meaning: .field(.line), in: around)
    }
    guard let label = directive.title else {
      diagnostics.append(Diagnostic(.fieldWithoutLabel, at: directive.line.head))
      return standIns(for: directive.line, directive.form, meaning: .field(.line), in: around)
    }
    guard let (id, isWritten) = id(of: directive, from: label, &values) else { return [] }
    let others = values.otherIDs + values.looseWords
    otherNames += others.map { .standIn($0, label, at: directive.line.head) }
    guard let kind else { return [.field(.standIn(id, label, at: directive.line.head))] }
    let place = values.word(.place, in: ViewPlace.vocabulary)
    let field = Field(
      id: id, hasOwnID: isWritten, formerly: values.formerIDs(), kind: kind, label: label, place: place,
      show: show, at: directive.line.head)
    return [.field(field)]
  }

  /// What a field is, from its name and braces; the options of a choice are the list that follows it.
  mutating func fieldKind(
    _ name: Field.Kind.Name, _ directive: Directive, _ values: inout AttributeValues,
    _ rest: inout ArraySlice<SyntaxBlock>, in around: Surroundings
  ) -> Field.Kind? {
    switch name {
    case .line: return .line
    case .text: return .text(lines: values.whole(.lines, 1...40) ?? 4)
    case .number: return range(directive, &values, isScale: false).map { .number($0) }
    case .scale:
      return range(directive, &values, isScale: true).map {
        .scale($0, low: values.prose(.low), high: values.prose(.high))
      }
    case .choice: return options(directive, &values, &rest).map { .choice($0) }
    case .checks: return options(directive, &values, &rest).map { .checks($0) }
    case .date: return .date
    case .time: return .time
    case .duration: return .duration
    case .phone: return .phone
    case .list: return .list
    case .rows: return nil
    case .timer:
      let minutes = values.number(.minutes) ?? 0
      let seconds = minutes * 60 + (values.number(.seconds) ?? 0)
      guard seconds >= 1, seconds <= 7200 else {
        diagnostics.append(Diagnostic(.timerWithoutTime, at: directive.line.head))
        return nil
      }
      return .timer(seconds: Int(seconds))
    case .computed:
      guard values.pair(.value) != nil else {
        diagnostics.append(Diagnostic(.computedWithoutValue, at: directive.line.head))
        return nil
      }
      let unit = values.prose(.unit)
      return values.expression(.value).map { .computed($0, unit: unit) }
    case .plot:
      let references = values.references(.fields)
      guard !references.isEmpty else {
        diagnostics.append(Diagnostic(.plotWithoutFields, at: directive.line.head))
        return nil
      }
      return .plot(references)
    }
  }

  private mutating func range(
    _ directive: Directive, _ values: inout AttributeValues, isScale: Bool
  ) -> Field.NumberRange? {
    let minimum = values.number(.minimum)
    let maximum = values.number(.maximum)
    let step = values.number(.step) ?? 1
    if isScale, values.pair(.minimum) == nil || values.pair(.maximum) == nil {
      diagnostics.append(Diagnostic(.scaleWithoutEnds, at: directive.line.head))
      return nil
    }
    if let minimum, let maximum, minimum >= maximum {
      diagnostics.append(Diagnostic(.rangeUpsideDown, at: values.pair(.minimum)?.valueSpan ?? directive.span))
      return nil
    }
    guard step > 0 else {
      diagnostics.append(Diagnostic(.stepNotPositive, at: values.pair(.step)?.valueSpan ?? directive.span))
      return nil
    }
    if isScale {
      guard let minimum, let maximum else { return nil }
      guard (maximum - minimum) / step <= 100 else {
        diagnostics.append(Diagnostic(.scaleTooFine, at: directive.line.head))
        return nil
      }
    }
    return Field.NumberRange(minimum: minimum, maximum: maximum, step: step, unit: values.prose(.unit))
  }

  private mutating func options(
    _ directive: Directive, _ values: inout AttributeValues, _ rest: inout ArraySlice<SyntaxBlock>
  ) -> Field.Options? {
    let from = values.references(.from).first
    guard case .list(let list)? = rest.first else {
      if let from { return Field.Options([], allowsOther: values.has(.other), from: from) }
      diagnostics.append(Diagnostic(.choiceWithoutOptions, at: directive.line.head))
      return nil
    }
    rest.removeFirst()
    var options: [Field.Option] = []
    var seen: [String: SourceSpan] = [:]
    for (index, item) in list.items.enumerated() {
      guard let option = option(item, number: index + 1) else { continue }
      if let first = seen[option.key] {
        let note = Diagnostic.Note(
          Words(nb: "det første står her", en: "the first one is here"), at: first)
        diagnostics.append(Diagnostic(.optionTwice, at: item.span, ["id": .text(option.key)], notes: [note]))
        continue
      }
      seen[option.key] = item.span
      options.append(option)
    }
    return Field.Options(options, allowsOther: values.has(.other), from: from)
  }

  private mutating func option(_ item: SyntaxList.Item, number: Int) -> Field.Option? {
    guard case .paragraph(let text)? = item.blocks.first, !text.prose.isEmpty else {
      diagnostics.append(Diagnostic(.optionEmpty, at: item.span))
      guard case .paragraph(let text)? = item.blocks.first, let id = text.attributes?.id else { return nil }
      return Field.Option(id: nil, key: id.text, words: text.prose)
    }
    if item.blocks.count > 1 { diagnostics.append(Diagnostic(.optionTooLong, at: item.span)) }
    let (formerly, problems) = FormerNames.read(in: text.attributes, mayBeNumber: true)
    diagnostics += problems
    guard let written = text.attributes?.id else {
      return Field.Option(id: nil, key: String(number), formerly: formerly, words: text.prose)
    }
    guard let id = Identifier(written.text) else {
      diagnostics.append(
        Diagnostic(
          .idUnreadable, at: written.span, ["id": .text(written.text)],
          suggestion: Identifier(words: written.text).map { "#\($0.text)" }))
      // What was meant, so that a condition that asks for it has no mistake of its own.
      let key = Identifier(words: written.text)?.text ?? String(number)
      return Field.Option(id: nil, key: key, formerly: formerly, words: text.prose)
    }
    return Field.Option(id: id, key: id.text, formerly: formerly, words: text.prose)
  }
}
