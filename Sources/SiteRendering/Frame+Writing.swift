import ProgramModel

extension SiteRenderer {
  /// A page by the theme's layout; `main` writes what stands in it. In a program's one file it is a template without a frame.
  func page(_ frame: Frame, _ blocks: BlockRenderer, main: (inout BlockRenderer) -> Void) -> [UInt8] {
    var blocks = blocks
    if frame.route.program == nil {
      write(theme.page.parts, of: frame, &blocks, main: main)
    } else {
      writeTemplate(of: frame, &blocks, main: main)
    }
    return blocks.out.bytes
  }

  /// The parts of a layout, each slot filled.
  func write(
    _ parts: [Layout.Part], of frame: Frame, _ blocks: inout BlockRenderer,
    main: (inout BlockRenderer) -> Void
  ) {
    let words = blocks.words
    for part in parts {
      switch part {
      case .fixed(let bytes): blocks.out.write(Markup(written: bytes))
      case .word(let word): blocks.out.text(words[word])
      case .picture(let name): blocks.out.write(theme.picture(name))
      case .slot(let slot):
        switch slot {
        case .lang: blocks.out.text(frame.locale.tag)
        case .dir: blocks.out.text(frame.locale.direction.rawValue)
        case .policy: blocks.out.write(Self.policy)
        case .title: blocks.out.text(frame.title)
        case .head: writeHead(frame, &blocks.out)
        case .body: writeBody(frame, &blocks.out)
        case .brand: writeBrand(frame, &blocks)
        case .front: blocks.out.text(frame.route.href(to: .front(frame.locale)))
        case .help: blocks.out.text(frame.route.href(to: .fixed(.help, frame.locale)))
        case .helpCurrent: if frame.fixed == .help { blocks.out.raw(" aria-current=\"page\"") }
        case .leaving: writeQuickExit(frame, &blocks)
        case .menu: writeMenu(frame, words, &blocks.out)
        case .banner: if frame.isDraft { writeBanner(words, &blocks.out) }
        case .main: main(&blocks)
        case .footer: writeFooter(frame, &blocks)
        case .frames, .pages, .scripts: break
        }
      }
    }
  }

  /// Nothing from elsewhere, no script or style but the site's own files.
  private static let policy: Markup = """
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; \
    worker-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; \
    trusted-types mestring" />
    """

  private func writeHead(_ frame: Frame, _ out: inout HTMLWriter) {
    let route = frame.route
    func asset(_ name: String) -> String { route.href(to: .asset(name)) }
    out.raw("<meta charset=\"utf-8\" />\n")
    out.write(Self.policy)
    writeGuard(frame, &out)
    out.write(
      """

      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>\(frame.title)</title>

      """)
    if let description = frame.description, !description.isEmpty {
      out.write("<meta name=\"description\" content=\"\(description)\" />\n")
    }
    if let address = index.site.address {
      out.write("<link rel=\"canonical\" href=\"\(address)\(frame.route.path)\" />\n")
      if index.locales.count > 1 {
        for locale in index.locales {
          let other = frame.routeIn(locale).path
          out.write("<link rel=\"alternate\" hreflang=\"\(locale.tag)\" href=\"\(address)\(other)\" />\n")
        }
      }
    }
    out.write("<link rel=\"icon\" href=\"\(asset(assets.icon))\" type=\"image/svg+xml\" />\n")
    if let icon = assets.homeIcon {
      out.write("<link rel=\"apple-touch-icon\" href=\"\(asset(icon))\" />\n")
    }
    // The script registers the service worker on pages that have a manifest, and on no others.
    out.write("<link rel=\"manifest\" href=\"\(route.href(to: .manifest(frame.locale)))\" />\n")
    out.write("<link rel=\"stylesheet\" href=\"\(asset(assets.styles))\" />\n")
    let scripts = frame.fixed == .me || frame.fixed == .talk ? assets.ownScripts : assets.scripts
    for name in [assets.words[frame.locale]].compactMap({ $0 }) + frame.data + [scripts] {
      out.write("<script src=\"\(asset(name))\" defer=\"defer\"></script>\n")
    }
  }

  func writeBody(_ frame: Frame, _ out: inout HTMLWriter) {
    out.raw(" class=\"")
    out.raw(frame.kind)
    out.write("\" data-root=\"\(frame.route.root)\" data-lang=\"\(frame.locale.tag)\"")
    // What one writes for the next talk is kept as if it belonged to a program of that name.
    let program = frame.program?.text ?? (frame.fixed == .talk ? FixedPage.talk.rawValue : nil)
    if let program { out.write(" data-program=\"\(program)\"") }
    if let module = frame.module { out.write(" data-module=\"\(module.text)\"") }
    if let page = frame.page { out.write(" data-page=\"\(page.text)\"") }
    if let moved = frame.program.flatMap(index.program)?.movedPages { out.write(" data-moved=\"\(moved)\"") }
    if let version = frame.version { out.write(" data-version=\"\(version)\"") }
    if let program = frame.route.program { out.write(" data-file=\"\(program.text)\"") }
  }

