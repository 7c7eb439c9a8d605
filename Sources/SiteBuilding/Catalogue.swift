import Diagnostics
import MarkdownParsing
import ProgramChecking
import ProgramReading

/// Every rule of the house, in the order of their codes.
public enum Catalogue {
  public static let rules: [Rule] =
    (MarkdownRules.all + ReadingRules.all + YAMLRules.all + FrontMatterRules.all + SiteRules.all
    + MeasureRules.all + ExpressionRules.all + CheckRules.all + [.fileIsLink, .pictureUnsafe, .moreMistakes])
    .sorted { $0.code < $1.code }
}
