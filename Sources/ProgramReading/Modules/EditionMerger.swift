import Diagnostics
import ProgramModel
import Source

/// Gives a translation's words to the source's structure.
///
/// What the translation lacks is shown in the source's language and told as a warning, so that an edit in the source never stops
/// a build. What the translator has changed (a right answer, the order of options, an id that the source doesn't have) is an
/// error at its line.
struct EditionMerger {
  private(set) var diagnostics: [Diagnostic] = []
  let source: Locale
  private let target: Locale

  init(from source: Locale, to target: Locale) {
    self.source = source
    self.target = target
  }

  /// The module in the target language.
  mutating func module(_ original: Module, _ translation: Module) -> Module {
    var pages: [Page] = []
    // The places of those that have an id of their own, the first of each id last.
    var named: [Identifier: [Int]] = [:]
    for (place, page) in translation.pages.enumerated().reversed() where page.hasOwnID {
      named[page.id, default: []].append(place)
    }
    var taken: Set<Int> = []
    /// By their places.
    var lacking: [Int: Page] = [:]
    for (index, page) in original.pages.enumerated() {
      // A page without an id of its own goes by its place.
      let ownPlace =
        translation.pages.indices.contains(index) && !translation.pages[index].hasOwnID ? index : nil
      if let match = named[page.id]?.popLast() ?? ownPlace {
        taken.insert(match)
        pages.append(self.page(page, translation.pages[match]))
      } else {
        lacking[index] = page
        pages.append(page)
      }
    }
    let all = lacking.sorted { $0.key < $1.key }
    var guesses = Guesses()
    for (place, extra) in translation.pages.enumerated() where !taken.contains(place) {
      // A page that lacks because its translation has another id is told once, at the id.
      var meant = lacking.removeValue(forKey: place)
      if meant == nil, !lacking.isEmpty {
        let near = guesses.nearest(
          to: extra.id.text, at: extra.span,
          among: all.lazy.filter { lacking[$0.key] != nil }.map(\.value.id.text))
        if let near {
          let found = all.first { lacking[$0.key] != nil && $0.value.id.text == near }
          meant = found.flatMap { lacking.removeValue(forKey: $0.key) }
        }
      }
      diagnostics.append(
        Diagnostic(
          .pageNotInSource, at: extra.span, ["id": .text(extra.id.text)], suggestion: meant?.id.text))
    }
    for (place, page) in all where lacking[place] != nil {
      let note = Diagnostic.Note(Words(nb: "siden i kilden", en: "the page in the source"), at: page.span)
      diagnostics.append(
        Diagnostic(
          .pageUntranslated, at: translation.span,
          ["title": .text(page.title.plainText), "language": .text(target.tag)], notes: [note]))
    }
    return Module(
      id: original.id, locale: target,
      facts: .edition(original.facts, translation.facts, by: Fact.module), pages: pages,
      file: translation.file, path: translation.path)
  }

  private mutating func page(_ original: Page, _ translation: Page) -> Page {
    Page(
      id: original.id, hasOwnID: original.hasOwnID, formerly: original.formerly, title: translation.title,
      locale: target,
      blocks: blocks(original.blocks, translation.blocks, around: translation.span), at: translation.span)
  }

  /// Pairs blocks and gives each its words.
  mutating func blocks(_ originals: [Block], _ translations: [Block], around span: SourceSpan) -> [Block] {
    let pairs = BlockPairing.pairs(originals, translations)
    var result: [Block] = []
    var place = span
    // Several in a row are one thing to translate, told once.
    var isLacking = false
    for pair in pairs {
      defer { if case .originalOnly = pair { isLacking = true } else { isLacking = false } }
      switch pair {
      case .both(let original, let translation):
        if let here = translation.span { place = here }
        result.append(block(original, translation, near: place))
      case .originalOnly(let original):
        if !isLacking { tellUntranslated(original, near: place) }
        result.append(.untranslated(source, [original]))
      case .translationOnly(let translation):
        tellNotInSource(translation, near: place)
      }
    }
    return result
  }

