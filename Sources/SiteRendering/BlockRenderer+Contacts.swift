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
        if let word = line.audience.word { out.write("<p class=\"contact-for\">\(words[word])</p>") }
        writeHostText(line.name, "p", "contact-name")
        writeWays(to: line)
        if let hours = line.hours { writeHostText(hours, "p", "contact-hours") }
        if let text = line.text { writeHostText(text, "p", "contact-text") }
        if let web = line.web.flatMap(WebAddress.init) {
          out.write(
            "<p class=\"contact-web\"><a rel=\"noreferrer\" href=\"\(web.text)\">\(web.shown)</a></p>")
        }
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

  /// The number, and beside it the chat: not everybody can speak where they are.
  private mutating func writeWays(to line: Site.CrisisLine) {
    let chat = line.chat.flatMap(WebAddress.init)
    guard line.phone != nil || chat != nil else { return }
    out.raw("<p class=\"contact-phone\">")
    if let phone = line.phone { writePhone(phone) }
    if line.phone != nil, chat != nil { out.raw(" ") }
    if let chat {
      out.write(
        """
        <a class="contact-chat" rel="noreferrer" href="\(chat.text)">\(site.theme.picture("bubble"))\
        <span>\(words(.chatAt, ["host": chat.host]))</span></a>
        """)
    }
    out.raw("</p>")
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

extension Site.CrisisLine.Audience {
  /// The word for those whom a line is there for; nil where it is for everybody.
  var word: ThemeWord? {
    switch self {
    case .everybody: nil
    case .under18: .forUnder18
    case .from18To25: .for18To25
    case .violence: .forViolence
    }
  }
}
