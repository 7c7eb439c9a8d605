import ProgramModel
import Source

/// The scripts that hold data: words, search, and what has been asked. The builder names each after its content.
public struct DataScripts: Sendable {
  private let index: SiteIndex
  private let theme: Theme
  private let wordLists: WordLists

  /// The data of a site.
  public init(index: SiteIndex, theme: Theme) {
    self.index = index
    self.theme = theme
    wordLists = WordLists(theme, for: index)
  }

  /// `window.mestringWords`: the words of the scripts, with what a language lacks from bokmål or English.
  public func words(_ locale: Locale) -> [UInt8] {
    Array("window.mestringWords = \(wordsObject(locale));\n".utf8)
  }

  func wordsObject(_ locale: Locale) -> String {
    var words: [String: String] = [:]
    for candidate in Theme.fallbacks(of: locale).reversed() {
      for (key, text) in theme.scriptWords[candidate] ?? [:] { words[key] = text }
    }
    let members = words.sorted { $0.key < $1.key }.map {
      "\(JSONText.string($0.key)): \(JSONText.string($0.value))"
    }
    return "{\n\(members.joined(separator: ",\n"))\n}"
  }

  /// `window.mestringSearch`: address, title, where, headings and text of each page; and `window.mestringCrisis`.
  public func search(_ locale: Locale) -> [UInt8] {
    var bytes = Array("window.mestringSearch = [".utf8)
    var isFirst = true
    func add(_ route: Route, _ title: String, _ place: String, _ text: PlainText) {
      bytes.append(contentsOf: (isFirst ? "\n[" : ",\n[").utf8)
      isFirst = false
      JSONText.append(route.path, to: &bytes)
      for field in [title, place, text.headings, text.text] {
        bytes.append(UInt8(ascii: ","))
        JSONText.append(field, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
    let words = wordLists[locale]
    var help = PlainText([])
    for line in index.site.crisis {
      help.add(line.name.text(in: locale).text)
      help.add(line.phone)
      help.add(line.text?.text(in: locale).text)
    }
    add(.fixed(.help, locale), words[.helpNow], "", help)
    let panic = theme.page("panic", in: locale)?.page.blocks ?? []
    add(.fixed(.panic, locale), words[.panicNow], "", PlainText(panic))
    for program in index.programs where !program.isComing {
      guard let (front, _) = program.front(in: locale) else { continue }
      var text = PlainText(front.blocks)
      text.add(front.summary)
      add(.program(program.id, locale), front.title, "", text)
      for module in program.modules where !module.isComing {
        guard let words = module.module(in: locale) else { continue }
        for (number, id) in module.pages.enumerated() {
          guard let page = module.page(number, in: locale) else { continue }
          add(
            .page(id, of: module.id, of: program.id, locale), page.title.plainText,
            "\(front.title) · \(words.title)", PlainText(page.blocks))
        }
      }
    }
    bytes.append(contentsOf: "\n];\nwindow.mestringCrisis = \(crisisObject);\n".utf8)
    return bytes
  }

  /// The words that bring help to the top, with whom to ring.
  var crisisObject: String { theme.crisisWords.object }

  /// `window.mestringAnswers`: what each program asks and in which words, for one's own page.
  public func answers(_ locale: Locale) -> [UInt8] {
    Array("window.mestringAnswers = \(answersList(locale));\n".utf8)
  }

  func answersList(_ locale: Locale) -> String {
    let programs = index.programs.filter { !$0.isComing }.compactMap { program -> String? in
      guard let (front, _) = program.front(in: locale) else { return nil }
      return JSON.object([
        ("program", JSON.text(program.id.text)), ("title", JSON.text(front.title)),
        ("discreet", JSON.text(front.discreetTitle ?? "")),
        ("summaries", program.hasSummaries ? "true" : "false"),
        ("modules", JSON.list(program.modules.compactMap { module($0, locale) })),
        (
          "blocks",
          JSON.list(program.modules.flatMap { blocks(of: $0, locale) } + retired(of: program.program, locale))
        ),
      ])
    }
    return JSON.list(programs)
  }

  private func module(_ module: ModuleEntry, _ locale: Locale) -> String? {
    guard let text = module.module(in: locale), !module.isComing else { return nil }
    let moved = Dictionary(module.movedPages, uniquingKeysWith: { first, _ in first })
    let pages = module.pages.enumerated().map { number, id in
      JSON.object(
        [
          ("id", JSON.text(id.text)),
          ("title", JSON.text(module.page(number, in: locale)?.title.plainText ?? "")),
        ] + (moved["\(module.id).\(id)"].map { [("key", JSON.text($0))] } ?? []))
    }
    return JSON.object([
      ("id", JSON.text(module.id.text)), ("title", JSON.text(text.title)), ("pages", JSON.list(pages)),
    ])
  }

  private func blocks(of module: ModuleEntry, _ locale: Locale) -> [String] {
    module.pages.enumerated().flatMap { number, id in
      let place = [("module", JSON.text(module.id.text)), ("page", JSON.text(id.text))]
      var found = (module.page(number, in: locale)?.facts.blocks ?? []).compactMap { block in
        self.block(block, at: place, rating: BlockRenderer.ratingBlock(of: module), locale)
      }
      if module.endsWithRating(on: number, in: locale) {
        found.append(rating(BlockRenderer.ratingBlock(of: module), at: place, locale))
      }
      return found
    }
  }

  /// What is no longer asked has no page, and stands in the language that it was asked in.
  private func retired(of program: Program, _ locale: Locale) -> [String] {
    let place = program.source == locale ? [] : [("lang", JSON.text(program.source.tag))]
    return program.retired.compactMap { block($0, at: place, rating: "", locale) }
  }

  private func block(
    _ asked: Block, at place: [(String, String)], rating name: String, _ locale: Locale
  ) -> String? {
    func block(_ key: Identifier, _ id: Identifier, _ title: Prose, _ fields: [String]) -> String {
      // Links find a block by the name that it has now.
      let anchor = key == id ? [] : [("anchor", JSON.text(id.text))]
      return JSON.object(
        [("id", JSON.text(key.text)), ("title", JSON.text(title.plainText))] + anchor + place
          + [("fields", JSON.list(fields))])
    }
    let words = wordLists[locale]
    switch asked {
    case .exercise(let exercise):
      return block(exercise.key, exercise.id, exercise.title, fields(of: exercise, words).map(field))
    case .quiz(let quiz): return block(quiz.key, quiz.id, quiz.question, [answer(of: quiz)])
    case .measure(let placement):
      guard let measure = index.measure(placement.measure.value, in: locale) else { return nil }
      let title = Prose([.text(measure.title)], at: measure.span)
      return block(
        placement.key, placement.id, title, [result(of: measure)] + measure.items.map { item($0, measure) })
    case .rating(let given, _): return rating(given?.text ?? name, at: place, locale)
    default: return nil
    }
  }

  /// With those of its view. Where a sleep window is no longer asked, the lock has only their ids.
  private func fields(of exercise: Exercise, _ words: WordList) -> [Field] {
    guard exercise.window == nil else {
      return exercise.fields + SleepWindow.fields(words, at: exercise.span)
    }
    guard exercise.view == .form, exercise.fields.contains(where: \.isNamedByItsID) else {
      return exercise.fields
    }
    let own = SleepWindow.fields(words, at: exercise.span)
    return exercise.fields.map { field in
      field.isNamedByItsID ? own.first { $0.id == field.id } ?? field : field
    }
  }

  private func rating(_ block: String, at place: [(String, String)], _ locale: Locale) -> String {
    let question = JSON.text(wordLists[locale][.wasThisUseful])
    let answer = JSON.object([("id", JSON.text("answer")), ("label", question)])
    return JSON.object(
      [("id", JSON.text(block)), ("title", question)] + place + [("fields", JSON.list([answer]))])
  }

  private func field(_ field: Field) -> String {
    let options =
      switch field.kind {
      case .choice, .checks: field.kind.allOptions.map { ($0.key, JSON.text($0.words.plainText)) }
      default: [(String, String)]()
      }
    var members = [
      ("id", JSON.text(field.storedName)), ("label", JSON.text(field.label.plainText)),
      ("kind", JSON.text(field.kind.name.rawValue)), ("options", JSON.object(options)),
    ]
    if case .rows(let columns) = field.kind {
      members.append(("columns", JSON.list(columns.map(self.field))))
    }
    return JSON.object(members)
  }

  /// A completed measure: what is said of each band, by the bands' names.
  private func result(of measure: Measure) -> String {
    let says = measure.bands.compactMap { band in band.say.map { (band.name, JSON.text($0)) } }
    return JSON.object([
      ("id", JSON.text("result")), ("label", JSON.text(measure.title)), ("kind", JSON.text("measure")),
      ("options", JSON.object(says)),
    ])
  }

  /// An item that has been answered in a measure that isn't completed.
  private func item(_ item: Measure.Item, _ measure: Measure) -> String {
    let options = (item.options ?? measure.options).map { (String($0.value), JSON.text($0.words)) }
    return JSON.object([
      ("id", JSON.text("item-\(item.number)")), ("label", JSON.text(item.words.plainText)),
      ("kind", JSON.text("item")), ("options", JSON.object(options)),
    ])
  }

  /// A quiz stores its answer as a field of its own, by the numbers of its answers.
  private func answer(of quiz: Quiz) -> String {
    let options = (quiz.answers + quiz.former).map { answer in
      (answer.key, JSON.text((answer.partner ?? answer.words).plainText))
    }
    let words = quiz.kind == .text ? [] : options
    return JSON.object([
      ("id", JSON.text("answer")), ("label", JSON.text(quiz.question.plainText)),
      ("kind", JSON.text("quiz-\(quiz.kind.rawValue)")), ("options", JSON.object(words)),
    ])
  }
}

extension Field {
  fileprivate var isNamedByItsID: Bool { label.plainText == id.text }
}

/// JSON by hand, with its members in the order in which they are given.
enum JSON {
  static func text(_ text: String) -> String { JSONText.string(text) }
  static func list(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }
  static func object(_ members: [(String, String)]) -> String {
    "{\(members.map { "\(JSONText.string($0.0)):\($0.1)" }.joined(separator: ","))}"
  }
}
