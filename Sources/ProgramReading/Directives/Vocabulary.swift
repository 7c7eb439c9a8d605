import Diagnostics
import ProgramModel

/// The names that a thing of the format may be written with: English first, then bokmål and nynorsk.
struct Vocabulary<Thing: Sendable & Hashable>: Sendable {
  struct Entry: Sendable {
    let thing: Thing
    let names: [String]

    /// Bokmål where there is a word for it.
    var told: String { names.count > 1 ? names[1] : names[0] }
  }

  let entries: [Entry]
  private let things: [String: Thing]
  /// Other spellings that people use, and the name that each means. They aren't understood, only met with the right name.
  private let misspellings: [String: String]

  init(_ entries: [(Thing, [String])], misspellings: [String: String] = [:]) {
    self.misspellings = misspellings
    self.entries = entries.map { Entry(thing: $0.0, names: $0.1) }
    things = Dictionary(
      entries.flatMap { thing, names in names.map { ($0, thing) } }, uniquingKeysWith: { first, _ in first })
  }

  subscript(_ name: String) -> Thing? { things[name] ?? things[name.lowercased()] }

  /// All names, in the order of the table.
  var names: [String] { entries.flatMap(\.names) }

  /// The name that was probably meant; of two equally near ones the one that authors are told.
  func suggestion(for name: String) -> String? {
    misspellings[name.lowercased()] ?? Suggestion.nearest(to: name, among: told + names)
  }

  /// The names that authors are told: bokmål where there is one.
  var told: [String] { entries.map(\.told) }

  /// What a thing is called when it is told of.
  func words(for thing: Thing) -> Words? {
    entries.first { $0.thing == thing }.map { Words(nb: $0.told, en: $0.names[0]) }
  }
}

extension View {
  /// What authors call the view.
  public var words: Words { Self.vocabulary.words(for: self) ?? Words(nb: rawValue, en: rawValue) }
}

extension ViewPlace {
  /// What authors call the place.
  public var words: Words { Self.vocabulary.words(for: self) ?? Words(nb: rawValue, en: rawValue) }
}
