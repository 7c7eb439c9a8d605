import Diagnostics
import ProgramModel

extension Draft {
  /// A questionnaire that counts, with made-up items to write over.
  public static func measure(_ name: DraftName, in place: DraftingPlace) throws(DraftRefusal) -> Draft {
    _ = try place.checkedSettings()
    let path = try place.checked("measures/\(name.id).\(place.source.tag).md", named: name)
    let words = DraftingPlace.words(in: place.source)
    return Draft(
      files: [File(path, MeasureText.text(title: name.title, id: name.id, in: words))],
      next: [
        Words(
          nb: "åpne filen og skriv inn skjemaet ord for ord slik rettighetshaveren har det",
          en: "open the file and copy the questionnaire word for word as the rights holder has it"),
        Words(
          nb: "sett det inn på en side med linjen :: kartlegging \(name.id) {#\(name.id)-for}",
          en: "put it on a page with the line :: measure \(name.id) {#\(name.id)-before}"),
      ])
  }
}
