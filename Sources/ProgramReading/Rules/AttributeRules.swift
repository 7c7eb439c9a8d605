import Diagnostics

/// What stands in the braces of a directive.
extension Rule {
  static let attributeUnknown = Rule(
    "M0424", .error,
    Words(nb: "«{name}» kjenner ikke «{key}»", en: "“{name}” doesn't know “{key}”"))

  static let attributeWithoutValue = Rule(
    "M0425", .error,
    Words(nb: "«{key}» mangler en verdi", en: "“{key}” lacks a value"),
    help: Words(nb: "skriv {key}=… uten mellomrom", en: "write {key}=… without spaces"))

  static let attributeValueUnknown = Rule(
    "M0426", .error,
    Words(nb: "«{value}» går ikke som {key}", en: "“{value}” can't be used for {key}"),
    help: Words(nb: "det kan være {choices}", en: "it may be {choices}"))

  static let attributeNotNumber = Rule(
    "M0427", .error,
    Words(nb: "«{value}» er ikke et tall", en: "“{value}” is not a number"),
    help: Words(nb: "skriv for eksempel {key}=10", en: "write for example {key}=10"))

  static let attributeOutOfRange = Rule(
    "M0428", .error,
    Words(
      nb: "«{key}» må være et helt tall fra {low} til {high}",
      en: "“{key}” must be a whole number from {low} to {high}"))
}
