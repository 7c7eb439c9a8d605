import ProgramModel

extension SiteRenderer {
  /// `index.html`: on to the site's first language, with plain links for whoever isn't taken there.
  func rootPage() -> [UInt8] {
    let first = index.locales[0]
    let onward = Route.root.href(to: .front(first))
    var out = HTMLWriter(capacity: 2048)
    out.write(
      """
      <!DOCTYPE html>
      <html lang="\(first.tag)" dir="\(first.direction.rawValue)">
      <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:; \
      base-uri 'none'; form-action 'none'" />
      <meta http-equiv="refresh" content="0; url=\(onward)" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>\(host(in: first))</title>

      """)
    if let address = index.site.address {
      out.write("<link rel=\"canonical\" href=\"\(address)\(Route.front(first).path)\" />\n")
    }
    out.write(
      """
      <link rel="icon" href="\(Route.root.href(to: .asset(assets.icon)))" type="image/svg+xml" />
      <link rel="stylesheet" href="\(Route.root.href(to: .asset(assets.styles)))" />
      </head>
      <body class="page-root" data-root="" data-lang="\(first.tag)">
      <main id="main" tabindex="-1">
      <h1>\(host(in: first))</h1>
      <ul>

      """)
    for locale in index.locales {
      let address = Route.root.href(to: .front(locale))
      out.write(
        """
        <li><a href="\(address)" hreflang="\(locale.tag)" lang="\(locale.tag)" dir="\(locale.direction.rawValue)">\
        \(name(of: locale))</a></li>

        """)
    }
    out.raw("</ul>\n</main>\n</body>\n</html>\n")
    return out.bytes
  }

  /// `404.html`, served at any address: all its styles and its script stand in it, allowed by their hashes.
  func missingPage() -> [UInt8] {
    let unguarded = missingPage(policy: .empty)
    let scripts = hashes(of: "script", in: unguarded)
    let styles = hashes(of: "style", in: unguarded)
    return missingPage(
      policy: """
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src \(scripts); \
        style-src \(styles); img-src 'self' data:; base-uri 'none'; form-action 'none'; \
        require-trusted-types-for 'script'; trusted-types 'none'" />
        """)
  }

  private func missingPage(policy: Markup) -> [UInt8] {
    let first = index.locales[0]
    let words = words(in: first)
    var out = HTMLWriter(capacity: 8192)
    for part in theme.missing.parts {
      switch part {
      case .fixed(let bytes): out.write(Markup(written: bytes))
      case .word(let word): out.text(words[word])
      case .picture(let name): out.write(theme.picture(name))
      case .slot(.lang): out.text(first.tag)
      case .slot(.dir): out.text(first.direction.rawValue)
      case .slot(.policy): out.write(policy)
      case .slot(.title): out.text("\(words[.missingTitle]) – \(host(in: first))")
      case .slot(.body): out.write(" class=\"page-missing\" data-base=\"\(basePath)\"")
      case .slot(.main): for locale in index.locales { writeMissing(locale, &out) }
      case .slot: break
      }
    }
    return out.bytes
  }

  /// What a language says of a page that isn't there. The script leaves the language of the address and mends the links.
  private func writeMissing(_ locale: Locale, _ out: inout HTMLWriter) {
    let words = words(in: locale)
    out.write(
      """
      <section class="missing" lang="\(locale.tag)" dir="\(locale.direction.rawValue)" data-lang="\(locale.tag)">
      \(theme.picture("spot-missing"))
      <h1 data-offline-text="\(words[.offlineTitle])">\(words[.missingTitle])</h1>
      <p class="lead" data-offline-text="\(words[.offlineLead])">\(words[.missingLead])</p>
      <p class="actions">
      """)
    for (route, word) in [
      (Route.front(locale), ThemeWord.toFrontPage), (.fixed(.search, locale), .search),
      (.fixed(.help, locale), .helpNow),
    ] {
      let name: Markup = word == .toFrontPage ? "button" : "button quiet"
      out.write(
        """
        <a class="\(name)" href="\(basePath)\(route.path)" data-path="\(route.path)">\(words[word])</a>

        """)
    }
    out.raw("</p>\n</section>\n")
  }

  /// The path of the site's address, `/` where none is known.
  private var basePath: String {
    guard let address = index.site.address.flatMap(WebAddress.init) else { return "/" }
    let path = address.text.drop { $0 != "/" }.dropFirst(2).drop { $0 != "/" }
    return path.isEmpty ? "/" : path.last == "/" ? String(path) : path + "/"
  }

  /// The hashes of all elements of a name, as a policy lists them; `'none'` where there are none.
  private func hashes(of element: String, in page: [UInt8]) -> String {
    let opening = Array("<\(element)>".utf8)
    let closing = Array("</\(element)>".utf8)
    var hashes: [String] = []
    var rest = page[...]
    while let start = rest.place(of: opening) {
      let content = rest[(start + opening.count)...]
      guard let end = content.place(of: closing) else { break }
      hashes.append("'sha256-\(Base64.text(sha256(Array(content[content.startIndex..<end]))))'")
      rest = content[(end + closing.count)...]
    }
    return hashes.isEmpty ? "'none'" : hashes.joined(separator: " ")
  }

  /// All addresses with their other languages, for search engines; only a site with an address has it.
  func sitemap() -> [UInt8] {
    let address = index.site.address ?? ""
    var out = HTMLWriter(capacity: 65_536)
    out.raw(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

      """)
    for job in pages {
      guard let others = otherLanguages(of: job.kind) else { continue }
      out.write("<url><loc>\(address)\(job.path)</loc>")
      if index.locales.count > 1 {
        for locale in index.locales {
          out.write(
            """
            <xhtml:link rel="alternate" hreflang="\(locale.tag)" href="\(address)\(others(locale).path)" />
            """)
        }
      }
      out.raw("</url>\n")
    }
    out.raw("</urlset>\n")
    return out.bytes
  }

  /// Where a page stands in each language; nil for what search engines have no use for.
  private func otherLanguages(of kind: PageJob.Kind) -> ((Locale) -> Route)? {
    switch kind {
    case .root, .missing, .sitemap, .fixed(.me, _), .fixed(.talk, _), .fixed(.search, _), .recipe: return nil
    case .front: return { .front($0) }
    case .fixed(let page, _): return { .fixed(page, $0) }
    case .program(let number, _):
      let program = index.programs[number]
      return { .program(program.id, $0) }
    case .summaries(let number, _):
      let program = index.programs[number]
      return { .summaries(program.id, $0) }
    case .overview(let number, let place, _):
      let program = index.programs[number]
      return { .module(program.modules[place].id, of: program.id, $0) }
    case .page(let number, let place, let page, _):
      let program = index.programs[number]
      let module = program.modules[place]
      return { .page(module.pages[page], of: module.id, of: program.id, $0) }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where some bytes begin first.
  func place(of bytes: [UInt8]) -> Int? {
    var index = startIndex
    while index + bytes.count <= endIndex {
      if self[index] == bytes[0], self[index..<index + bytes.count].elementsEqual(bytes) { return index }
      index += 1
    }
    return nil
  }
}
