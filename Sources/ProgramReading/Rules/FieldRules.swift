import Diagnostics

/// What fields of numbers, time and drawing need.
extension Rule {
  static let scaleWithoutEnds = Rule(
    "M0309", .error,
    Words(nb: "skalaen mangler endene sine", en: "the scale lacks its ends"),
    help: Words(nb: "skriv {min=0 max=10}", en: "write {min=0 max=10}"))

  static let rangeUpsideDown = Rule(
    "M0310", .error,
    Words(nb: "min må være mindre enn max", en: "min must be less than max"),
    help: Words(nb: "skriv for eksempel {min=0 max=10}", en: "write for example {min=0 max=10}"))

  static let stepNotPositive = Rule(
    "M0311", .error,
    Words(nb: "steget må være større enn 0", en: "the step must be more than 0"),
    help: Words(
      nb: "skriv for eksempel steg=1, eller ta det bort", en: "write for example step=1, or leave it out"))

  static let scaleTooFine = Rule(
    "M0312", .error,
    Words(nb: "skalaen har over hundre trinn", en: "the scale has over a hundred steps"),
    help: Words(
      nb: "bruk :: tall, eller et større steg, som steg=10", en: "use :: number, or a larger step, as step=10"
    ))

  static let timerWithoutTime = Rule(
    "M0313", .error,
    Words(nb: "tidtakeren mangler en tid", en: "the timer lacks a time"),
    help: Words(nb: "skriv {minutter=5}, høyst 120", en: "write {minutes=5}, at most 120"))

  static let computedWithoutValue = Rule(
    "M0314", .error,
    Words(nb: "det beregnede feltet mangler en beregning", en: "the computed field lacks a computation"),
    help: Words(nb: "skriv {verdi=\"sovet / i-seng * 100\"}", en: "write {value=\"slept / in-bed * 100\"}"))

  static let plotWithoutFields = Rule(
    "M0315", .error,
    Words(nb: "grafen mangler felt å tegne", en: "the plot lacks fields to draw"),
    help: Words(nb: "skriv {felt=dagbok.humor}", en: "write {fields=diary.mood}"))
}
