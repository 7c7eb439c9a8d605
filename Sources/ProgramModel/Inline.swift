import Source

/// A piece of running text.
///
/// Only what is large is kept behind a reference: most of a program is plain text, and it is read and written often.
public enum Inline: Sendable {
  /// Words; a line break in the source is a space here, so that wrapping a paragraph anew changes nothing.
  case text(String)
  case softBreak
  case lineBreak
  case emphasis([Inline])
  case strong([Inline])
  case code(String)
  indirect case link(Link)
  indirect case picture(Picture)
  /// A reference to the page's footnote of this number, from 1.
  case footnote(Int)
  /// What the person wrote in an earlier exercise.
  indirect case answer(AnswerMention)
}

/// Running text with its place: the smallest thing that is translated.
public struct Prose: Sendable {
  public var inlines: [Inline]
  public var span: SourceSpan

  public init(_ inlines: [Inline], at span: SourceSpan) {
    self.inlines = inlines
    self.span = span
  }

  /// The words alone, as for a title in the browser's tab.
  public var plainText: String { inlines.plainText }

  public var isEmpty: Bool { inlines.isEmpty }
}

extension [Inline] {
  /// The words without their markup; a break is a space.
  public var plainText: String {
    var text = ""
    func add(_ inlines: [Inline]) {
      for inline in inlines {
        switch inline {
        case .text(let words), .code(let words): text += words
        case .softBreak, .lineBreak: text += " "
        case .emphasis(let inner), .strong(let inner): add(inner)
        case .link(let link): add(link.words)
        case .picture(let picture): text += picture.alternative
        case .footnote: break
        case .answer(let mention): text += mention.otherwise ?? "…"
        }
      }
    }
    add(self)
    return text
  }
}

/// A link and where it goes.
public struct Link: Sendable {
  public let destination: Destination
  public let words: [Inline]
  public let span: SourceSpan

  public init(to destination: Destination, words: [Inline], at span: SourceSpan) {
    self.destination = destination
    self.words = words
    self.span = span
  }
}

/// Where a link or a picture points, as far as the text alone tells.
public enum Destination: Hashable, Sendable {
  /// An `https:` or `http:` address on the web.
  case web(String)
  /// A mail address, without `mailto:`.
  case mail(String)
  /// A telephone number, without `tel:`.
  case phone(String)
  /// A file of the content root, by its path from the root, and a page or block in it.
  case file(path: String, fragment: String?)
  /// A page or block of the file that the link stands in.
  case here(fragment: String)
  /// An address that is not allowed or makes no sense; a diagnostic has been made of it.
  case refused
}

/// A picture of the content root.
public struct Picture: Sendable {
  /// The file's path from the content root; nil where the path was refused.
  public let path: String?
  /// The words for those who don't see the picture; empty for a picture that is decoration.
  public let alternative: String
  public let isDecorative: Bool
  public let span: SourceSpan

  public init(path: String?, alternative: String, isDecorative: Bool, at span: SourceSpan) {
    self.path = path
    self.alternative = alternative
    self.isDecorative = isDecorative
    self.span = span
  }
}

/// `:answer[…]`: what the person wrote earlier, in a sentence.
public struct AnswerMention: Sendable {
  public let reference: Reference
  /// What stands where there is no answer yet; nil shows a link to the exercise.
  public let otherwise: String?
  public let span: SourceSpan

  public init(of reference: Reference, otherwise: String?, at span: SourceSpan) {
    self.reference = reference
    self.otherwise = otherwise
    self.span = span
  }
}

/// A name with dots that points at something that stores answers: `field`, `block.field`, `program.block.field`.
public struct Reference: Hashable, Sendable {
  public let parts: [String]
  public let span: SourceSpan

  public init(_ parts: [String], at span: SourceSpan) {
    self.parts = parts
    self.span = span
  }

  public var text: String { parts.joined(separator: ".") }
}
