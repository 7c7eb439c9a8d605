import Diagnostics
import ProgramModel
import Releases
import Resolution
import SiteFiles
import Source

/// A content root that has been read and checked.
public struct LoadedContent: Sendable {
  /// Nil where too little could be read to speak of content at all.
  public let content: Content?
  /// What the names in its texts mean; nil where there is no content.
  public let names: Resolution?
  /// Everything that was found, in the order in which it is told.
  public let diagnostics: [Diagnostic]
  /// The text files that were read, for showing diagnostics at their places.
  public let sources: SourceList
  /// The paths of all files below the root.
  public let paths: Set<String>
  /// What edits do to answers already given, for each program that has been released; empty for one that has other errors.
  public let releases: [Identifier: Releases.Judgement]
  /// Where its media are read from.
  public let folder: ContentFolder

  /// Whether something must be mended before a site can be built.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether a program has been released.
  public func hasLock(_ program: Program) -> Bool {
    ReleaseJudging.folder(of: program, in: sources).map { paths.contains("\($0)/\(LockReading.name)") }
      ?? false
  }

  /// The same with more that was found.
  public func telling(_ more: [Diagnostic]) -> LoadedContent {
    LoadedContent(
      content: content, names: names, diagnostics: sources.limited(diagnostics + more), sources: sources,
      paths: paths, releases: releases, folder: folder)
  }
}
