/// One rule of the authoring format or of its surroundings: what is said when it is broken.
///
/// Rules are values, kept beside the code that knows them; the catalogue is the list of them all. A code never changes its
/// meaning. Numbers: M00 files and limits, M01 front matter and site files, M02 quizzes, M03 exercises and fields, M04 directives,
/// M05 text, links and ids, M06 measures, M07 conditions, M08 translations, M09 how a text reads, M10 the output, M11 what has been released.
public struct Rule: Hashable, Sendable {
  /// `M` and four digits, the first two for what it is about. Never given to another rule.
  public let code: String
  /// The same wherever the rule is broken.
  public let severity: Severity
  /// One sentence that says what is wrong, the most telling word first.
  public let message: Words
  /// What stands beside the marked place.
  public let label: Words?
  /// What to do about it.
  public let help: Words?
  /// Why the rule is there, with examples.
  public let explanation: Explanation

  /// For a code that no other rule has, and words whose places every diagnostic of the rule fills.
  public init(
    _ code: String, _ severity: Severity, _ message: Words, label: Words? = nil, help: Words? = nil,
    explained explanation: Explanation
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.label = label
    self.help = help
    self.explanation = explanation
  }

  /// Two are the same rule when their codes are.
  public static func == (left: Rule, right: Rule) -> Bool { left.code == right.code }

  /// By the code alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
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
