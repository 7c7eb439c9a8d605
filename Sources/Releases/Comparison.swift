import Diagnostics
import ProgramModel
import Source

/// A program as it is written now beside what has been released of it: which answers belong where, what would be lost, and what the
/// next lock says.
struct Comparison {
  let lock: AnswerLock
  let asked: AskedProgram
  let edits: SourceEdits
  let retirement: Retirement
  var diagnostics: [Diagnostic] = []
  var outcomes: [AnswerEdit] = []
  var keys = AnswerKeys()
  /// What a release would write.
  var next: AnswerLock
  /// What was found to be retired by name.
  var givenUp: Set<Retirement.Target> = []
  /// The modules that are gone as a whole, told once.
  private(set) var goneModules: Set<Identifier> = []
  /// The block that each released block is now, by its key.
  var blockOf: [Identifier: AskedProgram.Block] = [:]

  init(_ lock: AnswerLock, _ written: AskedProgram, _ sources: SourceList) {
    self.lock = lock
    var asked = written
    let held = asked.holdWeeks(by: lock)
    self.asked = asked
    edits = SourceEdits(sources: sources)
    retirement = Retirement(asked, lock)
    next = lock
    guard lock.program == asked.id else {
      diagnostics.append(
        Diagnostic(
          .lockOfOtherProgram, at: asked.span.beginning,
          ["old": .text(lock.program.text), "new": .text(asked.id.text)],
          fixes: edits.frontLine("id: \(lock.program)", in: [asked.span], isCertain: false)))
      return
    }
    for week in held {
      keys.once.insert(week.id)
      tell(.weekFilledOnce, week.span, ["title": .text(week.title)])
    }
    findGoneModules()
    comparePages()
    compareBlocks()
    compareFields()
    checkRetired()
  }

  /// The modules of a program that nobody has released yet: all is new.
  init(first asked: AskedProgram, _ sources: SourceList) {
    self.init(AnswerLock(program: asked.id, version: 0, pages: [], blocks: []), asked, sources)
  }

  mutating func tell(
    _ rule: Rule, _ span: SourceSpan?, _ arguments: [String: Words.Argument], suggestion: String? = nil,
    fixes: [Diagnostic.Fix] = []
  ) {
    diagnostics.append(Diagnostic(rule, at: span, arguments, suggestion: suggestion, fixes: fixes))
  }

  // MARK: Modules

  private mutating func findGoneModules() {
    let released = Set(lock.pages.filter { !$0.isRetired }.map(\.name.module))
    let present = Set(asked.modules.map(\.id))
    for module in released.subtracting(present).sorted() {
      let pages = lock.pages.filter { !$0.isRetired && $0.name.module == module }
      // Pages that say where they come from, or that stand elsewhere under their own names, are no lost module.
      let found = pages.filter { page in
        asked.pages.contains { $0.formerly.contains(page.name.text) || $0.name.page == page.name.page }
      }
      if retirement.includes(.module(module)) {
        givenUp.insert(.module(module))
        continue
      }
      let claimed = pages.filter { page in asked.pages.contains { $0.formerly.contains(page.name.text) } }
      guard claimed.count < pages.count else { continue }
      let fresh = asked.modules.filter { candidate in !released.contains(candidate.id) }
      let renamed = fresh.filter { candidate in
        let ids = Set(asked.pages.filter { $0.name.module == candidate.id }.map(\.name.page))
        return pages.filter { ids.contains($0.name.page) }.count * 2 > pages.count
      }
      if renamed.count == 1, let now = renamed.first {
        goneModules.insert(module)
        let ids = Set(asked.pages.filter { $0.name.module == now.id }.map(\.name.page))
        let isSame = pages.allSatisfy { ids.contains($0.name.page) }
        tell(
          .moduleRenamed, now.span.beginning, ["old": .text(module.text), "new": .text(now.id.text)],
          fixes: edits.frontLine("id: \(module)", in: now.fronts, isCertain: isSame))
      } else if found.isEmpty {
        goneModules.insert(module)
        tell(.moduleGone, asked.span.beginning, ["id": .text(module.text)])
      }
    }
  }

  func isGivenUp(_ place: AnswerLock.PageName?) -> Bool {
    place.map { retirement.includes(.module($0.module)) && !asked.modules.map(\.id).contains($0.module) }
      ?? false
  }

  func isToldOf(_ place: AnswerLock.PageName?) -> Bool {
    place.map { goneModules.contains($0.module) } ?? false
  }

  // MARK: Pages

  private mutating func comparePages() {
    var pageOf: [AnswerLock.PageName: Int] = [:]
    var taken: Set<AnswerLock.PageName> = []
    let live = lock.pages.indices.filter { !lock.pages[$0].isRetired }
    func found(_ place: Int, _ page: AskedProgram.Page?) {
      guard let page, !taken.contains(page.name) else { return }
      pageOf[page.name] = place
      taken.insert(page.name)
    }
    var left = live
    for place in live { found(place, asked.pages.first { $0.name == lock.pages[place].name }) }
    left.removeAll { pageOf.values.contains($0) }
    for place in left {
      let page = lock.pages[place]
      found(
        place,
        asked.pages.first { now in
          !taken.contains(now.name)
            && now.formerly.contains { name in
              let full = name.contains(".") ? name : "\(now.name.module).\(name)"
              return full == page.name.text || full == page.key.text
            }
        })
    }
    left.removeAll { pageOf.values.contains($0) }
    // A page that stands in another module under its own name has moved there.
    for place in left {
      let same = asked.pages.filter {
        $0.name.page == lock.pages[place].name.page && !taken.contains($0.name)
      }
      if same.count == 1 { found(place, same[0]) }
    }
    left.removeAll { pageOf.values.contains($0) }
    for (name, place) in pageOf {
      guard let page = asked.pages.first(where: { $0.name == name }) else { continue }
      keep(page, as: place)
    }
    let fresh = asked.pages.filter { pageOf[$0.name] == nil }
    var likely: Set<AnswerLock.PageName> = []
    for place in left { missing(place, among: fresh, &likely) }
    for page in fresh where !likely.contains(page.name) { add(page) }
  }

