import ProgramModel

extension BlockRenderer {
  mutating func writeExercise(_ exercise: Exercise) {
    let id = ids.claimBlock(exercise.id.text)
    out.write(
      "<section class=\"exercise\" id=\"\(id)\" data-block=\"\(exercise.id.text)\" data-view=\"\(exercise.view.rawValue)\""
    )
    if exercise.repeats || exercise.kind == .diary { out.raw(" data-repeat=\"repeat\"") }
    let label = exercise.kind == .diary ? words[.diary] : words[.exercise]
    out.write(">\n<h2>\(blockLabel("pencil", label)) ")
    write(exercise.title)
    out.raw("</h2>\n")
    writePrivacy()
    let outer = self.exercise
    self.exercise = CurrentExercise(exercise: exercise, id: id)
    write(exercise.blocks)
    self.exercise = outer
    writeView(of: exercise)
    out.raw("<p class=\"save-status\" role=\"status\"></p>\n</section>\n")
  }

  /// The name of what kind of block it is, with its picture.
  func blockLabel(_ icon: String, _ label: String) -> Markup {
    "<span class=\"block-label\">\(site.theme.picture(icon))\(label)</span>"
  }

  /// Where what one writes is kept and who reads it, before the first field of a page.
  mutating func writePrivacy() {
    guard !hasToldPrivacy else { return }
    hasToldPrivacy = true
    let address = route.href(to: .fixed(.about, locale))
    out.write(
      """
      <div class="privacy" role="note">\(site.theme.picture("lock"))<p>\(words[.privacyNote]) \
      <a href="\(address)">\(words[.readAboutPrivacy])</a></p></div>

      """)
  }

  /// The answers drawn as a picture: one's own words in the view's places. A view that nothing draws yet is its form.
  private mutating func writeView(of exercise: Exercise) {
    guard exercise.view == .circle else { return }
    var fields: [ViewPlace: Identifier] = [:]
    for field in exercise.fields { if let place = field.place?.value { fields[place] = field.id } }
    out.write(
      """
      <h3>\(words[.yourCircle])</h3>
      <figure class="view view-circle" aria-label="\(words[.yourCircle])">
      <ol>

      """)
    for place in exercise.view.places {
      out.write("<li data-place=\"\(place.rawValue)\"><h3>\(words[place.word])</h3><p class=\"own-words\"")
      if let field = fields[place] { out.write(" data-show=\"\(field.text)\"") }
      out.raw("></p></li>\n")
    }
    out.raw(
      """
      </ol>
      <svg class="view-arrows" viewBox="0 0 272 272" aria-hidden="true" focusable="false">\
      <circle cx="136" cy="136" r="116" />\
      <path d="M130 10l11 10-11 10M262 130l-10 11-10-11M142 242l-11 10 11 10M10 142l10-11 10 11" /></svg>
      </figure>

      """)
  }
}

extension ViewPlace {
  /// The place's name.
  var word: Word {
    switch self {
    case .trigger: .placeTrigger
    case .thought: .placeThought
    case .body: .placeBody
    case .action: .placeAction
    case .feeling: .placeFeeling
    case .steps: .placeSteps
    case .before: .placeBefore
    case .after: .placeAfter
    case .event: .placeEvent
    case .belief: .placeBelief
    case .consequence: .placeConsequence
    case .signs: .placeSigns
    case .people: .placePeople
    case .places: .placePlaces
    case .professionals: .placeProfessionals
    case .surroundings: .placeSurroundings
    case .reminder: .placeReminder
    case .prediction: .placePrediction
    case .fear: .placeFear
    case .outcome: .placeOutcome
    }
  }
}
