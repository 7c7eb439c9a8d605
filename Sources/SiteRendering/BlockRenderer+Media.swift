import ProgramModel

extension BlockRenderer {
  mutating func writeFigure(_ picture: Picture) {
    out.raw("<figure class=\"picture\">")
    writeImage(picture)
    out.raw("</figure>\n")
  }

  /// A picture with its size, so that nothing jumps while it loads. One that isn't there is its words.
  mutating func writeImage(_ picture: Picture) {
    guard let entry = picture.path.flatMap({ site.media[$0] }) else {
      out.write("<span class=\"picture-missing\">\(picture.alternative)</span>")
      return
    }
    writeImage(entry, alternative: picture.isDecorative ? "" : picture.alternative.plainText)
  }

  private mutating func writeImage(_ entry: MediaTable.Entry, alternative: String) {
    out.raw("<img src=\"")
    out.text(route.href(to: Route(entry.path)))
    out.raw("\" alt=\"")
    out.text(alternative)
    out.raw("\"")
    writeSize(entry)
    out.raw(" loading=\"lazy\" />")
  }

  private mutating func writeSize(_ entry: MediaTable.Entry) {
    if let width = entry.width, let height = entry.height {
      out.write(" width=\"\(width)\" height=\"\(height)\"")
    }
  }

  mutating func writeMedia(_ media: Media) {
    let id = media.id.map { ids.claimBlock($0.text) }
    switch media.kind {
    case .figure: out.raw("<figure class=\"picture\"")
    case .audio: out.raw("<figure class=\"media media-audio\"")
    case .video: out.raw("<figure class=\"media media-video\"")
    }
    if let id { out.write(" id=\"\(id)\"") }
    out.raw(">")
    if let entry = media.path.flatMap({ site.media[$0] }) {
      writeMediaElement(media, entry)
    } else {
      let words = (media.alternative ?? media.title)?.plainText ?? ""
      out.write("<span class=\"picture-missing\">\(words)</span>")
    }
    writeCaption(media)
    out.raw("</figure>\n")
  }

  private mutating func writeMediaElement(_ media: Media, _ entry: MediaTable.Entry) {
    let label = (media.alternative ?? media.title)?.plainText ?? ""
    let address = route.href(to: Route(entry.path))
    guard !entry.isLeftOut else { return writeLeftOut(media) }
    switch media.kind {
    case .figure: writeImage(entry, alternative: media.alternative?.plainText ?? "")
    case .audio:
      out.write(
        "<audio controls=\"controls\" preload=\"metadata\" src=\"\(address)\" aria-label=\"\(label)\"></audio>"
      )
    case .video:
      out.write(
        "<video controls=\"controls\" preload=\"metadata\" src=\"\(address)\" aria-label=\"\(label)\"")
      writeSize(entry)
      out.raw(">")
      if let captions = media.captions.flatMap({ site.media[$0] }) {
        let source = route.href(to: Route(captions.path))
        out.write(
          """
          <track kind="captions" src="\(source)" srclang="\(words.locale.tag)" label="\(words[.captions])" \
          default="default" />
          """)
      }
      out.raw("</video>")
    }
  }

  /// What a program's one file has no room for is on the site, where that has an address.
  private mutating func writeLeftOut(_ media: Media) {
    out.write("<p class=\"left-out\">\(words[media.kind == .video ? .filmNotInFile : .soundNotInFile])")
    if let address = site.index.site.address {
      out.write(
        " <a class=\"external\" rel=\"noreferrer\" href=\"\(address)\(route.path)\">\(words[.seeOnTheWeb])</a>"
      )
    }
    out.raw("</p>")
  }

  /// Below a figure its title and text; below sound and film the title and what is said in it, folded.
  private mutating func writeCaption(_ media: Media) {
    guard media.title != nil || !media.blocks.isEmpty else { return }
    out.raw("<figcaption>")
    if let title = media.title {
      out.raw("<p class=\"caption\">")
      write(title)
      out.raw("</p>")
    }
    if media.kind == .figure {
      write(media.blocks)
    } else if !media.blocks.isEmpty {
      out.write("<details class=\"reveal transcript\"><summary>\(words[.transcript])</summary><div>\n")
      write(media.blocks)
      out.raw("</div></details>")
    }
    out.raw("</figcaption>")
  }
}
