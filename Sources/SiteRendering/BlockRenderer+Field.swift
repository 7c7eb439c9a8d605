import ProgramModel

extension BlockRenderer {
  /// A field as a part of its exercise's form. Its element's id is `block.field`.
  mutating func writeField(_ field: Field) {
    let id = exercise.map { "\($0.id).\(field.storedName)" } ?? ids.claimBlock(field.id.text)
    switch field.kind {
    case .line: writeControl(field, id, "<input type=\"text\" id=\"\(id)\" autocomplete=\"off\" />")
    case .text(let lines):
      writeControl(
        field, id,
        "<textarea id=\"\(id)\" rows=\"\(min(max(lines, 2), 30))\" autocomplete=\"off\"></textarea>")
    case .number(let range): writeControl(field, id, numberControl(range, id))
    case .date: writeControl(field, id, "<input type=\"date\" id=\"\(id)\" autocomplete=\"off\" />")
    case .time: writeControl(field, id, "<input type=\"time\" id=\"\(id)\" autocomplete=\"off\" />")
    case .phone: writeControl(field, id, "<input type=\"tel\" id=\"\(id)\" autocomplete=\"off\" />")
    case .duration: writeGroup(field) { $0.writeDuration(id) }
    case .scale(let range, let low, let high): writeGroup(field) { $0.writeScale(range, low, high, id) }
    case .choice(let options): writeGroup(field) { $0.writeOptions(options, id, control: "radio") }
    case .checks(let options): writeGroup(field) { $0.writeOptions(options, id, control: "checkbox") }
    case .list: writeGroup(field) { $0.writeRows() }
    case .rows(let columns): writeGroup(field) { $0.writeTable(of: columns, id) }
    case .timer(let seconds): writeTimer(field, seconds)
    case .computed(let expression, let unit): writeComputed(field, expression, unit)
    case .plot(let references): writePlot(field, references)
    }
  }

  /// A label with its one control.
  private mutating func writeControl(_ field: Field, _ id: String, _ control: Markup) {
    out.raw("<div class=\"field\"")
    writeFieldData(field)
    out.write("><label for=\"\(id)\">")
    write(field.label)
    out.write("</label>\(control)</div>\n")
  }

  /// A legend with the controls that belong together.
  private mutating func writeGroup(_ field: Field, _ controls: (inout BlockRenderer) -> Void) {
    out.raw("<fieldset class=\"field\"")
    writeFieldData(field)
    out.raw("><legend>")
    write(field.label)
    out.raw("</legend>")
    controls(&self)
    out.raw("</fieldset>\n")
  }

  mutating func writeFieldData(_ field: Field) {
    out.write(" data-field=\"\(field.storedName)\" data-kind=\"\(field.kind.name.rawValue)\"")
    if case .timer(let seconds) = field.kind { out.write(" data-seconds=\"\(seconds)\"") }
  }

  func numberControl(_ range: Field.NumberRange, _ id: String) -> Markup {
    var control = HTMLWriter()
    if range.unit != nil { control.raw("<div class=\"unit\">") }
    control.write("<input type=\"text\" inputmode=\"decimal\" id=\"\(id)\"")
    if let minimum = range.minimum { control.write(" data-min=\"\(Number.text(minimum))\"") }
    if let maximum = range.maximum { control.write(" data-max=\"\(Number.text(maximum))\"") }
    control.raw(" autocomplete=\"off\" />")
    if let unit = range.unit { control.write("<span>\(unit)</span></div>") }
    return control.markup
  }

  mutating func writeDuration(_ id: String) {
    out.write(
      """
      <div class="unit"><span class="part"><input type="text" inputmode="numeric" id="\(id).hours" data-part="hours" \
      autocomplete="off" /><label for="\(id).hours">\(words[.hours])</label></span> \
      <span class="part"><input type="text" inputmode="numeric" id="\(id).minutes" data-part="minutes" \
      autocomplete="off" /><label for="\(id).minutes">\(words[.minutes])</label></span></div>
      """)
  }

  mutating func writeScale(_ range: Field.NumberRange, _ low: Prose?, _ high: Prose?, _ id: String) {
    out.raw("<div class=\"scale\">")
    if let low { out.write("<span class=\"scale-low\">\(low)</span>") }
    out.raw("<div class=\"scale-steps\">")
    for step in range.steps {
      let value = Number.text(step)
      out.write(
        """
        <span class="scale-step"><input type="radio" name="\(id)" id="\(id).\(value)" value="\(value)" \
        autocomplete="off" /><label for="\(id).\(value)">\(Number.text(step, in: words.locale))</label></span>
        """)
    }
    out.raw("</div>")
    if let high { out.write("<span class=\"scale-high\">\(high)</span>") }
    out.raw("</div>")
  }

  mutating func writeOptions(_ options: Field.Options, _ id: String, control: StaticString) {
    out.raw("\n")
    if let from = options.from { writeOwnRows(from) }
    for option in options.options {
      out.raw("<div class=\"option\"><input type=\"")
      out.raw(control)
      out.write(
        """
        " name="\(id)" id="\(id).\(option.key)" value="\(option.key)" autocomplete="off" />\
        <label for="\(id).\(option.key)">
        """)
      write(option.words)
      out.raw("</label></div>\n")
    }
    guard options.allowsOther else { return }
    // An option whose own id is «other» keeps the id; this one is found by its class.
    let own = options.options.contains { $0.key == "other" } ? "\(id).other.own" : "\(id).other"
    out.raw("<div class=\"option other\"><input type=\"")
    out.raw(control)
    out.write(
      """
      " name="\(id)" id="\(own)" value="other" autocomplete="off" /><label for="\(own)">\(words[.somethingElse])</label>\
      <input type="text" class="other-text" aria-label="\(words[.somethingElseHere])" autocomplete="off" /></div>

      """)
  }

  private mutating func writeRows() {
    out.raw("\n<ol class=\"rows\">\n")
    for number in 1...3 {
      let label = words(.lineNumber, ["n": String(number)])
      out.write("<li><input type=\"text\" aria-label=\"\(label)\" autocomplete=\"off\" /></li>\n")
    }
    out.raw("</ol>\n")
  }
}

extension Field.NumberRange {
  /// The steps of a scale: 0 to 10 where nothing is said, and never more than can be drawn.
  fileprivate var steps: [Double] {
    let step = self.step > 0 ? self.step : 1
    let from = minimum ?? 0
    let upTo = max(maximum ?? 10, from)
    return (0...Int(min((upTo - from) / step + 0.001, 100))).map { from + Double($0) * step }
  }
}
