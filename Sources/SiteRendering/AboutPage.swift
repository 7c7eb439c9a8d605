import ProgramModel

extension SiteRenderer {
  /// Who stands behind the site, what is kept where, and where the questionnaires come from.
  func aboutPage(_ route: Route, _ locale: Locale) -> [UInt8] {
    let words = words(in: locale)
    let frame = Frame(
      route: route, locale: locale, kind: "page-about",
      title: "\(words[.aboutAndPrivacy]) – \(host(in: locale))",
      isDraft: index.hasDrafts(in: locale), fixed: .about, routeIn: { .fixed(.about, $0) })
    return page(frame, blocks(route, locale)) { blocks in
      blocks.out.write("<h1>\(words[.aboutAndPrivacy])</h1>\n<p class=\"lead\">\(words[.aboutLead])</p>\n")
      blocks.out.raw("<div class=\"prose\">\n")
      if let (privacy, written) = theme.page("privacy", in: locale) {
        writeText(privacy.blocks, in: written, &blocks)
      }
      let me = route.href(to: .fixed(.me, locale))
      blocks.out.write("<p>\(words[.aboutDelete]) <a href=\"\(me)\">\(words[.myPage])</a></p>\n")
      writeContent(&blocks)
      writeMeasures(&blocks)
      blocks.out.write("<h2>\(words[.accessibility])</h2>\n<p>\(words[.accessibilityText])</p>\n")
      if let statement = index.site.accessibilityStatement.flatMap(WebAddress.init) {
        blocks.out.write("<p><a href=\"\(statement.text)\">\(words[.accessibilityStatement])</a></p>\n")
      }
      blocks.out.raw("</div>")
    }
  }

  /// The programs with their versions and reviews.
  private func writeContent(_ blocks: inout BlockRenderer) {
    let words = blocks.words
    let locale = blocks.locale
    blocks.out.write("<h2>\(words[.aboutContent])</h2>\n<p>\(words[.publisher]) ")
    blocks.writeHostText(index.site.name, "span", "host")
    blocks.out.raw("</p>\n")
    if index.hasDrafts(in: locale) { blocks.out.write("<p><strong>\(words[.aboutDrafts])</strong></p>\n") }
    blocks.out.raw("<ul>\n")
    for program in index.programs where !program.isComing {
      guard let (front, written) = program.front(in: locale) else { continue }
      let address = blocks.route.href(to: .program(program.id, locale))
      let version = words(.contentVersion, ["version": front.version])
      let reviewed = front.reviewed.map { review in
        let who = [review.by, review.role].compactMap { $0 }.joined(separator: ", ")
        return words(.reviewedBy, ["who": who, "date": words.date(review.date)])
      }
      blocks.out.write(
        """
        <li><a href="\(address)"\(Self.language(written, on: locale))>\(front.title)</a>. \(version). \
        \(program.isDraft(in: locale) ? words[.draftNote] : reviewed ?? "")</li>

        """)
    }
    blocks.out.raw("</ul>\n")
  }

  /// Source, licence and who compared the wording, of each questionnaire that a program shows.
  private func writeMeasures(_ blocks: inout BlockRenderer) {
    let words = blocks.words
    let measures = shownMeasures.compactMap { index.measure($0, in: blocks.locale) }
    guard !measures.isEmpty else { return }
    blocks.out.write("<h2>\(words[.aboutMeasures])</h2>\n<ul>\n")
    for measure in measures {
      blocks.out.write(
        "<li><strong\(Self.language(measure.locale, on: blocks.locale))>\(measure.title)</strong>.")
      if let source = measure.source { blocks.out.write(" \(source).") }
      if let licence = measure.licence {
        blocks.out.write(" \(words(.licence, ["licence": licence.plainText])).")
      }
      let checked = measure.checked.map { words(.wordingChecked, ["who": $0]) } ?? words[.wordingNotChecked]
      blocks.out.write(" \(checked)</li>\n")
    }
    blocks.out.raw("</ul>\n")
  }

  /// The questionnaires that stand on some page, in the order in which one meets them.
  private var shownMeasures: [Identifier] {
    var seen: Set<Identifier> = []
    return index.programs.flatMap { program in
      program.modules.flatMap { module in (module.texts[index.locales[0]] ?? []).flatMap(\.facts.measures) }
    }.filter { seen.insert($0).inserted }
  }
}
