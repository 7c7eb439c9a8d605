/// Why a picture is refused.
public struct SVGProblem: Sendable, Hashable {
  /// What is wrong, with what the author wrote.
  public enum Kind: Sendable, Hashable {
    /// Not well-formed XML; the text is the reader's own, in English.
    case malformed(String)
    /// Not UTF-8.
    case encoding
    /// A DOCTYPE, which could declare entities.
    case doctype
    /// The file, or a count in it, is over a limit.
    case tooMuch(Limit, limit: Int)
    /// The outermost element is not `svg` in SVG's namespace.
    case notSVG
    /// An element that is not of static pictures, as `script`, `a`, `image`, `foreignObject`, `filter`.
    case element(String)
    /// An attribute that acts or fetches, as `onload`.
    case attribute(String)
    /// A reference to something outside the picture.
    case outsideReference(String)
    /// A value that an attribute or a property can't have here.
    case value(String, of: String)
    /// A `style` element with more than plain rules: the text that was found.
    case style(String)
    /// `<?xml-stylesheet …?>`.
    case stylesheet
    /// Neither a `viewBox` nor a width and a height say how large it is.
    case size
  }

  /// What there can be too much of.
  public enum Limit: Sendable, Hashable {
    /// Bytes in the file.
    case bytes
    /// Elements inside each other.
    case depth
    /// Elements in all.
    case elements
    /// Attributes of one element.
    case attributes
    /// Namespaces declared at one place.
    case namespaces
    /// Elements to draw when all that others show of them is followed.
    case drawnElements
  }

  /// The line that the tag begins on, from 1.
  public let line: Int
  /// What is wrong there.
  public let kind: Kind
}

/// All that is wrong with a picture, in the file's order; at least one, at most `SVGCleaner.Limits.problems`.
public struct SVGRefusal: Error, Sendable, Hashable {
  /// What the author must mend.
  public let problems: [SVGProblem]
}
