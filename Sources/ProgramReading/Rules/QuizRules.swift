import Diagnostics

/// Quizzes and their answers.
extension Rule {
  static let quizWithoutRightAnswer = Rule(
    "M0201", .error,
    Words(nb: "quizen «{id}» har ikke noe riktig svar", en: "the quiz “{id}” has no right answer"),
    label: Words(
      nb: "ett av de {count} svarene må merkes med [x]",
      en: "one of the {count} answers must be marked with [x]"),
    help: Words(
      nb: "skriv `- [x]` foran det riktige svaret, eller `type=poll` hvis det ikke finnes noe",
      en: "write `- [x]` before the right answer, or `type=poll` if there is none"),
    explained: Explanation(
      why: Words(
        nb: "Uten et riktig svar får den som svarer, aldri vite om hun tenkte rett, uansett hva hun velger.",
        en: "Without a right answer the person never learns whether she thought right, whatever she chooses."),
      wrong: .page(
        """
        ::: quiz Er angst farlig? {#angst-farlig}
        - [ ] Ja, hjertet kan ta skade
        - [ ] Nei, den er bare ubehagelig
        :::
        """),
      right: .page(
        """
        ::: quiz Er angst farlig? {#angst-farlig}
        - [ ] Ja, hjertet kan ta skade
        - [x] Nei, den er bare ubehagelig
        :::
        """)))

  static let quizWithOneAnswer = Rule(
    "M0202", .error,
    Words(nb: "quizen «{id}» har bare ett svar", en: "the quiz “{id}” has only one answer"),
    help: Words(nb: "skriv minst ett svar til", en: "write at least one more"))

  static let quizWithoutAnswers = Rule(
    "M0203", .error,
    Words(nb: "quizen «{id}» har ingen svar", en: "the quiz “{id}” has no answers"),
    help: Words(nb: "skriv ett svar på hver linje: - [ ] Nei", en: "write one answer on each line: - [ ] No"))

  static let quizWithoutQuestion = Rule(
    "M0204", .error,
    Words(nb: "quizen mangler et spørsmål", en: "the quiz lacks a question"),
    help: Words(
      nb: "skriv det bak navnet: ::: quiz Er angst farlig?",
      en: "write it behind the name: ::: quiz Is anxiety dangerous?"))

  static let quizWithSeveralRight = Rule(
    "M0205", .error,
    Words(
      nb: "quizen «{id}» har flere riktige svar, men type={type}",
      en: "the quiz “{id}” has several right answers but type={type}"),
    help: Words(
      nb: "fjern type={type}, eller la bare ett svar ha [x]",
      en: "remove type={type}, or leave [x] on one answer only"))

  static let pollWithRightAnswer = Rule(
    "M0206", .error,
    Words(
      nb: "avstemningen «{id}» har et svar som er merket som riktig",
      en: "the poll “{id}” has an answer marked as right"),
    help: Words(
      nb: "skriv [ ] foran alle, eller fjern type={type}", en: "write [ ] before all, or remove type={type}"))

  static let boxAlmost = Rule(
    "M0210", .error,
    Words(
      nb: "ruten foran svaret er ikke skrevet riktig", en: "the box before the answer is not written right"),
    help: Words(nb: "skriv «{box}» og et mellomrom", en: "write “{box}” and a space"))

  static let answerWithoutBox = Rule(
    "M0211", .error,
    Words(nb: "svaret mangler en rute", en: "the answer lacks a box"),
    help: Words(
      nb: "skriv - [ ] foran det, eller - [x] hvis det er riktig",
      en: "write - [ ] before it, or - [x] if it is right"))

  static let answerEmpty = Rule(
    "M0212", .error,
    Words(nb: "svaret har ingen ord", en: "the answer has no words"),
    help: Words(
      nb: "skriv svaret bak ruten, eller fjern linjen",
      en: "write the answer behind the box, or remove the line"))

  static let matchWithoutPartner = Rule(
    "M0213", .error,
    Words(nb: "svaret mangler det som det hører sammen med", en: "the answer lacks its partner"),
    help: Words(nb: "skriv - Tanke => «Jeg dør nå»", en: "write - Thought => “I am dying”"))

  static let taskListOutsideQuiz = Rule(
    "M0220", .warning,
    Words(nb: "ruter utenfor en quiz blir til vanlig tekst", en: "boxes outside a quiz become plain text"),
    help: Words(
      nb: "skriv ::: quiz foran hvis det er en quiz, eller :: avkryssing i en øvelse",
      en: "write ::: quiz before it if it is a quiz, or :: checks in an exercise"))
}
