import Diagnostics
import MarkdownParsing
import ProgramModel
import Source

/// Reads a quiz line by line, so that indentation can't spoil it.
extension BlockBuilder {
  mutating func quiz(_ directive: Directive, _ values: inout AttributeValues, _ show: Expression?) -> Quiz? {
    let written = values.word(.type, in: Quiz.Kind.vocabulary)?.value
    var lines = QuizLines(file, kind: written)
    for line in directive.content { lines.read(line) }
    diagnostics += lines.diagnostics
    let hadMistakes = !lines.diagnostics.isEmpty

    var introduction = prose(lines.introduction)
    guard let question = directive.title ?? firstParagraph(&introduction) else {
      diagnostics.append(Diagnostic(.quizWithoutQuestion, at: directive.line.head))
      return nil
    }
    guard let (id, isWritten) = id(of: directive, from: question, &values) else { return nil }
    let kind = written ?? (lines.answers.count(where: \.isRight) > 1 ? .many : .one)
    let answers = lines.answers.compactMap { answer($0, kind) }
    if !hadMistakes, answers.count == lines.answers.count {
      check(answers, kind, id, directive, written: values.text(.type))
    }
    return Quiz(
      id: id, hasOwnID: isWritten, formerly: values.formerIDs(), kind: kind, question: question,
      introduction: introduction,
      answers: answers, explanation: prose(lines.explanation), show: show, at: directive.line.head)
  }

  private mutating func answer(_ lines: QuizLines.Answer, _ kind: Quiz.Kind) -> Quiz.Answer? {
    guard let first = lines.words.first, let last = lines.words.last else { return nil }
    let span = file.span(first.lowerBound, last.upperBound)
    var words = self.words(lines.words)
    guard !words.isEmpty else {
      diagnostics.append(Diagnostic(.answerEmpty, at: lines.span))
      return nil
    }
    if let place = file.braces(in: words) {
      diagnostics.append(Diagnostic(.idBelongsNowhere, at: place, ["id": .text(file.text(place))]))
    }
    var partner: Prose?
    if kind == .match {
      guard let halves = halves(first) else {
        diagnostics.append(Diagnostic(.matchWithoutPartner, at: lines.span))
        return nil
      }
      words = self.words([halves.0])
      partner = self.words([halves.1])
    }
    return Quiz.Answer(
      Prose(words.inlines, at: span), partner: partner, isRight: lines.isRight,
      feedback: prose(lines.feedback), at: lines.span)
  }

  private mutating func words(_ lines: [Range<Int>]) -> Prose {
    let lines = lines.map(file.trimmed)
    guard lines.count > 1 else { return line(lines.first ?? 0..<0) }
    var result = line(lines[0])
    for next in lines.dropFirst() {
      let more = line(next)
      result = Prose(result.inlines + [.text(" ")] + more.inlines, at: result.span.through(more.span))
    }
    return result
  }

  private mutating func line(_ range: Range<Int>) -> Prose {
    guard !range.isEmpty else { return Prose([], at: file.span(range.lowerBound, range.upperBound)) }
    let (prose, problems) = parser.prose(range, of: file)
    diagnostics += problems
    return prose
  }

  /// The two sides of `Tanke => «Jeg dør nå»`.
  private func halves(_ line: Range<Int>) -> (Range<Int>, Range<Int>)? {
    let bytes = file.bytes
    for index in line where index + 1 < line.upperBound {
      if bytes[index] == UInt8(ascii: "="), bytes[index + 1] == UInt8(ascii: ">") {
        let left = file.trimmed(line.lowerBound..<index)
        let right = file.trimmed(index + 2..<line.upperBound)
        return left.isEmpty || right.isEmpty ? nil : (left, right)
      }
    }
    return nil
  }

  private mutating func prose(_ lines: [Range<Int>]) -> [Block] {
    guard lines.contains(where: { !file.trimmed($0).isEmpty }) else { return [] }
    let (document, problems) = parser.read(MarkdownText(file, lines: lines))
    diagnostics += problems
    return blocks(document.blocks, in: .page)
  }

  private func firstParagraph(_ blocks: inout [Block]) -> Prose? {
    guard case .paragraph(let prose)? = blocks.first else { return nil }
    blocks.removeFirst()
    return prose
  }

  private mutating func check(
    _ answers: [Quiz.Answer], _ kind: Quiz.Kind, _ id: Identifier, _ directive: Directive, written: String?
  ) {
    let right = answers.count(where: \.isRight)
    let arguments: [String: Words.Argument] = [
      "id": .text(id.text), "count": .number(answers.count), "type": .text(written ?? ""),
    ]
    func tell(_ rule: Rule) -> Diagnostic { Diagnostic(rule, at: directive.line.head, arguments) }
    if answers.isEmpty {
      diagnostics.append(tell(.quizWithoutAnswers))
    } else if answers.count == 1, kind != .text {
      diagnostics.append(tell(.quizWithOneAnswer))
    } else if right == 0, kind == .one || kind == .many || kind == .text {
      diagnostics.append(tell(.quizWithoutRightAnswer))
    } else if kind == .one, right > 1, written != nil {
      diagnostics.append(tell(.quizWithSeveralRight))
    } else if kind == .poll, right > 0 {
      diagnostics.append(tell(.pollWithRightAnswer))
    }
  }
}

