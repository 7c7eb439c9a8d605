import ProgramModel
import Source

/// Numbers as text, without a fraction where there is none.
enum Number {
  /// For data.
  static func data(_ number: Double) -> JSONValue {
    guard number.isFinite else { return 0 }
    // Steps of a tenth add up to 0.30000000000000004, which nobody wrote.
    return .number((number * 1_000_000).rounded() / 1_000_000)
  }

  /// For data that isn't JSON: a point divides.
  static func text(_ number: Double) -> String { data(number).compact }

  /// For people: in Norwegian and most of its neighbours a comma divides.
  static func text(_ number: Double, in locale: Locale) -> String {
    let text = text(number)
    return locale.tag.hasPrefix("en") ? text : String(text.map { $0 == "." ? "," : $0 })
  }
}
