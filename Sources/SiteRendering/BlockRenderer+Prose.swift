import ProgramModel
import Source

extension BlockRenderer {
  mutating func write(_ prose: Prose) {
    write(prose.inlines)
  }

  mutating func write(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): out.text(text)
      case .lineBreak: out.raw("<br />\n")
      case .emphasis(let inner):
        out.raw("<em>")
        write(inner)
        out.raw("</em>")
      case .strong(let inner):
        out.raw("<strong>")
        write(inner)
        out.raw("</strong>")
      case .code(let text):
        out.raw("<code>")
        out.text(text)
        out.raw("</code>")
      case .link(let link): writeLink(link)
      case .picture(let picture): writeImage(picture)
      case .footnote(let number): writeFootnoteMention(number)
      case .answer(let mention): writeAnswer(mention)
      }
    }
  }

  /// A link whose goal the site doesn't show is its words alone.
  private mutating func writeLink(_ link: Link) {
    guard let address = address(of: link.destination) else { return write(link.words) }
    out.raw("<a href=\"")
    out.text(address)
    out.raw("\"")
    if case .web = link.destination { out.raw(" class=\"external\" rel=\"noreferrer\"") }
    out.raw(">")
    write(link.words)
    out.raw("</a>")
  }

  private func address(of destination: Destination) -> String? {
    switch destination {
    case .web(let address):
      // Whoever read the link has looked at it already; an address that a script could hide in goes no further than here.
      address.hasPrefix("https://") || address.hasPrefix("http://") ? address : nil
    case .mail(let address): "mailto:\(address)"
    case .phone(let number): Telephone.address(number)
    case .file(let path, let fragment):
      if let target = site.index.route(toFile: path, fragment: fragment, in: locale) {
        route.href(to: target.route, fragment: target.fragment)
      } else if route.program != nil {
        // The other programs are on the web, if anywhere.
        site.index.addressElsewhere(ofFile: path, fragment: fragment, in: locale)
      } else {
        site.media[path].map { route.href(to: Route($0.path)) }
      }
    case .here(let fragment): here(fragment)
    case .refused: nil
    }
  }

  private func here(_ fragment: String) -> String {
    guard let program, let module,
      let target = site.index.route(in: module, of: program, fragment: fragment, locale)
    else { return "#\(fragment)" }
    return route.href(to: target.route, fragment: target.fragment)
  }

  private mutating func writeFootnoteMention(_ number: Int) {
    guard !isExcerpt else { return }
    let label = words(.footnoteNumber, ["n": String(number)])
    let target: Markup =
      "href=\"#fn\(number)\" role=\"doc-noteref\" aria-label=\"\(label)\">\(number)</a></sup>"
    // The way back leads to the first mention.
    if footnoteMentions.insert(number).inserted {
      out.write("<sup><a id=\"fnref\(number)\" \(target)")
    } else {
      out.write("<sup><a \(target)")
    }
  }

  mutating func writeFootnotes(_ notes: [[Block]]) {
    guard !notes.isEmpty else { return }
    out.write("<section class=\"footnotes\" role=\"doc-endnotes\"><h2>\(words[.footnotes])</h2>\n<ol>\n")
    for (index, note) in notes.enumerated() {
      let number = index + 1
      out.write("<li id=\"fn\(number)\">")
      write(note)
      if footnoteMentions.contains(number) {
        let back = words(.footnoteBack, ["n": String(number)])
        out.write("<a href=\"#fnref\(number)\" role=\"doc-backlink\" aria-label=\"\(back)\">↩</a>")
      }
      out.raw("</li>\n")
    }
    out.raw("</ol></section>\n")
  }

  /// What the person wrote earlier: the script puts it in; until then the author's other words, or the way to the exercise.
  private mutating func writeAnswer(_ mention: AnswerMention) {
    let found = expressions.field(mention.reference)
    let key = found?.key ?? name(of: mention.reference)
    var data: Markup = "class=\"answer\" data-answer=\"\(key)\""
    if let field = found?.field {
      data = "\(data) data-kind=\"\(field.kind.name.rawValue)\""
      let options = field.kind.allOptions.map { ($0.key, JSONValue.string($0.words.plainText)) }
      if !options.isEmpty { data = "\(data) data-options=\"\(JSONValue.members(options).compact)\"" }
    }
    if let otherwise = mention.otherwise {
      out.write("<span \(data)>\(otherwise)</span>")
    } else if let address = exerciseAddress(of: mention.reference) {
      out.write("<a \(data) href=\"\(address)\">\(words[.notAnsweredYet])</a>")
    } else {
      out.write("<span \(data)>\(words[.notAnsweredYet])</span>")
    }
  }

  /// The whole name of a field that the site doesn't show.
  func name(of reference: Reference) -> String {
    if case .field(let name, _)? = site.index.names[reference] { name.description } else { reference.text }
  }

  /// Where the exercise of an answer is.
  func exerciseAddress(of reference: Reference) -> String? {
    guard case .field(let name, _)? = site.index.names[reference],
      let program = site.index.program(name.program),
      let target = site.index.route(toBlock: name.block.text, of: program, locale)
    else { return nil }
    return route.href(to: target.route, fragment: target.fragment)
  }
}

/// Telephone numbers as addresses.
enum Telephone {
  /// `tel:` and what can be dialled of a number; nil where nothing can.
  static func address(_ number: String) -> String? {
    let dialled = number.unicodeScalars.filter {
      ("0"..."9").contains($0) || $0 == "+" || $0 == "*" || $0 == "#"
    }
    return dialled.isEmpty ? nil : "tel:" + String(String.UnicodeScalarView(dialled))
  }
}
