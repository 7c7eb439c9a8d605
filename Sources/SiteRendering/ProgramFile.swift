import ProgramModel
import Source

/// A whole program with all its languages in one file, for a stick or an e-mail: its pages have addresses as
/// `#/nb/angstsirkelen/sirkelen`, and nothing is loaded from anywhere.
public struct ProgramFile: Sendable {
  /// What the file holds besides the pages.
  public struct Parts: Sendable {
    /// The style sheet.
    public var styles: [UInt8]
    /// The scripts, in one function.
    public var scripts: [UInt8]
    /// What runs before anything is painted.
    public var early: [UInt8]
    /// The tab's icon as a `data:` address.
    public var icon: String
    /// Pictures, sound and film by their paths from the site's root, as `data:` addresses.
    public var media: [(path: String, address: String)]

    /// The parts, as the builder has read them.
    public init(
      styles: [UInt8], scripts: [UInt8], early: [UInt8], icon: String,
      media: [(path: String, address: String)]
    ) {
      self.styles = styles
      self.scripts = scripts
      self.early = early
      self.icon = icon
      self.media = media
    }
  }

  /// The program.
  public let program: ProgramEntry
  private let site: SiteRenderer

  /// The file of a program of the site. `media` says where its pictures are in the file, and what there is no room for.
  public init(
    _ program: ProgramEntry, of index: SiteIndex, theme: Theme, media: MediaTable, assets: AssetNames,
    sha256: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) {
    self.program = program
    site = SiteRenderer(
      index: index.only(program), theme: theme, media: media, assets: assets, sha256: sha256)
  }

  /// The file's path from the site's root.
  public var path: String { Route.programFile(program.id).path }

  /// The pages within it, in an order that never changes: all that the site has, but for what stands above the programs.
  public var pages: [PageJob] {
    site.pages.compactMap { job in
      switch job.kind {
      case .root, .missing, .sitemap, .front: nil
      default: PageJob(job.kind, job.route.inFile(of: program.id))
      }
    }
  }

  /// One page as it stands in the file. May be called from many threads at once.
  public func render(_ page: PageJob) -> [UInt8] { site.render(page).bytes }

  /// The file of its pages, each as `render` gives it.
  public func bytes(of pages: [[UInt8]], _ parts: Parts) -> [UInt8] {
    let locale = site.index.locales[0]
    let frame = frame(in: locale)
    var blocks = site.blocks(frame.route, locale, program: program)
    let size = pages.reduce(0) { $0 + $1.count } + parts.media.reduce(0) { $0 + $1.address.utf8.count }
    blocks.out = HTMLWriter(capacity: size + 300_000)
    for part in site.theme.programFile.parts {
      switch part {
      case .slot(.head): writeHead(frame, parts, &blocks.out)
      case .slot(.frames): site.index.locales.forEach { writeFrame($0, &blocks.out) }
      case .slot(.pages): pages.forEach { blocks.out.write(Markup(written: $0)) }
      case .slot(.scripts):
        writeData(parts, &blocks.out)
        blocks.out.write("<script>\(Markup(written: Self.inElement(parts.scripts)))</script>\n")
      default: site.write([part], of: frame, &blocks) { _ in }
      }
    }
    return blocks.out.bytes
  }

  /// What stands round the pages of a language, and at first round nothing.
  private func frame(in locale: Locale) -> Frame {
    let front = program.front(in: locale)?.front
    return Frame(
      route: .program(program.id, locale).inFile(of: program.id), locale: locale, kind: "page-program",
      title:
        "\((front?.discreetTitle ?? front?.title)?.plainText ?? program.id.text) – \(site.host(in: locale))",
      program: program.id, version: front?.version,
      // A page that isn't a draft hides the banner.
      isDraft: site.index.hasDrafts(in: locale), routeIn: { .program(program.id, $0) })
  }

  private func writeFrame(_ locale: Locale, _ out: inout HTMLWriter) {
    let frame = frame(in: locale)
    out.write("<template data-frame=\"\(locale.tag)\" dir=\"\(locale.direction.rawValue)\">")
    var blocks = site.blocks(frame.route, locale, program: program)
    site.write(site.theme.page.body, of: frame, &blocks) { _ in }
    out.write(blocks.out.markup)
    out.raw("</template>\n")
  }

  /// Styles and scripts are allowed by their hashes, exactly these; nothing may be loaded.
  private func writeHead(_ frame: Frame, _ parts: Parts, _ out: inout HTMLWriter) {
    let hasEarly = site.index.hasQuickExit && !parts.early.isEmpty
    let scripts = ([parts.scripts] + (hasEarly ? [parts.early] : [])).map { hash(Self.inElement($0)) }
    out.write(
      """
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src \(scripts.joined(separator: " ")); \
      style-src \(hash(Self.inElement(parts.styles))); img-src data:; media-src data:; form-action 'none'; base-uri 'none'; \
      require-trusted-types-for 'script'; trusted-types mestring" />

      """)
    if hasEarly {
      let away = frame.route.href(to: .recipe(frame.locale))
      let title = site.harmlessTitle(in: frame.locale)
      out.write(
        """
        <script data-to="\(away)" data-title="\(title)">\(Markup(written: Self.inElement(parts.early)))</script>

        """)
    }
    out.write(
      """
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>\(frame.title)</title>
      <link rel="icon" href="\(parts.icon)" type="image/svg+xml" />
      <style>\(Markup(written: Self.inElement(parts.styles)))</style>

      """)
  }

  /// Words and questions by language, and the pictures, each once however often it is shown.
  private func writeData(_ parts: Parts, _ out: inout HTMLWriter) {
    let data = DataScripts(index: site.index, theme: site.theme)
    func byLanguage(_ make: (Locale) -> String) -> String {
      JSONText.object(written: site.index.locales.map { ($0.tag, make($0)) })
    }
    let media = JSONValue.members(parts.media.map { ($0.path, .string($0.address)) })
    let object = JSONText.object(written: [
      ("words", byLanguage { data.wordList($0).lines }), ("answers", byLanguage { data.asked($0).compact }),
      ("crisis", data.crisis.compact), ("media", media.compact),
    ])
    out.raw("<script type=\"application/json\" id=\"data\">")
    // JSON as the house writes it has none of the signs that end a script or begin an element.
    out.write(Markup(written: Array(object.utf8)))
    out.raw("</script>\n")
  }

  /// A script or a style sheet as it stands in its element, in HTML and in XML alike. The reader of themes has seen to it that
  /// nothing in it ends the element.
  private static func inElement(_ text: [UInt8]) -> [UInt8] {
    Array("/*<![CDATA[*/\n".utf8) + text + Array("/*]]>*/".utf8)
  }

  private func hash(_ bytes: [UInt8]) -> String { "'sha256-\(Base64.text(site.sha256(bytes)))'" }
}

extension SiteRenderer {
  /// A page within a program's one file: its main part, and what it says about itself.
  func writeTemplate(of frame: Frame, _ blocks: inout BlockRenderer, main: (inout BlockRenderer) -> Void) {
    let address = frame.route.href(to: frame.route)
    blocks.out.write("<template data-address=\"\(address)\" data-title=\"\(frame.title)\"")
    if frame.isDraft { blocks.out.raw(" data-draft=\"draft\"") }
    if frame.isBare { blocks.out.raw(" data-bare=\"bare\"") }
    writeBody(frame, &blocks.out)
    blocks.out.raw(">")
    main(&blocks)
    blocks.out.raw("</template>\n")
  }
}
