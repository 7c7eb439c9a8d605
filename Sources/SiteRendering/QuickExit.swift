import ProgramModel

extension SiteRenderer {
  /// On a site with a program that can be left in a hurry, the very first script of every page: it sees to it that what has been
  /// left doesn't come back, which would be too late once anything is painted.
  func writeGuard(_ frame: Frame, _ out: inout HTMLWriter) {
    guard index.hasQuickExit, let script = assets.early else { return }
    let away = frame.route.href(to: .recipe(frame.locale))
    out.write(
      """

      <script src="\(frame.route.href(to: .asset(script)))" data-to="\(away)" data-title="\(harmlessTitle(in: frame.locale))"></script>
      """)
  }

  /// The button, with the number of times one still has to press Shift. It is a link, and leads away without a script too.
  func writeQuickExit(_ frame: Frame, _ blocks: inout BlockRenderer) {
    // What stands beside the programs belongs to those that need it as well: one's own page shows what was written in them.
    let isWanted = frame.program.map { index.program($0)?.hasQuickExit == true } ?? index.hasQuickExit
    guard isWanted else { return }
    let words = blocks.words
    blocks.out.write(
      """
      <section class="leaving" aria-label="\(words[.leavePage])">
      <p id="leaving.hint" role="status" data-two="\(words[.leaveTwo])" data-one="\(words[.leaveOne])" \
      data-late="\(words[.leaveLate])">\(words[.leaveHint])</p>
      <a class="leave" href="\(frame.route.href(to: .recipe(frame.locale)))" rel="noreferrer" \
      aria-describedby="leaving.hint">\(words[.leavePage])</a>
      </section>

      """)
  }

  /// What the tab says of the page that one comes to.
  func harmlessTitle(in locale: Locale) -> String {
    theme.page("recipe", in: locale)?.page.title ?? "–"
  }

  /// Where one comes to by leaving in a hurry: a page without the site's name, menu, icon or script.
  func recipePage(_ route: Route, _ locale: Locale) -> [UInt8] {
    let found = theme.page("recipe", in: locale)
    let written = found?.locale ?? locale
    var blocks = blocks(route, written)
    if route.program != nil {
      var frame = Frame(
        route: route, locale: written, kind: "page-recipe", title: harmlessTitle(in: locale), isDraft: false,
        routeIn: Route.recipe)
      frame.isBare = true
      return page(frame, blocks) { writeRecipe(found?.page, locale, &$0) }
    }
    blocks.out.write(
      """
      <!DOCTYPE html>
      <html lang="\(written.tag)" dir="\(written.direction.rawValue)">
      <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:; \
      base-uri 'none'; form-action 'none'" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <meta name="robots" content="noindex" />
      <title>\(harmlessTitle(in: locale))</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="\(route.href(to: .asset(assets.styles)))" />
      </head>
      <body class="page-recipe">
      <main id="main">

      """)
    writeRecipe(found?.page, locale, &blocks)
    blocks.out.raw("</main>\n</body>\n</html>\n")
    return blocks.out.bytes
  }

  private func writeRecipe(_ text: Theme.Page?, _ locale: Locale, _ blocks: inout BlockRenderer) {
    blocks.out.write("<h1>\(harmlessTitle(in: locale))</h1>\n<div class=\"prose\">\n")
    if let text { blocks.write(text.blocks) }
    blocks.out.raw("</div>\n")
  }
}
