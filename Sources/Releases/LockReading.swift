import Diagnostics
import ProgramModel
import Source

/// Reads `answers.lock`. Anybody may have edited the file, and a merge may have gone wrong: every line that isn't understood is told
/// of, and then nothing is compared.
public enum LockReading {
  /// The file's name in a program's folder.
  public static let name = "answers.lock"

  /// The lock, or nil and what is wrong with the file. Beside a lock there may be `lockChanged`: it can be read, and isn't what
  /// a release wrote.
  static func read(_ file: SourceFile) -> (AnswerLock?, [Diagnostic]) {
    var reader = LockReader(file)
    return reader.read()
  }
}

private struct LockReader {
  private let file: SourceFile
  private var diagnostics: [Diagnostic] = []
  private var program: Identifier?
  private var version: Int?
  private var pages: [AnswerLock.Page] = []
  private var blocks: [AnswerLock.Block] = []
  /// The block and the field in it that the last lines were about; a field's column too.
  private var seen: [String: SourceSpan] = [:]

  init(_ file: SourceFile) { self.file = file }

  mutating func read() -> (AnswerLock?, [Diagnostic]) {
    let lines = lines
    let count = LockCount(lines, in: file)
    guard !count.isCut else { return (nil, [Diagnostic(.lockCut, at: count.place)]) }
    for line in lines {
      guard read(line) else { return (nil, diagnostics) }
    }
    guard let program, let version else { return (nil, [Diagnostic(.lockCut, at: count.place)]) }
    let lock = AnswerLock(program: program, version: version, pages: pages, blocks: blocks)
    return (lock, count.isAsWritten ? [] : [Diagnostic(.lockChanged, at: count.place)])
  }

  /// Without their line breaks, whichever they are.
  private var lines: [SourceSpan] {
    var lines: [SourceSpan] = []
    var start = 0
    while start < file.bytes.count {
      var end = start
      while end < file.bytes.count, file.bytes[end] != 10 { end += 1 }
      lines.append(file.span(start, end > start && file.bytes[end - 1] == 13 ? end - 1 : end))
      start = end + 1
    }
    return lines
  }

  /// False where nothing more is worth reading.
  private mutating func read(_ span: SourceSpan) -> Bool {
    let bytes = file.bytes[span.start..<span.end]
    guard !LockCount.isRemark(bytes), LockCount.sum(in: bytes) == nil else { return true }
    guard !LockCount.isMergeMark(bytes) else {
      diagnostics.append(Diagnostic(.lockUnmerged, at: span))
      return false
    }
    guard var line = LockLine(bytes), take(&line, span) else {
      if diagnostics.isEmpty { diagnostics.append(Diagnostic(.lockLineUnreadable, at: span)) }
      return false
    }
    return diagnostics.isEmpty
  }

  private mutating func take(_ line: inout LockLine, _ span: SourceSpan) -> Bool {
    let isRetired = line.takes("retired")
    let name = line.word()
    if ["format", "program", "version"].contains(name) { return takeOpening(name ?? "", &line, span) }
    guard let name, let written = line.word() else { return false }
    let path = written.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard (1...4).contains(path.count), path.dropLast().allSatisfy({ Identifier($0) != nil }) else {
      return false
    }
    let place = "\(name == "page" ? "page " : "")\(written)"
    if let first = seen.updateValue(span, forKey: place) {
      let note = Diagnostic.Note(Words(nb: "den andre linjen", en: "the other line"), at: first)
      diagnostics.append(Diagnostic(.lockFactTwice, at: span, ["id": .text(written)], notes: [note]))
      return true
    }
    switch (name, path.count) {
    case ("page", 2): return takePage(path, isRetired, &line)
    case ("block", 1): return takeBlock(path, isRetired, &line)
    case ("field", 2), ("column", 3): return takeField(path, isRetired, &line)
    case ("option", 2...4): return takeOption(path, isRetired, &line)
    default: return false
    }
  }

