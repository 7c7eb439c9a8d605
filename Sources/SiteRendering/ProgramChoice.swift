import ProgramModel
import Source

/// What of a program a site shows: no hidden one, drafts only where they may be seen, of an announced one its title.
struct ProgramChoice {
  let locales: [Locale]
  let publishedOnly: Bool

  /// A program for the index; nil for one that isn't shown.
  func entry(_ program: Program) -> ProgramEntry? {
    guard let source = program.edition(in: program.source), shows(source.front.status) else { return nil }
    // What needs a code must not stand open. Until codes work, such a program is only announced.
    let isComing = source.front.status == .coming || source.front.access == .code
    let editions = locales.reduce(into: [Locale: Program.Edition]()) { editions, locale in
      // A draft of a translation gives way to a published source.
      let edition = program.edition(in: locale) ?? source
      editions[locale] = shows(edition.front.status) ? edition : source
    }
    var modules: [ModuleEntry] = []
    if !isComing {
      let byID = editions.mapValues { edition in
        Dictionary(
          edition.modules.filter { shows($0.status) }.map { ($0.id, $0) },
          uniquingKeysWith: { first, _ in first })
      }
      for module in source.modules where shows(module.status) {
        modules.append(entry(module, number: modules.count + 1, editions: byID))
      }
    }
    let moved = modules.flatMap(\.movedPages)
    return ProgramEntry(
      program: program, isComing: isComing, modules: modules,
      fronts: editions.mapValues { ($0.front, $0.locale) },
      quizzes: locales.reduce(into: [:]) { byLocale, locale in
        let quizzes = modules.flatMap { $0.texts[locale] ?? [] }.flatMap(\.facts.quizzes)
        byLocale[locale] = Dictionary(
          quizzes.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
      },
      answers: AnswerSources(program.id, modules: modules, locales: locales),
      drafts: drafts { locale in
        editions[locale].map { edition in
          (edition.front.status, PageFacts(edition.front.blocks).hasUntranslated ? source.front.status : nil)
        }
      },
      movedPages: moved.isEmpty ? nil : JSONValue.members(moved.map { ($0, .string($1)) }).compact)
  }

  private func entry(
    _ source: Module, number: Int, editions: [Locale: [Identifier: Module]]
  ) -> ModuleEntry {
    let isComing = source.status == .coming
    let modules = editions.mapValues { $0[source.id] ?? source }
    let pages = isComing ? [] : source.pages
    var places: [String: Int] = [:]
    // Blocks come before headings, pages before both, when names are the same.
    for (index, page) in pages.enumerated() { places[page.id.text] = places[page.id.text] ?? index }
    for (index, page) in pages.enumerated() {
      for name in page.facts.blockNames where places[name] == nil { places[name] = index }
    }
    for (index, page) in pages.enumerated() {
      for name in page.facts.names where places[name] == nil { places[name] = index }
    }
    return ModuleEntry(
      id: source.id, number: number, isComing: isComing, pages: pages.map(\.id), editions: modules,
      texts: modules.mapValues { module in
        let byID = Dictionary(module.pages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return pages.map { byID[$0.id] ?? $0 }
      },
      places: places,
      drafts: drafts { locale in
        modules[locale].map { module in
          let lacks = module.pages.contains { $0.locale != module.locale || $0.facts.hasUntranslated }
          return (module.status, lacks ? source.status : nil)
        }
      })
  }

  /// The languages whose text is a draft itself, or shows some of a source that is one.
  private func drafts(_ statuses: (Locale) -> (own: Status, borrowed: Status?)?) -> Set<Locale> {
    Set(
      locales.filter { locale in
        statuses(locale).map { $0.own == .draft || $0.borrowed == .draft } ?? false
      })
  }

  private func shows(_ status: Status) -> Bool {
    switch status {
    case .hidden: false
    case .draft: !publishedOnly
    case .published, .coming: true
    }
  }
}
