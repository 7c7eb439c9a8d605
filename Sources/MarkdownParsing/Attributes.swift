import Diagnostics
import Source

/// What stands in braces after a title, a heading or an option: `{#id key=value flag}`.
public struct Attributes: Sendable {
  /// A `key=value`, with the places of both.
  public struct Pair: Sendable {
    /// As written but composed; in any of the format's languages, and perhaps unknown.
    public let key: String
    /// Where a diagnostic about an unknown key points.
    public let keySpan: SourceSpan
    /// Without its quotes, and composed.
    public let value: String
    /// Within the quotes, where a diagnostic about the value points.
    public let valueSpan: SourceSpan
    /// Whether it stands in quotes, so that it has an end that nobody can mistake.
    public let isQuoted: Bool

    /// The same with a value that goes on to a later place of the line, for who forgot the quotes.
    public func extended(to end: SourceSpan, in file: SourceFile) -> Pair {
      let span = valueSpan.through(end)
      return Pair(
        key: key, keySpan: keySpan, value: file.text(span).composed, valueSpan: span, isQuoted: false)
    }

    /// That the value needs quotes, with them as a fix.
    public func lacksQuotes(in file: SourceFile, isCertain: Bool) -> Diagnostic {
      let sign = value.contains("\"") ? "'" : "\""
      let quoted = sign + file.text(valueSpan) + sign
      return Diagnostic(
        .valueWithoutQuotes, at: valueSpan, ["key": .text(key), "mended": .text("\(key)=\(quoted)")],
        fixes: [
          .init(
            Words(nb: "sett anførselstegn rundt", en: "put quotes around it"), [.init(valueSpan, quoted)],
            isCertain: isCertain)
        ])
    }
  }

  /// A single word in the braces: an id or a flag.
  public struct Name: Sendable {
    /// Composed, and without the `#` of an id; nobody has looked yet whether it is an `Identifier`.
    public let text: String
    /// With the `#` of an id.
    public let span: SourceSpan
  }

  /// The first `#id`; nil where there is none. A second has been told.
  public internal(set) var id: Name?
  /// What may have been meant as the id, or as one: a second, or `.name`. It has been told.
  public internal(set) var otherIDs: [Name] = []
  /// In the order as written. Of two with one key the first, and the other has been told.
  public internal(set) var pairs: [Pair] = []
  /// The words without `=`, in the order as written.
  public internal(set) var flags: [Name] = []
  /// From the opening brace to the closing one.
  public let span: SourceSpan

  init(at span: SourceSpan) {
    self.span = span
  }
}

/// Reads attributes from a source file, byte by byte.
struct AttributeReader {
  private let file: SourceFile
  private let end: Int
  private var index: Int
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - start: The offset of the opening brace.
  ///   - end: The end of the line.
  init(_ file: SourceFile, from start: Int, to end: Int) {
    self.file = file
    self.end = end
    index = start
  }

  /// The attributes and the offset after their closing brace. Without a closing brace nil, and a diagnostic that says so.
  mutating func read() -> (attributes: Attributes, end: Int)? {
    let start = index
    guard let close = closingBrace() else {
      diagnostics.append(Diagnostic(.attributesUnclosed, at: file.span(start, end)))
      return nil
    }
    var attributes = Attributes(at: file.span(start, close + 1))
    index = start + 1
    while true {
      skipSpaces()
      guard index < close else { break }
      readOne(into: &attributes, until: close)
    }
    return (attributes, close + 1)
  }

  private mutating func readOne(into attributes: inout Attributes, until close: Int) {
    let start = index
    if byte == UInt8(ascii: "#") {
      index += 1
      let name = word(until: close)
      if let before = attributes.id {
        let note = Diagnostic.Note(
          Words(nb: "den første står her", en: "the first one is here"), at: before.span)
        diagnostics.append(Diagnostic(.attributeIDTwice, at: file.span(start, index), notes: [note]))
        attributes.otherIDs.append(Attributes.Name(text: name, span: file.span(start, index)))
      } else {
        attributes.id = Attributes.Name(text: name, span: file.span(start, index))
      }
      return
    }
    let key = word(until: close)
    let keySpan = file.span(start, index)
    if key.isEmpty || key.hasPrefix(".") {
      if key.isEmpty { index += 1 }
      if key.count > 1 {
        attributes.otherIDs.append(Attributes.Name(text: String(key.dropFirst()), span: keySpan))
      }
      diagnostics.append(
        Diagnostic(
          .attributeUnreadable, at: file.span(start, index),
          ["text": .text(file.text(file.span(start, index)))]))
      return
    }
    // `min = 0` and `min= 0` are read too.
    guard skipEquals(until: close), !beginsAnother(before: close) else {
      // A key without its value is told by whoever knows the key.
      attributes.flags.append(Attributes.Name(text: key, span: keySpan))
      return
    }
    let pair = pair(key, at: keySpan, until: close)
    if let before = attributes.pairs.first(where: { $0.key == key }) {
      let note = Diagnostic.Note(
        Words(nb: "den første står her", en: "the first one is here"), at: before.keySpan)
      diagnostics.append(Diagnostic(.attributeTwice, at: keySpan, ["key": .text(key)], notes: [note]))
      return
    }
    attributes.pairs.append(pair)
  }