  private func writeBrand(_ frame: Frame, _ blocks: inout BlockRenderer) {
    if let logo = index.site.logo.flatMap({ media[$0.value] }) {
      blocks.out.write("<img class=\"logo\" src=\"\(frame.route.href(to: Route(logo.path)))\" alt=\"\" />")
    } else {
      blocks.out.write(theme.picture("mark"))
    }
    // A long name would stand in many lines beside «Få hjelp nå», which keeps its place.
    let isLong = index.site.name.text(in: frame.locale).text.count > 28
    blocks.writeHostText(index.site.name, "span", isLong ? "brand-name long" : "brand-name")
  }

  /// One's own page, the search, and the same page in the other languages.
  private func writeMenu(_ frame: Frame, _ words: ThemeWords, _ out: inout HTMLWriter) {
    for (page, icon, word) in [(FixedPage.me, "person", ThemeWord.myPage), (.search, "search", .search)] {
      let current: Markup = frame.fixed == page ? " aria-current=\"page\"" : .empty
      let address = frame.route.href(to: .fixed(page, frame.locale))
      out.write("<li><a href=\"\(address)\"\(current)>\(theme.picture(icon))\(words[word])</a></li>\n")
    }
    for locale in index.locales where locale != frame.locale {
      let address = frame.route.href(to: frame.routeIn(locale))
      out.write(
        """
        <li><a href="\(address)" hreflang="\(locale.tag)" lang="\(locale.tag)" rel="alternate">\
        \(theme.picture("globe"))\(name(of: locale))</a></li>

        """)
    }
  }

  private func writeBanner(_ words: ThemeWords, _ out: inout HTMLWriter) {
    out.write(
      """
      <aside class="draft-banner" aria-label="\(words[.draft])"><p><strong>\(words[.draft]).</strong> \
      \(words[.draftNote])</p></aside>
      """)
  }

  private func writeFooter(_ frame: Frame, _ blocks: inout BlockRenderer) {
    let words = blocks.words
    if let contact = index.site.contact {
      blocks.out.raw("<div>")
      blocks.writeHostText(contact.service, "p", "footer-title")
      writeReach(contact, &blocks)
      blocks.out.raw("</div>\n")
    }
    blocks.out.raw("<ul>\n")
    for (page, word) in [
      (FixedPage.panic, ThemeWord.panicNow), (.about, .aboutAndPrivacy), (.feedback, .giveFeedback),
    ] {
      let address = frame.route.href(to: .fixed(page, frame.locale))
      blocks.out.write("<li><a href=\"\(address)\">\(words[word])</a></li>\n")
    }
    if let statement = index.site.accessibilityStatement.flatMap(WebAddress.init) {
      blocks.out.write("<li><a href=\"\(statement.text)\">\(words[.accessibilityStatement])</a></li>\n")
    }
    blocks.out.raw("</ul>")
  }

  /// How the host's own service is reached: telephone, hours, address on the web.
  func writeReach(_ contact: Site.Contact, _ blocks: inout BlockRenderer) {
    if let phone = contact.phone {
      blocks.out.write("<p>\(theme.picture("phone")) ")
      blocks.writePhone(phone, icon: false)
      blocks.out.raw("</p>")
    }
    if let hours = contact.hours { blocks.writeHostText(hours, "p", "hours") }
    if let web = contact.web.flatMap(WebAddress.init) {
      blocks.out.write("<p><a href=\"\(web.text)\">\(web.shown)</a></p>")
    }
  }
}

/// An address on the web that a site file gives; nothing else may stand in a link of the frame.
struct WebAddress {
  let text: String

  init?(_ text: String) {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
    self.text = text
  }

  /// The name of the place alone, as one says it: without `www.`, port and path.
  var host: String {
    let name = text.drop { $0 != "/" }.dropFirst(2).prefix { !"/?#:".contains($0) }
    return String(name.hasPrefix("www.") ? name.dropFirst(4) : name)
  }

  /// Without the scheme, as one reads it.
  var shown: String {
    let rest = text.drop { $0 != "/" }.dropFirst(2)
    return String(rest.last == "/" ? rest.dropLast() : rest)
  }
}
