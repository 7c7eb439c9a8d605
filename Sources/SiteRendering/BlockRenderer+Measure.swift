import ProgramModel

extension BlockRenderer {
  /// A questionnaire: a group of radio buttons for each item, which styles draw as a table where there is room. The script
  /// stores the answers, scores them and says what they mean; without one it is a form to read or print.
  mutating func writeMeasure(_ placement: MeasurePlacement) {
    guard let measure = site.index.measure(placement.measure.value, in: words.locale) else { return }
    let id = ids.claimBlock(placement.id.text)
    out.raw(measure.isTable ? "<section class=\"measure tabular\"" : "<section class=\"measure\"")
    out.write(
      " id=\"\(id)\" data-block=\"\(placement.key.text)\" data-scoring=\"\(MeasureData.of(measure).compact)\""
    )
    if let at = placement.at { out.write(" data-at=\"\(at.rawValue)\"") }
    out.write(">\n<h2>\(blockLabel("question", words[.measure])) \(measure.title)</h2>\n")
    writePrivacy()
    let outer = words
    let isForeign = measure.locale != words.locale
    if isForeign {
      out.write("<p class=\"other-language\" role=\"note\">\(words[.measureInOtherLanguage])</p>\n")
    }
    out.raw("<div class=\"measure-form\"")
    if isForeign {
      out.write(" lang=\"\(measure.locale.tag)\" dir=\"\(measure.locale.direction.rawValue)\"")
      words = site.words(in: measure.locale)
    }
    out.raw(">\n")
    if let summary = measure.summary { out.write("<p>\(summary)</p>\n") }
    write(measure.introduction)
    if let period = measure.period { out.write("<p class=\"measure-period\">\(period)</p>\n") }
    if measure.isTable { writeHead(measure.options) }
    out.raw("<div class=\"items\">\n")
    for item in measure.items { writeItem(item, of: measure, id) }
    out.raw("</div>\n</div>\n")
    words = outer
    writeHelp(of: measure)
    out.raw("<p class=\"save-status\" role=\"status\"></p>\n")
    if let source = measure.source { out.write("<p class=\"measure-source\">\(source)</p>\n") }
    out.raw("</section>\n")
  }

  /// The options above their columns, for the eye alone: each radio button has its own label.
  private mutating func writeHead(_ options: [Measure.Option]) {
    out.raw("<div class=\"items-head\" aria-hidden=\"true\">")
    for option in options { out.write("<span>\(option.words)</span>") }
    out.raw("</div>\n")
  }

  private mutating func writeItem(_ item: Measure.Item, of measure: Measure, _ id: String) {
    let name = "\(id).item-\(item.number)"
    out.write(
      "<fieldset class=\"field item\" data-field=\"item-\(item.number)\" data-item=\"\(item.number)\"><legend>"
    )
    // Who only hears the group's name hears what time it asks about.
    if let period = measure.period { out.write("<span class=\"sr-only\">\(period): </span>") }
    out.write("<span class=\"item-number\">\(item.number).</span> <span>")
    write(item.words)
    out.raw("</span></legend><div class=\"choices\">\n")
    for option in item.options ?? measure.options {
      out.write(
        """
        <div class="option"><input type="radio" name="\(name)" id="\(name).\(option.value)" \
        value="\(option.value)" autocomplete="off" />\
        <label for="\(name).\(option.value)"><span>\(option.words)</span></label></div>

        """)
    }
    out.raw("</div></fieldset>\n")
  }

  /// The help that a result or an answer may show. With a script it waits until then.
  private mutating func writeHelp(of measure: Measure) {
    let help = measure.help
    let address = route.href(to: .fixed(.help, locale))
    let more: Markup = "<p><a href=\"\(address)\">\(words[.helpNow])</a></p></div>\n"
    if help.contains(.contact) {
      out.write("<div class=\"measure-help\" data-help=\"contact\"><p>\(words[.measureContact])</p>\n")
      if let contact = site.index.site.contact {
        writeHostText(contact.service, "p", "contact-name")
        site.writeReach(contact, &self)
        if let referral = contact.selfReferral { writeHostText(referral, "p", "self-referral") }
      }
      out.write(more)
    }
    if help.contains(.crisis) {
      out.write("<div class=\"measure-help\" data-help=\"crisis\"><p>\(words[.measureCrisis])</p>\n")
      out.raw("<div class=\"crisis\">\n")
      writeCrisisLines()
      out.raw("</div>\n")
      writeFirstHelp()
      out.write(more)
    }
  }

  /// What the script puts in place of the words, and folds the lines into, where an answer asks for help: the few
  /// that a small screen has room for.
  private mutating func writeFirstHelp() {
    let ways = FirstHelp(among: site.index.site.crisis).ways
    if ways.isEmpty { return }
    out.write("<div class=\"first-help\" hidden=\"\"><p>\(words[.firstHelp])</p>\n<ul>")
    for way in ways {
      let shown = way.shown ?? words[.firstHelpChat]
      out.write(
        """
        <li><span>\(words[way.word])</span> \
        <a class="button" rel="noreferrer" href="\(way.address)">\(shown)</a></li>
        """)
    }
    out.write("</ul>\n<details><summary>\(words[.firstHelpMore])</summary></details></div>\n")
  }

  /// «Var dette nyttig?», from 1 to 6. One that no author has placed is quieter.
  mutating func writeRating(_ rating: Rating) {
    let block = rating.key.text
    let id = ids.claimBlock(block)
    out.write(
      """
      <section class="\(rating.isPlaced ? "rating" : "rating at-end")" id="\(id)" data-block="\(block)">

      """)
    if !hasToldPrivacy {
      out.write(
        """
        <div class="privacy alone" role="note"><p class="not-kept">\(words[.notKeptWithoutScript])</p></div>

        """)
    }
    out.write(
      """
      <fieldset class="field" data-field="answer" data-kind="scale"><legend>\(words[.wasThisUseful])</legend>\
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
      <p class="save-status" role="status"></p>
      </section>

      """)
  }
}