  private mutating func tellUntranslated(_ block: Block, near place: SourceSpan) {
    let note = Diagnostic.Note(Words(nb: "teksten i kilden", en: "the text in the source"), at: block.span)
    diagnostics.append(
      Diagnostic(.blockUntranslated, at: place, ["language": .text(target.tag)], notes: [note]))
  }

  private mutating func tellNotInSource(_ block: Block, near place: SourceSpan) {
    if let id = block.storedID {
      diagnostics.append(Diagnostic(.blockNotInSource, at: block.span ?? place, ["id": .text(id.text)]))
    } else {
      diagnostics.append(Diagnostic(.textNotInSource, at: block.span ?? place))
    }
  }

  // MARK: One block

  private mutating func block(_ original: Block, _ translation: Block, near place: SourceSpan) -> Block {
    // The pairing has seen to it that both are of one kind.
    switch original {
    case .heading(let old):
      guard case .heading(let new) = translation else { return translation }
      checkLinkedID(old.id, new.id, new.prose.span, old.prose.span)
      return .heading(Heading(level: old.level, id: old.id, prose: new.prose))
    case .list(let old):
      guard case .list(let new) = translation else { return translation }
      let items = zip(old.items, new.items).map { blocks($0, $1, around: new.span) }
      return .list(TextList(start: old.start, isTight: old.isTight, items: items, at: new.span))
    case .quote(let old):
      guard case .quote(let new) = translation else { return translation }
      return .quote(blocks(old, new, around: translation.span ?? original.span ?? place))
    case .container(let old):
      guard case .container(let new) = translation else { return translation }
      checkLinkedID(old.id, new.id, new.span, old.span)
      return .container(
        Container(
          old.kind, id: old.id, title: new.title ?? old.title,
          blocks: blocks(old.blocks, new.blocks, around: new.span),
          show: condition(old.show, new.show, new.span),
          at: new.span))
    case .quiz(let old):
      guard case .quiz(let new) = translation else { return translation }
      return .quiz(quiz(old, new))
    case .exercise(let old):
      guard case .exercise(let new) = translation else { return translation }
      return .exercise(exercise(old, new))
    case .field(let old):
      guard case .field(let new) = translation else { return translation }
      return .field(field(old, new))
    case .measure(let old):
      guard case .measure(let new) = translation else { return translation }
      if old.measure.value != new.measure.value {
        tellDiffers(new.measure.span, "measure", old.measure.span)
      } else {
        checkID(old.id, new.id, new.span, old.span)
      }
      return original
    case .rating(let old):
      guard case .rating(let new) = translation else { return translation }
      checkID(old.id, new.hasOwnID ? new.id : nil, new.span, old.span)
      return .rating(Rating(id: old.id, hasOwnID: old.hasOwnID, isPlaced: old.isPlaced, at: new.span))
    case .branch(let old):
      guard case .branch(let new) = translation else { return translation }
      _ = condition(old.condition, new.condition, new.span)
      return .branch(
        Branch(
          old.condition, then: blocks(old.then, new.then, around: new.span),
          otherwise: blocks(old.otherwise, new.otherwise, around: new.span),
          unknown: new.unknown ?? old.unknown,
          at: new.span))
    case .media(let old):
      guard case .media(let new) = translation else { return translation }
      checkLinkedID(old.id, new.id, new.span, old.span)
      return .media(
        Media(
          old.kind, id: old.id, title: new.title ?? old.title, path: new.path ?? old.path,
          captions: new.captions ?? old.captions, alternative: new.alternative ?? old.alternative,
          blocks: blocks(old.blocks, new.blocks, around: new.span), at: new.span))
    case .footnotes(let old):
      guard case .footnotes(let new) = translation else { return translation }
      return old.count == new.count ? translation : original
    case .paragraph, .code, .table, .rule, .picture, .crisis, .quizAgain, .untranslated: return translation
    }
  }

