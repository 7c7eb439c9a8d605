import MarkdownParsing
import ProgramModel
import Source

/// The fingerprint of a validated wording: it changes with every word, not with how the lines are broken.
///
/// It has a part for each line of the form, so that a changed word is told where it stands. Each is 24 bits of FNV-1a: a lock
/// against slips, not against forgery; whoever changes the words may renew it.
struct Fingerprint {
  /// One line of the form: its part, and where it stands.
  struct Part {
    let digits: String
    let span: SourceSpan?
  }

  /// In the order of the form: period, options, then each item with its own options.
  let parts: [Part]

  /// As it stands in the file: the parts' digits with a space between.
  var text: String { parts.map(\.digits).joined(separator: " ") }

  /// Of what is locked of a measure: period, options and items, each text composed and with single spaces.
  init(
    period: Prose?, options: [Measure.Option], at optionsPlace: SourceSpan?,
    items: [Measure.Item]
  ) {
    var parts = [Part("period: \(Self.folded(period?.plainText ?? ""))", at: period?.span)]
    parts += options.map { Part(Self.line($0), at: optionsPlace) }
    for item in items {
      parts.append(Part("\(item.number). \(Self.folded(item.words.plainText))", at: item.words.span))
      parts += (item.options ?? []).map { Part(Self.line($0), at: item.words.span) }
    }
    self.parts = parts
  }

  /// The lines whose part is another than the stored fingerprint's, each once; nil where it is no fingerprint of as many lines.
  func changes(since stored: String) -> [SourceSpan?]? {
    let old = stored.lowercased().split(separator: " ")
    guard old.count == parts.count else { return nil }
    var places: [SourceSpan?] = []
    for (part, digits) in zip(parts, old) where part.digits != digits && places.last != part.span {
      places.append(part.span)
    }
    return places
  }

  private static func line(_ option: Measure.Option) -> String {
    "- \(option.value): \(folded(option.words.plainText))"
  }

  private static func folded(_ text: String) -> String {
    text.composed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Fingerprint.Part {
  fileprivate init(_ line: String, at span: SourceSpan?) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in line.utf8 {
      hash ^= UInt64(byte)
      hash = hash &* 0x0000_0100_0000_01b3
    }
    let digits = String((hash ^ hash >> 24) & 0xFF_FFFF, radix: 16)
    self.init(digits: String(repeating: "0", count: 6 - digits.count) + digits, span: span)
  }
}
