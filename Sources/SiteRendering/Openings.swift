import ProgramModel

extension SiteRenderer {
  /// When a module is meant to be read, where its author has said so. It is advice: the links work all the same, and the script
  /// takes it away where the time has come or the person has begun anyway.
  func writeOpening(of place: Int, in program: ProgramEntry, _ blocks: inout BlockRenderer) {
    guard let text = program.modules[place].module(in: blocks.locale) else { return }
    let words = blocks.words
    switch text.opens {
    case .always: break
    case .afterModule(let id):
      let other = program.modules.first { $0.id == id.value && $0.id != text.id }
      writeOpening(after: other, days: 0, words[.opensAfter], program, &blocks)
    case .afterDays(let days):
      // Days are counted from the end of the module before: an exercise wants its week.
      let other = program.modules[..<place].last { !$0.pages.isEmpty }
      let when = days == 1 ? words[.opensDayAfter] : words(.opensDaysAfter, ["n": String(days)])
      writeOpening(after: other, days: days, when, program, &blocks)
    }
  }

  private func writeOpening(
    after other: ModuleEntry?, days: Int, _ when: String, _ program: ProgramEntry,
    _ blocks: inout BlockRenderer
  ) {
    // A module that isn't there to be read holds nobody back.
    guard let other, let last = other.progressKeys.last, let text = other.module(in: blocks.locale) else {
      return
    }
    let address = blocks.route.href(to: .module(other.id, of: program.id, blocks.locale))
    blocks.out.write(
      """
      <p class="opens" data-after="\(last)" data-days="\(days)">\(theme.picture("calendar"))<span>\(when) \
      <a href="\(address)"\(Self.language(text.locale, on: blocks.locale))>\(text.title)</a></span></p>

      """)
  }
}
