import Diagnostics
import MarkdownParsing
import ProgramReading
import Source

/// Warnings that ask for judgement can be answered where they stand: `<!-- ok: M0901 because we quote a law -->`.
///
/// The comment holds codes, a reason, or both; without a code it answers every such warning. On a line of its own it answers for the
/// block right below; right below a page's heading for the page; before the first page for the whole file. Behind text it answers
/// for that paragraph. In front matter and `.yaml` files, `# ok: …` answers for the key on the line below, or on its own line.
public enum WarningAnswers {
  /// The diagnostics without those that were answered, and a note for every answer to nothing.
  ///
  /// `isComplete` says that all checks have run with all that they need; else an answer may be to what wasn't looked for.
  public static func applied(
    to diagnostics: [Diagnostic], in files: [SourceFile], extents: [SourceFile.ID: Extents], isComplete: Bool
  ) -> [Diagnostic] {
    var answers: [SourceFile.ID: FileAnswers] = [:]
    for file in files {
      let found = AnswerReader.answers(in: file, extents[file.id])
      if !found.isEmpty { answers[file.id] = FileAnswers(found) }
    }
    guard !answers.isEmpty else { return diagnostics }
    let kept = diagnostics.filter { diagnostic in
      guard diagnostic.rule.canBeAnswered, let span = diagnostic.span else { return true }
      return answers[span.file]?.take(diagnostic.rule.code, at: span.start) != true
    }
    guard isComplete else { return kept }
    let broken = Set(diagnostics.filter { $0.severity == .error }.compactMap { $0.span?.file })
    let stale = answers.filter { !broken.contains($0.key) }.values.flatMap(\.unused)
    return kept
      + stale.map { span, code in
        Diagnostic(.answerToNothing, at: span, ["answer": .text(code.map { "ok: \($0)" } ?? "ok: …")])
      }
  }
}

/// One comment that answers.
struct WarningAnswer {
  /// Empty for every code.
  let codes: [String]
  let span: SourceSpan
  /// What it answers for.
  let range: Range<Int>
}

/// The answers of a file, by what they answer for: a file may have as many of them as it has warnings.
private struct FileAnswers {
  /// Answers that are for the very same.
  private struct Group {
    let range: Range<Int>
    /// The number of the group around it; nil where there is none.
    var around: Int?
    var answers: [WarningAnswer] = []
    var codes: Set<String> = []
    var answersAll = false
    /// The codes of what was answered.
    var used: Set<String> = []
  }

  /// By where they begin, those around before those within.
  private var groups: [Group]

  init(_ answers: [WarningAnswer]) {
    let byRange = Dictionary(grouping: answers, by: \.range)
    groups = byRange.keys.sorted {
      $0.lowerBound != $1.lowerBound ? $0.lowerBound < $1.lowerBound : $0.upperBound > $1.upperBound
    }.map { range in
      let answers = byRange[range] ?? []
      return Group(
        range: range, answers: answers, codes: Set(answers.flatMap(\.codes)),
        answersAll: answers.contains { $0.codes.isEmpty })
    }
    for (index, parent) in RangeNesting.parents(of: groups.map(\.range)).enumerated() {
      groups[index].around = parent
    }
  }

  /// Whether something at a place has been answered, which it notes.
  mutating func take(_ code: String, at offset: Int) -> Bool {
    var low = 0
    var high = groups.count
    while low < high {
      let middle = (low + high) / 2
      if groups[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    var isAnswered = false
    var next = low > 0 ? low - 1 : nil
    while let index = next {
      next = groups[index].around
      guard groups[index].range.contains(offset) else { continue }
      guard groups[index].answersAll || groups[index].codes.contains(code) else { continue }
      groups[index].used.insert(code)
      isAnswered = true
    }
    return isAnswered
  }

  /// The answers to what wasn't told, each with its code.
  var unused: [(SourceSpan, String?)] {
    groups.flatMap { group in
      group.answers.flatMap { answer -> [(SourceSpan, String?)] in
        if answer.codes.isEmpty { return group.used.isEmpty ? [(answer.span, nil)] : [] }
        return answer.codes.filter { !group.used.contains($0) }.map { (answer.span, $0) }
      }
    }
  }
}
