import Diagnostics
import ProgramModel
import Source

/// A page can be read by somebody who is tired: its sentences and words are short, and it comes to an end.
enum Readability {
  /// The highest LIX of a page that is easy to read.
  static let highestLIX = 40
  /// Below this the figure says nothing.
  private static let fewestWords = 100
  private static let mostMinutes = 10

  static func check(_ module: Module, in file: SourceFile) -> [Diagnostic] {
    module.pages.flatMap { page in
      var text = PageText()
      text.walk(page.blocks)
      return problems(of: text, page, in: file)
    }
  }

  private static func problems(of text: PageText, _ page: Page, in file: SourceFile) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let minutes = ReadingTime.minutes(ofWords: text.allWords)
    if minutes > mostMinutes {
      diagnostics.append(Diagnostic(.pageTooLong, at: page.span, ["minutes": .number(minutes)]))
    }
    if page.locale.isNorwegian, text.words >= fewestWords, let lix = text.lix, lix > highestLIX {
      let notes = text.longest.map { sentence in
        Diagnostic.Note(
          Words(
            nb: "en av de lengste setningene, med \(sentence.words) ord",
            en: "one of the longest sentences, of \(sentence.words) words"),
          at: file.place(of: sentence.opening, in: sentence.prose))
      }
      diagnostics.append(
        Diagnostic(
          .pageHardToRead, at: page.span, ["lix": .number(lix), "limit": .number(highestLIX)], notes: notes))
    }
    return diagnostics
  }
}

/// What is counted on a page.
private struct PageText: Walker {
  struct Sentence {
    let words: Int
    /// Its first bytes, by which it is found in the file.
    let opening: [UInt8]
    let prose: SourceSpan
  }

  /// Of what is read as running text.
  private(set) var words = 0
  private var longWords = 0
  private var sentences = 0
  /// Of everything, for the time that it takes.
  private(set) var allWords = 0
  /// The three with the most words.
  private(set) var longest: [Sentence] = []
  private var buffer: [UInt8] = []

  mutating func visitParagraph(_ prose: Prose) { add(prose, isRunning: true) }
  mutating func visitText(_ text: Prose) { add(text, isRunning: false) }

  mutating func visitQuiz(_ quiz: Quiz) {
    add(quiz.question, isRunning: true)
    walk(quiz.introduction)
    for answer in quiz.answers { visitAnswer(answer) }
    walk(quiz.explanation)
  }

  mutating func visitAnswer(_ answer: Quiz.Answer) {
    add(answer.words, isRunning: true)
    if let partner = answer.partner { add(partner, isRunning: true) }
    walk(answer.feedback)
  }

  // What stands in another language, or on the guide's sheet, isn't read here.
  mutating func visitUntranslated(_ blocks: [Block], in locale: Locale) {}
  mutating func visitContainer(_ container: Container) {
    if container.kind != .guide { descend(into: container) }
  }

  /// LIX: words for each sentence, plus the percentage of words of more than six letters.
  var lix: Int? {
    guard sentences > 0, words > 0 else { return nil }
    let figure = Double(words) / Double(sentences) + 100 * Double(longWords) / Double(words)
    return Int(figure.rounded())
  }

  private mutating func add(_ prose: Prose, isRunning: Bool) {
    buffer.removeAll(keepingCapacity: true)
    prose.inlines.appendWords(to: &buffer)
    let buffer = self.buffer
    var count = 0
    var start = 0
    var long = 0
    var all = 0
    TextScan.run(buffer) { event in
      switch event {
      case .word(let range, let letters):
        if count == 0 { start = range.lowerBound }
        count += 1
        all += 1
        if letters > 6 { long += 1 }
      case .sentenceEnd:
        if isRunning {
          sentences += 1
          if count > (longest.count < 3 ? 0 : longest[2].words) { keep(count, buffer, from: start, prose) }
        }
        count = 0
      }
    }
    allWords += all
    guard isRunning else { return }
    words += all
    longWords += long
  }

  private mutating func keep(_ words: Int, _ buffer: [UInt8], from start: Int, _ prose: Prose) {
    let opening = Array(buffer[start..<min(start + 40, buffer.count)])
    longest.append(Sentence(words: words, opening: opening, prose: prose.span))
    longest.sort { $0.words > $1.words }
    if longest.count > 3 { longest.removeLast() }
  }
}

extension Locale {
  /// Bokmål, nynorsk, or Norwegian without saying which.
  var isNorwegian: Bool { ["nb", "nn", "no"].contains(String(tag.prefix { $0 != "-" })) }
}

extension SourceFile {
  /// Where some words of a running text stand: the first place where they are found, else the text as a whole.
  fileprivate func place(of words: [UInt8], in prose: SourceSpan) -> SourceSpan {
    guard !words.isEmpty, prose.end - prose.start >= words.count else { return prose }
    let bytes = bytes
    func fits(_ start: Int, _ count: Int) -> Bool {
      (0..<count).allSatisfy { offset in
        let byte = bytes[start + offset]
        return byte == words[offset] || (words[offset] == 32 && (byte == 10 || byte == 13))
      }
    }
    // Markup within the words may hide the rest of them.
    for count in [words.count, min(words.count, 12)] {
      for start in prose.start...(prose.end - count) where fits(start, count) {
        return span(start, start + count)
      }
    }
    return prose
  }
}
