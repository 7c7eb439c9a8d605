import ProgramModel

/// The words of a page as one looks for them: its headings, and everything else.
struct PlainText {
  private(set) var headings = ""
  private(set) var text = ""

  init(_ blocks: [Block]) {
    add(blocks)
  }

  mutating func add(_ words: String?) {
    guard let words, !words.isEmpty else { return }
    if !text.isEmpty { text += " " }
    text += words
  }

  private mutating func addHeading(_ words: String) {
    guard !words.isEmpty else { return }
    if !headings.isEmpty { headings += " · " }
    headings += words
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .paragraph(let prose): add(prose.plainText)
    case .heading(let heading): addHeading(heading.prose.plainText)
    case .list(let list): for item in list.items { add(item) }
    case .quote(let blocks), .untranslated(_, let blocks): add(blocks)
    case .code(let code, _): add(code)
    case .table(let table): for cell in table.head + table.rows.flatMap({ $0 }) { add(cell.plainText) }
    case .picture(let picture): add(picture.alternative)
    case .container(let container):
      // The guide's sheet isn't on the page.
      guard container.kind != .guide else { return }
      addHeading(container.title?.plainText ?? "")
      add(container.blocks)
    case .quiz(let quiz): add(quiz)
    case .exercise(let exercise):
      addHeading(exercise.title.plainText)
      // What is shown to those alone whom a sleep window doesn't harm is no hit for everybody.
      if exercise.view != .sleepWindow { add(exercise.blocks) }
    case .field(let field): add(field)
    case .branch(let branch):
      add(branch.then)
      add(branch.otherwise)
    case .media(let media):
      addHeading(media.title?.plainText ?? "")
      add(media.blocks)
    case .footnotes(let notes): for note in notes { add(note) }
    case .rule, .measure, .crisis, .quizAgain, .rating: break
    }
  }

  private mutating func add(_ quiz: Quiz) {
    add(quiz.question.plainText)
    add(quiz.introduction)
    for answer in quiz.answers {
      add(answer.words.plainText)
      add(answer.partner?.plainText)
      add(answer.feedback)
    }
    add(quiz.explanation)
  }

  private mutating func add(_ field: Field) {
    add(field.label.plainText)
    switch field.kind {
    case .choice(let options), .checks(let options):
      for option in options.options { add(option.words.plainText) }
    case .rows(let columns): for column in columns { add(column) }
    default: break
    }
  }
}
