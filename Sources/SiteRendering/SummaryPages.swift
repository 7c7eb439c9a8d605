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
      page.facts.blocks.contains(where: \.isSummary) && page.blocks.contains(where: \.holdsSummary)
    }
  }
}

extension Block {
  fileprivate var isSummary: Bool {
    if case .container(let container) = self { container.kind == .summary } else { false }
  }

  /// Whether a person meets a summary in it; what is for the guide alone isn't shown.
  fileprivate var holdsSummary: Bool {
    if case .container(let container) = self, container.kind == .guide { return false }
    // Nor is what a sleep window keeps for those whom it doesn't harm.
    if case .exercise(let exercise) = self, exercise.view == .sleepWindow { return false }
    return isSummary || children.contains { $0.contains(where: \.holdsSummary) }
  }
}

extension BlockRenderer {
  /// The summaries among some blocks, each under the conditions that it has on its page.
  fileprivate mutating func writeSummaries(of blocks: [Block]) {
    for block in blocks where block.holdsSummary {
      switch block {
      case _ where block.isSummary: write(block)
      case .container(let container):
        writeShown(container.kind == .caution ? nil : container.show) {
          $0.writeSummaries(of: container.blocks)
        }
      case .untranslated(let locale, let blocks):
        writeUntranslated(in: locale) { $0.writeSummaries(of: blocks) }
      case .branch(let branch):
        let condition = data(of: branch.condition)
        for (blocks, outcome) in branch.parts where blocks.contains(where: \.holdsSummary) {
          out.write("<div class=\"branch\" data-when=\"\(condition)\"\(outcome)>\n")
          writeSummaries(of: blocks)
          out.raw("</div>\n")
        }
      case .exercise(let exercise):
        // A name without a block's is one of the exercise's own fields.
        let outer = self.exercise
        self.exercise = CurrentExercise(exercise: exercise, id: exercise.id.text)
        writeShown(exercise.show) { $0.writeSummaries(of: exercise.blocks) }
        self.exercise = outer
      default: for child in block.children { writeSummaries(of: child) }
      }
    }
  }
}
