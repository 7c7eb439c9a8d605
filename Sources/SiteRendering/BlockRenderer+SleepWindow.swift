import ProgramModel

/// The view `sleep-window`: the tick that opens it, and a place for what the script works out. Without one, and on paper before
/// there is anything to work out, it is filled in by hand.
extension BlockRenderer {
  mutating func writeSleepWindow(of exercise: Exercise) {
    guard let window = exercise.window, let agreed = exercise.ownFields(words).first else { return }
    let outer = self.exercise
    self.exercise = CurrentExercise(exercise: exercise, id: exercise.id.text)
    writeField(agreed)
    self.exercise = outer
    let rise = Self.clock(window.rise)
    out.write("<figure class=\"view view-sleep-window\" aria-label=\"\(words[.yourSleepWindow])\"")
    out.write(" data-rise=\"\(rise)\" data-floor=\"\(String(window.floor))\"")
    out.write(" data-sleep=\"\(data(of: .reference(window.sleep)))\"")
    out.write(" data-bed=\"\(data(of: .reference(window.inBed)))\">\n")
    out.write("<dl class=\"window-blank\">\n")
    for word in [Word.windowSleep, .windowInBed, .windowGoToBed] {
      out.write("<div><dt>\(words[word])</dt><dd></dd></div>\n")
    }
    out.write("<div><dt>\(words[.windowGetUp])</dt><dd>\(rise)</dd></div>\n</dl>\n")
    if let program, let address = exerciseAddress([program.id.text] + window.sleep.parts) {
      out.write("<p class=\"window-diary\"><a href=\"\(address)\">\(words[.windowToDiary])</a></p>\n")
    }
    out.raw("</figure>\n")
  }

  /// `07:00`
  private static func clock(_ minutes: Int) -> String {
    let parts = [minutes / 60, minutes % 60]
    return parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
  }
}

extension Exercise {
  /// What the view itself asks and stores, beside the fields that the author has written.
  func ownFields(_ words: WordList) -> [Field] {
    guard window != nil, let agreed = Identifier(SleepWindow.Stored.agreed),
      let used = Identifier(SleepWindow.Stored.window)
    else { return [] }
    func prose(_ word: Word) -> Prose { Prose([.text(words[word])], at: span) }
    let tick = Field.Option(id: nil, key: "yes", words: prose(.windowAgreed))
    return [
      Field(
        id: agreed, kind: .checks(Field.Options([tick], allowsOther: false, from: nil)),
        label: prose(.windowBefore), place: nil, show: nil, at: span),
      Field(id: used, kind: .line, label: prose(.yourSleepWindow), place: nil, show: nil, at: span),
    ]
  }
}
