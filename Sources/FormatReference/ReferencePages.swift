import Diagnostics

/// The pages of the reference that are kept beside the code, by their files' names.
public enum ReferencePages {
  /// Every page in both languages: `views.nb.md`, `views.en.md` and so on.
  public static var files: [(name: String, text: String)] {
    Words.Language.allCases.flatMap { language in
      [
        ("mistakes", RulePages.all(in: language)), ("directives", FormatPages.directives(in: language)),
        ("fields", FormatPages.fields(in: language)), ("views", FormatPages.views(in: language)),
      ].map { (name: "\($0.0).\(language.rawValue).md", text: $0.1.markdown) }
    }
  }
}
