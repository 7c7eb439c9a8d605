import Source

/// A worksheet of fields with the text around them.
public struct Exercise: Sendable {
  /// A worksheet for once, or one for every day.
  public enum Kind: String, Sendable {
    case exercise
    /// Filled in again each day or week.
    case diary
  }

  /// Unique within the program; links and conditions name it.
  public let id: Identifier
  /// The block's part of every answer's key: the id, or the one it was first released under.
  public var key: Identifier
  /// Whether the id was written, not made from the words.
  public let hasOwnID: Bool
  /// The ids that the block had before, from `was=`.
  public let formerly: [String]
  /// From the directive's name.
  public let kind: Kind
  /// The heading of the worksheet; never empty.
  public var title: Prose
  /// `form` where none is written. The source's, also in a translation.
  public let view: View
  /// What a view `sleep-window` is worked out from; nil for every other.
  public let window: SleepWindow?
  /// Whether `repeat` was written.
  public let repeats: Bool
  /// Released as something filled in once, which it is until its author writes `repeat`.
  public var isHeldToOnce = false
  /// Text and fields in the order of the page, fields also within containers.
  public var blocks: [Block]
  /// When it is shown; nil is always.
  public let show: Expression?
  /// The colons and the name of its directive.
  public let span: SourceSpan

  /// For blocks without another exercise among them; `formerly` comes from `was=`.
  public init(
    id: Identifier, hasOwnID: Bool = true, formerly: [String] = [], kind: Kind, title: Prose, view: View,
    window: SleepWindow? = nil, repeats: Bool, blocks: [Block], show: Expression?, at span: SourceSpan
  ) {
    self.id = id
    key = id
    self.hasOwnID = hasOwnID
    self.formerly = formerly
    self.kind = kind
    self.title = title
    self.view = view
    self.window = window
    self.repeats = repeats
    self.blocks = blocks
    self.show = show
    self.span = span
  }

  /// Whether it is filled in again and again, each time a dated record. A week has a record for each day, or Tuesday's words
  /// would take the place of Monday's.
  public var isFilledAgain: Bool { kind == .diary || repeats || (view == .week && !isHeldToOnce) }

  /// The fields in the order of the page, also those within containers; a table's columns are within their `rows` field.
  public var fields: [Field] { blocks.fields }
}

extension [Block] {
  /// The fields among these blocks and within their containers.
  public var fields: [Field] {
    var collector = FieldCollector()
    collector.walk(self)
    return collector.fields
  }
}

private struct FieldCollector: Walker {
  var fields: [Field] = []

  mutating func visitField(_ field: Field) { fields.append(field) }
  // No words of a field are asked for.
  mutating func visitText(_ text: Prose) {}
}

/// How an exercise's answers are drawn, and the places that its fields fill.
public enum View: String, Sendable, CaseIterable {
  case form
  case circle
  case diamond
  case ladder
  case beforeAfter = "before-after"
  case week
  case abc
  case plan
  case safetyPlan = "safety-plan"
  case copingCard = "coping-card"
  case log
  case sleepDiary = "sleep-diary"
  case sleepWindow = "sleep-window"

  /// The places of the view, in the order in which they are read. A form has none.
  public var places: [ViewPlace] {
    switch self {
    case .form, .week, .sleepDiary, .sleepWindow: []
    case .circle: [.trigger, .thought, .body, .action]
    case .diamond: [.thought, .feeling, .body, .action]
    case .ladder: [.steps]
    case .beforeAfter: [.before, .after]
    case .abc: [.event, .belief, .consequence]
    case .plan: [.signs, .steps, .people]
    case .safetyPlan: [.signs, .steps, .places, .people, .professionals, .surroundings]
    case .copingCard: [.thought, .reminder, .action]
    case .log: [.prediction, .fear, .outcome]
    }
  }
}

/// A part of a view that one field fills.
public enum ViewPlace: String, Sendable, CaseIterable {
  case trigger, thought, body, action, feeling, steps, before, after, event, belief, consequence
  case signs, people, places, professionals, surroundings, reminder, prediction, fear, outcome
}