  /// A key with its value. A sign behind a value without quotes, as in `vis=uro >= 7`, says that it goes on to the brace.
  private mutating func pair(_ key: String, at keySpan: SourceSpan, until close: Int) -> Attributes.Pair {
    let isQuoted = Quote.opening(file.bytes, at: index, before: close) != nil
    let (value, valueSpan) = value(until: close)
    let pair = Attributes.Pair(
      key: key, keySpan: keySpan, value: value, valueSpan: valueSpan, isQuoted: isQuoted)
    let behind = index
    skipSpaces()
    guard !isQuoted, index < close, isOperator(at: index, before: close) else {
      index = behind
      return pair
    }
    index = close
    let whole = pair.extended(
      to: file.span(close, file.trimmed(valueSpan.start..<close).upperBound), in: file)
    diagnostics.append(whole.lacksQuotes(in: file, isCertain: true))
    return whole
  }

  /// `<`, `>`, `=`, `!=`, `+`, `*`, `/`, `≤` and their kin, or a minus with a space behind it.
  private func isOperator(at index: Int, before close: Int) -> Bool {
    switch file.bytes[index] {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "+"),
      UInt8(ascii: "*"), UInt8(ascii: "/"):
      true
    case UInt8(ascii: "-"): index + 1 < close && file.bytes[index + 1] == 32
    case 0xE2: file.bytes[index..<close].starts(with: [0xE2, 0x89])
    default: false
    }
  }

  /// Whether there is a sign of equality, which is then behind, with the spaces round it.
  private mutating func skipEquals(until close: Int) -> Bool {
    let start = index
    skipSpaces()
    guard index < close, byte == UInt8(ascii: "=") else {
      index = start
      return false
    }
    index += 1
    skipSpaces()
    return true
  }

  /// Whether the braces end here, or an id or another `key=value` begins, where a value was to be.
  private func beginsAnother(before close: Int) -> Bool {
    guard index < close else { return true }
    if byte == UInt8(ascii: "#") { return true }
    guard byte != UInt8(ascii: "="), Quote.opening(file.bytes, at: index, before: close) == nil else {
      return false
    }
    let word = file.bytes[index..<close].prefix { $0 != 32 && $0 != 9 }
    return word.contains(UInt8(ascii: "="))
  }

  private var byte: UInt8 { file.bytes[index] }

  private mutating func skipSpaces() {
    while index < end, byte == 32 || byte == 9 || isNoBreakSpace(at: index) {
      index += isNoBreakSpace(at: index) ? 2 : 1
    }
  }

  /// Word puts U+00A0 where one wrote a space.
  private func isNoBreakSpace(at index: Int) -> Bool {
    index + 1 < end && file.bytes[index] == 0xC2 && file.bytes[index + 1] == 0xA0
  }

  private mutating func word(until close: Int) -> String {
    let start = index
    while index < close, byte != 32, byte != 9, byte != UInt8(ascii: "="), !isNoBreakSpace(at: index) {
      index += 1
    }
    return file.text(file.span(start, index)).composed
  }

  private mutating func value(until close: Int) -> (String, SourceSpan) {
    if index < close, let quote = Quote.opening(file.bytes, at: index, before: close) {
      let start = index + quote.length
      var stop = start
      while stop < close, Quote.closing(quote, file.bytes, at: stop, before: close) == nil { stop += 1 }
      let length = Quote.closing(quote, file.bytes, at: stop, before: close) ?? 0
      index = min(stop + length, close)
      let span = file.span(start, stop)
      return (file.text(span).composed, span)
    }
    let start = index
    while index < close, byte != 32, byte != 9, !isNoBreakSpace(at: index) { index += 1 }
    let span = file.span(start, index)
    return (file.text(span).composed, span)
  }

  /// The closing brace of the line that stands outside quotes.
  private func closingBrace() -> Int? {
    var index = index + 1
    while index < end {
      let byte = file.bytes[index]
      if byte == UInt8(ascii: "}") { return index }
      if let quote = Quote.opening(file.bytes, at: index, before: end),
        file.bytes[..<index].last(where: { $0 != 32 }) == UInt8(ascii: "=")
      {
        index += quote.length
        var stop = index
        while stop < end, Quote.closing(quote, file.bytes, at: stop, before: end) == nil { stop += 1 }
        guard stop < end else { return nil }
        index = stop
        continue
      }
      index += 1
    }
    return nil
  }
}

/// Quotation marks of the kinds that Norwegian and English keyboards and Word produce.
struct Quote {
  let length: Int
  /// The bytes of the marks that may close it.
  let closers: [[UInt8]]

  private static let pairs: [(open: [UInt8], close: [[UInt8]])] = [
    (Array("\"".utf8), [Array("\"".utf8)]),
    (Array("'".utf8), [Array("'".utf8)]),
    (Array("«".utf8), [Array("»".utf8)]),
    (Array("“".utf8), [Array("”".utf8), Array("“".utf8)]),
    (Array("”".utf8), [Array("”".utf8), Array("“".utf8)]),
    (Array("„".utf8), [Array("“".utf8), Array("”".utf8)]),
    (Array("‘".utf8), [Array("’".utf8)]),
    (Array("’".utf8), [Array("’".utf8)]),
  ]

  static func opening(_ bytes: [UInt8], at index: Int, before end: Int) -> Quote? {
    let first = bytes[index]
    guard first == 0x22 || first == 0x27 || first == 0xC2 || first == 0xE2 else { return nil }
    return pairs.first { starts(bytes, at: index, before: end, with: $0.open) }
      .map { Quote(length: $0.open.count, closers: $0.close) }
  }

  /// The length of the mark at `index` that closes a quotation, if there is one.
  static func closing(_ quote: Quote, _ bytes: [UInt8], at index: Int, before end: Int) -> Int? {
    quote.closers.first { starts(bytes, at: index, before: end, with: $0) }?.count
  }

  private static func starts(_ bytes: [UInt8], at index: Int, before end: Int, with mark: [UInt8]) -> Bool {
    guard index + mark.count <= end else { return false }
    return bytes[index..<index + mark.count].elementsEqual(mark)
  }
}
