import Diagnostics
import ProgramModel

extension Draft {
  /// A program's front page; in a folder without `site.yaml` that file too, so that the first command makes a content root.
  public static func program(_ name: DraftName, in place: DraftingPlace) throws(DraftRefusal) -> Draft {
    if ReservedNames.programs.contains(name.id.text) {
      throw .wrongUsage(
        Words(
          nb: "et program kan ikke hete «\(name.id)», for den adressen er brukt til noe annet",
          en: "a program can't be called “\(name.id)”, for that address is used for something else"))
    }
    if let taken = place.paths.first(where: { $0.hasPrefix("\(name.id)/program.") }) {
      throw .unavailable(
        Words(
          nb: "\(taken) finnes allerede og er ikke rørt; velg et annet navn",
          en: "\(taken) is there already and was left alone; choose another name"))
    }
    let words = DraftingPlace.words(in: place.source)
    let path = try place.checked("\(name.id)/program.\(place.source.tag).md", named: name)
    var files = [File(path, ProgramText.text(title: name.title, id: name.id, in: words))]
    var next = [
      Words(
        nb: "åpne programfilen og skriv over det som står der",
        en: "open the program's file and write your own text in place of what is there"),
      Words(
        nb: "lag den første modulen: mestring new module \"\(name.id)/Navnet på modulen\"",
        en: "make the first module: mestring new module \"\(name.id)/The module's name\""),
    ]
    if place.settings == nil {
      files.append(File("site.yaml", SettingsText.text(source: place.source, in: words)))
      next.append(
        Words(
          nb:
            "se over site.yaml: hvem som står bak, og krisenumrene, som noen må ringe før nettstedet legges ut",
          en:
            "look over site.yaml: who is behind it, and the crisis numbers, which somebody must ring before the site goes live"
        ))
    }
    return Draft(files: files, next: next)
  }
}
