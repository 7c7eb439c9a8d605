import ProgramModel

extension BlockRenderer {
  /// Where to get help now, in a page of a program.
  mutating func writeCrisis() {
    let label = words[.helpNow]
    out.write("<section class=\"crisis\" aria-label=\"\(label)\">\n")
    writeCrisisLines()
    out.raw("</section>\n")
  }

  /// The host's crisis lines, and when somebody last rang them.
  mutating func writeCrisisLines() {
    let lines = site.index.site.crisis
    if !lines.isEmpty {
      out.raw("<ul class=\"contacts\">\n")
      for line in lines {
        out.raw("<li>")
        writeHostText(line.name, "p", "contact-name")
        out.raw("<p class=\"contact-phone\">")
        writePhone(line.phone)
        out.raw("</p>")
        if let hours = line.hours { writeHostText(hours, "p", "contact-hours") }
        if let text = line.text { writeHostText(text, "p", "contact-text") }
        out.raw("</li>\n")
      }
      out.raw("</ul>\n")
    }
    if let date = site.index.site.crisisVerified {
      out.write(
        "<p class=\"verified\">\(words[.numbersVerified]) <time datetime=\"\(date)\">\(words.date(date))</time></p>\n"
      )
    } else if !lines.isEmpty {
      out.write("<p class=\"verified\">\(words[.numbersNotVerified])</p>\n")
    }
  }

  /// A number that can be touched to call.
  mutating func writePhone(_ number: String, icon: Bool = true) {
    guard let address = Telephone.address(number) else { return out.text(number) }
    out.write("<a href=\"\(address)\">\(icon ? site.theme.picture("phone") : nil)\(number)</a>")
  }

  /// A text of the site file, with its language where it isn't the page's.
  mutating func writeHostText(_ text: Site.HostText, _ element: StaticString, _ name: StaticString) {
    let (words, other) = text.text(in: locale)
    out.raw("<")
    out.raw(element)
    out.raw(" class=\"")
    out.raw(name)
    out.raw("\"")
    if let other { out.write(" lang=\"\(other.tag)\" dir=\"\(other.direction.rawValue)\"") }
    out.raw(">")
    out.text(words)
    out.raw("</")
    out.raw(element)
    out.raw(">")
  }
}
