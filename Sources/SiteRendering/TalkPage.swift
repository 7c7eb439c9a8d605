import ProgramModel

extension SiteRenderer {
  /// The sheet for the next talk with one's guide, which the script fills with what the person chooses. Without one it is a sheet
  /// to write on by hand.
  func talkPage(_ route: Route, _ locale: Locale) -> [UInt8] {
    let words = words(in: locale)
    let frame = frame(
      .talk, "page-talk", words[.talkTitle], route, locale,
      data: [assets.answers[locale]?.value].compactMap { $0 })
    return page(frame, blocks(route, locale)) { blocks in
      blocks.out.write(
        """
        <h1>\(words[.talkTitle])</h1>
        <p class="lead">\(words[.talkLead])</p>
        <section class="exercise talk-wish" id="sheet" data-block="sheet">

        """)
      blocks.writePrivacy()
      blocks.out.write(
        """
        <div class="field" data-field="wish" data-kind="text"><label for="sheet.wish">\(words[.talkWish])</label>\
        <textarea id="sheet.wish" rows="4" autocomplete="off"></textarea></div>
        <p class="save-status" role="status"></p>
        </section>
        <div class="talk" data-from="*"><noscript><p>\(words[.talkWithoutScript])</p></noscript></div>
        """)
    }
  }
}
