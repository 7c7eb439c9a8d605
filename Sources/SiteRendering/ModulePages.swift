import ProgramModel

extension SiteRenderer {
  /// A module's overview: what it is about, and its pages.
  func overviewPage(_ program: ProgramEntry, _ place: Int, _ route: Route, _ locale: Locale) -> [UInt8] {
    let module = program.modules[place]
    guard let (front, _) = program.front(in: locale), let text = module.module(in: locale) else { return [] }
    let words = words(in: locale)
    let language = Self.language(text.locale, on: locale)
    let frame = Frame(
      route: route, locale: locale, kind: "page-overview",
      title: "\(text.title) – \(front.discreetTitle ?? front.title)", description: text.summary?.plainText,
      program: program.id, module: module.id, version: front.version,
      isDraft: program.isDraftItself(in: locale) || module.isDraft(in: locale),
      routeIn: { .module(module.id, of: program.id, $0) })
    return page(frame, blocks(route, locale, program: program, module: module)) { blocks in
      writeTrail(program, nil, &blocks)
      let number = words(
        .moduleNumber, ["n": String(module.number), "count": String(program.modules.count)])
      let minutes = " · " + words(.aboutMinutes, ["n": String(module.minutes(in: locale))])
      blocks.out.write("<p class=\"eyebrow\">\(number)\(minutes)</p>\n<h1\(language)>\(text.title)</h1>\n")
      if let summary = text.summary { blocks.out.write("<p class=\"lead\"\(language)>\(summary)</p>\n") }
      if text.locale != locale {
        blocks.out.write("<p class=\"other-language\" role=\"note\">\(words[.pageInOtherLanguage])</p>\n")
      }
      writeOpening(of: place, in: program, &blocks)
      if let first = module.pages.first {
        let address = route.href(to: .page(first, of: module.id, of: program.id, locale))
        blocks.out.write(
          """
          <div class="actions"><div class="continue" hidden="hidden" data-program="\(program.id.text)">\
          <a class="button" href="">\(words[.goOn]) \(theme.picture("arrow-right"))</a>\
          <p class="continue-where"></p></div>
          <a class="button start" href="\(address)">\(words[.start]) \(theme.picture("arrow-right"))</a></div>

          """)
      }
      blocks.out.raw("<ol class=\"pages\">\n")
      writePages(of: module, program, current: nil, &blocks)
      blocks.out.raw("</ol>")
      writeOrigin(of: text, &blocks)
    }
  }

  /// A page of a module.
  func modulePage(
    _ program: ProgramEntry, _ place: Int, _ number: Int, _ route: Route, _ locale: Locale
  ) -> [UInt8] {
    let module = program.modules[place]
    guard let (front, _) = program.front(in: locale), let text = module.module(in: locale),
      let page = module.page(number, in: locale)
    else { return [] }
    let words = words(in: locale)
    let title = page.title.plainText
    let frame = Frame(
      route: route, locale: locale, kind: "page-module",
      title: "\(title) – \(front.discreetTitle ?? front.title)", description: text.summary?.plainText,
      program: program.id, module: module.id, page: module.pages[number], version: front.version,
      isDraft: program.isDraftItself(in: locale) || module.isDraft(in: locale),
      routeIn: { .page(module.pages[number], of: module.id, of: program.id, $0) })
    let names = page.facts.blockNames
    return self.page(frame, blocks(route, locale, program: program, module: module, names: names)) { blocks in
      blocks.out.raw("<div class=\"page-text\">\n")
      writeTrail(program, module, &blocks)
      let eyebrow = words(
        .pageNumber,
        ["module": String(module.number), "n": String(number + 1), "count": String(module.pages.count)])
      blocks.out.write("<p class=\"eyebrow\">\(eyebrow)</p>\n<h1\(Self.language(page.locale, on: locale))>")
      blocks.write(page.title)
      blocks.out.raw("</h1>\n")
      blocks.out.raw("<div class=\"prose\">\n")
      // A page that isn't translated at all says so once, at its top.
      // What nobody has placed speaks the site's language.
      let closing = page.facts.closingRating
      writeText(closing == nil ? page.blocks : page.blocks.dropLast(), in: page.locale, &blocks)
      if let closing { blocks.writeRating(closing) }
      blocks.out.raw("</div>\n")
      writePager(program, place, number, &blocks)
      blocks.out.raw("</div>\n")
      let label = words[.pagesOfModule]
      blocks.out.write(
        """
        <nav class="page-list" aria-label="\(label)"><p class="page-list-title"\
        \(Self.language(text.locale, on: locale))>\(text.title)</p><ol>

        """)
      writePages(of: module, program, current: number, &blocks)
      blocks.out.raw("</ol></nav>")
    }
  }

  /// Where the page stands: front page, program, module.
  func writeTrail(_ program: ProgramEntry, _ module: ModuleEntry?, _ blocks: inout BlockRenderer) {
    let locale = blocks.locale
    let route = blocks.route
    blocks.out.write("<nav class=\"trail\" aria-label=\"\(blocks.words[.youAreHere])\"><ol>")
    // In a program's one file the program is the front page.
    if route.program == nil {
      blocks.out.write(
        "<li><a href=\"\(route.href(to: .front(locale)))\">\(blocks.words[.frontPage])</a></li>")
    }
    if let (front, written) = program.front(in: locale) {
      let address = route.href(to: .program(program.id, locale))
      blocks.out.write(
        "<li><a href=\"\(address)\"\(Self.language(written, on: locale))>\(front.title)</a></li>")
    }
    if let module, let text = module.module(in: locale) {
      let address = route.href(to: .module(module.id, of: program.id, locale))
      blocks.out.write(
        "<li><a href=\"\(address)\"\(Self.language(text.locale, on: locale))>\(text.title)</a></li>")
    }
    blocks.out.raw("</ol></nav>\n")
  }

