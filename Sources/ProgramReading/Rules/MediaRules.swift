import Diagnostics

/// Figures, sound and film.
extension Rule {
  static let mediaWithoutFile = Rule(
    "M0432", .error,
    Words(nb: "«{name}» mangler en fil", en: "“{name}” lacks a file"),
    help: Words(nb: "skriv {fil=media/navn.mp3}", en: "write {src=media/name.mp3}"))

  static let videoWithoutCaptions = Rule(
    "M0433", .error,
    Words(nb: "filmen mangler teksting", en: "the film lacks captions"),
    help: Words(nb: "legg til teksting=media/navn.vtt", en: "add captions=media/name.vtt"))

  static let audioWithoutTranscript = Rule(
    "M0434", .error,
    Words(nb: "lyden mangler det som blir sagt", en: "the sound lacks what is said in it"),
    help: Words(nb: "skriv ordene mellom ::: og :::", en: "write the words between ::: and :::"))
}
