import Diagnostics
import ProgramModel
import Source

extension Comparison {
  mutating func compareBlocks() {
    var taken: Set<Identifier> = []
    var left = lock.blocks.indices.filter { !lock.blocks[$0].isRetired }
    func match(_ place: Int, _ now: AskedProgram.Block?, _ comparison: inout Comparison) {
      guard let now, taken.insert(now.id).inserted else { return }
      comparison.blockOf[comparison.lock.blocks[place].key] = now
    }
    for place in left { match(place, asked.blocks.first { $0.id == lock.blocks[place].name }, &self) }
    left.removeAll { blockOf[lock.blocks[$0].key] != nil }
    for place in left {
      let block = lock.blocks[place]
      let heirs = asked.blocks.filter { now in
        now.formerly.contains(block.name.text) || now.formerly.contains(block.key.text)
      }
      if heirs.count > 1 {
        tell(.wasTwice, heirs[1].span, ["id": .text(block.name.text)])
        taken.formUnion(heirs.map(\.id))
        blockOf[block.key] = heirs[0]
      } else {
        match(place, heirs.first { !taken.contains($0.id) }, &self)
      }
    }
    left.removeAll { blockOf[lock.blocks[$0].key] != nil }
    // A module has one question about its use, whatever it is called.
    for place in left where lock.blocks[place].kind == .rating {
      let here = asked.blocks.filter {
        $0.kind == .rating && $0.place?.module == lock.blocks[place].place?.module && !taken.contains($0.id)
      }
      if here.count == 1 { match(place, here[0], &self) }
    }
    left.removeAll { blockOf[lock.blocks[$0].key] != nil }
    for place in lock.blocks.indices {
      if let now = blockOf[lock.blocks[place].key] { keep(now, as: place) }
    }
    let fresh = asked.blocks.filter { !taken.contains($0.id) }
    var likely: Set<Identifier> = []
    for place in left { missing(place, among: fresh, &likely) }
    for block in fresh where !likely.contains(block.id) { add(block) }
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
      guard asked.blocks.contains(where: { $0.id.text == name }) else { continue }
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
    _ place: Int, among fresh: [AskedProgram.Block], _ likely: inout Set<Identifier>
  ) {
    let block = lock.blocks[place]
    if isGivenUp(block.place) || retirement.includes(.block(block.key)) {
      givenUp.insert(.block(block.key))
      next.blocks[place].isRetired = true
      outcomes.append(.readable(.block(block.kind), block.title, block.name.text))
      return
    }
    guard !isToldOf(block.place) else { return }
    let candidates = fresh.filter { $0.kind == block.kind && !likely.contains($0.id) }
    let same = candidates.filter { $0.title == block.title || $0.hasFields(of: block) }
    let here = candidates.filter { $0.place == block.place }
    if let now = same.count == 1 ? same.first : here.count == 1 ? here.first : nil {
      likely.insert(now.id)
      let isSame = same.count == 1 && now.title == block.title && now.hasFields(of: block)
      return tell(
        .releasedRenamed, now.span, renaming(.block(block.kind), block.title, block.name.text, now.id.text),
        fixes: edits.was(block.name.text, id: now.id, onLineOf: now.span, isCertain: isSame))
    }
    let page = asked.pages.first { $0.name == block.place }
    let module = asked.modules.first { $0.id == block.place?.module }
    tell(
      .releasedGone, page?.span ?? module?.span.beginning ?? asked.span.beginning,
      going(.block(block.kind), block.title, block.name.text),
      fixes: edits.retired(block.name.text, in: module?.span))
  }

  private mutating func add(_ now: AskedProgram.Block) {
    if let old = lock.blocks.firstIndex(where: { $0.key == now.id }) {
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
    for name in now.formerly where asked.blocks.contains(where: { $0.id.text == name }) {
      return tell(.wasStillAsked, now.span, ["id": .text(name), "new": .text(now.id.text)])
    }
    tellUnknownWas(now.formerly, now.span, known: lock.blocks.map(\.name.text))
    var block = AnswerLock.Block(key: now.id, kind: now.kind, place: now.place, title: now.title)
    block.options = compareOptions(
      [], now.options, in: now.id.text, path: now.id.text, title: now.title, at: now.span)
    // Its fields come with all others: one may have moved here with its answers.
    next.blocks.append(block)
    blockOf[now.id] = now
    if now.kind != .rating { outcomes.append(.added(.block(now.kind), now.title, now.id.text)) }
  }
}

extension AskedProgram.Block {
  /// Whether it has the same fields by their names, or the same answers by their words.
  fileprivate func hasFields(of block: AnswerLock.Block) -> Bool {
    let old = block.fields.filter { !$0.isRetired }.map(\.name.text).sorted()
    let new = fields.filter(\.stores).map(\.id.text).sorted()
    let words = block.options.filter { !$0.isRetired }.map(\.words).sorted()
    return old == new && words == options.map(\.words).sorted() && !(old.isEmpty && words.isEmpty)
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
