/// JSON as a value whose members keep their order, and the only place that writes it: the same value has the same bytes each
/// time.
public enum JSONValue: Hashable, Sendable {
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

  /// An object, whose members stand in the order in which they are given.
  public static func members(_ members: some Sequence<(String, JSONValue)>) -> JSONValue {
    .object(members.map { Member($0, $1) })
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
  public var compact: String { text(Separators(item: ",", colon: ":")) }

  /// The value on one line, with a blank behind each comma and colon.
  public var spaced: String { text(Separators(item: ", ", colon: ": ")) }

  /// An object with each member on a line of its own, and `spaced` there; anything else is `spaced`.
  public var lines: String {
    guard case .object(let members) = self else { return spaced }
    let lines = members.map { "\(JSONText.string($0.name)): \($0.value.spaced)" }
    return "{\n\(lines.joined(separator: ",\n"))\n}"
  }

  /// The value without blanks, at the end of what is written already.
  public func append(to bytes: inout [UInt8]) { write(Separators(item: ",", colon: ":"), to: &bytes) }

  private struct Separators {
    let item: StaticString
    let colon: StaticString
  }

  private func text(_ separators: Separators) -> String {
    var bytes: [UInt8] = []
    write(separators, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(_ separators: Separators, to bytes: inout [UInt8]) {
    switch self {
    case .string(let text): JSONText.append(text, to: &bytes)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(separators.item) }
        item.write(separators, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(separators.item) }
        JSONText.append(member.name, to: &bytes)
        bytes.append(separators.colon)
        member.value.write(separators, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .null, .bool, .number: bytes += scalar.utf8
    }
  }

  private var scalar: String {
    switch self {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): Self.text(of: number)
    case .string(let text): JSONText.string(text)
    case .array, .object: ""
    }
  }

  /// The shortest that reads back the same. JSON has no word for what is no number.
  private static func text(of number: Double) -> String {
    guard number.isFinite else { return "null" }
    return number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
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

extension [UInt8] {
  fileprivate mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }
}
