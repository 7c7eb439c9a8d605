import ProgramModel

/// A ready fragment of a page. Only what is written by an `HTMLWriter`, stands in the program's own source, or is a picture
/// that has been cleaned can become one.
///
/// Written in the source it may hold texts: `"<a href=\"\(address)\">\(title)</a>"`. Its fixed parts are `StaticString`s, and
/// each `String` in it is escaped.
public struct Markup: Sendable, Equatable {
  /// The fragment's bytes, well-formed XML in UTF-8.
  public let bytes: [UInt8]

  init(written bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A picture of the theme or a logo, as the reader of SVG let it through: no script, no outside references.
  public init(cleanedSVG bytes: [UInt8]) {
    // The line break at the file's end would be a space before the words that follow the picture.
    self.bytes = Array(bytes[..<((bytes.lastIndex { $0 > 0x20 } ?? -1) + 1)])
  }

  /// Nothing.
  public static let empty = Markup(written: [])

  /// Whether there is nothing in it.
  public var isEmpty: Bool { bytes.isEmpty }
}

extension Markup: ExpressibleByStringInterpolation {
  /// A fragment that stands in the source as it is.
  public init(stringLiteral literal: StaticString) {
    bytes = literal.withUTF8Buffer { Array($0) }
  }

  /// A fragment with texts in it.
  public init(stringInterpolation: Interpolation) {
    bytes = stringInterpolation.writer.bytes
  }

  /// Collects the parts of a fragment, each by its type.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var writer: HTMLWriter

    /// Room for the parts.
    public init(literalCapacity: Int, interpolationCount: Int) {
      writer = HTMLWriter(capacity: literalCapacity + interpolationCount * 24)
    }

    /// A fixed part.
    public mutating func appendLiteral(_ literal: StaticString) { writer.raw(literal) }
    /// A text: escaped.
    public mutating func appendInterpolation(_ text: String) { writer.text(text) }
    /// The words of a text without its markup: escaped.
    public mutating func appendInterpolation(_ text: Prose) { writer.text(text.plainText) }
    /// A number.
    public mutating func appendInterpolation(_ number: Int) { writer.number(number) }
    /// A ready fragment.
    public mutating func appendInterpolation(_ markup: Markup) { writer.write(markup) }
    /// A ready fragment where there is one.
    public mutating func appendInterpolation(_ markup: Markup?) {
      if let markup { writer.write(markup) }
    }
  }
}
