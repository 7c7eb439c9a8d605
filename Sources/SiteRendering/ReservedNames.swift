import ProgramModel

/// Ids that would stand at the address of something else (section 10 of the authoring format), for the checker.
public enum ReservedNames {
  /// No program may be called this: `<lang>/<program>/` stands beside these.
  public static let programs: Set<String> = Set(FixedPage.allCases.map(\.rawValue)).union([
    "index", "for-guides", "offline", "assets", "404",
  ])
  /// No module may be called this.
  public static let modules: Set<String> = ["index"]
  /// No page may be called this: `index.html` is the module's overview.
  public static let pages: Set<String> = ["index"]
}
