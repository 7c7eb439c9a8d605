import Source

/// A questionnaire: its wording in one language and how it is scored.
public struct Measure: Sendable {
  public struct Option: Sendable, Equatable {
    public let value: Int
    public let words: String

    public init(value: Int, words: String) {
      self.value = value
      self.words = words
    }
  }

  public struct Item: Sendable {
    /// From 1, as in the published form.
    public let number: Int
    public let words: Prose
    /// The item's own options; nil for those of the whole measure.
    public let options: [Option]?

    public init(number: Int, words: Prose, options: [Option]?) {
      self.number = number
      self.words = words
      self.options = options
    }
  }

  public enum Score: Sendable {
    case sum
    case mean
    case expression(Expression)
  }

  /// A range of scores and what the person reads there. The name is for guides only.
  public struct Band: Sendable {
    public enum Show: String, Sendable { case contact, crisis }

    public let from: Double
    public let to: Double
    public let name: String
    public let say: String?
    public let show: Show?
    public let span: SourceSpan

    public init(from: Double, to: Double, name: String, say: String?, show: Show?, at span: SourceSpan) {
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
    public let when: Expression
    public let show: Band.Show

    public init(when: Expression, show: Band.Show) {
      self.when = when
      self.show = show
    }
  }

  public let id: Identifier
  public let locale: Locale
  public let title: String
  public let source: String?
  public let licence: String?
  public let isValidated: Bool
  /// The stored fingerprint of a validated wording.
  public let fingerprint: String?
  /// Who compared the wording with the rights holder's, and when; nil while nobody has.
  public let checked: String?
  public let period: String?
  public let options: [Option]
  public let items: [Item]
  public let score: Score
  public let subscales: [(name: String, items: [Int])]
  public let reversed: [Int]
  public let unscored: [Int]
  /// So many items may be missing and are prorated.
  public let missing: Int
  public let bands: [Band]
  /// The score from which it counts as clinical in an evaluation.
  public let clinical: Double?
  /// The points that count as reliable change.
  public let change: Double?
  public let alerts: [Alert]
  /// Text before the items.
  public let introduction: [Block]
  public let file: SourceFile.ID
  public let span: SourceSpan

  public init(
    id: Identifier, locale: Locale, title: String, source: String?, licence: String?, isValidated: Bool,
    fingerprint: String?, checked: String?, period: String?, options: [Option], items: [Item], score: Score,
    subscales: [(name: String, items: [Int])], reversed: [Int], unscored: [Int], missing: Int, bands: [Band],
    clinical: Double?, change: Double?, alerts: [Alert], introduction: [Block], file: SourceFile.ID,
    at span: SourceSpan
  ) {
    self.id = id
    self.locale = locale
    self.title = title
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
  public enum Time: String, Sendable, CaseIterable { case start, during, end }

  public let measure: Located<Identifier>
  /// The name under which the answers are stored; the measure's own where none is written.
  public let id: Identifier
  public let at: Time?
  public let show: Expression?
  public let span: SourceSpan

  public init(
    of measure: Located<Identifier>, id: Identifier, at time: Time?, show: Expression?, at span: SourceSpan
  ) {
    self.measure = measure
    self.id = id
    self.at = time
    self.show = show
    self.span = span
  }
}
