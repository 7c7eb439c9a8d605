import Diagnostics
import ProgramModel
import Source

/// What has been released of a program, and what its author's edits since then do to answers already given.
public enum Releases {
  /// A program beside its lock.
  public struct Judgement: Sendable {
    /// The program with the keys that its answers are stored under; unchanged where there are errors.
    public let program: Program
    /// What would be lost or misread, and what is wrong with the lock.
    public let diagnostics: [Diagnostic]
    /// What happens to answers already given, in the order of the lock.
    public let edits: [AnswerEdit]
    /// Of the last release; nil where the lock can't be read.
    public let version: Int?
  }

  /// Compares a program with its lock. Nil for one that has neither a lock nor a word of a release on its front page.
  public static func judge(_ program: Program, by file: SourceFile?, in sources: SourceList) -> Judgement? {
    let asked = AskedProgram(program)
    func refused(_ problems: [Diagnostic]) -> Judgement {
      Judgement(program: program, diagnostics: problems, edits: [], version: nil)
    }
    guard let file else { return ReleasedWithoutLock.problem(asked, in: sources).map { refused([$0]) } }
    let (lock, problems) = LockReading.read(file)
    guard let lock else { return refused(problems) }
    if let problem = OutdatedLock.problem(lock, file, asked, in: sources) { return refused([problem]) }
    guard problems.isEmpty else { return refused(problems) }
    let comparison = Comparison(lock, asked, sources)
    guard !comparison.diagnostics.contains(where: { $0.severity == .error }) else {
      return Judgement(
        program: program, diagnostics: comparison.diagnostics, edits: comparison.outcomes,
        version: lock.version)
    }
    let keyed = comparison.keys.filled(
      into: program, retired: RetiredBlocks.blocks(of: comparison.next, at: file.span(0, 0)))
    return Judgement(
      program: keyed, diagnostics: comparison.diagnostics, edits: comparison.outcomes, version: lock.version)
  }

  /// What a release would write.
  public struct Plan: Sendable {
    /// The new version, from 1.
    public let version: Int
    /// The whole of the new lock.
    public let lock: [UInt8]
    /// The front page in the source language with its new version.
    public let front: [UInt8]
    /// What happens to answers already given.
    public let edits: [AnswerEdit]
    /// How many questions people can answer from now on, in how many places.
    public let questions: Int
  }

  /// The next release of a program, or what stands in its way.
  ///
  /// `lock` is nil for a program that was never released; `front` is its front page in its source language. With `isMerged`
  /// the lock may be one that two branches were merged in, once all that it says can be read and nothing is lost by it.
  public static func plan(
    _ program: Program, after lock: SourceFile?, front: SourceFile, isMerged: Bool = false,
    in sources: SourceList
  ) -> (Plan?, [Diagnostic]) {
    let asked = AskedProgram(program)
    var diagnostics = MissingAtRelease.check(asked)
    var comparison = Comparison(first: asked, sources)
    if let lock {
      let (read, problems) = LockReading.read(lock)
      diagnostics += problems.filter { !(isMerged && $0.rule == .lockChanged) }
      guard let read else { return (nil, diagnostics) }
      if let problem = OutdatedLock.problem(read, lock, asked, in: sources) {
        return (nil, diagnostics + [problem])
      }
      comparison = Comparison(read, asked, sources)
    } else if let problem = ReleasedWithoutLock.problem(asked, in: sources) {
      return (nil, diagnostics + [problem])
    }
    diagnostics += comparison.diagnostics
    guard let written = Int(asked.version), written >= 0, written < 1_000_000 else {
      return (nil, diagnostics + [Diagnostic(.versionNotNumber, at: asked.span.beginning)])
    }
    let version = max(written, comparison.lock.version) + 1
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
    var next = comparison.next
    next.version = version
    let questions = next.blocks.filter { !$0.isRetired }.reduce(0) { sum, block in
      sum + max(1, block.fields.count { !$0.isRetired })
    }
    let plan = Plan(
      version: version, lock: Array(LockWriting.text(of: next).utf8),
      front: FrontRelease.written(version, into: front, front: asked.span),
      edits: lock == nil ? [] : comparison.outcomes, questions: questions)
    return (plan, [])
  }
}

/// Ids that a draft may do without.
enum MissingAtRelease {
  static func check(_ asked: AskedProgram) -> [Diagnostic] {
    func missing(_ thing: ReleasedThing, _ title: String, _ id: Identifier, _ span: SourceSpan) -> Diagnostic
    {
      Diagnostic(
        .idMissingAtRelease, at: span,
        ["what": .words(thing.words), "title": .text(title), "id": .text(id.text)])
    }
    var diagnostics = asked.pages.filter { !$0.hasOwnID }.map {
      missing(.page, $0.title, $0.name.page, $0.span)
    }
    for block in asked.blocks {
      if !block.hasOwnID {
        diagnostics.append(missing(.block(block.kind), block.title, block.id, block.span))
      }
      for field in block.fields where field.stores {
        if !field.hasOwnID { diagnostics.append(missing(.field, field.fact.label, field.id, field.span)) }
        for column in field.columns where !column.hasOwnID && column.stores {
          diagnostics.append(missing(.column, column.fact.label, column.id, column.span))
        }
      }
    }
    return diagnostics
  }
}
