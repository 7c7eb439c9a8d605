import ProgramModel
import Source

/// The fields that a script makes more of: rows, timers, what is computed, and plots. Without one, and on paper, they are read
/// and filled in by hand.
extension BlockRenderer {
  /// A few empty rows; the script makes more of the first one.
  mutating func writeTable(of columns: [Field], _ id: String) {
    // On a wide screen and on paper the labels stand once, above; where they would be too narrow, each row is a card.
    let most = columns.contains { $0.kind.name == .time || $0.kind.name == .computed } ? 3 : 4
    let isTable = columns.count <= most && columns.allSatisfy(\.kind.isNarrow)
    out.write("\n<div class=\"row-table\(isTable ? " as-table" : "")\">\n")
    out.raw("<div class=\"row-head\" aria-hidden=\"true\">")
    for column in columns {
      out.write("<span data-kind=\"\(column.kind.name.rawValue)\">")
      write(column.label)
      out.raw("</span>")
    }
    out.raw("</div>\n<ol class=\"row-list\">\n")
    for number in 1...3 {
      out.write("<li class=\"row-item\"><div class=\"cells\">\n")
      for column in columns {
        writeCell(column, "\(id).\(number).\(column.key.text)", row: number, among: columns)
      }
      out.raw("</div></li>\n")
    }
    out.raw("</ol></div>")
  }

  /// A column's field in one row.
  private mutating func writeCell(_ column: Field, _ id: String, row: Int, among columns: [Field]) {
    out.write(
      "<div class=\"cell\" data-column=\"\(column.key.text)\" data-kind=\"\(column.kind.name.rawValue)\">")
    switch column.kind {
    case .computed(let expression, let unit):
      var within = expressions
      within.columns = columns
      let cell = within.data(of: expression).compact
      out.raw("<p class=\"field-label\">")
      writeCellLabel(column, row)
      out.write(
        "</p><p class=\"computed\"><span class=\"own-words\" data-cell=\"\(cell)\"></span>"
      )
      if let unit { out.write(" <span class=\"computed-unit\">\(unit)</span>") }
      out.raw("</p>")
    case .scale(let range, let low, let high):
      writeCellGroup(column, row) { $0.writeScale(range, low, high, id) }
    case .choice(let options): writeCellGroup(column, row) { $0.writeOptions(options, id, control: "radio") }
    case .checks(let options):
      writeCellGroup(column, row) { $0.writeOptions(options, id, control: "checkbox") }
    case .duration: writeCellGroup(column, row) { $0.writeDuration(id) }
    case .text:
      writeCellControl(column, row, id, "<textarea id=\"\(id)\" rows=\"2\" autocomplete=\"off\"></textarea>")
    case .number(let range): writeCellControl(column, row, id, numberControl(range, id))
    case .date: writeCellControl(column, row, id, "<input type=\"date\" id=\"\(id)\" autocomplete=\"off\" />")
    case .time: writeCellControl(column, row, id, "<input type=\"time\" id=\"\(id)\" autocomplete=\"off\" />")
    case .phone: writeCellControl(column, row, id, "<input type=\"tel\" id=\"\(id)\" autocomplete=\"off\" />")
    // Lists, tables, timers and plots are no columns.
    case .line, .list, .rows, .timer, .plot:
      writeCellControl(column, row, id, "<input type=\"text\" id=\"\(id)\" autocomplete=\"off\" />")
    }
    out.raw("</div>\n")
  }

  private mutating func writeCellControl(_ column: Field, _ row: Int, _ id: String, _ control: Markup) {
    out.write("<label for=\"\(id)\">")
    writeCellLabel(column, row)
    out.write("</label>\(control)")
  }

  private mutating func writeCellGroup(_ column: Field, _ row: Int, _ controls: (inout BlockRenderer) -> Void)
  {
    out.raw("<fieldset><legend>")
    writeCellLabel(column, row)
    out.raw("</legend>")
    controls(&self)
    out.raw("</fieldset>")
  }

