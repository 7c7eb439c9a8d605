import Source

/// A piece of running text.
///
/// Only what is large is kept behind a reference: most of a program is plain text, and it is read and written often.
public enum Inline: Sendable {
  /// Words; a line break in the source is a space here, so that wrapping a paragraph anew changes nothing.
  case text(String)
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
  /// Empty where there are no words, as in an empty cell.
  public var inlines: [Inline]
  /// Where it stands, in the translation's file where the words are the translation's.
  public var span: SourceSpan

  /// For inlines that all come from the file of `span`.
  public init(_ inlines: [Inline], at span: SourceSpan) {
    self.inlines = inlines
    self.span = span
  }

  /// For words that have no markup, as what stands in quotes or in front matter.
  public init(words: String, at span: SourceSpan) { self.init(words.isEmpty ? [] : [.text(words)], at: span) }

  /// The words alone, as for a title in the browser's tab.
  public var plainText: String {
    if inlines.count == 1, case .text(let words) = inlines[0] { return words }
    return inlines.plainText
  }

  /// The same, at the end of what is written already.
  public func appendPlainText(to bytes: inout [UInt8]) { inlines.appendPlainText(to: &bytes) }

  /// Whether nothing was written; a picture without words is something.
  public var isEmpty: Bool { inlines.isEmpty }
}

extension Prose: CustomStringConvertible {
  /// The words alone, so that a title within a longer one reads as it should.
  public var description: String { plainText }
}

extension [Inline] {
  /// The words without their markup; a break is a space.
  public var plainText: String {
    var bytes: [UInt8] = []
    appendPlainText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same, at the end of what is written already.
  func appendPlainText(to bytes: inout [UInt8]) {
    for inline in self {
      switch inline {
      case .text(let words), .code(let words): bytes.append(contentsOf: words.utf8)
      case .lineBreak: bytes.append(UInt8(ascii: " "))
      case .emphasis(let inner), .strong(let inner): inner.appendPlainText(to: &bytes)
      case .link(let link): link.words.appendPlainText(to: &bytes)
      case .picture(let picture): picture.alternative.appendPlainText(to: &bytes)
      case .footnote: break
      case .answer(let mention):
        if let otherwise = mention.otherwise {
          otherwise.appendPlainText(to: &bytes)
        } else {
          bytes.append(contentsOf: "…".utf8)
        }
      }
    }
  }
}

/// A link and where it goes.
public struct Link: Sendable {
  /// Where it goes; `refused` shows the words alone.
  public let destination: Destination
  /// What one touches. A link without words has been told of.
  public let words: [Inline]
  /// From its bracket; to the end of the line where the link goes over several.
  public let span: SourceSpan

  /// For a destination that `Destination.read` has let through, or `refused`.
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
  public var alternative: Prose
  /// Whether `{decorative}` says that it tells nothing, so that a screen reader passes it over.
  public let isDecorative: Bool
  /// From its exclamation mark; to the end of the line where the picture goes over several.
  public let span: SourceSpan

  /// For an alternative text, or one that is empty in a decorative picture; else it has been told.
  public init(path: String?, alternative: Prose, isDecorative: Bool, at span: SourceSpan) {
    self.path = path
    self.alternative = alternative
    self.isDecorative = isDecorative
    self.span = span
  }
}

/// `:answer[…]`: what the person wrote earlier, in a sentence.
public struct AnswerMention: Sendable {
  /// The field, by its names. That it exists is checked with the whole content.
  public let reference: Reference
  /// What stands where there is no answer yet; nil shows a link to the exercise.
  public let otherwise: Prose?
  /// The words in the sentence, where a diagnostic about the name points.
  public let span: SourceSpan

  /// For any reference; the reader of one sentence can't know what it names.
  public init(of reference: Reference, otherwise: Prose?, at span: SourceSpan) {
    self.reference = reference
    self.otherwise = otherwise
    self.span = span
  }
}

/// A name with dots that points at something that stores answers: `field`, `block.field`, `program.block.field`.
public struct Reference: Hashable, Sendable {
  /// From the widest name to the narrowest, in the language and letters that they were written in.
  public let parts: [String]
  /// Where the name stands. It counts when references are compared: compare `parts` for the name alone.
  public let span: SourceSpan

  /// For parts without dots. Whether they name something is checked later, with the whole content.
  public init(_ parts: [String], at span: SourceSpan) {
    self.parts = parts
    self.span = span
  }

  /// The name as it was written, with dots.
  public var text: String { parts.joined(separator: ".") }
}
