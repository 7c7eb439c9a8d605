import ProgramModel

extension BlockRenderer {
  /// The answers drawn as a picture: real text in the order in which it is read, with each place's question in it until
  /// it is answered. Lines and arrows only decorate.
  mutating func writeView(of exercise: Exercise) {
    guard let title = exercise.view.title else { return }
    let name = "view-" + exercise.view.rawValue
    let bars =
      exercise.view == .beforeAfter && exercise.fields.contains { $0.place != nil && $0.scale != nil }
    out.write("<h3>\(words[title])</h3>\n<figure class=\"view \(name)\(bars ? " bars" : "")\"")
    out.write(" aria-label=\"\(words[title])\">\n")
    switch exercise.view {
    case .ladder: writeSteps(exercise.fields.first { $0.place?.value == .steps })
    case .week: writeDays()
    case .sleepDiary: writeNight(of: exercise.fields)
    default: writePlaces(of: exercise)
    }
    writeLines(of: exercise.view)
    out.raw("</figure>\n")
  }

  private mutating func writePlaces(of exercise: Exercise) {
    var fields: [ViewPlace: Field] = [:]
    for field in exercise.fields { if let place = field.place?.value { fields[place] = field } }
    out.raw("<ol>\n")
    for place in exercise.view.places {
      out.write("<li data-place=\"\(place.rawValue)\"><h4>\(words[place.word(in: exercise.view)])</h4>")
      if let field = fields[place] {
        writeOwnWords(of: field)
        writeBar(of: field)
      }
      out.raw("</li>\n")
    }
    out.raw("</ol>\n")
  }

  /// What belongs here, until there is an answer.
  private mutating func writeOwnWords(of field: Field) {
    out.write(
      """
      <p class="view-hint">\(field.label.plainText)</p><div class="own-words" data-show="\(field.storedName)"></div>
      """)
  }

  /// A scale's answer as a length between its ends.
  private mutating func writeBar(of field: Field) {
    guard let (range, low, high) = field.scale else { return }
    let (from, to) = (range.minimum ?? 0, range.maximum ?? 10)
    out.write(
      """
      <div class="view-bar" data-least="\(Number.text(from))" data-most="\(Number.text(to))"><div></div></div>\
      <p class="view-ends">\(end(from, low)) \(end(to, high))</p>
      """)
  }

  private func end(_ number: Double, _ meaning: Prose?) -> Markup {
    let number = Number.text(number, in: words.locale)
    return "<span>\(meaning.map { "\(number): \($0)" } ?? number)</span>"
  }

  /// A staircase, the lowest first. The script makes a step of each line.
  private mutating func writeSteps(_ field: Field?) {
    guard let field else { return }
    out.write(
      """
      <p class="view-hint">\(field.label.plainText)</p>
      <ol class="own-words" data-show="\(field.storedName)"><li></li><li></li><li></li><li></li></ol>

      """)
  }

  /// A line for each day; the script puts what was written that day there.
  private mutating func writeDays() {
    out.raw("<ol>\n")
    for (number, day) in ThemeWord.weekdays.enumerated() {
      out.write(
        "<li data-day=\"\(String(number + 1))\"><h4>\(words[day])<span class=\"view-date\"></span></h4>")
      out.raw("<div class=\"view-written\"></div></li>\n")
    }
    out.raw("</ol>\n")
  }

  /// One empty card; the script makes one of each night.
  private mutating func writeNight(of fields: [Field]) {
    out.raw("<ol>\n<li><dl>\n")
    for field in fields where field.kind.isAnswered {
      out.write("<div><dt>\(field.label.plainText)</dt><dd class=\"own-words\"></dd></div>\n")
    }
    out.raw("</dl></li>\n</ol>\n")
  }

  private mutating func writeLines(of view: View) {
    switch view {
    case .circle:
      out.raw(
        """
        <svg class="view-arrows" viewBox="0 0 272 272" aria-hidden="true" focusable="false">\
        <circle cx="136" cy="136" r="116" />\
        <path d="M130 10l11 10-11 10M262 130l-10 11-10-11M142 242l-11 10 11 10M10 142l10-11 10 11" /></svg>

        """)
    case .diamond:
      out.raw(
        """
        <svg class="view-lines" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
        <path d="M50 10L75 50L50 90L25 50ZM50 10V90M25 50H75" /></svg>

        """)
    default: break
    }
  }
}

extension Field.Kind {
  /// Whether it is the person who fills it.
  fileprivate var isAnswered: Bool {
    switch self {
    case .computed, .plot, .timer: false
    case .line, .text, .number, .scale, .choice, .checks, .date, .time, .duration, .phone, .list, .rows: true
    }
  }
}

extension Field {
  fileprivate var scale: (range: NumberRange, low: Prose?, high: Prose?)? {
    guard case .scale(let range, let low, let high) = kind else { return nil }
    return (range, low, high)
  }
}

extension View {
  /// What the person's own picture is called; nil where nothing is drawn.
  fileprivate var title: ThemeWord? {
    switch self {
    case .circle: .yourCircle
    case .diamond: .yourDiamond
    case .ladder: .yourLadder
    case .beforeAfter: .yourBeforeAfter
    case .abc: .yourABC
    case .plan: .yourPlan
    case .safetyPlan: .yourSafetyPlan
    case .copingCard: .yourCopingCard
    case .log: .yourLog
    case .week: .yourWeek
    case .sleepDiary: .yourSleepDiary
    // It isn't drawn below what the author has written, but round it.
    case .sleepWindow, .form: nil
    }
  }
}

extension ViewPlace {
  /// The place's name; the steps of a plan are what one does.
  fileprivate func word(in view: View) -> ThemeWord {
    switch self {
    case .steps where view != .ladder: .placeOwnSteps
    case .trigger: .placeTrigger
    case .thought: .placeThought
    case .body: .placeBody
    case .action: .placeAction
    case .feeling: .placeFeeling
    case .steps: .placeSteps
    case .before: .placeBefore
    case .after: .placeAfter
    case .event: .placeEvent
    case .belief: .placeBelief
    case .consequence: .placeConsequence
    case .signs: .placeSigns
    case .people: .placePeople
    case .places: .placePlaces
    case .professionals: .placeProfessionals
    case .surroundings: .placeSurroundings
    case .reminder: .placeReminder
    case .prediction: .placePrediction
    case .fear: .placeFear
    case .outcome: .placeOutcome
    }
  }
}
