import ProgramModel

extension BlockRenderer {
  mutating func writeContainer(_ container: Container) {
    switch container.kind {
    case .note: writeCallout(container, "callout callout-note", icon: "info", words[.note])
    case .tip: writeCallout(container, "callout callout-tip", icon: "bulb", words[.tip])
    case .important: writeCallout(container, "callout callout-important", icon: "star", words[.important])
    case .caution: writeCallout(container, "callout callout-caution", icon: "shield", words[.caution])
    case .example: writeSection(container, "example", icon: "person", words[.example])
    case .summary: writeSection(container, "summary", icon: "bookmark", words[.summary])
    case .homework: writeSection(container, "homework", icon: "calendar", words[.homework])
    case .reveal: writeFolded(container, "reveal", words[.showMore])
    case .relatives: writeFolded(container, "reveal relatives", words[.forRelatives])
    // It stands on the guide's sheet only.
    case .guide: break
    }
  }

  private mutating func writeCallout(
    _ container: Container, _ name: StaticString, icon: String, _ label: String
  ) {
    out.raw("<div class=\"")
    out.raw(name)
    out.raw("\" role=\"note\"")
    writeID(container)
    out.write(">\(site.theme.picture(icon))<p class=\"callout-title\">\(label)")
    if let title = container.title {
      out.raw(": ")
      write(title)
    }
    out.raw("</p>\n")
    write(container.blocks)
    out.raw("</div>\n")
  }

  private mutating func writeSection(
    _ container: Container, _ name: StaticString, icon: String, _ label: String
  ) {
    out.raw("<section class=\"")
    out.raw(name)
    out.raw("\"")
    writeID(container)
    // What a reminder in the calendar is called.
    if container.kind == .homework, let front = program?.front(in: locale)?.front {
      out.write(" data-title=\"\((front.discreetTitle ?? front.title).plainText)\"")
    }
    out.write("><p class=\"block-label\">\(site.theme.picture(icon))\(label)</p>")
    if let title = container.title {
      out.raw(isExcerpt ? "<h3>" : "<h2>")
      write(title)
      out.raw(isExcerpt ? "</h3>" : "</h2>")
    }
    out.raw("\n")
    write(container.blocks)
    out.raw("</section>\n")
  }

  private mutating func writeFolded(_ container: Container, _ name: StaticString, _ label: String) {
    out.raw("<details class=\"")
    out.raw(name)
    out.raw("\"")
    writeID(container)
    out.raw("><summary>")
    if let title = container.title { write(title) } else { out.text(label) }
    out.raw("</summary><div>\n")
    write(container.blocks)
    out.raw("</div></details>\n")
  }

  /// Folded text of the frame's own.
  mutating func writeFolded(_ title: String, _ content: (inout BlockRenderer) -> Void) {
    out.write("<details class=\"reveal sources\"><summary>\(title)</summary><div>\n")
    content(&self)
    out.raw("</div></details>\n")
  }

  private mutating func writeID(_ container: Container) {
    if let id = container.id { out.write(" id=\"\(ids.claimBlock(id.text))\"") }
  }
}
