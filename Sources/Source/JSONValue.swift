/// JSON as a value whose members keep their order: what is written by hand has the same bytes each time.
public indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name and what it stands for.
  public struct Member: Hashable, Sendable {
    /// As it stands in quotes.
    public let name: String
    /// What stands behind the colon.
    public let value: JSONValue

    /// For a name that no other member of the object has.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The first member of a name; nil where there is none, and for what is no object.
  public subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The items of an array; nil for anything else.
  public var items: [JSONValue]? {
    if case .array(let items) = self { items } else { nil }
  }

  /// The text of a string; nil for anything else.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// A number without decimals; nil for anything else.
  public var whole: Int? {
    if case .number(let number) = self { Int(exactly: number) } else { nil }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object, whose members stand in the order in which they are written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0, $1) })
  }

  /// A whole number.
  public static func whole(_ number: Int) -> JSONValue { .number(Double(number)) }

  /// An array of strings.
  public static func strings(_ texts: some Sequence<String>) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }
}

extension JSONValue {
  /// The value as a file that people may read too: two spaces a level, a line break at the end. What holds nothing but plain
  /// values and fits a line stays on it.
  public var pretty: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  /// The value without blanks.
  public var compact: String {
    switch self {
    case .array(let items): return "[\(items.map(\.compact).joined(separator: ","))]"
    case .object(let members):
      return
        "{\(members.map { "\(JSONText.string($0.name)):\($0.value.compact)" }.joined(separator: ","))}"
    default: return scalar
    }
  }

  private var scalar: String {
    switch self {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
    case .string(let text): JSONText.string(text)
    case .array, .object: ""
    }
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .array(let items) where items.contains { !$0.isScalar }:
      writeLines(items.map { ("", $0) }, "[", "]", to: &text, indent)
    case .array(let items): text += "[\(items.map(\.scalar).joined(separator: ", "))]"
    case .object(let members) where members.isEmpty: text += "{}"
    case .object(let members):
      writeLines(members.map { (JSONText.string($0.name) + ": ", $0.value) }, "{", "}", to: &text, indent)
    default: text += scalar
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private func writeLines(
    _ lines: [(name: String, value: JSONValue)], _ open: String, _ close: String, to text: inout String,
    _ indent: String
  ) {
    text += open
    for (index, line) in lines.enumerated() {
      text += (index == 0 ? "" : ",") + "\n\(indent)  \(line.name)"
      line.value.write(to: &text, indent: indent + "  ")
    }
    text += "\n\(indent)\(close)"
  }
}
