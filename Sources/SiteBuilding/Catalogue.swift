import Diagnostics
import MarkdownParsing
import ProgramChecking
import ProgramReading
import Releases
import Workspace

/// Every rule of the house, in the order of their codes.
public enum Catalogue {
  /// Each module's own list, and the rules of the build itself; a code stands in it once.
  public static let rules: [Rule] =
    (MarkdownRules.all + WritingTrapRules.all + WritingRules.all + ReadingRules.all + YAMLRules.all
    + FrontMatterRules.all + SiteRules.all + MeasureRules.all + ExpressionRules.all + CheckRules.all
    + ReadableRules.all + ReleaseRules.all
    + WorkspaceRules.all + BuildRules.all + [.moreMistakes])
    .sorted { $0.code < $1.code }
}
