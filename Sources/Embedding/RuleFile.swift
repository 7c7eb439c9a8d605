/// What a rule says, as its file in `Sources/Diagnostics/Rules` has it.
///
/// Fixed headings in a fixed order; under a heading a text in each language, on a line of its own, or an example in fences:
///
///     # M0201
///
///     ## Message
///
///     - nb: quizen «{id}» har ikke noe riktig svar
///     - en: the quiz “{id}” has no right answer
///
///     ## Label            both may be absent
///     ## Help
///     ## Why
///
///     ## Wrong: page
///
///     ```
///     ::: quiz Er angst farlig? {#angst-farlig}
///     :::
///     ```
///
///     ## Right: page
public struct RuleFile: Equatable, Sendable {
  /// One thing said in each language.
  struct Text: Equatable, Sendable {
    let nb: String
    let en: String
  }

  /// An example, by its kind.
  struct Example: Equatable, Sendable {
    let kind: Kind
    /// What takes words to tell; only of the kind `told`.
    let words: Text?
    /// Of a kind that is one text.
    let content: [Piece]
    /// Of a kind that is several files.
    let files: [File]
  }

  /// What an example is of: the words behind `Wrong:` and `Right:`.
  enum Kind: String, CaseIterable, Sendable {
    case page, module, program, site, settings, measure, glossary, files, releasing, told
    case moduleFront = "module front"
    case programFront = "program front"
    case measureFront = "measure front"

    /// Whether it is files with their paths.
    var hasFiles: Bool { self == .files || self == .releasing || self == .told }
  }

  /// A file of an example.
  struct File: Equatable, Sendable {
    /// What the file is.
    enum Content: Equatable, Sendable {
      case text([Piece])
      /// Each character is a byte.
      case bytes([Piece])
      case link(String)
      case absent
      case pipe
    }

    let path: String
    let content: Content
  }

  /// A fence's text, and how many times it stands there: what is too long to be read is told so.
  struct Piece: Equatable, Sendable {
    let text: String
    let count: Int
  }

  /// What is wrong with a file, and on which line.
  public struct Mistake: Error, Equatable {
    /// From 1.
    public let line: Int
    /// What must stand there instead.
    public let words: String
  }

  let code: String
  let message: Text
  let label: Text?
  let help: Text?
  let why: Text
  let wrong: Example
  let right: Example
}
