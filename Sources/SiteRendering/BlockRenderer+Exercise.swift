import ProgramModel

extension BlockRenderer {
  mutating func writeExercise(_ exercise: Exercise) {
    if exercise.view == .sleepWindow, !site.index.site.hasSleepWindow {
      return writeSleepWindowTurnedOff(exercise)
    }
    let id = ids.claimBlock(exercise.id.text)
    out.write(
      "<section class=\"exercise\" id=\"\(id)\" data-block=\"\(exercise.key.text)\" data-view=\"\(exercise.view.rawValue)\""
    )
    if exercise.isFilledAgain { out.raw(" data-repeat=\"repeat\"") }
    let label = exercise.kind == .diary ? words[.diary] : words[.exercise]
    out.write(">\n<h2>\(blockLabel("pencil", label)) ")
    write(exercise.title)
    out.raw("</h2>\n")
    writePrivacy()
    let outer = self.exercise
    self.exercise = CurrentExercise(exercise: exercise, id: id)
    if exercise.view == .sleepWindow { writeSleepWindow(exercise) } else { write(exercise.blocks) }
    self.exercise = outer
    writeView(of: exercise)
    out.raw("<p class=\"save-status\" role=\"status\"></p>\n</section>\n")
  }

  /// The name of what kind of block it is, with its picture.
  func blockLabel(_ icon: String, _ label: String) -> Markup {
    "<span class=\"block-label\">\(site.theme.picture(icon))\(label)</span>"
  }

  /// Where what one writes is kept and who reads it, before the first field of a page. Only a script can keep it: the promise
  /// waits until one has opened the store, and what stands here without one is that nothing is kept.
  mutating func writePrivacy() {
    guard !hasToldPrivacy else { return }
    hasToldPrivacy = true
    let address = route.href(to: .fixed(.about, locale))
    out.write(
      """
      <div class="privacy" role="note">\(site.theme.picture("lock"))<p hidden="hidden">\(words[.privacyNote]) \
      <a href="\(address)">\(words[.readAboutPrivacy])</a></p><p class="not-kept">\(words[.notKeptWithoutScript])</p></div>

      """)
  }
}
