import ProgramModel
import Source

/// How a measure is scored, and what is said to whom, as its form carries it.
enum MeasureData {
  static func of(_ measure: Measure) -> JSONValue {
    var members: [(String, JSONValue)] = [("measure", .string(measure.id.text))]
    func add(_ name: String, _ items: [JSONValue]) {
      if !items.isEmpty { members.append((name, .array(items))) }
    }
    if let fingerprint = measure.fingerprint { members.append(("wording", .string(fingerprint))) }
    members.append(("score", score(measure.score)))
    add("items", measure.items.map { item($0, of: measure) })
    add("reversed", measure.reversed.map(JSONValue.whole))
    add("unscored", measure.unscored.map(JSONValue.whole))
    if !measure.subscales.isEmpty {
      let subscales = measure.subscales.map { ($0.name, JSONValue.array($0.items.map(JSONValue.whole))) }
      members.append(("subscales", .members(subscales)))
    }
    if measure.missing > 0 { members.append(("missing", .whole(measure.missing))) }
    if let change = measure.change { members.append(("change", Number.data(change))) }
    add("bands", measure.bands.sorted { $0.from < $1.from }.map(band))
    if measure.worstIsLowest { members.append(("worse", -1)) }
    add("alerts", measure.alerts.map(alert))
    add("needed", measure.needed.map(JSONValue.whole))
    return .members(members)
  }

  private static func score(_ score: Measure.Score) -> JSONValue {
    switch score {
    case .sum: "sum"
    case .mean: "mean"
    case .expression(let expression): own(expression)
    }
  }

  /// Number, least and greatest value.
  private static func item(_ item: Measure.Item, of measure: Measure) -> JSONValue {
    let values = (item.options ?? measure.options).map(\.value)
    return .array([item.number, values.min() ?? 0, values.max() ?? 0].map(JSONValue.whole))
  }

  /// From, to, name, what is said, which help is shown.
  private static func band(_ band: Measure.Band) -> JSONValue {
    [
      Number.data(band.from), Number.data(band.to), .string(band.name),
      band.say.map { .string($0.plainText) } ?? .null, band.show.map { .string($0.rawValue) } ?? .null,
    ]
  }

  /// The condition, which help is shown, and beside which item.
  private static func alert(_ alert: Measure.Alert) -> JSONValue {
    [
      own(alert.when), .string(alert.show.rawValue),
      alert.when.itemNumbers.last.map(JSONValue.whole) ?? .null,
    ]
  }

  /// An expression on the measure's own names: `["sum"]`, `["mean"]`, `["item",9]`, `["subscale","name"]`.
  private static func own(_ expression: Expression) -> JSONValue {
    ExpressionPrinter.data(expression) { lookup in
      switch lookup {
      case .option(let name, _): .string(name)
      case .answered(let reference): ["answered", own(reference)]
      case .value(let reference), .records(_, let reference, _): own(reference)
      }
    }
  }

  private static func own(_ reference: Reference) -> JSONValue {
    let part = reference.parts.first.flatMap(ReferencePart.init(word:))?.rawValue ?? "unknown"
    return .strings([part] + reference.parts.dropFirst())
  }
}

extension Measure {
  /// As in WHO-5: the lowest band is the one that shows help, the highest isn't.
  var worstIsLowest: Bool {
    let sorted = bands.sorted { $0.from < $1.from }
    guard let first = sorted.first, let last = sorted.last, sorted.count > 1 else { return false }
    return first.show != nil && last.show == nil
  }

  /// The help that a band or an alert shows; what a reliable worsening shows is the contact.
  var help: Set<Band.Show> {
    var help = Set(bands.compactMap(\.show) + alerts.map(\.show))
    if change != nil { help.insert(.contact) }
    return help
  }

  /// The items without whose answer there is no score, whatever `missing` allows: those that an alert looks at, by
  /// their number or in their subscale. The others' mean would be a guess at whether somebody is in danger. An alert on
  /// the sum or the mean looks at the score itself, for which the author has said what may be missing.
  var needed: [Int] {
    let mentioned = alerts.flatMap { alert in
      let names = Set(alert.when.subscaleNames)
      return alert.when.itemNumbers + subscales.filter { names.contains($0.name) }.flatMap(\.items)
    }
    return Set(mentioned).sorted()
  }

  /// Whether the form can be a table: the same few options for every item.
  var isTable: Bool { (2...7).contains(options.count) && items.allSatisfy { $0.options == nil } }
}
