import ProgramModel
import Source

/// The words of a page as one looks for them: its headings, and everything else.
struct PlainText: Walker {
  private(set) var headings = ""
  private(set) var text = ""

  init(_ blocks: [Block]) {
    walk(blocks)
  }

  mutating func add(_ words: String?) {
    guard let words, !words.isEmpty else { return }
    if !text.isEmpty { text += " " }
    text += words
  }

  private mutating func addHeading(_ words: Prose?) {
    guard let words = words?.plainText, !words.isEmpty else { return }
    if !headings.isEmpty { headings += " · " }
    headings += words
  }

  mutating func visitText(_ text: Prose) { add(text.plainText) }
  mutating func visitHeading(_ heading: Heading) { addHeading(heading.prose) }
  mutating func visitCode(_ code: String, at span: SourceSpan) { add(code) }

  mutating func visitField(_ field: Field) {
    add(field.label.plainText)
    for option in field.kind.options { add(option.words.plainText) }
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
