import Diagnostics
import ProgramModel
import Source

/// Reads Markdown with directives into a syntax tree. It never fails: what can't be read becomes a diagnostic.
public struct MarkdownParser: Sendable {
  /// The names of containers whose lines are read one by one by somebody else, so that their Markdown isn't looked at here.
  private let rawContainers: Set<String>
  /// The notes of the file that the next text is a part of; nil for a whole file.
  let notes: FootnoteLabels?

  /// For names in lower case and composed, in every language that a directive can be written in.
  public init(rawContainers: Set<String>) {
    self.init(rawContainers: rawContainers, notes: nil)
  }

  private init(rawContainers: Set<String>, notes: FootnoteLabels?) {
    self.rawContainers = rawContainers
    self.notes = notes
  }

  /// A parser for parts of a file that has these notes: a title, or a quiz that is read line by line.
  public func knowing(_ notes: FootnoteLabels) -> MarkdownParser {
    MarkdownParser(rawContainers: rawContainers, notes: notes)
  }

  /// Reads a text. Where it is over a limit nothing of it is read and the diagnostics say why.
  public func read(_ text: MarkdownText) -> (SyntaxDocument, [Diagnostic]) {
    let broken = TextLimits.check(text)
    let start = text.lines.first?.lowerBound ?? text.file.bytes.count
    let nothing = SyntaxDocument(
      blocks: [], footnotes: [], notes: FootnoteLabels(),
      extents: Extents(text: start..<text.file.bytes.count))
    guard broken.isEmpty else { return (nothing, broken) }
    let joined = text.joined + (notes?.definitions(for: text) ?? [])
    return joined.withUnsafeBufferPointer { bytes in
      do throws(CmarkDocument.Failure) {
        let document = try CmarkDocument(bytes)
        var reader = BlockReader(text, parser: self)
        let read = reader.document(document.root)
        return (read, reader.diagnostics)
      } catch {
        guard case .tooLarge(let blocks) = error else { return (nothing, []) }
        return (nothing, blocks.map { TextLimits.diagnostic($0, in: text) })
      }
    }
  }

  /// Reads one line's worth of running text, as a quiz's answer.
  public func prose(_ range: Range<Int>, of file: SourceFile) -> (Prose, [Diagnostic]) {
    let (prose, diagnostics, _) = title(range, of: file)
    return (prose, diagnostics)
  }

  /// The same of a directive's title, with the comments that stand in it.
  func title(_ range: Range<Int>, of file: SourceFile) -> (Prose, [Diagnostic], [Extents.Comment]) {
    let span = file.span(range.lowerBound, range.upperBound)
    let bytes = file.bytes[range]
    if !bytes.contains(where: InlineReader.mayBeMarkup) {
      return (Prose([.text(file.text(span).composed)], at: span), [], [])
    }
    let (document, diagnostics) = read(MarkdownText(file, lines: [range]))
    if document.blocks.count == 1, case .paragraph(let read) = document.blocks[0] {
      // What trips in running text does no harm on a line of its own kind.
      return (
        Prose(read.prose.inlines, at: span),
        diagnostics.filter { !WritingTrapRules.all.contains($0.rule) }, document.extents.comments
      )
    }
    // Something like `1. Pust ut`, which would be a list on a line of its own, is plain words in a title.
    return (Prose([.text(file.text(span).composed)], at: span), [], [])
  }

  func isRaw(_ name: String) -> Bool { rawContainers.contains(name) }
}
