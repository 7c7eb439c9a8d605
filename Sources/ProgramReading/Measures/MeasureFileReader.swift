import Diagnostics
import MarkdownParsing
import ProgramModel
import Source

extension MeasureReader {
  /// A measure's file. Nil where its front matter can't be read, which is told.
  static func read(
    _ file: SourceFile, id: Identifier, locale: Locale, parser: MarkdownParser
  ) -> (Measure?, Extents, [Diagnostic]) {
    guard let place = FrontMatter.range(in: file) else {
      let extents = Extents(text: FrontMatter.textStart(in: file)..<file.bytes.count)
      return (nil, extents, [Diagnostic(.titleMissing, at: file.span(0, 0))])
    }
    let (front, problems) = YAMLReader.read(file, range: place.yaml)
    let told = (place.problem.map { [$0] } ?? []) + problems
    guard told.isEmpty else {
      return (nil, Extents(text: place.bodyStart..<file.bytes.count), told)
    }
    let (document, more) = parser.read(MarkdownText(file, range: place.bodyStart..<file.bytes.count))
    var items = MeasureItemReader(file)
    items.read(document.blocks)
    var builder = BlockBuilder(file, parser: parser.knowing(document.notes))
    // All notes stand above the items, also those that an item refers to.
    var numbers = FootnoteNumbers()
    var introduction = numbers.rewrite(builder.blocks(items.introduction, in: .page))
    let drafts = items.drafts.map { draft in
      MeasureItemDraft(
        number: draft.number, words: numbers.rewriteText(draft.words), span: draft.span,
        options: draft.options)
    }
    let notes = numbers.notes(of: document) { builder.blocks($0, in: .page) }
    if !notes.isEmpty { introduction.append(.footnotes(notes)) }
    let span = file.span(place.yaml.lowerBound, place.yaml.upperBound)
    let (measure, found) = read(
      front: front, in: file, at: span, id: id, locale: locale, items: drafts, introduction: introduction)
    let invisible = InvisibleCharacters.check(file, in: place.bodyStart..<file.bytes.count)
    return (measure, document.extents, more + items.diagnostics + builder.diagnostics + found + invisible)
  }

  /// Whether after a mistake nobody knows which items, subscales and bands the measure has. Mistakes about what these are scored
  /// and shown by leave them as they are written.
  static func hidesParts(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity == .error && !leavesParts.contains(diagnostic.rule)
  }

  private static let leavesParts: Set<Rule> = [
    .measureBandOutside, .measureBandsOverlap, .measureBandGap, .measureBandStart, .measureBandEnd,
    .measureHighestBand, .measureTooManyMissing, .measureClinicalOutside, .measureWithoutAlert,
    .measureWithoutSource, .measureUnlocked, .measureWordsChanged, .measureNoSuchItem,
  ]
}
