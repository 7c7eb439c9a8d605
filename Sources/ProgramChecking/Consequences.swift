import Diagnostics
import MarkdownParsing
import Source

/// What one mistake brings with it isn't told: a fence that is written wrong makes others close nothing, and a clinician who gets
/// five messages for one slip mends the wrong four.
///
/// A later phase is silent about what an earlier one found broken. Where that can't be known while reading, it is known here, from
/// what each rule says of itself, and from the places.
public struct Consequences {
  /// A part of the content that a cause may reach.
  private enum Place: Hashable {
    case line(SourceFile.ID, Int)
    /// By its number among the file's blocks.
    case block(SourceFile.ID, Int)
    /// The container itself, which stands around a cause.
    case around(SourceFile.ID, Int)
    /// By its number; nil is what stands before the first.
    case page(SourceFile.ID, Int?)
    case file(SourceFile.ID)
    case program(Substring)
  }

  private let sources: SourceList
  private let extents: [SourceFile.ID: Extents]
  /// The mistakes that may be causes, by how far they may reach: the rules, and where each is first broken.
  private var causes: [Place: [Rule: Int]] = [:]

  private init(_ sources: SourceList, _ extents: [SourceFile.ID: Extents]) {
    self.sources = sources
    self.extents = extents
  }

  /// The diagnostics without those that an earlier phase's mistake has brought about.
  public static func removed(
    from diagnostics: [Diagnostic], in sources: SourceList, extents: [SourceFile.ID: Extents]
  ) -> [Diagnostic] {
    var consequences = Consequences(sources, extents)
    for diagnostic in diagnostics where diagnostic.severity > .note { consequences.note(diagnostic) }
    guard !consequences.causes.isEmpty else { return diagnostics }
    let broken = consequences.modules(withMistakesAmong: diagnostics)
    return diagnostics.filter { diagnostic in
      !consequences.isEffect(diagnostic)
        && !(diagnostic.rule.phase == .translation
          && consequences.module(of: diagnostic).map(broken.contains) ?? false)
    }
  }

  private mutating func note(_ diagnostic: Diagnostic) {
    guard let span = diagnostic.span else { return }
    let around = (extents[span.file]?.containers(around: span.start) ?? []).dropFirst()
    let places = Rule.Cause.Reach.allCases.compactMap { place(at: span, within: $0) }
    for place in places + around.map({ .around(span.file, $0) }) {
      let first = causes[place]?[diagnostic.rule] ?? span.start
      causes[place, default: [:]][diagnostic.rule] = min(first, span.start)
    }
  }

  /// The part of the content that a mistake at a place may reach.
  private func place(at span: SourceSpan, within reach: Rule.Cause.Reach) -> Place? {
    switch reach {
    case .line: sources[span.file].map { .line(span.file, $0.lines.line(of: span.start)) }
    case .block: extents[span.file]?.reach(of: span.start).map { .block(span.file, $0) }
    case .page: .page(span.file, extents[span.file]?.page(at: span.start))
    // As far as the page, and looked up there.
    case .restOfPage: nil
    // More than one.
    case .around: nil
    case .file: .file(span.file)
    case .program: folder(of: span.file).map { .program($0) }
    }
  }

  private func isEffect(_ diagnostic: Diagnostic) -> Bool {
    guard let span = diagnostic.span else { return false }
    return diagnostic.rule.comesOf.contains { cause in
      places(reaching: span, cause.reach).contains { place in
        causes[place]?.contains { rule, first in
          cause.includes(rule) && (cause.reach != .restOfPage || first <= span.start)
        } ?? false
      }
    }
  }

  /// The parts of the content in which a cause would reach a place.
  private func places(reaching span: SourceSpan, _ reach: Rule.Cause.Reach) -> [Place] {
    switch reach {
    case .block:
      (extents[span.file]?.blocks(around: span.start) ?? []).map { .block(span.file, $0) }
    case .around:
      extents[span.file]?.containers(around: span.start).first.map { [.around(span.file, $0)] } ?? []
    case .restOfPage: place(at: span, within: .page).map { [$0] } ?? []
    default: place(at: span, within: reach).map { [$0] } ?? []
    }
  }

  private func folder(of file: SourceFile.ID) -> Substring? {
    sources[file]?.path.split(separator: "/").first
  }

  /// The modules that have a mistake of their own in some language: what differs between their languages may come of it.
  private func modules(withMistakesAmong diagnostics: [Diagnostic]) -> Set<Substring> {
    Set(diagnostics.filter { $0.severity == .error && $0.rule.phase != .translation }.compactMap(module))
  }

  /// The path of a module's file without language and ending: `angst/2-angstsirkelen`.
  private func module(of diagnostic: Diagnostic) -> Substring? {
    guard let path = diagnostic.span.flatMap({ sources[$0.file]?.path }) else { return nil }
    return path.split(separator: ".").first
  }
}

extension Extents {
  /// The innermost container that holds an offset; where there is none, the outermost block.
  fileprivate func reach(of offset: Int) -> Int? {
    containers(around: offset).first ?? blocks(around: offset).last
  }

  /// The containers that hold an offset, from within.
  fileprivate func containers(around offset: Int) -> [Int] {
    blocks(around: offset).filter { blocks[$0].kind == .container }
  }
}
