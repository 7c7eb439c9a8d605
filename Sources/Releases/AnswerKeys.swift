import ProgramModel

/// What the parts of a program store answers under, where that isn't what their ids and places say.
struct AnswerKeys {
  var pages: [AnswerLock.PageName: String] = [:]
  var blocks: [Identifier: Identifier] = [:]
  /// By `block.field`, or `block.field.column`, as they go now.
  var fields: [String: FieldKey] = [:]
  /// The keys of options and of a quiz's answers in the order in which they stand, by `block.field` or the quiz's id.
  var options: [String: [String]] = [:]
  /// Options that are no longer offered, by the same names.
  var former: [String: [AnswerLock.Option]] = [:]
  /// Weeks that are filled in once still, by their ids as they go now.
  var once: Set<Identifier> = []

  struct FieldKey: Equatable {
    var key: Identifier
    /// The key of the block that it has moved from.
    var home: Identifier?
  }
}

extension AnswerKeys {
  /// The program with every key in its place, in all its languages.
  func filled(into program: Program, retired: [AnsweredBlock]) -> Program {
    var filling = KeyFilling(keys: self)
    let editions = program.editions.map { edition in
      var front = edition.front
      front.blocks = filling.rewrite(front.blocks)
      return Program.Edition(
        locale: edition.locale, front: front,
        modules: edition.modules.map { module in
          var module = module
          module.pages = module.pages.map { page in
            page.with(filling.rewrite(page.blocks), key: pages[.init(module: module.id, page: page.id)])
          }
          return module
        })
    }
    return Program(id: program.id, source: program.source, editions: editions, retired: retired)
  }
}

/// Puts keys into blocks.
private struct KeyFilling: Rewriter {
  let keys: AnswerKeys
  /// The exercise, or the table within it, whose fields are met: `block`, or `block.field`.
  private var owner = ""

  init(keys: AnswerKeys) { self.keys = keys }

  mutating func rewriteQuiz(_ original: Quiz) -> Quiz {
    var quiz = rewritten(original)
    quiz.key = keys.blocks[quiz.id] ?? quiz.id
    if let keys = keys.options[quiz.id.text] {
      for (index, key) in zip(quiz.answers.indices, keys) { quiz.answers[index].key = key }
    }
    quiz.former = (keys.former[quiz.id.text] ?? []).map { $0.answer(at: quiz.span) }
    return quiz
  }

  mutating func rewriteExercise(_ original: Exercise) -> Exercise {
    let outer = owner
    owner = original.id.text
    var exercise = rewritten(original)
    owner = outer
    exercise.key = keys.blocks[exercise.id] ?? exercise.id
    exercise.isHeldToOnce = keys.once.contains(exercise.id)
    return exercise
  }

  mutating func rewriteField(_ original: Field) -> Field {
    let outer = owner
    let name = "\(owner).\(original.id)"
    owner = name
    var field = rewritten(original)
    owner = outer
    if let key = keys.fields[name] {
      field.key = key.key
      field.home = key.home
    }
    switch field.kind {
    case .choice(let options): field.kind = .choice(keyed(options, name, at: field))
    case .checks(let options): field.kind = .checks(keyed(options, name, at: field))
    case .line, .text, .number, .scale, .date, .time, .duration, .phone, .list, .rows, .timer, .computed,
      .plot:
      break
    }
    return field
  }

  mutating func rewriteMeasure(_ placement: MeasurePlacement) -> MeasurePlacement {
    var placement = placement
    placement.key = keys.blocks[placement.id] ?? placement.id
    return placement
  }

  mutating func rewriteRating(_ rating: Rating) -> Rating {
    var rating = rating
    rating.key = keys.blocks[rating.id] ?? rating.id
    return rating
  }

  // Words have no keys.
  mutating func rewriteText(_ text: Prose) -> Prose { text }

  private func keyed(_ options: Field.Options, _ name: String, at field: Field) -> Field.Options {
    var options = options
    if let keys = keys.options[name] {
      for (index, key) in zip(options.options.indices, keys) { options.options[index].key = key }
    }
    options.former = (keys.former[name] ?? []).map { $0.option(at: field.span) }
    return options
  }
}
