import ProgramModel

extension PageFacts {
  /// The ids of all blocks in the order of the page: what a link may point at.
  var names: [String] { anchors.map(\.id.text) }

  /// The ids of blocks alone, without headings.
  var blockNames: Set<String> { Set(anchors.filter { !$0.isHeading }.map(\.id.text)) }

  /// The quizzes of the page.
  var quizzes: [Quiz] {
    answered.compactMap { if case .quiz(let quiz) = $0 { quiz } else { nil } }
  }

  /// The questionnaires of the page.
  var measures: [Identifier] {
    answered.compactMap { if case .measure(let placement) = $0 { placement.measure.value } else { nil } }
  }
}
