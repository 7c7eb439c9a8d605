extension Walker {
  /// A program's own file: its facts, then its text.
  public mutating func visit(_ front: FrontPage) {
    visit(front.facts)
    walk(texts: [front.discreetTitle, front.audience, front.intendedUse])
    walk(front.blocks)
  }

  /// A module with its pages.
  public mutating func visit(_ module: Module) {
    visit(module.facts)
    for page in module.pages { visit(page) }
  }

  /// A page's title and its text.
  public mutating func visit(_ page: Page) {
    visitText(page.title)
    walk(page.blocks)
  }

  /// A questionnaire in one language. The names of its bands are for guides and in no text.
  public mutating func visit(_ measure: Measure) {
    visitText(measure.title)
    walk(texts: [measure.summary, measure.period])
    walk(measure.introduction)
    walk(texts: measure.options.map(\.words))
    for item in measure.items {
      visitText(item.words)
      walk(texts: (item.options ?? []).map(\.words))
    }
    walk(texts: measure.bands.map(\.say))
    visitSources([measure.source, measure.licence].compactMap { $0 })
  }

  private mutating func visit(_ facts: some Facts) {
    visitText(facts.title)
    walk(texts: [facts.summary])
    if let title = facts.clinicalTitle { visitClinicalTitle(title) }
    walk(texts: facts.authors + [facts.livedExperience].compactMap { $0 })
    visitSources(facts.sources)
  }

  private mutating func walk(texts: [Prose?]) {
    for case let text? in texts { visitText(text) }
  }

  @usableFromInline mutating func walk(texts: [Prose]) {
    for text in texts { visitText(text) }
  }
}