  private mutating func quiz(_ old: Quiz, _ new: Quiz) -> Quiz {
    checkID(old.id, new.hasOwnID ? new.id : nil, new.span, old.span)
    if old.kind != new.kind, old.answers.map(\.isRight) == new.answers.map(\.isRight) {
      tellDiffers(new.span, "type", old.span)
    }
    if old.answers.count != new.answers.count {
      let note = Diagnostic.Note(Words(nb: "quizen i kilden", en: "the quiz in the source"), at: old.span)
      diagnostics.append(
        Diagnostic(
          .answerCountDiffers, at: new.span,
          [
            "id": .text(old.id.text), "here": .number(new.answers.count), "there": .number(old.answers.count),
          ],
          notes: [note]))
    } else if let (one, other) = zip(old.answers, new.answers).first(where: { $0.isRight != $1.isRight }) {
      // Two answers that have changed places are one mistake.
      let note = Diagnostic.Note(Words(nb: "svaret i kilden", en: "the answer in the source"), at: one.span)
      diagnostics.append(
        Diagnostic(.rightAnswerDiffers, at: other.span, ["id": .text(old.id.text)], notes: [note]))
    }
    var answers: [Quiz.Answer] = []
    for (one, other) in zip(old.answers, new.answers) {
      answers.append(
        Quiz.Answer(
          other.words, key: one.key, partner: other.partner ?? one.partner, isRight: one.isRight,
          feedback: blocks(one.feedback, other.feedback, around: other.span), at: other.span))
    }
    return Quiz(
      id: old.id, hasOwnID: old.hasOwnID, formerly: old.formerly, kind: old.kind, question: new.question,
      introduction: blocks(old.introduction, new.introduction, around: new.span), answers: answers,
      explanation: blocks(old.explanation, new.explanation, around: new.span),
      show: condition(old.show, new.show, new.span), at: new.span)
  }

  private mutating func exercise(_ old: Exercise, _ new: Exercise) -> Exercise {
    checkID(old.id, new.hasOwnID ? new.id : nil, new.span, old.span)
    if old.view != new.view { tellDiffers(new.span, "view", old.span) }
    if let window = new.window, window != old.window {
      tellDiffers(new.span, "rise, floor, sleep, bed", old.span)
    }
    if old.isFilledAgain != new.isFilledAgain, old.view == new.view {
      tellDiffers(new.span, "repeat", old.span)
    }
    return Exercise(
      id: old.id, hasOwnID: old.hasOwnID, formerly: old.formerly, kind: old.kind, title: new.title,
      view: old.view, window: old.window, repeats: old.repeats,
      blocks: blocks(old.blocks, new.blocks, around: new.span),
      show: condition(old.show, new.show, new.span), at: new.span)
  }

  private mutating func field(_ old: Field, _ new: Field) -> Field {
    checkID(old.id, new.hasOwnID ? new.id : nil, new.span, old.span)
    if old.place?.value != new.place?.value { tellDiffers(new.place?.span ?? new.span, "place", old.span) }
    return Field(
      id: old.id, hasOwnID: old.hasOwnID, formerly: old.formerly, kind: kind(old, new), label: new.label,
      place: old.place, show: condition(old.show, new.show, new.span), at: new.span)
  }

