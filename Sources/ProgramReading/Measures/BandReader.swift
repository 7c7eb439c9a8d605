import Diagnostics
import ProgramModel
import Source

/// Reads a measure's bands and checks that they cover the possible scores once.
struct BandReader {
  /// The bands as they were written; those that can't be read have been told of.
  static func bands(_ value: YAMLValue, _ reader: inout FieldsReader) -> [Measure.Band] {
    let pairs: [YAMLEntry]
    switch value {
    case .mapping(let entries, _): pairs = entries
    case .sequence(let items, _):
      pairs = items.flatMap { item -> [YAMLEntry] in
        guard let entries = item.entries, entries.count == 1 else {
          reader.tell(Diagnostic(.measureBandUnreadable, at: item.span))
          return []
        }
        return entries
      }
    case .scalar:
      reader.tell(Diagnostic(.measureBandUnreadable, at: value.span))
      return []
    }
    return pairs.compactMap { pair in
      let fields = reader.fields(of: pair.value, by: .band, at: pair.key.span)
      guard let range = range(pair.key.value) else {
        reader.tell(Diagnostic(.measureBandUnreadable, at: pair.key.span))
        return nil
      }
      return Measure.Band(
        from: range.lowerBound, to: range.upperBound, name: fields.text(.bandName) ?? "",
        say: fields.prose(.say),
        show: fields.text(.show).flatMap(Measure.Band.Show.init), at: pair.key.span)
    }
  }

  /// `0-4`, `0–4`, `0 – 4`, `1.5-2.4` or one number alone.
  static func range(_ text: String) -> ClosedRange<Double>? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" || $0 == "—" }
      .map { String($0).trimmed }
    guard (1...2).contains(parts.count), let from = DecimalNumber.read(parts[0]),
      let to = parts.count == 2 ? DecimalNumber.read(parts[1]) : from, from <= to
    else { return nil }
    return from...to
  }

  /// Gaps, overlaps, bands outside the possible scores, and an end of the scale that says nothing.
  static func check(
    _ bands: [Measure.Band], at span: SourceSpan, possible: ClosedRange<Double>?, _ reader: inout FieldsReader
  ) {
    guard !bands.isEmpty else { return }
    let sorted = bands.sorted { $0.from < $1.from }
    for band in sorted {
      guard let possible, band.from < possible.lowerBound || band.to > possible.upperBound else { continue }
      reader.tell(
        Diagnostic(.measureBandOutside, at: band.span, arguments(possible.lowerBound, possible.upperBound)))
    }
    for (before, after) in zip(sorted, sorted.dropFirst()) {
      if after.from <= before.to {
        let note = Diagnostic.Note(Words(nb: "det andre står her", en: "the other is here"), at: before.span)
        reader.tell(
          Diagnostic(
            .measureBandsOverlap, at: after.span, ["scores": scores(after.from, min(before.to, after.to))],
            notes: [note]))
      } else if after.from - before.to > step(before, after) * 1.0001 {
        reader.tell(Diagnostic(.measureBandGap, at: after.span, arguments(before.to, after.from)))
      }
    }
    if let possible, let first = sorted.first, let last = sorted.last {
      if first.from > possible.lowerBound {
        reader.tell(Diagnostic(.measureBandStart, at: first.span, arguments(possible.lowerBound, first.from)))
      }
      if last.to < possible.upperBound {
        reader.tell(Diagnostic(.measureBandEnd, at: last.span, arguments(last.to, possible.upperBound)))
      }
    }
    checkEnds(sorted, &reader)
  }

  /// The distance between neighbours: 1, or 0.1 and so on where they are written with decimals.
  private static func step(_ before: Measure.Band, _ after: Measure.Band) -> Double {
    func decimals(_ number: Double) -> Int {
      let text = DecimalNumber.text(number)
      return text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    }
    var step = 1.0
    for _ in 0..<max(decimals(before.to), decimals(after.from)) { step /= 10 }
    return step
  }

  private static func arguments(_ from: Double, _ to: Double) -> [String: Words.Argument] {
    ["from": .text(DecimalNumber.text(from)), "to": .text(DecimalNumber.text(to))]
  }

  private static func scores(_ from: Double, _ to: Double) -> Words.Argument {
    .text(from == to ? DecimalNumber.text(from) : "\(DecimalNumber.text(from))–\(DecimalNumber.text(to))")
  }

  /// The highest band tells what to do. Where a low score is the bad one, as in WHO-5, the lowest does.
  private static func checkEnds(_ sorted: [Measure.Band], _ reader: inout FieldsReader) {
    guard let first = sorted.first, let last = sorted.last else { return }
    func isComplete(_ band: Measure.Band) -> Bool { band.say != nil && band.show != nil }
    guard !isComplete(last), !(isComplete(first) && last.say != nil) else { return }
    let missing = [last.say == nil ? "say" : nil, last.show == nil ? "show" : nil].compactMap { $0 }
    reader.tell(Diagnostic(.measureHighestBand, at: last.span, ["missing": .list(missing)]))
  }
}
