import Diagnostics
import ProgramModel
import Source

extension Comparison {
  /// A field of now, with the block that it stands in.
  private struct Place {
    let block: AskedProgram.Block
    let field: AskedProgram.Field

    var name: String { "\(block.id).\(field.id)" }
  }

  mutating func compareFields() {
    let places = asked.blocks.flatMap { block in block.fields.map { Place(block: block, field: $0) } }
    var taken: Set<String> = []
    var left: [(block: Int, field: Int)] = []
    var pairs: [(block: Int, field: Int, now: Place)] = []
    for (number, block) in lock.blocks.enumerated() {
      for (index, field) in block.fields.enumerated() where !field.isRetired {
        let home = currentHome(of: field, in: block)
        if let now = places.first(where: { $0.block.id == home && $0.field.id == field.name }) {
          taken.insert(now.name)
          pairs.append((number, index, now))
        } else {
          left.append((number, index))
        }
      }
    }
    // Those that say where they come from, in the same block or from another.
    left.removeAll { place in
      let block = lock.blocks[place.block]
      let field = block.fields[place.field]
      let home = currentHome(of: field, in: block)
      let names = Set([field.name.text, field.key.text])
      let owners = Set([block.key.text, block.name.text, field.nowIn?.text, home?.text].compactMap(\.self))
      let heirs = places.filter { now in
        !taken.contains(now.name)
          && now.field.formerly.contains { name in
            let parts = name.split(separator: ".").map(String.init)
            if parts.count == 1 { return now.block.id == home && names.contains(name) }
            return parts.count == 2 && owners.contains(parts[0]) && names.contains(parts[1])
          }
      }
      guard let now = heirs.first else { return false }
      if heirs.count > 1 { tell(.wasTwice, heirs[1].field.span, ["id": .text(field.name.text)]) }
      taken.formUnion(heirs.map(\.name))
      pairs.append((place.block, place.field, now))
      return true
    }
    for (block, field, now) in pairs { keep(now, as: (block, field)) }
    let released = Set(blockOf.values.map(\.id))
    let fresh = places.filter { !taken.contains($0.name) && released.contains($0.block.id) }
    var likely: Set<String> = []
    for place in left { missing(place, among: fresh, &likely) }
    for now in fresh where !likely.contains(now.name) && now.field.stores { add(now) }
  }

  /// The block of now that a field should stand in; nil where its block is gone, which has been told.
  private func currentHome(of field: AnswerLock.Field, in block: AnswerLock.Block) -> Identifier? {
    guard let nowIn = field.nowIn else { return blockOf[block.key]?.id }
    guard let other = lock.blocks.first(where: { !$0.isRetired && $0.name == nowIn }) else { return nowIn }
    return blockOf[other.key]?.id
  }

  private mutating func keep(_ now: Place, as place: (block: Int, field: Int)) {
    let block = lock.blocks[place.block]
    let field = block.fields[place.field]
    let isHome = blockOf[block.key]?.id == now.block.id
    var fact = now.field.fact
    fact.key = field.key
    fact.now = now.field.id == field.key ? nil : now.field.id
    fact.nowIn = isHome ? nil : now.block.id
    if now.field.id != field.key || !isHome {
      keys.fields[now.name] = .init(key: field.key, home: isHome ? nil : block.key)
    }
    let was = "\(currentHome(of: field, in: block) ?? block.name).\(field.name)"
    if was != now.name {
      outcomes.append(.follows(.field, fact.label, was, now.name))
      if !isHome { checkRhythm(from: block, to: now) }
    }
    guard canBeRead(field, as: now.field) else { return }
    let path = "\(block.key).\(field.key)"
    fact.options = compareOptions(
      field.options, now.field.options, in: now.name, path: path, title: fact.label, at: now.field.span)
    fact.columns = compareColumns(
      field.columns, now.field.columns, in: now.name, path: path, owner: block.key)
    next.blocks[place.block].fields[place.field] = fact
  }

  /// What was filled in once doesn't become a record of a day by moving into a diary.
  private mutating func checkRhythm(from block: AnswerLock.Block, to now: Place) {
    func isRepeated(_ kind: AnswerLock.Block.Kind) -> Bool { kind == .log || kind == .diary }
    guard isRepeated(block.kind) || isRepeated(now.block.kind) else { return }
    tell(.rhythmChanged, now.field.span, ["title": .text(now.field.fact.label)])
  }

