import Diagnostics
import ProgramModel
import Source

extension Comparison {
  /// What makes a block of now the heir of a released one.
  private enum BlockSign: Hashable {
    case formerly(String)
    case ratingOf(Identifier?)
  }

  /// What a new block may have in common with one that is missing.
  private enum BlockTrait: Hashable {
    case titled(AnswerLock.Block.Kind, String)
    case filled(AnswerLock.Block.Kind, BlockContents)
    case both(AnswerLock.Block.Kind, String, BlockContents)
    case place(AnswerLock.Block.Kind, AnswerLock.PageName?)
  }

  mutating func compareBlocks() {
    var candidates = Candidates<BlockSign>(
      asked.blocks.map { block in
        block.formerly.map { .formerly($0) } + (block.kind == .rating ? [.ratingOf(block.place?.module)] : [])
      })
    var left: [Int] = []
    func find(_ number: Int?, _ place: Int, _ comparison: inout Comparison) -> Bool {
      guard let number, !candidates.isTaken(number) else { return false }
      candidates.take(number)
      comparison.blockOf[comparison.lock.blocks[place].key] = comparison.asked.blocks[number]
      return true
    }
    for place in lock.blocks.indices where !lock.blocks[place].isRetired {
      if !find(parts.blocks[lock.blocks[place].name], place, &self) { left.append(place) }
    }
    left = left.filter { place in
      let block = lock.blocks[place]
      let heirs = candidates.all(of: Set([block.name, block.key]).map { .formerly($0.text) })
      if heirs.count > 1 {
        tell(.wasTwice, asked.blocks[heirs[1]].span, ["id": .text(block.name.text)])
        for number in heirs { candidates.take(number) }
        blockOf[block.key] = asked.blocks[heirs[0]]
        return false
      }
      return !find(heirs.first { !candidates.isTaken($0) }, place, &self)
    }
    // A module has one question about its use, whatever it is called.
    left = left.filter { place in
      let block = lock.blocks[place]
      return block.kind != .rating || !find(candidates.only(.ratingOf(block.place?.module)), place, &self)
    }
    for place in lock.blocks.indices {
      if let now = blockOf[lock.blocks[place].key] { keep(now, as: place) }
    }
    let fresh = asked.blocks.indices.filter { !candidates.isTaken($0) }.map { asked.blocks[$0] }
    var heirs = Candidates(fresh.map(Self.traits))
    for place in left { missing(place, among: fresh, &heirs) }
    for (number, block) in fresh.enumerated() where !heirs.isTaken(number) { add(block) }
  }

  private static func traits(of block: AskedProgram.Block) -> [BlockTrait] {
    let traits: [BlockTrait] = [.titled(block.kind, block.title), .place(block.kind, block.place)]
    guard let contents = BlockContents(of: block) else { return traits }
    return traits + [.filled(block.kind, contents), .both(block.kind, block.title, contents)]
  }

  private mutating func keep(_ now: AskedProgram.Block, as place: Int) {
    let block = lock.blocks[place]
    tellStillAsked(now, as: block)
    next.blocks[place].title = now.title
    next.blocks[place].place = now.place
    next.blocks[place].now = now.id == block.key ? nil : now.id
    if now.id != block.key { keys.blocks[now.id] = block.key }
    if now.id != block.name, now.kind != .rating {
      outcomes.append(.follows(.block(now.kind), now.title, block.name.text, now.id.text))
    }
    guard canBeRead(block, as: now) else { return }
    next.blocks[place].kind = now.kind
    if !block.options.isEmpty || !now.options.isEmpty {
      next.blocks[place].options = compareOptions(
        block.options, now.options, in: now.id.text, path: block.key.text, title: now.title, at: now.span)
    }
  }

  /// `was=` a block that is still there: two would have the same answers.
  private mutating func tellStillAsked(_ now: AskedProgram.Block, as block: AnswerLock.Block) {
    for name in now.formerly where name != block.name.text && name != block.key.text {
      guard Identifier(name).map({ parts.blocks[$0] != nil }) ?? false else { continue }
      tell(.wasStillAsked, now.span, ["id": .text(name), "new": .text(now.id.text)])
    }
  }

  /// Whether the answers of a block can be read in what it is now. Where they can't, that alone is told.
  private mutating func canBeRead(_ block: AnswerLock.Block, as now: AskedProgram.Block) -> Bool {
    let title = now.title.isEmpty ? now.id.text : now.title
    var (old, new) = (block.kind.words[0], now.kind.words[0])
    switch (block.kind, now.kind) {
    case (.quiz(let before), .quiz(let after)):
      if before.canBeRead(as: after) { return true }
      (old, new) = ("type=\(before.rawValue)", "type=\(after.rawValue)")
    case (.measure(let before), .measure(let after)):
      if before == after { return true }
      tell(
        .measureChanged, now.span,
        ["id": .text(now.id.text), "old": .text(before.text), "new": .text(after.text)])
      return false
    case (.exercise, .log) where now.isWeek, (.exercise, .diary) where now.isWeek:
      outcomes.append(.dayByDay(now.title, now.id.text))
      return true
    case (.exercise, .log), (.exercise, .diary), (.log, .exercise), (.diary, .exercise):
      tell(.rhythmChanged, now.span, ["title": .text(title)])
      return false
    case (.log, .diary), (.diary, .log), (.exercise, .exercise), (.log, .log), (.diary, .diary),
      (.rating, .rating):
      return true
    default: break
    }
    tell(.kindChanged, now.span, ["title": .text(title), "old": .text(old), "new": .text(new)])
    return false
  }

