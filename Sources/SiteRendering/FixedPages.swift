import ProgramModel
import Source

extension SiteRenderer {
  func frame(
    _ page: FixedPage, _ kind: StaticString, _ title: String, _ route: Route, _ locale: Locale,
    isDraft: Bool? = nil,
    data: [String] = []
  ) -> Frame {
    Frame(
      route: route, locale: locale, kind: kind, title: "\(title) – \(host(in: locale))",
      isDraft: isDraft ?? index.hasDrafts(in: locale), fixed: page, routeIn: { .fixed(page, $0) }, data: data)
  }

  /// Where to get help now.
  func helpPage(_ route: Route, _ locale: Locale) -> [UInt8] {
    let words = words(in: locale)
    return page(frame(.help, "page-help", words[.helpNow], route, locale), blocks(route, locale)) { blocks in
      blocks.out.write("<h1>\(words[.helpNow])</h1>\n<p class=\"lead\">\(words[.helpLead])</p>\n")
      blocks.writeCrisisLines()
      let panic = route.href(to: .fixed(.panic, locale))
      blocks.out.write(
        """
        <p class="actions"><a class="button quiet" href="\(panic)">\(theme.picture("leaf"))\(words[.panicBreathe])</a></p>

        """)
      if let contact = index.site.contact {
        blocks.out.write("<div class=\"prose\"><h2>\(words[.helpHere])</h2>\n")
        blocks.writeHostText(contact.service, "p", "contact-name")
        writeReach(contact, &blocks)
        if let referral = contact.selfReferral { blocks.writeHostText(referral, "p", "self-referral") }
        blocks.out.raw("</div>\n")
      }
      blocks.out.write(theme.picture("spot-help"))
    }
  }

  /// «Har du panikk nå?»: the theme's text with a shape to breathe with. Nothing on it needs a script.
  func panicPage(_ route: Route, _ locale: Locale) -> [UInt8] {
    let words = words(in: locale)
    let found = theme.page("panic", in: locale)
    let isDraft = index.hasDrafts(in: locale) || found?.page.isDraft == true
    let frame = frame(.panic, "page-panic", words[.panicTab], route, locale, isDraft: isDraft)
    return page(frame, blocks(route, locale)) { blocks in
      guard let (text, written) = found else { return writeMissingPanic(&blocks) }
      let language = Self.language(written, on: locale)
      blocks.out.write("<h1\(language)>\(text.title)</h1>\n")
      let (lead, steps, rest) = PanicText.parts(of: text.blocks)
      if let lead {
        blocks.out.write("<p class=\"lead\"\(language)>")
        blocks.write(lead)
        blocks.out.raw("</p>\n")
      }
      writeBreathing(&blocks)
      if let steps {
        blocks.out.write("<ol class=\"steps\"\(language)>\n")
        for item in steps.items {
          blocks.out.raw("<li>")
          for block in item {
            if case .paragraph(let prose) = block { blocks.write(prose) } else { blocks.write(block) }
          }
          blocks.out.raw("</li>\n")
        }
        blocks.out.raw("</ol>\n")
      }
      writeTalk(&blocks)
      blocks.out.raw("<div class=\"prose\">\n")
      writeText(rest, in: written, &blocks)
      blocks.out.raw("</div>")
    }
  }

  /// A theme without the text still helps one to breathe and to talk to somebody.
  private func writeMissingPanic(_ blocks: inout BlockRenderer) {
    blocks.out.write("<h1>\(blocks.words[.panicNow])</h1>\n")
    writeBreathing(&blocks)
    writeTalk(&blocks)
  }

  private func writeTalk(_ blocks: inout BlockRenderer) {
    let help = blocks.route.href(to: .fixed(.help, blocks.locale))
    blocks.out.write(
      """
      <p class="actions"><a class="help-now" href="\(help)">\(theme.picture("phone"))\
      \(blocks.words[.talkToSomebody])</a></p>

      """)
  }

  private func writeBreathing(_ blocks: inout BlockRenderer) {
    let words = blocks.words
    blocks.out.write(
      """
      <div class="breathing">
      <input type="checkbox" class="breath-pause" id="breath.pause" autocomplete="off" />\
      <label class="breath-switch" for="breath.pause">\(words[.breathPause])</label>
      <div class="breath" aria-hidden="true"><span class="breath-ring"></span><span class="breath-shape"></span>\
      <span class="breath-in">\(words[.breatheIn])</span><span class="breath-out">\(words[.breatheOut])</span></div>
      </div>

      """)
  }

  /// What one has done and written, from the browser's own store.
  func mePage(_ route: Route, _ locale: Locale) -> [UInt8] {
    let words = words(in: locale)
    let frame = frame(
      .me, "page-me", words[.myPage], route, locale, data: [assets.answers[locale]?.value].compactMap { $0 })
    return page(frame, blocks(route, locale)) { blocks in
      blocks.out.write(
        """
        <h1>\(words[.myPage])</h1>
        <p class="lead">\(words[.meLead])</p>
        <div class="me"><noscript><p>\(words[.meWithoutScript])</p></noscript></div>
        """)
    }
  }

  /// A mail to the host, and that it isn't the way to get help.
  func feedbackPage(_ route: Route, _ locale: Locale) -> [UInt8] {
    let words = words(in: locale)
    let frame = frame(.feedback, "page-feedback", words[.giveFeedback], route, locale)
    return page(frame, blocks(route, locale)) { blocks in
      let help = route.href(to: .fixed(.help, locale))
      blocks.out.write(
        """
        <h1>\(words[.giveFeedback])</h1>
        <p class="lead">\(words[.feedbackLead])</p>
        <div class="callout callout-important" role="note">\(theme.picture("star"))\
        <p class="callout-title">\(words[.feedbackNotHelpTitle])</p>\
        <p>\(words[.feedbackNotHelp]) <a href="\(help)">\(words[.helpNow])</a></p></div>

        """)
      guard let mail = index.site.feedbackMail else {
        blocks.out.write("<p>\(words[.feedbackNoAddress])</p>")
        return
      }
      let subject = PercentEncoding.text(words[.feedbackSubject].filter { $0 != "/" })
      blocks.out.write(
        """
        <div class="option"><input type="checkbox" id="with-page" autocomplete="off" />\
        <label for="with-page">\(words[.feedbackWithPage])</label></div>
        <p class="actions"><a class="button" href="mailto:\(mail)?subject=\(subject)">\(words[.writeMail])</a></p>
        <p class="feedback-address">\(mail)</p>
        """)
    }
  }
}

/// The parts of the theme's panic page: what is said first, the steps, and what one may read afterwards.
enum PanicText {
  static func parts(of blocks: [Block]) -> (lead: Prose?, steps: TextList?, rest: [Block]) {
    var rest = blocks
    var lead: Prose?
    var steps: TextList?
    if case .paragraph(let prose)? = rest.first {
      lead = prose
      rest.removeFirst()
    }
    let place = rest.firstIndex { block in
      if case .list(let list) = block { list.start != nil } else { false }
    }
    if let place, case .list(let list) = rest[place] {
      steps = list
      rest.remove(at: place)
    }
    return (lead, steps, rest)
  }
}