  /// Whether the answers can be read in the field that it is now. Where they can't, that alone is told.
  private mutating func canBeRead(_ old: AnswerLock.Field, as now: AskedProgram.Field) -> Bool {
    let new = now.fact
    guard old.kind.canBeRead(as: new.kind) else {
      tell(
        .kindChanged, now.span,
        ["title": .text(new.label), "old": .text(old.kind.rawValue), "new": .text(new.kind.rawValue)])
      return false
    }
    if let (before, after) = old.changedMeaning(new) {
      tell(
        .scaleChanged, now.span,
        ["title": .text(new.label), "old": .words(before), "new": .words(after)])
    }
    if old.allowsOther, !new.allowsOther {
      tell(.ownAnswerGone, now.span, ["title": .text(new.label), "flag": .text("annet")])
    } else if old.hasOwnRows, !new.hasOwnRows {
      tell(.ownAnswerGone, now.span, ["title": .text(new.label), "flag": .text("fra=")])
    }
    return true
  }

  private mutating func missing(
    _ place: (block: Int, field: Int), among fresh: [Place], _ likely: inout Set<String>
  ) {
    let block = lock.blocks[place.block]
    let field = block.fields[place.field]
    if retirement.includes(.field(block.key, field.key)) {
      givenUp.insert(.field(block.key, field.key))
      next.blocks[place.block].fields[place.field].isRetired = true
      outcomes.append(.readable(.field, field.label, "\(block.name).\(field.name)"))
      return
    }
    // Where the block is gone, that is told, or it is given up with all its fields.
    guard let home = currentHome(of: field, in: block) else { return }
    let here = fresh.filter {
      $0.block.id == home && !likely.contains($0.name) && $0.field.fact.kind == field.kind
    }
    let same = here.filter { $0.field.fact.label == field.label }
    if let now = same.count == 1 ? same.first : here.count == 1 ? here.first : nil {
      likely.insert(now.name)
      return tell(
        .releasedRenamed, now.field.span, renaming(.field, field.label, field.name.text, now.field.id.text),
        fixes: edits.was(
          field.name.text, id: now.field.id, onLineOf: now.field.span, isCertain: same.count == 1))
    }
    let name = "\(home).\(field.name)"
    // The only field elsewhere with the same words has moved there.
    let moved = fresh.filter {
      $0.block.id != home && $0.field.fact.label == field.label && $0.field.fact.kind == field.kind
        && !likely.contains($0.name)
    }
    if moved.count == 1, let now = moved.first {
      likely.insert(now.name)
      return tell(
        .releasedRenamed, now.field.span, renaming(.field, field.label, name, now.name),
        fixes: edits.was(name, id: now.field.id, onLineOf: now.field.span, isCertain: false))
    }
    let now = asked.blocks.first { $0.id == home }
    let module = asked.modules.first { $0.id == now?.place?.module }
    tell(
      .releasedGone, now?.span ?? asked.span.beginning, going(.field, field.label, name),
      fixes: edits.retired(name, in: module?.span))
  }

  private mutating func add(_ now: Place) {
    guard let place = next.blocks.firstIndex(where: { blockOf[$0.key]?.id == now.block.id }) else { return }
    if let old = next.blocks[place].fields.firstIndex(where: { $0.key == now.field.id }) {
      let field = next.blocks[place].fields[old]
      if field.isRetired, field.kind == now.field.fact.kind, field.label == now.field.fact.label {
        next.blocks[place].fields[old].isRetired = false
        return keep(now, as: (place, old))
      }
      return tell(.idWasUsed, now.field.span, ["id": .text(now.field.id.text)])
    }
    tellUnknownWas(
      now.field.formerly, now.field.span,
      known: lock.blocks.flatMap { block in
        block.fields.map { block.key == next.blocks[place].key ? $0.name.text : "\(block.name).\($0.name)" }
      })
    next.blocks[place].fields.append(newField(now.field, in: now.name.prefixID))
    // A new block tells for its fields.
    guard lock.blocks.contains(where: { $0.key == next.blocks[place].key }) else { return }
    outcomes.append(.added(.field, now.field.fact.label, now.name))
  }

  /// A field that nobody has answered yet.
  mutating func newField(_ field: AskedProgram.Field, in owner: String) -> AnswerLock.Field {
    var fact = field.fact
    let name = "\(owner).\(field.id)"
    fact.options = compareOptions([], field.options, in: name, path: name, title: fact.label, at: field.span)
    fact.columns = field.columns.filter(\.stores).map { newField($0, in: name) }
    return fact
  }

  // MARK: Columns

