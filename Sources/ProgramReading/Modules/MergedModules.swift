import Diagnostics
import ProgramModel
import Source

/// Translated modules as they were joined with their sources, for whoever puts the same files together again when one of them has
/// changed. What two files make depends on nothing but the two.
public struct MergedModules: Sendable {
  private struct Entry {
    let original: SourceFile
    let translation: SourceFile
    let module: Module
    let diagnostics: [Diagnostic]
  }

  /// By the translation.
  private var before: [SourceFile.ID: Entry] = [:]
  private var now: [SourceFile.ID: Entry] = [:]

  /// None yet.
  public init() {}

  /// Forgets those that weren't asked for since this was called last.
  mutating func begin() {
    before = now
    now = [:]
  }

  /// The module in the target language, and what is wrong with the translation beside its source.
  mutating func module(
    _ original: ModulePart, _ translation: ModulePart, from source: Locale, to locale: Locale
  ) -> (Module, [Diagnostic]) {
    let id = translation.file.id
    if let entry = before[id], entry.original.isSame(as: original.file),
      entry.translation.isSame(as: translation.file), entry.module.locale == locale
    {
      now[id] = entry
      return (entry.module, entry.diagnostics)
    }
    var merger = EditionMerger(from: source, to: locale)
    let module = merger.module(original.module, translation.module)
    now[id] = Entry(
      original: original.file, translation: translation.file, module: module, diagnostics: merger.diagnostics)
    return (module, merger.diagnostics)
  }
}
