import Diagnostics
import SiteFiles

/// What the last build of a content root into a folder was made of, what it told and what it wrote: enough to know that the next
/// one would do the same.
struct LastBuild: Equatable {
  /// One of its output folders.
  struct Folder: Equatable {
    let path: String
    let files: [WrittenFile]
  }

  /// Another one when anything that a build depends on has changed.
  let key: [UInt8]
  let folders: [Folder]
  let summary: BuildOutcome.Summary
  let diagnostics: [Diagnostic]
}
