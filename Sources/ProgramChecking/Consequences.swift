import Diagnostics
import Source

/// What one mistake brings with it isn't told: a fence that is written wrong makes others close nothing, and a clinician who gets
/// five messages for one slip mends the wrong four.
///
/// A later phase is silent about what an earlier one found broken. Where that can't be known while reading, it is known here, from
/// what each rule says of itself, and from the places.
public struct Consequences {
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
        && !(diagnostic.rule.phase == .translation
          && consequences.module(of: diagnostic).map(broken.contains) ?? false)
    }
  }

  private func isEffect(_ diagnostic: Diagnostic) -> Bool {
    guard let span = diagnostic.span, let file = sources[span.file] else { return false }
    return diagnostic.rule.comesOf.contains { cause in
      causes.contains { other in
        guard cause.includes(other.rule), let place = other.span else { return false }
        if cause.reach == .program { return folder(of: place.file) == folder(of: span.file) }
        return place.file == span.file && isWithin(cause.reach, of: place, span, file)
      }
    }
  }

  private func isWithin(
    _ reach: Rule.Cause.Reach, of cause: SourceSpan, _ effect: SourceSpan, _ file: SourceFile
  ) -> Bool {
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
    Set(errors.filter { $0.rule.phase != .translation }.compactMap(module))
  }

  /// The path of a module's file without language and ending: `angst/2-angstsirkelen`.
  private func module(of diagnostic: Diagnostic) -> Substring? {
    guard let path = diagnostic.span.flatMap({ sources[$0.file]?.path }) else { return nil }
    return path.split(separator: ".").first
  }
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
