/// Ids that would stand at the address of something else (section 10 of the authoring format).
public enum ReservedNames {
  /// No program may be called this: `<lang>/<program>/` stands beside these.
  public static let programs: Set<String> = [
    "index", "help", "panic", "me", "talk", "about", "search", "feedback", "recipe", "for-guides", "offline",
    "assets", "404",
    "sites", "measures",
  ]
  /// No module and no page may be called this: `index.html` is the program's page or the module's overview, `summaries` its sheet
  /// of what to remember.
  public static let pages: Set<String> = ["index", "summaries"]
  /// Nothing that becomes a file or a folder may be called this, whatever follows a full stop: Windows has taken the names.
  public static let windows: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
