import Diagnostics
import MarkdownParsing
import ProgramModel

/// The vocabulary of the format as values, for those who explain it or offer it in an editor.
public enum FormatTables {
  /// Everything between `:::` and `:::`, and the leaves that aren't fields.
  public static var directives: [FormatEntry] {
    let containers = DirectiveTable.containers.entries.map { entry($0, isContainer: true) }
    let leaves = DirectiveTable.leaves.entries.filter { !$0.thing.isField }
    return containers.filter { $0.names.first != "rows" } + leaves.map { entry($0, isContainer: false) }
  }

  /// What a person fills in within an exercise.
  public static var fields: [FormatEntry] {
    let leaves = DirectiveTable.leaves.entries.filter(\.thing.isField).map { entry($0, isContainer: false) }
    let rows = DirectiveTable.containers.entries.filter { $0.thing == .rows }.map {
      entry($0, isContainer: true)
    }
    return leaves + rows
  }

  /// What shows an answer again within a sentence.
  public static let answer = (
    names: MentionReader.names,
    purpose: Words(
      nb: "det leseren har skrevet, vist igjen i en setning; `ellers=` er ordene til den som ikke har svart",
      en: "what the person has written, shown again in a sentence; `else=` is for those who haven't answered"),
    example: """
    ::: øvelse Et skritt {#et-skritt}
    :: linje Hva vil du prøve? {#prove}
    :::

    Du ville prøve dette: :svar[et-skritt.prove]{ellers="noe lite"}. Hvordan gikk det?
    """
  )

  /// What an exercise can be drawn as.
  public static var views: [ViewEntry] {
    View.vocabulary.entries.map { entry in
      ViewEntry(
        names: entry.names, purpose: entry.thing.purpose,
        places: entry.thing.places.map { place in ViewPlace.vocabulary.names(of: place) },
        example: entry.thing.example)
    }
  }

  private static func entry(_ entry: Vocabulary<DirectiveName>.Entry, isContainer: Bool) -> FormatEntry {
    let keys = DirectiveTable.keys(of: entry.thing).map { key in
      FormatEntry.Key(
        names: AttributeKey.vocabulary.names(of: key), choices: key.choices, isFlag: false)
    }
    let flags = DirectiveTable.flags(of: entry.thing).map { flag in
      FormatEntry.Key(names: AttributeFlag.vocabulary.names(of: flag), choices: [], isFlag: true)
    }
    return FormatEntry(
      names: entry.names, isContainer: isContainer, purpose: entry.thing.purpose, keys: keys + flags,
      example: entry.thing.example)
  }
}

extension Vocabulary {
  /// All names of a thing; empty for one that the vocabulary doesn't have.
  func names(of thing: Thing) -> [String] { entries.first { $0.thing == thing }?.names ?? [] }
}

extension DirectiveName {
  fileprivate var isField: Bool { if case .field = self { true } else { false } }
}

extension AttributeKey {
  /// The words that a value may be, for the keys that have a vocabulary.
  fileprivate var choices: [[String]] {
    switch self {
    case .type: Quiz.Kind.vocabulary.entries.map(\.names)
    case .view: View.vocabulary.entries.map(\.names)
    case .place: ViewPlace.vocabulary.entries.map(\.names)
    case .at: MeasurePlacement.Time.vocabulary.entries.map(\.names)
    default: []
    }
  }
}
