import Diagnostics

/// What running text may hold.
extension Rule {
  static let rawHTML = Rule(
    "M0501", .error,
    Words(nb: "{tag} er HTML, og det går ikke her", en: "{tag} is HTML, which can't be used here"),
    help: Words(nb: "{instead}", en: "{instead}"))

  static let inlineDirectiveUnknown = Rule(
    "M0530", .error,
    Words(nb: "«:{name}[…]» finnes ikke", en: "there is no “:{name}[…]”"),
    help: Words(nb: "skriv :svar[øvelse.felt]", en: "write :answer[exercise.field]"))
}
