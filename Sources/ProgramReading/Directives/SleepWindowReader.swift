import Diagnostics
import MarkdownParsing
import ProgramModel

/// Reads the braces of an exercise with the view `sleep-window`.
extension BlockBuilder {
  private static let windowKeys: [AttributeKey] = [.rise, .floor, .sleep, .inBed]
  /// In minutes. Nobody's window is shorter or longer than that, so it is a slip.
  private static let floors = 240...600

  /// Nil where something is missing or can't be read, which is told, and for every other view.
  mutating func sleepWindow(
    of directive: Directive, view: View, _ values: inout AttributeValues
  ) -> SleepWindow? {
    let written = Self.windowKeys.compactMap { values.pair($0) }
    guard view == .sleepWindow else {
      // With a view that can't be read nobody knows whom they belong to.
      if view != .form || values.pair(.view) == nil {
        for pair in written {
          diagnostics.append(Diagnostic(.windowSettingElsewhere, at: pair.keySpan, ["key": .text(pair.key)]))
        }
      }
      return nil
    }
    let missing = Self.windowKeys.filter { values.pair($0) == nil }
    if let first = missing.first {
      let words = AttributeKey.vocabulary.words(for: first) ?? Words(nb: "", en: "")
      diagnostics.append(Diagnostic(.windowSettingMissing, at: directive.line.head, ["key": .words(words)]))
    }
    let rise = rise(values)
    let floor = floor(values)
    let sleep = values.references(.sleep).first
    let inBed = values.references(.inBed).first
    guard let rise, let floor, let sleep, let inBed else { return nil }
    return SleepWindow(rise: rise, floor: floor, sleep: sleep, inBed: inBed)
  }

  private mutating func rise(_ values: AttributeValues) -> Int? {
    guard let pair = values.pair(.rise) else { return nil }
    if let time = LengthOfTime.timeOfDay(pair.value) { return time }
    diagnostics.append(
      Diagnostic(.riseNotATime, at: pair.valueSpan, ["value": .text(pair.value), "key": .text(pair.key)]))
    return nil
  }

  private mutating func floor(_ values: AttributeValues) -> Int? {
    guard let pair = values.pair(.floor) else { return nil }
    let arguments: [String: Words.Argument] = ["value": .text(pair.value), "key": .text(pair.key)]
    guard let minutes = LengthOfTime.minutes(pair.value) else {
      diagnostics.append(Diagnostic(.floorNotALength, at: pair.valueSpan, arguments))
      return nil
    }
    guard Self.floors.contains(minutes) else {
      diagnostics.append(Diagnostic(.floorAbsurd, at: pair.valueSpan, arguments))
      return nil
    }
    return minutes
  }
}

/// Times and lengths of time as one writes them in braces.
enum LengthOfTime {
  private static let hours: Set<String> = ["t", "time", "timar", "timer", "h", "hour", "hours"]
  private static let minutes: Set<String> = ["m", "min", "minutt", "minutter", "minute", "minutes"]

  /// `07:00` or `7.30`, in minutes from midnight.
  static func timeOfDay(_ text: String) -> Int? {
    let parts = text.split(separator: text.contains(":") ? ":" : ".", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      let hours = number(parts[0]), let minutes = number(parts[1]), hours < 24, minutes < 60
    else { return nil }
    return hours * 60 + minutes
  }

  /// `5 t`, `5,5 timer`, `5 t 30 min`, `5 h`.
  static func minutes(_ text: String) -> Int? {
    var total = 0.0
    var rest = text.lowercased()[...]
    while !rest.isEmpty {
      rest = rest.drop(while: \.isWhitespace)
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
      rest = rest.dropFirst(digits.count).drop(while: \.isWhitespace)
      let unit = String(rest.prefix(while: \.isLetter))
      rest = rest.dropFirst(unit.count).drop(while: \.isWhitespace)
      guard let amount = Double(String(digits.map { $0 == "," ? "." : $0 })), amount < 10_000 else {
        return nil
      }
      if hours.contains(unit) {
        total += amount * 60
      } else if minutes.contains(unit) {
        total += amount
      } else {
        return nil
      }
    }
    return total > 0 ? Int(total.rounded()) : nil
  }

  private static func number(_ digits: Substring) -> Int? {
    digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
  }
}
