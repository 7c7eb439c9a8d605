import ProgramModel

extension BlockRenderer {
  /// A questionnaire as it stands in print: each item with its options. Nothing scores or stores it yet, and that is told.
  mutating func writeMeasure(_ placement: MeasurePlacement) {
    guard let measure = site.index.measure(placement.measure.value, in: words.locale) else { return }
    let id = ids.claimBlock(placement.id.text)
    out.write(
      "<section class=\"measure\" id=\"\(id)\" data-block=\"\(placement.id.text)\" data-measure=\"\(measure.id.text)\""
    )
    if let at = placement.at { out.write(" data-at=\"\(at.rawValue)\"") }
    out.write(">\n<h2>\(blockLabel("question", words[.measure])) \(measure.title)</h2>\n")
    out.write("<p class=\"not-stored\" role=\"note\">\(words[.notStoredYet])</p>\n")
    let outer = words
    let isForeign = measure.locale != words.locale
    if isForeign {
      out.write("<p class=\"other-language\" role=\"note\">\(words[.measureInOtherLanguage])</p>\n")
      out.write("<div lang=\"\(measure.locale.tag)\" dir=\"\(measure.locale.direction.rawValue)\">\n")
      words = site.words(in: measure.locale)
    }
    write(measure.introduction)
    if let period = measure.period { out.write("<p class=\"measure-period\">\(period)</p>\n") }
    for item in measure.items { writeItem(item, of: measure, id) }
    if isForeign { out.raw("</div>\n") }
    words = outer
    if let source = measure.source { out.write("<p class=\"measure-source\">\(source)</p>\n") }
    out.raw("</section>\n")
  }

  private mutating func writeItem(_ item: Measure.Item, of measure: Measure, _ id: String) {
    let name = "\(id).\(item.number)"
    out.write("<fieldset class=\"field item\" data-item=\"\(item.number)\"><legend>\(item.number). ")
    write(item.words)
    out.raw("</legend>\n")
    writeRadios((item.options ?? measure.options).map { ($0.value, $0.words) }, name)
    out.raw("</fieldset>\n")
  }

  private mutating func writeRadios(_ options: [(value: Int, words: String)], _ name: String) {
    for option in options {
      out.write(
        """
        <div class="option"><input type="radio" name="\(name)" id="\(name).\(option.value)" \
        value="\(option.value)" autocomplete="off" />\
        <label for="\(name).\(option.value)">\(option.words)</label></div>

        """)
    }
  }

  /// «Var dette nyttig?», from 1 to 6.
  mutating func writeRating(id given: Identifier?) {
    let id = ids.claimBlock(given?.text ?? "rating")
    out.write(
      """
      <section class="rating" id="\(id)" data-block="\(given?.text ?? "rating")">
      <fieldset class="field"><legend>\(words[.wasThisUseful])</legend>\
      <div class="scale"><span class="scale-low">\(words[.notUseful])</span><div class="scale-steps">
      """)
    for value in 1...6 {
      out.write(
        """
        <span class="scale-step"><input type="radio" name="\(id)" id="\(id).\(value)" value="\(value)" \
        autocomplete="off" /><label for="\(id).\(value)">\(value)</label></span>
        """)
    }
    out.write(
      """
      </div><span class="scale-high">\(words[.veryUseful])</span></div></fieldset>
      <p class="not-stored" role="note">\(words[.notStoredYet])</p>
      </section>

      """)
  }
}
