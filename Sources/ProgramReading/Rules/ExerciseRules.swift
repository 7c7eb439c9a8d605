import Diagnostics

/// Exercises, and the words and options of their fields.
extension Rule {
  static let fieldOutsideExercise = Rule(
    "M0301", .error,
    Words(nb: "«{name}» må stå i en øvelse", en: "“{name}” must stand in an exercise"),
    help: Words(
      nb: "skriv ::: øvelse Navnet {#navnet} foran, og ::: etter",
      en: "write ::: exercise Its name {#its-name} before it, and ::: after"))

  static let fieldWithoutLabel = Rule(
    "M0302", .error,
    Words(
      nb: "feltet har ingen ord som sier hva man skal skrive",
      en: "the field has no words that say what to write"),
    help: Words(
      nb: "skriv dem bak navnet: :: linje Hva skjedde?",
      en: "write them behind the name: :: line What happened?"))

  static let exerciseWithoutTitle = Rule(
    "M0303", .error,
    Words(nb: "øvelsen har ingen tittel", en: "the exercise has no title"),
    help: Words(
      nb: "skriv den bak navnet: ::: øvelse Min angstsirkel",
      en: "write it behind the name: ::: exercise My anxiety circle"))

  static let exerciseInExercise = Rule(
    "M0304", .error,
    Words(nb: "her begynner en øvelse inni en annen", en: "an exercise begins inside another one here"),
    help: Words(nb: "lukk den første med ::: før denne", en: "close the first one with ::: before this"))

  static let choiceWithoutOptions = Rule(
    "M0305", .error,
    Words(nb: "feltet har ingenting å velge mellom", en: "the field has nothing to choose among"),
    help: Words(
      nb: "skriv valgene som en liste rett under: - Gikk ut",
      en: "write the options as a list right below: - Went out"))

  static let optionTwice = Rule(
    "M0306", .error,
    Words(nb: "valget «{id}» finnes to ganger", en: "the option “{id}” is there twice"),
    help: Words(nb: "gi det ene en annen id", en: "give one of them another id"))

  static let optionEmpty = Rule(
    "M0307", .error,
    Words(nb: "valget har ingen ord", en: "the option has no words"),
    help: Words(
      nb: "skriv dem bak streken, eller fjern linjen", en: "write them behind the dash, or remove the line"))

  static let optionTooLong = Rule(
    "M0308", .error,
    Words(nb: "et valg er én setning", en: "an option is one sentence"),
    help: Words(nb: "flytt resten ut av listen", en: "move the rest out of the list"))
}
