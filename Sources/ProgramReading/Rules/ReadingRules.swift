import Diagnostics

/// The rules about files, directives, quizzes, exercises and translations, for the catalogue.
public enum ReadingRules {
  /// A rule of these kinds that isn't in it is missing from the catalogue.
  public static let all: [Rule] = [
    .fileUnused, .fileNameNotPortable, .folderNoID, .fileNoID, .fileLanguageMissing, .fileTooLarge,
    .fileNotText, .conflictMarks, .fileIsLitter, .textBeforeFirstPage, .moduleWithoutPages, .pageWithoutTitle,
    .pageEmpty, .idReserved, .idOfWindows, .moduleTwice, .moduleNumberTwice, .moduleNotListed,
    .listedModuleUnknown,
    .programWithoutFront, .programTwice, .settingsMissing, .programMissing, .moduleNotInSource,
    .pageNotInSource,
    .pageUntranslated, .blockUntranslated, .blockNotInSource, .textNotInSource, .moduleUntranslated,
    .frontUntranslated,
    .answerCountDiffers,
    .rightAnswerDiffers, .optionsDiffer, .idDiffers, .conditionDiffers, .settingDiffers,
    .directiveUnknown, .directiveWithoutName, .leafWrittenAsContainer, .containerWrittenAsLeaf,
    .attributeUnknown, .attributeWithoutValue, .attributeValueUnknown, .attributeNotNumber,
    .attributeOutOfRange, .containerEmpty, .ifWithoutCondition, .elseWithoutIf, .mediaWithoutFile,
    .videoWithoutCaptions, .audioWithoutTranscript, .measureWithoutName, .repeatWithoutName,
    .quizWithoutRightAnswer, .quizWithOneAnswer, .quizWithoutAnswers, .quizWithoutQuestion,
    .quizWithSeveralRight, .pollWithRightAnswer, .boxAlmost, .answerWithoutBox, .answerEmpty,
    .feedbackWithoutAnswer, .feedbackWithoutSign, .answerTornApart, .elseWithCondition, .calloutUnknown,
    .matchWithoutPartner, .taskListOutsideQuiz, .fieldOutsideExercise, .fieldWithoutLabel,
    .exerciseWithoutTitle, .exerciseInExercise, .choiceWithoutOptions, .optionTwice, .optionEmpty,
    .optionTooLong, .scaleWithoutEnds, .rangeUpsideDown, .stepNotPositive, .scaleTooFine,
    .timerWithoutTime, .computedWithoutValue, .plotWithoutFields, .rowsHoldText, .columnImpossible,
    .windowSettingMissing,
    .riseNotATime, .floorNotALength, .floorAbsurd, .windowSettingElsewhere, .idUnreadable, .idMissing,
    .idImpossible, .pageHeadingInside,
  ]
}
