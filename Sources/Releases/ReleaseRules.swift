import Diagnostics

/// The rules of this room, for the catalogue.
public enum ReleaseRules {
  /// A rule of `Releases` that isn't in it is missing from the catalogue.
  public static let all: [Rule] = [
    .lockLineUnreadable, .lockUnmerged, .lockTooNew, .lockFactTwice, .lockOfOtherProgram,
    .lockMissing, .lockCut, .lockOutdated, .lockChanged, .releaseUnclear,
    .releasedRenamed, .releasedGone, .optionGone, .optionsUnclear, .moduleRenamed, .moduleGone,
    .quizAnswersUnclear, .ownAnswerGone, .kindChanged, .scaleChanged, .rhythmChanged, .measureChanged,
    .weekFilledOnce,
    .idWasUsed, .wasUnknown, .wasStillAsked, .wasTwice, .retiredStillAsked, .retiredUnknown,
    .idMissingAtRelease, .versionNotNumber,
  ]
}
