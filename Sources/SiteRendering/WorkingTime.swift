import ProgramModel

extension ModuleEntry {
  /// The minutes that a module takes: what its author says, else what its words and questions come to.
  func minutes(in locale: Locale) -> Int {
    if let minutes = module(in: locale)?.minutes { return minutes }
    var words = 0
    var halves = 0
    for page in texts[locale] ?? [] {
      let text = PlainText(page.blocks)
      words += Self.count(text.text) + Self.count(text.headings)
      for block in page.facts.blocks { halves += Self.halfMinutes(for: block) }
    }
    return max(2, ReadingTime.minutes(ofWords: words) + (halves + 1) / 2)
  }

  /// What it takes to answer, beside reading the question: to find one's own words takes longest.
  private static func halfMinutes(for block: Block) -> Int {
    switch block {
    case .quiz, .quizAgain: 1
    case .measure: 6
    case .field(let field):
      switch field.kind {
      case .text, .list, .rows: 4
      case .timer(let seconds): (seconds + 29) / 30
      case .computed, .plot: 0
      default: 1
      }
    default: 0
    }
  }

  private static func count(_ text: String) -> Int {
    text.utf8.split(whereSeparator: { $0 == 32 || $0 == 10 }).count
  }
}
