import Diagnostics

/// The rules about conditions and computations.
public enum ExpressionRules {
  /// All of them, for the catalogue.
  public static let all: [Rule] = [
    .expressionEmpty, .expressionOtherSign, .expressionUnknownSign, .expressionTightMinus,
    .expressionDecimalComma,
    .expressionNotANumber, .expressionNotATime, .expressionUnclosedText, .expressionNotAName,
    .expressionAndBesideOr,
    .expressionChained, .expressionMissingValue, .expressionMissingOperator, .expressionEndsEarly,
    .expressionUnclosed, .expressionUnopened, .expressionUnknownFunction, .expressionTooDeep,
    .expressionTooLong,
    .expressionUnknownName, .expressionNotACondition, .expressionNotANumericValue, .expressionIncomparable,
    .expressionOptionCompared, .expressionHasNoOptions, .expressionUnknownOption, .expressionWrongArguments,
    .expressionNeverTrue, .computedFromItself, .computedFromTooMuch, .plotOfWords,
  ]
}
