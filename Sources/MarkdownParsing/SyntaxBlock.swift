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
  /// Without the attributes, and its span without them too.
  public let prose: Prose
  /// Nil where the text doesn't end in braces that read as attributes.
  public let attributes: Attributes?
}

/// A heading and the `{#id}` behind it.
public struct SyntaxHeading: Sendable {
  /// From 1, which begins a page, to 6.
  public let level: Int
  /// Without the attributes, though its span has them; empty for a bare `#`.
  public let prose: Prose
  /// Nil where the heading doesn't end in braces that read as attributes.
  public let attributes: Attributes?
}

/// A list of points or numbers; it may turn out to be a field's options or a measure's items.
public struct SyntaxList: Sendable {
  /// One point of the list.
  public struct Item: Sendable {
    /// Its first paragraph keeps a task box as plain words.
    public let blocks: [SyntaxBlock]
    /// From the bullet to the end of the item's first line.
    public let span: SourceSpan
  }

  /// The first number; nil for bullets.
  public let start: Int?
  /// Whether no blank lines stand between its items.
  public let isTight: Bool
  /// In the order as written.
  public let items: [Item]
  /// The first line of the list.
  public let span: SourceSpan
}

/// A directive with what it holds.
public struct Directive: Sendable {
  /// Written with three colons or more and closed, or with two on a line of its own.
  public enum Form: Sendable { case container, leaf }

  /// As written; the name may be one of the other form, which is told later.
  public let form: Form
  /// The opening line with the name as written, which may be unknown.
  public let line: DirectiveLine
  /// The title read as running text, where it isn't empty.
  public let title: Prose?
  /// What a container holds; empty for a leaf, and for a container that is read line by line.
  public let blocks: [SyntaxBlock]
  /// The lines inside a container, for those that are read line by line.
  public let content: [MarkdownText.Line]

  /// The opening line, also for a container of many.
  public var span: SourceSpan { line.span }
}

/// A Markdown text that has been read.
public struct SyntaxDocument: Sendable {
  /// In the order of the text; raw HTML is left out.
  public let blocks: [SyntaxBlock]
  /// The footnotes by the number that references in `blocks` carry, from 1.
  public let footnotes: [[SyntaxBlock]]
  /// The numbers of the footnotes by their labels, for the parts that are read by themselves.
  public let notes: FootnoteLabels
  /// Where all of it stands in the file.
  public let extents: Extents
}
