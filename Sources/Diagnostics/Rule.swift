/// One rule of the authoring format or of its surroundings: what is said when it is broken.
///
/// Rules are values, kept beside the code that knows them; the catalogue is the list of them all. What a rule says stands in its
/// file, `Rules/M0201.md`, from which `Rule.ID` is made: so a rule without words doesn't compile. A code never changes its
/// meaning. Numbers: M00 files and limits, M01 front matter and site files, M02 quizzes, M03 exercises and fields, M04 directives,
/// M05 text, links and ids, M06 measures, M07 conditions, M08 translations, M09 how a text reads, M10 the output, M11 what has been released.
public struct Rule: Hashable, Sendable {
  /// Where on the way from bytes to a site a mistake is found. A later phase is silent about what an earlier one found broken.
  public enum Phase: Sendable {
    /// Whether a file can be taken as it is, by its name, its size and its bytes.
    case file
    /// What stands in a directive's line or braces and can't be read.
    case syntax
    /// What has been read, and what it says of other places.
    case meaning
    /// A translation beside its source.
    case translation
  }

  /// `M` and four digits, the first two for what it is about. Never given to another rule.
  public let id: ID
  /// The same wherever the rule is broken.
  public let severity: Severity
  /// When it is looked for.
  public let phase: Phase
  /// Whether what the rule says may come of another file that is broken.
  public let dependsOnOtherFiles: Bool
  /// Whether a person may know better, and answer the warning where it stands.
  public let canBeAnswered: Bool
  /// The mistakes that this one comes of, so that it isn't told beside them.
  public let comesOf: [Cause]

  /// For an id that no other rule has.
  public init(
    _ id: ID, _ severity: Severity, phase: Phase = .meaning, dependsOnOtherFiles: Bool = false,
    canBeAnswered: Bool = false, comesOf: [Cause] = []
  ) {
    self.id = id
    self.severity = severity
    self.phase = phase
    self.dependsOnOtherFiles = dependsOnOtherFiles
    self.canBeAnswered = canBeAnswered
    self.comesOf = comesOf
  }

  /// The id as it is told.
  public var code: String { id.rawValue }

  /// One sentence that says what is wrong, the most telling word first. Every diagnostic of the rule fills its places.
  public var message: Words { id.message }

  /// What stands beside the marked place.
  public var label: Words? { id.label }

  /// What to do about it.
  public var help: Words? { id.help }

  /// Why the rule is there, with examples.
  public var explanation: Explanation { id.explanation }

  /// Two are the same rule when their codes are.
  public static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }

  /// By the code alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// How much a broken rule matters. An error stops the build and can't be demoted.
public enum Severity: String, Sendable, Comparable {
  case note, warning, error

  /// A note is least and an error most, so that a limit is a comparison.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