  /// Beside a page of a very long module stand the pages nearest to it; else a site would grow with the square of a module. The overview
  /// has them all.
  private static func shown(_ pages: Range<Int>, around current: Int?) -> Range<Int> {
    let most = 40
    guard let current, pages.count > most else { return pages }
    let first = max(pages.lowerBound, min(current - most / 2, pages.upperBound - most))
    return first..<(first + most)
  }

  private func writePages(
    of module: ModuleEntry, _ program: ProgramEntry, current: Int?, _ blocks: inout BlockRenderer
  ) {
    let locale = blocks.locale
    for index in Self.shown(module.pages.indices, around: current) {
      let id = module.pages[index]
      guard let page = module.page(index, in: locale) else { continue }
      let address = blocks.route.href(to: .page(id, of: module.id, of: program.id, locale))
      let isCurrent: Markup = index == current ? " aria-current=\"page\"" : .empty
      let language = Self.language(page.locale, on: locale)
      let title = page.title.plainText
      blocks.out.write(
        "<li data-page=\"\(id.text)\"><a\(isCurrent) href=\"\(address)\"\(language)>\(title)</a></li>\n")
    }
  }

  /// The page before and the page after, also across modules. The last page of all leads back to the program.
  private func writePager(_ program: ProgramEntry, _ place: Int, _ number: Int, _ blocks: inout BlockRenderer)
  {
    let words = blocks.words
    let previous = neighbour(program, place, number, forward: false, blocks.locale)
    let next = neighbour(program, place, number, forward: true, blocks.locale)
    blocks.out.write("<nav class=\"pager\" aria-label=\"\(words[.previousAndNext])\">\n")
    if let previous {
      blocks.out.write(
        """
        <a class="previous" rel="prev" href="\(blocks.route.href(to: previous.route))">\
        \(theme.picture("arrow-left"))<span class="pager-label">\(words[.previous])</span> \
        <span class="pager-title"\(previous.language)>\(previous.title)</span></a>

        """)
    }
    if let next {
      blocks.out.write(
        """
        <a class="next" rel="next" data-complete="page" href="\(blocks.route.href(to: next.route))">\
        <span class="pager-label">\(words[.next])</span> \
        <span class="pager-title"\(next.language)>\(next.title)</span>\(theme.picture("arrow-right"))</a>

        """)
    } else if let (front, written) = program.front(in: blocks.locale) {
      let address = blocks.route.href(to: .program(program.id, blocks.locale))
      blocks.out.write(
        """
        <a class="next" data-complete="page" href="\(address)">\
        <span class="pager-label">\(words[.finish])</span> \
        <span class="pager-title"\(Self.language(written, on: blocks.locale))>\(front.title)</span>\
        \(theme.picture("arrow-right"))</a>

        """)
    }
    blocks.out.raw("</nav>\n")
  }

  private struct Neighbour {
    let route: Route
    let title: String
    let language: Markup
  }

  /// Between modules one comes to the next one's overview, and from its first page back to its own.
  private func neighbour(
    _ program: ProgramEntry, _ place: Int, _ number: Int, forward: Bool, _ locale: Locale
  ) -> Neighbour? {
    let module = program.modules[place]
    let index = forward ? number + 1 : number - 1
    if module.pages.indices.contains(index), let page = module.page(index, in: locale) {
      return Neighbour(
        route: .page(module.pages[index], of: module.id, of: program.id, locale), title: page.title.plainText,
        language: Self.language(page.locale, on: locale))
    }
    let other = forward ? program.modules[(place + 1)...].first { !$0.isComing } : module
    guard let other, let text = other.module(in: locale) else { return nil }
    return Neighbour(
      route: .module(other.id, of: program.id, locale), title: text.title.plainText,
      language: Self.language(text.locale, on: locale))
  }

  /// What the module itself builds on, where it says so.
  private func writeOrigin(of text: Module, _ blocks: inout BlockRenderer) {
    let isSilent = text.sources.isEmpty && text.authors.isEmpty && text.livedExperience == nil
    guard !isSilent || text.reviewed != nil else { return }
    let words = blocks.words
    let language = Self.language(text.locale, on: blocks.locale)
    blocks.out.raw("\n<div class=\"prose\">\n")
    blocks.writeFolded(words[.whoMadeIt]) { blocks in
      if !text.authors.isEmpty {
        let authors = text.authors.map(\.plainText).joined(separator: ", ")
        blocks.out.write("<p>\(words[.writtenBy]) <span\(language)>\(authors)</span></p>\n")
      }
      if let review = text.reviewed {
        let who = [review.by, review.role].compactMap { $0 }.joined(separator: ", ")
        blocks.out.write("<p>\(words(.reviewedBy, ["who": who, "date": words.date(review.date)]))</p>\n")
      }
      if let experience = text.livedExperience { blocks.out.write("<p\(language)>\(experience)</p>\n") }
      if !text.sources.isEmpty {
        blocks.out.write("<p>\(words[.sources])</p>\n<ul\(language)>\n")
        for source in text.sources { blocks.out.write("<li>\(source)</li>\n") }
        blocks.out.raw("</ul>\n")
      }
    }
    blocks.out.raw("</div>")
  }
}
