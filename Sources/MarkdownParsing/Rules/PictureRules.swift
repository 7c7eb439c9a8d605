import Diagnostics

/// Pictures.
extension Rule {
  /// Of pictures in a text, and of the files of `figure`, `audio` and `video`: none may come from outside.
  public static let pictureFromElsewhere = Rule(.M0520, .error)

  /// Of pictures in a text without `{decorative}`, and of every `figure`.
  public static let pictureWithoutAlternative = Rule(.M0521, .error)
}
