import ProgramModel

extension SiteRenderer {
  /// The host's front page: its programs, and what one may expect.
  func frontPage(_ route: Route, _ locale: Locale) -> [UInt8] {
    let words = words(in: locale)
    let frame = Frame(
      route: route, locale: locale, kind: "page-front", title: host(in: locale),
      description: words[.frontLead],
      isDraft: index.hasDrafts(in: locale), routeIn: Route.front)
    return page(frame, blocks(route, locale)) { blocks in
      blocks.out.write(
        """
        <div class="hero">
        <div class="hero-text">
        <h1>\(words[.frontTitle])</h1>
        <p class="lead">\(words[.frontLead])</p>
        <p class="actions"><a class="button quiet" href="\(route.href(to: .fixed(.panic, locale)))">\
        \(theme.picture("leaf"))\(words[.panicNow])</a></p>
        </div>
        \(theme.picture("hero-front"))
        </div>

        """)
      blocks.out.raw("<ul class=\"cards\">\n")
      for program in index.programs { writeCard(program, &blocks) }
      blocks.out.raw("</ul>\n<ul class=\"promises\">\n")
      for (icon, title, text) in [
        ("lock", ThemeWord.promisePrivateTitle, ThemeWord.promisePrivate),
        ("clock", .promiseTimeTitle, .promiseTime),
        ("bubble", .promiseTalkTitle, .promiseTalk),
      ] {
        blocks.out.write(
          "<li>\(theme.picture(icon))<h2>\(words[title])</h2><p>\(words[text])</p></li>\n")
      }
      blocks.out.raw("</ul>")
    }
  }

  private func writeCard(_ program: ProgramEntry, _ blocks: inout BlockRenderer) {
    guard let (front, written) = program.front(in: blocks.locale) else { return }
    let words = blocks.words
    let language = Self.language(written, on: blocks.locale)
    if program.isComing {
      blocks.out.write(
        "<li class=\"card coming\"><h2\(language)>\(front.title)</h2><p>\(words[.comingLater])</p></li>\n")
      return
    }
    let address = blocks.route.href(to: .program(program.id, blocks.locale))
    blocks.out.write(
      """
      <li class="card"><a href="\(address)"><h2\(language)>\(front.title)</h2>\(theme.picture("arrow-right"))</a>
      """)
    if let summary = front.summary { blocks.out.write("<p\(language)>\(summary)</p>") }
    blocks.out.raw("</li>\n")
  }

  /// The attributes that tell that a text is in another language than the page.
  static func language(_ written: Locale, on page: Locale) -> Markup {
    written == page ? .empty : " lang=\"\(written.tag)\" dir=\"\(written.direction.rawValue)\""
  }

  /// A program's front page: where one begins, its modules, what it is for and what it builds on.
  func programPage(_ program: ProgramEntry, _ route: Route, _ locale: Locale) -> [UInt8] {
    guard let (front, written) = program.front(in: locale) else { return [] }
    let words = words(in: locale)
    let language = Self.language(written, on: locale)
    let frame = Frame(
      route: route, locale: locale, kind: "page-program",
      title: "\(front.discreetTitle ?? front.title) – \(host(in: locale))",
      description: front.summary?.plainText,
      program: program.id, version: front.version, isDraft: program.isDraft(in: locale),
      routeIn: { .program(program.id, $0) })
    let names = PageFacts(front.blocks).blockNames
    return page(frame, blocks(route, locale, program: program, names: names)) { blocks in
      blocks.out.raw("<div class=\"hero\">\n<div class=\"hero-text\">\n")
      writeAudience(front, program, &blocks)
      blocks.out.write("<h1\(language)>\(front.title)</h1>\n")
      if let summary = front.summary { blocks.out.write("<p class=\"lead\"\(language)>\(summary)</p>\n") }
      writeContinue(program, &blocks)
      writeStart(program, &blocks)
      blocks.out.write("</div>\n\(theme.picture("hero-program"))\n</div>\n")
      blocks.out.raw("<ol class=\"modules\">\n")
      for place in program.modules.indices { writeModule(place, of: program, &blocks) }
      blocks.out.raw("</ol>\n<div class=\"prose\">\n")
      writeSummariesLink(program, &blocks)
      writeText(front.blocks, in: written, &blocks)
      writeIntendedUse(front, language, &blocks)
      writeProgramFile(program, &blocks)
      blocks.writeFolded(words[.whoMadeIt]) { writeOrigin(front, language, &$0) }
      blocks.out.raw("</div>")
    }
  }

  /// Whom it is for, above the title. The source's words count for every edition.
  private func writeAudience(_ front: FrontPage, _ program: ProgramEntry, _ blocks: inout BlockRenderer) {
    guard let audience = front.audience else { return }
    if let known = Audience.words(audience.plainText, blocks.words) {
      blocks.out.write("<p class=\"eyebrow\">\(known)</p>\n")
    } else {
      let language = Self.language(program.program.source, on: blocks.locale)
      blocks.out.write("<p class=\"eyebrow\"\(language)>\(audience)</p>\n")
    }
  }

