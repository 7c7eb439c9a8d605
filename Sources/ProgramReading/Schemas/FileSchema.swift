import Diagnostics
import Source

/// The keys of the format's files as JSON Schema, for editors: made of the very tables that the reader checks with.
public enum FileSchema: String, CaseIterable, Sendable {
  case program, module, measure, site, settings

  /// The schema (draft 7, which editors' YAML extensions read), with its words in a language.
  public func schema(in language: Words.Language) -> JSONValue {
    let head: [JSONValue.Member] = [
      .init("$schema", "http://json-schema.org/draft-07/schema#"),
      .init("title", .string("Mestring: \(rawValue)")),
    ]
    guard case .object(let members) = table.schema(in: language) else { return .object(head) }
    return .object(head + members)
  }

  private var table: KeyTable {
    switch self {
    case .program: .program
    case .module: .module
    case .measure: .measure
    case .site: .site
    case .settings: .settings
    }
  }
}

extension KeyTable {
  fileprivate func schema(in language: Words.Language) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("type", "object"), .init("additionalProperties", false),
      .init("properties", .object(keys.map { .init($0.name, $0.schema(in: language)) })),
    ]
    let required = keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { members.append(.init("required", .strings(required))) }
    if !either.isEmpty {
      members.append(.init("anyOf", .array(either.map { ["required": .strings([$0.name])] })))
    }
    return .object(members)
  }
}

extension FileKey {
  fileprivate func schema(in language: Words.Language) -> JSONValue {
    let description = JSONValue.Member("description", .string(kind.words.text(in: language)))
    guard case .object(let members) = kind.schema(in: language) else { return .object([description]) }
    return .object([description] + members)
  }
}

extension FileKey.Kind {
  /// YAML has numbers, dates and truth values of its own; the format reads them all as text, so an editor must allow them.
  private static let anyText: JSONValue = ["type": ["string", "number", "boolean"]]

  private static func oneOrMore(_ item: JSONValue) -> JSONValue {
    ["anyOf": [item, ["type": "array", "items": item]]]
  }

  private static func whole(_ range: ClosedRange<Int>) -> JSONValue {
    [
      "type": ["integer", "string"], "minimum": .whole(range.lowerBound), "maximum": .whole(range.upperBound),
      "pattern": "^[0-9]+$",
    ]
  }

  private static let languageTag: JSONValue = [
    "type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$",
  ]
  private static let identifier: JSONValue = ["type": "string", "pattern": "^[a-z][a-z0-9-]{0,63}$"]

  fileprivate func schema(in words: Words.Language) -> JSONValue {
    switch self {
    case .line, .text: return Self.anyText
    case .lines: return Self.oneOrMore(Self.anyText)
    case .choice(let choices):
      return ["enum": .strings(Set(choices.flatMap { [$0.name] + $0.others }).sorted())]
    case .yesOrNo: return ["enum": [true, false, "true", "false", "yes", "no", "ja", "nei"]]
    case .wholeNumber(let range): return Self.whole(range)
    case .number: return ["type": ["number", "string"]]
    case .wholeNumbers(let range): return Self.oneOrMore(Self.whole(range))
    case .date: return ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    case .language: return Self.languageTag
    case .languages: return Self.oneOrMore(Self.languageTag)
    case .id: return Self.identifier
    case .ids: return Self.oneOrMore(Self.identifier)
    case .names:
      return Self.oneOrMore(
        ["type": "string", "pattern": "^[a-z][a-z0-9-]{0,63}([.][a-z0-9-]{1,64}){0,3}$"])
    case .facts(let table): return table.schema(in: words)
    case .listOfFacts(let table): return Self.oneOrMore(table.schema(in: words))
    case .hostText, .hostName:
      let texts: JSONValue = [
        "type": "object", "propertyNames": Self.languageTag, "additionalProperties": Self.anyText,
      ]
      return ["anyOf": [Self.anyText, texts]]
    case .named: return ["type": "object", "additionalProperties": Self.anyText]
    case .any: return [:]
    }
  }
}