  private mutating func takeOpening(_ name: String, _ line: inout LockLine, _ span: SourceSpan) -> Bool {
    guard let value = line.word(), line.isAtEnd else { return false }
    switch name {
    case "format":
      guard let format = Int(value), format > 0 else { return false }
      if format > LockWriting.format { diagnostics.append(Diagnostic(.lockTooNew, at: span)) }
    case "program":
      guard let id = Identifier(value), program == nil || program == id else { return false }
      program = id
    default:
      guard let number = Int(value), (1...1_000_000).contains(number), version == nil else { return false }
      version = number
    }
    return true
  }

  private mutating func takePage(_ path: [String], _ isRetired: Bool, _ line: inout LockLine) -> Bool {
    let values = line.pairs(["now"])
    guard let values, let title = line.text(), line.isAtEnd, let key = AnswerLock.PageName(path) else {
      return false
    }
    var now: AnswerLock.PageName?
    if let written = values["now"] {
      now = AnswerLock.PageName(written.split(separator: ".").map(String.init))
      if now == nil { return false }
    }
    pages.append(.init(key: key, now: now, title: title, isRetired: isRetired))
    return true
  }

  private mutating func takeBlock(_ path: [String], _ isRetired: Bool, _ line: inout LockLine) -> Bool {
    guard let key = Identifier(path[0]), let kind = line.blockKind(), let values = line.pairs(["in", "now"]),
      let title = line.text(), line.isAtEnd
    else { return false }
    let place = values["in"].flatMap { AnswerLock.PageName($0.split(separator: ".").map(String.init)) }
    let now = values["now"].flatMap(Identifier.init(_:))
    if values["now"] != nil, now == nil { return false }
    blocks.append(
      .init(key: key, now: now, kind: kind, place: place, title: title, isRetired: isRetired))
    return true
  }

  private mutating func takeField(_ path: [String], _ isRetired: Bool, _ line: inout LockLine) -> Bool {
    guard let key = Identifier(path[path.count - 1]),
      let kind = line.word().flatMap(Field.Kind.Name.init(rawValue:))
    else { return false }
    let allowsOther = line.takes("other")
    let hasOwnRows = line.takes("own")
    guard let values = line.pairs(["min", "max", "step", "unit", "low", "high", "now"]),
      let label = line.text(),
      line.isAtEnd
    else { return false }
    var field = AnswerLock.Field(key: key, kind: kind, label: label)
    field.allowsOther = allowsOther
    field.hasOwnRows = hasOwnRows
    field.isRetired = isRetired
    for (name, value) in values where ["min", "max", "step"].contains(name) {
      guard let number = Double(value), number.isFinite else { return false }
      switch name {
      case "min": field.limits.minimum = number
      case "max": field.limits.maximum = number
      default: field.limits.step = number
      }
    }
    field.limits.unit = values["unit"]
    field.limits.low = values["low"]
    field.limits.high = values["high"]
    if let now = values["now"] {
      let ids = now.split(separator: ".", omittingEmptySubsequences: false).compactMap {
        Identifier(String($0))
      }
      guard let id = ids.last, ids.count <= 2 else { return false }
      if id != key { field.now = id }
      if ids.count == 2 { field.nowIn = ids[0] }
    }
    return change(path.dropLast()) { block, parent in
      if path.count == 2 { block.fields.append(field) } else { parent?.columns.append(field) }
    }
  }

  private mutating func takeOption(_ path: [String], _ isRetired: Bool, _ line: inout LockLine) -> Bool {
    let key = path[path.count - 1]
    let isKey =
      Identifier(key) != nil || Int(key).map { (1...1_000_000).contains($0) && String($0) == key } ?? false
    guard isKey, let values = line.pairs(["at", "now"]), let place = values["at"].flatMap(Int.init),
      place > 0,
      let words = line.text()
    else { return false }
    let partner = line.isAtEnd ? nil : line.text()
    let now = values["now"].flatMap(Identifier.init(_:))
    guard line.isAtEnd, (values["now"] == nil) == (now == nil) else { return false }
    let option = AnswerLock.Option(
      key: key, now: now, place: place, words: words, partner: partner, isRetired: isRetired)
    return change(path.dropLast()) { block, field in
      if path.count == 2 { block.options.append(option) } else { field?.options.append(option) }
    }
  }

