extension Rule {
  /// Mistakes that bring another with them, and how far from them it may stand.
  public struct Cause: Sendable {
    /// How far from its cause an effect may stand, in the same file.
    public enum Reach: Sendable, CaseIterable {
      case line
      /// From the opening line of the container around the cause to its closing line.
      case block
      /// Each container around the one that the cause stands in or begins.
      case around
      case page
      case restOfPage
      case file
      /// All files of the program.
      case program
    }

    /// How far it reaches.
    public let reach: Reach
    private let phase: Phase?
    private let rules: Set<ID>

    private init(_ rules: Set<ID> = [], orAny phase: Phase? = nil, within reach: Reach) {
      self.rules = rules
      self.phase = phase
      self.reach = reach
    }

    /// Whether a broken rule is one of the causes.
    public func includes(_ rule: Rule) -> Bool {
      rules.contains(rule.id) || (rule.phase == phase && rule.severity == .error)
    }
  }
}

// MARK: Directives and fields

extension Rule.Cause {
  /// A field whose braces can't be read lacks what stands in them.
  public static let unreadableLine = Self(orAny: .syntax, within: .line)

  /// The options of a field that can't be read are a plain list, whose ids belong to nothing.
  public static let unreadableField = Self(
    [.M0305, .M0403, .M0404, .M0421, .M0422, .M0423, .M0437], orAny: .syntax, within: .restOfPage)

  /// An id on the line below its field is missing there.
  public static let idBelowField = Self([.M0417], within: .block)

  /// A condition in braces isn't understood word for word.
  public static let conditionInBraces = Self([.M0430], within: .line)

  /// A field with a mistake doesn't fill its place in the view; and with an unknown view no place is right.
  public static let fieldWithMistake = Self(
    [.M0302, .M0305, .M0309, .M0310, .M0311, .M0312, .M0313, .M0314, .M0315, .M0403], orAny: .syntax,
    within: .block)

  /// A file that can't be read may have had what is asked for elsewhere in the program.
  public static let unreadFile = Self(orAny: .file, within: .program)

  /// The name of something that can't be read is a guess.
  public static let unreadableName = Self([.M0420, .M0422, .M0423, .M0435, .M0540], within: .line)

  /// An id that belongs to nothing isn't one that is taken.
  public static let looseID = Self([.M0417], within: .line)

  /// The lines of a quiz that isn't known as one are plain text.
  public static let unknownDirective = Self([.M0420], within: .block)

  /// So are answers that lack their box.
  public static let quizWithoutAnswers = Self([.M0203], within: .block)

  /// A field that stands in a quiz stands where its answers should.
  public static let fieldOutsideExercise = Self([.M0301], within: .block)
}

// MARK: Containers

extension Rule.Cause {
  /// What only looks like a name opens nothing, and what it was meant to close stays open.
  public static let whatOnlyLooksLikeAName = Self([.M0405], within: .page)

  /// What opens nothing leaves its fields outside an exercise and its closing line without an opening one.
  public static let directiveThatOpensNothing = Self(
    [.M0403, .M0404, .M0420, .M0421, .M0423], within: .restOfPage)

  /// A leaf that opens takes the closing line of the container around it.
  public static let leafThatOpens = Self([.M0422], within: .page)

  /// An `else` above the line that closes its `if` takes that line, and one of the containers around it has none left.
  public static let elseInsideIf = Self([.M0431], within: .around)

  /// The container that wasn't closed has swallowed what comes after it.
  public static let openContainer = Self([.M0401], within: .restOfPage)

  /// Where a page ended it, its closing line stands on a later page and closes nothing.
  public static let containerEndedByPage = Self([.M0401], within: .file)
}

// MARK: Pages

extension Rule.Cause {
  /// A line of signs that makes a page of a text leaves the page before it empty.
  public static let signsThatMakeAPage = Self([.M0582], within: .file)

  /// A heading that is none begins no page.
  public static let headingThatIsNone = Self([.M0586, .M0587], within: .file)

  /// And its id belongs to nothing.
  public static let headingThatIsText = Self([.M0586, .M0587], within: .line)

  /// What is left out because it is HTML leaves its page empty.
  public static let leftOutHTML = Self([.M0501], within: .page)
}

// MARK: Keys, measures and translations

extension Rule.Cause {
  /// A key that is misspelt is missing under its right name.
  public static let misspeltKey = Self([.M0120, .M0110, .M0112], within: .file)

  /// With an option too few other scores are possible.
  public static let optionTooFew = Self([.M0601], within: .file)

  /// With options or questions that are wrong, what is said of scores and items is about others.
  public static let brokenScoring = Self([.M0601, .M0602, .M0603, .M0604, .M0608], within: .file)

  /// With an answer too few the others are compared with the wrong ones.
  public static let answerTooFew = Self([.M0810], within: .block)
}
