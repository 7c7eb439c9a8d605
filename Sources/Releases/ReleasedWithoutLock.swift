import Diagnostics
import Source

/// A program that says that it was released and has no lock: what people have answered is known to nobody.
enum ReleasedWithoutLock {
  static func problem(_ asked: AskedProgram, in sources: SourceList) -> Diagnostic? {
    if let released = asked.released {
      return Diagnostic(
        .lockMissing, at: asked.line("released", in: sources), ["version": .text(String(released))])
    }
    // Before there was `released`, authors counted drafts by hand and releases wrote the same line.
    guard let version = Int(asked.version), version > 0 else { return nil }
    return Diagnostic(
      .releaseUnclear, at: asked.line("version", in: sources), ["version": .text(String(version))])
  }
}

/// A lock from before the release that the front page speaks of: whatever was released since would be free to go.
enum OutdatedLock {
  static func problem(
    _ lock: AnswerLock, _ file: SourceFile, _ asked: AskedProgram, in sources: SourceList
  ) -> Diagnostic? {
    let version = Int(asked.version) ?? 0
    let newest = max(asked.released ?? 0, version)
    guard lock.version < newest else { return nil }
    let front = asked.line(newest == version ? "version" : "released", in: sources)
    return Diagnostic(
      .lockOutdated, at: file.line(beginning: "version ", within: file.span(0, file.bytes.count)),
      ["old": .text(String(lock.version)), "new": .text(String(newest))],
      notes: [.init(Words(nb: "utgave \(newest) står her", en: "version \(newest) is here"), at: front)])
  }
}

extension AskedProgram {
  /// A key's line in the front page, or its beginning.
  fileprivate func line(_ key: String, in sources: SourceList) -> SourceSpan {
    sources[span.file].flatMap { FrontRelease.line(key, in: $0, span) } ?? span.beginning
  }
}
