import ProgramModel

extension [Block] {
  /// The ids of these blocks and of those within them, in the order of the page: what a link may point at.
  var names: [String] {
    var names: [String] = []
    forEachBlock { block in
      if let id = block.id { names.append(id.text) }
    }
    return names
  }

  /// The ids of blocks alone, without headings.
  var blockNames: Set<String> {
    var names: Set<String> = []
    forEachBlock { block in
      if case .heading = block { return }
      if let id = block.id { names.insert(id.text) }
    }
    return names
  }

  /// The quizzes among these blocks and within them.
  var quizzes: [Quiz] {
    var quizzes: [Quiz] = []
    forEachBlock { if case .quiz(let quiz) = $0 { quizzes.append(quiz) } }
    return quizzes
  }

  /// The questionnaires among these blocks and within them.
  var measures: [Identifier] {
    var measures: [Identifier] = []
    forEachBlock { if case .measure(let placement) = $0 { measures.append(placement.measure.value) } }
    return measures
  }
}
