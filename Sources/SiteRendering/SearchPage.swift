import ProgramModel

extension SiteRenderer {
  /// Search. What one types stays in the page: nothing on it is a form that a browser could send, and the field comes with the
  /// script. Help stands ready in it for whoever searches with words of danger, or finds nothing.
  func searchPage(_ route: Route, _ locale: Locale) -> [UInt8] {
    let words = words(in: locale)
    let frame = frame(
      .search, "page-search", words[.search], route, locale,
      data: [assets.search[locale]?.value].compactMap { $0 })
    return page(frame, blocks(route, locale)) { blocks in
      // Some browsers send what stands in a field elsewhere to have its spelling looked at.
      blocks.out.write(
        """
        <h1>\(words[.search])</h1>
        <div class="search-form" role="search" hidden="hidden"><label for="q">\(words[.searchLabel])</label>\
        <input type="search" id="q" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" />\
        <button type="button" class="button">\(theme.picture("search"))\(words[.search])</button></div>

        """)
      writeHelpFirst(&blocks)
      blocks.out.raw("<p class=\"search-status\" role=\"status\"></p>\n<ol class=\"search-results\"></ol>\n")
      writeNothingFound(&blocks)
      writeWithoutSearch(&blocks)
    }
  }

  /// What the script shows above all else when the words tell of danger.
  private func writeHelpFirst(_ blocks: inout BlockRenderer) {
    let words = blocks.words
    blocks.out.write(
      """
      <section class="search-help" hidden="hidden" aria-labelledby="help-first"><h2 id="help-first">\(words[.searchCrisis])</h2>
      <p data-danger="overdose">\(words[.searchOverdose])</p>
      <p data-danger="life">\(words[.searchLife])</p>
      <p data-danger="violence">\(words[.searchViolence])</p>

      """)
    writeLines(&blocks)
    blocks.out.raw("</section>\n")
  }

  private func writeNothingFound(_ blocks: inout BlockRenderer) {
    let words = blocks.words
    blocks.out.write(
      """
      <div class="search-none" hidden="hidden">
      <section class="search-help" aria-labelledby="help-none"><h2 id="help-none">\(words[.searchTalk])</h2>

      """)
    writeLines(&blocks)
    blocks.out.raw("</section>\n")
    writePrograms(&blocks)
    blocks.out.raw("</div>\n")
  }

  private func writeLines(_ blocks: inout BlockRenderer) {
    blocks.out.raw("<div class=\"crisis\">\n")
    blocks.writeCrisisLines()
    blocks.out.raw("</div>\n")
    writeHelpLink(&blocks)
  }

  private func writeHelpLink(_ blocks: inout BlockRenderer) {
    let help = blocks.route.href(to: .fixed(.help, blocks.locale))
    blocks.out.write(
      """
      <p class="actions"><a class="help-now" href="\(help)">\(theme.picture("phone"))\(blocks.words[.helpNow])</a></p>

      """)
  }

  private func writePrograms(_ blocks: inout BlockRenderer) {
    let fronts = index.programs.filter { !$0.isComing }.compactMap { program in
      program.front(in: blocks.locale).map { (program.id, $0.front.title, $0.locale) }
    }
    guard !fronts.isEmpty else { return }
    blocks.out.write("<h2>\(blocks.words[.searchPrograms])</h2>\n<ul class=\"site-index\">\n")
    for (id, title, written) in fronts {
      let address = blocks.route.href(to: .program(id, blocks.locale))
      blocks.out.write(
        "<li><a href=\"\(address)\"\(Self.language(written, on: blocks.locale))>\(title)</a></li>\n")
    }
    blocks.out.raw("</ul>\n")
  }

  /// For a page whose script doesn't run, or never came. What says so is true while one waits for it, too.
  private func writeWithoutSearch(_ blocks: inout BlockRenderer) {
    blocks.out.write("<div class=\"search-missing\"><p>\(blocks.words[.searchWithoutScript])</p>\n")
    writeHelpLink(&blocks)
    writePrograms(&blocks)
    blocks.out.raw("</div>\n")
    // A program's one file shows nothing without a script anyway.
    guard blocks.route.program == nil else { return }
    blocks.out.write("<noscript><h2>\(blocks.words[.allPages])</h2>\n")
    writeSiteIndex(&blocks)
    blocks.out.raw("</noscript>")
  }

  private func writeSiteIndex(_ blocks: inout BlockRenderer) {
    let locale = blocks.locale
    blocks.out.raw("<ul class=\"site-index\">\n")
    for program in index.programs where !program.isComing {
      guard let (front, written) = program.front(in: locale) else { continue }
      let address = blocks.route.href(to: .program(program.id, locale))
      blocks.out.write(
        "<li><a href=\"\(address)\"\(Self.language(written, on: locale))>\(front.title)</a>\n<ul>\n")
      for module in program.modules where !module.isComing {
        guard let text = module.module(in: locale) else { continue }
        let address = blocks.route.href(to: .module(module.id, of: program.id, locale))
        blocks.out.write(
          "<li><a href=\"\(address)\"\(Self.language(text.locale, on: locale))>\(text.title)</a>\n<ul>\n")
        for (index, id) in module.pages.enumerated() {
          guard let page = module.page(index, in: locale) else { continue }
          let address = blocks.route.href(to: .page(id, of: module.id, of: program.id, locale))
          let language = Self.language(page.locale, on: locale)
          blocks.out.write("<li><a href=\"\(address)\"\(language)>\(page.title.plainText)</a></li>\n")
        }
        blocks.out.raw("</ul></li>\n")
      }
      blocks.out.raw("</ul></li>\n")
    }
    blocks.out.raw("</ul>\n")
  }
}
