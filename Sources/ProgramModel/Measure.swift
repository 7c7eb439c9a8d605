import Source

/// A questionnaire: its wording in one language and how it is scored.
public struct Measure: Sendable {
  /// One of the answers to an item, as the published form has them.
  public struct Option: Sendable {
    /// What it adds to the score, from -1000 to 1000; no two options of an item have the same.
    public let value: Int
    /// Plain text, locked with the items where the wording is validated.
    public let words: Prose

    /// For a value that no other option beside it has.
    public init(value: Int, words: Prose) {
      self.value = value
      self.words = words
    }
  }

  /// One question of the form, stored and referred to by its number: `item.9`.
  public struct Item: Sendable {
    /// From 1, as in the published form.
    public let number: Int
    /// The question, locked by the fingerprint where the wording is validated.
    public let words: Prose
    /// The item's own options; nil for those of the whole measure.
    public let options: [Option]?

    /// For a number that is the published form's own and that no other item has.
    public init(number: Int, words: Prose, options: [Option]?) {
      self.number = number
      self.words = words
      self.options = options
    }
  }

  /// How the items become one number. Unscored items are in neither the sum nor the mean.
  public enum Score: Sendable {
    case sum
    case mean
    case expression(Expression)
  }

  /// A range of scores and what the person reads there. The name is for guides only.
  public struct Band: Sendable {
    /// Help beside a band's words or an alert: the host's contact, or the crisis lines.
    public enum Show: String, Sendable { case contact, crisis }

    /// The lowest score in the band.
    public let from: Double
    /// The highest score in the band; at least `from`.
    public let to: Double
    /// As the publication calls it, `moderate`. Never shown to the person.
    public let name: String
    /// What the person reads; nil says nothing. Required at the worst end: the highest band, or as in WHO-5
    /// the lowest.
    public let say: Prose?
    /// The help that stands beside the words; nil shows none. Required at the worst end too.
    public let show: Show?
    /// The range as it was written, `15-21`.
    public let span: SourceSpan

    /// For `from` no greater than `to`; gaps and overlaps between bands have been told.
    public init(from: Double, to: Double, name: String, say: Prose?, show: Show?, at span: SourceSpan) {
      self.from = from
      self.to = to
      self.name = name
      self.say = say
      self.show = show
      self.span = span
    }
  }

  /// A condition on the answers that shows help at once.
  public struct Alert: Sendable {
    /// A condition on the measure's own names: `item.9`, `sum`, `mean`, `subscale.name`.
    public let when: Expression
    /// What comes up as soon as the condition is true.
    public let show: Band.Show

    /// For a condition that has been type-checked against the measure's own names.
    public init(when: Expression, show: Band.Show) {
      self.when = when
      self.show = show
    }
  }

  /// From the file's name. `:: kartlegging` and conditions find the measure by it.
  public let id: Identifier
  /// The wording's language; a page in another shows it with its `lang` and a word about it.
  public let locale: Locale
  /// Shown as the form's heading. Empty where it is missing, which has been told.
  public let title: Prose
  /// A sentence or two below the heading; nil shows nothing.
  public let summary: Prose?
  /// The publication, below the form and on the page of sources. Nil is an error for a validated wording.
  public let source: Prose?
  /// On what terms it may be used, on the page of sources; nil leaves it out.
  public let licence: Prose?
  /// Whether the wording is locked: a changed word is an error until the fingerprint is renewed.
  public let isValidated: Bool
  /// The stored fingerprint of a validated wording.
  public let fingerprint: String?
  /// Who compared the wording with the rights holder's, and when; nil while nobody has.
  public let checked: String?
  /// The time that the items ask about, shown above them and locked with them; nil where the form has none.
  public let period: Prose?
  /// For the items that have none of their own, in the form's order.
  public let options: [Option]
  /// In the file's order, with numbers that differ.
  public let items: [Item]
  /// `sum` where it isn't written or can't be read.
  public let score: Score
  /// Each name is an id, used as `subscale.name`; the numbers are items that exist.
  public let subscales: [(name: String, items: [Int])]
  /// The numbers of items whose options count the other way round.
  public let reversed: [Int]
  /// The numbers of items that are asked and stored but count in no score.
  public let unscored: [Int]
  /// So many items may be missing and are prorated.
  public let missing: Int
  /// In the file's order. Together they cover each possible score once, else it has been told.
  public let bands: [Band]
  /// The score from which it counts as clinical in an evaluation.
  public let clinical: Double?
  /// The points that count as reliable change.
  public let change: Double?
  /// Looked at when the form is answered, whatever the score. An item on self-harm must be in one.
  public let alerts: [Alert]
  /// Text before the items.
  public let introduction: [Block]
  /// Where spans of this wording point.
  public let file: SourceFile.ID
  /// The front matter.
  public let span: SourceSpan

  /// For what the front matter and the numbered list say; the numbers in it are items that exist.
  public init(
    id: Identifier, locale: Locale, title: Prose, summary: Prose?, source: Prose?, licence: Prose?,
    isValidated: Bool, fingerprint: String?, checked: String?, period: Prose?, options: [Option],
    items: [Item], score: Score,
    subscales: [(name: String, items: [Int])], reversed: [Int], unscored: [Int], missing: Int, bands: [Band],
    clinical: Double?, change: Double?, alerts: [Alert], introduction: [Block], file: SourceFile.ID,
    at span: SourceSpan
  ) {
    self.id = id
    self.locale = locale
    self.title = title
    self.summary = summary
    self.source = source
    self.licence = licence
    self.isValidated = isValidated
    self.fingerprint = fingerprint
    self.checked = checked
    self.period = period
    self.options = options
    self.items = items
    self.score = score
    self.subscales = subscales
    self.reversed = reversed
    self.unscored = unscored
    self.missing = missing
    self.bands = bands
    self.clinical = clinical
    self.change = change
    self.alerts = alerts
    self.introduction = introduction
    self.file = file
    self.span = span
  }
}

/// A questionnaire placed in a page.
public struct MeasurePlacement: Sendable {
  /// Which of several placements it is, so that an evaluation compares the first with the last.
  public enum Time: String, Sendable, CaseIterable { case start, during, end }

  /// The measure's id with its place in the directive. That it exists is checked later.
  public let measure: Located<Identifier>
  /// The placement's own name; the measure's where none is written.
  public let id: Identifier
  /// The name under which the answers are stored: the id, or the one it was first released under.
  public var key: Identifier
  /// The ids that the placement had before, from `was=`.
  public let formerly: [String]
  /// Nil where `at=` isn't written.
  public let at: Time?
  /// When it is shown; nil is always.
  public let show: Expression?
  /// The directive's line.
  public let span: SourceSpan

  /// For an `id` that is unique within the program: two placements of one measure need ids of their own.
  public init(
    of measure: Located<Identifier>, id: Identifier, formerly: [String] = [], at time: Time?,
    show: Expression?,
    at span: SourceSpan
  ) {
    self.measure = measure
    self.id = id
    key = id
    self.formerly = formerly
    self.at = time
    self.show = show
    self.span = span
  }
}