  private mutating func keep(_ page: AskedProgram.Page, as place: Int) {
    let fact = lock.pages[place]
    next.pages[place].title = page.title
    next.pages[place].now = page.name == fact.key ? nil : page.name
    if page.name != fact.key { keys.pages[page.name] = fact.key.text }
    if page.name != fact.name {
      outcomes.append(
        .init(
          outcome: .follows,
          words: Words(
            nb: "siden «\(page.title)» het \(fact.name.text) og heter nå \(page.name.text)",
            en: "the page “\(page.title)” was \(fact.name.text) and is \(page.name.text) now")))
    }
  }

  private mutating func missing(
    _ place: Int, among fresh: [AskedProgram.Page], _ likely: inout Set<AnswerLock.PageName>
  ) {
    let page = lock.pages[place]
    if isGivenUp(page.name) || retirement.includes(.page(page.key)) {
      givenUp.insert(.page(page.key))
      next.pages[place].isRetired = true
      return
    }
    guard !isToldOf(page.name) else {
      likely.formUnion(fresh.map(\.name))
      return
    }
    let here = fresh.filter { $0.name.module == page.name.module && !likely.contains($0.name) }
    let same = here.filter { $0.title == page.title }
    let candidates = same.isEmpty ? here : same
    if candidates.count == 1, let now = candidates.first {
      likely.insert(now.name)
      return tell(
        .releasedRenamed, now.span, renaming(.page, page.title, page.name.page.text, now.name.page.text),
        fixes: edits.was(
          page.name.page.text, id: now.name.page, onLineOf: now.span, isCertain: !same.isEmpty))
    }
    let module = asked.modules.first { $0.id == page.name.module }
    tell(
      .releasedGone, module?.span.beginning ?? asked.span.beginning,
      going(.page, page.title, page.name.page.text),
      fixes: edits.retired(page.name.page.text, in: module?.span))
  }

  private mutating func add(_ page: AskedProgram.Page) {
    if lock.pages.contains(where: { $0.key == page.name }) {
      let old = lock.pages.firstIndex { $0.key == page.name } ?? 0
      // What comes back as it was is the same page.
      if lock.pages[old].isRetired, lock.pages[old].title == page.title {
        next.pages[old].isRetired = false
        next.pages[old].now = nil
        return
      }
      return tell(.idWasUsed, page.span, ["id": .text(page.name.page.text)])
    }
    tellUnknownWas(
      page.formerly, page.span, known: lock.pages.map(\.name.page.text))
    next.pages.append(.init(key: page.name, title: page.title))
  }

  // MARK: What all have in common

  func renaming(
    _ thing: ReleasedThing, _ title: String, _ old: String, _ new: String
  ) -> [String: Words.Argument] {
    ["what": .words(thing.words), "title": .text(title), "old": .text(old), "new": .text(new)]
  }

  func going(_ thing: ReleasedThing, _ title: String, _ id: String) -> [String: Words.Argument] {
    ["what": .words(thing.words), "title": .text(title.isEmpty ? id : title), "id": .text(id)]
  }

  /// `was=` that names nothing that was ever released would leave its author believing that answers follow.
  mutating func tellUnknownWas(_ names: [String], _ span: SourceSpan, known: [String]) {
    guard let name = names.last, lock.version > 0 else { return }
    tell(
      .wasUnknown, span, ["id": .text(name)], suggestion: Suggestion.nearest(to: name, among: known))
  }

  private mutating func checkRetired() {
    guard lock.version > 0 else { return }
    let all = Retirement.Names(lock).all
    for name in retirement.unknown {
      tell(
        .retiredUnknown, name.span, ["id": .text(name.value)],
        suggestion: Suggestion.nearest(to: name.value, among: all))
    }
    for (target, name) in retirement.targets where !givenUp.contains(target) && !isRetiredInLock(target) {
      tell(.retiredStillAsked, name.span, ["id": .text(name.value)])
    }
  }

  private func isRetiredInLock(_ target: Retirement.Target) -> Bool {
    func field(_ block: Identifier, _ field: Identifier) -> AnswerLock.Field? {
      next.blocks.first { $0.key == block }?.fields.first { $0.key == field }
    }
    switch target {
    case .module(let id): return !next.pages.contains { $0.name.module == id && !$0.isRetired }
    case .page(let key): return next.pages.first { $0.key == key }?.isRetired ?? false
    case .block(let key): return next.blocks.first { $0.key == key }?.isRetired ?? false
    case .field(let block, let key):
      return field(block, key)?.isRetired ?? false || isRetiredInLock(.block(block))
    case .column(let block, let one, let key):
      let column = field(block, one)?.columns.first { $0.key == key }
      return column?.isRetired ?? false || isRetiredInLock(.field(block, one))
    case .option(let path, let key):
      let parts = path.split(separator: ".").compactMap { Identifier(String($0)) }
      guard let block = next.blocks.first(where: { $0.key == parts.first }) else { return false }
      var options = block.options
      if parts.count > 1 { options = field(block.key, parts[1])?.options ?? [] }
      if parts.count > 2 {
        options = field(block.key, parts[1])?.columns.first { $0.key == parts[2] }?.options ?? []
      }
      return block.isRetired || options.first { $0.key == key }?.isRetired ?? false
    }
  }
}
