import ProgramModel

/// Numbers as text, without a fraction where there is none.
enum Number {
  /// For data: a point divides.
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return "0" }
    // Steps of a tenth add up to 0.30000000000000004, which nobody wrote.
    let rounded = (number * 1_000_000).rounded() / 1_000_000
    return rounded.rounded() == rounded && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
  }

  /// For people: in Norwegian and most of its neighbours a comma divides.
  static func text(_ number: Double, in locale: Locale) -> String {
    let text = text(number)
    return locale.tag.hasPrefix("en") ? text : String(text.map { $0 == "." ? "," : $0 })
  }
}
