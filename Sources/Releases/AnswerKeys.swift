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
  func filled(into program: Program, retired: [Block]) -> Program {
    let editions = program.editions.map { edition in
      Program.Edition(
        locale: edition.locale, front: edition.front.with(blocks: keyed(edition.front.blocks)),
        modules: edition.modules.map { module in
          module.with(pages: module.pages.map { keyed($0, in: module.id) })
        })
    }
    return Program(id: program.id, source: program.source, editions: editions, retired: retired)
  }

  private func keyed(_ page: Page, in module: Identifier) -> Page {
    Page(
      id: page.id, hasOwnID: page.hasOwnID, formerly: page.formerly,
      key: pages[.init(module: module, page: page.id)], title: page.title, locale: page.locale,
      blocks: keyed(page.blocks), at: page.span)
  }

  private func keyed(_ blocks: [Block]) -> [Block] {
    blocks.mapped { block in
      switch block {
      case .quiz(var quiz):
        quiz.key = self.blocks[quiz.id] ?? quiz.id
        if let keys = options[quiz.id.text] {
          for (index, key) in zip(quiz.answers.indices, keys) { quiz.answers[index].key = key }
        }
        quiz.former = (former[quiz.id.text] ?? []).map { $0.answer(at: quiz.span) }
        return .quiz(quiz)
      case .exercise(var exercise):
        exercise.key = self.blocks[exercise.id] ?? exercise.id
        exercise.isHeldToOnce = once.contains(exercise.id)
        let id = exercise.id.text
        exercise.blocks = exercise.blocks.mapped { inner in
          if case .field(let field) = inner { .field(keyed(field, in: id)) } else { inner }
        }
        return .exercise(exercise)
      case .measure(var placement):
        placement.key = self.blocks[placement.id] ?? placement.id
        return .measure(placement)
      case .rating(let id?, let span): return .rating(id: self.blocks[id] ?? id, at: span)
      default: return block
      }
    }
  }

  private func keyed(_ field: Field, in owner: String) -> Field {
    var field = field
    let name = "\(owner).\(field.id)"
    if let key = fields[name] {
      field.key = key.key
      field.home = key.home
    }
    switch field.kind {
    case .choice(let options): field.kind = .choice(keyed(options, name, at: field))
    case .checks(let options): field.kind = .checks(keyed(options, name, at: field))
    case .rows(let columns): field.kind = .rows(columns.map { keyed($0, in: name) })
    default: break
    }
    return field
  }

  private func keyed(_ options: Field.Options, _ name: String, at field: Field) -> Field.Options {
    var options = options
    if let keys = self.options[name] {
      for (index, key) in zip(options.options.indices, keys) { options.options[index].key = key }
    }
    options.former = (former[name] ?? []).map { $0.option(at: field.span) }
    return options
  }
}

extension FrontPage {
  fileprivate func with(blocks: [Block]) -> FrontPage {
    FrontPage(
      title: title, summary: summary, clinicalTitle: clinicalTitle, discreetTitle: discreetTitle,
      audience: audience, access: access, quickExit: quickExit, status: status, version: version,
      released: released, intendedUse: intendedUse, authors: authors, sources: sources,
      livedExperience: livedExperience,
      reviewed: reviewed, moduleOrder: moduleOrder, source: source, blocks: blocks, at: span)
  }
}

extension Module {
  fileprivate func with(pages: [Page]) -> Module {
    Module(
      id: id, locale: locale, title: title, summary: summary, clinicalTitle: clinicalTitle, minutes: minutes,
      status: status, opens: opens, authors: authors, sources: sources, reviewed: reviewed, retired: retired,
      pages: pages, file: file, path: path, at: span)
  }
}
