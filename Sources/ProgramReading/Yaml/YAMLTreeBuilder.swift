import Diagnostics
import ProgramModel
import Source

/// Makes our values from libyaml's events, with the places that our own scan found.
struct YAMLTreeBuilder {
  private let file: SourceFile
  private let scan: YAMLScan
  private var places: YAMLPlaces
  private var depth = 0
  private(set) var diagnostics: [Diagnostic] = []

  /// Something that makes the whole text unreadable.
  private struct Refusal: Error {
    let diagnostic: Diagnostic
  }

  init(_ file: SourceFile, scan: YAMLScan, start: Int) {
    self.file = file
    self.scan = scan
    places = YAMLPlaces(file, range: start..<scan.end)
  }

  /// The value of a text; nil for an empty one, and for one that isn't read, of which `diagnostics` tells.
  mutating func value(of bytes: UnsafeBufferPointer<UInt8>) -> YAMLValue? {
    guard let events = YAMLEvents(bytes) else { return nil }
    do throws(Refusal) {
      while true {
        let (event, mark) = try next(events)
        switch event {
        case .streamEnd: return nil
        case .documentStart:
          let (event, mark) = try next(events)
          let value = try self.value(event, at: mark, events)
          _ = try next(events)
          let (last, place) = try next(events)
          guard case .streamEnd = last else { throw refusal(.yamlSeveralParts, at: place) }
          return value
        case .other: continue
        case .scalar, .sequenceStart, .sequenceEnd, .mappingStart, .mappingEnd, .documentEnd:
          throw refusal(.yamlUnreadable, at: mark)
        }
      }
    } catch {
      diagnostics = [error.diagnostic]
      return nil
    }
  }

  private mutating func next(
    _ events: borrowing YAMLEvents
  ) throws(Refusal) -> (event: YAMLEvents.Event, mark: YAMLEvents.Mark) {
    do throws(YAMLEvents.Failure) {
      return try events.next()
    } catch {
      let isIndentation =
        error.problem.contains("expected key") || error.problem.contains("'-' indicator")
      throw refusal(isIndentation ? .yamlIndentation : .yamlUnreadable, at: error.mark)
    }
  }

  private mutating func refusal(
    _ rule: Rule, at mark: YAMLEvents.Mark?, _ values: [String: Words.Argument] = [:]
  ) -> Refusal {
    let offset = mark.map { places.offset(of: $0) } ?? places.start
    return Refusal(diagnostic: Diagnostic(rule, at: file.wholeLine(at: offset), values))
  }

  private mutating func value(
    _ event: YAMLEvents.Event, at mark: YAMLEvents.Mark, _ events: borrowing YAMLEvents
  ) throws(Refusal) -> YAMLValue {
    // The scan has refused what is deeper; this one mustn't rely on it.
    guard depth <= YAMLReader.maximumDepth * 2 else { throw refusal(.yamlUnreadable, at: mark) }
    depth += 1
    defer { depth -= 1 }
    switch event {
    case .scalar(let text, let style): return .scalar(scalar(text, style, at: mark))
    case .sequenceStart: return try sequence(at: mark, events)
    case .mappingStart: return try mapping(at: mark, events)
    case .sequenceEnd, .mappingEnd, .documentStart, .documentEnd, .streamEnd, .other:
      // An alias, which the scan refuses.
      throw refusal(.yamlUnreadable, at: mark)
    }
  }

  private mutating func sequence(
    at mark: YAMLEvents.Mark, _ events: borrowing YAMLEvents
  ) throws(Refusal) -> YAMLValue {
    let start = places.offset(of: mark)
    var items: [YAMLValue] = []
    while true {
      let (event, mark) = try next(events)
      if case .sequenceEnd = event { break }
      items.append(try value(event, at: mark, events))
    }
    return .sequence(items, at: span(from: start, through: items.last?.span))
  }

  private mutating func mapping(
    at mark: YAMLEvents.Mark, _ events: borrowing YAMLEvents
  ) throws(Refusal) -> YAMLValue {
    let start = places.offset(of: mark)
    var entries: [YAMLEntry] = []
    var places: [String: YAMLEvents.Mark] = [:]
    var twice: [String] = []
    while true {
      let (event, mark) = try next(events)
      if case .mappingEnd = event { break }
      guard case .scalar(let text, let style) = event else {
        diagnostics.append(Diagnostic(.yamlUnreadable, at: file.wholeLine(at: self.places.offset(of: mark))))
        _ = try value(event, at: mark, events)
        let (item, place) = try next(events)
        _ = try value(item, at: place, events)
        continue
      }
      if places[text] == nil { places[text] = mark } else { twice.append(text) }
      let key = scalar(text, style, at: mark)
      let (item, place) = try next(events)
      let value = try value(item, at: place, events)
      entries.append(
        YAMLEntry(key: Located(key.text, at: key.span), value: placed(value, after: key.span)))
    }
    // What the scan takes for two keys may be one to YAML, as where one has quotes.
    if let key = twice.min() { throw refusal(.yamlDuplicateKey, at: places[key], ["key": .text(key)]) }
    let first = entries.first.map { min($0.key.span.start, start) } ?? start
    return .mapping(entries, at: span(from: first, through: entries.last?.value.span))
  }

  /// A value after its key. One that isn't there stands right after the key's colon.
  private func placed(_ value: YAMLValue, after key: SourceSpan) -> YAMLValue {
    guard value.isAbsent else { return value }
    let place = min(key.end + 1, scan.end)
    let cutOff = scan.commentsForValues[key.start].map { file.span($0.lowerBound, $0.upperBound) }
    return .scalar(YAMLScalar(text: "", style: .plain, span: file.span(place, place), cutOff: cutOff))
  }

  private mutating func scalar(
    _ text: String, _ style: YAMLScalar.Style, at mark: YAMLEvents.Mark
  ) -> YAMLScalar {
    let start = places.offset(of: mark)
    let token = scan.scalars[start]
    return YAMLScalar(
      text: text, style: style, span: file.span(start, token?.end ?? start),
      cutOff: token?.cutOff.map { file.span($0.lowerBound, $0.upperBound) })
  }

  private func span(from start: Int, through last: SourceSpan?) -> SourceSpan {
    file.span(start, scan.brackets[start] ?? last?.end ?? start)
  }
}

extension SourceFile {
  /// The line that holds an offset, without its indentation and its line break.
  func wholeLine(at offset: Int) -> SourceSpan {
    func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    let bytes = bytes
    var start = min(max(offset, 0), bytes.count)
    var end = start
    while start > 0, !isBreak(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, !isBreak(bytes[end]) { end += 1 }
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return span(start, end)
  }
}
