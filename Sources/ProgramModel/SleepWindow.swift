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
  }
}

extension SleepWindow: Equatable {
  /// Whether the same is said; where it is written doesn't count.
  public static func == (left: SleepWindow, right: SleepWindow) -> Bool {
    left.rise == right.rise && left.floor == right.floor && left.sleep.parts == right.sleep.parts
      && left.inBed.parts == right.inBed.parts
  }
}
