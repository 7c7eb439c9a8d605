import Diagnostics
import Source

/// What one mistake brings with it isn't told: a fence that is written wrong makes others close nothing, and a clinician who gets
/// five messages for one slip mends the wrong four.
///
/// Files, syntax, ids, references and parity are phases, and a later one is silent about what an earlier one found broken. Where
/// that can't be known while reading, it is known here, from the codes and their places.
public struct Consequences {
  /// How far from its cause an effect may stand, in the same file.
  private enum Reach {
    case line
    /// From the opening line of the container around the cause to its closing line.
    case block
    case page
    case restOfPage
    case file
    /// All files of the program.
    case program
  }

  private struct Relation {
    let causes: Set<String>
    let effects: Set<String>
    let reach: Reach
  }

  /// What stands in a directive's line or braces and can't be read.
  private static let syntax: Set<String> = [
    "M0410", "M0411", "M0412", "M0413", "M0414", "M0415", "M0416", "M0420", "M0424", "M0425", "M0426",
    "M0427",
    "M0428",
  ]

  private static let relations = [
    // A field whose braces can't be read lacks what stands in them.
    Relation(
      causes: syntax,
      effects: [
        "M0201", "M0202", "M0203", "M0302", "M0305", "M0309", "M0310", "M0313", "M0314", "M0315", "M0330",
        "M0432", "M0433", "M0434", "M0541",
      ],
      reach: .line),
    // The options of a field that can't be read are a plain list, whose ids belong to nothing.
    Relation(
      causes: syntax.union(["M0305", "M0403", "M0404", "M0421", "M0422", "M0423", "M0437"]),
      effects: ["M0417"], reach: .restOfPage),
    // An id on the line below its field is missing there.
    Relation(causes: ["M0417"], effects: ["M0541"], reach: .block),
    // A condition in braces isn't understood word for word.
    Relation(causes: ["M0430"], effects: ["M0424", "M0414", "M0425"], reach: .line),
    // What only looks like a name opens nothing, and what it was meant to close stays open.
    Relation(causes: ["M0405"], effects: ["M0401", "M0402", "M0420", "M0429"], reach: .page),
    // The lines of a quiz that isn't known as one are plain text, and so are answers that lack their box.
    Relation(causes: ["M0420"], effects: ["M0220"], reach: .block),
    Relation(causes: ["M0203"], effects: ["M0584"], reach: .block),
    Relation(causes: ["M0301"], effects: ["M0203"], reach: .block),
    // A line of signs that makes a page of a text leaves the page before it empty.
    Relation(causes: ["M0582"], effects: ["M0553"], reach: .file),
    // Nor does it fill its place in the view; and with an unknown view no place is right.
    Relation(
      causes: syntax.union([
        "M0302", "M0305", "M0309", "M0310", "M0311", "M0312", "M0313", "M0314", "M0315", "M0403",
      ]), effects: ["M0320", "M0321", "M0322"], reach: .block),
    // And what is asked of it elsewhere isn't there.
    Relation(causes: syntax, effects: ["M0516", "M0570", "M0571", "M0336"], reach: .program),
    // What opens nothing leaves its fields outside an exercise and its closing line without an opening one.
    Relation(
      causes: ["M0403", "M0404", "M0420", "M0421", "M0423"], effects: ["M0301", "M0402", "M0430", "M0431"],
      reach: .restOfPage),
    // A leaf that opens takes the closing line of the container around it.
    Relation(causes: ["M0422"], effects: ["M0401", "M0304", "M0322"], reach: .page),
    // The container that wasn't closed has swallowed what comes after it.
    Relation(causes: ["M0401"], effects: ["M0304", "M0322", "M0203", "M0429", "M0553"], reach: .restOfPage),
    // Where a page ended it, its closing line stands on a later page and closes nothing.
    Relation(causes: ["M0401"], effects: ["M0402"], reach: .file),
    // A heading that is none begins no page.
    Relation(causes: ["M0586", "M0587"], effects: ["M0550", "M0551", "M0553"], reach: .file),
    // A key that is misspelt is missing under its right name.
    Relation(causes: ["M0120", "M0110", "M0112"], effects: ["M0122", "M0141", "M0604"], reach: .file),
    // With an option too few other scores are possible.
    Relation(causes: ["M0601"], effects: ["M0603", "M0612", "M0613"], reach: .file),
    Relation(
      causes: ["M0601", "M0602", "M0603", "M0604", "M0608"],
      effects: ["M0610", "M0613", "M0616", "M0617", "M0619", "M0620"], reach: .file),
    // What is left out because it is HTML leaves its page empty.
    Relation(causes: ["M0501"], effects: ["M0553"], reach: .page),
    // With an answer too few the others are compared with the wrong ones.
    Relation(causes: ["M0810"], effects: ["M0811"], reach: .block),
  ]

