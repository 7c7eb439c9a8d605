import ProgramModel
import Source

/// A block of a Markdown file as it was written: text is read, directives are not yet understood.
public enum SyntaxBlock: Sendable {
  case paragraph(SyntaxProse)
  case heading(SyntaxHeading)
  indirect case list(SyntaxList)
  indirect case quote([SyntaxBlock], at: SourceSpan)
  case code(String, at: SourceSpan)
  indirect case table(Table)
  case rule(at: SourceSpan)
  indirect case directive(Directive)
}

/// Running text of a paragraph, with the attributes that may end it (an option's `{#id}`).
public struct SyntaxProse: Sendable {
  public let prose: Prose
  public let attributes: Attributes?
}

/// A heading and the `{#id}` behind it.
public struct SyntaxHeading: Sendable {
  public let level: Int
  public let prose: Prose
  public let attributes: Attributes?
}

public struct SyntaxList: Sendable {
  public struct Item: Sendable {
    public let blocks: [SyntaxBlock]
    /// From the bullet to the end of the item's first line.
    public let span: SourceSpan
  }

  /// The first number; nil for bullets.
  public let start: Int?
  public let isTight: Bool
  public let items: [Item]
  public let span: SourceSpan
}

/// A directive with what it holds.
public struct Directive: Sendable {
  public enum Form: Sendable { case container, leaf }

  public let form: Form
  public let line: DirectiveLine
  /// The title read as running text, where it isn't empty.
  public let title: Prose?
  public let blocks: [SyntaxBlock]
  /// The lines inside a container, for those that are read line by line.
  public let content: [MarkdownText.Line]

  public var span: SourceSpan { line.span }
}

/// A Markdown text that has been read.
public struct SyntaxDocument: Sendable {
  public let blocks: [SyntaxBlock]
  /// The footnotes by the number that references in `blocks` carry, from 1.
  public let footnotes: [[SyntaxBlock]]
}
