import Diagnostics

/// What goes wrong round braces: values without quotes, ids that stand elsewhere.
extension Rule {
  static let fenceClosesByName = Rule(.M0405, .error)

  /// Also told of words that no reader of braces alone can know to belong to the value before them.
  public static let valueWithoutQuotes = Rule(.M0415, .error, phase: .syntax)

  /// Also told of titles, whose words only the reader of directives knows.
  public static let idOutsideBraces = Rule(.M0416, .error, phase: .syntax)

  /// Told where the text is put together, by whoever knows what may have an id.
  public static let idBelongsNowhere = Rule(.M0417, .error, comesOf: [.unreadableField, .headingThatIsText])
}
