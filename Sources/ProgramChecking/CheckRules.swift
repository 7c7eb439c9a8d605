import Diagnostics

/// The rules of this room, for the catalogue.
public enum CheckRules {
  /// A rule of `ProgramChecking` that isn't in it is missing from the catalogue.
  public static let all: [Rule] = [
    .siteProgramMissing, .siteLogoMissing, .defaultSiteMissing, .colourUnknown, .colourTooPale,
    .placeNotInView, .placeTwice, .placeEmpty,
    .cautionHidden, .linkToMissingFile, .linkToMissingPlace, .linkToOtherLanguage, .pictureMissing,
    .mediaOfUnknownKind, .idTaken, .quizToRepeatMissing, .answerToTellMissing, .measureMissing,
    .moduleToOpenMissing, .windowWithoutCaution, .windowNotFromDiary, .windowFilledAgain, .tooMuchToAnswer,
    .pageTooHeavy,
  ]
}
