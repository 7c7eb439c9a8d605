import ProgramModel
import Source

/// The view `sleep-window`: the cautions, each a question, and what opens when all are answered with no. Until then, without a
/// script, and where the site hasn't turned it on, there is the diary alone.
extension BlockRenderer {
  /// In place of the exercise on a site that hasn't turned the window on.
  mutating func writeSleepWindowTurnedOff(_ exercise: Exercise) {
    let id = ids.claimBlock(exercise.id.text)
    out.write("<div class=\"callout callout-note\" role=\"note\" id=\"\(id)\">\(site.theme.picture("info"))")
    out.raw("<p class=\"callout-title\">")
    write(exercise.title)
    out.write("</p>\n<p>\(words[.windowOff])</p>\n")
    if let window = exercise.window { writeWayToDiary(window) }
    out.raw("</div>\n")
  }

  /// All between the heading and the line that tells what is stored.
  mutating func writeSleepWindow(_ exercise: Exercise) {
    guard let window = exercise.window else { return }
    let fields = SleepWindow.fields(words, at: exercise.span)
    let cautions = SleepWindow.Caution.allCases.count
    out.write("<p>\(words[.windowAskFirst])</p>\n<div class=\"cautions\">\n")
    for field in fields.prefix(cautions) { writeField(field) }
    out.raw("</div>\n<div class=\"window-why\" role=\"status\">\n")
    writeReason("low", .windowLow)
    let help = route.href(to: .fixed(.help, locale))
    out.write(
      "<p data-why=\"low\" hidden=\"hidden\"><a class=\"button\" href=\"\(help)\">\(words[.helpNow])</a></p>\n"
    )
    for (why, word) in Self.reasons { writeReason(why, word) }
    out.raw("</div>\n")
    out.raw("<div class=\"window-open\" hidden=\"hidden\">\n")
    write(exercise.blocks)
    out.write("<h3>\(words[.yourSleepWindow])</h3>\n")
    if fields.indices.contains(cautions) { writeField(fields[cautions]) }
    writeFigure(of: window)
    out.raw("</div>\n")
    writeWayToDiary(window)
  }

  /// What is said of the answers, by what the script finds in them.
  private static let reasons: [(String, ThemeWord)] = [
    ("unanswered", .windowUnanswered), ("again", .windowAgain), ("unknown", .windowUnknown),
    ("yes", .windowYes), ("no", .windowCleared),
  ]

  private mutating func writeReason(_ why: String, _ word: ThemeWord) {
    let hidden: Markup = why == "unanswered" ? .empty : " hidden=\"hidden\""
    out.write("<p data-why=\"\(why)\"\(hidden)>\(words[word])</p>\n")
  }

  /// A place for what the script works out; on paper before there is anything to work out, it is filled in by hand.
  private mutating func writeFigure(of window: SleepWindow) {
    let rise = Self.clock(window.rise)
    out.write("<figure class=\"view view-sleep-window\" aria-label=\"\(words[.yourSleepWindow])\"")
    out.write(" data-rise=\"\(rise)\" data-floor=\"\(String(window.floor))\"")
    out.write(" data-sleep=\"\(data(of: .reference(window.sleep)))\"")
    out.write(" data-bed=\"\(data(of: .reference(window.inBed)))\">\n")
    out.write("<dl class=\"window-blank\">\n")
    for word in [ThemeWord.windowSleep, .windowInBed, .windowGoToBed] {
      out.write("<div><dt>\(words[word])</dt><dd></dd></div>\n")
    }
    out.write("<div><dt>\(words[.windowGetUp])</dt><dd>\(rise)</dd></div>\n</dl>\n</figure>\n")
  }

  private mutating func writeWayToDiary(_ window: SleepWindow) {
    guard let address = exerciseAddress(of: window.sleep) else { return }
    out.write("<p class=\"window-diary\"><a href=\"\(address)\">\(words[.windowToDiary])</a></p>\n")
  }

  /// `07:00`
  private static func clock(_ minutes: Int) -> String {
    let parts = [minutes / 60, minutes % 60]
    return parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
  }
}

extension SiteIndex {
  /// Whether a program of the site has a sleep window that the site hasn't turned on.
  public var hidesSleepWindow: Bool {
    guard !site.hasSleepWindow else { return false }
    return programs.flatMap(\.modules).flatMap { $0.texts.values.joined() }.contains { page in
      page.facts.exercises.contains { $0.view == .sleepWindow }
    }
  }
}

extension SleepWindow {
  /// What the view itself asks and stores, beside the fields that the author has written: `Stored.fields` in the theme's words.
  static func fields(_ words: ThemeWords, at span: SourceSpan) -> [Field] {
    func prose(_ word: ThemeWord) -> Prose { Prose(words: words[word], at: span) }
    let answers = Caution.Answer.allCases.map {
      Field.Option(id: nil, key: $0.rawValue, words: prose($0.word))
    }
    let tick = Field.Option(id: nil, key: "yes", words: prose(.windowAgreed))
    let labels = Caution.allCases.map(\.word) + [.windowBefore, .yourSleepWindow]
    return zip(Stored.fields, labels).compactMap { field, label in
      let kind: Field.Kind =
        switch field.kind {
        case .choice: .choice(Field.Options(answers, allowsOther: false, from: nil))
        case .checks: .checks(Field.Options([tick], allowsOther: false, from: nil))
        default: .line
        }
      return Identifier(field.id).map {
        Field(id: $0, kind: kind, label: prose(label), place: nil, show: nil, at: span)
      }
    }
  }
}

extension SleepWindow.Caution {
  /// The question.
  fileprivate var word: ThemeWord {
    switch self {
    case .age: .cautionAge
    case .sleepiness: .cautionSleepiness
    case .driving: .cautionDriving
    case .shifts: .cautionShifts
    case .children: .cautionChildren
    case .epilepsy: .cautionEpilepsy
    case .bipolar: .cautionBipolar
    case .psychosis: .cautionPsychosis
    case .apnoea: .cautionApnoea
    case .narcolepsy: .cautionNarcolepsy
    case .sleepwalking: .cautionSleepwalking
    case .phase: .cautionPhase
    case .pregnancy: .cautionPregnancy
    case .falls: .cautionFalls
    case .illness: .cautionIllness
    case .medicine: .cautionMedicine
    case .alcohol: .cautionAlcohol
    case .low: .cautionLow
    }
  }
}

extension SleepWindow.Caution.Answer {
  fileprivate var word: ThemeWord {
    switch self {
    case .no: .answerNo
    case .yes: .answerYes
    case .unknown: .answerUnknown
    }
  }
}