  /// Changes the block, field or column that a line's path begins with; false where no line above has it.
  private mutating func change(
    _ path: ArraySlice<String>, _ act: (inout AnswerLock.Block, inout AnswerLock.Field?) -> Void
  ) -> Bool {
    let path = Array(path)
    guard let at = blocks.lastIndex(where: { $0.key.text == path[0] }) else { return false }
    var field: AnswerLock.Field?
    guard path.count > 1 else {
      act(&blocks[at], &field)
      return true
    }
    guard let number = blocks[at].fields.lastIndex(where: { $0.key.text == path[1] }) else { return false }
    if path.count == 2 {
      field = blocks[at].fields[number]
      act(&blocks[at], &field)
      if let field { blocks[at].fields[number] = field }
      return true
    }
    guard let column = blocks[at].fields[number].columns.lastIndex(where: { $0.key.text == path[2] }) else {
      return false
    }
    field = blocks[at].fields[number].columns[column]
    act(&blocks[at], &field)
    if let field { blocks[at].fields[number].columns[column] = field }
    return true
  }
}

extension AnswerLock.PageName {
  fileprivate init?(_ parts: [String]) {
    guard parts.count == 2, let module = Identifier(parts[0]), let page = Identifier(parts[1]) else {
      return nil
    }
    self.init(module: module, page: page)
  }
}

/// A line's words, `key=value`s and quoted texts, one after the other.
private struct LockLine {
  private enum Token { case word(String), pair(String, String), text(String) }

  private var tokens: ArraySlice<Token>

  var isAtEnd: Bool { tokens.isEmpty }

  /// Nil where a quotation isn't closed.
  init?(_ bytes: ArraySlice<UInt8>) {
    var tokens: [Token] = []
    var index = bytes.startIndex
    func quoted() -> String? {
      var text: [UInt8] = []
      index += 1
      while index < bytes.endIndex {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\"") {
          index += 1
          return String(decoding: text, as: UTF8.self)
        }
        if byte == UInt8(ascii: "\\") {
          index += 1
          guard index < bytes.endIndex else { return nil }
        }
        text.append(bytes[index])
        index += 1
      }
      return nil
    }
    while index < bytes.endIndex {
      if bytes[index] == 32 {
        index += 1
        continue
      }
      if bytes[index] == UInt8(ascii: "\"") {
        guard let text = quoted() else { return nil }
        tokens.append(.text(text))
        continue
      }
      let start = index
      while index < bytes.endIndex, bytes[index] != 32, bytes[index] != UInt8(ascii: "=") { index += 1 }
      let word = String(decoding: bytes[start..<index], as: UTF8.self)
      guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "=") else {
        tokens.append(.word(word))
        continue
      }
      index += 1
      if index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") {
        guard let text = quoted() else { return nil }
        tokens.append(.pair(word, text))
        continue
      }
      let valueStart = index
      while index < bytes.endIndex, bytes[index] != 32 { index += 1 }
      tokens.append(.pair(word, String(decoding: bytes[valueStart..<index], as: UTF8.self)))
    }
    self.tokens = tokens[...]
  }

  mutating func word() -> String? {
    guard case .word(let word)? = tokens.first else { return nil }
    tokens.removeFirst()
    return word
  }

  mutating func takes(_ wanted: String) -> Bool {
    guard case .word(wanted)? = tokens.first else { return false }
    tokens.removeFirst()
    return true
  }

  mutating func text() -> String? {
    guard case .text(let text)? = tokens.first else { return nil }
    tokens.removeFirst()
    return text
  }

  /// The `key=value`s that follow; nil where one isn't among those that are known, or is there twice.
  mutating func pairs(_ known: Set<String>) -> [String: String]? {
    var pairs: [String: String] = [:]
    while case .pair(let key, let value)? = tokens.first {
      guard known.contains(key), pairs.updateValue(value, forKey: key) == nil else { return nil }
      tokens.removeFirst()
    }
    return pairs
  }

  mutating func blockKind() -> AnswerLock.Block.Kind? {
    switch word() {
    case "quiz": word().flatMap(Quiz.Kind.init(rawValue:)).map { .quiz($0) }
    case "exercise": .exercise
    case "log": .log
    case "diary": .diary
    case "measure": word().flatMap(Identifier.init(_:)).map { .measure($0) }
    case "rating": .rating
    default: nil
    }
  }
}
