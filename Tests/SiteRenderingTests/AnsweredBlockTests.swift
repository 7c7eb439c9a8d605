import ProgramModel
import Testing

@testable import SiteRendering

struct AnsweredBlockTests {
  private func quiz(_ kind: Quiz.Kind, _ answers: [Quiz.Answer], explanation: [Block] = []) -> Block {
    .quiz(
      Quiz(
        id: Sample.id("farlig"), kind: kind, question: Sample.prose("Er angst farlig?"), introduction: [],
        answers: answers, explanation: explanation, show: nil, at: Sample.place))
  }

  private func answer(
    _ words: String, right: Bool = false, partner: String? = nil, feedback: [Block] = []
  ) -> Quiz.Answer {
    Quiz.Answer(
      Sample.prose(words), partner: partner.map(Sample.prose), isRight: right, feedback: feedback,
      at: Sample.place)
  }

  @Test func `a quiz with one right answer`() throws {
    let text = try Sample.markup([
      quiz(
        .one, [answer("Ja", feedback: [Sample.paragraph("Nei.")]), answer("Nei", right: true)],
        explanation: [Sample.paragraph("Snakk med legen.")])
    ])
    #expect(
      text == """
        <section class="quiz" id="farlig" data-block="farlig" data-type="one">
        <fieldset><legend><span class="block-label">quiz</span> Er angst farlig?</legend>
        <input type="radio" name="farlig" id="farlig.1" value="1" /><label for="farlig.1">Ja</label>\
        <div class="feedback"><p>Nei.</p>
        </div>
        <input type="radio" name="farlig" id="farlig.2" value="2" data-right="right" />\
        <label for="farlig.2">Nei</label>
        <div class="explanation"><p>Snakk med legen.</p>
        </div>
        </fieldset>
        <p class="quiz-status" role="status"></p>
        </section>

        """)
  }

  @Test func `several right answers are check boxes, a poll has none`() throws {
    let many = try Sample.markup([quiz(.many, [answer("a", right: true), answer("b", right: true)])])
    #expect(
      many.contains("<p class=\"quiz-hint\">choose-several</p>\n<input type=\"checkbox\" name=\"farlig\""))
    let poll = try Sample.markup([quiz(.poll, [answer("a", right: true)])])
    #expect(poll.contains("<input type=\"radio\" name=\"farlig\" id=\"farlig.1\" value=\"1\" />"))
  }

  @Test func `lines to put in order are mixed, always in the same way`() throws {
    let block = quiz(.order, ["a", "b", "c"].map { answer($0) })
    let text = try Sample.markup([block])
    #expect(try Sample.markup([block]) == text)
    #expect(text.contains("data-value=\"1\" data-order=\"1\"><span>a</span></li>"))
    #expect(
      !text.contains(
        "<ol class=\"quiz-order\">\n<li data-value=\"1\" data-order=\"1\"><span>a</span></li>\n<li data-value=\"2\""
      ))
    #expect(
      text.contains("<summary>show-solution</summary><div><ol>\n<li>a</li>\n<li>b</li>\n<li>c</li>\n</ol>"))
  }

  @Test func `mixing keeps every line`() {
    for count in 0..<20 {
      let order = Mixing.order(of: count, seed: "quiz-\(count)")
      #expect(order.sorted() == Array(0..<count))
      if count > 1 { #expect(order != Array(0..<count)) }
    }
  }

  @Test func `pairs have a list each`() throws {
    let text = try Sample.markup([
      quiz(.match, [answer("Hjertet", partner: "Kropp"), answer("«Å nei»", partner: "Tanke")])
    ])
    #expect(
      text.contains(
        """
        <div class="quiz-pair"><label for="farlig.1">Hjertet</label> <select id="farlig.1" data-pair="1">\
        <option value="">choose-partner</option><option value="2">Tanke</option><option value="1">Kropp</option>\
        </select></div>
        """))
  }

  @Test func `accepted spellings are data`() throws {
    let text = try Sample.markup([
      quiz(.text, [answer("unngåelse", right: true), answer("\"<unngå>\"", right: true)])
    ])
    #expect(
      text.contains(
        " data-accept=\"[&quot;unngåelse&quot;,&quot;\\&quot;\\u003cunngå\\u003e\\&quot;&quot;]\">"))
    #expect(
      text.contains(
        "<label for=\"farlig.answer\">your-answer</label><input type=\"text\" id=\"farlig.answer\""))
  }

  @Test func `a quiz again has ids of its own and the same block`() throws {
    let again = Block.quizAgain(Reference(["farlig"], at: Sample.place))
    let text = try Sample.markup([quiz(.one, [answer("Ja")]), again])
    #expect(
      text.contains(
        "<section class=\"quiz\" id=\"farlig-2\" data-block=\"farlig\" data-type=\"one\" data-again=\"again\">"
      ))
    #expect(text.contains("name=\"farlig-2\" id=\"farlig-2.1\""))
  }

  private func exercise(_ fields: [Field], view: View = .form) -> Block {
    .exercise(
      Exercise(
        id: Sample.id("sirkel"), kind: .exercise, title: Sample.prose("Min sirkel"), view: view,
        repeats: false,
        blocks: fields.map(Block.field), show: nil, at: Sample.place))
  }

  private func field(_ kind: Field.Kind, place: ViewPlace? = nil) -> Field {
    Field(
      id: Sample.id("felt"), kind: kind, label: Sample.prose("Hva?"),
      place: place.map { Located($0, at: Sample.place) }, show: nil, at: Sample.place)
  }

  /// What stands between the privacy note and the status.
  private func field(_ kind: Field.Kind) throws -> String {
    let text = try Sample.markup([exercise([field(kind)])])
    let start = try #require(text.range(of: "</div>\n"))
    let end = try #require(text.range(of: "<p class=\"save-status\""))
    return String(text[start.upperBound..<end.lowerBound])
  }

  @Test func `an exercise tells about privacy once on a page`() throws {
    let text = try Sample.markup([exercise([]), exercise([])])
    let note = """
      <div class="privacy" role="note"><p hidden="hidden">privacy-note \
      <a href="../../about.html">read-about-privacy</a></p><p class="not-kept">not-kept-without-script</p></div>

      """
    #expect(
      text == """
        <section class="exercise" id="sirkel" data-block="sirkel" data-view="form">
        <h2><span class="block-label">exercise</span> Min sirkel</h2>
        \(note)<p class="save-status" role="status"></p>
        </section>
        <section class="exercise" id="sirkel-2" data-block="sirkel" data-view="form">
        <h2><span class="block-label">exercise</span> Min sirkel</h2>
        <p class="save-status" role="status"></p>
        </section>

        """)
  }

  @Test(arguments: [
    (Field.Kind.line, "line", "<input type=\"text\" id=\"sirkel.felt\" autocomplete=\"off\" />"),
    (.text(lines: 4), "text", "<textarea id=\"sirkel.felt\" rows=\"4\" autocomplete=\"off\"></textarea>"),
    (.date, "date", "<input type=\"date\" id=\"sirkel.felt\" autocomplete=\"off\" />"),
    (.time, "time", "<input type=\"time\" id=\"sirkel.felt\" autocomplete=\"off\" />"),
    (.phone, "phone", "<input type=\"tel\" id=\"sirkel.felt\" autocomplete=\"off\" />"),
    (
      .number(.init(minimum: 0, maximum: 2.5, step: 0.5, unit: "timer")), "number",
      "<div class=\"unit\"><input type=\"text\" inputmode=\"decimal\" id=\"sirkel.felt\" data-min=\"0\" data-max=\"2.5\" autocomplete=\"off\" /><span>timer</span></div>"
    ),
  ])
  func `fields with one control`(kind: Field.Kind, name: String, control: String) throws {
    #expect(
      try field(kind)
        == "<div class=\"field\" data-field=\"felt\" data-kind=\"\(name)\"><label for=\"sirkel.felt\">Hva?</label>\(control)</div>\n"
    )
  }

  @Test func `a scale`() throws {
    let range = Field.NumberRange(minimum: 0, maximum: 1, step: 1, unit: nil)
    #expect(
      try field(.scale(range, low: "ingen", high: nil)) == """
        <fieldset class="field" data-field="felt" data-kind="scale"><legend>Hva?</legend><div class="scale">\
        <span class="scale-low">ingen</span><div class="scale-steps">\
        <span class="scale-step"><input type="radio" name="sirkel.felt" id="sirkel.felt.0" value="0" \
        autocomplete="off" /><label for="sirkel.felt.0">0</label></span>\
        <span class="scale-step"><input type="radio" name="sirkel.felt" id="sirkel.felt.1" value="1" \
        autocomplete="off" /><label for="sirkel.felt.1">1</label></span></div></div></fieldset>

        """)
    let endless = Field.NumberRange(minimum: 0, maximum: 1e12, step: 0, unit: nil)
    #expect(
      try field(.scale(endless, low: nil, high: nil)).components(separatedBy: "scale-step\"").count == 102)
  }

  @Test func `a choice with something else`() throws {
    let option = Field.Option(id: Sample.id("gikk"), key: "gikk", words: Sample.prose("Gikk ut"))
    #expect(
      try field(.choice(Field.Options([option], allowsOther: true, from: nil))) == """
        <fieldset class="field" data-field="felt" data-kind="choice"><legend>Hva?</legend>
        <div class="option"><input type="radio" name="sirkel.felt" id="sirkel.felt.gikk" value="gikk" \
        autocomplete="off" /><label for="sirkel.felt.gikk">Gikk ut</label></div>
        <div class="option other"><input type="radio" name="sirkel.felt" id="sirkel.felt.other" value="other" \
        autocomplete="off" /><label for="sirkel.felt.other">something-else</label>\
        <input type="text" class="other-text" aria-label="something-else-here" autocomplete="off" /></div>
        </fieldset>

        """)
    #expect(
      try field(.checks(Field.Options([option], allowsOther: false, from: nil)))
        .contains("<input type=\"checkbox\" name=\"sirkel.felt\""))
  }

  @Test func `a list has three lines`() throws {
    let line = "<li><input type=\"text\" aria-label=\"line-number\" autocomplete=\"off\" /></li>\n"
    #expect(
      try field(.list) == """
        <fieldset class="field" data-field="felt" data-kind="list"><legend>Hva?</legend>
        <ol class="rows">
        \(line)\(line)\(line)</ol>
        </fieldset>

        """)
  }

  @Test func `the other fields read well`() throws {
    #expect(try field(.duration).contains("id=\"sirkel.felt.hours\" data-part=\"hours\""))
    #expect(try field(.timer(seconds: 90)).contains("data-kind=\"timer\" data-seconds=\"90\""))
    #expect(
      try field(.computed(.number(1, at: Sample.place), unit: "%")).contains(
        """
        <p class="computed"><span class="own-words" data-computed="1"></span> <span class="computed-unit">%</span></p>
        """))
    let plot = try field(.plot([]))
    #expect(plot.contains("data-plot=\"[]\">") && plot.contains("<p class=\"hint\">plot-without-script</p>"))
    let rows = try field(.rows([field(.line)]))
    #expect(
      rows.contains(
        "<div class=\"row-head\" aria-hidden=\"true\"><span data-kind=\"line\">Hva?</span></div>"))
    #expect(rows.contains("<li class=\"row-item\">"))
    #expect(
      rows.contains(
        """
        <div class="cell" data-column="felt" data-kind="line"><label for="sirkel.felt.3.felt">Hva?\
        <span class="sr-only">, line-number</span></label>\
        <input type="text" id="sirkel.felt.3.felt" autocomplete="off" /></div>
        """))
    // The line beside it, not the field of that name in the exercise.
    let own = Expression.reference(Reference(["felt"], at: Sample.place))
    let computed = Field(
      id: Sample.id("regnet"), kind: .computed(own, unit: "min"), label: Sample.prose("Så lenge"), place: nil,
      show: nil, at: Sample.place)
    #expect(
      try field(.rows([field(.number(.init(minimum: nil, maximum: nil, step: 1, unit: nil))), computed]))
        .contains(
          "data-cell=\"[&quot;cell&quot;,&quot;felt&quot;,&quot;number&quot;]\"></span> <span class=\"computed-unit\">min</span>"
        ))
  }

  @Test func `the circle shows one's own words in its places`() throws {
    let text = try Sample.markup([exercise([field(.line, place: .thought)], view: .circle)])
    #expect(text.contains("data-view=\"circle\""))
    #expect(text.contains("data-kind=\"line\">"))
    #expect(
      text.contains(
        """
        <figure class="view view-circle" aria-label="your-circle">
        <ol>
        <li data-place="trigger"><h4>place-trigger</h4></li>
        <li data-place="thought"><h4>place-thought</h4>\
        <p class="view-hint">Hva?</p><div class="own-words" data-show="felt"></div></li>
        <li data-place="body"><h4>place-body</h4></li>
        <li data-place="action"><h4>place-action</h4></li>
        </ol>
        <svg class="view-arrows"
        """))
  }

  @Test func `a scale before and after is a length between its ends`() throws {
    let range = Field.NumberRange(minimum: 0, maximum: 5, step: 0.5, unit: nil)
    let scale = field(.scale(range, low: "ikke <i>", high: nil), place: .before)
    #expect(
      try Sample.markup([exercise([scale], view: .beforeAfter)]).contains(
        """
        <li data-place="before"><h4>place-before</h4>\
        <p class="view-hint">Hva?</p><div class="own-words" data-show="felt"></div>\
        <div class="view-bar" data-least="0" data-most="5"><div></div></div>\
        <p class="view-ends"><span>0: ikke &lt;i&gt;</span> <span>5</span></p></li>
        """))
  }

  @Test func `a week has seven days, and a sleep diary asks for what the person knows`() throws {
    let week = try Sample.markup([exercise([field(.line)], view: .week)])
    #expect(week.components(separatedBy: "data-day=").count == 8)
    #expect(week.contains("<li data-day=\"7\"><h4>sunday<span class=\"view-date\"></span></h4>"))
    let night = try Sample.markup([exercise([field(.time), field(.timer(seconds: 9))], view: .sleepDiary)])
    #expect(
      night.contains(
        """
        <ol>
        <li><dl>
        <div><dt>Hva?</dt><dd class="own-words"></dd></div>
        </dl></li>
        </ol>
        """))
  }

  @Test func `every view with places shows what is written in each of them`() throws {
    for view in View.allCases where !view.places.isEmpty {
      let fields = view.places.map { field(.list, place: $0) }
      let text = try Sample.markup([exercise(fields, view: view)])
      #expect(text.components(separatedBy: "data-show=\"felt\"").count == view.places.count + 1, "\(view)")
    }
  }

  @Test func `an earlier answer is a link to its exercise, or the author's words`() throws {
    func mention(_ otherwise: Prose?) -> Block {
      .paragraph(
        Prose(
          [
            .answer(
              AnswerMention(
                of: Reference(["sirkel", "felt"], at: Sample.place), otherwise: otherwise, at: Sample.place))
          ],
          at: Sample.place))
    }
    let asked = exercise([field(.line)])
    let data = "class=\"answer\" data-answer=\"angst.sirkel.felt\" data-kind=\"line\""
    #expect(
      try Sample.markup([mention("det du er redd for"), asked]).hasPrefix(
        "<p><span \(data)>det du er redd for</span></p>\n"))
    #expect(
      try Sample.markup([mention(nil), asked]).hasPrefix(
        "<p><a \(data) href=\"#sirkel\">not-answered-yet</a></p>\n"))
  }

  private func measure(
    score: Measure.Score = .sum, bands: [Measure.Band] = [], alerts: [Measure.Alert] = [],
    change: Double? = nil
  ) -> Measure {
    Measure(
      id: Sample.id("gad-7"), locale: Sample.nb, title: "GAD-7", summary: nil, source: "Spitzer 2006",
      licence: nil,
      isValidated: true, fingerprint: "0123456789abcdef", checked: nil, period: "de siste 14 dagene",
      options: [.init(value: 0, words: "Aldri"), .init(value: 3, words: "Alltid")],
      items: [.init(number: 1, words: Sample.prose("Nervøs"), options: nil)], score: score, subscales: [],
      reversed: [], unscored: [], missing: 0, bands: bands, clinical: nil, change: change, alerts: alerts,
      introduction: [], file: Sample.file, at: Sample.place)
  }

  private let placement = Block.measure(
    MeasurePlacement(
      of: Located(Sample.id("gad-7"), at: Sample.place), id: Sample.id("gad7-for"), at: .start, show: nil,
      at: Sample.place))

  @Test func `a questionnaire is a group of radio buttons for each item`() throws {
    func option(_ value: Int, _ words: String) -> String {
      """
      <div class="option"><input type="radio" name="gad7-for.item-1" id="gad7-for.item-1.\(value)" value="\(value)" \
      autocomplete="off" /><label for="gad7-for.item-1.\(value)"><span>\(words)</span></label></div>

      """
    }
    let form = """
      <p class="measure-period">de siste 14 dagene</p>
      <div class="items-head" aria-hidden="true"><span>Aldri</span><span>Alltid</span></div>
      <div class="items">
      <fieldset class="field item" data-field="item-1" data-item="1"><legend>\
      <span class="sr-only">de siste 14 dagene: </span><span class="item-number">1.</span> <span>Nervøs</span></legend>\
      <div class="choices">
      \(option(0, "Aldri"))\(option(3, "Alltid"))</div></fieldset>
      </div>
      </div>

      """
    let text = try Sample.markup([placement], measures: [measure()])
    #expect(
      text.hasPrefix(
        "<section class=\"measure tabular\" id=\"gad7-for\" data-block=\"gad7-for\" data-scoring=\"{&quot;measure"
      ))
    #expect(text.contains(" data-at=\"start\">\n<h2><span class=\"block-label\">measure</span> GAD-7</h2>\n"))
    #expect(text.contains("<div class=\"measure-form\">\n\(form)"))
    #expect(text.hasSuffix("<p class=\"measure-source\">Spitzer 2006</p>\n</section>\n"))
    #expect(!text.contains("measure-help"))
    #expect(
      try Sample.markup([placement], locale: Sample.en, measures: [measure()]).contains(
        """
        <p class="other-language" role="note">measure-in-other-language</p>
        <div class="measure-form" lang="nb" dir="ltr">
        \(form)
        """))
  }

  @Test func `a questionnaire carries how it is scored, and the help it may show`() throws {
    let item = Expression.reference(Reference(["ledd", "1"], at: Sample.place))
    let alert = Measure.Alert(
      when: .binary(.greaterOrEqual, item, .number(1, at: Sample.place)), show: .crisis)
    let bands = [
      Measure.Band(from: 2, to: 3, name: "severe", say: "Snakk.", show: .contact, at: Sample.place),
      Measure.Band(from: 0, to: 1, name: "mild", say: nil, show: nil, at: Sample.place),
    ]
    #expect(
      MeasureData.of(measure(bands: bands, alerts: [alert], change: 4)).compact == #"""
        {"measure":"gad-7","wording":"0123456789abcdef","score":"sum","items":[[1,0,3]],"change":4,\#
        "bands":[[0,1,"mild",null,null],[2,3,"severe","Snakk.","contact"]],"alerts":[[["\u003e=",["item","1"],1],"crisis",1]],"needed":[1]}
        """#)
    let reversed = [
      Measure.Band(from: 0, to: 1, name: "low", say: "Snakk.", show: .contact, at: Sample.place),
      Measure.Band(from: 2, to: 3, name: "high", say: "Bra.", show: nil, at: Sample.place),
    ]
    #expect(MeasureData.of(measure(bands: reversed)).compact.contains("\"worse\":-1"))
    let line = Site.CrisisLine(name: Site.HostText("Hjelp"), phone: "113", hours: nil, text: nil)
    let text = try Sample.markup(
      [placement], site: Sample.site(crisis: [line]), measures: [measure(bands: bands, alerts: [alert])])
    #expect(text.contains("<div class=\"measure-help\" data-help=\"contact\"><p>measure-contact</p>\n"))
    #expect(
      text.contains(
        "<div class=\"measure-help\" data-help=\"crisis\"><p>measure-crisis</p>\n<div class=\"crisis\">\n"))
    #expect(text.contains("<a href=\"tel:113\">"))
    #expect(
      text.contains(
        """
        <div class="first-help" hidden=""><p>first-help</p>
        <ul><li><span>first-help-urgent</span> <a class="button" rel="noreferrer" href="tel:113">113</a></li></ul>
        <details><summary>first-help-more</summary></details></div>

        """))
  }

  /// Somebody in danger could be given a score that was made up from everything but the answer which tells it.
  @Test func `no score without what an alert looks at`() {
    func reference(_ parts: String...) -> Expression { .reference(Reference(parts, at: Sample.place)) }
    func atLeast(_ number: Double, _ what: Expression) -> Expression {
      .binary(.greaterOrEqual, what, .number(number, at: Sample.place))
    }
    func needed(_ conditions: Expression...) -> [Int] {
      let item = Measure.Item(number: 1, words: Sample.prose("Nervøs"), options: nil)
      return Measure(
        id: Sample.id("prove"), locale: Sample.nb, title: "Prøve", summary: nil, source: nil, licence: nil,
        isValidated: false,
        fingerprint: nil, checked: nil, period: nil, options: [], items: [item], score: .sum,
        subscales: [(name: "fare", items: [4, 2]), (name: "ro", items: [5])], reversed: [], unscored: [],
        missing: 1,
        bands: [], clinical: nil, change: nil, alerts: conditions.map { .init(when: $0, show: .crisis) },
        introduction: [], file: Sample.file, at: Sample.place
      ).needed
    }
    #expect(needed(atLeast(1, reference("item", "9"))) == [9])
    #expect(needed(atLeast(1, reference("ledd", "9")), atLeast(2, reference("item", "3"))) == [3, 9])
    let either = Expression.binary(
      .or, atLeast(1, reference("item", "9")), atLeast(2, reference("item", "8")))
    #expect(needed(.not(either, at: Sample.place)) == [8, 9])
    #expect(needed(atLeast(1, .binary(.plus, reference("item", "7"), reference("item", "7")))) == [7])
    #expect(needed(atLeast(2, reference("subscale", "fare"))) == [2, 4])
    // What may be missing of the score itself, its author has said.
    #expect(needed(atLeast(20, reference("sum")), atLeast(2, reference("mean"))) == [])
  }

  /// The first help would be the doctor on duty's queue, or a line that is for somebody else.
  @Test func `the first help is somebody to talk to, somebody to write with, and the emergency number`() {
    func line(_ phone: String?, chat: String? = nil, for audience: Site.CrisisLine.Audience = .everybody)
      -> Site.CrisisLine
    {
      Site.CrisisLine(
        name: Site.HostText("Hjelp"), phone: phone, chat: chat, for: audience, hours: nil, text: nil)
    }
    func ways(_ lines: Site.CrisisLine...) -> [String] {
      FirstHelp(among: lines).ways.map { "\($0.word.rawValue) \($0.address)" }
    }
    let doctor = line("116 117")
    let talk = line("116 123")
    let other = line("22 40 00 40", chat: "https://prat.example/")
    let young = line("116 111", chat: "https://ung.example/", for: .under18)
    #expect(
      ways(young, line("112"), line("113"), doctor, other, talk) == [
        "first-help-talk tel:116123", "first-help-write https://prat.example/", "first-help-urgent tel:113",
      ])
    #expect(
      ways(line("112"), doctor, talk, line("22 40 00 40"), young) == [
        "first-help-talk tel:116123", "first-help-or tel:22400040", "first-help-urgent tel:112",
      ])
    #expect(
      ways(line("113"), young) == [
        "for-under-18 tel:116111", "for-under-18 https://ung.example/", "first-help-urgent tel:113",
      ])
    #expect(ways(talk, line(nil, chat: "javascript:alert(1)")) == ["first-help-talk tel:116123"])
    #expect(ways(doctor) == ["first-help-talk tel:116117"])
    #expect(ways() == [])
  }

  @Test func `conditions carry where their answers are stored`() throws {
    func data(_ parts: [String], in block: String? = nil) throws -> String {
      let place = Sample.place
      let inner = Field(
        id: Sample.id("felt"),
        kind: .scale(.init(minimum: 0, maximum: 10, step: 1, unit: nil), low: nil, high: nil),
        label: Sample.prose("Hvor sterkt?"), place: nil, show: nil, at: place)
      let computed = Field(
        id: Sample.id("dobbelt"),
        kind: .computed(
          .binary(.times, .reference(Reference(["felt"], at: place)), .number(2, at: place)), unit: nil),
        label: Sample.prose("Dobbelt"), place: nil, show: nil, at: place)
      let reference = Reference(parts, at: place)
      let asks = Block.branch(Branch(.reference(reference), then: [], otherwise: [], unknown: nil, at: place))
      let worksheet = Exercise(
        id: Sample.id("sirkel"), kind: .exercise, title: "Min sirkel", view: .form, repeats: false,
        blocks: [.field(inner), .field(computed)] + (block == nil ? [] : [asks]), show: nil, at: place)
      let program = Sample.twoModules([
        .exercise(worksheet), quiz(.one, []), placement, block == nil ? asks : Sample.paragraph(""),
      ])
      let renderer = try Sample.renderer(Sample.content([program], measures: [measure()]))
      return ExpressionData(index: renderer.index, program: renderer.index.programs[0], locale: Sample.nb)
        .data(of: .reference(reference)).compact
    }
    #expect(try data(["sirkel", "felt"]) == #"["field","angst.sirkel.felt","scale"]"#)
    #expect(try data(["felt"], in: "sirkel") == #"["field","angst.sirkel.felt","scale"]"#)
    #expect(try data(["angst", "sirkel", "felt"]) == #"["field","angst.sirkel.felt","scale"]"#)
    #expect(try data(["sirkel", "dobbelt"]) == #"["*",["field","angst.sirkel.felt","scale"],2]"#)
    #expect(try data(["gad-7", "sum"]) == #"["measure","sum",["angst.gad7-for.result"]]"#)
    #expect(try data(["gad7-for", "ledd", "1"]) == #"["measure","item",["angst.gad7-for.result"],"1"]"#)
    #expect(try data(["alarmen", "ferdig"]) == #"["pages","angst.alarmen.kropp","angst.alarmen.tanke"]"#)
    #expect(try data(["tanke", "done"]) == #"["pages","angst.alarmen.tanke"]"#)
    #expect(try data(["farlig", "done"]) == #"["block","angst.farlig"]"#)
    #expect(try data(["finnes-ikke", "sum"]) == #"["unknown"]"#)
  }

  @Test func `crisis contacts, and whether somebody has rung them`() throws {
    let line = Site.CrisisLine(
      name: Site.HostText([Sample.nb: "Mental Helse"]), phone: "116 123", hours: Site.HostText("hele døgnet"),
      text: nil)
    let crisis = Block.crisis(at: Sample.place)
    #expect(
      try Sample.markup(
        [crisis], locale: Sample.en, site: Sample.site(crisis: [line], verified: "2026-11-01"))
          == """
          <section class="crisis" aria-label="help-now">
          <ul class="contacts">
          <li><p class="contact-name" lang="nb" dir="ltr">Mental Helse</p>\
          <p class="contact-phone"><a href="tel:116123">116 123</a></p><p class="contact-hours">hele døgnet</p></li>
          </ul>
          <p class="verified">numbers-verified <time datetime="2026-11-01">date-in-words</time></p>
          </section>

          """)
    #expect(
      try Sample.markup([crisis], site: Sample.site(crisis: [line])).contains(
        "<p class=\"verified\">numbers-not-verified</p>"))
  }

  /// Who cannot speak on the phone would find nothing to touch, and who is under 18 not see what is theirs.
  @Test func `a line has its chat beside its number, and says whom it is for`() throws {
    func text(_ line: Site.CrisisLine) throws -> String {
      try Sample.markup([.crisis(at: Sample.place)], site: Sample.site(crisis: [line]))
    }
    let name = Site.HostText("A")
    let chat =
      "<a class=\"contact-chat\" rel=\"noreferrer\" href=\"https://www.a.no/x\"><span>chat-at</span></a>"
    let both = Site.CrisisLine(
      name: name, phone: "113", chat: "https://www.a.no/x", web: "https://b.no/", for: .under18, hours: nil,
      text: nil)
    #expect(
      try text(both).contains(
        """
        <li><p class="contact-for">for-under-18</p><p class="contact-name">A</p>\
        <p class="contact-phone"><a href="tel:113">113</a> \(chat)</p>\
        <p class="contact-web"><a rel="noreferrer" href="https://b.no/">b.no</a></p></li>
        """))
    let written = Site.CrisisLine(name: name, phone: nil, chat: "https://www.a.no/x", hours: nil, text: nil)
    #expect(
      try text(written).contains(
        "<li><p class=\"contact-name\">A</p><p class=\"contact-phone\">\(chat)</p></li>"))
    for (audience, word) in [(Site.CrisisLine.Audience.from18To25, "for-18-25"), (.violence, "for-violence")]
    {
      let line = Site.CrisisLine(name: name, phone: "113", for: audience, hours: nil, text: nil)
      #expect(try text(line).contains("<p class=\"contact-for\">\(word)</p>"))
    }
  }

  /// The name of a chat is read aloud and stands on a narrow phone: no path and no `www.`.
  @Test(arguments: [
    ("https://www.soschat.no/", "soschat.no"), ("https://a.no:8443/x?y#z", "a.no"),
    ("https://www.a.no", "a.no"),
  ])
  func `a chat is called by its host`(address: String, host: String) {
    #expect(WebAddress(address)?.host == host)
  }
}