  private mutating func kind(_ old: Field, _ new: Field) -> Field.Kind {
    switch (old.kind, new.kind) {
    case (.choice(let one), .choice(let other)): return .choice(options(one, other, old, new))
    case (.checks(let one), .checks(let other)): return .checks(options(one, other, old, new))
    case (.scale(let one, let low, let high), .scale(let other, let newLow, let newHigh)):
      if !one.hasLimits(of: other) { tellDiffers(new.span, "min, max", old.span) }
      return .scale(
        Field.NumberRange(
          minimum: one.minimum, maximum: one.maximum, step: one.step, unit: other.unit ?? one.unit),
        low: newLow ?? low, high: newHigh ?? high)
    case (.number(let one), .number(let other)):
      if !one.hasLimits(of: other) { tellDiffers(new.span, "min, max", old.span) }
      return .number(
        Field.NumberRange(
          minimum: one.minimum, maximum: one.maximum, step: one.step, unit: other.unit ?? one.unit))
    case (.computed(let expression, let unit), .computed(_, let other)):
      return .computed(expression, unit: other ?? unit)
    case (.rows(let one), .rows(let other)):
      let columns = blocks(one.map(Block.field), other.map(Block.field), around: new.span)
      return .rows(columns.fields)
    default:
      if old.kind.name != new.kind.name { tellDiffers(new.span, new.kind.name.rawValue, old.span) }
      return old.kind
    }
  }

  private mutating func options(
    _ one: Field.Options, _ other: Field.Options, _ old: Field, _ new: Field
  ) -> Field.Options {
    if one.options.map(\.key) != other.options.map(\.key) {
      let note = Diagnostic.Note(Words(nb: "valgene i kilden", en: "the options in the source"), at: old.span)
      diagnostics.append(
        Diagnostic(
          .optionsDiffer, at: new.span,
          ["here": .list(other.options.map(\.key)), "there": .list(one.options.map(\.key))], notes: [note]))
    }
    if one.allowsOther != other.allowsOther { tellDiffers(new.span, "other", old.span) }
    let options = zip(one.options, other.options).map {
      Field.Option(id: $0.id, key: $0.key, formerly: $0.formerly, words: $1.words)
    }
    return Field.Options(options, allowsOther: one.allowsOther, from: one.from)
  }

  // MARK: What must be the same

  private mutating func checkID(
    _ old: Identifier, _ new: Identifier?, _ span: SourceSpan, _ there: SourceSpan
  ) {
    guard let new, new != old else { return }
    let note = Diagnostic.Note(Words(nb: "i kilden", en: "in the source"), at: there)
    diagnostics.append(
      Diagnostic(.idDiffers, at: span, ["here": .text(new.text), "there": .text(old.text)], notes: [note]))
  }

  /// Of what stores nothing and has an id for links only: one that the source lacks is told too.
  private mutating func checkLinkedID(
    _ old: Identifier?, _ new: Identifier?, _ span: SourceSpan, _ there: SourceSpan
  ) {
    guard let new else { return }
    if let old { checkID(old, new, span, there) } else { tellDiffers(span, "#\(new.text)", there) }
  }

  private mutating func condition(_ old: Expression?, _ new: Expression?, _ span: SourceSpan) -> Expression? {
    if old.map({ ExpressionPrinter.data($0) }) != new.map({ ExpressionPrinter.data($0) }) {
      diagnostics.append(
        Diagnostic(
          .conditionDiffers, at: new?.span ?? span,
          notes: [
            Diagnostic.Note(Words(nb: "vilkåret i kilden", en: "the condition in the source"), at: old?.span)
          ]))
    }
    return old
  }

  private mutating func tellDiffers(_ span: SourceSpan, _ what: String, _ there: SourceSpan) {
    let note = Diagnostic.Note(Words(nb: "i kilden", en: "in the source"), at: there)
    diagnostics.append(Diagnostic(.settingDiffers, at: span, ["what": .text(what)], notes: [note]))
  }
}

extension Block {
  /// The name under which something of the block is stored.
  fileprivate var storedID: Identifier? {
    switch self {
    case .quiz(let quiz): quiz.id
    case .exercise(let exercise): exercise.id
    case .field(let field): field.id
    case .measure(let placement): placement.id
    case .rating(let rating): rating.hasOwnID ? rating.id : nil
    case .paragraph, .heading, .list, .quote, .code, .table, .rule, .picture, .container, .crisis, .quizAgain,
      .branch,
      .media, .footnotes, .untranslated:
      nil
    }
  }
}
