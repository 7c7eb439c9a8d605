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
      halves += page.facts.halfMinutes
    }
    return max(2, ReadingTime.minutes(ofWords: words) + (halves + 1) / 2)
  }

  private static func count(_ text: [UInt8]) -> Int {
    var count = 0
    var isInWord = false
    for byte in text {
      let isGap = byte == 32 || byte == 10
      if !isGap, !isInWord { count += 1 }
      isInWord = !isGap
    }
    return count
  }
}

extension PageFacts {
  /// What it takes to answer, beside reading the questions: to find one's own words takes longest.
  fileprivate var halfMinutes: Int {
    let blocks = answered.map { block in
      switch block {
      case .quiz: 1
      case .measure: 6
      case .exercise, .rating: 0
      }
    }
    return quizzesAgain.count + blocks.reduce(0, +) + fields.map(\.kind.halfMinutes).reduce(0, +)
  }
}

extension Field.Kind {
  fileprivate var halfMinutes: Int {
    switch self {
    case .text, .list, .rows: 4
    case .timer(let seconds): (seconds + 29) / 30
    case .computed, .plot: 0
    case .line, .number, .scale, .choice, .checks, .date, .time, .duration, .phone: 1
    }
  }
}
