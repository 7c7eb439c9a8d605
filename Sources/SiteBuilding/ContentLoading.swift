import Diagnostics
import ProgramModel
import ProgramReading
import Source
import Workspace

/// From a folder to checked content, once.
public enum ContentLoading {
  /// The largest text file that is read, in bytes.
  public static let largestFile = FileReader.largestFile

  /// Reads and checks a whole content root; files that are no part of it are told of.
  ///
  /// What depends on the day, as a review that is due, is only told where `today` is. Throws when the folder or a file can't be
  /// read at all.
  public static func load(
    _ root: String, jobs: Int, today: CalendarDay? = nil
  ) async throws -> LoadedContent {
    var workspace = Workspace(root)
    try workspace.read()
    return await workspace.checked(jobs: jobs, today: today, colours: standardColours)
  }

  /// As `load`, with what only building finds out: pictures that aren't safe. Nothing is written.
  public static func check(
    _ root: String, jobs: Int, today: CalendarDay? = nil
  ) async throws -> LoadedContent {
    let loaded = try await load(root, jobs: jobs, today: today)
    guard let content = loaded.content, !loaded.hasErrors else { return loaded }
    let locales = content.programs.flatMap(\.editions).map(\.locale)
    let uses = MediaUse.all(in: content.programs, locales: locales) + MediaUse.logos(of: content.sites)
    return loaded.telling(try MediaBuilding.build(uses, in: loaded.folder).diagnostics)
  }

  /// The names of the colours that a site may set in the theme that is compiled in.
  static var standardColours: [String] { [(try? ThemeReading.standardColours())?.name].compactMap(\.self) }
}
