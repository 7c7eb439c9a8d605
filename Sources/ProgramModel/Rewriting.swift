extension [Block] {
  /// The blocks with a change made to each, after what it holds has been changed.
  public func mapped(_ change: (Block) -> Block) -> [Block] { map { $0.mapped(change) } }
}

extension Block {
  fileprivate func mapped(_ change: (Block) -> Block) -> Block {
    switch self {
    case .list(var list):
      list.items = list.items.map { $0.mapped(change) }
      return change(.list(list))
    case .quote(let blocks): return change(.quote(blocks.mapped(change)))
    case .untranslated(let locale, let blocks): return change(.untranslated(locale, blocks.mapped(change)))
    case .container(var container):
      container.blocks = container.blocks.mapped(change)
      return change(.container(container))
    case .quiz(var quiz):
      quiz.introduction = quiz.introduction.mapped(change)
      for index in quiz.answers.indices {
        quiz.answers[index].feedback = quiz.answers[index].feedback.mapped(change)
      }
      quiz.explanation = quiz.explanation.mapped(change)
      return change(.quiz(quiz))
    case .exercise(var exercise):
      exercise.blocks = exercise.blocks.mapped(change)
      return change(.exercise(exercise))
    case .branch(var branch):
      branch.then = branch.then.mapped(change)
      branch.otherwise = branch.otherwise.mapped(change)
      return change(.branch(branch))
    case .media(var media):
      media.blocks = media.blocks.mapped(change)
      return change(.media(media))
    case .footnotes(let notes): return change(.footnotes(notes.map { $0.mapped(change) }))
    default: return change(self)
    }
  }
}