  /// Shown by the script where one has been here before.
  private func writeContinue(_ program: ProgramEntry, _ blocks: inout BlockRenderer) {
    blocks.out.write(
      """
      <div class="continue" hidden="hidden" data-program="\(program.id.text)"><a class="button" href="">\
      \(blocks.words[.goOn]) \(theme.picture("arrow-right"))</a><p class="continue-where"></p></div>

      """)
  }

  private func writeStart(_ program: ProgramEntry, _ blocks: inout BlockRenderer) {
    guard let module = program.modules.first(where: { !$0.pages.isEmpty }), let page = module.pages.first
    else { return }
    let address = blocks.route.href(to: .page(page, of: module.id, of: program.id, blocks.locale))
    blocks.out.write(
      "<a class=\"button start\" href=\"\(address)\">\(blocks.words[.start]) \(theme.picture("arrow-right"))</a>\n"
    )
  }

  private func writeModule(_ place: Int, of program: ProgramEntry, _ blocks: inout BlockRenderer) {
    let module = program.modules[place]
    guard let text = module.module(in: blocks.locale) else { return }
    let words = blocks.words
    let language = Self.language(text.locale, on: blocks.locale)
    if module.isComing {
      blocks.out.write(
        "<li class=\"module coming\"><h2\(language)>\(text.title)</h2><p>\(words[.comingLater])</p></li>\n")
      return
    }
    let pages = module.pages.map(\.text).joined(separator: " ")
    let address = blocks.route.href(to: .module(module.id, of: program.id, blocks.locale))
    blocks.out.write(
      """
      <li class="module" data-module="\(module.id.text)" data-pages="\(pages)">\
      <h2\(language)><a href="\(address)">\(text.title)</a></h2>
      """)
    if let summary = text.summary { blocks.out.write("<p\(language)>\(summary)</p>") }
    let time = words(.aboutMinutes, ["n": String(module.minutes(in: blocks.locale))])
    blocks.out.write("<p class=\"minutes\">\(theme.picture("clock"))\(time)</p>")
    writeOpening(of: place, in: program, &blocks)
    blocks.out.raw("<p class=\"module-progress\" hidden=\"hidden\"></p></li>\n")
  }

  /// Blocks that may be in another language than the page's.
  func writeText(_ text: [Block], in written: Locale, _ blocks: inout BlockRenderer) {
    guard !text.isEmpty else { return }
    blocks.write(.untranslated(written, text))
  }

  private func writeIntendedUse(_ front: FrontPage, _ language: Markup, _ blocks: inout BlockRenderer) {
    guard let use = front.intendedUse else { return }
    blocks.out.write("<h2>\(blocks.words[.intendedUse])</h2>\n<p\(language)>\(use)</p>\n")
  }

  /// The whole program to take along.
  private func writeProgramFile(_ program: ProgramEntry, _ blocks: inout BlockRenderer) {
    guard let size = programFiles[program.id]?.value else { return }
    let words = blocks.words
    let file = Route.programFile(program.id)
    let label = words(.downloadProgram, ["size": words.size(size)])
    blocks.out.write(
      """
      <h2>\(words[.takeAlong])</h2>
      <p>\(words[.takeAlongText])</p>
      <p class="actions"><a class="button quiet" href="\(blocks.route.href(to: file))" \
      download="\(program.id.text).html">\(theme.picture("download"))\(label)</a></p>

      """)
  }

  /// Who has written and reviewed it, and what it builds on.
  private func writeOrigin(_ front: FrontPage, _ language: Markup, _ blocks: inout BlockRenderer) {
    let words = blocks.words
    if !front.authors.isEmpty {
      blocks.out.write(
        "<p>\(words[.writtenBy]) <span\(language)>\(front.authors.map(\.plainText).joined(separator: ", "))</span></p>\n"
      )
    }
    if let review = front.reviewed {
      let who = [review.by, review.role].compactMap { $0 }.joined(separator: ", ")
      blocks.out.write("<p>\(words(.reviewedBy, ["who": who, "date": words.date(review.date)]))</p>\n")
    } else {
      blocks.out.write("<p>\(words[.draftNote])</p>\n")
    }
    if let experience = front.livedExperience { blocks.out.write("<p\(language)>\(experience)</p>\n") }
    blocks.out.write("<p>\(words(.contentVersion, ["version": front.version]))</p>\n")
    guard !front.sources.isEmpty else { return }
    blocks.out.write("<p>\(words[.sources])</p>\n<ul\(language)>\n")
    for source in front.sources { blocks.out.write("<li>\(source)</li>\n") }
    blocks.out.raw("</ul>\n")
  }
}