  private let sources: SourceList
  private let errors: [Diagnostic]
  private let causes: [Diagnostic]

  private init(_ diagnostics: [Diagnostic], _ sources: SourceList) {
    self.sources = sources
    errors = diagnostics.filter { $0.severity == .error }
    causes = diagnostics.filter { $0.severity > .note }
  }

  /// The diagnostics without those that an earlier phase's mistake has brought about.
  public static func removed(from diagnostics: [Diagnostic], in sources: SourceList) -> [Diagnostic] {
    let consequences = Consequences(diagnostics, sources)
    guard !consequences.causes.isEmpty else { return diagnostics }
    let broken = consequences.brokenModules
    return diagnostics.filter { diagnostic in
      !consequences.isEffect(diagnostic)
        && !(diagnostic.rule.comparesLanguages
          && consequences.module(of: diagnostic).map(broken.contains) ?? false)
    }
  }

  private func isEffect(_ diagnostic: Diagnostic) -> Bool {
    guard let span = diagnostic.span, let file = sources[span.file] else { return false }
    return Self.relations.contains { relation in
      relation.effects.contains(diagnostic.rule.code)
        && causes.contains { cause in
          guard relation.causes.contains(cause.rule.code), let place = cause.span else { return false }
          if relation.reach == .program { return folder(of: place.file) == folder(of: span.file) }
          return place.file == span.file && isWithin(relation.reach, of: place, span, file)
        }
    }
  }

  private func isWithin(_ reach: Reach, of cause: SourceSpan, _ effect: SourceSpan, _ file: SourceFile)
    -> Bool
  {
    let text = TextExtents(file)
    return switch reach {
    case .line: text.line(at: cause.start).contains(effect.start)
    case .block: text.block(at: cause.start).contains(effect.start)
    case .page: text.page(at: cause.start).contains(effect.start)
    case .restOfPage: effect.start >= cause.start && text.page(at: cause.start).contains(effect.start)
    case .file, .program: true
    }
  }

  private func folder(of file: SourceFile.ID) -> Substring? {
    sources[file]?.path.split(separator: "/").first
  }

  /// The modules that have a mistake of their own in some language: what differs between their languages may come of it.
  private var brokenModules: Set<Substring> {
    Set(errors.filter { !$0.rule.comparesLanguages }.compactMap(module))
  }

  /// The path of a module's file without language and ending: `angst/2-angstsirkelen`.
  private func module(of diagnostic: Diagnostic) -> Substring? {
    guard let path = diagnostic.span.flatMap({ sources[$0.file]?.path }) else { return nil }
    return path.split(separator: ".").first
  }
}

extension Rule {
  /// Whether the rule is about a translation beside its source.
  fileprivate var comparesLanguages: Bool { code.hasPrefix("M08") }
}

/// The lines, containers and pages of a text as an author sees them, found by their first bytes.
private struct TextExtents {
  private let bytes: [UInt8]

  init(_ file: SourceFile) { bytes = file.bytes }

  func line(at offset: Int) -> Range<Int> { start(of: offset)..<end(of: offset) }

  /// From the nearest line above that opens a container to the next that closes one.
  func block(at offset: Int) -> Range<Int> {
    let page = page(at: offset)
    var first = start(of: offset)
    while first > page.lowerBound, !opens(first) { first = start(of: first - 1) }
    var last = end(of: offset)
    while last < page.upperBound, !closes(start(of: last - 1)) || last == end(of: first) {
      last = end(of: last)
    }
    return first..<last
  }

  /// From a line that begins with `# ` to the next.
  func page(at offset: Int) -> Range<Int> {
    var first = start(of: offset)
    while first > 0, !isPage(first) { first = start(of: first - 1) }
    var last = end(of: offset)
    while last < bytes.count, !isPage(last) { last = end(of: last) }
    return first..<last
  }

  private func start(of offset: Int) -> Int {
    var index = min(max(offset, 0), bytes.count)
    while index > 0, bytes[index - 1] != 10 { index -= 1 }
    return index
  }

  /// The offset behind the line break.
  private func end(of offset: Int) -> Int {
    var index = min(max(offset, 0), bytes.count)
    while index < bytes.count, bytes[index] != 10 { index += 1 }
    return min(index + 1, bytes.count)
  }

  private func isPage(_ start: Int) -> Bool {
    start + 1 < bytes.count && bytes[start] == UInt8(ascii: "#") && bytes[start + 1] == 32
  }

  private func isFence(_ start: Int) -> Bool { bytes[start...].prefix(3).elementsEqual(":::".utf8) }

  private func closes(_ start: Int) -> Bool {
    isFence(start) && bytes[start..<end(of: start)].allSatisfy { $0 == UInt8(ascii: ":") || $0 <= 32 }
  }

  private func opens(_ start: Int) -> Bool { isFence(start) && !closes(start) }
}
