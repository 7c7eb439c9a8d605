import Source

/// Something that the person fills in. What is stored belongs to `program.block.field`.
public struct Field: Sendable {
  /// What is filled in, or shown of other answers (section 7 of the format).
  public indirect enum Kind: Sendable {
    case line
    /// Several lines; the number says how high the box is drawn.
    case text(lines: Int)
    case number(NumberRange)
    case scale(NumberRange, low: Prose?, high: Prose?)
    case choice(Options)
    case checks(Options)
    case date
    case time
    /// Hours and minutes; stored in minutes.
    case duration
    case phone
    /// Lines that the person adds, sorts and ticks off.
    case list
    /// A table that the person adds rows to; its columns are fields.
    case rows([Field])
    /// Counts down from a number of seconds.
    case timer(seconds: Int)
    /// A number may have a unit behind it. A translation may have its own.
    case computed(Expression, unit: Prose?)
    case plot([Reference])
  }

  /// Unique within its block; conditions name it.
  public let id: Identifier
  /// The last part of the answer's key: the id, or the one it was first released under.
  public var key: Identifier
  /// The block whose key the answer's begins with, where that isn't the exercise around: the field has moved here.
  public var home: Identifier?
  /// Whether the id was written, not made from the words.
  public let hasOwnID: Bool
  /// The ids that this field had before, from `was=`; with its block's where it stood in another.
  public let formerly: [String]
  /// A translation gives it words only: options, the ends of a scale, units.
  public var kind: Kind
  /// The question, from the directive's title; never empty.
  public var label: Prose
  /// The part of the exercise's view that it fills.
  public let place: Located<ViewPlace>?
  /// When it is shown; nil is always.
  public let show: Expression?
  /// The colons and the name of its directive.
  public let span: SourceSpan

  /// For an id that is unique within its block; `formerly` comes from `was=`.
  public init(
    id: Identifier, hasOwnID: Bool = true, formerly: [String] = [], kind: Kind, label: Prose,
    place: Located<ViewPlace>?,
    show: Expression?, at span: SourceSpan
  ) {
    self.id = id
    key = id
    self.hasOwnID = hasOwnID
    self.formerly = formerly
    self.kind = kind
    self.label = label
    self.place = place
    self.show = show
    self.span = span
  }

  /// The range and step of a number, and what it is counted in.
  public struct NumberRange: Sendable {
    /// Nil is no lowest number. A scale always has one.
    public let minimum: Double?
    /// Nil is no highest number. A scale always has one, and at most 100 steps up to it.
    public let maximum: Double?
    /// The distance between two answers, more than 0; 1 where it isn't written.
    public let step: Double
    /// What stands behind the number, as «kg»; nil shows nothing. A translation may have its own.
    public var unit: Prose?

    /// For a minimum below the maximum and a step above 0.
    public init(minimum: Double?, maximum: Double?, step: Double, unit: Prose?) {
      self.minimum = minimum
      self.maximum = maximum
      self.step = step
      self.unit = unit
    }

    /// Whether the same can be answered in both; what it is counted in are words, which each language has its own of.
    public func hasLimits(of other: NumberRange) -> Bool {
      minimum == other.minimum && maximum == other.maximum && step == other.step
    }
  }

  /// What one can choose among.
  public struct Options: Sendable {
    /// In the order in which they are shown; empty where all come from one's own rows.
    public var options: [Option]
    /// «Noe annet: …» stands last.
    public let allowsOther: Bool
    /// The rows of another exercise that are the options.
    public let from: Reference?
    /// Those that are no longer offered, so that whoever chose one can read what it was.
    public var former: [Option] = []

    /// For options whose keys differ; without any, `from` must say where they come from.
    public init(_ options: [Option], allowsOther: Bool, from: Reference?) {
      self.options = options
      self.allowsOther = allowsOther
      self.from = from
    }
  }

  /// One of the answers that can be chosen.
  public struct Option: Sendable {
    /// The id that was written; nil for an option that goes by its number.
    public let id: Identifier?
    /// What is stored when it is chosen: its id, else its number; what it was first released under, where that is another.
    public var key: String
    /// The ids or numbers that it had before, from `was=`.
    public let formerly: [String]
    /// Shown to the person; new words keep the key, and so the answers that were given.
    public var words: Prose

    /// For a `key` that is the id's text where there is an id.
    public init(id: Identifier?, key: String, formerly: [String] = [], words: Prose) {
      self.id = id
      self.key = key
      self.formerly = formerly
      self.words = words
    }
  }
}

extension Field.Kind {
  /// The field's name in the authoring format.
  public var name: Name {
    switch self {
    case .line: .line
    case .text: .text
    case .number: .number
    case .scale: .scale
    case .choice: .choice
    case .checks: .checks
    case .date: .date
    case .time: .time
    case .duration: .duration
    case .phone: .phone
    case .list: .list
    case .rows: .rows
    case .timer: .timer
    case .computed: .computed
    case .plot: .plot
    }
  }

  /// Whether a table's row has a place for it: for one answer, or what is worked out from the row's others.
  public var isColumn: Bool {
    switch self {
    case .list, .rows, .timer, .plot: false
    case .line, .text, .number, .scale, .choice, .checks, .date, .time, .duration, .phone, .computed: true
    }
  }

  /// What one can choose among; nil for any other field.
  public var choices: Field.Options? {
    switch self {
    case .choice(let options), .checks(let options): options
    case .line, .text, .number, .scale, .date, .time, .duration, .phone, .list, .rows, .timer, .computed,
      .plot:
      nil
    }
  }

  /// The options of a choice; empty for any other field.
  public var options: [Field.Option] { choices?.options ?? [] }

  /// The options of a choice with those that are no longer offered.
  public var allOptions: [Field.Option] { choices.map { $0.options + $0.former } ?? [] }

  /// The fields' names in English, by which the runtime knows them (`data-kind`).
  public enum Name: String, Sendable, CaseIterable {
    case line, text, number, scale, choice, checks, date, time, duration, phone, list, rows, timer
    case computed, plot
  }
}