  /// Who hears the page needs to know which row the label is in.
  private mutating func writeCellLabel(_ column: Field, _ row: Int) {
    write(column.label)
    out.write("<span class=\"sr-only\">, \(words(.lineNumber, ["n": String(row)]))</span>")
  }

  /// How long it takes; the script adds the clock.
  mutating func writeTimer(_ field: Field, _ seconds: Int) {
    writeShown(field) { $0.out.write("<p class=\"timer-length\">\($0.words.length(seconds: seconds))</p>") }
  }

  /// What the script works out; without one the place for it.
  mutating func writeComputed(_ field: Field, _ expression: Expression, _ unit: Prose?) {
    writeShown(field) {
      $0.out.write(
        "<p class=\"computed\"><span class=\"own-words\" data-computed=\"\($0.data(of: expression))\"></span>"
      )
      if let unit { $0.out.write(" <span class=\"computed-unit\">\(unit)</span>") }
      $0.out.raw("</p>")
    }
  }

  /// What is drawn, for the script: `[{"name":"Humør","unit":null,"least":0,"most":10,"value":["field",…]}]`.
  mutating func writePlot(_ field: Field, _ references: [Reference]) {
    let courses = references.map { reference -> JSONValue in
      let found = expressions.field(reference)?.field
      var (least, most): (Double?, Double?) = (nil, nil)
      if case .scale(let range, _, _)? = found?.kind { (least, most) = (range.minimum, range.maximum) }
      return [
        "name": .string((found?.label ?? field.label).plainText),
        "unit": .string(found?.kind.unit?.plainText ?? ""),
        "least": least.map(Number.data) ?? .null, "most": most.map(Number.data) ?? .null,
        "value": expressions.data(of: .reference(reference)),
      ]
    }
    writeShown(field, plot: JSONValue.array(courses).compact) {
      $0.out.write("<p class=\"hint\">\($0.words[.plotWithoutScript])</p>")
    }
  }

  /// Something that is shown, not filled in.
  private mutating func writeShown(
    _ field: Field, plot: String? = nil, _ content: (inout BlockRenderer) -> Void
  ) {
    out.raw("<div class=\"field\"")
    writeFieldData(field)
    if let plot { out.write(" data-plot=\"\(plot)\"") }
    out.raw("><p class=\"field-label\">")
    write(field.label)
    out.raw("</p>")
    content(&self)
    out.raw("</div>\n")
  }

  /// The options are what one has written elsewhere, which only a script can show: the lines of a list, or the first words of
  /// each row.
  mutating func writeOwnRows(_ reference: Reference) {
    let key = expressions.field(reference)?.key ?? name(of: reference)
    out.write("<div class=\"own-options\" data-from=\"\(key)\">")
    out.write("<p class=\"hint\">\(words[.optionsFromOwn])")
    if let address = exerciseAddress(of: reference) {
      out.write(" <a href=\"\(address)\">\(words[.optionsFromOwnLink])</a>")
    }
    out.raw("</p></div>\n")
  }
}

extension Field.Kind {
  /// What there is room for in a column.
  fileprivate var isNarrow: Bool {
    switch self {
    case .line, .text, .number, .date, .time, .phone, .computed: true
    case .scale, .choice, .checks, .duration, .list, .rows, .timer, .plot: false
    }
  }

  /// What stands behind its numbers.
  fileprivate var unit: Prose? {
    switch self {
    case .number(let range), .scale(let range, _, _): range.unit
    case .computed(_, let unit): unit
    case .line, .text, .choice, .checks, .date, .time, .duration, .phone, .list, .rows, .timer, .plot: nil
    }
  }
}

extension ThemeWords {
  /// A length of time in minutes and seconds.
  fileprivate func length(seconds: Int) -> String {
    let parts = (minutes: seconds / 60, seconds: seconds % 60)
    if parts.seconds == 0 { return self(.lengthMinutes, ["n": String(parts.minutes)]) }
    if parts.minutes == 0 { return self(.lengthSeconds, ["n": String(parts.seconds)]) }
    return self(.lengthMinutes, ["n": String(parts.minutes)]) + " "
      + self(.lengthSeconds, ["n": String(parts.seconds)])
  }
}
