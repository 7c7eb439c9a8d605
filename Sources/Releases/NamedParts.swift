import ProgramModel

/// Where the parts of a lock, and of what is written now, stand in their lists by their names. Of two with one name the first counts.
struct NamedParts {
  /// Of the lock, by what progress and answers are stored under.
  let lockPages: [AnswerLock.PageName: Int]
  let lockBlocks: [Identifier: Int]
  /// Of the lock those that are asked still, by the names that they had last.
  let liveBlocks: [Identifier: Int]
  let modules: [Identifier: Int]
  let pages: [AnswerLock.PageName: Int]
  let blocks: [Identifier: Int]

  init(_ lock: AnswerLock, _ asked: AskedProgram) {
    lockPages = Self.places(lock.pages.map(\.key))
    lockBlocks = Self.places(lock.blocks.map(\.key))
    liveBlocks = Dictionary(
      lock.blocks.indices.filter { !lock.blocks[$0].isRetired }.map { (lock.blocks[$0].name, $0) },
      uniquingKeysWith: { first, _ in first })
    modules = Self.places(asked.modules.map(\.id))
    pages = Self.places(asked.pages.map(\.name))
    blocks = Self.places(asked.blocks.map(\.id))
  }

  private static func places<Name: Hashable>(_ names: [Name]) -> [Name: Int] {
    Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }
}
