import Diagnostics
import ProgramModel
import Source

/// A sleep window stands after its caution, and takes its nights from a diary that the program has.
enum SleepWindowsAreSafe {
  static func check(_ program: Program) -> [Diagnostic] {
    guard let edition = program.edition(in: program.source) else { return [] }
    var exercises: [String: Exercise] = [:]
    var hasWindow = false
    for page in edition.modules.flatMap(\.pages) {
      for case .exercise(let exercise) in page.facts.blocks {
        exercises[exercise.id.text] = exercise
        hasWindow = hasWindow || exercise.view == .sleepWindow
      }
    }
    guard hasWindow else { return [] }
    var diagnostics: [Diagnostic] = []
    for page in edition.modules.flatMap(\.pages) {
      _ = look(page.blocks, isWarned: false) { exercise, isWarned in
        if !isWarned { diagnostics.append(Diagnostic(.windowWithoutCaution, at: exercise.span)) }
        if exercise.isFilledAgain {
          diagnostics.append(Diagnostic(.windowFilledAgain, at: exercise.span))
        }
        let own = SleepWindow.Stored.fields.map(\.id)
        for field in exercise.fields where own.contains(field.id.text) {
          diagnostics.append(Diagnostic(.idTaken, at: field.span, ["id": .text(field.id.text)]))
        }
        guard let window = exercise.window else { return }
        for reference in [window.sleep, window.inBed] {
          if let problem = problem(reference, exercises) { diagnostics.append(problem) }
        }
      }
    }
    return diagnostics
  }

  /// Visits the sleep windows, each with whether the person has met a caution on the page before it.
  private static func look(
    _ blocks: [Block], isWarned: Bool, _ visit: (Exercise, Bool) -> Void
  ) -> Bool {
    var isWarned = isWarned
    for block in blocks {
      switch block {
      case .container(let container) where container.kind == .caution: isWarned = true
      // On sheets of their own, which the person needn't have seen.
      case .container(let container) where container.kind == .guide || container.kind == .relatives:
        _ = look(container.blocks, isWarned: isWarned, visit)
      case .exercise(let exercise) where exercise.view == .sleepWindow:
        // What stands in the exercise is shown last, when all is answered.
        visit(exercise, isWarned)
        isWarned = look(exercise.blocks, isWarned: isWarned, visit)
      default: for children in block.children { isWarned = look(children, isWarned: isWarned, visit) }
      }
    }
    return isWarned
  }

  private static func problem(_ reference: Reference, _ exercises: [String: Exercise]) -> Diagnostic? {
    let parts = reference.parts
    guard parts.count == 2, let exercise = exercises[parts[0]],
      let field = exercise.fields.first(where: { $0.id.text == parts[1] })
    else {
      let known = exercises.values.flatMap { exercise in
        exercise.fields.filter(\.isLength).map { "\(exercise.id).\($0.id)" }
      }
      return Diagnostic(
        .answerToTellMissing, at: reference.span, ["id": .text(reference.text)],
        suggestion: Suggestion.nearest(to: reference.text, among: known.sorted()))
    }
    guard exercise.isFilledAgain, field.isLength else {
      return Diagnostic(.windowNotFromDiary, at: reference.span, ["id": .text(reference.text)])
    }
    return nil
  }
}

extension Field {
  /// Whether it can tell how long something was.
  fileprivate var isLength: Bool {
    switch kind {
    case .duration, .computed: true
    default: false
    }
  }
}

extension Rule {
  private static func window(
    caution: Bool = true, name: String = "øvelse", diary: String = "dagbok", kind: String = "varighet"
  ) -> Example {
    .page(
      """
      ::: \(diary) Natta mi {#natta}
      :: \(kind) Hvor lenge sov du? {#sov}
      :: varighet Hvor lenge lå du i senga? {#i-senga}
      :::

      \(caution ? "::: forsiktig\nSnakk med legen først hvis du har epilepsi.\n:::\n\n" : "")\
      ::: \(name) Søvnvinduet {#vindu visning=søvnvindu opp=07:00 gulv="5 t" søvn=natta.sov seng=natta.i-senga}
      Dette har vi avtalt.
      :::
      """)
  }

  static let windowWithoutCaution = Rule(
    "M0335", .error,
    Words(
      nb: "søvnvinduet har ingen «forsiktig» foran seg på siden",
      en: "the sleep window has no “caution” before it on the page"),
    help: Words(
      nb: "skriv ::: forsiktig foran, om hvem som må snakke med legen først",
      en: "write ::: caution before it, about who must talk to a doctor first"),
    explained: Explanation(
      why: Words(
        nb:
          "Kortere tid i senga kan være farlig for den som har epilepsi eller bipolar lidelse, eller som skal kjøre bil. Hun må få vite det før hun ser et klokkeslett.",
        en:
          "Less time in bed can be dangerous for somebody with epilepsy or bipolar disorder, or who is going to drive. She must know before she sees a time."
      ), wrong: window(caution: false), right: window()))

  static let windowNotFromDiary = Rule(
    "M0336", .error,
    Words(
      nb: "«{id}» er ikke en varighet i en dagbok", en: "“{id}” is not a duration of a diary"),
    help: Words(
      nb: "vis til et felt av typen varighet eller beregnet i en dagbok",
      en: "name a field of the kind duration or computed in a diary"),
    explained: Explanation(
      why: Words(
        nb: "Vinduet er snittet av sju netter. Det finnes bare der hver natt blir tatt vare på for seg.",
        en: "The window is the mean of seven nights. There is one only where each night is kept by itself."),
      wrong: window(kind: "linje"), right: window()))

  static let windowFilledAgain = Rule(
    "M0337", .error,
    Words(
      nb: "søvnvinduet fylles ikke ut flere ganger", en: "the sleep window isn't filled in again and again"),
    help: Words(
      nb: "skriv ::: øvelse uten «flere»; vinduet husker selv hva som er avtalt, uke for uke",
      en: "write ::: exercise without “repeat”; the window itself remembers what was agreed, week by week"),
    explained: Explanation(
      why: Words(
        nb:
          "To historier om de samme ukene ville sagt hver sitt, og ingen ville visst hvilket vindu som gjelder.",
        en:
          "Two histories of the same weeks would say different things, and nobody would know which window holds."
      ), wrong: window(name: "dagbok"), right: window()))
}
