import ProgramModel
import Source

/// The words of a page as one looks for them: its headings, and everything else.
struct PlainText: Walker {
  /// UTF-8, as it goes into a script.
  private(set) var headings: [UInt8] = []
  private(set) var text: [UInt8] = []

  init(_ blocks: [Block]) {
    walk(blocks)
  }

  mutating func add(_ words: String?) {
    guard let words, !words.isEmpty else { return }
    if !text.isEmpty { text.append(UInt8(ascii: " ")) }
    text.append(contentsOf: words.utf8)
  }

  private mutating func add(_ words: Prose) { Self.add(words, to: &text, after: " ") }

  private mutating func addHeading(_ words: Prose?) {
    if let words { Self.add(words, to: &headings, after: " · ") }
  }

  private static func add(_ words: Prose, to bytes: inout [UInt8], after separator: StaticString) {
    let before = bytes.count
    if before > 0 { separator.withUTF8Buffer { bytes.append(contentsOf: $0) } }
    let start = bytes.count
    words.appendPlainText(to: &bytes)
    if bytes.count == start { bytes.removeLast(start - before) }
  }

  mutating func visitText(_ text: Prose) { add(text) }
  mutating func visitHeading(_ heading: Heading) { addHeading(heading.prose) }
  mutating func visitCode(_ code: String, at span: SourceSpan) { add(code) }

  mutating func visitField(_ field: Field) {
    add(field.label)
    for option in field.kind.options { add(option.words) }
    if case .rows(let columns) = field.kind {
      for column in columns { visitField(column) }
    }
  }

  mutating func visitContainer(_ container: Container) {
    // The guide's sheet isn't on the page.
    guard container.kind != .guide else { return }
    addHeading(container.title)
    walk(container.blocks)
  }

  mutating func visitExercise(_ exercise: Exercise) {
    addHeading(exercise.title)
    // What is shown to those alone whom a sleep window doesn't harm is no hit for everybody.
    if exercise.view != .sleepWindow { walk(exercise.blocks) }
  }

  mutating func visitMedia(_ media: Media) {
    addHeading(media.title)
    walk(media.blocks)
  }

  // What stands there before there is an answer isn't what one looks for.
  mutating func visitBranch(_ branch: Branch) {
    walk(branch.then)
    walk(branch.otherwise)
  }
}
