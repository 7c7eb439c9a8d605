import Diagnostics
import ProgramModel

/// What a message speaks of, as «øvelsen» or «feltet».
enum ReleasedThing {
  case page, field, column
  case block(AnswerLock.Block.Kind)

  var words: Words {
    switch self {
    case .page: Words(nb: "siden", en: "the page")
    case .field: Words(nb: "feltet", en: "the field")
    case .column: Words(nb: "kolonnen", en: "the column")
    case .block(.quiz): Words(nb: "quizen", en: "the quiz")
    case .block(.exercise), .block(.log): Words(nb: "øvelsen", en: "the exercise")
    case .block(.diary): Words(nb: "dagboken", en: "the diary")
    case .block(.measure): Words(nb: "kartleggingen", en: "the questionnaire")
    case .block(.rating): Words(nb: "vurderingen", en: "the rating")
    }
  }
}

/// What an edit since the last release does to answers that have been given, for those who ask.
public struct AnswerEdit: Equatable, Sendable {
  /// How it goes with the answers.
  public enum Outcome: Equatable, Sendable {
    /// They follow to another name or block.
    case follows
    /// They stand beside words that have changed.
    case reworded
    /// They are no longer asked for, and can be read on the person's own page.
    case readable
    /// Nobody has answered yet.
    case new
  }

  /// What becomes of them.
  public let outcome: Outcome
  /// A whole sentence without its full stop.
  public let words: Words
}