  private mutating func missing(
    _ place: Int, among fresh: [AskedProgram.Block], _ heirs: inout Candidates<BlockTrait>
  ) {
    let block = lock.blocks[place]
    if isGivenUp(block.place) || retirement.includes(.block(block.key)) {
      givenUp.insert(.block(block.key))
      next.blocks[place].isRetired = true
      outcomes.append(.readable(.block(block.kind), block.title, block.name.text))
      return
    }
    guard !isToldOf(block.place) else { return }
    let titled = BlockTrait.titled(block.kind, block.title)
    let contents = BlockContents(of: block)
    let filled = contents.map { BlockTrait.filled(block.kind, $0) }
    let both = contents.map { BlockTrait.both(block.kind, block.title, $0) }
    let isSame = both.map { heirs.count($0) == 1 } ?? false
    // Those that have its title or what is in it.
    let alike = heirs.count(titled) + (filled.map(heirs.count) ?? 0) - (both.map(heirs.count) ?? 0)
    let found =
      alike == 1
      ? heirs.first(of: [titled, filled].compactMap(\.self)) : heirs.only(.place(block.kind, block.place))
    if let found {
      let now = fresh[found]
      heirs.take(found)
      return tell(
        .releasedRenamed, now.span, renaming(.block(block.kind), block.title, block.name.text, now.id.text),
        fixes: edits.was(
          block.name.text, id: now.id, onLineOf: now.span, isCertain: alike == 1 && isSame))
    }
    let page = block.place.flatMap { parts.pages[$0] }.map { asked.pages[$0].span }
    let module = (block.place?.module).flatMap { parts.modules[$0] }.map { asked.modules[$0].span }
    tell(
      .releasedGone, page ?? module?.beginning ?? asked.span.beginning,
      going(.block(block.kind), block.title, block.name.text),
      fixes: edits.retired(block.name.text, in: module))
  }

  private mutating func add(_ now: AskedProgram.Block) {
    if let old = parts.lockBlocks[now.id] {
      let block = lock.blocks[old]
      // What comes back as it was is the same block.
      if block.isRetired, block.kind == now.kind, block.title == now.title {
        next.blocks[old].isRetired = false
        next.blocks[old].now = nil
        blockOf[block.key] = now
        return keep(now, as: old)
      }
      return tell(.idWasUsed, now.span, ["id": .text(now.id.text)])
    }
    for name in now.formerly where Identifier(name).map({ parts.blocks[$0] != nil }) ?? false {
      return tell(.wasStillAsked, now.span, ["id": .text(name), "new": .text(now.id.text)])
    }
    tellUnknownWas(now.formerly, now.span) { $0.blocks.map(\.name.text) }
    var block = AnswerLock.Block(key: now.id, kind: now.kind, place: now.place, title: now.title)
    block.options = compareOptions(
      [], now.options, in: now.id.text, path: now.id.text, title: now.title, at: now.span)
    // Its fields come with all others: one may have moved here with its answers.
    next.blocks.append(block)
    blockOf[now.id] = now
    if now.kind != .rating { outcomes.append(.added(.block(now.kind), now.title, now.id.text)) }
  }
}

/// The names of a block's fields and the words of its answers, by which it is known again under another name.
private struct BlockContents: Hashable {
  private let fields: [String]
  private let answers: [String]

  /// Nil for a block that has neither.
  init?(of block: AnswerLock.Block) {
    self.init(
      block.fields.filter { !$0.isRetired }.map(\.name), block.options.filter { !$0.isRetired }.map(\.words))
  }

  init?(of block: AskedProgram.Block) {
    self.init(block.fields.filter(\.stores).map(\.id), block.options.map(\.words))
  }

  private init?(_ fields: [Identifier], _ answers: [String]) {
    guard !fields.isEmpty || !answers.isEmpty else { return nil }
    self.fields = fields.map(\.text).sorted()
    self.answers = answers.sorted()
  }
}

extension Quiz.Kind {
  /// Whether an answer to a quiz of this kind says the same in one of another: one chosen answer is also a list of one.
  fileprivate func canBeRead(as other: Quiz.Kind) -> Bool {
    if self == other { return true }
    return switch (self, other) {
    case (.one, .poll), (.poll, .one), (.one, .many), (.poll, .many): true
    default: false
    }
  }
}

extension AnswerEdit {
  static func follows(_ thing: ReleasedThing, _ title: String, _ old: String, _ new: String) -> AnswerEdit {
    AnswerEdit(
      outcome: .follows,
      words: Words(
        nb: "\(thing.words.nb) «\(title)» het \(old) og heter nå \(new)",
        en: "\(thing.words.en) “\(title)” was \(old) and is \(new) now"))
  }

  /// A week that was filled in once: what was written gets the day on which it was (scripts/fields/days-of-weeks.js).
  static func dayByDay(_ title: String, _ id: String) -> AnswerEdit {
    AnswerEdit(
      outcome: .follows,
      words: Words(
        nb:
          "«\(title)» (\(id)) ble fylt ut én gang og blir nå fylt ut hver dag, så det som er skrevet, får sin dag",
        en:
          "“\(title)” (\(id)) was filled in once and is filled in each day now, so what was written gets its day"
      ))
  }

  static func readable(_ thing: ReleasedThing, _ title: String, _ id: String) -> AnswerEdit {
    AnswerEdit(
      outcome: .readable,
      words: Words(
        nb: "\(thing.words.nb) «\(title.isEmpty ? id : title)» (\(id)) er tatt bort",
        en: "\(thing.words.en) “\(title.isEmpty ? id : title)” (\(id)) has been taken away"))
  }

  static func added(_ thing: ReleasedThing, _ title: String, _ id: String) -> AnswerEdit {
    AnswerEdit(
      outcome: .new,
      words: Words(
        nb: "\(thing.words.nb) «\(title)» (\(id)) er ny", en: "\(thing.words.en) “\(title)” (\(id)) is new"))
  }
}
