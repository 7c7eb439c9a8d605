import Diagnostics

/// The rules of this room, for the catalogue.
public enum MarkdownRules {
  /// A rule of `MarkdownParsing` that isn't in it is missing from the catalogue.
  public static let all: [Rule] =
    [
      .paragraphTooLong, .tableTooWide, .tableTooLong, .tooDeep, .tooManyBrackets, .definitionsTooLong,
      .containerUnclosed, .fenceClosesNothing, .directiveIndented, .attributesUnclosed, .attributesNotLast,
      .attributeTwice, .attributeIDTwice, .attributeUnreadable, .rawHTML, .linkEmpty, .linkUnreadable,
      .linkSchemeRefused, .linkLeavesRoot, .linkWithoutWords, .linkWithSpace, .pictureFromElsewhere,
      .pictureWithoutAlternative, .inlineDirectiveUnknown, .fenceClosesByName, .valueWithoutQuotes,
      .idOutsideBraces, .idBelongsNowhere,
    ] + LeftoverRules.all
}