/// The lines of a quiz, sorted by what they belong to.
private struct QuizLines {
  struct Answer {
    var words: [Range<Int>]
    let isRight: Bool
    var feedback: [Range<Int>] = []
    let span: SourceSpan
  }

  private(set) var introduction: [Range<Int>] = []
  private(set) var answers: [Answer] = []
  private(set) var explanation: [Range<Int>] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let file: SourceFile
  private let kind: Quiz.Kind?
  private var afterBlank = false
  /// Whether a quotation that has no answer was told of: before the first answer once, later once for all its lines.
  private var isStray = false

  init(_ file: SourceFile, kind: Quiz.Kind?) {
    self.file = file
    self.kind = kind
  }

  mutating func read(_ line: Range<Int>) {
    let trimmed = file.trimmed(line)
    defer { afterBlank = trimmed.isEmpty }
    guard !trimmed.isEmpty else { return blank(line) }
    if file.bytes[trimmed.lowerBound] == UInt8(ascii: ">") {
      if !answers.isEmpty, explanation.isEmpty { return feedback(trimmed) }
      return strayFeedback(trimmed)
    }
    if !answers.isEmpty { isStray = false }
    let isIndented = trimmed.lowerBound > line.lowerBound
    if let box = TaskBox(line, of: file), read(box, trimmed) { return }
    if answers.isEmpty {
      introduction.append(line)
    } else if isIndented, !afterBlank, explanation.isEmpty {
      continueAnswer(trimmed)
    } else {
      if !afterBlank, explanation.isEmpty {
        diagnostics.append(
          Diagnostic(.answerTornApart, at: file.span(trimmed.lowerBound, trimmed.upperBound)))
      }
      explanation.append(line)
    }
  }

  private mutating func blank(_ line: Range<Int>) {
    if answers.isEmpty {
      introduction.append(line)
    } else if !explanation.isEmpty {
      explanation.append(line)
    }
  }

  private mutating func feedback(_ line: Range<Int>) {
    var start = line.lowerBound + 1
    if start < line.upperBound, file.bytes[start] == 32 { start += 1 }
    // A quotation after an empty line is a new paragraph of the same feedback.
    if afterBlank, !answers[answers.count - 1].feedback.isEmpty {
      answers[answers.count - 1].feedback.append(start..<start)
    }
    answers[answers.count - 1].feedback.append(start..<line.upperBound)
  }

  /// A quotation that has no answer above it, told once for all its lines.
  private mutating func strayFeedback(_ trimmed: Range<Int>) {
    if !isStray {
      diagnostics.append(
        Diagnostic(.feedbackWithoutAnswer, at: file.span(trimmed.lowerBound, trimmed.upperBound)))
    }
    isStray = true
  }

  private mutating func continueAnswer(_ line: Range<Int>) {
    if answers[answers.count - 1].feedback.isEmpty, let start = FeedbackOpener.end(file.bytes, in: line) {
      let place = file.span(line.lowerBound, line.upperBound)
      let fix = Diagnostic.Fix(
        Words(nb: "skriv > foran", en: "write > before it"),
        [.init(file.span(line.lowerBound, start), "> ")])
      diagnostics.append(Diagnostic(.feedbackWithoutSign, at: place, fixes: [fix]))
      return
    }
    if answers[answers.count - 1].feedback.isEmpty {
      answers[answers.count - 1].words.append(line)
    } else {
      answers[answers.count - 1].feedback.append(line)
    }
  }

  /// Whether the line was an answer.
  private mutating func read(_ box: TaskBox, _ line: Range<Int>) -> Bool {
    switch box {
    case .box(let isRight, let words):
      append(words, isRight: isRight, line)
      return true
    case .almost(let isRight, let words, let isCertain):
      let span = file.span(line.lowerBound, words)
      let box = isRight ? "- [x] " : "- [ ] "
      diagnostics.append(
        Diagnostic(
          .boxAlmost, at: span, ["box": .text(box.trimmingSuffix)],
          fixes: [
            .init(Words(nb: "skriv «\(box)»", en: "write “\(box)”"), [.init(span, box)], isCertain: isCertain)
          ]))
      append(words, isRight: isRight, line)
      return true
    case .bare(let words):
      if kind == .order || kind == .match {
        append(words, isRight: true, line)
        return true
      }
      // A list in the question or the explanation is a list; between the answers it is one that lacks its box.
      guard !answers.isEmpty, explanation.isEmpty, !afterBlank else { return false }
      let span = file.span(line.lowerBound, words)
      diagnostics.append(
        Diagnostic(
          .answerWithoutBox, at: span,
          fixes: [.init(Words(nb: "skriv «- [ ] »", en: "write “- [ ] ”"), [.init(span, "- [ ] ")])]))
      append(words, isRight: false, line)
      return true
    }
  }

  /// `words` is where the answer's words begin: behind the line where a box has nothing but spaces after it.
  private mutating func append(_ words: Int, isRight: Bool, _ line: Range<Int>) {
    answers.append(
      Answer(
        words: [min(words, line.upperBound)..<line.upperBound], isRight: isRight,
        span: file.span(line.lowerBound, line.upperBound)))
  }
}

extension String {
  fileprivate var trimmingSuffix: String { last == " " ? String(dropLast()) : self }
}
