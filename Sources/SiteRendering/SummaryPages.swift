import ProgramModel

/// The sheet that a program's summaries are collected on: to be printed and put up, and to be read through again.
extension SiteRenderer {
  /// What to remember of a program, module by module.
  func summariesPage(_ program: ProgramEntry, _ route: Route, _ locale: Locale) -> [UInt8] {
    guard let (front, written) = program.front(in: locale) else { return [] }
    let words = words(in: locale)
    let frame = Frame(
      route: route, locale: locale, kind: "page-summaries",
      title: "\(words[.summaries]) – \(front.discreetTitle ?? front.title)", program: program.id,
      version: front.version, isDraft: program.isDraft(in: locale),
      routeIn: { .summaries(program.id, $0) })
    let modules = program.modules.map { ($0, $0.pagesWithSummaries(in: locale)) }.filter { !$0.1.isEmpty }
    let names = modules.flatMap(\.1).reduce(into: Set<String>()) { $0.formUnion($1.facts.blockNames) }
    return page(frame, blocks(route, locale, program: program, names: names)) { blocks in
      blocks.isExcerpt = true
      writeTrail(program, nil, &blocks)
      blocks.out.write(
        """
        <p class="eyebrow"\(Self.language(written, on: locale))>\(front.title)</p>
        <h1>\(words[.summaries])</h1>
        <p class="lead">\(words[.summariesLead])</p>
        <p class="actions" data-print="page"></p>
        <div class="prose">

        """)
      for (module, pages) in modules {
        guard let text = module.module(in: locale) else { continue }
        let address = route.href(to: .module(module.id, of: program.id, locale))
        let language = Self.language(text.locale, on: locale)
        blocks.out.write("<h2\(language)><a href=\"\(address)\">\(text.title)</a></h2>\n")
        for page in pages { blocks.writeSummaries(of: [.untranslated(page.locale, page.blocks)]) }
      }
      blocks.out.raw("</div>")
    }
  }

  /// The way to the sheet, from the program's front page.
  func writeSummariesLink(_ program: ProgramEntry, _ blocks: inout BlockRenderer) {
    guard program.hasSummaries else { return }
    let address = blocks.route.href(to: .summaries(program.id, blocks.locale))
    blocks.out.write(
      """
      <p class="to-sheet"><a href="\(address)">\(theme.picture("bookmark"))\(blocks.words[.summaries])</a></p>

      """)
  }
}

extension ProgramEntry {
  /// Whether there is anything to collect.
  var hasSummaries: Bool {
    modules.contains { module in
      module.texts.keys.contains { !module.pagesWithSummaries(in: $0).isEmpty }
    }
  }
}

extension ModuleEntry {
  fileprivate func pagesWithSummaries(in locale: Locale) -> [Page] {
    (texts[locale] ?? []).filter { page in
      page.facts.containers.contains(.summary) && SummaryWalk.finds(in: page.blocks)
    }
  }
}

/// Finds whether a person meets a summary; what is for the guide alone isn't shown.
private struct SummaryWalk: Walker {
  private var hasFound = false

  static func finds(in blocks: [Block]) -> Bool {
    var walk = SummaryWalk()
    walk.walk(blocks)
    return walk.hasFound
  }

  mutating func visitContainer(_ container: Container) {
    switch container.kind {
    case .guide: break
    case .summary: hasFound = true
    case .homework, .example, .note, .tip, .important, .caution, .reveal, .relatives: descend(into: container)
    }
  }

  // Nor is what a sleep window keeps for those whom it doesn't harm.
  mutating func visitExercise(_ exercise: Exercise) {
    if exercise.view != .sleepWindow { descend(into: exercise) }
  }

  mutating func visitText(_ text: Prose) {}
}

/// Writes the summaries among some blocks, each under the conditions that it has on its page.
private struct SummaryWriter: Walker {
  var blocks: BlockRenderer

  mutating func visitContainer(_ container: Container) {
    switch container.kind {
    case .guide: break
    case .summary: blocks.write(.container(container))
    case .homework, .example, .note, .tip, .important, .caution, .reveal, .relatives:
      guard SummaryWalk.finds(in: container.blocks) else { return }
      within({ $0.writeShown(container.kind == .caution ? nil : container.show, $1) }, container.blocks)
    }
  }

  mutating func visitUntranslated(_ inner: [Block], in locale: Locale) {
    guard SummaryWalk.finds(in: inner) else { return }
    within({ $0.writeUntranslated(in: locale, $1) }, inner)
  }

  mutating func visitBranch(_ branch: Branch) {
    let condition = blocks.data(of: branch.condition)
    for (inner, outcome) in branch.parts where SummaryWalk.finds(in: inner) {
      blocks.out.write("<div class=\"branch\" data-when=\"\(condition)\"\(outcome)>\n")
      walk(inner)
      blocks.out.raw("</div>\n")
    }
  }

  mutating func visitExercise(_ exercise: Exercise) {
    guard exercise.view != .sleepWindow, SummaryWalk.finds(in: exercise.blocks) else { return }
    let outer = blocks.exercise
    blocks.exercise = .init(exercise: exercise, id: exercise.id.text)
    within({ $0.writeShown(exercise.show, $1) }, exercise.blocks)
    blocks.exercise = outer
  }

  mutating func visitText(_ text: Prose) {}

  /// Writes the summaries of some blocks within what a renderer puts round them.
  private mutating func within(
    _ around: (inout BlockRenderer, (inout BlockRenderer) -> Void) -> Void, _ inner: [Block]
  ) {
    around(&blocks) { renderer in
      var writer = SummaryWriter(blocks: renderer)
      // One of them alone holds the page, or writing on would copy it.
      renderer.out = HTMLWriter()
      writer.walk(inner)
      renderer = writer.blocks
    }
  }
}

extension BlockRenderer {
  fileprivate mutating func writeSummaries(of blocks: [Block]) {
    var writer = SummaryWriter(blocks: self)
    out = HTMLWriter()
    writer.walk(blocks)
    self = writer.blocks
  }
}
