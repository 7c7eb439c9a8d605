import Diagnostics

/// The names that a thing of the format may be written with: English first, then bokmål and nynorsk.
struct Vocabulary<Thing: Sendable & Hashable>: Sendable {
  struct Entry: Sendable {
    let thing: Thing
    let names: [String]
  }

  let entries: [Entry]
  private let things: [String: Thing]

  init(_ entries: [(Thing, [String])]) {
    self.entries = entries.map { Entry(thing: $0.0, names: $0.1) }
    things = Dictionary(
      entries.flatMap { thing, names in names.map { ($0, thing) } }, uniquingKeysWith: { first, _ in first })
  }

  subscript(_ name: String) -> Thing? { things[name] ?? things[name.lowercased()] }

  /// All names, in the order of the table.
  var names: [String] { entries.flatMap(\.names) }

  /// The name that was probably meant.
  func suggestion(for name: String) -> String? { Suggestion.nearest(to: name, among: names) }

  /// The names that authors are told: bokmål where there is one.
  var told: [String] { entries.map { $0.names.count > 1 ? $0.names[1] : $0.names[0] } }
}
