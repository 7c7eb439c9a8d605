import ProgramModel
import Source

/// The scripts that hold data: words, search, and what has been asked. The builder names each after its content.
public struct DataScripts: Sendable {
  private let index: SiteIndex
  private let theme: Theme
  private let wordLists: ThemeWordsByLocale

  /// The data of a site.
  public init(index: SiteIndex, theme: Theme) {
    self.index = index
    self.theme = theme
    wordLists = ThemeWordsByLocale(theme, for: index)
  }

  /// `window.mestringWords`: the words of the scripts, with what a language lacks from bokmål or English, but for those that only
  /// one's own pages say. They come with the data there: no other page has to wait for them.
  public func words(_ locale: Locale, without own: Set<String> = []) -> [UInt8] {
    Array("window.mestringWords = \(wordList(locale) { !own.contains($0) }.lines);\n".utf8)
  }

  /// The words that no other script names than those of one's own pages.
  public static func ownWords(own: [UInt8], others: [UInt8]) -> Set<String> {
    func named(in code: [UInt8]) -> Set<String> {
      Set(code.split(separator: UInt8(ascii: "'")).map { String(decoding: $0, as: UTF8.self) })
    }
    return named(in: own).subtracting(named(in: others))
  }

  func wordList(_ locale: Locale, where isWanted: (String) -> Bool = { _ in true }) -> JSONValue {
    var words: [String: String] = [:]
    for candidate in Theme.fallbacks(of: locale).reversed() {
      for (key, text) in theme.scriptWords[candidate] ?? [:] where isWanted(key) { words[key] = text }
    }
    return .members(words.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
  }

  /// `window.mestringSearch`: address, title, where, headings and text of each page; and `window.mestringCrisis`.
  public func search(_ locale: Locale) -> [UInt8] {
    var bytes = Array("window.mestringSearch = [".utf8)
    var isFirst = true
    func add(_ route: Route, _ title: String, _ place: String, _ text: PlainText) {
      bytes.append(contentsOf: (isFirst ? "\n" : ",\n").utf8)
      isFirst = false
      JSONText.append(
        [route.path.utf8, title.utf8, place.utf8].map(Array.init) + [text.headings, text.text], to: &bytes)
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
      text.add(front.summary?.plainText)
      add(.program(program.id, locale), front.title.plainText, "", text)
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
    bytes.append(contentsOf: "\n];\nwindow.mestringCrisis = \(crisis.compact);\n".utf8)
    return bytes
  }

  /// The words that bring help to the top, with whom to ring.
  var crisis: JSONValue { theme.crisisWords.data }

  /// `window.mestringAnswers`: what each program asks and in which words, for one's own page; with the words that only it says.
  public func answers(_ locale: Locale, with own: Set<String> = []) -> [UInt8] {
    let words =
      own.isEmpty
      ? "" : "Object.assign(window.mestringWords, \(wordList(locale, where: own.contains).lines));\n"
    var bytes = Array(words.utf8)
    bytes += "window.mestringAnswers = ".utf8
    asked(locale).append(to: &bytes)
    bytes += ";\n".utf8
    return bytes
  }

  func asked(_ locale: Locale) -> JSONValue {
    let programs = index.programs.filter { !$0.isComing }.compactMap { program -> JSONValue? in
      guard let (front, _) = program.front(in: locale) else { return nil }
      let blocks = program.modules.flatMap { self.blocks(of: $0, locale) }
      return [
        "program": .string(program.id.text), "title": .string(front.title.plainText),
        "discreet": .string(front.discreetTitle?.plainText ?? ""), "summaries": .bool(program.hasSummaries),
        "modules": .array(program.modules.compactMap { module($0, locale) }),
        "blocks": .array(blocks + retired(of: program.program, locale)),
      ]
    }
    return .array(programs)
  }

  private func module(_ module: ModuleEntry, _ locale: Locale) -> JSONValue? {
    guard let text = module.module(in: locale), !module.isComing else { return nil }
    let moved = Dictionary(module.movedPages, uniquingKeysWith: { first, _ in first })
    let pages = module.pages.enumerated().map { number, id -> JSONValue in
      let title = module.page(number, in: locale)?.title.plainText ?? ""
      let key = moved["\(module.id).\(id)"].map { [("key", JSONValue.string($0))] } ?? []
      return .members([("id", .string(id.text)), ("title", .string(title))] + key)
    }
    return ["id": .string(module.id.text), "title": .string(text.title.plainText), "pages": .array(pages)]
  }

  private typealias Members = [(String, JSONValue)]

  private func blocks(of module: ModuleEntry, _ locale: Locale) -> [JSONValue] {
    module.pages.enumerated().flatMap { number, id in
      let place: Members = [("module", .string(module.id.text)), ("page", .string(id.text))]
      return (module.page(number, in: locale)?.facts.answered ?? []).compactMap {
        self.block($0, at: place, locale)
      }
    }
  }

  /// What is no longer asked has no page, and stands in the language that it was asked in.
  private func retired(of program: Program, _ locale: Locale) -> [JSONValue] {
    let place: Members = program.source == locale ? [] : [("lang", .string(program.source.tag))]
    return program.retired.compactMap { block($0, at: place, locale) }
  }

  private func block(_ asked: AnsweredBlock, at place: Members, _ locale: Locale) -> JSONValue? {
    func block(_ key: Identifier, _ id: Identifier, _ title: Prose, _ fields: [JSONValue]) -> JSONValue {
      // Links find a block by the name that it has now.
      let anchor: Members = key == id ? [] : [("anchor", .string(id.text))]
      let start: Members = [("id", .string(key.text)), ("title", .string(title.plainText))]
      return .members(start + anchor + place + [("fields", .array(fields))])
    }
    let words = wordLists[locale]
    switch asked {
    case .exercise(let exercise):
      return block(exercise.key, exercise.id, exercise.title, fields(of: exercise, words).map(field))
    case .quiz(let quiz): return block(quiz.key, quiz.id, quiz.question, [answer(of: quiz)])
    case .measure(let placement):
      guard let measure = index.measure(placement.measure.value, in: locale) else { return nil }
      return block(
        placement.key, placement.id, measure.title,
        [result(of: measure)] + measure.items.map { item($0, measure) })
    case .rating(let rating): return self.rating(rating.key.text, at: place, locale)
    }
  }

  /// With those of its view. Where a sleep window is no longer asked, the lock has only their ids.
  private func fields(of exercise: Exercise, _ words: ThemeWords) -> [Field] {
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

  private func rating(_ block: String, at place: Members, _ locale: Locale) -> JSONValue {
    let question = JSONValue.string(wordLists[locale][.wasThisUseful])
    let answer: JSONValue = ["id": "answer", "label": question]
    return .members([("id", .string(block)), ("title", question)] + place + [("fields", [answer])])
  }

  private func field(_ field: Field) -> JSONValue {
    let options = field.kind.allOptions.map { ($0.key, JSONValue.string($0.words.plainText)) }
    var members: Members = [
      ("id", .string(field.storedName)), ("label", .string(field.label.plainText)),
      ("kind", .string(field.kind.name.rawValue)), ("options", .members(options)),
    ]
    if case .rows(let columns) = field.kind {
      members.append(("columns", .array(columns.map(self.field))))
    }
    return .members(members)
  }

  /// A completed measure: what is said of each band, by the bands' names.
  private func result(of measure: Measure) -> JSONValue {
    let says = measure.bands.compactMap { band in band.say.map { (band.name, JSONValue.string($0.plainText)) }
    }
    return [
      "id": "result", "label": .string(measure.title.plainText), "kind": "measure", "options": .members(says),
    ]
  }

  /// An item that has been answered in a measure that isn't completed.
  private func item(_ item: Measure.Item, _ measure: Measure) -> JSONValue {
    let options = (item.options ?? measure.options).map {
      (String($0.value), JSONValue.string($0.words.plainText))
    }
    return [
      "id": .string("item-\(item.number)"), "label": .string(item.words.plainText), "kind": "item",
      "options": .members(options),
    ]
  }

  /// A quiz stores its answer as a field of its own, by the numbers of its answers.
  private func answer(of quiz: Quiz) -> JSONValue {
    let options = (quiz.answers + quiz.former).map { answer in
      (answer.key, JSONValue.string((answer.partner ?? answer.words).plainText))
    }
    return [
      "id": "answer", "label": .string(quiz.question.plainText),
      "kind": .string("quiz-\(quiz.kind.rawValue)"),
      "options": .members(quiz.kind == .text ? [] : options),
    ]
  }
}

extension Field {
  fileprivate var isNamedByItsID: Bool { label.plainText == id.text }
}
