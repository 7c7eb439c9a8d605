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
  let parts: NamedParts
  private var guesses = Guesses()
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
    parts = NamedParts(lock, asked)
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
    let live = Dictionary(grouping: lock.pages.filter { !$0.isRetired }, by: \.name.module)
    let written = Dictionary(grouping: asked.pages, by: \.name.module)
      .mapValues { Set($0.map(\.name.page)) }
    let formerly = Set(asked.pages.flatMap(\.formerly))
    let pageIDs = Set(asked.pages.map(\.name.page))
    let fresh = asked.modules.filter { live[$0.id] == nil }
    for module in live.keys.filter({ parts.modules[$0] == nil }).sorted() {
      let pages = live[module] ?? []
      if retirement.includes(.module(module)) {
        givenUp.insert(.module(module))
        continue
      }
      // Pages that say where they come from, or that stand elsewhere under their own names, are no lost module.
      let claimed = pages.filter { formerly.contains($0.name.text) }
      guard claimed.count < pages.count else { continue }
      let renamed = fresh.filter { candidate in
        let ids = written[candidate.id] ?? []
        return pages.filter { ids.contains($0.name.page) }.count * 2 > pages.count
      }
      if renamed.count == 1, let now = renamed.first {
        goneModules.insert(module)
        let ids = written[now.id] ?? []
        let isSame = pages.allSatisfy { ids.contains($0.name.page) }
        tell(
          .moduleRenamed, now.span.beginning, ["old": .text(module.text), "new": .text(now.id.text)],
          fixes: edits.frontLine("id: \(module)", in: now.fronts, isCertain: isSame))
      } else if claimed.isEmpty, !pages.contains(where: { pageIDs.contains($0.name.page) }) {
        goneModules.insert(module)
        tell(.moduleGone, asked.span.beginning, ["id": .text(module.text)])
      }
    }
  }

  func isGivenUp(_ place: AnswerLock.PageName?) -> Bool {
    place.map { retirement.includes(.module($0.module)) && parts.modules[$0.module] == nil } ?? false
  }

  func isToldOf(_ place: AnswerLock.PageName?) -> Bool {
    place.map { goneModules.contains($0.module) } ?? false
  }

  // MARK: Pages

  /// What makes a page of now the heir of a released one.
  private enum PageSign: Hashable {
    /// It says so, by a name with its module.
    case formerly(String)
    case id(Identifier)
  }

  private mutating func comparePages() {
    var placeOf: [Int: Int] = [:]
    var candidates = Candidates<PageSign>(
      asked.pages.map { page in
        page.formerly.map { .formerly($0.contains(".") ? $0 : "\(page.name.module).\($0)") }
          + [.id(page.name.page)]
      })
    var left: [Int] = []
    func find(_ number: Int?, _ place: Int) -> Bool {
      guard let number, !candidates.isTaken(number) else { return false }
      candidates.take(number)
      placeOf[number] = place
      return true
    }
    for place in lock.pages.indices where !lock.pages[place].isRetired {
      if !find(parts.pages[lock.pages[place].name], place) { left.append(place) }
    }
    left.removeAll { place in
      let names = [lock.pages[place].name, lock.pages[place].key].map { PageSign.formerly($0.text) }
      return find(candidates.first(of: names), place)
    }
    // A page that stands in another module under its own name has moved there.
    left.removeAll { find(candidates.only(.id(lock.pages[$0].name.page)), $0) }
    for (number, place) in placeOf.sorted(by: { $0.value < $1.value }) {
      keep(asked.pages[number], as: place)
    }
    let fresh = asked.pages.indices.filter { placeOf[$0] == nil }.map { asked.pages[$0] }
    var heirs = Candidates<PageTrait>(
      fresh.map { [.module($0.name.module), .titled($0.name.module, $0.title)] })
    for place in left { missing(place, among: fresh, &heirs) }
    for (number, page) in fresh.enumerated() where !heirs.isTaken(number) { add(page) }
  }

  /// What a new page may have in common with one that is missing.
  private enum PageTrait: Hashable {
    case module(Identifier)
    case titled(Identifier, String)
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
    _ place: Int, among fresh: [AskedProgram.Page], _ heirs: inout Candidates<PageTrait>
  ) {
    let page = lock.pages[place]
    let module = page.name.module
    if isGivenUp(page.name) || retirement.includes(.page(page.key)) {
      givenUp.insert(.page(page.key))
      next.pages[place].isRetired = true
      return
    }
    guard !isToldOf(page.name) else {
      for number in fresh.indices where !heirs.isTaken(number) { heirs.take(number) }
      return
    }
    let isSame = heirs.count(.titled(module, page.title)) > 0
    if let number = heirs.only(isSame ? .titled(module, page.title) : .module(module)) {
      let now = fresh[number]
      heirs.take(number)
      return tell(
        .releasedRenamed, now.span, renaming(.page, page.title, page.name.page.text, now.name.page.text),
        fixes: edits.was(page.name.page.text, id: now.name.page, onLineOf: now.span, isCertain: isSame))
    }
    let span = parts.modules[module].map { asked.modules[$0].span }
    tell(
      .releasedGone, span?.beginning ?? asked.span.beginning, going(.page, page.title, page.name.page.text),
      fixes: edits.retired(page.name.page.text, in: span))
  }

  private mutating func add(_ page: AskedProgram.Page) {
    if let old = parts.lockPages[page.name] {
      // What comes back as it was is the same page.
      if lock.pages[old].isRetired, lock.pages[old].title == page.title {
        next.pages[old].isRetired = false
        next.pages[old].now = nil
        return
      }
      return tell(.idWasUsed, page.span, ["id": .text(page.name.page.text)])
    }
    tellUnknownWas(page.formerly, page.span) { $0.pages.map(\.name.page.text) }
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
  mutating func tellUnknownWas(_ names: [String], _ span: SourceSpan, known: (AnswerLock) -> [String]) {
    guard let name = names.last, lock.version > 0 else { return }
    let lock = lock
    tell(
      .wasUnknown, span, ["id": .text(name)],
      suggestion: guesses.nearest(to: name, at: span, among: known(lock)))
  }

  private mutating func checkRetired() {
    guard lock.version > 0 else { return }
    let all = retirement.unknown.isEmpty ? [] : Retirement.Names(lock).all
    for name in retirement.unknown {
      tell(
        .retiredUnknown, name.span, ["id": .text(name.value)],
        suggestion: guesses.nearest(to: name.value, at: name.span, among: all))
    }
    let modules = Set(next.pages.filter { !$0.isRetired }.map(\.name.module))
    for (target, name) in retirement.targets
    where !givenUp.contains(target) && !isRetiredInLock(target, modules: modules) {
      tell(.retiredStillAsked, name.span, ["id": .text(name.value)])
    }
  }

  /// - Parameter modules: those that have pages still.
  private func isRetiredInLock(_ target: Retirement.Target, modules: Set<Identifier>) -> Bool {
    // A release adds blocks and pages behind those that the lock has.
    func block(_ key: Identifier) -> AnswerLock.Block? { parts.lockBlocks[key].map { next.blocks[$0] } }
    func field(_ block: AnswerLock.Block?, _ key: Identifier) -> AnswerLock.Field? {
      block?.fields.first { $0.key == key }
    }
    switch target {
    case .module(let id): return !modules.contains(id)
    case .page(let key): return parts.lockPages[key].map { next.pages[$0].isRetired } ?? false
    case .block(let key): return block(key)?.isRetired ?? false
    case .field(let home, let key):
      return field(block(home), key)?.isRetired ?? false || block(home)?.isRetired ?? false
    case .column(let home, let one, let key):
      let column = field(block(home), one)?.columns.first { $0.key == key }
      return column?.isRetired ?? false
        || isRetiredInLock(.field(home, one), modules: modules)
    case .option(let path, let key):
      let parts = path.split(separator: ".").compactMap { Identifier(String($0)) }
      guard let block = parts.first.flatMap(block) else { return false }
      var options = block.options
      if parts.count > 1 { options = field(block, parts[1])?.options ?? [] }
      if parts.count > 2 {
        options = field(block, parts[1])?.columns.first { $0.key == parts[2] }?.options ?? []
      }
      return block.isRetired || options.first { $0.key == key }?.isRetired ?? false
    }
  }
}