  private mutating func compareColumns(
    _ old: [AnswerLock.Field], _ new: [AskedProgram.Field], in owner: String, path: String,
    owner block: Identifier
  ) -> [AnswerLock.Field] {
    var result = old
    var taken: Set<Identifier> = []
    let field = path.split(separator: ".").last.flatMap { Identifier(String($0)) } ?? block
    for index in old.indices where !old[index].isRetired {
      let column = old[index]
      let now =
        new.first { $0.id == column.name }
        ?? new.first { now in
          !old.contains { $0.name == now.id }
            && (now.formerly.contains(column.name.text) || now.formerly.contains(column.key.text))
        }
      if let now {
        taken.insert(now.id)
        result[index] = keepColumn(column, now, in: owner, path: path)
        continue
      }
      let target = Retirement.Target.column(block, field, column.key)
      if retirement.includes(target) {
        givenUp.insert(target)
        result[index].isRetired = true
        outcomes.append(.readable(.column, column.label, "\(owner).\(column.name)"))
        continue
      }
      let fresh = new.filter { now in !old.contains { $0.name == now.id } && now.fact.kind == column.kind }
      let same = fresh.filter { $0.fact.label == column.label }
      if let now = same.count == 1 ? same.first : fresh.count == 1 ? fresh.first : nil {
        taken.insert(now.id)
        tell(
          .releasedRenamed, now.span, renaming(.column, column.label, column.name.text, now.id.text),
          fixes: edits.was(column.name.text, id: now.id, onLineOf: now.span, isCertain: same.count == 1))
      } else {
        let span = asked.blocks.flatMap { block in block.fields.map { ("\(block.id).\($0.id)", $0.span) } }
          .first { $0.0 == owner }?.1
        tell(.releasedGone, span, going(.column, column.label, "\(owner).\(column.name)"))
      }
    }
    for now in new where !taken.contains(now.id) && now.stores {
      if old.contains(where: { $0.key == now.id }) {
        tell(.idWasUsed, now.span, ["id": .text(now.id.text)])
        continue
      }
      result.append(newField(now, in: owner))
    }
    return result
  }

  private mutating func keepColumn(
    _ column: AnswerLock.Field, _ now: AskedProgram.Field, in owner: String, path: String
  ) -> AnswerLock.Field {
    let name = "\(owner).\(now.id)"
    var fact = now.fact
    fact.key = column.key
    fact.now = now.id == column.key ? nil : now.id
    if now.id != column.key { keys.fields[name] = .init(key: column.key) }
    if now.id != column.name {
      outcomes.append(.follows(.column, fact.label, column.name.text, now.id.text))
    }
    guard canBeRead(column, as: now) else { return column }
    fact.options = compareOptions(
      column.options, now.options, in: name, path: "\(path).\(column.key)", title: fact.label, at: now.span)
    return fact
  }
}

extension String {
  /// The part before the first dot.
  fileprivate var prefixID: String { String(prefix { $0 != "." }) }
}

extension Field.Kind.Name {
  /// Whether an answer to a field of this kind says the same in one of another: lines are lines, and one chosen option is also
  /// a ticked one.
  fileprivate func canBeRead(as other: Field.Kind.Name) -> Bool {
    if self == other { return true }
    let lines: Set<Field.Kind.Name> = [.line, .text, .phone]
    return lines.contains(self) && lines.contains(other) || (self == .choice && other == .checks)
  }
}

extension AnswerLock.Field {
  /// Both as one would say them, where the same number would mean something else now.
  fileprivate func changedMeaning(_ now: AnswerLock.Field) -> (Words, Words)? {
    let (old, new) = (limits, now.limits)
    if let unit = old.unit ?? (kind == .number || kind == .scale ? new.unit : nil) {
      let other = old.unit == nil ? old.unit : new.unit
      // «minuter» was a slip.
      let isSame = other.map { Suggestion.nearest(to: unit, among: [$0]) != nil } ?? false
      // A unit that is told where none stood says only what everybody thought.
      if old.unit != nil, !isSame {
        return (old.told(isScale: kind == .scale), new.told(isScale: kind == .scale))
      }
    }
    guard kind == .scale else { return nil }
    let hasOtherEnds = old.minimum != new.minimum || old.maximum != new.maximum
    // Every step that could be chosen must still be there.
    let hasFewerSteps = (old.step / new.step).truncatingRemainder(dividingBy: 1) != 0
    let isTurned = old.low != nil && old.high != nil && old.low == new.high && old.high == new.low
    guard hasOtherEnds || hasFewerSteps || isTurned else { return nil }
    return (old.told(isScale: true), new.told(isScale: true))
  }
}

extension AnswerLock.Limits {
  fileprivate func told(isScale: Bool) -> Words {
    func text(_ number: Double?) -> String { number.map(ExpressionPrinter.text) ?? "" }
    let range = isScale ? "\(text(minimum))–\(text(maximum))" : ""
    let by = step == 1 ? "" : ", \(text(step))"
    let ends = isScale && low != nil && high != nil ? " (\(low ?? "") – \(high ?? ""))" : ""
    let unit = unit.map { isScale ? " \($0)" : $0 } ?? ""
    let told = range + by + ends + unit
    return told.isEmpty ? Words(nb: "uten enhet", en: "without a unit") : Words(nb: told, en: told)
  }
}
