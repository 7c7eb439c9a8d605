import ProgramModel
import Source

/// What an author wrote between `---` lines or in a `.yaml` file, as text with its places.
///
/// Nothing is guessed about the meaning of a text: `no`, `1.10` and `12:30` stay as they are written, and
/// whoever knows the key decides.
indirect enum YAMLValue: Sendable {
  case scalar(YAMLScalar)
  case sequence([YAMLValue], at: SourceSpan)
  case mapping([YAMLEntry], at: SourceSpan)

  var span: SourceSpan {
    switch self {
    case .scalar(let scalar): scalar.span
    case .sequence(_, let span), .mapping(_, let span): span
    }
  }

  /// The text, where the value is one.
  var scalar: YAMLScalar? {
    if case .scalar(let scalar) = self { scalar } else { nil }
  }

  /// The keys with their values, where the value has keys.
  var entries: [YAMLEntry]? {
    if case .mapping(let entries, _) = self { entries } else { nil }
  }

  /// The items, where the value is a list.
  var items: [YAMLValue]? {
    if case .sequence(let items, _) = self { items } else { nil }
  }

  /// Whether nothing is written after the key.
  var isAbsent: Bool {
    if case .scalar(let scalar) = self { scalar.style == .plain && scalar.text.isEmpty } else { false }
  }
}

/// One text.
struct YAMLScalar: Sendable {
  enum Style: Sendable {
    /// Without quotes.
    case plain
    /// In single or double quotes.
    case quoted
    /// Lines below a `|` or `>`.
    case block
  }

  let text: String
  let style: Style
  /// The text with its quotes.
  let span: SourceSpan
  /// What follows a `#` after the text on its last line, and so is a comment to YAML: perhaps meant as text.
  let cutOff: SourceSpan?
}

/// A key and its value.
struct YAMLEntry: Sendable {
  let key: Located<String>
  let value: YAMLValue
}
