import ProgramModel
import Source

/// The values of a file's keys, checked against its table.
///
/// What was missing or wrong has been told and is nil here.
struct FileFields: Sendable {
  /// A value that fits its key.
  indirect enum Content: Sendable {
    case text(Located<String>)
    case texts([Located<String>])
    case flag(Bool)
    case whole(Int)
    case number(Double)
    case wholes([Located<Int>])
    case locale(Located<Locale>)
    case locales([Located<Locale>])
    case id(Located<Identifier>)
    case ids([Located<Identifier>])
    case fields(FileFields)
    case list([FileFields])
    case hostText(Site.HostText)
    case named([(name: Located<String>, text: Located<String>)])
    case any
  }

  struct Field: Sendable {
    let key: SourceSpan
    let value: YAMLValue
    let content: Content
  }

  /// The whole, or the place where it should have been.
  let span: SourceSpan
  var fields: [String: Field] = [:]

  /// The key and value as they were written.
  subscript(_ key: FileKey) -> Field? { fields[key.name] }

  /// The text of a `line`, `text`, `choice` or `date`.
  func located(_ key: FileKey) -> Located<String>? {
    if case .text(let text) = self[key]?.content { text } else { nil }
  }

  func text(_ key: FileKey) -> String? { located(key)?.value }

  func texts(_ key: FileKey) -> [Located<String>]? {
    if case .texts(let texts) = self[key]?.content { texts } else { nil }
  }

  func flag(_ key: FileKey) -> Bool? {
    if case .flag(let flag) = self[key]?.content { flag } else { nil }
  }

  func whole(_ key: FileKey) -> Int? {
    if case .whole(let number) = self[key]?.content { number } else { nil }
  }

  func wholes(_ key: FileKey) -> [Located<Int>]? {
    if case .wholes(let numbers) = self[key]?.content { numbers } else { nil }
  }

  func number(_ key: FileKey) -> Double? {
    if case .number(let number) = self[key]?.content { number } else { nil }
  }

  func locale(_ key: FileKey) -> Located<Locale>? {
    if case .locale(let locale) = self[key]?.content { locale } else { nil }
  }

  func locales(_ key: FileKey) -> [Located<Locale>]? {
    if case .locales(let locales) = self[key]?.content { locales } else { nil }
  }

  func id(_ key: FileKey) -> Located<Identifier>? {
    if case .id(let id) = self[key]?.content { id } else { nil }
  }

  func ids(_ key: FileKey) -> [Located<Identifier>]? {
    if case .ids(let ids) = self[key]?.content { ids } else { nil }
  }

  func names(_ key: FileKey) -> [Located<String>]? { texts(key) }

  func fields(_ key: FileKey) -> FileFields? {
    if case .fields(let fields) = self[key]?.content { fields } else { nil }
  }

  func list(_ key: FileKey) -> [FileFields]? {
    if case .list(let list) = self[key]?.content { list } else { nil }
  }

  func hostText(_ key: FileKey) -> Site.HostText? {
    if case .hostText(let text) = self[key]?.content { text } else { nil }
  }

  func named(_ key: FileKey) -> [(name: Located<String>, text: Located<String>)]? {
    if case .named(let pairs) = self[key]?.content { pairs } else { nil }
  }
}
