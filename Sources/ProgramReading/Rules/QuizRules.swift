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
    help: Words(nb: "skriv minst ett svar til", en: "write at least one more"),
    explained: Explanation(
      why: Words(
        nb: "Med bare ett svar er det ingenting å tenke over: den som leser, krysser av uten å ha lært noe.",
        en:
          "With only one answer there is nothing to think about: the reader ticks it without having learned anything."
      ),
      wrong: .page(
        """
        ::: quiz Hva skjer når du puster rolig? {#puste}
        - [x] Kroppen roer seg
        :::
        """),
      right: .page(
        """
        ::: quiz Hva skjer når du puster rolig? {#puste}
        - [x] Kroppen roer seg
        - [ ] Hjertet stanser
        :::
        """)))

  static let quizWithoutAnswers = Rule(
    "M0203", .error,
    Words(nb: "quizen «{id}» har ingen svar", en: "the quiz “{id}” has no answers"),
    help: Words(nb: "skriv ett svar på hver linje: - [ ] Nei", en: "write one answer on each line: - [ ] No"),
    explained: Explanation(
      why: Words(
        nb:
          "Et spørsmål uten noe å velge ser ut som en feil på siden, og den som er urolig fra før, tror gjerne at feilen er hennes.",
        en:
          "A question with nothing to choose looks like a fault on the page, and an anxious person readily believes that the fault is hers."
      ),
      wrong: .page(
        """
        ::: quiz Er det farlig å svette? {#svette}
        Tenk på sist gang du var på trening.
        :::
        """),
      right: .page(
        """
        ::: quiz Er det farlig å svette? {#svette}
        Tenk på sist gang du var på trening.

        - [ ] Ja
        - [x] Nei
        :::
        """)))

  static let quizWithoutQuestion = Rule(
    "M0204", .error,
    Words(nb: "quizen mangler et spørsmål", en: "the quiz lacks a question"),
    help: Words(
      nb: "skriv det bak navnet: ::: quiz Er angst farlig?",
      en: "write it behind the name: ::: quiz Is anxiety dangerous?"),
    explained: Explanation(
      why: Words(
        nb:
          "Uten et spørsmål vet ingen hva svarene er svar på. Den som får siden lest opp, hører bare en rekke løse påstander.",
        en:
          "Without a question nobody knows what the answers answer. Whoever has the page read aloud hears only a row of loose claims."
      ),
      wrong: .page(
        """
        ::: quiz {#rolig-pust}
        - [x] Rolig pust demper uro
        - [ ] Rolig pust er farlig
        :::
        """),
      right: .page(
        """
        ::: quiz Hva stemmer? {#rolig-pust}
        - [x] Rolig pust demper uro
        - [ ] Rolig pust er farlig
        :::
        """)))

  static let quizWithSeveralRight = Rule(
    "M0205", .error,
    Words(
      nb: "quizen «{id}» har flere riktige svar, men type={type}",
      en: "the quiz “{id}” has several right answers but type={type}"),
    help: Words(
      nb: "fjern type={type}, eller la bare ett svar ha [x]",
      en: "remove type={type}, or leave [x] on one answer only"),
    explained: Explanation(
      why: Words(
        nb:
          "Når bare ett svar kan velges, får den som velger det andre riktige svaret, høre at hun tok feil. Hun husker det gale.",
        en:
          "When only one answer can be chosen, whoever chooses the other right one is told that she was wrong. She remembers the wrong thing."
      ),
      wrong: .page(
        """
        ::: quiz Hva demper uro? {#demper type=one}
        - [x] Rolig pust
        - [x] Å gå en tur
        - [ ] Mye kaffe
        :::
        """),
      right: .page(
        """
        ::: quiz Hva demper uro? {#demper}
        - [x] Rolig pust
        - [x] Å gå en tur
        - [ ] Mye kaffe
        :::
        """)))

  static let pollWithRightAnswer = Rule(
    "M0206", .error,
    Words(
      nb: "avstemningen «{id}» har et svar som er merket som riktig",
      en: "the poll “{id}” has an answer marked as right"),
    help: Words(
      nb: "skriv [ ] foran alle, eller fjern type={type}", en: "write [ ] before all, or remove type={type}"),
    explained: Explanation(
      why: Words(
        nb:
          "I en avstemning skal alle svar være like gode. Ett som er merket som riktig, ville dømme alle som svarte ærlig noe annet.",
        en:
          "In a poll every answer is as good as another. One marked as right would judge all who honestly answered something else."
      ),
      wrong: .page(
        """
        ::: quiz Når er du mest urolig? {#naar type=poll}
        - [x] Om morgenen
        - [ ] Om kvelden
        :::
        """),
      right: .page(
        """
        ::: quiz Når er du mest urolig? {#naar type=poll}
        - [ ] Om morgenen
        - [ ] Om kvelden
        :::
        """)))

  static let boxAlmost = Rule(
    "M0210", .error,
    Words(
      nb: "ruten foran svaret er ikke skrevet riktig", en: "the box before the answer is not written right"),
    help: Words(nb: "skriv «{box}» og et mellomrom", en: "write “{box}” and a space"),
    explained: Explanation(
      why: Words(
        nb:
          "En rute som nesten er riktig, ser lik ut i teksten din. Uten denne beskjeden kunne svaret forsvinne for den som leser, eller det riktige svaret bli regnet som galt.",
        en:
          "A box that is almost right looks the same in your text. Without this message the answer could disappear for the reader, or the right answer be counted as wrong."
      ),
      wrong: .page(
        """
        ::: quiz Er angst farlig? {#farlig}
        - [ ] Ja
        - [x]Nei
        :::
        """),
      right: .page(
        """
        ::: quiz Er angst farlig? {#farlig}
        - [ ] Ja
        - [x] Nei
        :::
        """)))

  static let answerWithoutBox = Rule(
    "M0211", .error,
    Words(nb: "svaret mangler en rute", en: "the answer lacks a box"),
    help: Words(
      nb: "skriv - [ ] foran det, eller - [x] hvis det er riktig",
      en: "write - [ ] before it, or - [x] if it is right"),
    explained: Explanation(
      why: Words(
        nb: "Et svar uten rute kan ingen velge. Den som mener akkurat det, får ikke svart.",
        en: "Nobody can choose an answer without a box. Whoever means just that can't answer."),
      wrong: .page(
        """
        ::: quiz Er angst farlig? {#farlig}
        - [ ] Ja
        - [x] Nei
        - Bare hvis jeg er syk
        :::
        """),
      right: .page(
        """
        ::: quiz Er angst farlig? {#farlig}
        - [ ] Ja
        - [x] Nei
        - [ ] Bare hvis jeg er syk
        :::
        """)))

  static let answerEmpty = Rule(
    "M0212", .error,
    Words(nb: "svaret har ingen ord", en: "the answer has no words"),
    help: Words(
      nb: "skriv svaret bak ruten, eller fjern linjen",
      en: "write the answer behind the box, or remove the line"),
    explained: Explanation(
      why: Words(
        nb:
          "Den som leser, ville se en rute uten ord og ikke vite hva hun velger. En skjermleser sier bare «avkryssingsboks».",
        en:
          "The reader would see a box without words and not know what she chooses. A screen reader says only “check box”."
      ),
      wrong: .page(
        """
        ::: quiz Er angst farlig? {#farlig}
        - [ ] Ja
        - [x] Nei
        - [ ]
        :::
        """),
      right: .page(
        """
        ::: quiz Er angst farlig? {#farlig}
        - [ ] Ja
        - [x] Nei
        :::
        """)))

  static let matchWithoutPartner = Rule(
    "M0213", .error,
    Words(nb: "svaret mangler det som det hører sammen med", en: "the answer lacks its partner"),
    help: Words(nb: "skriv - Tanke => «Jeg dør nå»", en: "write - Thought => “I am dying”"),
    explained: Explanation(
      why: Words(
        nb:
          "Når ett av parene mangler sin halvdel, går ikke oppgaven opp, og den som prøver, blir aldri ferdig.",
        en:
          "When one of the pairs lacks its half, the task can't be solved, and whoever tries never gets done."
      ),
      wrong: .page(
        """
        ::: quiz Hva hører sammen? {#sammen type=match}
        - Tanke => «Jeg besvimer»
        - Kropp
        :::
        """),
      right: .page(
        """
        ::: quiz Hva hører sammen? {#sammen type=match}
        - Tanke => «Jeg besvimer»
        - Kropp => Hjertet slår fort
        :::
        """)))

  static let taskListOutsideQuiz = Rule(
    "M0220", .warning,
    Words(nb: "ruter utenfor en quiz blir til vanlig tekst", en: "boxes outside a quiz become plain text"),
    help: Words(
      nb: "skriv ::: quiz foran hvis det er en quiz, eller :: avkryssing i en øvelse",
      en: "write ::: quiz before it if it is a quiz, or :: checks in an exercise"),
    explained: Explanation(
      why: Words(
        nb: "Den som leser, ville se [ ] midt i teksten og prøve å trykke på noe som ikke kan trykkes på.",
        en: "The reader would see [ ] in the middle of the text and try to touch what can't be touched."),
      wrong: .page(
        """
        Ta med deg dette:

        - [ ] Pust rolig
        - [ ] Bli i situasjonen
        """),
      right: .page(
        """
        Ta med deg dette:

        - Pust rolig
        - Bli i situasjonen
        """)))
}
