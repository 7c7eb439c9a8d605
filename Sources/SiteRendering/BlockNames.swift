import ProgramModel

extension PageFacts {
  /// The ids of all blocks in the order of the page: what a link may point at.
  var names: [String] { blocks.compactMap { $0.id?.text } }

  /// The ids of blocks alone, without headings.
  var blockNames: Set<String> {
    var names: Set<String> = []
    for block in blocks {
      if case .heading = block { continue }
      if let id = block.id { names.insert(id.text) }
    }
    return names
  }

  /// The quizzes of the page.
  var quizzes: [Quiz] {
    blocks.compactMap { if case .quiz(let quiz) = $0 { quiz } else { nil } }
  }

  /// The questionnaires of the page.
  var measures: [Identifier] {
    blocks.compactMap { if case .measure(let placement) = $0 { placement.measure.value } else { nil } }
  }
}
