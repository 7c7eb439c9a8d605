import Diagnostics

/// A key that a kind of file may have, and what its value must be.
struct FileKey: Sendable {
  indirect enum Kind: Sendable {
    /// A text on one line; line breaks within it become spaces.
    case line
    /// A text of any length.
    case text
    /// A list of texts, or one text alone.
    case lines
    case choice([Choice])
    case yesOrNo
    case wholeNumber(ClosedRange<Int>)
    case number
    /// A list of whole numbers, as the numbers of items.
    case wholeNumbers(ClosedRange<Int>)
    case date
    case language
    case languages
    case id
    case ids
    /// A list of ids that may have dots between them, as `block.field`.
    case names
    /// Keys of its own.
    case facts(KeyTable)
    /// A list whose items have keys.
    case listOfFacts(KeyTable)
    /// A text for all languages or one for each.
    case hostText
    /// The same for a proper name, which may well be the same in all languages.
    case hostName
    /// Keys that the author names, each with a text on one line.
    case named
    /// Read by whoever knows the key.
    case any
  }

  /// A word that a value may be, and other words for it.
  struct Choice: Sendable {
    let name: String
    let others: [String]

    init(_ name: String, _ others: String...) {
      self.name = name
      self.others = others
    }
  }

  let name: String
  let kind: Kind
  let isRequired: Bool
  /// What a Norwegian might write instead. It isn't understood, only met with the right name.
  let norwegian: [String]

  init(_ name: String, _ kind: Kind, norwegian: String...) {
    self.init(name, kind, isRequired: false, norwegian: norwegian)
  }

  private init(_ name: String, _ kind: Kind, isRequired: Bool, norwegian: [String]) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.norwegian = norwegian
  }

  /// The same key where it must be there.
  var required: FileKey { FileKey(name, kind, isRequired: true, norwegian: norwegian) }
}

/// The keys of a kind of file, or of a key that has keys of its own.
struct KeyTable: Sendable {
  /// Where the keys stand, as «i en modul».
  let place: Words
  let keys: [FileKey]
  /// Of these at least one must be there; empty asks for none.
  let either: [FileKey]

  init(_ place: Words, _ keys: [FileKey], either: [FileKey] = []) {
    self.place = place
    self.keys = keys
    self.either = either
  }

  subscript(_ name: String) -> FileKey? { keys.first { $0.name == name } }

  /// The key that somebody meant, and whether that is certain enough to be mended without asking.
  func meant(by written: String) -> (name: String, isCertain: Bool)? {
    // A key may have one of Word's hard spaces at its end, or a character of no width.
    let plain = String(
      written.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{200B}" })
    if let key = keys.first(where: { $0.name == plain || $0.norwegian.contains(plain) }) {
      return (key.name, true)
    }
    if let near = Suggestion.nearest(to: written, among: keys.map(\.name)) { return (near, false) }
    let norwegian = Suggestion.nearest(to: written, among: keys.flatMap(\.norwegian))
    return keys.first { key in norwegian.map(key.norwegian.contains) ?? false }.map { ($0.name, false) }
  }
}
