import ProgramModel
import Source

extension BlockRenderer {
  mutating func writeQuiz(_ quiz: Quiz, again: Bool = false) {
    let id = ids.claimBlock(quiz.id.text)
    out.write(
      "<section class=\"quiz\" id=\"\(id)\" data-block=\"\(quiz.key.text)\" data-type=\"\(quiz.kind.rawValue)\""
    )
    if again { out.raw(" data-again=\"again\"") }
    if quiz.kind == .text { out.write(" data-accept=\"\(quiz.acceptedSpellings)\"") }
    out.write(">\n<fieldset><legend>\(blockLabel("question", words[.quiz])) ")
    write(quiz.question)
    out.raw("</legend>\n")
    write(quiz.introduction)
    if quiz.kind == .many { out.write("<p class=\"quiz-hint\">\(words[.chooseSeveral])</p>\n") }
    switch quiz.kind {
    case .one, .poll: writeAnswers(quiz, id: id, control: "radio")
    case .many: writeAnswers(quiz, id: id, control: "checkbox")
    case .order: writeLines(quiz, id: id)
    case .match: writePairs(quiz, id: id)
    case .text:
      out.write(
        """
        <div class="quiz-text"><label for="\(id).answer">\(words[.yourAnswer])</label>\
        <input type="text" id="\(id).answer" autocomplete="off" /></div>

        """)
    }
    writeSolution(quiz)
    if !quiz.explanation.isEmpty, quiz.kind.showsFeedback {
      out.raw("<div class=\"explanation\">")
      write(quiz.explanation)
      out.raw("</div>\n")
    }
    out.raw("</fieldset>\n<p class=\"quiz-status\" role=\"status\"></p>\n</section>\n")
  }

  /// An earlier quiz; nothing where the program doesn't show it.
  mutating func writeQuizAgain(_ reference: Reference) {
    guard let name = reference.parts.last, let quiz = program?.quizzes[locale]?[name] else { return }
    writeQuiz(quiz, again: true)
  }

  /// Control, label and feedback are siblings, so that styles alone show the feedback of a chosen answer.
  private mutating func writeAnswers(_ quiz: Quiz, id: String, control: StaticString) {
    for answer in quiz.answers {
      out.raw("<input type=\"")
      out.raw(control)
      out.write("\" name=\"\(id)\" id=\"\(id).\(answer.key)\" value=\"\(answer.key)\"")
      if answer.isRight, quiz.kind != .poll { out.raw(" data-right=\"right\"") }
      out.write(" /><label for=\"\(id).\(answer.key)\">")
      write(answer.words)
      out.raw("</label>")
      if !answer.feedback.isEmpty {
        out.raw("<div class=\"feedback\">")
        write(answer.feedback)
        out.raw("</div>")
      }
      out.raw("\n")
    }
  }

  /// Lines to put in order, mixed; the script adds the buttons that move them.
  private mutating func writeLines(_ quiz: Quiz, id: String) {
    out.raw("<ol class=\"quiz-order\">\n")
    for index in Mixing.order(of: quiz.answers.count, seed: quiz.id.text) {
      out.write("<li data-value=\"\(quiz.answers[index].key)\" data-order=\"\(index + 1)\"><span>")
      write(quiz.answers[index].words)
      out.raw("</span></li>\n")
    }
    out.raw("</ol>\n")
  }

  /// A list of partners for each line.
  private mutating func writePairs(_ quiz: Quiz, id: String) {
    let order = Mixing.order(of: quiz.answers.count, seed: quiz.id.text)
    for answer in quiz.answers {
      out.write("<div class=\"quiz-pair\"><label for=\"\(id).\(answer.key)\">")
      write(answer.words)
      out.write("</label> <select id=\"\(id).\(answer.key)\" data-pair=\"\(answer.key)\">")
      out.write("<option value=\"\">\(words[.choosePartner])</option>")
      for other in order {
        let partner = quiz.answers[other]
        out.write("<option value=\"\(partner.key)\">\(partner.partner?.plainText ?? "")</option>")
      }
      out.raw("</select></div>\n")
    }
  }

  /// The right answer, folded, for the types that styles alone can't show it of.
  private mutating func writeSolution(_ quiz: Quiz) {
    let items = quiz.kind == .text ? quiz.answers.filter(\.isRight) : quiz.answers
    guard !quiz.kind.showsFeedback, !items.isEmpty else { return }
    out.write("<details class=\"reveal solution\"><summary>\(words[.showSolution])</summary><div>")
    out.raw(quiz.kind == .order ? "<ol>\n" : "<ul>\n")
    for answer in items {
      out.raw("<li>")
      write(answer.words)
      if let partner = answer.partner {
        out.raw(" → ")
        write(partner)
      }
      if !answer.feedback.isEmpty { write(answer.feedback) }
      out.raw("</li>\n")
    }
    out.raw(quiz.kind == .order ? "</ol>\n" : "</ul>\n")
    write(quiz.explanation)
    out.raw("</div></details>\n")
  }
}

extension Quiz.Kind {
  /// Whether styles alone can show feedback and explanation of what is chosen.
  fileprivate var showsFeedback: Bool {
    switch self {
    case .one, .many, .poll: true
    case .order, .match, .text: false
    }
  }
}

extension Quiz {
  /// The spellings that count as right, as a JSON list.
  fileprivate var acceptedSpellings: String {
    JSONValue.strings(answers.filter(\.isRight).map(\.words.plainText)).compact
  }
}
