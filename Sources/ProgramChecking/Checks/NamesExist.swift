import Diagnostics
import ProgramModel
import Source

/// What a text refers to by name exists: quizzes that are repeated, answers that are told again, measures, modules that open
/// others.
enum NamesExist {
  static func check(_ program: Program, in context: CheckContext) -> [Diagnostic] {
    guard let edition = program.edition(in: program.source) else { return [] }
    let names = AnswerNames(program)
    var diagnostics: [Diagnostic] = []
    let measures = Set(context.content.measures.map(\.id))
    for module in edition.modules {
      if case .afterModule(let other) = module.opens,
        !edition.modules.contains(where: { $0.id == other.value })
      {
        diagnostics.append(
          Diagnostic(
            .moduleToOpenMissing, at: other.span, ["id": .text(other.value.text)],
            suggestion: Suggestion.nearest(to: other.value.text, among: edition.modules.map(\.id.text))))
      }
      for page in module.pages {
        for block in page.facts.blocks {
          switch block {
          case .quizAgain(let reference):
            guard !names.quizzes.contains(reference.text) else { continue }
            diagnostics.append(
              Diagnostic(
                .quizToRepeatMissing, at: reference.span, ["id": .text(reference.text)],
                suggestion: Suggestion.nearest(to: reference.text, among: names.quizzes.sorted())))
          case .field(let field):
            guard let rows = field.ownOptions, !names.has(rows, in: context.content) else { continue }
            diagnostics.append(
              Diagnostic(
                .answerToTellMissing, at: rows.span, ["id": .text(rows.text)],
                suggestion: Suggestion.nearest(to: rows.text, among: names.fields.sorted())))
          case .measure(let placement):
            guard !measures.contains(placement.measure.value) else { continue }
            diagnostics.append(
              Diagnostic(
                .measureMissing, at: placement.measure.span, ["id": .text(placement.measure.value.text)],
                suggestion: Suggestion.nearest(
                  to: placement.measure.value.text, among: measures.map(\.text).sorted())))
          default: break
          }
        }
        for mention in page.facts.mentions where !names.has(mention.reference, in: context.content) {
          diagnostics.append(
            Diagnostic(
              .answerToTellMissing, at: mention.span, ["id": .text(mention.reference.text)],
              suggestion: Suggestion.nearest(to: mention.reference.text, among: names.fields.sorted())))
        }
      }
    }
    return diagnostics
  }
}

/// The names under which a program stores answers.
struct AnswerNames {
  let program: Identifier
  /// `block`
  let quizzes: Set<String>
  /// `block.field`
  let fields: Set<String>

  init(_ program: Program) {
    self.program = program.id
    var quizzes: Set<String> = []
    var fields: Set<String> = []
    for module in program.edition(in: program.source)?.modules ?? [] {
      for page in module.pages {
        for block in page.facts.blocks {
          switch block {
          case .quiz(let quiz): quizzes.insert(quiz.id.text)
          case .exercise(let exercise):
            for field in exercise.fields { fields.insert("\(exercise.id).\(field.id)") }
          default: break
          }
        }
      }
    }
    self.quizzes = quizzes
    self.fields = fields
  }

  /// Whether a reference of two parts, or of three from another program, names a field.
  func has(_ reference: Reference, in content: Content) -> Bool {
    if reference.parts.count == 2 { return fields.contains(reference.text) }
    guard reference.parts.count == 3 else { return false }
    let block = reference.parts.dropFirst().joined(separator: ".")
    if reference.parts[0] == program.text { return fields.contains(block) }
    guard let other = content.programs.first(where: { $0.id.text == reference.parts[0] }) else {
      return false
    }
    return AnswerNames(other).fields.contains(block)
  }
}

extension Field {
  /// What the person has written elsewhere, where that is what one chooses among.
  fileprivate var ownOptions: Reference? {
    switch kind {
    case .choice(let options), .checks(let options): options.from
    default: nil
    }
  }
}

extension Rule {
  static let quizToRepeatMissing = Rule(
    "M0570", .error,
    Words(nb: "quizen «{id}» finnes ikke i programmet", en: "the quiz “{id}” is not in the program"),
    explained: Explanation(
      why: Words(
        nb: "Siden lover noe å øve på, men stedet blir stående tomt.",
        en: "The page promises something to practise on, but the place stays empty."),
      wrong: .page(
        """
        ::: quiz Er angst farlig? {#farlig}
        - [ ] Ja
        - [x] Nei
        :::

        ## Husker du?

        :: gjenta farleg
        """),
      right: .page(
        """
        ::: quiz Er angst farlig? {#farlig}
        - [ ] Ja
        - [x] Nei
        :::

        ## Husker du?

        :: gjenta farlig
        """)))

  static let answerToTellMissing = Rule(
    "M0571", .error,
    Words(nb: "ingen øvelse lagrer «{id}»", en: "no exercise stores “{id}”"),
    help: Words(
      nb: "skriv øvelse.felt, for eksempel angstsirkel.situasjon",
      en: "write exercise.field, for example circle.situation"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som har fylt ut øvelsen, venter å møte sine egne ord her. Er navnet feil, ser hun aldri noe annet enn at de mangler.",
        en:
          "Whoever has filled in the exercise expects to meet her own words here. With a wrong name she never sees anything but that they are missing."
      ),
      wrong: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: linje Hva skjedde? {#situasjon}
        :::

        Du skrev: :svar[uro-na.situasjonen]
        """),
      right: .page(
        """
        ::: øvelse Uro {#uro-na}
        :: linje Hva skjedde? {#situasjon}
        :::

        Du skrev: :svar[uro-na.situasjon]
        """)))

  static let measureMissing = Rule(
    "M0572", .error,
    Words(nb: "kartleggingen «{id}» finnes ikke", en: "there is no measure “{id}”"),
    help: Words(nb: "filen skulle ligge i measures/{id}.nb.md", en: "its file would be measures/{id}.en.md"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som skulle svart, møter en side uten spørsmålene, og behandleren får ingen tall å snakke om.",
        en:
          "Whoever was to answer meets a page without the questions, and the guide gets no figures to talk about."
      ),
      wrong: .page(
        """
        Svar på noen spørsmål først.

        :: kartlegging uroen {#uro-for}
        """),
      right: .page(
        """
        Svar på noen spørsmål først.

        :: kartlegging uro {#uro-for}
        """)))

  static let moduleToOpenMissing = Rule(
    "M0573", .error,
    Words(nb: "modulen «{id}» finnes ikke i programmet", en: "the module “{id}” is not in the program"),
    help: Words(
      nb: "skriv navnet uten nummer og språk: after angstsirkelen",
      en: "write its name without number and language: after the-circle"),
    explained: Explanation(
      why: Words(
        nb:
          "Modulen venter på en annen som aldri blir ferdig. Den som følger programmet, får ikke vite når det er hennes tur til å gå videre.",
        en:
          "The module waits for another that is never finished. Whoever follows the program isn't told when it is time to go on."
      ),
      wrong: .files([
        .init(
          "angst/2-ut-i-verden.nb.md",
          """
          ---
          title: Ut i verden
          opens: after modulen
          ---

          # Ut

          Gå en tur.
          """)
      ]),
      right: .files([
        .init(
          "angst/2-ut-i-verden.nb.md",
          """
          ---
          title: Ut i verden
          opens: after modul
          ---

          # Ut

          Gå en tur.
          """)
      ])))
}
