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

  /// What makes a field of now the heir of a released one.
  private enum FieldSign: Hashable {
    /// It says so: by the name alone within its block, or with that of a block.
    case formerlyHere(Identifier, String)
    case formerly(String)
  }

  /// What a new field may have in common with one that is missing.
  private enum FieldTrait: Hashable {
    case home(Identifier, Field.Kind.Name)
    case labelled(Identifier, Field.Kind.Name, String)
    case anywhere(Field.Kind.Name, String)
  }

  mutating func compareFields() {
    let places = asked.blocks.flatMap { block in block.fields.map { Place(block: block, field: $0) } }
    let named = Dictionary(
      zip(places.map(\.name), places.indices), uniquingKeysWith: { first, _ in first })
    var candidates = Candidates<FieldSign>(
      places.map { place in
        place.field.formerly.map { $0.contains(".") ? .formerly($0) : .formerlyHere(place.block.id, $0) }
      })
    var left: [(block: Int, field: Int)] = []
    var pairs: [(block: Int, field: Int, now: Place)] = []
    for (number, block) in lock.blocks.enumerated() {
      for (index, field) in block.fields.enumerated() where !field.isRetired {
        if let home = currentHome(of: field, in: block), let found = named["\(home).\(field.name)"] {
          candidates.take(found)
          pairs.append((number, index, places[found]))
        } else {
          left.append((number, index))
        }
      }
    }
    // Those that say where they come from, in the same block or from another.
    left = left.filter { place in
      let field = lock.blocks[place.block].fields[place.field]
      let heirs = candidates.all(of: signs(of: field, in: lock.blocks[place.block]))
        .filter { !candidates.isTaken($0) }
      guard let now = heirs.first else { return true }
      if heirs.count > 1 { tell(.wasTwice, places[heirs[1]].field.span, ["id": .text(field.name.text)]) }
      for heir in heirs { candidates.take(heir) }
      pairs.append((place.block, place.field, places[now]))
      return false
    }
    for (block, field, now) in pairs { keep(now, as: (block, field)) }
    let released = Set(blockOf.values.map(\.id))
    let fresh = places.indices.filter { !candidates.isTaken($0) && released.contains(places[$0].block.id) }
      .map { places[$0] }
    var heirs = Candidates<FieldTrait>(
      fresh.map { place in
        let (home, fact) = (place.block.id, place.field.fact)
        return [
          .home(home, fact.kind), .labelled(home, fact.kind, fact.label), .anywhere(fact.kind, fact.label),
        ]
      })
    for place in left { missing(place, among: fresh, &heirs) }
    var homes = FieldHomes(next, blockOf)
    for (number, now) in fresh.enumerated() where !heirs.isTaken(number) && now.field.stores {
      add(now, in: &homes)
    }
  }

  private func signs(of field: AnswerLock.Field, in block: AnswerLock.Block) -> [FieldSign] {
    let home = currentHome(of: field, in: block)
    let names = Set([field.name.text, field.key.text])
    let owners = Set([block.key.text, block.name.text, field.nowIn?.text, home?.text].compactMap(\.self))
    return names.flatMap { name in
      owners.map { .formerly("\($0).\(name)") } + (home.map { [.formerlyHere($0, name)] } ?? [])
    }
  }

  /// Where new fields are added to the next lock.
  private struct FieldHomes {
    /// The place of each block of now.
    let blocks: [Identifier: Int]
    /// Those of its fields by their keys, of each block that has been met.
    private var fields: [Int: [Identifier: Int]] = [:]

    init(_ next: AnswerLock, _ blockOf: [Identifier: AskedProgram.Block]) {
      blocks = Dictionary(
        next.blocks.indices.compactMap { place in blockOf[next.blocks[place].key].map { ($0.id, place) } },
        uniquingKeysWith: { first, _ in first })
    }

    mutating func field(_ key: Identifier, in place: Int, of next: AnswerLock) -> Int? {
      if fields[place] == nil {
        let keys = next.blocks[place].fields.map(\.key)
        fields[place] = Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
      }
      return fields[place]?[key]
    }

    mutating func note(_ key: Identifier, at number: Int, in place: Int) { fields[place]?[key] = number }
  }

  /// The block of now that a field should stand in; nil where its block is gone, which has been told.
  private func currentHome(of field: AnswerLock.Field, in block: AnswerLock.Block) -> Identifier? {
    guard let nowIn = field.nowIn else { return blockOf[block.key]?.id }
    guard let other = parts.liveBlocks[nowIn] else { return nowIn }
    return blockOf[lock.blocks[other].key]?.id
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
    _ place: (block: Int, field: Int), among fresh: [Place], _ heirs: inout Candidates<FieldTrait>
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
    let labelled = FieldTrait.labelled(home, field.kind, field.label)
    if let found = heirs.only(labelled) ?? heirs.only(.home(home, field.kind)) {
      let now = fresh[found]
      let isSame = now.field.fact.label == field.label
      heirs.take(found)
      return tell(
        .releasedRenamed, now.field.span, renaming(.field, field.label, field.name.text, now.field.id.text),
        fixes: edits.was(
          field.name.text, id: now.field.id, onLineOf: now.field.span, isCertain: isSame))
    }
    let name = "\(home).\(field.name)"
    // The only field elsewhere with the same words has moved there.
    let anywhere = FieldTrait.anywhere(field.kind, field.label)
    if heirs.count(anywhere) - heirs.count(labelled) == 1,
      let found = heirs.all(of: [anywhere]).first(where: {
        !heirs.isTaken($0) && fresh[$0].block.id != home
      })
    {
      let now = fresh[found]
      heirs.take(found)
      return tell(
        .releasedRenamed, now.field.span, renaming(.field, field.label, name, now.name),
        fixes: edits.was(name, id: now.field.id, onLineOf: now.field.span, isCertain: false))
    }
    let now = parts.blocks[home].map { asked.blocks[$0] }
    let module = (now?.place?.module).flatMap { parts.modules[$0] }.map { asked.modules[$0] }
    tell(
      .releasedGone, now?.span ?? asked.span.beginning, going(.field, field.label, name),
      fixes: edits.retired(name, in: module?.span))
  }

  private mutating func add(_ now: Place, in homes: inout FieldHomes) {
    guard let place = homes.blocks[now.block.id] else { return }
    if let old = homes.field(now.field.id, in: place, of: next) {
      let field = next.blocks[place].fields[old]
      if field.isRetired, field.kind == now.field.fact.kind, field.label == now.field.fact.label {
        next.blocks[place].fields[old].isRetired = false
        return keep(now, as: (place, old))
      }
      return tell(.idWasUsed, now.field.span, ["id": .text(now.field.id.text)])
    }
    let key = next.blocks[place].key
    tellUnknownWas(now.field.formerly, now.field.span) { lock in
      lock.blocks.flatMap { block in
        block.fields.map { block.key == key ? $0.name.text : "\(block.name).\($0.name)" }
      }
    }
    homes.note(now.field.id, at: next.blocks[place].fields.count, in: place)
    next.blocks[place].fields.append(newField(now.field, in: now.name.prefixID))
    // A new block tells for its fields.
    guard parts.lockBlocks[key] != nil else { return }
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

  /// What a new column may have in common with one that is missing, and what makes it that one's heir.
  private enum ColumnTrait: Hashable {
    case formerly(String)
    case kind(Field.Kind.Name)
    case labelled(Field.Kind.Name, String)
  }

  private mutating func compareColumns(
    _ old: [AnswerLock.Field], _ new: [AskedProgram.Field], in owner: String, path: String,
    owner block: Identifier
  ) -> [AnswerLock.Field] {
    var result = old
    var taken: Set<Identifier> = []
    let field = path.split(separator: ".").last.flatMap { Identifier(String($0)) } ?? block
    let names = Set(old.map(\.name))
    let keys = Set(old.map(\.key))
    let byID = Dictionary(zip(new.map(\.id), new.indices), uniquingKeysWith: { first, _ in first })
    let fresh = new.filter { !names.contains($0.id) }
    // What is likely to be one is looked at for the next too: where there are two, the author is asked.
    var heirs = Candidates<ColumnTrait>(
      fresh.map { now in
        now.formerly.map { .formerly($0) } + [.kind(now.fact.kind), .labelled(now.fact.kind, now.fact.label)]
      })
    for index in old.indices where !old[index].isRetired {
      let column = old[index]
      let now =
        byID[column.name].map { new[$0] }
        ?? heirs.first(of: [column.name, column.key].map { .formerly($0.text) }).map { fresh[$0] }
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
      let labelled = ColumnTrait.labelled(column.kind, column.label)
      if let found = heirs.only(labelled) ?? heirs.only(.kind(column.kind)) {
        let now = fresh[found]
        taken.insert(now.id)
        tell(
          .releasedRenamed, now.span, renaming(.column, column.label, column.name.text, now.id.text),
          fixes: edits.was(
            column.name.text, id: now.id, onLineOf: now.span, isCertain: now.fact.label == column.label))
      } else {
        let home = owner.split(separator: ".").compactMap { Identifier(String($0)) }
        let span = home.first.flatMap { parts.blocks[$0] }.flatMap { place in
          asked.blocks[place].fields.first { $0.id == home.last }?.span
        }
        tell(.releasedGone, span, going(.column, column.label, "\(owner).\(column.name)"))
      }
    }
    for now in new where !taken.contains(now.id) && now.stores {
      if keys.contains(now.id) {
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
