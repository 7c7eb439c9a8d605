/// What a sleep window is worked out from: a fixed time to get up, a shortest window, and a diary's nights.
///
/// The rule itself belongs to the program that people use, not to an author.
public struct SleepWindow: Sendable {
  /// When one gets up, in minutes from midnight.
  public let rise: Int
  /// The shortest window, in minutes.
  public let floor: Int
  /// The diary's field that tells how long one slept: `natta.sov`.
  public let sleep: Reference
  /// The diary's field that tells how long one was in bed.
  public let inBed: Reference

  /// For a time within a day and a floor that a person can live with.
  public init(rise: Int, floor: Int, sleep: Reference, inBed: Reference) {
    self.rise = rise
    self.floor = floor
    self.sleep = sleep
    self.inBed = inBed
  }

  /// What the view itself stores beside the exercise's own fields.
  public enum Stored {
    /// The tick for «avtalt med veileder eller lege».
    public static let agreed = "agreed"
    /// The windows that have been taken into use, each a dated record.
    public static let window = "window"

    /// All of them in the order in which they are asked, the cautions first: the ids under which people have answers, each with
    /// the kind of field that it is.
    public static let fields: [(id: String, kind: Field.Kind.Name)] =
      Caution.allCases.map { ($0.stored, .choice) } + [(agreed, .checks), (window, .line)]
  }

  /// What makes less time in bed dangerous, or the wrong thing. Each is a question of its own, and the window shows no time before
  /// every one is answered with no. The list is the program's, not an author's, so that none can be forgotten.
  public enum Caution: String, CaseIterable, Sendable {
    case age, sleepiness, driving, shifts, children, epilepsy, bipolar, psychosis, apnoea, narcolepsy
    case sleepwalking, phase, pregnancy, falls, illness, medicine, alcohol, low

    /// The id of its field.
    public var stored: String { "caution-\(rawValue)" }

    /// What one may answer; only `no` opens anything.
    public enum Answer: String, CaseIterable, Sendable {
      case yes, no, unknown
    }
  }
}

extension SleepWindow: Equatable {
  /// Whether the same is said; where it is written doesn't count.
  public static func == (left: SleepWindow, right: SleepWindow) -> Bool {
    left.rise == right.rise && left.floor == right.floor && left.sleep.parts == right.sleep.parts
      && left.inBed.parts == right.inBed.parts
  }
}
